"""The rule ``duplicate-item``."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
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
    is_binding,
    is_manual,
    is_minutes,
    is_report,
    rare,
    related,
)
from reportlint_rules.duplication._compare import (
    Difference,
    differences,
    families,
    likeness,
    says_something_else,
    show,
)
from reportlint_rules.duplication._guards import (
    are_neighbours,
    is_release,
    is_series,
    is_stock,
    is_summary,
    size,
)
from reportlint_rules.duplication._manners import is_address, is_citing, is_policy, is_task
from reportlint_rules.duplication._repeats import tokens
from reportlint_rules.duplication._runs import shared_runs
from reportlint_rules.duplication._sections import are_alike, in_copy
from reportlint_rules.duplication._strangers import are_strangers

_PROVENANCE = frozenset(
    ("cited", "source", "sources", "evidence", "see", "reference", "references", "files", "based")
)
"""An item that begins so tells where something comes from, and may do so twice."""
_SLOT = rare(r"\[[^\]\n]{2,}\](?![(\[])|\{\{|<[a-z_ ]+>")
"""What is to be filled in: "[name]"."""
_PATH = re.compile(r"`[^`\s]*[./][^`\s]{2,}`")
"""An item that is nothing but the name of a file or its path."""
FEWEST_RUNS = 2
"""Three-word runs that two items of ten words have in common at least, where one word in seven differs."""


_CASES = frozenset(("if", "when", "else", "otherwise", "unless", "repeat", "return"))
"""Words that open a step of an algorithm."""


@dataclass(frozen=True)
class DuplicateItem(DocumentRule):
    """The same bullet stands twice in one list, or under two headings, word for word or nearly so.

    What a list says twice was pasted twice: that is an error in any kind of text, in numbered lists (steps) a warning.
    A list that borrows its items from another section says nothing about its own.
    Items that hold code or numbers are data and left alone, and so are summaries, change logs, short instructions
    and citations, members of a series, and short items of manuals and handbooks.
    Where one phrase alone is exchanged, where the headings are the same ("Pros"), or where two
    neighbouring sections share three items and more (cases of one thing), the finding is advice.
    The one item of a text that stands in two lists that have nothing in common is a warning in any text.
    Write what is particular to this section, or drop the item.
    """

    meta = RuleMeta(
        id="duplicate-item",
        message="This item stands under {places} headings, first in line {first} ({percent} % of the words in common).",
        help="Write what is particular to this section, or drop the item.",
        severity=Severity.WARNING,
        good=[
            "# A\n\n* reads the file and prints it\n\n# B\n\n* reads the file and prints it\n",
            "1. if the pump hums, open the lower valve and wait for it\n2. turn the wheel\n"
            "3. if the pump hums, open the lower valve and wait for it\n",
            "Parts:\n\n* two old pumps\n* one new valve\n* two old pumps with a spare bearing\n",
            "# Summary\n\n* the pump was replaced in spring because its bearing had worn out\n\n"
            "# Pumps\n\n* the pump was replaced in spring because its bearing had worn out\n",
        ],
        bad=[
            Bad(
                "# A\n\n* the pump was replaced in spring because its old bearing had worn out\n* other\n\n"
                "# B\n\n* first\n* the pump was exchanged in spring because its bearing had worn out\n",
                ["the pump was exchanged in spring because its bearing had worn out"],
            ),
            Bad(
                "The stores of the town hold these parts, which every keeper of a lock may take for the winter:\n\n"
                "* two old pumps\n* one new valve\n* a rope of hemp\n* two old pumps\n* grease\n",
                ["two old pumps"],
                severity=Severity.ERROR,
            ),
        ],
        prefilter=Prefilter(blocks=("item",), min_words=24),
        see=("recycled-item", "duplicate-block"),
    )

    min_words: Annotated[int, "Fewest words of an item."] = 10
    min_words_manual: Annotated[
        int, "Fewest words in manuals and handbooks, where the finding is advice."
    ] = 12
    min_words_stray: Annotated[int, "Fewest words of the one item that stands in two foreign lists."] = 8
    min_words_sure: Annotated[int, "Fewest words of an item that instructs or cites."] = 30
    min_words_list: Annotated[
        int, "Fewest words of an item that stands twice in one list without numbers."
    ] = 3
    similarity: Annotated[float, "Least Indel similarity of the words, 0 to 1."] = 0.85

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per item that stands twice in a list, and per group of (nearly) equal items of sections."""
        yield from self._twice(document)
        words: dict[int, tuple[str, ...]] = {}
        alike = {pair: (1.0, list[Difference]()) for pair in self._strays(document)}
        strays = [list(pair) for pair in alike]
        for left, right in self._pairs(document):
            for index in (left, right):
                if index not in words:
                    words[index] = self._words(document, index)
            if not words[left] or not words[right]:
                continue
            one, other = document.blocks[left].section, document.blocks[right].section
            if is_series(document, one, other) or are_alike(document, one, other):
                continue
            score = likeness(words[left], words[right], 0.0, self.similarity).similarity
            diffs = differences(words[left], words[right]) if 0 < score < 1 else []
            titles = [document.sections[s].title for s in (one, other)]
            if score and not says_something_else(diffs, *titles):
                alike[left, right] = (score, diffs)
        common = Counter((document.blocks[a].section, document.blocks[b].section) for a, b in alike)
        cases = {pair for pair, n in common.items() if n >= 3 and are_neighbours(document, *pair)}
        for members, pairs in families(alike):
            spans = (document.blocks[i].text for i in members)
            first, *others = sorted(spans, key=lambda span: in_copy(document, span))
            score, diffs = max((alike[pair] for pair in pairs), key=lambda v: v[0])
            # One phrase exchanged in an else equal item: parallel entries as often as a slip.
            parallel = len(diffs) == 1 and bool(diffs[0].left and diffs[0].right)
            within = [document.blocks[i].section for i in members]
            parallel |= len({document.sections[s].title for s in within}) == 1 or tuple(within) in cases
            aside = members not in strays and (parallel or not is_report(document))
            yield self.finding(
                others[0],
                severity=Severity.INFO if aside else None,
                related=[related(first, "first here"), *(related(o, "and here") for o in others[1:])],
                members=2,
                swallows=() if aside else others,
                evidence={"similarity": round(score, 3), "differences": show(diffs)},
                places=len(members),
                first=document.lines.position(first.start).line,
                percent=int(100 * score),
            )

    def _twice(self, document: Document) -> Iterator[Finding]:
        """Items that stand twice in one list."""
        seen: dict[tuple[int, int, str], int] = {}
        found: dict[int, list[tuple[Span, Span]]] = {}
        blocks, text = document.blocks, document.text
        labels = [*accumulate((_is_label(document, block) for block in blocks), initial=0)]
        for at, block in enumerate(blocks):
            if block.kind != "item" or block.quoted:
                continue
            key = (block.list, block.section, text[slice(*block.text)].casefold().rstrip(" .;,\n"))
            first = seen.setdefault(key, at)
            if first == at or labels[at + 1] > labels[first] or not self._says_something(document, block):
                continue
            if _holds_others(document, first) or _holds_others(document, at):
                continue
            found.setdefault(block.list, []).append((blocks[first].text, block.text))
        for pairs in found.values():
            (before, here), *others = pairs
            numbered = blocks[document.block_at(here.start)].number is not None
            yield self.finding(
                here,
                message="This item stands in the same list, too, in line {first}{more}.",
                help="Delete one of the two, or write what was meant to stand here.",
                severity=Severity.WARNING if numbered or document.text[here.start] == "`" else Severity.ERROR,
                related=[
                    related(before, "first here"),
                    *(related(s, "so is this") for p in others for s in p),
                ],
                members=2,
                swallows=[copy for _, copy in pairs],
                evidence={"similarity": 1.0, "differences": []},
                first=document.lines.position(before.start).line,
                more=f" ({len(others)} more like it)" if others else "",
            )

    def _says_something(self, document: Document, block: Block) -> bool:
        """Tell whether an item is more than a name, a placeholder or a step that is done twice; paths say enough."""
        words = [w for w in document.words.list(block.text) if w[0] != "`"]
        text = document.text[slice(*block.text)].rstrip()
        least = self.min_words if block.number is not None else self.min_words_list
        if block.number is not None and words and words[0] in _CASES:
            return False  # a step that is taken in one case, and again in the next
        if text[:1] == "`":
            return bool(_PATH.fullmatch(text))
        return size(words) >= least and not _SLOT.search(text)

    def _strays(self, document: Document) -> list[tuple[int, int]]:
        """The one item that stands under two headings, word for word, among items that have nothing in common."""
        blocks, (words, firsts) = document.blocks, document.once(tokens)
        found = []
        for (left, right), n in document.once(shared_runs).items():
            a, b = firsts[left + 1] - firsts[left], firsts[right + 1] - firsts[right]
            if a != b or not self.min_words_stray - 2 <= a - 2 <= n + 2:
                continue
            one, other = blocks[left], blocks[right]
            if one.kind != "item" or other.kind != "item" or one.section == other.section:
                continue
            if one.number is None is other.number and (
                words[firsts[left] : firsts[left + 1]] == words[firsts[right] : firsts[right + 1]]
            ):
                found.append((left, right))
        # Where several return, that is how the text is made: addresses of each place, versions of each entry.
        if len(found) != 1 or any(told(document) for told in (is_binding, is_policy, is_minutes)):
            return []
        left, right = found[0]
        ours = blocks[left].section, blocks[right].section
        if any(f(document, s) for s in ours for f in (is_summary, is_release, is_stock)):
            return []
        if size(words[firsts[left] : firsts[left + 1]]) < self.min_words_stray or is_task(
            document, blocks[left].text
        ):
            return []
        if blocks[left].quoted or is_series(document, *ours) or is_citing(document, blocks[left].text):
            return []
        if any(map(str.isdigit, document.text[slice(*blocks[left].text)])):
            return []
        return found if are_strangers(document, blocks[left].text, blocks[right].text) else []

    def _pairs(self, document: Document) -> Iterator[tuple[int, int]]:
        """Items of different sections that share a run, and whose lengths let them be alike."""
        firsts = document.once(tokens).firsts
        blocks = document.blocks
        for (left, right), n in document.once(shared_runs).items():
            if n < FEWEST_RUNS or blocks[left].kind != "item" or blocks[right].kind != "item":
                continue
            a, b = firsts[left + 1] - firsts[left], firsts[right + 1] - firsts[right]
            if a < self.min_words or b < self.min_words or 2 * min(a, b) < self.similarity * (a + b):
                continue
            if blocks[left].section != blocks[right].section:
                yield left, right

    def _words(self, document: Document, index: int) -> tuple[str, ...]:
        """The words of an item; none where it is of a sort that is repeated on purpose."""
        block = document.blocks[index]
        words = tuple(document.words.list(block.text))
        least = self.min_words_manual if is_manual(document) else self.min_words
        if block.quoted or size(words) < least or any(w[0] == "`" or w[0].isdigit() for w in words):
            return ()
        if words[0] in _PROVENANCE:
            return ()
        if size(words) < self.min_words_sure and (is_address(words) or is_citing(document, block.text)):
            return ()
        if any(f(document, block.section) for f in (is_summary, is_release, is_stock)):
            return ()
        return words


def _holds_others(document: Document, at: int) -> bool:
    """Tell whether items of a lower level follow an item."""
    blocks = document.blocks
    return at + 1 < len(blocks) and blocks[at + 1].depth > blocks[at].depth


def _is_label(document: Document, block: Block) -> bool:
    """Tell whether an item is but a label of what follows: "Next:"."""
    if block.kind != "item":
        return False
    return document.text[slice(*block.text)].rstrip(" \n*_").endswith((":", "："))
