"""A run over one corpus: what is to be done, what it is done with, and how it goes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reportlint.corpus.engines import Engine
from reportlint.corpus.state import State
from reportlint.kit import Kit, Plan

Tell = Callable[[str, int, int], None]
"""Hears of progress: the step, how much is done, and of how much (0: not known)."""


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


@dataclass(frozen=True)
class Run:
    """What all steps of a run share."""

    job: Job
    engine: Engine
    tell: Tell
    kit: Kit
    state: State
    tally: Tally
