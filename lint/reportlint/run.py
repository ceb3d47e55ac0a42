"""Runs the engine over files, serially or in processes: the same findings either way."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reportlint.cache import Cache
from reportlint.engine import (
    Gathered,
    Policy,
    decide,
    gather,
)
from reportlint.errors import ReportlintError
from reportlint.finding import Failure, Severity
from reportlint.kit import Item, Kit, Plan
from reportlint.pack import Catalogue
from reportlint.recall import Recall
from reportlint.result import DocumentResult, Report
from reportlint.shelf import Shelf
from reportlint.spec import RuleSpec

POOL_FROM = 100
"""Files from which on ``--jobs auto`` starts processes; below, starting them costs more than it gains."""
CHUNK = 32
"""Files that travel to a worker at once."""


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
    policy: Callable[[Shelf], Policy] | None = None,
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
        shared = parts(kit.specs, kit.plan.facts)
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
