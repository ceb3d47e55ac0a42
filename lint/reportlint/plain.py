"""Results as tuples of plain data and back: what the cache stores and a cluster sends. Shape: ``result.SCHEMA``."""

from collections.abc import Mapping
from typing import Any

from reportlint.finding import Citation, Failure, Finding, Fix, Related, Severity
from reportlint.result import DocumentResult, Suppressed
from reportlint.span import Edit, Span


def pack_finding(f: Finding) -> tuple[Any, ...]:
    """Turn a finding into a tuple of plain data."""
    fix, source = f.fix, f.source
    return (
        f.rule, *f.span, f.message, f.severity.value, f.family, f.help,
        tuple([(*r.span, r.message, r.path, r.anchor, r.fingerprint) for r in f.related]),
        plain(f.evidence),
        source and (source.title, source.authors, source.year, source.venue, source.arxiv, source.doi, source.url),
        fix and (fix.title, tuple([tuple(e) for e in fix.edits]), fix.safe),
        f.members, tuple([tuple(s) for s in f.swallows]), f.path, f.anchor, f.fingerprint,
    )  # fmt: skip


def unpack_finding(row: tuple[Any, ...]) -> Finding:
    """Make the finding again."""
    (rule, start, end, message, severity, family, help, related, evidence, source, fix, members, swallows, path,
     anchor, fingerprint) = row  # fmt: skip
    return Finding(
        rule, Span(start, end), message, Severity(severity), family, help,
        tuple([Related(Span(a, b), *rest) for a, b, *rest in related]),
        evidence,
        Citation(*source) if source else None,
        Fix(fix[0], tuple([Edit(*e) for e in fix[1]]), fix[2]) if fix else None,
        members, tuple([Span(*s) for s in swallows]), path, anchor, fingerprint,
    )  # fmt: skip


def pack_suppressed(s: Suppressed) -> tuple[Any, ...]:
    """Turn a suppression into a tuple of plain data."""
    return s.rules, tuple(s.target), tuple(s.comment), s.reason, s.kind


def unpack_suppressed(row: tuple[Any, ...]) -> Suppressed:
    """Make the suppression again."""
    return Suppressed(row[0], Span(*row[1]), Span(*row[2]), row[3], row[4])


def pack_result(result: DocumentResult) -> tuple[Any, ...]:
    """Turn a result into a tuple of plain data; statistics, which are of one run, are left out."""
    return (
        result.digest,
        tuple([pack_finding(f) for f in result.findings]),
        plain(result.summaries),
        tuple([pack_suppressed(s) for s in result.suppressions]),
        tuple([(f.path, f.kind, f.message, f.detail) for f in result.failures]),
    )


def unpack_result(row: tuple[Any, ...]) -> DocumentResult:
    """Make the result again."""
    digest, findings, summaries, suppressions, failures = row
    return DocumentResult(
        digest,
        tuple([unpack_finding(f) for f in findings]),
        summaries,
        tuple([unpack_suppressed(s) for s in suppressions]),
        tuple([Failure(*f) for f in failures]),
    )


def plain(value: Any) -> Any:
    """What marshal can hold: subclasses of text and numbers become their base, spans tuples, mappings dictionaries."""
    kind = value.__class__
    if kind is str or kind is int or kind is float or value is None or kind is bool:
        return value
    if isinstance(value, Mapping):
        return {plain(k): plain(v) for k, v in value.items()}
    if isinstance(value, list):
        return [plain(v) for v in value]
    if isinstance(value, (tuple, set, frozenset)):
        return tuple([plain(v) for v in value])
    for base in (str, int, float):
        if isinstance(value, base):
            return base(value)
    return str(value)


__all__ = [
    "pack_finding",
    "pack_result",
    "pack_suppressed",
    "plain",
    "unpack_finding",
    "unpack_result",
    "unpack_suppressed",
]
