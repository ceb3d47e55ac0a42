"""Numbers are read alike however they are written: separators of several countries, scales, units, words, ranges."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint_rules.consistency._numbers import Quantity, parse_number, quantities, uses_decimal_comma


def read(text: str, comma: bool = False) -> list[Quantity]:
    return quantities(text, 0, len(text), comma)


READINGS = [
    # separators
    ("1,234.5", 1234.5, ""),
    ("1.234,5", 1234.5, ""),
    ("1 234,5", 1234.5, ""),
    ("1\u00a0234\u00a0567", 1234567, ""),
    ("1\u202f234,5", 1234.5, ""),
    ("1'234.5", 1234.5, ""),
    ("1’234’567", 1234567, ""),
    ("12,34,567", 1234567, ""),
    ("1,23,45,678", 12345678, ""),
    ("1.234.567", 1234567, ""),
    ("0.5", 0.5, ""),
    ("0,5", 0.5, ""),
    # a single letter is a unit, but after a currency a scale
    ("342 m", 342, "m"),
    ("5 t", 5, "t"),
    ("€5.2 m", 5.2e6, "EUR"),
    # percent
    ("12 %", 12, "%"),
    ("12%", 12, "%"),
    ("12 percent", 12, "%"),
    ("12 per cent", 12, "%"),
    ("twelve percent", 12, "%"),
    ("twelve per cent", 12, "%"),
    ("12\u202f%", 12, "%"),
    ("3 percentage points", 3, "pp"),
    # scales
    ("1.3 bn", 1.3e9, ""),
    ("1.3 billion", 1.3e9, ""),
    ("5 million", 5e6, ""),
    ("3,5 Mio.", 3.5e6, ""),
    ("4K", 4000, ""),
    ("12 crore", 12e7, ""),
    ("3 lakh", 3e5, ""),
    # currencies
    ("$4.2 billion", 4.2e9, "USD"),
    ("US$4.2bn", 4.2e9, "USD"),
    ("4.2 billion dollars", 4.2e9, "USD"),
    ("€ 3,5 Mio.", 3.5e6, "EUR"),
    ("CHF 1'000", 1000, "CHF"),
    ("₹12 crore", 12e7, "INR"),
    ("£20", 20, "GBP"),
    # words and units
    ("twelve", 12, ""),
    ("twenty-one days", 21, "d"),
    ("21 days", 21, "d"),
    ("3x", 3, "x"),
    ("450 kWh", 450, "kWh"),
    ("-5 °C", -5, "°C"),
]


@pytest.mark.parametrize(("text", "value", "unit"), READINGS, ids=[r[0] for r in READINGS])
def test_a_number_is_read(text: str, value: float, unit: str) -> None:
    (found,) = read(text)
    assert found.low == found.high == pytest.approx(value)
    assert found.unit == unit


RANGES = [
    ("10-12 %", 10, 12, "%"),
    ("10% to 20%", 10, 20, "%"),
    ("$18 – $28", 18, 28, "USD"),
    ("between 10 and 12", 10, 12, ""),
    ("5 to 7 million", 5e6, 7e6, ""),
    ("1–3 years", 1, 3, "yr"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES, ids=[r[0] for r in RANGES])
def test_a_range_is_read(text: str, low: float, high: float, unit: str) -> None:
    (found,) = read(text)
    assert (found.low, found.high, found.unit) == (low, high, unit)


@pytest.mark.parametrize("text", ["3.2.1", "1/2", "a1b", "v2.0.1"])
def test_versions_and_fractions_are_no_numbers(text: str) -> None:
    assert not read(text)


def test_a_year_before_an_amount_is_no_range() -> None:
    assert [(q.low, q.unit) for q in read("in 2020 to $25 billion")] == [(2020, ""), (25e9, "USD")]


def test_two_numbers_joined_by_and_are_two() -> None:
    assert [q.low for q in read("7 and 9")] == [7, 9]


@pytest.mark.parametrize(
    ("text", "bound"),
    [("over 40%", "least"), ("50+", "least"), ("up to 40%", "most"), ("about 40%", "about"), ("40%", "")],
)
def test_bounds_are_read(text: str, bound: str) -> None:
    assert read(text)[0].bound == bound


AGREE = [
    ("$4.2 billion", "$4.19 billion", True),
    ("$4.2 billion", "$4.5 billion", False),
    ("10-12 %", "11 %", True),
    ("10-12 %", "14 %", False),
    ("over 40%", "45 %", True),
    ("about 5,000", "5,100", True),
    ("5,000", "6,000", False),
    ("12 percent", "twelve per cent", True),
]


@pytest.mark.parametrize(("one", "other", "agrees"), AGREE, ids=[f"{a[0]} / {a[1]}" for a in AGREE])
def test_rounding_and_ranges_are_understood(one: str, other: str, agrees: bool) -> None:
    left, right = read(one)[0], read(other)[0]
    assert left.agrees(right) is agrees
    assert right.agrees(left) is agrees


def test_a_comma_before_three_digits_depends_on_the_document() -> None:
    assert parse_number("1,234") == (1234.0, 0.5)
    assert parse_number("1,234", comma=True) == (1.234, 0.0005)
    assert uses_decimal_comma("Es sind 0,5 und 1,25 Meter.")
    assert not uses_decimal_comma("These are 0.5 and 1,250 metres.")


@given(st.integers(1, 10**9), st.integers(0, 99))
def test_all_ways_of_grouping_agree(whole: int, cents: int) -> None:
    english = f"{whole:,}.{cents:02}"
    german = english.replace(",", "_").replace(".", ",").replace("_", ".")
    values = {english, german, english.replace(",", "'"), german.replace(".", "\u202f")}
    for text in values:
        found = parse_number(text)
        assert found is not None
        assert found[0] == pytest.approx(whole + cents / 100)


@given(st.text(alphabet="0123456789.,' %$-–tomilbn", max_size=60))
def test_any_text_is_read_without_failing_and_in_order(text: str) -> None:
    spans = [q.span for q in read(text)]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
