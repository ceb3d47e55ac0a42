"""Rules across files: summaries meet under equal keys, pairs add up their weights, documents are compared."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from reportlint.document import Document
from reportlint.finding import JSON, Finding
from reportlint.rule import CorpusRule, Library, PairRule, Passage, PassageId, Side, Summary
from reportlint.span import Span


def combine(rule: CorpusRule, kept: Sequence[tuple[str, str, JSON]]) -> list[Finding]:
    """What a corpus rule says of its summaries, key by key."""
    shuffled: dict[str, list[Summary]] = {}
    for path, _, summary in kept:
        for key, value in summary.items():
            shuffled.setdefault(key, []).append(Summary(path, value))
    return [f for key in sorted(shuffled) for f in rule.combine(key, shuffled[key])]


def passages_of(summary: JSON) -> list[Passage]:
    """The passages that a pair rule's summary of one document names."""
    return [Passage(Span(a, b), n, *title) for a, b, n, *title in summary["passages"]]


def keys_of(summary: JSON) -> Iterable[tuple[str, Sequence[int]]]:
    """The keys that a pair rule's summary of one document holds, with the indices of the passages that hold them."""
    keys = summary["keys"]
    if isinstance(keys, Mapping):
        yield from keys.items()
        return
    width = summary["width"]
    for index, row in enumerate(keys):
        for at in range(0, len(row), width):
            yield row[at : at + width], (index,)


def pair_members(kept: Sequence[tuple[str, str, JSON]]) -> dict[str, list[PassageId]]:
    """Shuffle the summaries of a pair rule: keys that two passages or more hold, to these passages, sorted."""
    members: dict[str, list[PassageId]] = {}
    # Most keys are held by one passage, and a list for each would take most of the memory.
    alone: dict[str, PassageId] = {}
    for path, digest, summary in kept:
        ids = [PassageId(path, digest, n) for n in range(len(summary["passages"]))]
        for key, indices in keys_of(summary):
            for index in indices:
                if key in members:
                    members[key].append(ids[index])
                elif key in alone:
                    members[key] = [alone[key], ids[index]]
                else:
                    alone[key] = ids[index]
    return members


def pair_weights(
    rule: PairRule, members: Mapping[str, Sequence[PassageId]]
) -> dict[tuple[PassageId, PassageId], float]:
    """Add up the weights of equal pairs over all keys and keep those that reach the rule's threshold."""
    # By the left one: most pairs meet once, and a table of all of them is far larger than the processor's cache.
    weights: dict[PassageId, dict[PassageId, float]] = {}
    for key in sorted(members):
        last: PassageId | None = None
        met: dict[PassageId, float] = {}
        for one, other, weight in rule.candidates(key, sorted(members[key])):
            left, right = (one, other) if one <= other else (other, one)
            if left is not last:
                last, met = left, weights.setdefault(left, {})
            met[right] = met.get(right, 0.0) + weight
    return {
        (left, right): weight
        for left, met in weights.items()
        for right, weight in met.items()
        if weight >= rule.threshold
    }


def alike(
    rule: PairRule, weights: Mapping[tuple[PassageId, PassageId], float], side: Callable[[PassageId], Side]
) -> dict[tuple[PassageId, PassageId], float]:
    """Keep the candidates whose passages resemble each other, reading each document once."""
    if type(rule).resembles is PairRule.resembles or not weights:
        return dict(weights)
    # Imported here: a run without candidates pays nothing.
    from array import array
    from zlib import crc32

    words: dict[PassageId, Sequence[int]] = {}
    for id in sorted({id for pair in weights for id in pair}):
        words[id] = array("I", [crc32(word.encode("utf-8", "surrogatepass")) for word in side(id).words])
    return {
        pair: weight for pair, weight in weights.items() if rule.resembles(words[pair[0]], words[pair[1]])
    }


def compare(rule: PairRule, kept: Sequence[tuple[str, str, JSON]], library: Library) -> list[Finding]:
    """What a pair rule says of the passages that meet, resemble each other and are verified."""
    passages = {(path, digest): passages_of(summary) for path, digest, summary in kept}
    shelf = _Shelf(passages, library)
    matches = []
    weights = pair_weights(rule, pair_members(kept))
    for (left, right), weight in sorted(alike(rule, weights, shelf.side).items()):
        match = rule.verify(shelf.side(left), shelf.side(right), weight)
        if match is not None:
            matches.append((left, right, match))
    return list(rule.gather(matches, shelf))


class _Shelf:
    """The library of one pair rule: documents from the caller's library, passages from the summaries."""

    def __init__(self, passages: Mapping[tuple[str, str], Sequence[Passage]], library: Library) -> None:
        self._passages, self._library = passages, library

    def document(self, path: str, digest: str) -> Document:
        return self._library.document(path, digest)

    def passage(self, id: PassageId) -> Passage:
        return self._passages[id.path, id.digest][id.number]

    def side(self, id: PassageId) -> Side:
        return Side(id, self.passage(id), self.document(id.path, id.digest))


__all__ = ["alike", "combine", "compare", "keys_of", "pair_members", "pair_weights", "passages_of"]
