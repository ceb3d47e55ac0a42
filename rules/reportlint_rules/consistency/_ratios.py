"""So many for each, and means, that a sentence works out itself: ``676,000 nights, or 3.1 for each of 218,000``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._openings import each_of, means

_COUNT = r"(?:\d{1,3}(?:,\d{3})+|\d{1,7})"
_EACH = rare(
    r"(?<![\w.,])(?P<a>\d{1,3}(?:,\d{3})+|\d{2,7})[ \n](?:[a-z][\w-]{0,30}[ \n]){0,3}?[a-z][\w-]{0,30},?[ \n]"
    r"(?:or|that is|i\.e\.|which is|which makes|making|which means|meaning)[ \n]"
    r"(?:about |around |roughly |nearly |almost |on average )?(?P<r>\d{1,4}(?:\.\d{1,2})?)[ \n]"
    r"(?:[a-z][\w-]{0,30}[ \n]){0,2}?(?:for each|per each|to each)"
    r"[ \n]of[ \n](?:the|its|our|their|these)[ \n](?P<b>\d{1,3}(?:,\d{3})+|\d{2,7})(?![.,]?\d|%)"
)
"""``676,000 nights, or 3.1 nights for each of the 218,000 guests``"""
_NAMES = r"[a-z][\w-]{0,30}"
_HAVE = rare(
    rf"(?<![\w.,$€£])(?P<b>{_COUNT})[ \n](?:{_NAMES}[ \n]){{1,2}}(?:have|has|had|with|hold|held|employ|employed|"
    rf"received|sold|produced|drew|served|made|wrote|took|gave)[ \n](?:a total of |together |in all )?"
    rf"(?P<a>{_COUNT})[ \n]{_NAMES}(?:[ \n]{_NAMES}){{0,3}}(?:,[ \n]|[ \n]\()"
    r"(?:an average of|on average|averaging)[ \n](?:about |around |roughly |nearly |an average of )?"
    rf"(?P<r>\d{{1,5}}(?:\.\d{{1,2}})?)[ \n](?:{_NAMES}[ \n]){{0,2}}?(?:per|each|for each|for every)\b"
)
"""``80 classes have 2,000 pupils, an average of 25 per class``"""
_MEAN = rare(
    r"(?<![\w.,-])(?P<list>\d{1,5}(?:\.\d{1,2})?(?:, \d{1,5}(?:\.\d{1,2})?){0,6},? and \d{1,5}(?:\.\d{1,2})?)"
    r"(?:[ \n](?:[a-z%°][\w-]{0,20}[ \n]?){0,2})?(?:,[ \n]|[ \n]?\()(?:on average|an average of|a mean of|"
    r"with a mean of|averaging|mean)[ \n](?P<r>\d{1,5}(?:\.\d{1,2})?)(?![\d,]*\d)"
)


class Ratio(NamedTuple):
    """What is told, the counts that it is made of, and what they make."""

    told: Span
    counts: tuple[Span, ...]
    stated: float
    made: float
    words: str


def ratios(document: Document) -> Iterator[Ratio]:
    """The ratios and means that do not fit their counts."""
    prose = document.prose
    each = document.sentences_with(frozenset(("each",))) if each_of(document) else []
    mean = document.once(means)
    found = [m for s in each for m in _EACH.finditer(prose, *s.span)]
    found += [m for s in mean for m in _HAVE.finditer(prose, *s.span)]
    for m in found:
        a, b, told = (float(m[name].replace(",", "")) for name in ("a", "b", "r"))
        made = a / max(b, 1.0)
        if _apart(m["r"], made) and 0.2 < told / made < 5 and _running(document, m):
            spans = Span(*m.span("a")), Span(*m.span("b"))
            yield Ratio(Span(*m.span("r")), spans, told, made, f"{m['a']} for each of {m['b']}")
    for m in (m for s in mean for m in _MEAN.finditer(prose, *s.span)):
        numbers = [float(n) for n in re.findall(r"\d+(?:\.\d+)?", m["list"])]
        made = sum(numbers) / len(numbers)
        within = min(numbers) <= float(m["r"]) <= max(numbers)
        if within and _apart(m["r"], made) and _running(document, m):
            words = f"the mean of {document.plain(Span(*m.span('list')))}"
            yield Ratio(Span(*m.span("r")), (Span(*m.span("list")),), float(m["r"]), made, words)


def _apart(told: str, made: float) -> bool:
    """Tell whether a number, as it is rounded, is another one."""
    step = 0.5 * 10.0 ** -len(told.partition(".")[2])
    return abs(made - float(told)) > 1.1 * step + 0.02 * made


def _running(document: Document, m: re.Match[str]) -> bool:
    block = document.blocks[document.block_at(m.start())]
    return not block.quoted and block.kind in ("paragraph", "item")
