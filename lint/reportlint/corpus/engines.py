"""Where tasks run: in this process, in a pool of processes, on Dask. All answer in the order of the tasks."""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Protocol

from reportlint.corpus.tasks import Task, run
from reportlint.errors import ConfigError, InputError
from reportlint.run import processors

_AHEAD = 2
"""Tasks per worker that are under way: enough to keep all busy, few enough to bound memory."""
_TRIES = 3


class Engine(Protocol):
    """Runs tasks."""

    def map(self, tasks: Iterable[Task]) -> Iterator[Any]:
        """Yield the answers in the order of the tasks, taking tasks only as workers become free."""


class Serial:
    """Runs everything in this process."""

    def map(self, tasks: Iterable[Task]) -> Iterator[Any]:
        """Yield the answers."""
        return map(run, tasks)


class Pool:
    """Runs tasks in processes of this machine; where a process dies, its tasks run again in fresh ones."""

    def __init__(self, jobs: int) -> None:
        """Take the number of processes."""
        self._jobs = jobs

    def map(self, tasks: Iterable[Task]) -> Iterator[Any]:
        """Yield the answers."""
        from concurrent.futures import Future
        from concurrent.futures.process import BrokenProcessPool

        from reportlint.workers import release, start_pool

        executor = start_pool(self._jobs)
        waiting: deque[tuple[Task, Future[Any]]] = deque()
        source = iter(tasks)
        tries = 0
        try:
            while True:
                while len(waiting) < _AHEAD * self._jobs:
                    task = next(source, None)
                    if task is None:
                        break
                    waiting.append((task, executor.submit(run, task)))
                if not waiting:
                    return
                try:
                    answer = waiting[0][1].result()
                except BrokenProcessPool:
                    tries += 1
                    release(executor)
                    if tries > _TRIES:
                        raise InputError(
                            "worker processes keep dying (out of memory?); try fewer --jobs"
                        ) from None
                    executor.shutdown(wait=False, cancel_futures=True)
                    executor = start_pool(self._jobs)
                    waiting = deque((task, executor.submit(run, task)) for task, _ in waiting)
                    continue
                tries = 0
                waiting.popleft()
                yield answer
        finally:
            executor.shutdown(wait=True, cancel_futures=True)


class Dask:
    """Runs tasks on a Dask cluster; tasks are pure, so the scheduler may run them again where a worker is lost."""

    def __init__(self, client: Any) -> None:
        """Take a connected client."""
        self._client = client

    def map(self, tasks: Iterable[Task]) -> Iterator[Any]:
        """Yield the answers."""
        waiting: deque[Any] = deque()
        source = iter(tasks)
        while True:
            threads = sum(self._client.nthreads().values()) or 1
            while len(waiting) < _AHEAD * threads:
                task = next(source, None)
                if task is None:
                    break
                waiting.append(self._client.submit(run, task, pure=False, retries=_TRIES))
            if not waiting:
                return
            yield waiting.popleft().result()


@contextmanager
def open_engine(name: str, jobs: int, scheduler: str = "") -> Iterator[Engine]:
    """Open the engine of that name; ``jobs`` 0 means one per processor, ``scheduler`` is the address of a cluster.

    Raises ``ConfigError`` where Dask is not installed, ``InputError`` where the scheduler does not answer.
    """
    jobs = jobs or processors()
    if name == "embedded":
        yield Pool(jobs) if jobs > 1 else Serial()
        return
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise ConfigError("--engine dask needs Dask; pip install 'reportlint[dask]'") from None
    if scheduler:
        try:
            client = distributed.Client(scheduler, timeout=20)
        except (OSError, TimeoutError, ValueError) as error:
            raise InputError(f"{scheduler}: no Dask scheduler answers ({error}); check --scheduler") from None
        with client:
            yield Dask(client)
        return
    with (
        distributed.LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield Dask(client)
