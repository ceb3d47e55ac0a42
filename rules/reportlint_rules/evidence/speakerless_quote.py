"""The rule ``speakerless-quote``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    clipped,
    rare,
    related,
)

_LABEL = rare(
    r"\W{0,6}(?:(?:notable|key|memorable|selected|relevant|important|direct|expert|critical) )?(?:quotes|quotations)"
    r"(?: / \w+)?\s*\W{0,3}:\W{0,6}?(?P<quote>[\"“«][^\"”»\n]{12,300}[\"”»])\W{0,6}$"
    r"|\W{0,6}(?:notable|key|memorable|important|direct|expert|critical) (?:quote|quotation)\s*\W{0,3}:\W{0,6}?"
    r"(?P<one>[\"“«][^\"”»\n]{12,300}[\"”»])\W{0,6}$",
    re.I,
)


@dataclass(frozen=True)
class SpeakerlessQuote(DocumentRule):
    """A quotation is given as notable, and nobody is named who said it.

    Words between quotation marks claim that somebody said exactly this. Without a name nobody can check it, and a model
    that was asked for quotes makes some up.
    Name the speaker and the source, or leave the quotation out.
    """

    meta = RuleMeta(
        id="speakerless-quote",
        message='Nobody is named who said "{said}"{more}.',
        help="Name the speaker and the source, or leave the quotation out.",
        severity=Severity.INFO,
        good=[
            "# Pumps\n\n- Notable quotes: “Pumps will last for ever.” (Ada Berg, mayor)\n",
            "# Pumps\n\n- Quote: “I want a pump.”\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\n- Date: May\n- Notable quotes: “Pumps will last for ever.”\n",
                ["“Pumps will last for ever.”"],
            ),
            Bad(
                '# Pumps\n\n**Key quote:** "This will be the largest pump."\n',
                ['"This will be the largest pump."'],
            ),
        ],
        prefilter=Prefilter(words=("quotes", "quote", "quotations", "quotation")),
        see=("vague-attribution", "no-sources"),
        known_limits="Only quotations behind a label are seen; a speaker in the lines around it is not.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all such quotations."""
        places: list[Span] = []
        for place in document.places_of(_WORDS):
            offset = document.words.starts[place]
            block = document.blocks[document.block_at(offset)]
            if block.kind not in ("paragraph", "item") or block.quoted:
                continue
            if offset - block.text.start > _FAR and "\n" not in document.prose[offset - _FAR : offset]:
                continue  # no label: it stands far inside a line
            start = max(document.prose.rfind("\n", max(offset - _FAR, 0), offset) + 1, block.text.start)
            end = document.prose.find("\n", offset, block.text.end)
            m = _LABEL.match(document.prose, start, block.text.end if end < 0 else end)
            if m:
                places.append(Span(*(m.span("quote") if m["quote"] else m.span("one"))))
        if places:
            said = document.plain(places[0]).strip('"“”«» ')
            yield self.finding(
                places[0],
                said=clipped(said, 60),
                more=f" ({len(places)} quotations without a speaker)" if len(places) > 1 else "",
                related=[related(span, "another one") for span in places[1:]],
                members=1,
            )


_FAR = 60
_WORDS = frozenset(("quotes", "quote", "quotations", "quotation"))
