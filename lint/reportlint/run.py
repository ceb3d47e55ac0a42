"""Runs the engine over files, serially or in processes: the same findings either way."""

import os
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from reportlint import codes, translations
from reportlint.cache import Cache
from reportlint.document import Document
from reportlint.engine import (
    Gathered,
    Policy,
    Resources,
    decide,
    examine,
    gather,
    read_document,
)
from reportlint.errors import InputError, ReportlintError
from reportlint.finding import Failure, Severity
from reportlint.pack import Catalogue, RuleSpec, knowledge_folders, load_packs
from reportlint.recall import Recall
from reportlint.result import DocumentResult, Report
from reportlint.rule import Passage, PassageId
from reportlint.selection import RuleSettings, Runnable, select
from reportlint.source import Source, from_bytes
from reportlint.span import LineIndex

POOL_FROM = 100
"""Files from which on ``--jobs auto`` starts processes; below, starting them costs more than it gains."""
CHUNK = 32
"""Files that travel to a worker at once."""
_LOOK = 8192
"""Bytes that are looked at to tell a binary file from text."""


class Item(NamedTuple):
    """One file of a run: its path in reports, where it lies or its bytes, and the index of its settings."""

    path: str
    place: str | None
    data: bytes | None = None
    variant: int = 0


@dataclass(frozen=True)
class Plan:
    """What a worker needs to know, small and picklable: names and settings, never rules.

    ``variants`` are the different settings of this run; each item names its own by index.
    """

    packs: tuple[str, ...]
    variants: tuple[RuleSettings, ...]
    document_scope: bool = False
    facts: tuple[str, ...] = ()
    spacy_pipeline: str = ""
    timed: bool = False
    """Keep the seconds that each rule takes, for ``--statistics``."""


class Kit:
    """The rules of each variant and the resources they use, made once per process."""

    def __init__(self, plan: Plan, specs: Mapping[str, RuleSpec] | None = None) -> None:
        """Load the packs (unless ``specs`` are at hand) and make the rules."""
        self.plan = plan
        self.specs = specs if specs is not None else load_packs(plan.packs)
        if isinstance(self.specs, Catalogue) and translations.in_use():
            codes.use({name: key for name, (key, _) in self.specs.packs.items()})
        self.rules: list[list[Runnable]] = [
            [*select(self.specs, settings, document_scope=plan.document_scope)] for settings in plan.variants
        ]
        self.resources: Resources = make_resources(plan)
        if plan.spacy_pipeline:
            from reportlint.prose import choose_pipeline

            choose_pipeline(plan.spacy_pipeline)
        if plan.facts and any("knowledge" in rule.meta.needs for rules in self.rules for rule in rules):
            self.resources[
                "knowledge"
            ]()  # a broken file of the user's is one error now, not one per document

    def examine(self, item: Item) -> tuple[Source | None, DocumentResult | Failure]:
        """Read and examine one file; whatever goes wrong becomes a failure that names the file."""
        source = read(item)
        if isinstance(source, Failure):
            return None, source
        clock = perf_counter if self.plan.timed else None
        try:
            return source, examine(source, self.rules[item.variant], self.resources, clock)
        except (Exception, RecursionError) as error:
            message = f"cannot be read as a document ({type(error).__name__}: {error})"
            return None, Failure(item.path, "crash", f"{message}; report it, or exclude the file")

    @cached_property
    def by_id(self) -> dict[str, Runnable]:
        """The rules of all variants; of one id the first."""
        return {rule.meta.id: rule for rules in reversed(self.rules) for rule in rules}

    def all_rules(self) -> list[Runnable]:
        """The rules of all variants, one per id, sorted: those that the conclusion needs."""
        return [self.by_id[i] for i in sorted(self.by_id)]


def make_resources(plan: Plan) -> Resources:
    """Return what rules may ask for by name; each is made on first use."""
    made: dict[str, Any] = {}

    def knowledge() -> Any:
        if "knowledge" not in made:
            from reportlint.errors import KnowledgeError
            from reportlint.knowledge import load

            try:
                made["knowledge"] = load((*knowledge_folders(plan.packs), *map(Path, plan.facts)))
            except KnowledgeError as error:
                made["knowledge"] = error  # a base that does not load takes seconds: not once per document
        if isinstance(made["knowledge"], Exception):
            raise made["knowledge"]
        return made["knowledge"]

    def tokens() -> Any:
        from reportlint.prose import tokens as read

        return read

    return {"knowledge": knowledge, "tokens": tokens}


def read(item: Item) -> Source | Failure:
    """Read one file, or say why not; a binary file is no report."""
    try:
        data = item.data if item.data is not None else Path(item.place or item.path).read_bytes()
    except OSError as error:
        remedy = "give read permission" if isinstance(error, PermissionError) else "repair it"
        return Failure(item.path, "unreadable", f"{error.strerror or error}; {remedy} or exclude it")
    source = from_bytes(item.path, data)
    if any(i.kind == "binary" for i in source.issues) and _is_binary(data):
        return Failure(item.path, "binary", "a binary file, not text; exclude it, or name only reports")
    return source


def _is_binary(data: bytes) -> bool:
    """Tell a binary file from a text with stray NUL bytes: many control bytes, or no UTF-8 at all."""
    head = data[:_LOOK]
    control = sum(head.count(c) for c in range(32) if c not in (9, 10, 12, 13))
    if control > len(head) / 100 + 1:
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


class Shelf:
    """Hands over documents and texts by path: to cross-file rules as their library, to reporters."""

    def __init__(self, items: Iterable[Item], resources: Resources | None = None, keep: int = 64) -> None:
        """Know where the items lie; at most ``keep`` documents and sources stay in memory."""
        self._items = {item.path: item for item in items}
        self._resources = resources or {}
        self._keep = keep
        self._sources: OrderedDict[str, Source] = OrderedDict()
        self._documents: OrderedDict[tuple[str, str], Document] = OrderedDict()
        self._lines: OrderedDict[str, LineIndex] = OrderedDict()

    def replace(self, path: str, data: bytes) -> Item:
        """Take other bytes for a file, forget what was read of it, and return its item."""
        self._items[path] = item = self._items[path]._replace(data=data)
        self._sources.pop(path, None)
        self._lines.pop(path, None)
        return item

    def put(self, source: Source) -> None:
        """Keep a source that has just been read."""
        self._sources[source.path] = source
        while len(self._sources) > self._keep:
            self._sources.popitem(last=False)

    def source(self, path: str) -> Source:
        """Return the file as it lies there now.

        Raises ``InputError`` where it has become unreadable during the run.
        """
        if path not in self._sources:
            source = (
                read(self._items[path])
                if path in self._items
                else Failure(path, "missing", "not in this run")
            )
            if isinstance(source, Failure):
                raise InputError(f"{path}: {source.message}")
            self.put(source)
        self._sources.move_to_end(path)
        return self._sources[path]

    def text(self, path: str) -> str:
        """Return the decoded text of a file."""
        return self.source(path).text

    def lines(self, path: str) -> LineIndex:
        """Return the line index of a file."""
        if path not in self._lines:
            self._lines[path] = LineIndex(self.text(path))
            while len(self._lines) > 4 * self._keep:
                self._lines.popitem(last=False)
        return self._lines[path]

    def document(self, path: str, digest: str) -> Document:
        """Return the document of that path, as it was when it was examined.

        Raises ``InputError`` where the file has changed since.
        """
        key = (path, digest)
        if key not in self._documents:
            source = self.source(path)
            if source.digest != digest:
                raise InputError(f"{path}: changed while it was being checked; run again")
            self._documents[key] = read_document(source, self._resources)
            while len(self._documents) > self._keep:
                self._documents.popitem(last=False)
        self._documents.move_to_end(key)
        return self._documents[key]

    def passage(self, id: PassageId) -> Passage:
        """Passages come from the engine's own shelf; nobody asks here."""
        raise NotImplementedError


class Outcome:
    """A report with the texts behind it and the results it was made of."""

    def __init__(
        self, work: "_Work", gathered: Gathered, policy: Policy, variant_of: Mapping[str, int]
    ) -> None:
        """Settle what was gathered."""
        self._work, self.policy, self._variant_of = work, policy, variant_of
        self.shelf = work.shelf
        self.report = self._decide(gathered, policy)

    @property
    def results(self) -> list[tuple[str, DocumentResult]]:
        """The results of the files, by path; where a cache knew what they said together, read only now."""
        return self._work.results()

    def _decide(self, gathered: Gathered, policy: Policy) -> Report:
        kit = self._work.kit
        if policy.severity is None:
            policy = replace(policy, severity=_severity(kit, self._variant_of))
        report = decide(gathered, kit.all_rules(), self.shelf, policy)
        everything = (*report.failures, *self._work.failures)
        failures = sorted(everything, key=lambda f: (f.path, f.kind, f.message))
        return replace(report, failures=tuple(failures))

    def conclude(self, policy: Policy) -> Report:
        """Conclude again under another policy, without examining anything again."""
        return self._decide(gather(self.results, self._work.kit.all_rules(), self.shelf), policy)

    def examine_again(self, changed: Mapping[str, bytes]) -> None:
        """Take other bytes for some files, and examine these again."""
        results = dict(self.results)
        for path, data in changed.items():
            source, answer = self._work.kit.examine(self.shelf.replace(path, data))
            if source is not None and not isinstance(answer, Failure):
                self.shelf.put(source)
                results[path] = answer
        self._work.replace(sorted(results.items()))

    @property
    def note(self) -> str:
        """How the cache served, for ``--verbose``; empty without one."""
        return self._work.recall.note if self._work.recall else ""


class _Work:
    """Examines the files of a run that no cache knows, once and only when somebody asks."""

    def __init__(
        self,
        items: Sequence[Item],
        kit: Kit,
        jobs: int,
        progress: Callable[[int], None] | None,
        recall: Recall | None,
    ) -> None:
        self.kit, self.recall, self.shelf = kit, recall, Shelf(items, kit.resources)
        self.failures: list[Failure] = []
        self._items, self._jobs, self._progress = items, jobs, progress
        self._results: list[tuple[str, DocumentResult]] | None = None

    def gathered(self) -> Gathered:
        known = self.recall.gathered() if self.recall else None
        if known is not None:
            return known
        gathered = gather(self.results(), self.kit.all_rules(), self.shelf)
        if self.recall:
            self.recall.keep_gathered(gathered, self.failures)
        return gathered

    def results(self) -> list[tuple[str, DocumentResult]]:
        if self._results is None:
            known = self.recall.results() if self.recall else {}
            new = self._examine([item for item in self._items if item.path not in known])
            if self.recall and new:
                self.recall.keep(new)
            self._results = sorted([*known.items(), *new], key=lambda r: r[0])
        return self._results

    def replace(self, results: list[tuple[str, DocumentResult]]) -> None:
        self._results = results

    def _examine(self, items: Sequence[Item]) -> list[tuple[str, DocumentResult]]:
        results = []
        wanted = min(self._jobs or (processors() if len(items) > POOL_FROM else 1), len(items))
        if wanted > 1:
            answers = _parallel(items, self.kit.plan, wanted)
        else:
            answers = _serial(items, self.kit, self.shelf)
        if self._progress and len(items) < len(self._items):
            self._progress(len(self._items) - len(items))
        for path, answer in answers:
            if isinstance(answer, Failure):
                self.failures.append(answer)
            else:
                results.append((path, answer))
            if self._progress:
                self._progress(1)
        return results


def run(
    items: Sequence[Item],
    plan: Plan,
    *,
    specs: Mapping[str, RuleSpec] | None = None,
    jobs: int = 0,
    policy: Callable[["Shelf"], Policy] | None = None,
    progress: Callable[[int], None] | None = None,
    cached: bool = False,
) -> Outcome:
    """Examine all items and conclude; ``jobs`` 0 means a process per processor where it pays, 1 none.

    With ``cached``, what earlier runs said about the same contents under the same rules is taken from the cache.
    """
    if len(items) == 1 and not plan.document_scope:
        plan = replace(plan, document_scope=True)  # one file alone has nothing to be compared with
    kit = Kit(plan, specs)
    recall = _recall(items, kit) if cached and not plan.timed else None
    work = _Work(items, kit, jobs, progress, recall)
    chosen = policy(work.shelf) if policy else Policy()
    return Outcome(work, work.gathered(), chosen, {item.path: item.variant for item in items})


def _recall(items: Sequence[Item], kit: Kit) -> Recall | None:
    if not isinstance(kit.specs, Catalogue):
        return None
    from reportlint.depends import parts, settings_key

    try:
        shared = parts(kit.specs, [Path(f) for f in kit.plan.facts])
    except (OSError, ReportlintError):
        return None  # whoever needs the file will say what is wrong with it
    plan = kit.plan
    settings = [settings_key(s, plan.document_scope, plan.spacy_pipeline) for s in plan.variants]
    return Recall(Cache(shared), items, settings)


def _severity(kit: Kit, variant_of: Mapping[str, int]) -> Callable[[str, str], Severity | str | None]:
    active = [{r.meta.id for r in rules} for rules in kit.rules]

    def severity(rule: str, path: str) -> Severity | str | None:
        variant = variant_of.get(path, 0)
        if rule in kit.specs and rule not in active[variant]:
            return "off"
        return kit.plan.variants[variant].severity.get(rule)

    return severity


def processors() -> int:
    """Return the number of processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _serial(items: Sequence[Item], kit: Kit, shelf: Shelf) -> Iterator[tuple[str, DocumentResult | Failure]]:
    for item in items:
        source, answer = kit.examine(item)
        if source is not None:
            shelf.put(source)
        yield item.path, answer


_kit: Kit | None = None


def _start(plan: Plan) -> None:
    global _kit
    import signal

    from reportlint.workers import begin

    begin()
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # the parent decides; otherwise each worker prints a traceback
    _kit = Kit(plan)


def _work(chunk: Sequence[Item]) -> list[tuple[str, DocumentResult | Failure]]:
    assert _kit is not None
    return [(item.path, _kit.examine(item)[1]) for item in chunk]


def _parallel(items: Sequence[Item], plan: Plan, jobs: int) -> Iterator[tuple[str, DocumentResult | Failure]]:
    """Spread chunks over spawned workers; a worker that dies costs its files an error, never the run."""
    from concurrent.futures import Future, as_completed
    from concurrent.futures.process import BrokenProcessPool

    from reportlint.workers import release, start_pool

    size = max(1, min(CHUNK, -(-len(items) // (2 * jobs))))
    chunks = [items[i : i + size] for i in range(0, len(items), size)]
    pool = start_pool(jobs, _start, (plan,))
    try:
        waiting: dict[Future[Any], Sequence[Item]] = {pool.submit(_work, chunk): chunk for chunk in chunks}
        for future in as_completed(waiting):
            try:
                yield from future.result()
            except BrokenProcessPool:
                release(pool)
                message = "the process that checked it ended unexpectedly (out of memory?); try --jobs 1"
                yield from ((item.path, Failure(item.path, "crash", message)) for item in waiting[future])
    finally:
        pool.shutdown(cancel_futures=True)
