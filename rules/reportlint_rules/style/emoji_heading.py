"""The rule ``emoji-heading``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, rare, related

_PICTURE = rare("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55]")
_LEAST = 4


@dataclass(frozen=True)
class EmojiHeading(DocumentRule):
    """Little pictures decorate most of the headings.

    They take the place of order: the eye is led to the rocket and the light bulb, screen readers spell them out, and
    tables of contents and links by heading carry them along.
    Leave them to messages; let headings say what stands under them.
    """

    meta = RuleMeta(
        id="emoji-heading",
        message="{count} of {all} headings are decorated with little pictures.",
        help="Take them out: words say what stands under a heading.",
        severity=Severity.INFO,
        good=[
            "# Pumps\n\n## Cost\n\nLow.\n\n## ✅ Tests\n\nPassed.\n\n## Town\n\nUlm.\n",
            "# Pumps\n\nThey turn 🚀 and 💡 and 🎯.\n\n## Cost\n\nLow.\n\n## Use\n\nMuch.\n\n## Town\n\nUlm.\n",
        ],
        bad=[
            Bad(
                "# 🚀 Pumps\n\n## 💰 Cost\n\nLow.\n\n## 🎯 Aim\n\nWater.\n\n## Town\n\nUlm.\n",
                ["# 🚀 Pumps"],
            ),
            Bad(
                "# Pumps\n\n## 📊 Figures\n\nTwo.\n\n## 💡 Light\n\nNone.\n\n### ⚡ Power\n\nMuch.\n",
                ["## 📊 Figures"],
            ),
        ],
        prefilter=Prefilter(non_ascii=True, blocks=("heading",)),
        see=("puffery-density", "bold-heading"),
        known_limits="Where pictures are the language of a community, the finding is a matter of taste: it is advice.",
    )

    least: Annotated[int, "So many headings must be decorated."] = 3
    share: Annotated[float, "Share of all headings from which on the rule speaks."] = 0.4

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for the document, at the first decorated heading."""
        headings = document.sections[1:]
        if len(headings) < _LEAST:
            return
        text = document.text
        found = [
            s.heading
            for s in headings
            if not (line := text[slice(*s.heading)]).isascii() and _PICTURE.search(line)
        ]
        if len(found) >= self.least and len(found) >= self.share * len(headings):
            yield self.finding(
                found[0],
                count=len(found),
                all=len(headings),
                related=[related(span, "and here") for span in found[1:60]],
                members=self.least,
                evidence={"decorated": len(found), "headings": len(headings)},
            )
