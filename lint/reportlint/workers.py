"""Worker processes: a pool that ends even when one of them died."""

import gc
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any


def begin() -> None:
    """What the command does at its own start: collect garbage rarely, and take kept translations."""
    from reportlint import translations

    gc.set_threshold(200_000, 20, 50)
    translations.remember()


def start_pool(
    jobs: int, initializer: Callable[..., object] = begin, initargs: tuple[Any, ...] = ()
) -> ProcessPoolExecutor:
    """Start ``jobs`` fresh processes (spawned, so that they inherit no locks and no threads)."""
    return ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=initializer, initargs=initargs
    )


_PATIENCE = 2.0
"""Seconds in which the manager of a broken pool ends by itself, unless it waits for a write that nobody reads."""


def release(pool: ProcessPoolExecutor) -> None:
    """Let go of a broken pool, so that neither its shutdown nor the end of Python waits forever.

    Before Python 3.11.6 the thread that feeds the workers may stand in the middle of a write that nobody reads any
    more once a worker was killed (python/cpython#94777); closing our end of the pipe wakes it. A thread that does not
    stand there closes the pipe itself, so it gets the time to. Call it before ``shutdown``, which forgets the pipe.
    """
    if sys.version_info >= (3, 11, 6) or sys.platform == "win32":
        return
    manager = getattr(pool, "_executor_manager_thread", None)
    if manager is None:
        return
    manager.join(_PATIENCE)
    reader = getattr(getattr(pool, "_call_queue", None), "_reader", None)
    if manager.is_alive() and reader is not None:
        reader.close()
