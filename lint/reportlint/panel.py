"""What ``--statistics`` says of each report: its length, how hard it reads, what it names and cites. Never a gate."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from reportlint.document import Document
from reportlint.errors import InputError
from reportlint.finding import JSON
from reportlint.reporters.cells import safe_name
from reportlint.result import DocumentResult

if TYPE_CHECKING:
    from reportlint.shelf import Shelf

MOST = 200
"""Reports that are measured; of more, the counts by rule say more than a panel."""
_VOWELS = re.compile("[aeiouy]+")
_ENGLISH = frozenset("the of and to in is that for with are as by it on this".split())
_NAMED = re.compile(r"\d|(?<=[a-z,;:] )[A-Z]\w")


class Panel(NamedTuple):
    """The figures of one report; ``ease`` and ``grade`` are None where the text is short or not English."""

    words: int
    """Words of running text: no headings, tables, quotes, code."""
    sentences: int
    ease: float | None
    """Flesch reading ease: 0 hard, 100 easy; official prose has about 30, a newspaper about 50."""
    grade: float | None
    """Flesch-Kincaid school grade."""
    specific: float | None
    """Share of the sentences that hold a number or, after their first word, a name; 0 to 1."""
    sources: float | None
    """Different addresses and notes per 1,000 words."""


def measure(document: Document) -> Panel:
    """Measure one report."""
    spans = [s.span for s in document.sentences if not document.blocks[s.block].quoted]
    texts = [words for span in spans if len(words := document.words.list(span)) > 3]
    words = [word for text in texts for word in text if word[0] != "`"]
    if not words:
        return Panel(0, 0, None, None, None, None)
    ease = grade = None
    if len(words) >= 100 and sum(word in _ENGLISH for word in words) >= 0.1 * len(words):
        per_sentence = len(words) / len(texts)
        per_word = sum(map(syllables, words)) / len(words)
        ease = round(206.835 - 1.015 * per_sentence - 84.6 * per_word, 1)
        grade = round(0.39 * per_sentence + 11.8 * per_word - 15.59, 1)
    told = [span for span in spans if len(document.words.within(span)) > 3]
    specific = sum(bool(_NAMED.search(document.prose, *span)) for span in told) / len(told)
    return Panel(
        len(words),
        len(texts),
        ease,
        grade,
        round(specific, 2),
        round(1000 * _sources(document) / len(words), 1),
    )


def syllables(word: str) -> int:
    """Count the syllables of an English word: groups of vowels, a silent final e left out."""
    groups = len(_VOWELS.findall(word))
    if word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1:
        groups -= 1
    return max(1, groups)


def _sources(document: Document) -> int:
    away = {
        link.target.partition("#")[0].rstrip("/").casefold()
        for link in document.links
        if link.kind != "image" and link.target.startswith(("http", "www.", "doi:"))
    }
    notes = {link.target for link in document.links if link.kind == "footnote-definition"}
    return max(len(away), len(notes))


def panels(results: Sequence[tuple[str, DocumentResult]], shelf: "Shelf") -> dict[str, JSON]:
    """The panels of the first reports, by path; what has changed since it was examined is left out."""
    found: dict[str, JSON] = {}
    for path, result in sorted(results, key=itemgetter(0))[:MOST]:
        try:
            found[path] = measure(shelf.document(path, result.digest))._asdict()
        except InputError:
            continue
    return found


def lines(documents: Mapping[str, JSON], display: Callable[[str], str]) -> Iterator[str]:
    """Yield the panels as a table, one line per report."""
    yield "\n   words  sentences  Flesch  grade  specific  sources/1000  report\n"
    for path, row in documents.items():
        share = None if row["specific"] is None else f"{row['specific']:.0%}"
        cells = (row["words"], row["sentences"], row["ease"], row["grade"], share, row["sources"])
        shown = ["-" if cell is None else str(cell) for cell in cells]
        yield (
            "".join(f"{c:>{w}}" for c, w in zip(shown, (8, 11, 8, 7, 10, 14), strict=True))
            + f"  {safe_name(display(path))}\n"
        )
    if len(documents) == MOST:
        yield f"The first {MOST} reports are shown.\n"
