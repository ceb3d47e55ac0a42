"""Columns of makers and years whose header does not say so: they are told by their right rows, or by a loose header."""

import re
from collections.abc import Iterator

from reportlint import Block, Document, Span
from reportlint.knowledge import Knowledge
from reportlint_rules.facts._frame import Frame
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._items import items_of
from reportlint_rules.facts._named import named
from reportlint_rules.facts._verdict import Verdict

_MAKERS = re.compile(
    r"(?i)(?:who|whose|from|house|lab(?:oratory)?|maker|made|built|written|invented|designed|team|group|institut\w+|home"
    r"|origin|created|credit|behind it|responsible|comes from|work of|first authors?)"
    r"(?: (?:by|in|it|it\?|made it|built it|at|lab|house|from|whom|to|team|group|authors?|paper))*\??$"
)
_WHEN = re.compile(
    r"(?i)(?:when|since|born|first (?:shown|seen|version|paper|appearance|published|presented)|appear(?:ed|ance)"
    r"|came out|out since|open since|year of (?:birth|publication|release|appearance|origin)|birth ?year|unveiled"
    r"|vintage)\??$"
)
_OTHER = re.compile(
    r"(?i)\b(?:us(?:e|ed|er|ers|age)|customers?|partners?|hosts?|hosted|platforms?|vendors?|suppliers?|updated?|latest|last"
    r"|licen[sc]e|eol|end|deprecated|accessed|cut-?off|versions?|current|stars|benchmarks?|adopt\w*|tuned|port\w*|sponsors?"
    r"|competitors?|rivals?|results?|best|scores?|records?|winners?|baselines?|reported|measured|checkpoints?|added"
    r"|clouds?|deploy\w*|integrat\w*|support\w*|hardware|training|data|evaluated|tested|survey)\b"
)
"""Headers of columns about something else than the first appearance."""
_ROWS = 200


def judge_loose_tables(document: Document, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the cells of columns that no header calls makers or years."""
    found = named(document)
    for block in document.blocks:
        if block.kind == "table" and block.cells and found.within(block.text):
            yield from _table(document, block, base)


def _table(document: Document, block: Block, base: Knowledge) -> Iterator[Verdict]:
    header = [document.plain(cell).strip() for cell in block.cells[0]]
    rows = block.cells[1 : _ROWS + 1]
    subject = (
        1 if header and header[0].lower() in ("#", "no", "no.", "nr", "rank", "") and len(header) > 2 else 0
    )
    names = [_name(document, row[subject]) if len(row) > subject else None for row in rows]
    if not any(names):
        return
    from reportlint_rules.facts._credits import judge_frame

    for column in range(subject + 1, len(header)):
        if _OTHER.search(header[column]):
            continue
        frames = []
        for name, row in zip(names, rows, strict=True):
            if name is not None and column < len(row):
                items = tuple(items_of(document, row[column]))
                frame = _frame(name, items, base)
                if frame is not None:
                    frames.append((frame, items))
        judged = [list(judge_frame(frame, items, base)) for frame, items in frames]
        wrong = sum(map(bool, judged))
        told = (
            _MAKERS.match(header[column])
            if frames and not frames[0][0].years
            else _WHEN.match(header[column])
        )
        # Where most rows are right, the column is one of makers, or of years.
        if wrong and (told or (4 * wrong <= len(frames))):
            for verdicts in judged:
                for verdict in verdicts:
                    yield verdict._replace(sure=False)


def _name(document: Document, cell: Span) -> Item | None:
    items = items_of(document, cell)
    names = [i for i in items if i.kind == "E"]
    words = [i for i in items if i.kind in "wCOQ"]
    return names[0] if len(names) == 1 and items[0] is names[0] and not words else None


def _frame(name: Item, items: tuple[Item, ...], base: Knowledge) -> Frame | None:
    """The frame that a cell makes of the name in its row: nothing may stand in it but makers, or one date."""
    from reportlint_rules.facts._people import people_at
    from reportlint_rules.facts._tail import is_person

    orgs = [i for i in items if i.kind == "O"]
    years = [i for i in items if i.kind == "Y"]
    people = []
    k = 0
    while k < len(items):
        item = items[k]
        group = people_at(items, k) if item.kind == "w" and item.upper else None
        if group is not None and is_person(group, base):
            people.append((group, item))
            k = group.end
            continue
        if item.kind in "ECQ" or (item.kind == "w" and item.low not in _WITH):
            return None
        k += 1
    if len(years) > 1 or not (orgs or people or years):
        return None
    if orgs or people:
        years = []
    found = [] if orgs else people
    return Frame(name, "release", orgs, found, years, [], False, False, 0, len(items), "table", "subject")


_WITH = frozenset(
    """and the of at by from research ai team group et al jan feb mar apr may jun jul aug sep sept oct nov dec january
    february march april june july august september october november december early late mid""".split()
)
