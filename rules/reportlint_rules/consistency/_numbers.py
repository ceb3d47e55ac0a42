"""Numbers as people write them: separators of several countries, scales, units, currencies, words, ranges.

``1,234.5``, ``1.234,5``, ``1 234,5``, ``1'234.5`` and ``12,34,567`` are read alike, and so are ``12 %``, ``12 percent``
and ``twelve per cent``. Each quantity keeps the half of its last digit: what rounding explains is no conflict.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from reportlint import Span, rare
from reportlint_rules.consistency._units import CURRENCIES, FRONTS, SCALES, UNITS, WORDS

_BLANK = "[ \u00a0\u202f\u2009]"
_DIGITS = (
    rf"(?:\d{{1,3}}(?:{_BLANK}\d{{3}}){{1,6}}(?!\d)(?:[.,]\d+)?|\d{{1,3}}(?:['’]\d{{3}}){{1,6}}(?:[.,]\d+)?|"
    r"\d{1,3}(?:,\d{2}){0,6},\d{3}(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,6}(?:,\d+)?|\d{1,3}(?:\.\d{3}){1,6},\d+|"
    r"\d{1,30}(?:[.,]\d{1,30})?)"
)
_APPROX = re.compile(
    r"(about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|ca\.|an estimated|~|≈|close to|"
    r"rund|etwa|environ)"
    r"[ \t]*$|(over|more than|above|at least|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|upwards of|greater "
    r"than|minimum of|from|>|≥|>=)[ \t]*$|"
    r"(under|less than|below|up to|at most|fewer than|as (?:low|high|much|many) as|maximum of|within|<|≤|<=)[ \t]*$",
    re.I,
)
_BOUNDS = tuple(
    "about around approximately approx approx. roughly nearly almost some circa ca. estimated ~ ≈ to rund etwa environ "
    "over than above least exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing of from > ≥ >= "
    "under below most as within < ≤ <=".split()
)
_BETWEEN = rare(r"\b(?:between|from)$")
_FRONT = rare(r"(?:[$€£¥₹₩₽]|\b(?:USD|EUR|GBP|CHF|INR)[ \u00a0]?)$", re.I)
_RANGED = rare(r"[\d%][ ]?(?:[-–—]|to|and)[ ]?$")
_COMMA = re.compile(r",(?<=\d,)\d\d?(?!\d|[.,]\d)")
_DECIMAL = rare(r"\d([.,])(?=\d\d?(?!\d|[.,]\d))")


class Quantity(NamedTuple):
    """A number in the text: its span (unit included), its value or range, its unit, and what rounding hides."""

    span: Span
    low: float
    high: float
    unit: str
    """Canonical: ``%``, ``USD``, ``kg``; empty for a bare number."""
    step: float
    """Half of the last digit given, in the same scale as the value."""
    bound: str
    """``about``, ``least``, ``most``, or empty for an exact figure."""

    @property
    def value(self) -> float:
        """The value, or the middle of the range."""
        return (self.low + self.high) / 2

    def agrees(self, other: "Quantity", slack: float = 0.0) -> bool:
        """Tell whether both can be the same figure: rounding, ranges and bounds understood."""
        give = self.step + other.step + 1e-9 * max(abs(self.high), abs(other.high))
        for one in (self, other):
            if one.bound == "about":
                give += 0.05 * abs(one.value)
        give += slack * max(abs(self.value), abs(other.value))
        if self.low - give <= other.high and other.low - give <= self.high:
            return True
        small, large = (self, other) if self.value < other.value else (other, self)
        if small.bound == large.bound != "":
            return large.value <= 3 * small.value  # "<5 %" and "<2 %" hold both
        if small.bound == "least" or large.bound == "most":
            return large.value <= 2 * small.value
        return False


@cache
def _begin() -> re.Pattern[str]:
    """Where a number may begin: a digit, a sign of currency or minus, or a word; the set lets the search skip in C."""
    names = [*WORDS, *(c for c in FRONTS if c[0].isalpha())]
    signs = r"\d−–\-" + "".join(re.escape(c[0]) for c in FRONTS if not c[0].isalpha())
    letters = sorted({n[0] for n in names})
    rests = "|".join(
        f"(?<=[{c}{c.upper()}])(?i:{'|'.join(re.escape(n[1:]) for n in names if n[0] == c)})" for c in letters
    )
    both = "".join(letters) + "".join(letters).upper()
    return re.compile(rf"[{signs}{both}](?<![\w.,/#'’].)(?:(?<=[{signs}])|{rests})")


def longest_first(words: Iterable[str]) -> str:
    """Return the alternatives of a pattern, the same text in every process: its translation is kept by its text."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


@cache
def _pattern() -> re.Pattern[str]:
    """Built on first use: two or three numbers' worth of alternatives take a millisecond to compile."""
    front = longest_first(FRONTS)
    scale = longest_first(SCALES)
    unit = longest_first({*UNITS, *CURRENCIES})
    words = longest_first(WORDS)
    number = (
        rf"(?:{_DIGITS}|(?:{words})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?(?![\w-]*\w))"
    )
    scaled = rf"(?:(?:{_BLANK}|-)?(?:{scale})\.?(?![\w]))?"
    united = rf"(?:(?:{_BLANK}|-)?(?:{unit})(?![\w]))?"
    return re.compile(
        rf"(?<![\w.,/#'’])(?P<front>(?:{front}){_BLANK}?)?(?P<minus>[-−–](?=\d))?(?P<a>{number})(?P<sa>{scaled})(?P<ua>{united})"
        rf"(?:{_BLANK}?(?:[-–—]|to|and|bis|"
        rf"à){_BLANK}?(?:{front})?{_BLANK}?(?P<b>{number})(?P<sb>{scaled})(?P<ub>{united}))?"
        r"(?![\d'’]|[.,]\d|/\d|[A-Za-z])",
        re.I,
    )


@lru_cache(maxsize=1 << 12)
def parse_number(text: str, comma: bool = False) -> tuple[float, float] | None:
    """Read digits or a number word; return the value and the half of its last digit.

    ``comma`` says that a comma before three digits may be a decimal comma and a point before three digits groups
    thousands. Returns None for what is no number.
    """
    if len(text) < 16 and text.isascii() and text.isdigit():
        value = float(text)
        return value, 0.5 if value else 0.0
    folded = text.casefold().strip()
    if folded in WORDS:
        return float(WORDS[folded]), 0.0
    parts = re.split(r"[- ]", folded)
    if len(parts) == 2 and all(p in WORDS for p in parts):
        return float(WORDS[parts[0]] + WORDS[parts[1]]), 0.0
    digits = re.sub(r"[ \u00a0\u202f\u2009'’]", "", folded)
    if not re.fullmatch(r"\d[\d.,]*", digits):
        return None
    last = max(digits.rfind(","), digits.rfind("."))
    decimals = ""
    if last >= 0:
        sign, tail = digits[last], digits[last + 1 :]
        kinds = {c for c in digits if c in ".,"}
        grouped = len(tail) == 3 and (
            digits.count(sign) > 1 or (sign == "," and not comma) or (sign == "." and comma)
        )
        if len(kinds) == 2 or not grouped:
            decimals = tail
            digits = digits[:last]
        if digits.count(".") + digits.count(",") and decimals and len(kinds) == 1:
            return None
    whole = re.sub(r"[.,]", "", digits)
    if not whole:
        return None
    try:
        value = float(f"{whole}.{decimals or 0}")
    except ValueError:
        return None
    if decimals:
        return value, 0.5 * 10 ** -len(decimals)
    return value, 0.5 if value else 0.0


def quantities(text: str, start: int, end: int, comma: bool = False) -> list[Quantity]:
    """The numbers in ``text[start:end]``, in order. Years, versions and parts of names are for the caller to drop."""
    found: list[Quantity] = []
    at = start
    while begin := _begin().search(text, at, end):
        m = _pattern().match(text, begin.start(), end)
        if m is None:
            at = begin.start() + 1
            continue
        read = _read(m, text, start, comma)
        # What was no range after all may begin the next number: "in 2020 to $25 billion".
        at = read.span.end if read else m.end("a")
        if read:
            found.append(read)
    return found


def quantity_at(text: str, at: int, floor: int, end: int, comma: bool = False) -> Quantity | None:
    """The number that begins at an offset (its currency may stand before it), read alone; None inside a range.

    Words before it say that it is a bound; they are sought from ``floor``.
    """
    front = _FRONT.search(text, max(floor, at - 5), at)
    begin = front.start() if front else at
    if _RANGED.search(text, max(floor, begin - 6), begin):
        return None
    m = _pattern().match(text, begin, end)
    return _read(m, text, floor, comma) if m else None


def count(value: int, span: Span) -> Quantity:
    """A whole number in digits without anything beside it, as ``quantities`` reads it."""
    step = 50.0 if value >= 1000 and value % 100 == 0 else 0.5 if value else 0.0
    return Quantity(span, float(value), float(value), "", step, "")


def _read(m: re.Match[str], text: str, start: int, comma: bool) -> Quantity | None:
    first = parse_number(m["a"], comma)
    if first is None:
        return None
    second = parse_number(m["b"], comma) if m["b"] else None
    scale_a, scale_b = _scale(m["sa"]), _scale(m["sb"] or "")
    unit_a, unit_b = _unit(m["ua"]), _unit(m["ub"] or "")
    end = m.end()
    joint = text[m.end("ua") : m.start("b")].strip().casefold() if m["b"] else ""
    if second and (
        (joint.startswith("and") and not _between(text, start, m.start()))
        or (unit_a and unit_b and unit_a != unit_b)
    ):
        second, end = None, m.end("ua")
    front = CURRENCIES.get((m["front"] or "").strip().casefold(), "")
    year = not front and scale_a == 1 and first[1] == 0.5 and 1900 <= first[0] <= 2100
    if second and year and (scale_b != 1 or not re.fullmatch(r"(?:19|20)?\d\d", m["b"])):
        second, end = None, m.end("ua")
    if second and scale_b != 1 and scale_a == 1:
        # "5 to 7 million": the scale stands once, for both.
        if second[0] > first[0]:
            scale_a = scale_b
        else:
            second, end = None, m.end("ua")
    unit = front or unit_a or (unit_b if second else "")
    if not front and not unit_a and scale_a != 1 and (sign := (m["sa"] or "").strip(" -")) in ("t", "m"):
        # Without a currency "5 t" are tonnes and "342 m" metres, not trillions and millions.
        scale_a, unit = 1.0, sign
    low = first[0] * scale_a * (-1 if m["minus"] else 1)
    step = first[1] * scale_a
    # Round numbers in full ("4,000") say little about their last digits.
    if scale_a == 1 and first[1] == 0.5 and first[0] >= 1000 and first[0] % 100 == 0:
        step = 50.0
    high = low
    if second:
        other = second[0] * scale_b
        if other < low or other > 1000 * max(low, 1):
            second, end = None, m.end("ua")
            if not front and not unit_a and unit == unit_b:
                unit = ""  # "in 2020 to 38 tons": the unit is that of the other number
        else:
            high, step = other, max(step, second[1] * scale_b)
    # The point after "billion" ends the sentence, that of "Mio." is the abbreviation's.
    if text[end - 1] == "." and text[max(0, end - 4) : end].casefold() not in ("mio.", "mrd."):
        end -= 1
    bound = "least" if text[end : end + 1] == "+" else _bound(text[max(start, m.start() - 24) : m.start()])
    return Quantity(Span(m.start(), end), low, high, unit, step, bound)


def _bound(before: str) -> str:
    """What the words before a number say of it; they are read only where they end like such words."""
    m = _APPROX.search(before) if before.rstrip(" \t").casefold().endswith(_BOUNDS) else None
    if not m:
        return ""
    return "about" if m[1] else "most" if m[3] else "least" if m[2].casefold() != "from" else ""


def _between(text: str, start: int, at: int) -> bool:
    before = text[max(start, at - 12) : at].rstrip(" \t").casefold()
    return bool(_BETWEEN.search(before))


@lru_cache(maxsize=1 << 10)
def _scale(text: str) -> float:
    return SCALES.get(text.strip("- .\u00a0\u202f\u2009").casefold(), 1.0)


@lru_cache(maxsize=1 << 10)
def _unit(text: str) -> str:
    if not text:
        return ""
    folded = re.sub(rf"{_BLANK}+", " ", text).casefold()
    for key in (folded.strip(), folded.strip(" -")):
        if key in UNITS:
            return UNITS[key]
        if key in CURRENCIES:
            return CURRENCIES[key]
    return ""


def uses_decimal_comma(text: str) -> bool:
    """Tell whether a text writes ``0,5`` for one half: decimal commas outnumber decimal points."""
    if not _COMMA.search(text):
        return False
    signs = _DECIMAL.findall(text)
    return 2 * signs.count(",") > len(signs)
