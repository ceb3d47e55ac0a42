"""The rule ``count-mismatch``."""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    related,
)
from reportlint_rules.consistency._tables import TOTAL
from reportlint_rules.consistency._units import WORDS

_NUMBER = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty"
_PROMISE = re.compile(
    rf"(?<![\w.,$€£#/-])(?P<n>{_NUMBER}|\d{{1,2}})[ \n]+(?P<adj>(?:[^\W\d_][\w'’-]*,?[ \n]+(?:and[ \n]+)?){{0,3}}?)"
    r"(?P<noun>[a-z][a-z-]{2,20}s|criteria|phenomena)\b(?P<rest>[^.:;!?]{0,90}):[*_\s]*$",
    re.I,
)
_PLAIN = re.compile(
    rf"(?<![\w.,$€£#/-])(?P<n>{_NUMBER}|\d{{1,2}})[ \n]+(?P<adj>(?:[^\W\d_][\w'’-]*[ \n]+){{0,2}}?)"
    r"(?P<noun>[a-z][a-z-]{2,20}s|criteria)(?P<rest>)\.[*_\s]*$",
    re.I,
)
"""The number and its noun end the sentence before the list."""
_INLINE = re.compile(
    rf"(?<![\w.,$€£#/-])(?P<n>{_NUMBER}|[2-9]|1\d)[ \n]+(?P<adj>(?:[^\W\d_][\w'’-]*[ \n]+){{0,2}}?)"
    r"(?P<noun>[a-z][a-z-]{2,20}s|criteria)\b(?P<rest>[^.:;!?,\d]{0,40}):[ \n]+"
    r"(?P<list>[^.:;!?()\n]{3,300})[.]",
    re.I,
)
_ANY = re.compile(rf"\d|{_NUMBER}")
_SHARED = re.compile(rf"/|(?:^|[,\s])(?:{_NUMBER}|one|both|several)\s", re.I)
"""Parts that stand for several: "two with its left and one with its right"."""
_COLON = re.compile(r":[ \n]")
_WERE = re.compile(
    r"\bthe[ \n]+(?P<noun>[a-z][a-z-]{2,20}s)[ \n]+(?:are|were)(?: as follows)?:[*_\s]*$", re.I
)
_TABLE = re.compile(
    rf"\btable\b[^.:;!?]{{0,40}}?\b(?:lists?|shows?|gives?|names?|compares?|contains?)\s+(?:the|all)\s+(?:these )?"
    rf"(?P<n>{_NUMBER}|\d{{1,2}})[ \n]+(?P<adj>(?:[a-z-]+[ \n]+){{0,2}}?)(?P<noun>[a-z-]{{3,20}}s)(?P<rest>)[.:]\s*$",
    re.I,
)
_MEASURES = frozenset(
    "days years hours minutes seconds weeks months times points percent dollars euros bytes bits lines rows columns "
    "characters pages versions levels digits users thousands millions pixels metres meters miles inches feet people "
    "sentences words is was has this does as us files arguments parameters values numbers ports commands".split()
)
_HEADING = re.compile(
    rf"^(?:the |our |my |top |these )*(?P<n>{_NUMBER}|\d{{1,2}}) (?:[\w'’-]+ "
    rf"){{0,3}}?(?P<noun>[a-z][a-z-]{{2,20}}s)\b",
    re.I,
)
_NOT_BEFORE = re.compile(
    r"(?<!\w)(?:at least|at most|more than|less than|fewer than|over|under|about|around|approximately|up to|between|"
    r"or|to|of|and|first|last|next|"
    r"another|other|every|each|than|version|step|chapter|section|phase|day|level|tier|some|all but|only|"
    r"additional|remaining|additionally,?|"
    r"given|the other|within|after|for|past|previous|every|per|by|from|one of|main|until|since|in)\W*$",
    re.I,
)
_NOUNS = frozenset(
    "approaches ways steps reasons risks challenges types kinds categories factors principles components options "
    "stages phases goals objectives benefits advantages disadvantages drawbacks limitations strategies techniques "
    "methods methodologies areas aspects points topics themes trends developments innovations findings insights "
    "recommendations suggestions rules guidelines criteria requirements features characteristics properties elements "
    "ingredients parts pillars dimensions domains questions issues problems barriers obstacles drivers causes "
    "effects "
    "consequences examples scenarios cases arguments assumptions tasks activities measures mechanisms tools tips "
    "lessons takeaways conclusions observations hypotheses variants modes classes groups forms fields sections "
    "chapters things items bullets metrics indicators opportunities threats strengths weaknesses initiatives "
    "priorities actions ideas concepts patterns practices advancements breakthroughs applications sources references "
    "countries companies products services sectors segments milestones phenomena outcomes deliverables layers "
    "systems "
    "models solutions concerns considerations implications uses".split()
)
_THERE = re.compile(r"\bthere (?:are|were|is|was|have been)\s*$", re.I)
_ANNOUNCED = re.compile(r"\b(?:following|these)\s*$", re.I)
_NOT_REST = re.compile(
    r"\b(?:such as|including|for example|e\.g|some of|among (?:them|others)|like|of which|one of|below are "
    r"some|especially|mainly|or more|"
    rf"in(?:to)? (?:\d+|{_NUMBER})|"
    r"must|shall|"
    r"plus|except|and (?:one|two|three|several|some|more|many)|or (?:one|two|three))\b",
    re.I,
)


@dataclass(frozen=True)
class CountMismatch(DocumentRule):
    """A lead-in promises a number of things, and the list that follows holds another number.

    "Three approaches:" before four bullets: one was lost, or one was added and the sentence forgotten.
    Lists that go on after an interruption are counted on; "at least three" and "such as" promise nothing.
    Mend the number or the list.
    """

    meta = RuleMeta(
        id="count-mismatch",
        message='"{promise}" is followed by {count}.',
        help="Mend the number or the list.",
        severity=Severity.WARNING,
        good=[
            "There are three approaches:\n\n* a\n* b\n* c\n",
            "There are at least three approaches:\n\n* a\n* b\n",
            "We have 12 goals, broken out into three themes:\n\n* a\n* b\n* c\n",
            "This adds four types:\n\n* `A`, `B`\n* `C`, `D`\n",
            "There are three approaches, such as:\n\n* a\n* b\n",
            "Bootstrap 5 components:\n\n* a\n* b\n",
            "There are three steps:\n\n1. a\n\n```\ncode\n```\n\n2. b\n3. c\n",
        ],
        bad=[
            Bad("There are three approaches:\n\n* a\n* b\n* c\n* d\n", ["three approaches"]),
            Bad("We looked at 4 main risks:\n\n* a\n* b\n* c\n", ["4 main risks"]),
            Bad("# Top 4 risks\n\n## 1. A\n\nText.\n\n## 2. B\n\nText.\n\n## 3. C\n\nText.\n", ["4 risks"]),
        ],
        prefilter=Prefilter(blocks=("item", "heading", "table", "paragraph")),
        see=("numbering-gap",),
    )

    most: Annotated[int, "Largest number that is taken for a promise."] = 30

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each promise that its list does not keep."""
        yield from self._lists(document)
        yield from self._headings(document)
        yield from self._inline(document)
        yield from self._tables(document)

    def _inline(self, document: Document) -> Iterator[Finding]:
        """``Three villages took part: Arle, Benno and Cray.``"""
        prose = document.prose
        for colon in _COLON.finditer(prose):
            block = document.blocks[document.block_at(colon.start())]
            if block.kind not in ("paragraph", "item") or block.quoted:
                continue
            start = _clause_start(prose, max(block.text.start, colon.start() - 160), colon.start())
            if not _ANY.search(document.folded, start, colon.start()):
                continue
            m = _INLINE.search(prose, start, min(block.text.end, colon.start() + 310))
            if m:
                listed = m["list"]
                last = re.search(r",?\s(?:and|&)\s(?!.*\s(?:and|or|&)\s)", listed, re.S)
                if not last or re.search(r"\s(?:or|and|&)\s", listed[: last.start()] + listed[last.end() :]):
                    continue
                parts = [*listed[: last.start()].split(","), listed[last.end() :]]
                if (
                    len(parts) < 2
                    or any(not 1 <= len(p.split()) <= 4 for p in parts)
                    or _SHARED.search(listed)
                ):
                    continue
                promised = self._promised(document, m, block.text)
                if promised and promised != len(parts):
                    span = Span(m.start("n"), m.end("noun"))
                    yield self._finding(document, span, f"{len(parts)} names", [Span(*m.span("list"))])

    def _tables(self, document: Document) -> Iterator[Finding]:
        """``Table 1 lists the four stations`` before a table of five rows."""
        for lead, table in itertools.pairwise(document.blocks):
            if table.kind != "table" or lead.kind != "paragraph" or lead.quoted:
                continue
            m = _TABLE.search(document.prose, *lead.text)
            rows = [row for row in table.cells[1:] if row and not TOTAL.match(document.plain(row[0]))]
            if (
                not m
                or not 2 <= _value(m["n"]) <= self.most
                or len(rows) < 2
                or len(table.cells[0]) == _value(m["n"]) + 1
            ):
                continue
            if len(rows) != _value(m["n"]):
                span = Span(m.start("n"), m.end("noun"))
                yield self._finding(document, span, f"{len(rows)} rows", [table.span])

    def _lists(self, document: Document) -> Iterator[Finding]:
        blocks = document.blocks
        for index, (lead, first) in enumerate(itertools.pairwise(blocks), 1):
            if first.kind != "item" or lead.kind not in ("paragraph", "item", "heading") or lead.quoted:
                continue
            if lead.list == first.list or (first.depth <= lead.depth and lead.kind == "item"):
                continue
            m = _promise(document, lead)
            promised = self._promised(document, m, lead.text) if m else 0
            if not m or not promised:
                continue
            counted, more = _count(document, index)
            if counted != promised and not (more and counted < promised) and counted > 1:
                items = [b.text for b in blocks[index:] if b.kind == "item" and b.list == first.list]
                # Numbering that runs on under further labels, and lists in lists, count something else.
                if promised in (_parts(document, items), _leaves(document, index)) or counted > 3 * promised:
                    continue
                yield self._finding(document, Span(m.start("n"), m.end("noun")), f"{counted} items", items)

    def _headings(self, document: Document) -> Iterator[Finding]:
        for section in document.sections[1:]:
            m = _HEADING.match(document.prose[section.title_span.start : section.title_span.end])
            if not m or section.number or m["noun"].casefold() not in _NOUNS:
                continue
            at = section.title_span.start
            promised = _value(m["n"])
            children = [s for s in document.sections if s.parent == section.index]
            numbered = [s for s in children if s.number.isdigit()]
            if len(numbered) < 3 or not 2 <= promised <= self.most or len(numbered) == promised:
                continue
            if [int(s.number) for s in numbered] != list(range(1, len(numbered) + 1)) or len(
                children
            ) == promised:
                continue
            spans = [s.title_span for s in numbered]
            span = Span(at + m.start("n"), at + m.end("noun"))
            yield self._finding(document, span, f"{len(numbered)} numbered sections", spans)

    def _finding(self, document: Document, span: Span, count: str, places: list[Span]) -> Finding:
        return self.finding(
            span,
            related=[related(p, "counted") for p in places[:40]],
            promise=document.plain(span),
            count=count,
        )

    def _promised(self, document: Document, m: re.Match[str], lead: Span) -> int:
        """The number promised, 0 where the words promise none."""
        value = _value(m["n"])
        before = document.prose[max(lead.start, m.start() - 40) : m.start()]
        noun = m["noun"].casefold().rpartition("-")[2]
        existing = _THERE.search(before)
        # "These three fields are all optional:" looks back, "These are the three fields:" ahead.
        if re.search(r"\bthese\s*$", before, re.I) and not re.match(
            r"\s*(?:are|were)(?: as follows)?\s*$", m["rest"]
        ):
            return 0
        following = "following" in m["adj"].casefold() or _ANNOUNCED.search(before)
        # Right before its colon or point, any noun is what the list names; what is measured or typed is not.
        known = noun in _MEASURES or re.search(
            r"(?:\b(?:these|those|the|its|their|our|both)|['’]s)\s*$", before, re.I
        )
        bare = not m["rest"].strip()
        whole = not document.prose[lead.start : m.start()].strip() and bare
        if (whole and noun not in _NOUNS and "list" not in m.re.groupindex) or "`" in document.text[
            m.end("noun") : m.end("rest")
        ]:
            return 0
        # "Two teams and six volunteers came. The volunteers were:" says of which the list is.
        again = "again" in m.re.groupindex and "between" not in before.casefold()
        named = "list" in m.re.groupindex and not known
        if not 2 <= value <= self.most or (
            noun not in _NOUNS
            and not ((bare and (following or not known)) or named or (existing and not known))
        ):
            return 0
        if (
            re.search(r"\b(?:each|every|per)\b[^.:;]*$", before, re.I)
            or (_NOT_BEFORE.search(before) and not (again and re.search(r"\band\W*$", before)))
            or _NOT_REST.search(m["adj"] + m["rest"])
        ):
            return 0
        # "Bootstrap 5 components": a digit after a name belongs to the name.
        if m["n"].isdigit() and re.search(r"[A-Z][\w.]*\s*$", before):
            return 0
        return value


def _leaves(document: Document, first: int) -> int:
    """How many items of a list, and of the lists in it, hold no list of their own."""
    start = document.blocks[first]
    items = []
    for block in document.blocks[first:]:
        if block.section != start.section or (block.kind == "item" and block.depth < start.depth):
            break
        if block.kind == "item":
            items.append(block.depth)
    return sum(depth >= after for depth, after in itertools.pairwise([*items, start.depth]))


def _parts(document: Document, items: list[Span]) -> int:
    """How many things short items name, when several stand in one item: "`a`, `b`"."""
    texts = [document.text[i.start : i.end] for i in items]
    return sum(1 + (t.count(",") if len(t) <= 80 else 0) for t in texts)


def _clause_start(prose: str, start: int, end: int) -> int:
    """Where the clause begins that ends at ``end``: no promise goes over a point or colon."""
    return max(start, *(prose.rfind(stop, start, end) + 1 for stop in ".:;!?"))


def _promise(document: Document, lead: Block) -> re.Match[str] | None:
    """The last promise of a lead-in: before its colon, at the end of its sentence, or one sentence back."""
    prose = document.prose
    start = max(lead.text.start, lead.text.end - 260)
    end = start + len(prose[start : lead.text.end].rstrip("*_ \n\t"))
    near = _clause_start(prose, start, end - 1)
    if prose[end - 1 : end] not in (":", ".") or not _ANY.search(document.folded, start, end):
        return None
    found = _PROMISE.search(prose, near, lead.text.end)
    if found or lead.kind != "paragraph":
        return found
    found = _PLAIN.search(prose, near, lead.text.end)
    were = _WERE.search(document.prose, start, lead.text.end)
    if not were:
        return found
    earlier = re.compile(
        rf"(?<![\w.,$€£#/-])(?P<n>{_NUMBER}|\d{{1,2}})[ \n]+(?P<adj>)(?P<noun>{were['noun']})(?P<rest>)(?P<again>)\b",
        re.I,
    )
    places = list(earlier.finditer(document.prose, start, were.start()))
    return places[0] if len(places) == 1 else None


def _value(text: str) -> int:
    return int(text) if text.isdigit() else WORDS[text.casefold()]


def _count(document: Document, first: int) -> tuple[int, bool]:
    """Count the items of the list that begins with a block; tell whether another list may go on with it."""
    start = document.blocks[first]
    counted, last = 0, first
    number = start.number
    for index in range(first, len(document.blocks)):
        block = document.blocks[index]
        if block.kind == "heading" or block.section != start.section:
            break
        if block.kind != "item" or block.depth != start.depth:
            continue
        if block.list == document.blocks[last].list or (number is not None and block.number == number + 1):
            counted, last = counted + 1, index
            number = block.number
        else:
            return counted, True
    after = document.blocks[last + 1] if last + 1 < len(document.blocks) else None
    going_on = (
        after is not None
        and after.section == start.section
        and after.kind in ("code", "table", "html", "math")
    )
    return counted, going_on
