"""The rule ``cross-document-duplicate``."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    JSON,
    Bad,
    Document,
    Finding,
    Library,
    PairRule,
    PairSummary,
    PassageId,
    Prefilter,
    RuleMeta,
    Severity,
    Side,
    related,
)
from reportlint_rules.duplication._compare import differences, groups, likeness, says_something_else, show
from reportlint_rules.duplication._fingerprints import (
    LEAST,
    MOST,
    WIDTH,
    WORDS,
    hashes,
    meetings,
    passages,
    sketch,
)
from reportlint_rules.duplication._runs import containment

_TEXT = (
    "The pump was replaced in March because its bearing had worn out after nine years of service. "
    "Since then the pressure in the upper floors has been stable, and the complaints of the tenants have stopped. "
    "The old pump stays in the cellar as a spare until the guarantee of the new one ends."
)
_OTHER = (
    "The boiler was swept in June, as every year, and the chimney was found to be in order by the district inspector. "
    "Its burner will have to be adjusted before winter, which the firm that delivered it has offered to do for free. "
    "Until then the heating stays off except for hot water in the mornings."
)


@dataclass(frozen=True)
class CrossDocumentDuplicate(PairRule):
    """A passage of one file stands in another one, too, word for word or nearly so.

    Reports that share passages contradict each other as soon as one of them is corrected, and a reader of both feels
    cheated. Passages that stand in many files (footers, licences, templates) are told once, as advice.
    Files that are copies as a whole are left to duplicate-document.
    Keep the passage in one file and refer to it.
    """

    meta = RuleMeta(
        id="cross-document-duplicate",
        message='{words} words of "{title}" stand in {other}, too, from line {line} on ({percent} % in common).',
        help="Keep the passage in one file and refer to it from the others.",
        severity=Severity.WARNING,
        good=[
            {"a.md": f"# A\n\n{_TEXT}\n", "b.md": f"# B\n\n{_OTHER}\n"},
            {"a.md": f"# 1.0.1 (2024-01-01)\n\n{_TEXT}\n", "b.md": f"# 1.0.2 (2024-02-01)\n\n{_TEXT}\n"},
        ],
        bad=[
            Bad(
                {"a.md": f"# A\n\n{_TEXT}\n\n# C\n\n{_OTHER}\n", "b.md": f"# B\n\n{_TEXT}\n"},
                {"b.md": ["The pump...ends."]},
            )
        ],
        prefilter=Prefilter(min_words=40),
        see=("duplicate-document", "duplicate-section"),
        known_limits="Passages are the bodies of sections; a part of a long section that stands in another long one is "
        "not found.",
        source="Broder 1997 (shingling, sketches).",
    )

    threshold = 2.0

    min_words: Annotated[int, "Fewest words of a passage."] = 45
    similarity: Annotated[float, "Least Indel similarity of the words, 0 to 1."] = 0.72
    containment: Annotated[
        float, "Least share of three-word runs in common, where order differs, 0 to 1."
    ] = 0.85
    common_from: Annotated[
        int, "From this many files on a passage is a house text, and the finding advice."
    ] = 5

    def summarise(self, document: Document) -> PairSummary:
        """Keep the sections' places and their fingerprints."""
        held = list(passages(document, self.min_words))
        runs = document.once(hashes) if held else []
        keys = [
            sketch(runs[at.start : at.stop - 2], max(LEAST, min(MOST, len(at) // WORDS))) for _, at in held
        ]
        return PairSummary([passage for passage, _ in held], keys, WIDTH)

    def candidates(
        self, key: str, members: Sequence[PassageId]
    ) -> Iterable[tuple[PassageId, PassageId, float]]:
        """Yield the pairs that meet under a fingerprint."""
        return meetings(members)

    def resembles(self, left: Sequence[int], right: Sequence[int]) -> bool:
        """Compare the hashes of the words: alike in order, or made of the same runs."""
        if not 0.4 <= len(left) / len(right) <= 2.5:
            return False
        return likeness(left, right, 0.0, self.similarity).similarity > 0 or (
            len(set(left) & set(right)) >= 0.7 * min(len(set(left)), len(set(right)))
            and containment(left, right) >= self.containment
        )

    def verify(self, left: Side, right: Side, weight: float) -> JSON | None:
        """Compare two passages word by word."""
        one, other = left.words, right.words
        if left.id.digest == right.id.digest:
            return None
        like = likeness(one, other, containment(one, other), self.similarity)
        moved = like.containment >= self.containment
        if not like.similarity and not moved:
            return None
        diffs = differences(one, other)
        titles = [
            s.document.sections[s.document.section_at(s.passage.span.start)].title for s in (left, right)
        ]
        if not moved and says_something_else(diffs, *titles):
            return None
        return {"similarity": round(max(like), 3), "differences": show(diffs)}

    def gather(
        self, matches: Sequence[tuple[PassageId, PassageId, JSON]], library: Library
    ) -> Iterable[Finding]:
        """Yield one finding per group of copies, at the second file."""
        whole = _copied_wholly(matches, library)
        pairs = {(a, b): match for a, b, match in matches if (a.path, b.path) not in whole}
        names = sorted({name for pair in pairs for name in pair})
        number = {name: n for n, name in enumerate(names)}
        together: dict[tuple[str, str], list[list[PassageId]]] = {}
        for members in groups((number[a], number[b]) for a, b in pairs):
            group = _one_per_file([names[m] for m in members])
            together.setdefault((group[0].path, group[1].path), []).append(group)
        for shared in together.values():
            inside = set(shared[0])
            match = next(m for (a, b), m in pairs.items() if a in inside and b in inside)
            yield self._finding(shared, match, library)

    def _finding(self, shared: Sequence[Sequence[PassageId]], match: JSON, library: Library) -> Finding:
        """One finding for all that two files share; ``shared`` holds the groups of copies, first members first."""
        (first, second, *others), *more = shared
        passage, origin = library.passage(second), library.passage(first)
        document = library.document(second.path, second.digest)
        files = len({m.path for group in shared for m in group})
        common = files >= self.common_from
        places = [related(origin.span, "first copy", first.path)]
        places += [related(library.passage(m).span, "further copy", m.path) for m in others]
        for group in more:
            places += [related(library.passage(m).span, "another shared passage", m.path) for m in group]
        words = sum(library.passage(group[1]).words for group in shared)
        message = None
        if common:
            message = "This passage of {words} words stands in {files} files: a house text or template."
        elif more:
            message = (
                "{passages} passages ({words} words) stand in {other}, too, the first from line {line} on."
            )
        return self.finding(
            passage.span,
            path=second.path,
            severity=Severity.INFO if common else None,
            message=message,
            related=places,
            members=2,
            evidence={**match, "words": words, "files": files, "passages": len(shared)},
            words=words,
            files=files,
            passages=len(shared),
            title=document.sections[document.section_at(passage.span.start)].title or second.path,
            other=first.path,
            line=library.document(first.path, first.digest).lines.position(origin.span.start).line,
            percent=int(100 * match["similarity"]),
        )


def _one_per_file(group: Sequence[PassageId]) -> list[PassageId]:
    """The members in order; a second member of a file comes after the first of all files."""
    seen: set[str] = set()
    firsts = [m for m in group if not (m.path in seen or seen.add(m.path))]  # type: ignore[func-returns-value]
    return firsts + [m for m in group if m not in firsts]


def _copied_wholly(
    matches: Sequence[tuple[PassageId, PassageId, JSON]], library: Library
) -> set[tuple[str, str]]:
    """Pairs of files most of whose words match: copies as a whole."""

    def share(side: Sequence[PassageId]) -> float:
        words = library.document(side[0].path, side[0].digest).words
        return sum(library.passage(m).words for m in set(side)) / len(words)

    shared: dict[tuple[str, str], list[tuple[PassageId, PassageId]]] = {}
    for a, b, _ in matches:
        shared.setdefault((a.path, b.path), []).append((a, b))
    return {files for files, pairs in shared.items() if min(map(share, zip(*pairs, strict=True))) >= 0.8}
