"""The driver: cuts a corpus into shards, sends tasks to an engine, keeps all between on disk, writes findings."""

import json
import marshal
import os
import shutil
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reportlint.corpus.engines import Engine
from reportlint.corpus.inputs import Bad, read
from reportlint.corpus.output import Writer, open_writer
from reportlint.corpus.tasks import Task, document_of, parts_of
from reportlint.depends import parts, settings_key
from reportlint.document import Document
from reportlint.errors import InputError
from reportlint.finding import Finding
from reportlint.hashing import blake2b
from reportlint.kit import Kit, Plan
from reportlint.pack import Catalogue
from reportlint.places import Anchors, fingerprint
from reportlint.plain import unpack_finding, unpack_suppressed
from reportlint.rule import PairRule, Passage, PassageId
from reportlint.selection import Chosen, is_cross
from reportlint.settle import Policy, settle
from reportlint.span import LineIndex, Span

SHARD_RECORDS, SHARD_BYTES = 128, 2 * 2**20
"""A shard ends at whichever comes first."""
_PAIRS_AT_ONCE = 200
_SHARDS_AT_HAND = 8


@dataclass(frozen=True)
class Job:
    """What is to be done."""

    inputs: tuple[str, ...]
    output: Path
    plan: Plan
    form: str = "jsonl"
    text: str = ""
    name: str = ""
    fresh: bool = False
    """Begin anew although an earlier run of the same job could be taken up."""


@dataclass
class Tally:
    """How a run went."""

    records: int = 0
    bad: int = 0
    failures: int = 0
    findings: int = 0
    resumed: int = 0


class Drive:
    """One run over one corpus; all state lies in ``OUTPUT/.work`` until the findings are written."""

    def __init__(
        self, job: Job, engine: Engine, tell: Callable[[str, int, int], None] = lambda *_: None
    ) -> None:
        """Prepare the folder; ``tell(step, done, of)`` hears of progress (``of`` 0: not known)."""
        self.job, self._engine, self._tell = job, engine, tell
        self.tally = Tally()
        self.kit = Kit(job.plan)
        self._work = job.output / ".work"
        self._shard_of: dict[str, int] = {}
        self._digests: dict[str, str] = {}
        self._loaded: OrderedDict[int, dict[str, bytes]] = OrderedDict()
        self._passages: OrderedDict[int, dict[tuple[str, str], Any]] = OrderedDict()
        self._documents: OrderedDict[str, Document] = OrderedDict()

    def run(self) -> Tally:
        """Do it all; what an interrupted run has finished is not done again."""
        self._prepare()
        shards = self._cut()
        self._examine(shards)
        crossing = self._cross(shards) if any(is_cross(r) for r in self.kit.all_rules()) else []
        self._write(shards, crossing)
        shutil.rmtree(self._work, ignore_errors=True)
        return self.tally

    # --- state on disk

    def _prepare(self) -> None:
        key = self._key()
        mark = self._work / "job"
        if self.job.fresh or not mark.is_file() or mark.read_text() != key:
            shutil.rmtree(self._work, ignore_errors=True)
            self._work.mkdir(parents=True)
            mark.write_text(key)

    def _key(self) -> str:
        """What the state on disk depends on: the inputs' names, sizes and times, rules, settings."""
        plan = self.job.plan
        found = [str(self.job.inputs), self.job.text, self.job.name]
        for top in self.job.inputs:
            places = (
                [top]
                if os.path.isfile(top)
                else [os.path.join(r, f) for r, _, fs in os.walk(top) for f in fs]
            )
            for place in sorted(places):
                s = os.stat(place)
                found.append(f"{place} {s.st_size} {s.st_mtime_ns}")
        specs = self.kit.specs
        assert isinstance(specs, Catalogue)
        found += [str(parts(specs, [Path(f) for f in plan.facts]))]
        found += [settings_key(s, plan.document_scope, plan.spacy_pipeline) for s in plan.variants]
        return blake2b("\n".join(found).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

    def _keep(self, name: str, data: bytes) -> None:
        temporary = self._work / f"{name}.tmp"
        temporary.write_bytes(data)
        os.replace(temporary, self._work / name)

    def _kept(self, name: str) -> bytes:
        return (self._work / name).read_bytes()

    # --- the steps

    def _cut(self) -> int:
        """Cut the records into shards on disk and return their number."""
        done = self._work / "shards"
        if done.is_file():
            names, self.tally.records, self.tally.bad = marshal.loads(done.read_bytes())
            self._shard_of = names
            return 1 + max(names.values(), default=-1)
        held: list[tuple[str, bytes]] = []
        size = count = 0
        with open(self.job.output / "errors.jsonl", "w", encoding="utf-8") as errors:
            for record in read(self.job.inputs, self.job.text, self.job.name):
                if isinstance(record, Bad):
                    self.tally.bad += 1
                    errors.write(_line({"path": record.place, "kind": "record", "message": record.message}))
                    continue
                held.append((record.path, record.data))
                self._shard_of[record.path] = count
                size += len(record.data)
                self.tally.records += 1
                if len(held) >= SHARD_RECORDS or size >= SHARD_BYTES:
                    self._keep(f"shard-{count}", marshal.dumps(held))
                    held, size, count = [], 0, count + 1
                    self._tell("reading", self.tally.records, 0)
        if held:
            self._keep(f"shard-{count}", marshal.dumps(held))
            count += 1
        if not self.tally.records and not self.tally.bad:
            raise InputError("nothing to check: the inputs hold no record; name other inputs")
        self._keep("shards", marshal.dumps((self._shard_of, self.tally.records, self.tally.bad)))
        return count

    def _examine(self, shards: int) -> None:
        todo = [n for n in range(shards) if not (self._work / f"kept-{n}").is_file()]
        self.tally.resumed = shards - len(todo)
        number = parts_of(shards)
        tasks = (
            Task("examine", self.job.plan, (number, marshal.loads(self._kept(f"shard-{n}")))) for n in todo
        )
        for done, (n, (results, passages, slices)) in enumerate(
            zip(todo, self._engine.map(tasks), strict=True), 1
        ):
            self._keep(f"results-{n}", results)
            self._keep(f"passages-{n}", passages)
            self._keep(f"kept-{n}", _pack(slices))  # last: it says that the shard is done
            self._tell("examining", self.tally.resumed + done, shards)

    def _cross(self, shards: int) -> list[Finding]:
        """Compare the reports; return the findings with anchors, in order."""
        said: list[Any] = []
        number = parts_of(shards)
        kept = [self._work / f"kept-{n}" for n in range(shards)]
        met = [self._work / f"pairs-{part}" for part in range(number)]
        tasks = (
            Task("combine", self.job.plan, (number, [_slice(file, number, part) for file in kept]))
            for part in range(number)
        )
        for part, (findings, slices) in enumerate(self._engine.map(tasks)):
            said += marshal.loads(findings)
            self._keep(f"pairs-{part}", _pack(slices))
            self._tell("comparing", part + 1, number)
        weighed = (
            Task("weigh", self.job.plan, [_slice(file, number, part) for file in met])
            for part in range(number)
        )
        pairs = sorted(pair for data in self._engine.map(weighed) for pair in marshal.loads(data))
        matches: dict[str, list[tuple[PassageId, PassageId, Any]]] = {}
        done = 0
        for data in self._engine.map(self._verifying(pairs)):
            done += _PAIRS_AT_ONCE
            self._tell("verifying", min(done, len(pairs)), len(pairs))
            for name, a, b, match in marshal.loads(data):
                matches.setdefault(name, []).append((PassageId(*a), PassageId(*b), match))
        findings = [unpack_finding(row) for _, _, row in sorted(said, key=lambda s: s[:2])]
        rules = {r.meta.id: r for r in self.kit.all_rules() if is_cross(r)}
        for name in sorted(matches):
            found = rules[name]
            rule = found.rule if isinstance(found, Chosen) else found
            assert isinstance(rule, PairRule)
            findings += rule.gather(matches[name], _Shelf(self, name))
        family = {name: r.meta.family for name, r in rules.items()}
        anchors = Anchors(_Shelf(self, ""), _Digests(self))
        return fingerprint([anchors.add(replace(f, family=family.get(f.rule, f.family))) for f in findings])

    def _verifying(self, pairs: Sequence[Any]) -> Iterator[Task]:
        for at in range(0, len(pairs), _PAIRS_AT_ONCE):
            some = pairs[at : at + _PAIRS_AT_ONCE]
            paths = {side[0] for _, a, b, _ in some for side in (a, b)}
            passages = {
                (name, side[0]): self.passages(name, side[0]) for name, a, b, _ in some for side in (a, b)
            }
            yield Task("verify", self.job.plan, (some, {p: self.data(p) for p in paths}, passages))

    def _write(self, shards: int, crossing: Sequence[Finding]) -> None:
        """Settle the findings of each shard with those that concern it, and write them."""
        by_shard: dict[int, list[Finding]] = {}
        for f in crossing:
            by_shard.setdefault(self._shard_of[f.path], []).append(f)
        silencing = self._suppressions(shards)
        ran = frozenset(r.meta.id for r in self.kit.all_rules())
        severity = self.job.plan.variants[0].severity
        policy = Policy(severity=lambda rule, _path: severity.get(rule))
        counts: Counter[str] = Counter()
        levels: Counter[str] = Counter()
        with (
            open_writer(self.job.output, self.job.form) as out,
            open(self.job.output / "errors.jsonl", "a", encoding="utf-8") as errors,
        ):
            for n in range(shards):
                findings: list[Finding] = []
                texts = dict(marshal.loads(self._kept(f"shard-{n}")))
                for path, row, failure in marshal.loads(self._kept(f"results-{n}")):
                    failures = [failure] if row is None else [(f[1], f[2]) for f in row[4]]
                    for kind, message in failures:
                        self.tally.failures += 1
                        errors.write(_line({"path": path, "kind": kind, "message": message}))
                    if row is not None:
                        findings += fingerprint([replace(unpack_finding(f), path=path) for f in row[1]])
                settled = settle([*findings, *by_shard.get(n, ())], silencing, ran, policy).findings
                for f in settled:
                    counts[f.rule] += 1
                    levels[f.severity.value] += 1
                self._put(out, settled, texts)
                self._tell("writing", n + 1, shards)
        self.tally.findings = sum(counts.values())
        summary = {
            "records": self.tally.records,
            "bad records": self.tally.bad,
            "failures": self.tally.failures,
            "findings": self.tally.findings,
            "by severity": dict(sorted(levels.items())),
            "by rule": dict(sorted(counts.items(), key=lambda c: (-c[1], c[0]))),
        }
        (self.job.output / "summary.json").write_text(json.dumps(summary, indent=1) + "\n", "utf-8")

    def _put(self, out: Writer, findings: Iterable[Finding], texts: dict[str, bytes]) -> None:
        lines: dict[str, LineIndex] = {}
        for f in findings:
            if f.path not in lines:
                from reportlint.source import from_bytes

                data = texts[f.path] if f.path in texts else self.data(f.path)
                lines[f.path] = LineIndex(from_bytes(f.path, data).text)
            out.put(f, lines[f.path].position(f.span.start), lines[f.path].position(f.span.end))

    def _suppressions(self, shards: int) -> list[tuple[str, Any]]:
        return [
            (path, unpack_suppressed(s))
            for n in range(shards)
            for path, row, _ in marshal.loads(self._kept(f"results-{n}"))
            if row is not None
            for s in row[3]
        ]

    # --- reports again, for those who compare

    def data(self, path: str) -> bytes:
        """The bytes of a report."""
        n = self._shard_of[path]
        if n not in self._loaded:
            self._loaded[n] = dict(marshal.loads(self._kept(f"shard-{n}")))
            while len(self._loaded) > _SHARDS_AT_HAND:
                self._loaded.popitem(last=False)
        return self._loaded[n][path]

    def passages(self, rule: str, path: str) -> Any:
        """The passages that a pair rule kept of a report."""
        n = self._shard_of[path]
        if n not in self._passages:
            rows = marshal.loads(self._kept(f"passages-{n}"))
            self._passages[n] = {(name, p): kept for name, p, kept in rows}
            while len(self._passages) > _SHARDS_AT_HAND:
                self._passages.popitem(last=False)
        return self._passages[n][rule, path]

    def document(self, path: str) -> Document:
        """A report, parsed."""
        if path not in self._documents:
            self._documents[path] = document_of(self.kit, path, self.data(path))
            while len(self._documents) > 64:
                self._documents.popitem(last=False)
        return self._documents[path]


class _Shelf:
    """The library of a pair rule."""

    def __init__(self, drive: Drive, rule: str) -> None:
        self._drive, self._rule = drive, rule

    def document(self, path: str, digest: str) -> Document:
        return self._drive.document(path)

    def passage(self, id: PassageId) -> Passage:
        start, end, words, title = self._drive.passages(self._rule, id.path)[id.number]
        return Passage(Span(start, end), words, title)


class _Digests(dict[str, str]):
    """Anchors ask by digest; here the path says it all."""

    def __init__(self, drive: Drive) -> None:
        super().__init__()

    def __missing__(self, path: str) -> str:
        return ""


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace").decode() + "\n"


def _pack(slices: Sequence[bytes]) -> bytes:
    """Slices in one file, their lengths first, so that one of them can be read alone."""
    return b"".join([*(len(s).to_bytes(8, "little") for s in slices), *slices])


def _slice(file: Path, parts: int, part: int) -> bytes:
    """One of so many slices of a file."""
    with open(file, "rb") as stream:
        lengths = [int.from_bytes(stream.read(8), "little") for _ in range(parts)]
        stream.seek(8 * parts + sum(lengths[:part]))
        return stream.read(lengths[part])
