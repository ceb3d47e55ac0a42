"""The rule ``before-founding``."""

import re
from collections.abc import Iterable, Iterator
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
    rare,
    related,
)

_YEAR = r"(?P<year>(?:18|19|20)\d\d)\b"
_COMPANY = r"company|firm|start-?up|business|enterprise|organi[sz]ation|Unternehmen|Firma|Gesellschaft|empresa|compañía"
_FOUNDED = rare(
    rf"\b(?P<who>(?:[Tt]he[ \n]|[Dd]as[ \n]|[Dd]ie[ \n]|[Ll]a[ \n])?(?:{_COMPANY})|"
    rf"[A-Z][\w&.-]+(?:[ \n][A-Z][\w&.-]+){{0,2}})"
    r"(?:,[^,.;]{1,60},)?[ \n](?:was[ \n](?:founded|established|incorporated)[ \n]in|"
    r"wurde|fue[ \n]fundada[ \n]en)"
    rf"[ \n](?:im[ \n]Jahr[ \n])?{_YEAR}(?P<rest>[^.;]{{0,60}})"
)
_CAME = (
    re.compile(
        r"\b(?:joined|has[ \n]been[ \n]with|entered)(?:[ \n](?P<what>the[ \n](?:company|firm|team|start-?up|business)|"
        rf"[A-Z][\w&-]+(?:[ \n][A-Z][\w&-]+){{0,2}}))?[ \n](?:in|"
        rf"since)[ \n](?:[A-Z][a-z]+[ \n])?{_YEAR}(?P<rest>[^.;]{{0,70}})"
    ),
    re.compile(
        rf"\b(?:In|in|since|Since)[ \n]{_YEAR},?[ \n](?P<rest>[^.;,]{{0,50}})[ \n]joined[ \n]"
        r"(?P<what>the[ \n](?:company|firm|team|start-?up|business)|[A-Z][\w&-]+)"
    ),
    re.compile(rf"\b(?:trat|kam|stieß)[ \n](?:im[ \n]Jahr[ \n])?{_YEAR}(?P<rest>[^.;]{{0,70}})(?P<what>)"),
    re.compile(
        rf"\bse[ \n](?:incorporó|unió)[ \n](?:a[ \n](?P<what>la[ \n](?:empresa|compañía)|[A-Z][\w&-]+)[ \n])?en[ \n]"
        rf"(?:[a-z]+[ \n]de[ \n])?{_YEAR}(?P<rest>[^.;]{{0,70}})"
    ),
)
_FIRST = rare(
    r"\b(?:first|second|third|earliest)[ \n](?:employee|hire|engineer|developer|staff)|"
    r"erste[rn]?[ \n](?:Mitarbeiter\w*|"
    r"Angestellte\w*|Beschäftigte\w*)|primer[ao]?[ \n](?:emplead[oa]|trabajador\w*)",
    re.I,
)
_BEGUN = frozenset("founded established incorporated gegründet fundada".split())
_WORDS = frozenset("joined entered trat kam stieß incorporó unió".split())


@dataclass(frozen=True)
class BeforeFounding(DocumentRule):
    """Somebody joins a company before it was founded.

    "Founded in 2016" here and "joined in 2015 as its first employee" there: one of the years is wrong, or a
    forerunner of the company is meant and not named.
    Mend the year, or name the forerunner.
    """

    meta = RuleMeta(
        id="before-founding",
        message='"{event}" lies before the founding in {founded}.',
        help="Mend the year, or name the forerunner.",
        severity=Severity.WARNING,
        good=[
            "The company was founded in 2016 in Leeds. Mira Voss joined in 2017 as the first employee.\n",
            "The company was founded in 2016 in Leeds. Mira Voss joined Brent Mills in 2011.\n",
            "Brent was founded in 2016 by Olt Mills, founded in 1990. She joined Olt in 2001.\n",
        ],
        bad=[
            Bad(
                "The company was founded in 2016 in Leeds. Mira Voss joined in 2015 as the first employee.\n",
                ["joined in 2015"],
            ),
            Bad(
                "Brent GmbH was founded in 2016. In 2014 Mira Voss joined Brent.\n",
                ["In 2014 Mira Voss joined Brent"],
            ),
            Bad(
                "Das Unternehmen wurde 2016 gegründet. Mira Voss kam 2015 als erste Mitarbeiterin dazu.\n",
                ["kam 2015"],
            ),
        ],
        prefilter=Prefilter(every=(tuple(sorted(_WORDS)), tuple(sorted(_BEGUN)))),
        see=("date-conflict", "report-date"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each arrival before the founding."""
        came = list(self._came(document))
        begun = [
            (int(m["year"]), Span(*m.span()), m["who"])
            for sentence in (document.sentences_with(_BEGUN) if came else ())
            for m in _FOUNDED.finditer(document.prose, *sentence.span)
            if "wurde" not in m[0] or "gegründet" in m["rest"]
        ]
        # Two companies make it unclear whose employee is meant.
        if len({year for year, *_ in begun}) != 1 or "predecessor" in document.folded:
            return
        year, place, who = begun[0]
        if document.blocks[document.block_at(place.start)].quoted:
            return
        for m in came:
            what = (m["what"] or "").strip()
            mine = what[:1].islower() or (what and what.split()[0] in who.split())
            if (not what and not _FIRST.search(m["rest"])) or (what and not mine):
                continue
            if int(m["year"]) < year:
                end = m.end("year") if not m[0].startswith(("In", "in", "since", "Since")) else m.end()
                span = Span(m.start(), end)
                yield self.finding(
                    span, related=[related(place, "the founding")], event=document.plain(span), founded=year
                )

    def _came(self, document: Document) -> Iterator[re.Match[str]]:
        for sentence in document.sentences_with(_WORDS):
            block = document.blocks[sentence.block]
            if block.quoted or block.kind not in ("paragraph", "item"):
                continue
            for pattern in _CAME:
                m = pattern.search(document.prose, *sentence.span)
                if m:
                    yield m
                    break
