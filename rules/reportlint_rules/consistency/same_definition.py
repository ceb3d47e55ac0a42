"""The rule ``same-definition``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related

_TAIL = 6
_DEFINITION = "give a weekly overview of the water levels at all gauges along the lower river"


@dataclass(frozen=True)
class SameDefinition(DocumentRule):
    """Two different terms have the same definition, word for word or nearly so.

    Of two terms with one definition at least one is defined wrongly, or the two are one. Labelled items and sections
    are read whose first sentence opens with the term or with a verb or article of definition; instructions, terms
    that contain one another ("Trust", "Enhanced Trust") and definitions with code or numbers are left alone.
    Define each term by what sets it apart from the other.
    """

    meta = RuleMeta(
        id="same-definition",
        message='"{term}" has the same definition as "{other}" (line {first}).',
        help="Define each term by what sets it apart, or keep one of the two.",
        severity=Severity.ERROR,
        good=[
            "* **Macs**: download the archive from the shared folder of the office and unpack it there.\n"
            "* **Laptops**: download the archive from the shared folder of the office and unpack it there.\n",
            f"* **Trust**: Trust reports {_DEFINITION}.\n\n# B\n\n* **Enhanced Trust**: Trust reports {_DEFINITION}.\n",
            f"**Q2**: Q2 stations {_DEFINITION}.\n\n# B\n\n**Q3**: Q3 stations also {_DEFINITION}.\n",
            f"* **Flood maps**: Flood maps {_DEFINITION}.\n* **Tide tables**: Tide tables list the hours of high "
            "and low water at the harbour mouth for one year.\n",
        ],
        bad=[
            Bad(
                f"* **Flood maps**: Flood maps {_DEFINITION}.\n\n"
                f"# B\n\n* **Tide tables**: Tide tables {_DEFINITION}.\n",
                [f"Tide tables {_DEFINITION}."],
            ),
            Bad(
                "# Ditches\n\nDitches are narrow channels that carry rain from the fields to the nearest brook.\n\n"
                "# Culverts\n\nCulverts are narrow channels that carry rain from the fields to the nearest brook.\n",
                ["Culverts are narrow channels that carry rain from the fields to the nearest brook."],
            ),
        ],
        prefilter=Prefilter(min_words=24),
        see=("duplicate-item", "duplicate-sentence"),
        known_limits="Definitions in other words are not compared; terms in running text are not read.",
    )

    min_words: Annotated[int, "Fewest words of a definition, the term left out."] = 9
    similarity: Annotated[float, "Least Indel similarity of the words, 0 to 1."] = 0.9

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per pair of terms, at the later definition."""
        grouped: dict[tuple[str, ...], list[tuple[Span, bool, int, range]]] = {}
        for place in self._places(document):
            tail = document.words.texts[place[3].stop - _TAIL : place[3].stop]
            grouped.setdefault(tuple(tail), []).append(place)
        for places in grouped.values():
            if len(places) < 2:
                continue  # whose last words nobody else has, has a definition of its own
            from reportlint_rules.consistency._definitions import Place, beside, graded, read

            terms = [term for place in places if (term := read(document, Place(*place), self.min_words))]
            said: set[int] = set()
            for one, other in combinations(terms[:40], 2):
                if other.span.start in said or one.stems <= other.stems or other.stems <= one.stems:
                    continue
                from rapidfuzz.distance import Indel  # late: it takes 10 ms

                score = Indel.normalized_similarity(one.words, other.words, score_cutoff=self.similarity)
                if not score or (score < 1 and graded(one, other)):
                    continue  # one word is what sets a grade apart from the next
                said.add(other.span.start)
                sure = one.subject and other.subject and not one.stems & other.stems
                near = beside(document, one, other)
                yield self.finding(
                    other.span,
                    severity=Severity.INFO if near else None if sure else Severity.WARNING,
                    related=[related(one.span, "the other definition")],
                    members=2,
                    evidence={"words": len(other.words), "similarity": round(score, 2)},
                    term=document.plain(other.label),
                    other=document.plain(one.label),
                    first=document.lines.position(one.span.start).line,
                )

    def _places(self, document: Document) -> Iterator[tuple[Span, bool, int, range]]:
        """Labelled items and first sentences under a heading, long enough for a definition."""
        for index, block in enumerate(document.blocks):
            if block.quoted or block.kind not in ("item", "paragraph"):
                continue
            section = document.sections[block.section]
            label = block.label or (
                section.title_span if section.index and index == section.first_block else None
            )
            if label is None:
                continue
            begin = block.body.start
            at = document.sentence_at(begin)
            if at < 0 or document.sentences[at].block != index or document.sentences[at].span.end <= begin:
                at += 1  # the label ends a sentence
            if at == len(document.sentences) or document.sentences[at].block != index:
                continue
            sentence = document.sentences[at].span
            if document.prose[sentence.start : sentence.end].rstrip("*_ \n")[-1:] == ":":
                continue  # "should contain the following text:" is told apart by what follows
            inside = document.words.within(Span(max(sentence.start, begin), sentence.end))
            if len(inside) >= self.min_words:
                yield label, bool(block.label), sentence.end, inside
