"""Figures with what they are of: a unit, a noun that they count, a noun before them (``a port of 8125``), or a date."""

import re
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.consistency._clauses import STOP
from reportlint_rules.consistency._echo_pairs import CONTENT_STOPS
from reportlint_rules.consistency._numbers import Quantity, quantity_at
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import decimal_comma

MONTHS = {
    month: number % 12 + 1
    for number, month in enumerate(
        "january february march april may june july august september october november december "
        "jan feb mar apr - jun jul aug sep oct nov dec".split()
    )
    if month != "-"
} | {"sept": 9}
KINDS = {
    unit: kind
    for kind, units in enumerate(
        "kg g mg t,m km mi cm mm ft,°C °F,KB MB GB TB,ms s min h d wk mo yr,kW MW GW kWh MWh GWh TWh,l m³ ml,"
        "USD EUR GBP CHF JPY INR,km/h mph,ha km² m²,pp bps".split(",")
    )
    for unit in units.split()
}
"""Units of which one may stand for another by mistake."""
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OUT_OF = rare(r"(?:/| out of | of )(3|4|5|6|10|20|50|100)(?:\.0)?(?![\w.,]*\d|/)")
_LINKS = frozenset(
    "of is was at are to by as the a be set with about only just still between from around".split()
)
"""Words that may stand between a noun and its figure."""
_NUMBERED = frozenset(
    "listing figure fig article section chapter table step part version page line level phase appendix note item pull "
    "issue bug question example exercise rule case day week month year stage layer round lesson unit volume type "
    "mean median average code option tier grade class season episode task goal group team model".split()
)
"""Nouns whose figure is a label, not a value."""
_NO_OWNERS = _NUMBERED | CONTENT_STOPS | STOP
_ENDS = rare(r"[^ \n*_-]")
_JOINED = frozenset("-/_.#@–−'’")
_ASSIGNED = rare(r"([^\W\d_A-Za-z])[ ]?[=≈][ ]?$")


class Figure(NamedTuple):
    """A figure: what it is of, its value, and where it stands (word before which it ends, sentence, block)."""

    keys: tuple[str, ...]
    """Units as they are, ``#noun`` counted, ``<noun`` before the figure, ``@`` for a date."""
    quantity: Quantity | None
    when: tuple[int, int, int]
    """Year, month and day of a date; 0 for what is not given."""
    span: Span
    place: int
    after: int
    sentence: int
    block: int


def figure_at(document: Document, place: int) -> Figure | None:
    """The figure that begins with a word of running text; None for labels, names and bare numbers."""
    start = document.words.starts[place]
    index = document.sentence_at(start)
    if index < 0 or start >= document.sentences[index].span.end:
        return None
    span, block = document.sentences[index]
    held = document.blocks[block]
    if held.quoted or held.kind not in ("paragraph", "item"):
        return None
    before = document.prose[start - 1 : start] if start else ""
    if before.isalnum() or before in _JOINED:
        return None
    text = document.words.texts[place]
    if text[0].isdigit():
        if (dated := _date(document, place)) is not None:
            return Figure(("@",), None, *dated, index, block) if dated[0] != (0, 0, 0) else None
        if _YEAR.fullmatch(text):
            return None
    quantity = quantity_at(
        document.prose, start, span.start, min(span.end, start + 40), document.once(decimal_comma)
    )
    if quantity is None or quantity.low <= 0:
        return None
    keys, after = _keys(document, quantity, place)
    return Figure(keys, quantity, (0, 0, 0), quantity.span, place, after, index, block) if keys else None


_Dated = tuple[tuple[int, int, int], Span, int, int]


def _date(document: Document, place: int) -> _Dated | None:
    """When a date is, its span, its place and the word after it; zeros where a number is part of another date."""
    words = document.words
    texts, starts, ends = words.texts, words.starts, words.ends
    day = _day(texts[place])
    if day:
        at = next((i for i in (place - 1, place + 1, place + 2) if _month(document, i)), -1)
        if at < 0 or (at == place + 2 and texts[place + 1] != "of"):
            return None
        last = max(at, place)
        if (
            last == place
            and document.prose[ends[last] : ends[last] + 1] in ("-", "–")
            and _day(texts[last + 1])
        ):
            last += 1  # "March 24-25, 2026"
        year = _near_year(document, last)
        end = last + bool(year)
        return (year, _month(document, at), day), Span(starts[min(at, place)], ends[end]), place, end + 1
    if not _YEAR.fullmatch(texts[place]):
        return None
    year = int(texts[place])
    follows = document.prose[ends[place] : ends[place] + 2]
    if follows[:1] in ("s", "-", "–", "/") or document.prose[starts[place] - 1 : starts[place]] in (
        "$",
        "€",
        "£",
    ):
        return (0, 0, 0), Span(0, 0), place, place
    if place and starts[place] - ends[place - 1] < 3:
        if month := _month(document, place - 1):
            if place > 1 and _day(texts[place - 2]):
                return (0, 0, 0), Span(0, 0), place, place
            return (year, month, 0), Span(starts[place - 1], ends[place]), place, place + 1
        if _day(texts[place - 1]) and _month(document, place - 2):
            return (0, 0, 0), Span(0, 0), place, place
    return (year, 0, 0), Span(starts[place], ends[place]), place, place + 1


def _near_year(document: Document, place: int) -> int:
    words = document.words
    after = words.texts[place + 1] if place + 1 < len(words) else ""
    if not _YEAR.fullmatch(after) or words.starts[place + 1] - words.ends[place] > 2:
        return 0
    return int(after)


def _day(text: str) -> int:
    m = _DAY.fullmatch(text)
    return int(m[1]) if m and 0 < int(m[1]) < 32 else 0


def _month(document: Document, place: int) -> int:
    words = document.words
    if not 0 <= place < len(words):
        return 0
    number = MONTHS.get(words.texts[place], 0)
    return number if number and document.prose[words.starts[place]].isupper() else 0


def _keys(document: Document, quantity: Quantity, place: int) -> tuple[tuple[str, ...], int]:
    """What a figure is of, and the word after that."""
    texts, starts, ends = document.words.texts, document.words.starts, document.words.ends
    prose, end = document.prose, quantity.span.end
    at = place + 1
    while at < len(texts) and starts[at] < end:
        at += 1
    if quantity.unit:
        return (quantity.unit,), at
    if m := _OUT_OF.match(prose, end):
        return (f"/{m[1]}",), at + 1
    head, place_of_head = "", at
    for i in range(at, min(at + 4, len(texts))):
        word = texts[i]
        if _ENDS.search(prose, end, starts[i]) or not word[0].isalpha() or word in STOP:
            break
        if word in CONTENT_STOPS and word not in ("new", "different"):
            break
        end = ends[i]
        if (word[-1] == "s" and word[-2:] != "ss" and len(word) > 3) or word in (
            "people",
            "children",
            "staff",
        ):
            head, place_of_head = f"#{stem(word)}", i + 1
            break
    owner = _owner(document, quantity, place)
    return tuple(key for key in (head, owner) if key), place_of_head


def _owner(document: Document, quantity: Quantity, place: int) -> str:
    """The noun before a figure: ``a batch size of 64``, ``port 8125``, ``φ ≈ 36.5``."""
    texts, prose = document.words.texts, document.prose
    start = quantity.span.start
    if m := _ASSIGNED.search(prose, max(0, start - 4), start):
        return f"<{m[1].casefold()}"
    at = place - 1
    while at >= 0 and texts[at] in _LINKS and place - at < 4:
        at -= 1
    between = prose[document.words.ends[at] : start]
    word = texts[at] if at >= 0 else ""
    if (
        len(word) < 3
        or not word.isalpha()
        or word in CONTENT_STOPS
        or word in _NUMBERED
        or word in STOP
        or word.endswith("ed")
    ):
        return ""
    linked = at < place - 1 or ":" in between or word == "port"
    return f"<{stem(word)}" if linked and len(between) < 16 and not _STOPS.search(between) else ""


_STOPS = rare(r"[.;,()]")
