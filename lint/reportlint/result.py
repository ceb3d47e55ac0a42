"""What crosses process borders: the result of one document, and the report of a run."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportlint.finding import JSON, Failure, Finding
from reportlint.span import Span

SCHEMA = 1
"""Raise it whenever the meaning of a stored result changes: the cache is keyed by it."""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A suppression comment as the engine needs it: which rules or families, where it applies, and why."""

    rules: tuple[str, ...]
    target: Span
    comment: Span
    reason: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class DocumentResult:
    """All that the rules found in one document, and what they kept of it to compare it with others.

    The one type that leaves a worker: unit of cache, pickle and distribution. It holds no path, so that equal
    files share it. ``summaries`` is keyed by rule id; ``statistics`` holds plain numbers for ``--statistics``.
    """

    digest: str
    findings: tuple[Finding, ...] = ()
    summaries: Mapping[str, JSON] = field(default_factory=dict)
    suppressions: tuple[Suppressed, ...] = ()
    failures: tuple[Failure, ...] = ()
    statistics: Mapping[str, JSON] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """What a run has to say: findings in order, failures, and counts; reporters see this and a text accessor."""

    findings: tuple[Finding, ...]
    files: int
    failures: tuple[Failure, ...] = ()
    statistics: Mapping[str, JSON] = field(default_factory=dict)
    suppressed: int = 0
    baselined: int = 0
    unused: tuple[tuple[str, Suppressed], ...] = ()
