"""The rule ``term-variant``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, RuleMeta, Severity, Span, rare, related

_HYPHENED = re.compile(r"-(?<=[a-z]{3}-)[a-z]{3,}(?![\w-])")
_BRITISH = rare(r"[a-z]{3,}is(?:e|es|ed|ing|ation|ations)$")
_ENDINGS = ("ise", "ises", "ised", "ising", "isation", "isations")


@dataclass(frozen=True)
class TermVariant(DocumentRule):
    """One term is written in two ways: multitask and multi-task, optimise and optimize.

    Search finds half of the places, and the reader wonders whether a difference is meant. Only the closed and the
    hyphened form are compared: "real time" and "real-time" have each their place.
    Choose one form.
    """

    meta = RuleMeta(
        id="term-variant",
        message='"{rare}" ({few}×) is written "{common}" elsewhere ({many}×).',
        help="Choose one form.",
        severity=Severity.INFO,
        good=["Multi-task learning and multi-task models; a real-time system works in real time.\n"],
        bad=[
            Bad("Multi-task learning, multi-task models and multitask data.\n", ["multitask"]),
            Bad("We optimize pumps, they optimize boilers, you optimise both.\n", ["optimise"]),
        ],
        see=("same-definition",),
    )

    least: Annotated[int, "Fewest places of both forms together."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per term, at the first place of its rarer form."""
        known = document.word_set
        places: dict[str, list[Span]] = {}
        pairs: set[tuple[str, str]] = set()
        folded = document.folded
        for m in _HYPHENED.finditer(folded):
            start = m.start()
            while start and "a" <= folded[start - 1] <= "z":
                start -= 1
            if start and (folded[start - 1] in "-_" or folded[start - 1].isalnum()):
                continue
            term = folded[start : m.end()]
            if term.replace("-", "") in known:
                places.setdefault(term, []).append(Span(start, m.end()))
                pairs.add((term, term.replace("-", "")))
        for word in known if "iz" in folded else ():
            if word.endswith(_ENDINGS) and _BRITISH.match(word):
                other = word[::-1].replace("si", "zi", 1)[::-1]
                if other in known and other != word:
                    pairs.add((word, other))
        if not pairs:
            return
        wanted = {w for pair in pairs for w in pair}
        words = document.words
        for at, word in enumerate(words.texts):
            if word in wanted and "-" not in word:
                places.setdefault(word, []).append(Span(words.starts[at], words.ends[at]))
        for pair in sorted(pairs):
            rare, common = sorted(pair, key=lambda w: (len(places.get(w, ())), w))
            few, many = places.get(rare, []), places.get(common, [])
            if few and len(few) + len(many) >= self.least:
                yield self.finding(
                    few[0],
                    related=[related(many[0], "the other form"), *(related(s, "again") for s in few[1:])],
                    rare=document.plain(few[0]),
                    common=common,
                    few=len(few),
                    many=len(many),
                )
