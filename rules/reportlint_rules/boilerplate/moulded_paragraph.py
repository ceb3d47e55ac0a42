"""The rule ``moulded-paragraph``."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
    is_binding,
    is_foreign,
    is_report,
    related,
)

_TEXT = (
    "The {} of the town give their visitors a wide choice of courses. At the same time the {} cost money, and their "
    "keepers have to plan with care."
)
_SURE = 3
"""Paragraphs in a row from which on the finding is a warning in any text; two stand side by side in many manuals."""
_ENDS = 2


@dataclass(frozen=True)
class MouldedParagraph(DocumentRule):
    """Paragraphs that follow each other are one text, with another noun put in.

    "Banks will see X as a key to success. By ...", "Insurers will see X as a key to success. By ...": what holds of
    each of them says nothing about any. Paragraphs with code or with figures that differ are left alone, and so are
    contracts and specifications; two paragraphs are a warning in reports and advice elsewhere, three always a warning.
    Say what is true of this one alone, or say the common part once for all.
    """

    meta = RuleMeta(
        id="moulded-paragraph",
        message="{count} paragraphs in a row are one text with other words put in ({swaps}).",
        help="Say what is true of each of them alone, or say the common part once for all.",
        severity=Severity.WARNING,
        good=[
            f"{_TEXT.format('pools', 'pools')}\n\nThe gyms were built by the miller's guild, and nobody has asked "
            "for a new one in the last ten years, as they are large and warm.\n",
            f"{_TEXT.format('pools', 'pools')}\n\nNobody swims there.\n\n{_TEXT.format('gyms', 'gyms')}\n",
        ],
        bad=[
            Bad(
                "\n\n".join(_TEXT.format(t, t) for t in ("pools", "gyms", "courts")) + "\n",
                [_TEXT.format("pools", "pools")],
            ),
        ],
        prefilter=Prefilter(min_words=40),
        see=("swapped-noun-passage", "near-duplicate-block"),
    )

    min_words: Annotated[int, "Fewest words of a paragraph."] = 16
    equal: Annotated[float, "Least share of the words that are the same, in order, 0 to 1."] = 0.7

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per row of such paragraphs, at the first."""
        for row, swaps in self._rows(document):
            if is_foreign(document):
                return  # rows of a table of a wiki
            first, *others = (block.text for block in row)
            loud = len(row) >= _SURE or is_report(document)
            yield self.finding(
                first,
                severity=None if loud and not is_binding(document) else Severity.INFO,
                related=[related(span, "and here") for span in others],
                members=2,
                swallows=others if loud else (),
                evidence={"paragraphs": len(row), "swaps": swaps[:6]},
                count=len(row),
                swaps=", ".join(f'"{s}"' for s in swaps[:4]),
            )

    def _rows(self, document: Document) -> Iterator[tuple[list[Block], list[str]]]:
        row: list[Block] = []
        swaps: list[str] = []
        last: Block | None = None
        for block in document.blocks:
            if last is not None and (pair := self._exchanged(document, last, block)):
                row = row or [last]
                row.append(block)
                swaps += [said for said in pair if said not in swaps]
            elif row:
                yield row, swaps
                row, swaps = [], []
            last = block
        if row:
            yield row, swaps

    def _exchanged(self, document: Document, one: Block, other: Block) -> list[str]:
        """The words exchanged between two paragraphs that are else nearly equal."""
        if one.kind != "paragraph" or other.kind != "paragraph" or one.quoted or other.quoted:
            return []
        if one.section != other.section or not 0.6 < len(one.text) / max(1, len(other.text)) < 1.7:
            return []
        words, its = document.words.list(one.text), document.words.list(other.text)
        if min(len(words), len(its)) < self.min_words or words == its:
            return []
        if words[:_ENDS] != its[:_ENDS] and words[-_ENDS:] != its[-_ENDS:]:
            return []
        if any(w[0] == "`" for w in (*words, *its)) or "\n:" in document.text[slice(*one.text)]:
            return []  # the parameters of a call, each with its definition
        return _swaps(words, its, self.equal)


def _swaps(words: Sequence[str], its: Sequence[str], equal: float) -> list[str]:
    most = max(len(words), len(its))
    if (Counter(words) & Counter(its)).total() < equal * most:
        return []  # words that are not even held cannot stand in order
    from rapidfuzz.distance import LCSseq  # late: it takes 10 ms

    codes = LCSseq.opcodes(words, its)
    same = sum(c.src_end - c.src_start for c in codes if c.tag == "equal")
    if same < equal * most:
        return []
    apart = [
        w
        for c in codes
        if c.tag != "equal"
        for w in (*words[c.src_start : c.src_end], *its[c.dest_start : c.dest_end])
    ]
    if any(char.isdigit() for word in apart for char in word):
        return []
    return list(dict.fromkeys(apart))
