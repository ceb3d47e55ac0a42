"""The rule ``numbering-gap``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Section,
    Severity,
    Span,
    related,
)  # fmt: skip
from reportlint_rules.structure._outline import headings

_MINUTES = re.compile(r"\b(?:meetings?|minutes|agenda)\b", re.I)
_WORD = re.compile(r"([^\W\d_]{2,})\s+\d")
_NAME_WITHIN = 24
"""Characters at the beginning of an item in which its name stands."""
_ITEM = re.compile(r"[ \t]*(\d{1,3})[.)]")
_SERIES = re.compile(
    r"(?:measure|recommendation|lesson|finding|option|scenario|principle|pillar|goal|question|variant) "
    r"(\d{1,2})(?=:|\.(?:\s|$)|$)",
    re.I,
)
_NAMED = re.compile(
    r"(?!(?:week|day|month|year|quarter|version|release|meeting|session|issue|episode|page|grade|sprint|round"
    r"|milestone"
    r"|windows|python|java|rfc|html|level|volume|set|season|game|match|article|january|february|march|april|may|june"
    r"|july|august|september|october|november|december)\b)([^\W\d_]{3,20}) (\d{1,2})(?=:|\.(?:\s|$)|$| [-–—] )",
    re.I,
)
"""A word of the author's own in front of a number: "Claim 4: …"."""
_CODE = re.compile(
    r"(?!Q\d|H\d|GPT|COVID|CO2|MP\d|CVE|ISO|RFC|PEP|EIP|BIP|[SLP]\d)([A-Z]{1,4})-?0{0,2}(\d{1,2})(?=:|\.(?:\s|$)|$| )"
)
"""The code of a requirement or of a story: "FR4: ..."."""
_FEWEST_NAMED = 4
_USUAL = frozenset(
    "step phase stage section part strategy tip reason risk challenge requirement objective task theme trend takeaway"
    " insight hypothesis experiment measure recommendation lesson finding option scenario principle pillar goal"
    " question".split()
)
"""Words of series of which three are enough."""
_INLINE = re.compile(r"(?<![\w)])\((\d)\)(?= [^\W\d_])")
_FEWEST_INLINE = 3
_MOST_MISSING = 4
_PART = re.compile(r"\d ?\(?([a-z])\b")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

_RANGE = re.compile(r"\b\d{1,3} ?(?:[-–—]|to|through|and|&) ?(\d{1,3})\W*$")


@dataclass(frozen=True)
class NumberingGap(DocumentRule):
    """The numbers of headings, or of the items of a list, leave one out or give it twice: 1, 2, 4.

    A section was lost, or stands in the wrong place; "see section 3" leads nowhere.
    Number the headings anew, or restore the section.
    """

    meta = RuleMeta(
        id="numbering-gap",
        message="Heading number {number} follows {before}{what}.",
        help="Number the headings anew, or restore the missing section.",
        severity=Severity.WARNING,
        good=[
            "1. Rule 1: mow\n2. Rule 2: sow\n3. Rule 3: wait\n5. Rule 5: reap\n6. Rule 6: rest\n",
            "# R\n\n## 1. A\n\nText.\n\n## 2. B\n\nText.\n\n## 3. C\n\nText.\n\n## Conclusion\n\nText.\n",
            "# R\n\n## Step 1: A\n\nText.\n\n## Step 2: B\n\nText.\n\n# S\n\n## Step 1: A\n\nText.\n\n## Step "
            "2: B\n\nText.\n",
            "# R\n\n## 1. A\n\nText.\n\n:::note\nText.\n:::\n\n## 2. B\n\nText.\n\n## 3. C\n\nText.\n",
            "# R\n\n## 1 to 2 hands\n\nText.\n\n## 1 hand and a foot\n\nText.\n\n## 2 hands up\n\nText.\n",
            "# R\n\n## Step 1\n\nText.\n\n## Step 2 - 5\n\nText.\n\n## Step 6\n\nText.\n",
            "# R\n\n## Step 1\n\nText.\n\n## Step 2(a)\n\nText.\n\n## Step 2(b)\n\nText.\n\n## Step 3\n\nText.\n",
            "# R\n\n## 3.1 (2024)\n\nText.\n\n## 2.9 (2023)\n\nText.\n\n## 2.7\n\nText.\n",
        ],
        bad=[
            Bad("1. Mow.\n2. Sow.\n3. Wait.\n5. Reap.\n6. Rest.\n", ["Reap."]),
            Bad("1. Mow.\n2. Sow.\n4. Reap.\n\nIt needs (1) oil, (2) care and (4) rest.\n", ["Reap.", "(4)"]),
            Bad(
                "".join(f"**FR{n}: Pump**\n\nText.\n\n" for n in (1, 2, 4, 4, 5)),
                ["FR4: Pump"],
            ),
            Bad("# R\n\n## 1. A\n\nText.\n\n## 2. B\n\nText.\n\n## 4. C\n\nText.\n", ["4. C"]),
            Bad("# R\n\n" + "".join(f"## Pump {n}: old\n\nText.\n\n" for n in (1, 2, 3, 5)), ["Pump 5: old"]),
            Bad(
                "# R\n\n## 1. A\n\nText.\n\n## 2. B\n\nText.\n\n## 2. C\n\nText.\n\n## 3. D\n\nText.\n",
                ["2. C"],
            ),
        ],
        prefilter=Prefilter(blocks=("heading", "item"), asks="reportlint_rules.structure._signs:Signs"),
        see=("dangling-reference",),
    )

    min_numbered: Annotated[int, "Fewest numbered headings of a series."] = 3
    min_items: Annotated[int, "Fewest items of a numbered list."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per series of siblings, at its first wrong number."""
        yield from self._items(document)
        yield from self._labels(document)
        yield from self._inline(document)
        first = document.sections[1].title if len(document.sections) > 1 else ""
        if _MINUTES.search(first):
            return  # an agenda, of which not all was treated
        series: dict[tuple[int, int, str, str], list[tuple[Section, int]]] = {}
        # "C" is a hundred or a letter: a letter where "A" or "B" is a sibling; "V" beside "IV" is a five.
        lettered = {(s.parent, s.level) for s in document.once(headings) if s.number in ("A", "B")}
        for section in document.once(headings):
            read = _value(section, (section.parent, section.level) in lettered)
            if read and _counts(document, section):
                continue
            own = read is None and (_NAMED.match(section.title) or _CODE.match(section.title))
            if own:
                read = "named" + ("" if own[1][1:].islower() else own[1]), int(own[2])
            if read:
                prefix, number = read
                key = (
                    section.parent,
                    section.level,
                    prefix + _label(document, section),
                    section.style if section.style == "bold" else "",
                )
                series.setdefault(key, []).append((section, number))
        for (_, _, label, _), members in series.items():
            # Words of an author's own count where the row is whole but for one number.
            named = label.startswith("named")
            if named and (len(members) < _FEWEST_NAMED or members[0][1] != 1):
                continue
            breaks = [
                (a, b)
                for a, b in pairwise(members)
                if b[1] not in (a[1] + 1, _last_of(document, a[0]) + 1)
                and not _stands(document, a, b)
                and not _parted(document, a, b)
            ]
            # 1, 1, 3 and 1, 2, 2, 4: one number is wrong, and breaks the row before and after itself.
            if len(breaks) == 2 and breaks[1][0] is breaks[0][1] and breaks[1][1][1] == breaks[0][0][1] + 2:
                del breaks[1]
            if (
                len(members) < self.min_numbered
                or not breaks
                or len(breaks) > (1 if named else max(1 + (len(members) > 3), len(members) // 4))
            ):
                continue
            # Numbers that fall or begin again are another series, or versions.
            if any(b[1] < a[1] for a, b in breaks):
                continue
            (before, after), *others = breaks
            same = before[1] == after[1]
            yield self.finding(
                after[0].title_span,
                related=[
                    related(before[0].title_span, f"number {before[1]}"),
                    *(related(b[0].title_span, f"{b[1]} follows {a[1]}") for a, b in others),
                ],
                number=after[0].number or str(after[1]),
                before=before[0].number or str(before[1]),
                what=" again" if same else f"; {after[1] - before[1] - 1} left out",
            )

    def _items(self, document: Document) -> Iterator[Finding]:
        """A list whose items the author numbered 1, 2, 3, 5: one was lost, and the reader sees other numbers."""
        lists: dict[int, list[tuple[int, Span]]] = {}
        runs: dict[tuple[int, int], list[int]] = {}
        for block in document.blocks:
            if block.kind == "item" and block.number is not None and not block.quoted:
                m = _ITEM.match(document.text, block.span.start)
                number = int(m[1]) if m else -1
                # What stands between two items makes them two lists: "3." in the one goes on in the other.
                run = runs.setdefault((block.section, block.depth), [])
                if block.list not in lists and run and 0 < number - lists[run[-1]][-1][0] <= _MOST_MISSING:
                    whole = lists[run[-1]]
                    if number - whole[-1][0] == 1 or not _stands_between(
                        document, whole[-1], (number, block.text)
                    ):
                        lists[block.list] = whole
                lists.setdefault(block.list, []).append((number, block.text))
                if not run or run[-1] != block.list:
                    run.append(block.list)
        seen: set[int] = set()
        for items in lists.values():
            if id(items) in seen:
                continue
            seen.add(id(items))
            at = _slip([number for number, _ in items])
            if at is None or len(items) < self.min_items or _is_name(document, items[at][0], items[at][1]):
                continue
            yield self._told(
                items[at], items[at - 1], "Item {number} follows item {before}; {what} left out.", "item"
            )

    def _told(self, one: tuple[int, Span], before: tuple[int, Span], message: str, name: str) -> Finding:
        """The finding at the first number that does not follow the one before."""
        return self.finding(
            one[1],
            message=message,
            related=[related(before[1], f"the {name} before")],
            number=str(one[0]),
            before=str(before[0]),
            what=str(one[0] - before[0] - 1),
        )

    def _inline(self, document: Document) -> Iterator[Finding]:
        """Points that are counted in the line: "(1) oil, (2) care and (4) rest"."""
        if "(1) " not in document.prose:
            return
        for block in document.blocks:
            if block.kind not in ("paragraph", "item") or block.quoted:
                continue
            marks = [(int(m[1]), Span(*m.span())) for m in _INLINE.finditer(document.prose, *block.text)]
            at = _slip([number for number, _ in marks]) if len(marks) >= _FEWEST_INLINE else None
            if at is not None and marks[at][0] - marks[at - 1][0] == 2:
                yield self._told(
                    marks[at],
                    marks[at - 1],
                    "Point ({number}) follows point ({before}); {what} left out.",
                    "point",
                )

    def _labels(self, document: Document) -> Iterator[Finding]:
        """Paragraphs and items that begin with a number of a series in bold: "**Recommendation 3:** ..."."""
        series: dict[tuple[str, str], list[tuple[int, Span]]] = {}
        for block in document.blocks:
            if block.label is None or block.quoted:
                continue
            text = document.text[slice(*block.label)].strip("*_ ") + ":"
            if m := _NAMED.match(text) or _CODE.match(text):
                series.setdefault((block.kind, m[1].casefold()), []).append((int(m[2]), block.label))
        for (_, word), members in series.items():
            at = _slip([number for number, _ in members])
            if at is None or len(members) < _FEWEST_NAMED - (word in _USUAL):
                continue
            missing = "|".join(str(n) for n in range(members[at - 1][0] + 1, members[at][0]))
            told = re.compile(rf"\b{word}[- ]?0*(?:{missing})\b", re.I)
            if told.search(document.text, members[at - 1][1].start, members[at][1].start):
                continue  # "SOP-06 (Wording) and SOP-07 (Design):"
            yield self.finding(
                members[at][1],
                message='"{number}" follows number {before}; {what} left out.',
                related=[related(members[at - 1][1], "the one before")],
                number=document.plain(members[at][1]).strip(" :"),
                before=str(members[at - 1][0]),
                what=str(members[at][0] - members[at - 1][0] - 1),
            )


def _last_of(document: Document, section: Section) -> int:
    """The last number of a heading that names several: "Step 3 - 10"; -1 where it names one."""
    m = _RANGE.search(document.plain(section.title_span))
    return int(m[1]) if m else -1


def _slip(numbers: Sequence[int]) -> int | None:
    """The place of the only number that leaves others out in a row from 1 on; None where there is none or more.

    1, 2, 4 and 1, 2, 3, 5, 6 leave one out; 6, 8, 8, 9 has one number that is wrong.
    """
    breaks = [i for i, (a, b) in enumerate(pairwise(numbers), 1) if b != a + 1]
    if not breaks or numbers[0] != 1 or len(breaks) > 2:
        return None
    at = breaks[0]
    missing = numbers[at] - numbers[at - 1] - 1
    if not 0 < missing < _MOST_MISSING or (at < 2 and (missing > 1 or len(numbers) < _FEWEST_NAMED)):
        return None
    if len(breaks) == 2 and (breaks[1] != at + 1 or numbers[at + 1] != numbers[at - 1] + 2):
        return None
    return at


def _stands_between(document: Document, one: tuple[int, Span], other: tuple[int, Span]) -> bool:
    """Tell whether a line between two items bears a number that is missing, though it is no item."""
    missing = "|".join(str(n) for n in range(one[0] + 1, other[0]))
    mark = re.compile(rf"^\W{{0,12}}(?:{missing})\W", re.M)
    return bool(mark.search(document.text, one[1].end, other[1].start))


def _counts(document: Document, section: Section) -> bool:
    """Tell whether a heading begins with a count: "2 hands up", "1 to 3 mills"."""
    bare = document.text.startswith(section.number + " ", section.title_span.start)
    return bare and "." not in section.number and section.title[:1].islower()


def _label(document: Document, section: Section) -> str:
    """The word before the number: "Part 1" and "Step 1" are no row."""
    m = _WORD.match(document.text, section.title_span.start, section.title_span.end)
    return m[1].casefold() if m else ""


def _stands(document: Document, before: tuple[Section, int], after: tuple[Section, int]) -> bool:
    """Tell whether a line between two headings bears the number that is missing, though it is no heading."""
    missing = "|".join(str(n) for n in range(before[1] + 1, min(after[1], before[1] + 9)))
    mark = re.compile(
        rf"^[ \t]*(?:[*_#<>\w]{{1,12}}[ \t]*)??(?:\d{{1,3}}\.)*(?:{missing})[a-z]?\\?[.):*]", re.M
    )
    return bool(missing) and bool(mark.search(document.text, before[0].heading.end, after[0].heading.start))


def _parted(document: Document, before: tuple[Section, int], after: tuple[Section, int]) -> bool:
    """Tell whether a number stands again because its section has parts: "Step 3(a)", "Step 3(b)"."""
    one, other = (_PART.search(document.text, *s.title_span) for s, _ in (before, after))
    return bool(before[1] == after[1] and one and other and one[1] != other[1])


def _value(section: Section, lettered: bool) -> tuple[str, int] | None:
    """The words before the last part of a heading's number, and that part: ``2.3`` is ("2.", 3)."""
    prefix, _, last = section.number.rpartition(".")
    if not last and (named := _SERIES.match(section.title)):
        return "", int(named[1])
    if last.isdigit():
        # 2019 is a year, 3.0.1 a version.
        return (prefix, int(last)) if len(last) < 3 and prefix.count(".") < 3 else None
    if lettered and len(last) == 1 and not prefix and last.isascii() and last.isupper():
        return "letter", ord(last) - 64
    if last and not prefix and set(last) <= set(_ROMAN) and len(last) < 7:
        values = [_ROMAN[c] for c in last] + [0]
        return "roman", sum(-a if a < b else a for a, b in pairwise(values))
    return None


def _is_name(document: Document, number: int, text: Span) -> bool:
    """Tell whether the number of an item is part of its name: "7. Rule #7: rest"."""
    return (
        re.search(rf"(?<!\d){number}(?!\d)", document.prose[text.start : text.start + _NAME_WITHIN])
        is not None
    )
