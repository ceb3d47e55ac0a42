"""The rule ``overdue-plan``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

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
from reportlint_rules.consistency._numerals import dated as with_years

_MONTHS = (
    "january februar[y]? march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
)
_NUMBER = {name: n for row in _MONTHS for n, name in enumerate(row.replace("[y]?", "y").split(), 1)}
_NAMES = "|".join(sorted(_NUMBER, key=lambda name: (-len(name), name)))
_DATE = rare(
    rf"\b(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?[ \n](?:de[ \n]|of[ \n])?)?(?P<m>{_NAMES})\b,?"
    rf"(?:[ \n](?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,)?[ \n](?:de[ \n]|del[ \n])?(?P<y>20\d\d)\b|"
    r"\b(?P<iy>20\d\d)-(?P<im>\d\d)-(?P<id>\d\d)\b",
    re.I,
)
_LABEL = rare(
    r"\b(?:date|dated|version|as of|reviewed|revised|updated|issued|published|prepared|report|status|"
    r"datum|stand|fassung|"
    r"erstellt|fecha|actualizado|versión|draft|edition|submitted)\b",
    re.I,
)
_NO_DATE_OF_REPORT = rare(
    r"\b(?:data|period|effective|until|through|due|deadline|next|valid|expires?|meeting|incident|"
    r"event|covers?|ended|ending|"
    r"between|from|started?|born|founded|launch(?:ed)?|first|since|bis|hasta|release[ds]?)\b|[–-] "
    r"?(?:20\d\d|\d{1,2} \w+ 20)",
    re.I,
)
_PLANNED = rare(
    r"\b(?:(?:is|are|remains?)[ \n](?:now[ \n]|currently[ \n]|still[ \n]|"
    r"tentatively[ \n])?(?:planned|scheduled|due|expected|"
    r"set|slated|targeted|foreseen|earmarked)[ \n](?:to[ \n](?:[\w-]+[ \n]){1,6})?(?:for|on|in|by|at "
    r"the end of|until)|"
    r"will[ \n](?:be[ \n])?(?:[\w-]+[ \n]){1,6}?(?:on|in|by|from)|"
    r"(?:ist|sind)[ \n](?:derzeit[ \n]|nun[ \n]|weiterhin[ \n])?für(?:[ \n](?:den|das|Anfang|Mitte|Ende))?|"
    r"(?:está|están)[ \n](?:previst[oa]s?|planead[oa]s?|programad[oa]s?)[ \n](?:para|el|en)(?:[ \n]el)?)[ \n]"
    r"(?:the[ \n]|early[ \n]|mid-|late[ \n])?$",
    re.I,
)
_GERMAN = rare(r"\b(?:ist|sind)[ \n]", re.I)
_SUPPOSED = rare(
    r"[ \n,]{1,2}(?:[\wäöüß-]+[ \n]){0,3}(?:geplant|vorgesehen|angesetzt|terminiert|erwartet)\b", re.I
)
_WORDS = frozenset(
    "planned scheduled due expected set slated targeted foreseen will geplant vorgesehen angesetzt "
    "terminiert erwartet "
    "previsto prevista previstos previstas programado programada planeado planeada".split()
)
_TOLD = rare(
    r"\b(?:if|had|originally|initially|was|were|would|then|said|announced|stated|assum\w+|scenario|according|quoted|"
    r"history|example|ursprünglich|damals|hieß|anfangs|original(?:mente)?|entonces)\b",
    re.I,
)

When = tuple[int, int, int]


class _Dated(NamedTuple):
    span: Span
    when: When


@dataclass(frozen=True)
class OverduePlan(DocumentRule):
    """What the report announces for the future lies before its own date.

    A report of 2 November 2026 says that the closing "is planned for 15 January 2026". The year is a slip, or the plan
    was copied from an older report. The date of the report is read from a short line at its top.
    Mend the date, or say what became of the plan.
    """

    meta = RuleMeta(
        id="overdue-plan",
        message='"{date}" is told as still to come, but lies before the date of the report ({other}).',
        help="Mend the date, or say what became of the plan.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nVersion 2, 2 November 2026\n\nThe closing is planned for 15 January 2027.\n",
            "# Pumps\n\nVersion 2, 2 November 2026\n\nThe closing was planned for 15 January 2026, and is now due.\n",
            "# Pumps\n\nOn 2 November 2026 it rained.\n\nThe closing is planned for 15 January 2026.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\nVersion 2, 2 November 2026\n\nThe closing is planned for 15 January 2026.\n",
                ["15 January 2026"],
            ),
            Bad(
                "# Pumpen\n\n**Stand:** 2. November 2026\n\nDer Abschluss ist für den 15. Januar 2026 geplant.\n",
                ["15. Januar 2026"],
            ),
            Bad(
                "# Bombas\n\n**Fecha:** 2 de noviembre de 2026\n\nEl cierre está previsto para el 15 de enero "
                "de 2026.\n",
                ["15 de enero de 2026"],
            ),
            Bad("# Pumps\n\n*Report, October 2026*\n\nThe plant will open in March 2026.\n", ["March 2026"]),
        ],
        prefilter=Prefilter(words=tuple(sorted(_WORDS))),
        see=("report-date", "impossible-date"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each plan whose date has gone by."""
        dated, years = None, document.once(with_years)
        for sentence in document.sentences_with(_WORDS):
            block = document.blocks[sentence.block]
            if (
                block.quoted
                or block.kind not in ("paragraph", "item")
                or sentence.span.end - sentence.span.start > 400
            ):
                continue
            start, end = sentence.span
            index = document.sentence_at(start)
            if index not in years:
                continue
            earlier = document.sentences[max(0, index - 1)]
            # "den 15. Januar" is read as two sentences.
            if earlier.block == sentence.block and re.search(r"\d\.$", document.prose[slice(*earlier.span)]):
                start = earlier.span.start
            for m in _DATE.finditer(document.prose, start, end):
                plan = _PLANNED.search(document.prose[max(start, m.start() - 90) : m.start()])
                if not plan or _TOLD.search(document.prose, start, end):
                    continue
                if _GERMAN.match(plan[0]) and not _SUPPOSED.match(document.prose, m.end(), sentence.span.end):
                    continue
                dated = dated or next(_dates(document), None)
                if dated is None:
                    return
                if _before(_when(m), dated.when):
                    span = Span(*m.span())
                    yield self.finding(
                        span,
                        related=[related(dated.span, "the date of the report")],
                        date=document.plain(span),
                        other=document.plain(dated.span),
                    )


def _dates(document: Document) -> Iterator[_Dated]:
    """The date of the report: in a short line of its head that says so, or is nothing but a line of date and maker."""
    if document.blocks and document.blocks[0].kind == "front-matter":
        m = re.search(r"^date:[ \t]*[\"']?(?=20)", document.text[: document.blocks[0].span.end], re.M | re.I)
        date = _DATE.match(document.text, m.end()) if m else None
        if date:
            yield _Dated(Span(*date.span()), _when(date))
            return
    found: list[_Dated] = []
    for block in document.blocks[:9]:
        if block.kind not in ("paragraph", "item") or block.quoted or block.span.end > 1500:
            continue
        for line in re.finditer(r"[^\n]+", document.text[block.span.start : block.span.end]):
            dates = list(_DATE.finditer(line[0]))
            if len(dates) != 1 or len(line[0]) > 110 or _NO_DATE_OF_REPORT.search(line[0]):
                continue
            if not (_LABEL.search(line[0]) or line[0].strip()[:1] in "*_") or line[0].rstrip(" *_").endswith(
                "."
            ):
                continue
            at = block.span.start + line.start()
            found.append(_Dated(Span(at + dates[0].start(), at + dates[0].end()), _when(dates[0])))
    if found:
        yield max(found, key=lambda one: one.when)


def _when(m: re.Match[str]) -> When:
    if m["iy"]:
        return int(m["iy"]), int(m["im"]), int(m["id"])
    return int(m["y"]), _NUMBER[m["m"].casefold()], int(m["d"] or m["d2"] or 0)


def _before(one: When, other: When) -> bool:
    """Tell whether a date lies before another for certain: what is not given may be the same."""
    for a, b in zip(one, other, strict=True):
        if not a or not b:
            return False
        if a != b:
            return a < b
    return False
