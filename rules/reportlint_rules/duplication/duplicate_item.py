"""The rule ``duplicate-item``."""

from collections import Counter
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
    Severity,
    is_manual,
    is_report,
    related,
)
from reportlint_rules.duplication._compare import differences, families, likeness, says_something_else, show
from reportlint_rules.duplication._guards import (
    are_neighbours,
    is_release,
    is_series,
    is_stock,
    is_summary,
    size,
)
from reportlint_rules.duplication._manners import is_address, is_citing
from reportlint_rules.duplication._repeats import tokens
from reportlint_rules.duplication._runs import shared_runs
from reportlint_rules.duplication._sections import are_alike, in_copy

_PROVENANCE = frozenset(
    ("cited", "source", "sources", "evidence", "see", "reference", "references", "files", "based")
)
"""An item that begins so tells where something comes from, and may do so twice."""
FEWEST_RUNS = 2
"""Three-word runs that two items of ten words have in common at least, where one word in seven differs."""


@dataclass(frozen=True)
class DuplicateItem(DocumentRule):
    """The same bullet stands under two headings, word for word or nearly so.

    A list that borrows its items from another section says nothing about its own.
    Items that hold code or numbers are data and left alone, and so are summaries, change logs, short instructions
    and citations, members of a series, and short items of manuals and handbooks.
    Where one phrase alone is exchanged, where the headings are the same ("Pros"), or where two
    neighbouring sections share three items and more (cases of one thing), the finding is advice.
    Write what is particular to this section, or drop the item.
    """

    meta = RuleMeta(
        id="duplicate-item",
        message="This item stands under {places} headings, first in line {first} ({percent} % of the words in common).",
        help="Write what is particular to this section, or drop the item.",
        severity=Severity.WARNING,
        good=[
            "# A\n\n* reads the file and prints it\n\n# B\n\n* reads the file and prints it\n",
            "# Summary\n\n* the pump was replaced in spring because its bearing had worn out\n\n"
            "# Pumps\n\n* the pump was replaced in spring because its bearing had worn out\n",
        ],
        bad=[
            Bad(
                "# A\n\n* the pump was replaced in spring because its old bearing had worn out\n* other\n\n"
                "# B\n\n* first\n* the pump was exchanged in spring because its bearing had worn out\n",
                ["the pump was exchanged in spring because its bearing had worn out"],
            )
        ],
        prefilter=Prefilter(blocks=("item",), min_words=24),
        see=("recycled-item", "duplicate-block"),
    )

    min_words: Annotated[int, "Fewest words of an item."] = 10
    min_words_manual: Annotated[
        int, "Fewest words in manuals and handbooks, where the finding is advice."
    ] = 12
    min_words_sure: Annotated[int, "Fewest words of an item that instructs or cites."] = 30
    similarity: Annotated[float, "Least Indel similarity of the words, 0 to 1."] = 0.85

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group of equal or nearly equal items of different sections."""
        words: dict[int, tuple[str, ...]] = {}
        alike = {}
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
            aside = parallel or not is_report(document)
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
