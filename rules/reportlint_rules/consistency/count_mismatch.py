"""The rule ``count-mismatch``."""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
    is_minutes,
    rare,
    related,
)
from reportlint_rules.consistency._beside import beside
from reportlint_rules.consistency._both import both
from reportlint_rules.consistency._bracketed import bracketed, labelled
from reportlint_rules.consistency._numerals import has_number
from reportlint_rules.consistency._openers import openers
from reportlint_rules.consistency._promises import (
    COLON,
    HEADING,
    INLINE,
    NAMED,
    NOUNS,
    SERIES,
    SHARED,
    TABLE,
    WHOLE,
    clause_start,
    is_kept,
    promise_of,
    promised_by,
    value_of,
)
from reportlint_rules.consistency._stated_counts import stated
from reportlint_rules.consistency._stated_totals import totals
from reportlint_rules.consistency._tables import TOTAL
from reportlint_rules.consistency._titled import titled
from reportlint_rules.consistency._units import WORDS

_DIGIT = re.compile(r"\d")
_ADDED = rare(
    r"\b(?:addendum|bonus|separate|optional|extra|appendix|supplement(?:ary)?|if time (?:permits|allows))\b",
    re.I,
)
_QUALIFIED = rare(r"\b(?:especially|particularly|in particular|mainly|notably|including|such as)\b", re.I)
"""What follows such a word explains a member, and is none."""

_OTHERWISE = rare(r",\s(?:the|an?|this|we|it|you|its|their|they)\b")
"""After such a comma the sentence speaks of something else: "now that both are here, the work is simple:"."""
_PERHAPS = rare(r"\b(?:sometimes|often|usually|maybe|perhaps|even|same)\W*$", re.I)


@dataclass(frozen=True)
class CountMismatch(DocumentRule):
    """A lead-in promises a number of things, and the list that follows holds another number.

    "Three approaches:" before four bullets: one was lost, or one was added and the sentence forgotten.
    An error where nothing but the list can be meant ("the following three approaches:"), else a warning.
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
            "Why this and not three approaches:\n\n* a\n* b\n",
            "There are at least three approaches:\n\n* a\n* b\n",
            "Both plans use the same two pumps:\n\n* A runs on Monday\n* B runs on Friday\n* both rest at night\n",
            "There are two ways: `turn on` and `turn up` or `turn (up)`, of equal effect.\n",
            "We have 12 goals, broken out into three themes:\n\n* a\n* b\n* c\n",
            "This adds four types:\n\n* `A`, `B`\n* `C`, `D`\n",
            "The mill has the following 5 wheels: `a`, `b`, `c`.`d`, and `e`.\n",
            "It builds on the following two mills, and on a third one:\n\n- Olt\n- Brent\n- Cree\n",
            "On y trouve 5 moulins (Arle, Benno, Cray, Dart et Eker).\n",
            "There are three approaches, such as:\n\n* a\n* b\n",
            "It builds six halls:\n\n* One for sieves\n* One for pumps\n* Four for flour\n",
            "There are two ways:\n\n- Turn it on\n- Turn it off\n\n- Later: turn it up\n- Later: turn it down\n",
            "The machine (6 layers, 12 heads) works like this:\n\n1. a\n2. b\n3. c\n",
            "Two types are in use: pumps, especially old pumps, and boilers.\n",
            "A two-step plan.\n\n## Step 1\n\nDig.\n\n## Step 2\n\nFill.\n\n## Step 3 (optional)\n\nPaint.\n",
            "A clerk that runs all 7 stages:\n\n* fast\n* cheap\n* calm\n",
            "Now that the two pumps stand, the work is simple:\n\n* fill\n* turn\n* drain\n",
            "This is part 2 of a series:\n\n* one\n* two\n* three\n",
            "Bootstrap 5 components:\n\n* a\n* b\n",
            "The mill makes four kinds (fine, coarse/mixed, brown).\n\nIt has ten halls (A, B and C are old).\n",
            "There are three steps:\n\n1. a\n\n```\ncode\n```\n\n2. b\n3. c\n",
        ],
        bad=[
            Bad(
                "# A\n\n## Action items\n\n| # | Action |\n|---|---|\n| 1 | Mend the pump |\n| 2 | Sweep the mill |\n"
                "| 3 | Oil the gate |\n\nAll four action items are tracked.\n",
                ["four action items"],
            ),
            Bad(
                "| Result | Count |\n|---|---|\n| Passed | 3 |\n| Failed | 1 |\n| Skipped | 1 |\n\n## Pump\n\n"
                "**Result:** Passed\n\n## Dam\n\n**Result:** Failed\n\n## Mill\n\n**Result:** Passed\n\n"
                "## Gate\n\n**Result:** Skipped\n",
                ["Passed | 3"],
            ),
            Bad(
                "- Good: 2 papers\n- Fair: 3 papers\n- Bad: 8 papers\n\nText.\n\n- Old: 7 papers\n- New: 3 papers\n"
                "- Odd: 2 papers\n\nText.\n\n- Checked: 12 / 12\n",
                ["2"],
            ),
            Bad(
                "Five vendors hold more than half of the market between them:\n\n- **Olt** (Leeds). Pumps.\n"
                "- **Brent** (Lyon). Sieves.\n- **Cree** (Cork). Mills.\n- **Dart** (Ulm). Tanks.\n",
                ["Five vendors"],
            ),
            Bad(
                "Vier Anbieter halten mehr als die Hälfte des Marktes:\n\n- Olt\n- Brent\n- Cree\n",
                ["Vier Anbieter"],
            ),
            Bad(
                "# Mills\n\nThe method has four steps.\n\n## Step 1: Mow\n\nText.\n\n## Step 2: Sow\n\nText.\n\n"
                "## Step 3: Reap\n\nText.\n",
                ["four steps"],
            ),
            Bad("The mill makes five kinds (fine, coarse, brown, white).\n", ["five kinds"]),
            Bad(
                "- **Fine** (3): rye, wheat, oats\n- **Coarse** (2): maize, millet\n- **Mixed** (4): rye/oats, bran, "
                "corn\n- **Other** (5): peas, lentils\n- **Rare** (2): teff, fonio\n",
                ["5"],
            ),
            Bad(
                "# News\n\n**Stories covered:** 4\n\n## North\n\n### Olt burns\n\nIt burnt.\n\n**Source:** Olt Mail\n\n"
                "### Brent sinks\n\nIt sank.\n\n**Source:** Brent Mail\n\n### Cree\n\nSo.\n\n**Source:** Cree\n",
                ["Stories covered:** 4"],
            ),
            Bad(
                "# A\n\n## Conditions\n\n- **Dry:** no rain\n- **Wet:** rain\n- **Cold:** frost\n\n## Results\n\n"
                "The sum is over both conditions.\n",
                ["both conditions"],
            ),
            Bad(
                "# 12 Must-See Mills\n\n## North\n\nMills of the north.\n\n### Olt\n\nOld.\n\n### Brent\n\nRed.\n\n"
                "## South\n\nMills of the south.\n\n### Cree\n\nLow.\n\n### Dart\n\nNew.\n".replace(
                    "Mills", "Places"
                ),
                ["12 Must-See Places"],
            ),
            Bad(
                "# Mills\n\nWe propose a three-phase plan.\n\n## Phase 1: Mow\n\nText.\n\n## Phase 2: Sow\n\nText.\n\n"
                "## Phase 3: Reap\n\nText.\n\n## Phase 4: Rest\n\nText.\n",
                ["three-phase"],
            ),
            Bad(
                "# Mills\n\n| Mill | Town |\n|---|---|\n| Olt | Arle |\n| Brent | Benno |\n\nTotal records found: 0\n",
                ["Total records found: 0"],
            ),
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
        told: list[Span] = []
        for found in (
            self._lists,
            self._openers,
            self._beside,
            self._headings,
            self._inline,
            self._tables,
            self._series,
            self._brackets,
            self._title,
            self._both,
            self._stated,
            self._announced,
            self._tallied,
            self._summed,
        ):
            for finding in found(document):
                if is_minutes(document):
                    return  # what was said is taken down as it was said
                if not any(span.overlaps(finding.span) for span in told):
                    told.append(finding.span)
                    yield finding

    def _inline(self, document: Document) -> Iterator[Finding]:
        """``Three villages took part: Arle, Benno and Cray.``"""
        prose = document.prose
        for colon in COLON.finditer(prose):
            block = document.blocks[document.block_at(colon.start())]
            if block.kind not in ("paragraph", "item") or block.quoted:
                continue
            start = max(block.text.start, colon.start() - 160)
            if not has_number(document, start, colon.start()):
                continue
            start = clause_start(prose, start, colon.start())
            if not has_number(document, start, colon.start()):
                continue
            m = INLINE.search(prose, start, min(block.text.end, colon.start() + 310))
            if m:
                listed = m["list"]
                if _QUALIFIED.search(listed):
                    continue
                last = re.search(r",?\s(?:and|&)\s(?!.*\s(?:and|or|&)\s)", listed, re.S)
                if not last or re.search(r"\s(?:or|and|&)\s", listed[: last.start()] + listed[last.end() :]):
                    continue
                # The comma of "40,000" parts nothing.
                parts = [*re.split(r",(?!\d{3})", listed[: last.start()]), listed[last.end() :]]
                if (
                    len(parts) < 2
                    or any(not 1 <= len(p.split()) <= 4 for p in parts)
                    or SHARED.search(listed)
                ):
                    continue
                promised = promised_by(document, m, block.text, self.most)
                if promised and promised != len(parts):
                    span = Span(m.start("n"), m.end("noun"))
                    listing = [Span(*m.span("list"))]
                    yield self._finding(document, span, f"{len(parts)} names", listing, sure=True)

    def _tables(self, document: Document) -> Iterator[Finding]:
        """``Table 1 lists the four stations`` before a table of five rows."""
        tables = "table" in document.word_set
        for lead, table in itertools.pairwise(document.blocks) if tables else ():
            if table.kind != "table" or lead.kind != "paragraph" or lead.quoted:
                continue
            m = TABLE.search(document.prose, *lead.text)
            if not m:
                continue
            rows = [row for row in table.cells[1:] if row and not TOTAL.match(document.plain(row[0]))]
            if (
                not 2 <= value_of(m["n"]) <= self.most
                or len(rows) < 2
                or len(table.cells[0]) == value_of(m["n"]) + 1
            ):
                continue
            if len(rows) != value_of(m["n"]):
                span = Span(m.start("n"), m.end("noun"))
                yield self._finding(document, span, f"{len(rows)} rows", [table.span])

    def _lists(self, document: Document) -> Iterator[Finding]:
        blocks = document.blocks
        for index, (lead, first) in enumerate(itertools.pairwise(blocks), 1):
            if first.kind != "item" or lead.kind not in ("paragraph", "item", "heading") or lead.quoted:
                continue
            if lead.list == first.list or (first.depth <= lead.depth and lead.kind == "item"):
                continue
            m = promise_of(document, lead)
            promised = promised_by(document, m, lead.text, self.most) if m else 0
            if not m or not promised or _OTHERWISE.search(m["rest"]) or m["adj"].startswith("of "):
                continue
            if _PERHAPS.search(document.prose, max(lead.text.start, m.start() - 12), m.start()):
                continue
            counted, more = _count(document, index)
            if counted != promised and not (more and counted < promised) and counted > 1:
                items = [b.text for b in blocks[index:] if b.kind == "item" and b.list == first.list]
                # Numbering that runs on under further labels, and lists in lists, count something else.
                if promised in (_parts(document, items), _leaves(document, index)) or counted > 3 * promised:
                    continue
                level = [
                    b.text
                    for b in blocks[index:]
                    if b.kind == "item" and b.list == first.list and b.depth == first.depth
                ]
                if is_kept(document, level, promised):
                    continue
                following = (
                    "following" in document.prose[max(lead.text.start, m.start() - 12) : m.end()].casefold()
                )
                sure = m["noun"].casefold() in NOUNS and (following or not m["rest"].strip()) and not more
                yield self._finding(
                    document, Span(m.start("n"), m.end("noun")), f"{counted} items", items, sure
                )

    def _openers(self, document: Document) -> Iterator[Finding]:
        """``Five vendors hold half of the market:`` before four items."""
        for span, counted, items in openers(document):
            yield self._finding(document, span, f"{counted} items", items)

    def _beside(self, document: Document) -> Iterator[Finding]:
        """``All five action items`` beside the one table of the section "Action items", which has four rows."""
        for span, counted, table in beside(document):
            yield self.finding(
                span,
                message='"{promise}" stands beside a table of {count}.',
                related=[related(table, "counted")],
                promise=document.plain(span),
                count=counted,
            )

    def _brackets(self, document: Document) -> Iterator[Finding]:
        """``ten kinds of sound (vowels, plosives, fricatives)``, and ``**Shape** (8): a, b, c`` in a list of such."""
        for found in (bracketed, labelled):
            for span, counted, listed in found(document):
                yield self._finding(document, span, f"{counted} names", [listed])

    def _stated(self, document: Document) -> Iterator[Finding]:
        """``**Stories covered:** 4`` above three stories, ``Total found: 0`` under a table."""
        for span, counted, heads in stated(document):
            yield self._finding(document, span, f"{counted} headings of such", heads)
        for span, count, held in totals(document):
            yield self.finding(
                span,
                message='"{promise}" stands beside {count}.',
                related=[related(held, "counted")],
                promise=document.plain(span),
                count=count,
            )

    def _announced(self, document: Document) -> Iterator[Finding]:
        """``The seven folders are as follows:`` above five, ``the four letters `T`, `U` or `V```."""
        if not _may_announce(document):
            return
        from reportlint_rules.consistency._announced import announced, named, tabled

        for found in (announced, tabled, named):
            for span, count, kind, places, sure in found(document):
                yield self._finding(document, span, f"{count} {kind}", places, sure)

    def _summed(self, document: Document) -> Iterator[Finding]:
        """``Good: 2 papers``, ``Fair: 3 papers``, ``Bad: 8 papers``, where others tell of 12 papers."""
        if "item" not in {block.kind for block in document.blocks}:
            return
        from reportlint_rules.consistency._list_sums import list_sums

        for one in list_sums(document):
            yield self.finding(
                one.parts[0],
                severity=Severity.ERROR,
                message="Here it is {sum} in all, elsewhere {total}.",
                related=[related(span, "added") for span in one.parts[1:]],
                evidence={"stated": one.wanted, "sum": one.total},
                sum=one.total,
                total=one.wanted,
            )

    def _tallied(self, document: Document) -> Iterator[Finding]:
        """``| Passed | 4 |`` above three entries with ``**Result:** Passed``."""
        if "table" not in {block.kind for block in document.blocks}:
            return
        from reportlint_rules.consistency._tallied import tallied

        for one in tallied(document):
            yield self.finding(
                one.span,
                severity=Severity.ERROR if one.sure else None,
                message='"{kind}" is tallied as {told}; it stands {count} time(s).',
                related=[related(place, "counted") for place in one.places[:40]],
                kind=one.kind,
                told=one.told,
                count=one.found,
            )

    def _both(self, document: Document) -> Iterator[Finding]:
        """``both conditions`` of a report whose section "Conditions" lists four."""
        for span, counted, items in both(document):
            yield self.finding(
                span,
                message='"{promise}": the section of that name lists {count}.',
                related=[related(item, "counted") for item in items],
                promise=document.plain(span),
                count=counted,
            )

    def _title(self, document: Document) -> Iterator[Finding]:
        """``15 places that you must see`` above nine headings."""
        for span, counted, heads in titled(document):
            yield self.finding(
                span,
                message='"{promise}" stands above {count}, and no list has as many.',
                related=[related(head, "counted") for head in heads[:40]],
                promise=document.plain(span),
                count=f"{counted} headings",
            )

    def _headings(self, document: Document) -> Iterator[Finding]:
        for section in document.sections[1:]:
            at, end = section.title_span
            m = HEADING.match(document.prose[at:end]) if has_number(document, at, end) else None
            if not m or section.number or m["noun"].casefold() not in NOUNS:
                continue
            promised = value_of(m["n"])
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

    def _series(self, document: Document) -> Iterator[Finding]:
        """``four steps`` in the text above the headings ``Step 1`` to ``Step 3``; ``two parts`` above three of them."""
        series: dict[tuple[int, str], list[tuple[int, Section]]] = {}
        for section in document.sections[1:]:
            m = _DIGIT.search(document.text, *section.title_span) and SERIES.match(
                document.text, *section.title_span
            )
            if m and _ADDED.search(document.text, *section.title_span):
                continue  # "Stage 4 (addendum)": beyond those that were counted
            if m:
                series.setdefault((section.parent, m[1].casefold()), []).append((int(m[2]), section))
            elif section.number.isdigit() and section.level < 3:
                series.setdefault((section.parent, ""), []).append((int(section.number), section))
        for (parent, word), members in series.items():
            if [number for number, _ in members] != list(range(1, len(members) + 1)) or len(members) < 2:
                continue
            first = document.block_at(members[0][1].heading.start)
            if word and sum(w == word for _, w in series) == 1:
                yield from self._hyphened(document, word, first, members)
            start = document.sections[parent].first_block if parent else 0
            for block in document.blocks[max(start, first - 4) : first]:
                if block.kind != "paragraph" or block.quoted:
                    continue
                m = (NAMED if word else WHOLE).search(document.prose, *block.text)
                if not m or (word and m["noun"].casefold().rstrip("s") != word):
                    continue
                if 2 <= value_of(m["n"]) <= self.most and value_of(m["n"]) != len(members):
                    spans = [s.title_span for _, s in members]
                    yield self._finding(
                        document, Span(m.start("n"), m.end("noun")), f"{len(members)} headings", spans
                    )
                    break

    def _hyphened(
        self, document: Document, word: str, first: int, members: list[tuple[int, Section]]
    ) -> Iterator[Finding]:
        """``a three-phase plan`` above ``Phase 1`` to ``Phase 4``."""
        found = []
        told = re.compile(rf"\b(?P<n>[a-z]{{3,9}}|\d{{1,2}})-{word}\b", re.I)
        for block in document.blocks[:first]:
            if block.kind in ("paragraph", "item", "heading") and not block.quoted:
                found += list(told.finditer(document.prose, *block.text))
        values = {value_of(m["n"]) for m in found if m["n"].isdigit() or m["n"].casefold() in WORDS}
        if len(values) == 1 and found and 1 < min(values) <= self.most and min(values) != len(members):
            spans = [s.title_span for _, s in members]
            yield self._finding(document, Span(*found[0].span()), f"{len(members)} headings", spans)

    def _finding(
        self, document: Document, span: Span, count: str, places: list[Span], sure: bool = False
    ) -> Finding:
        return self.finding(
            span,
            severity=Severity.ERROR if sure else None,
            related=[related(p, "counted") for p in places[:40]],
            promise=document.plain(span),
            count=count,
        )


_QUOTES = ('"', "“", "`")


def _may_announce(document: Document) -> bool:
    """Tell whether a list, a heading, a table or a name in quotes may follow what announces it."""
    known = document.word_set
    if any(quote in document.text for quote in _QUOTES) or "table" in known:
        return True
    following = "following" in known
    return any(
        lead.kind == "paragraph"
        and (first.kind == "item" or (first.kind == "heading" and following))
        and has_number(document, max(lead.text.start, lead.text.end - 260), lead.text.end)
        for lead, first in itertools.pairwise(document.blocks)
    )


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
