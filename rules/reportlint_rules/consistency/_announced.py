"""Numbers of things that a sentence announces, and lists, headings, tables or names beside that are another number."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reportlint import Block, Document, Span, rare
from reportlint_rules.consistency._numerals import count_numbers, has_number
from reportlint_rules.consistency._promises import NUMBER, is_kept, value_of
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import TOTAL

_THINGS = rare(
    rf"(?<![\w.,$€£#/%-])(?P<n>{NUMBER}|[2-9]|[12]\d)[ \n]+(?P<adj>(?:[^\W\d_][\w'’/-]*[ \n]+){{0,3}}?)"
    r"(?P<noun>[^\W\d_][\w-]{2,20}s|criteria|phenomena)\b(?!['’-])",
    re.I,
)
_OPENS = rare(
    r"\W*(?:(?:the|these|our|following|its|your|my|below are|here are|there are|there were|in all)[ \n]+){0,3}$",
    re.I,
)
_FOLLOWING = rare(r"\bfollowing[ \n]+$", re.I)
_THESE = rare(r"\bthese[ \n]+$", re.I)
_VERB = rare(
    r"\b(?:describes?|introduces?|introduced|covers?|has|have|offers?|provides?|defines?|lists?|uses|"
    r"supports?|requires?|presents?|proposes?|recommends?|contains?|contained|comprises?|identif(?:y|ies|"
    r"ied)|adds?|added|makes?|made|brings?|brought|consists? of|shows?|discuss(?:es)?|examines?|explores?|"
    r"highlights?|outlines?|outlined|knows?|distinguish(?:es)?|into|looked at|look at|rests? on|found|"
    r"tested|chose|selected|holds?|visited|reviewed|combines?|interviewed|analy[sz]ed|names?|sets?|"
    r"pursues?|employs?|includes?|there (?:are|were)|below are|here are|turned up)(?:[ \n]+(?:the|our|its|"
    r"all))?[ \n]+$",
    re.I,
)
_NOT_BEFORE = rare(
    r"\b(?:at least|at most|more than|less than|fewer than|over|under|about|around|roughly|up to|between|or|to|first|"
    r"last|next|"
    r"another|other|every|each|than|some|all but|only|additional|remaining|further|within|after|for|past|per|by|from|"
    r"until|since|both|section|chapter|table|figure|step|phase|part|level|version|appendix|item|question|page|line|"
    r"row|column|day|week|tier|stage|module|lesson|article|rule)[ \n]+(?:the[ \n]+)?$",
    re.I,
)
_OPEN_END = rare(
    r"\b(?:such as|including|includes?|for example|e\.g|among|some|"
    r"(?<!would )(?<!.’d )(?<!.'d )like|of (?:which|them|these|those)|mainly|mostly|each|"
    r"every|per|except|ago|later|apart|must|should|shall|following|these|those|plus|or more|below is|if|"
    r"because|but|while|so|rules?|here is|this|especially|and (?:one|two|three|several|some|more|many))\b",
    re.I,
)
_BACK = rare(
    r"[,\s]*(?:(?:that|which)?[ \n]*(?:are|were|is|was)[ \n]+)?(?:as follows|(?:the )?following|"
    r"(?:all )?(?:listed|shown|given|described|named|set out|outlined|presented|summari[sz]ed)"
    r"(?:[ \n]+(?:below|here|in turn|next))?|below|here)\W*$",
    re.I,
)
_LEFT_OPEN = rare(
    r"\b(?:on|of|for|from|with|to|in|by|as|at|about|into|are|is|were|was|include|that|need|have|has)$", re.I
)
"""The list is the object of what ends so: "two readers took data on:"."""
_CLAUSE = rare(r"[ \n]+(?:that|which|to|for|in|on|of|from|at|we|you|as|within|across|behind)[ \n]", re.I)
_MEASURES = frozenset(
    "days years hours minutes seconds weeks months times points percent dollars euros bytes bits lines rows columns "
    "characters pages versions levels digits users thousands millions pixels metres meters miles inches people "
    "sentences words is was has this does as us files arguments parameters values numbers ports commands others halves "
    "decades centuries quarters persons copies teams members sets pairs hands kilometers kilometres cents degrees "
    "decimals rounds cores tokens billions dozens hundreds".split()
)
_NAMED = rare(
    r"(?P<list>(?:(?:\"[^\"\n]{1,40}\"|“[^”\n]{1,40}”|"
    r"`[^`\n]{1,40}`)(?:,?[ \n](?:and|or|&)[ \n]|,[ \n])){1,14}(?:\"[^\"\n]{1,40}\"|“[^”\n]{1,40}”|`[^`\n]{1,40}`))"
    r"(?![,.;]?[ \n]?(?:and|or|etc|plus|\(|\"|`|“|/|–|…|\.\.)|[/,\w]|[ \n][a-z]+,[ \n]"
    r"|[ \n][a-z]+[ \n](?:and|or)[ \n])"
)
_ONE_MORE = rare(
    r"\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|(?:one|two|some|a few) (?:more|other)s?)\b",
    re.I,
)
_ONE = rare(r"\"[^\"\n]{1,40}\"|“[^”\n]{1,40}”|`[^`\n]{1,40}`")


_SECOND = re.compile(r"[\"`“](?<=[\s(].)(?=[^\"`”\n]{1,40}[\"`”],? )")
_STOPS = rare(r"[.;!?:()]")
_QUOTES = frozenset('"“`')
_ENDS = frozenset(":(sSaAyYeE.")
"""What stands before the first name: a mark, a noun in the plural, "namely", "that is", "i.e.", "are"."""
_DIRECT = rare(r"(?::|,? (?:namely|that is|i\.e\.)|[ \n]+(?:are|were)|[ \n]*\(|)[ \n]*")


class Announced(NamedTuple):
    """A number of things: where it stands, how many there are instead, of what kind, and where."""

    span: Span
    held: int
    kind: str
    places: list[Span]
    sure: bool


def announced(document: Document) -> Iterator[Announced]:
    """The announcements that what follows does not keep."""
    blocks, following = document.blocks, "following" in document.word_set
    for index, (lead, first) in enumerate(pairwise(blocks), 1):
        if lead.kind != "paragraph" or lead.quoted or first.quoted:
            continue
        if first.kind == "item" and first.list != lead.list:
            yield from _listed(document, lead, index)
        elif first.kind == "heading" and following:
            yield from _headed(document, lead, index)


def _last(document: Document, lead: Block) -> tuple[Span, str]:
    """The last sentence of a lead, and the mark that ends it."""
    prose = document.prose
    text = prose[max(lead.text.start, lead.text.end - 260) : lead.text.end].rstrip("*_ \n\t")
    start = max(lead.text.start, lead.text.end - 260)
    begin = max((m.end() for m in re.finditer(r"[.!?:][*_]*\s", text)), default=0)
    if not begin and start > lead.text.start:
        return Span(lead.text.end, lead.text.end), ""
    return Span(start + begin, start + len(text)), text[-1:]


def _promise(document: Document, sentence: Span) -> tuple[re.Match[str], str] | None:
    """The one number of things of a sentence, and what announces it."""
    prose = document.prose
    if not has_number(document, *sentence):
        return None
    found = [m for m in _THINGS.finditer(prose, *sentence) if m["noun"].casefold() not in _MEASURES]
    following = [m for m in found if _FOLLOWING.search(prose, sentence.start, m.start())]
    if len(following) == 1:
        found = following
    elif count_numbers(document, *sentence) != 1:
        return None
    if len(found) != 1:
        return None
    m = found[0]
    before = prose[sentence.start : m.start()]
    if _NOT_BEFORE.search(before) or re.search(r"\b(?:each|every|per|if)\b|\((?![^)]*\))", before, re.I):
        return None
    for kind, cue in (("following", _FOLLOWING), ("opens", _OPENS), ("these", _THESE), ("verb", _VERB)):
        if cue.search(before) if kind != "opens" else cue.match(before):
            return m, kind
    return None


def _listed(document: Document, lead: Block, index: int) -> Iterator[Announced]:
    sentence, mark = _last(document, lead)
    promise = _promise(document, sentence) if mark == ":" else None
    if not promise:
        return
    m, kind = promise
    rest = document.prose[m.end() : sentence.end].rstrip(" :*_\n")
    if _ONE_MORE.search(rest):
        return  # "the following four papers, and builds on a fifth"
    items = _items(document, index)
    promised, count = value_of(m["n"]), len(items)
    if count < 2 or count == promised or count > 3 * promised or promised > 3 * count:
        return
    many = re.compile(rf"(?:{NUMBER}|one|\d+)[ \n]+(?:[\w-]+[ \n]+)?{re.escape(m['noun'][:-1])}", re.I)
    if any(many.search(document.prose, *b.text) for b in items):
        return  # each item holds some of them
    if is_kept(document, [b.text for b in items], promised):
        return
    texts = [document.text[slice(*b.text)] for b in items]
    if promised == sum(1 + (t.count(",") if len(t) <= 80 else 0) for t in texts):
        return  # several stand in one item
    back = not rest or bool(_BACK.match(rest))
    labelled = all(b.body_start >= 0 for b in items)
    named = labelled or all(_begins(document, b) for b in items)
    if not back:
        if len(rest) > 110 or _OPEN_END.search(rest) or "," in rest[2:]:
            return
        if _LEFT_OPEN.search(rest):
            return
        if kind == "opens" and not (
            promised > 2 and named and abs(count - promised) < 4 and (labelled or count > 2)
        ):
            return
        if kind == "these" and not (labelled and lead is _first_of(document, lead)):
            return
        if kind == "verb" and not (named and _CLAUSE.match(rest)):
            return
        opening = document.prose[sentence.start : m.start()]
        if (
            kind == "opens"
            and "these" in opening.casefold()
            and not (labelled and lead is _first_of(document, lead))
        ):
            return
    title = document.sections[lead.section].title.casefold()
    sure = back or kind in ("following", "verb") or (labelled and m["noun"].casefold() in title)
    yield Announced(Span(m.start("n"), m.end("noun")), count, "items", [b.text for b in items], sure)


def _headed(document: Document, lead: Block, index: int) -> Iterator[Announced]:
    """``the following four measures`` above three numbered headings."""
    child = document.sections[document.section_at(document.blocks[index].span.start)]
    if child.parent != lead.section or not child.number:
        return
    sentence, mark = _last(document, lead)
    promise = _promise(document, sentence) if mark in (":", ".") else None
    if not promise or promise[1] != "following":
        return
    m = promise[0]
    children = [s for s in document.sections if s.parent == child.parent]
    numbers = [s.number.rstrip(".").rpartition(".")[2] for s in children]
    if numbers != [str(n) for n in range(1, len(numbers) + 1)] or len(numbers) in (1, value_of(m["n"])):
        return
    yield Announced(
        Span(m.start("n"), m.end("noun")),
        len(numbers),
        "numbered sections",
        [s.title_span for s in children],
        True,
    )


def tabled(document: Document) -> Iterator[Announced]:
    """``The table below describes the seven phases`` above a table of five rows that begin with a phase each."""
    blocks = document.blocks
    if not any(block.kind == "table" for block in blocks):
        return
    for sentence in document.sentences_with(frozenset(("table",))):
        block = blocks[sentence.block]
        promise = (
            block.kind in ("paragraph", "item") and not block.quoted and _promise_in(document, sentence.span)
        )
        if not promise:
            continue
        if not _TAIL.fullmatch(document.prose, promise.end(), sentence.span.end):
            continue
        near = blocks[sentence.block + 1 : sentence.block + 4]
        table = next((b for b in near if b.kind == "table"), None)
        if table is None or any(
            b.kind not in ("heading", "rule", "paragraph") for b in near[: near.index(table)]
        ):
            continue
        rows = [row for row in table.cells[1:] if row and not TOTAL.match(document.plain(row[0]))]
        head = document.plain(table.cells[0][0]).split()
        noun = promise["noun"].casefold()
        if (
            not head
            or stem(head[-1].casefold()) != stem(noun)
            or len({document.plain(r[0]) for r in rows}) < len(rows)
        ):
            continue
        if len(rows) > 1 and len(rows) != value_of(promise["n"]):
            yield Announced(
                Span(promise.start("n"), promise.end("noun")), len(rows), "rows", [table.span], True
            )


_TAIL = rare(
    r"(?:[ \n](?:of|in) [^.:;!?,]{2,40})?"
    r"(?:[ \n]+(?:are|is)?[ \n]*(?:shown|listed|given|summari[sz]ed|described)[^.:;!?]{0,40}|"
    r",?[ \n]as [^.:;!?]{0,30})?[.:\s*_]*",
    re.I,
)


def _promise_in(document: Document, span: Span) -> re.Match[str] | None:
    if not has_number(document, *span):
        return None
    found = [m for m in _THINGS.finditer(document.prose, *span) if m["noun"].casefold() not in _MEASURES]
    if len(found) != 1 or _NOT_BEFORE.search(document.prose[span.start : found[0].start()]):
        return None
    return found[0]


def named(document: Document) -> Iterator[Announced]:
    """``the four letters `T`, `U` or `V```, ``seven tools, …: "Saw", "Plane"``."""
    text, prose = document.text, document.prose
    for first in _SECOND.finditer(text) if any(quote in text for quote in _QUOTES) else ():
        if text[max(0, first.start() - 8) : first.start()].rstrip()[-1:] not in _ENDS:
            continue
        block = document.blocks[document.block_at(first.start())]
        if block.kind not in ("paragraph", "item") or block.quoted:
            continue
        start = max(block.text.start, first.start() - 160)
        if not has_number(document, start, first.start()):
            continue
        for m in _THINGS.finditer(prose, start, first.start()):
            between = prose[m.end() : first.start() + 1]
            if m["noun"].casefold() in _MEASURES or _STOPS.search(between.rstrip(': "“`')):
                continue
            direct = _DIRECT.fullmatch(text, m.end(), first.start())
            by_colon = text[m.end() : first.start()].rstrip().endswith(":")
            if not direct and not by_colon:
                continue
            listed = _NAMED.match(text, first.start())
            before = prose[block.text.start : m.start()]
            if (
                not listed
                or _NOT_BEFORE.search(before)
                or re.search(r"\b(?:each|every|per)\b", before[-40:], re.I)
            ):
                continue
            if (
                by_colon
                and not direct
                and (_OPEN_END.search(between) or count_numbers(document, m.end(), first.start()))
            ):
                continue
            if re.search(r"\band\b.*\bor\b|\bor\b.*\band\b", listed["list"], re.S):
                continue  # "`a` and `b` or `c`": the last ones are one
            count = len(_ONE.findall(listed["list"]))
            if count != value_of(m["n"]) and count > 1:
                yield Announced(
                    Span(m.start("n"), m.end("noun")), count, "names", [Span(*listed.span("list"))], True
                )
            break


def _first_of(document: Document, block: Block) -> Block:
    """The first block of the section of a block."""
    return document.blocks[document.sections[block.section].first_block]


def _items(document: Document, index: int) -> list[Block]:
    """The items of a list without those in lists of their own; none where the list goes on after something else."""
    first = document.blocks[index]
    found: list[Block] = []
    for block in document.blocks[index:]:
        if block.kind == "item" and block.depth == first.depth and block.list == first.list:
            found.append(block)
        elif block.section != first.section or (block.kind == "paragraph" and block.list < 0):
            break
        elif block.list != first.list and (
            block.kind in _BETWEEN or (block.kind == "item" and block.depth <= first.depth)
        ):
            return []
    return found


_BETWEEN = frozenset(("code", "table", "html", "math"))


def _begins(document: Document, block: Block) -> bool:
    text = document.text[slice(*block.text)].lstrip('*_`["“ ')
    return text[:1].isupper() or text[:1].isdigit()
