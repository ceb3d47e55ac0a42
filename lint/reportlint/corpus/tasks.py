"""The tasks of a corpus run: pure functions from bytes to bytes, which any engine may run anywhere, and run again.

``examine`` reads reports, ``combine`` meets what reports kept under equal keys, ``weigh`` adds up pairs, ``verify``
compares their passages. Between them rows are shuffled by a hash of their key.
"""

import marshal
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from zlib import crc32

from reportlint.finding import Failure
from reportlint.kit import Item, Kit, Plan
from reportlint.pairing import keys_of, passages_of
from reportlint.plain import pack_finding, pack_result, plain
from reportlint.rule import CorpusRule, PairRule, Passage, PassageId, Rule, Side, Summary
from reportlint.selection import Chosen, is_cross
from reportlint.span import Span

FEWEST_PARTS, SHARDS_A_PART = 32, 4


class Task(NamedTuple):
    """A call: the name of the function here, and its argument."""

    name: str
    plan: Plan
    data: Any


def run(task: Task) -> Any:
    """Run a task in this process."""
    return _TASKS[task.name](_kit(task.plan), task.data)


@lru_cache(maxsize=2)
def _kit_of(key: bytes) -> Kit:
    import pickle

    return Kit(pickle.loads(key))


def _kit(plan: Plan) -> Kit:
    """The rules, made once per process and plan (a plan is small, and holds mappings that do not hash)."""
    import pickle

    return _kit_of(pickle.dumps(plan))


def _rule(kit: Kit, name: str) -> Rule:
    found = kit.by_id[name]
    return found.rule if isinstance(found, Chosen) else found


def parts_of(shards: int) -> int:
    """The number of parts into which keys and pairs of so many shards are shuffled.

    The memory of a task is a part of the whole, so a larger corpus has more parts.
    """
    return max(FEWEST_PARTS, shards // SHARDS_A_PART)


def _place(*words: str) -> int:
    """A number that rows of this key share."""
    return crc32("\0".join(words).encode("utf-8", "surrogatepass"))


def _split(parts: int, rows: Iterable[tuple[int, Any]]) -> list[bytes]:
    """Sort rows into so many parts by the number of their key, each part packed."""
    sorted_rows: list[list[Any]] = [[] for _ in range(parts)]
    for place, row in rows:
        sorted_rows[place % parts].append(row)
    return [marshal.dumps(rows) if rows else b"" for rows in sorted_rows]


def _rows(slices: Iterable[bytes]) -> Iterable[Any]:
    for data in slices:
        if data:
            yield from marshal.loads(data)


def examine(kit: Kit, data: tuple[int, Sequence[tuple[str, bytes]]]) -> tuple[bytes, bytes, list[bytes]]:
    """Examine reports: results, passages of pair rules, and what they kept, in so many parts."""
    parts, records = data
    results: list[Any] = []
    passages: list[Any] = []
    kept: list[tuple[int, Any]] = []
    pairing = {
        r.meta.id for r in kit.all_rules() if is_cross(r) and isinstance(_rule(kit, r.meta.id), PairRule)
    }
    for path, text in records:
        answer = kit.examine(Item(path, None, text))[1]
        if isinstance(answer, Failure):
            results.append((path, None, (answer.kind, answer.message)))
            continue
        for name, summary in answer.summaries.items():
            if name in pairing:
                spots = [(*p.span, p.words, p.title) for p in passages_of(summary)]
                passages.append((name, path, spots))
                kept += [
                    (_place(name, key), (name, key, path, answer.digest, plain(members)))
                    for key, members in keys_of(summary)
                ]
            else:
                kept += [
                    (_place(name, key), (name, key, path, answer.digest, plain(value)))
                    for key, value in summary.items()
                ]
        digest, findings, _, suppressions, failures = pack_result(answer)
        results.append((path, (digest, findings, {}, suppressions, failures), None))
    return marshal.dumps(results), marshal.dumps(passages), _split(parts, kept)


def combine(kit: Kit, data: tuple[int, Sequence[bytes]]) -> tuple[bytes, list[bytes]]:
    """Meet what was kept under equal keys: findings of corpus rules, and weighted pairs in so many parts."""
    parts, slices = data
    groups: dict[tuple[str, str], list[Any]] = {}
    for name, key, path, digest, value in _rows(slices):
        groups.setdefault((name, key), []).append((path, digest, value))
    findings: list[Any] = []
    weights: dict[tuple[str, Any, Any], float] = {}
    for name, key in sorted(groups):
        members = sorted(groups[name, key], key=lambda m: m[:2])
        rule = _rule(kit, name)
        if isinstance(rule, CorpusRule):
            said = rule.combine(key, [Summary(path, value) for path, _, value in members])
            findings += [(name, key, pack_finding(f)) for f in said]
        elif isinstance(rule, PairRule) and (len(members) > 1 or len(members[0][2]) > 1):
            ids = sorted(PassageId(path, digest, n) for path, digest, numbers in members for n in numbers)
            for left, right, weight in rule.candidates(key, ids):
                a, b = sorted((tuple(left), tuple(right)))
                weights[name, a, b] = weights.get((name, a, b), 0.0) + weight
    pairs = [(_place(name, repr(a), repr(b)), (name, a, b, w)) for (name, a, b), w in weights.items()]
    return marshal.dumps(findings), _split(parts, pairs)


def weigh(kit: Kit, slices: Sequence[bytes]) -> bytes:
    """Add up the weights of equal pairs; keep those that reach the threshold of their rule."""
    weights: dict[tuple[str, Any, Any], float] = {}
    for name, a, b, weight in _rows(slices):
        weights[name, a, b] = weights.get((name, a, b), 0.0) + weight
    least = {name: float(getattr(_rule(kit, name), "threshold", 1.0)) for name in {k[0] for k in weights}}
    return marshal.dumps(sorted((*key, w) for key, w in weights.items() if w >= least[key[0]]))


def verify(kit: Kit, data: tuple[Sequence[Any], dict[str, bytes], dict[tuple[str, str], Any]]) -> bytes:
    """Compare the passages of pairs, whose reports and passages come along: the matches."""
    pairs, texts, passages = data
    documents = {}

    def side(name: str, id: PassageId) -> Side:
        if id.path not in documents:
            documents[id.path] = document_of(kit, id.path, texts[id.path])
        start, end, words, title = passages[name, id.path][id.number]
        return Side(id, Passage(Span(start, end), words, title), documents[id.path])

    found = []
    for name, a, b, weight in pairs:
        left, right = PassageId(*a), PassageId(*b)
        rule = _rule(kit, name)
        assert isinstance(rule, PairRule)
        match = rule.verify(side(name, left), side(name, right), weight)
        if match is not None:
            found.append((name, a, b, plain(match)))
    return marshal.dumps(found)


def document_of(kit: Kit, path: str, data: bytes) -> Any:
    """Parse a report again."""
    from reportlint.engine import read_document
    from reportlint.source import from_bytes

    return read_document(from_bytes(path, data), kit.resources)


_TASKS: dict[str, Callable[[Kit, Any], Any]] = {
    "examine": examine,
    "combine": combine,
    "weigh": weigh,
    "verify": verify,
}
