"""Judge table rows (``| Model | Developer | Year |``) and lists of facts under a heading (``- **Developer:** …``)."""

import re
from collections.abc import Iterator, Sequence

from reportlint import Block, Document, Span
from reportlint.knowledge import Knowledge
from reportlint_rules.facts._credits import judge_frame
from reportlint_rules.facts._cues import plain_label
from reportlint_rules.facts._frame import Frame
from reportlint_rules.facts._frames import frames_of
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._items import items_of
from reportlint_rules.facts._named import named
from reportlint_rules.facts._passages import section_topic
from reportlint_rules.facts._people import people_at
from reportlint_rules.facts._tail import Tail, is_person
from reportlint_rules.facts._verdict import Verdict
from reportlint_rules.facts._wordings import agrees

_SUBJECT = re.compile(
    r"(?i)^(?:model|name|technique|method|tool|system|framework|library|algorithm|llm|architecture|approach|dataset|benchmark|metric|acronym|abbreviation|term|product|optimizer|attack|model name|language model|ai model|entity)s?(?: name)?$"  # noqa: E501
)


_MAKER = re.compile(
    r"(?i)^(?:developer|creator|organi[sz]ation|company|provider|vendor|maker|developed by|created by|released by|introduced by|developer/organi[sz]ation|author|authors|inventor|proposed by|by|org|institution|origin|publisher|lab)s?(?:\(s\))?$"  # noqa: E501
)


_WHEN = re.compile(
    r"(?i)^(?:year|released?|release year|release date|introduced|introduced in|date|published|launch(?:ed)?|year introduced|first released|publication year|year of release|year released|debut)$"  # noqa: E501
)


_LONG = re.compile(r"(?i)^(?:full form|full name|stands for|expansion|long form|meaning|expanded form)$")


_SHORT = re.compile(r"(?i)^(?:acronym|abbreviation|short form|short name|abbr\.?)s?$")
_SPELLED = re.compile(r"(?i)^(?:term|name|concept|technique|method|phrase|definition)s?$")
"""Headers of a table that names things in full first, and gives their short forms behind."""


def judge_tables(document: Document, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on all tables and fact lists of a document."""
    found = named(document)
    for index, block in enumerate(document.blocks):
        if block.kind == "table" and block.cells and found.within(block.text):
            yield from _table(document, block, base)
        elif block.kind == "item" and block.label is not None:
            label = document.plain(block.label).rstrip(": ")
            yield from _fact_line(document, block, index, label, block.body, base)
        elif block.kind == "item" and (told := plain_label(document, block)) is not None:
            yield from _fact_line(document, block, index, *told, base)


def _table(document: Document, block: Block, base: Knowledge) -> Iterator[Verdict]:
    header = [document.plain(cell) for cell in block.cells[0]]
    columns = {
        name: next((k for k, h in enumerate(header) if pattern.match(h)), None)
        for name, pattern in (("subject", _SUBJECT), ("maker", _MAKER), ("year", _WHEN), ("long", _LONG))
    }
    subject = columns["subject"]
    named_column = subject is not None and subject <= 1
    if subject is None or subject > 1:
        subject = 0
    if not named_column:
        # A first column without a telling header: only makers and long forms are surely about its names.
        columns["year"] = None
    short = next((k for k, h in enumerate(header) if k and _SHORT.match(h)), None)
    if short is not None and (_SPELLED.match(header[0]) or _LONG.match(header[0])):
        for row in block.cells[1:]:
            names = [i for i in items_of(document, row[short]) if i.kind != "p"] if len(row) > short else []
            if len(names) == 1 and names[0].kind == "E":
                yield from _cell(document, names[0], "long", row[0], base)
        return
    if header and subject not in (columns["maker"], columns["year"]):
        yield from _told_cells(document, block, subject, {c for c in columns.values() if c is not None}, base)
    if (
        not header
        or all(columns[c] is None for c in ("maker", "year", "long"))
        or subject in (columns["maker"], columns["year"])
    ):
        return
    for row in block.cells[1:]:
        if len(row) <= subject:
            continue
        items = items_of(document, row[subject])
        names = [i for i in items if i.kind == "E"]
        words = [i for i in items if i.kind in "wC"]
        if len(names) != 1 or any(i.kind == "C" for i in items) or len(words) > 2:
            continue
        for key in ("maker", "year", "long"):
            column = columns[key]
            if column is None or column >= len(row) or column == subject:
                continue
            yield from _cell(document, names[0], key, row[column], base)


_TOLD = re.compile(
    r"(?i)[\s*_]*(?:(?:first|originally|initially) )?(?:developed|created|introduced|proposed|released|published"
    r"|invented|designed|launched|devised|built|presented|open-sourced) (?:by|at|in|[12]\d{3})\b"
)
"""How the cell begins that tells of the name in its row who made it, or when."""


def _told_cells(
    document: Document, block: Block, subject: int, known: set[int], base: Knowledge
) -> Iterator[Verdict]:
    """Verdicts on cells that begin with ``developed by``, ``published 2018``, whatever their column is called."""
    for row in block.cells[1:]:
        for column, cell in enumerate(row):
            if column == subject or column in known or not _TOLD.match(document.text, *cell):
                continue
            names = items_of(document, row[subject]) if len(row) > subject else []
            if not names or names[0].kind != "E" or any(i.kind in "EC" for i in names[1:]) or len(names) > 3:
                continue
            bar = Item("p", "|", "|", names[0].end, names[0].end, False)
            items = (names[0], bar, *items_of(document, cell))
            for frame in frames_of(items, base):
                yield from judge_frame(frame, items, base)


def _fact_line(
    document: Document, block: Block, index: int, label: str, body: Span, base: Knowledge
) -> Iterator[Verdict]:
    key = (
        "maker"
        if _MAKER.match(label)
        else "year"
        if _WHEN.match(label)
        else "long"
        if _LONG.match(label)
        else ""
    )
    if not key:
        return
    topic = section_topic(document, block.section)
    if topic is None:
        topic = _parent_topic(document, index)
    if topic is not None:
        yield from _cell(document, topic, key, body, base)


def _parent_topic(document: Document, index: int) -> Item | None:
    """The name in the item above a nested item."""
    depth = document.blocks[index].depth
    for k in range(index - 1, max(index - 12, -1), -1):
        block = document.blocks[k]
        if block.kind != "item":
            return None
        if block.depth < depth:
            items = items_of(document, block.text)
            names = [i for i in items if i.kind == "E"]
            return names[0] if len(names) == 1 and items[0] is names[0] else None
    return None


def _cell(document: Document, subject: Item, key: str, cell: Span, base: Knowledge) -> Iterator[Verdict]:
    items = items_of(document, cell)
    if not items or len(items) > 30 or subject.kind != "E":
        return
    if key == "long":
        text = document.plain(cell).strip(' :*"')
        meant = [base.at(r) for r in subject.refs]
        longs = [long for e in meant for long in e.expands.get(subject.text, ())]
        words = re.findall(r"[^\W_]+", re.split(r"[(.;:,]", text)[0])
        if longs and len(words) >= 2 and not any(agrees(words, long) for long in longs):
            yield Verdict(
                "wrong-expansion",
                Span(*cell),
                f'"{subject.text}" does not stand for "{text}"; it stands for "{longs[0]}".',
                meant[0],
                text,
                longs[0],
            )
        return
    tail = Tail()
    _read_cell(items, tail, base, key)
    frame = Frame(
        subject,
        "release",
        tail.orgs,
        [(g, items[k]) for g, k in tail.people],
        tail.years,
        [],
        tail.open,
        False,
        0,
        len(items),
        "table",
        "subject",
    )
    if frame.orgs or frame.people or frame.years:
        yield from judge_frame(frame, tuple(items), base)


def _read_cell(items: Sequence[Item], tail: Tail, base: Knowledge, key: str) -> None:
    k = 0
    while k < len(items):
        item = items[k]
        if key == "year":
            if item.kind == "Y":
                tail.years.append(item)
        elif item.kind == "O" or (item.kind == "E" and item.orgs):
            tail.orgs.append(item)
        elif item.upper and item.kind == "w":
            group = people_at(items, k)
            if group is not None and is_person(group, base):
                tail.people.append((group, k))
                k = group.end
                continue
            tail.open = True
        k += 1
