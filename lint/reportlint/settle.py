"""What happens to findings after the rules: equal ones, severities, suppressions, swallowing, baseline, focus, order.

Swallowing comes after suppression (where the swallowing finding is silenced, what it explained appears) and before
the baseline (where it is merely old, what it explained stays explained).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from reportlint.finding import FAMILIES, Finding, Related, Severity
from reportlint.result import Suppressed
from reportlint.span import Span

Place = tuple[str, Span]
WIDE = frozenset((*FAMILIES, "all"))
"""What a suppression may name beside rules."""


@dataclass(frozen=True)
class Policy:
    """What the caller decides about findings; every part may be left out.

    ``severity(rule, path)`` overrides or returns None; ``"off"`` drops. ``baseline`` holds known fingerprints.
    ``focus(path, span)`` tells whether a place is of interest. ``audit`` makes findings of unused suppressions.
    ``complete``: all rules of the project ran, so that a suppression of a family or of all can be judged.
    """

    severity: Callable[[str, str], Severity | str | None] | None = None
    baseline: frozenset[str] | None = None
    focus: Callable[[str, Span], bool] | None = None
    audit: Callable[[Sequence[tuple[str, Suppressed]]], Iterable[Finding]] | None = None
    complete: bool = False


@dataclass(frozen=True)
class Settled:
    """The findings that remain, in order, and how many went which way."""

    findings: tuple[Finding, ...]
    suppressed: int
    baselined: int
    unused: tuple[tuple[str, Suppressed], ...]


def settle(
    findings: Iterable[Finding],
    suppressions: Sequence[tuple[str, Suppressed]],
    ran: frozenset[str],
    policy: Policy,
) -> Settled:
    """Apply the policy; ``ran`` are the rules that ran, so that an idle suppression of another rule is no news."""
    kept = sorted({(f.order(), f.severity): f for f in findings}.values(), key=Finding.order)
    if policy.severity:
        kept = [g for f in kept for g in _override(f, policy.severity)]
    kept, suppressed, used = _suppress(kept, suppressions)
    unused = tuple(
        (path, replace(s, rules=idle))
        for i, (path, s) in enumerate(suppressions)
        if (
            idle := tuple(
                r for r in s.rules if (i, r) not in used and (r in ran or (policy.complete and r in WIDE))
            )
        )
    )
    kept = swallow(kept)
    if policy.audit:
        said = sorted(policy.audit(unused), key=Finding.order)
        kept += [g for f in said for g in (_override(f, policy.severity) if policy.severity else [f])]
    before = len(kept)
    if policy.baseline:
        known = policy.baseline
        kept = [g for f in kept for g in _renew(f, lambda path, span, mark: mark not in known)]
    baselined = before - len(kept)
    if policy.focus:
        focus = policy.focus
        kept = [g for f in kept for g in _refocus(f, focus)]
    return Settled(tuple(sorted(kept, key=Finding.order)), suppressed, baselined, unused)


def _override(finding: Finding, severity: Callable[[str, str], Severity | str | None]) -> list[Finding]:
    new = severity(finding.rule, finding.path)
    if new is None:
        return [finding]
    return [] if new == "off" else [replace(finding, severity=Severity(new))]


def _suppress(
    findings: Sequence[Finding], suppressions: Sequence[tuple[str, Suppressed]]
) -> tuple[list[Finding], int, set[tuple[int, str]]]:
    by_path: dict[str, list[tuple[int, Suppressed]]] = {}
    for i, (path, s) in enumerate(suppressions):
        by_path.setdefault(path, []).append((i, s))
    if not by_path:
        return list(findings), 0, set()
    used: set[tuple[int, str]] = set()

    def silenced(finding: Finding, path: str, span: Span) -> bool:
        hit = False
        for i, s in by_path.get(path, ()):
            names = {finding.rule, finding.family, "all"}.intersection(s.rules)
            if names and s.target.start <= span.start < max(s.target.end, s.target.start + 1):
                used.update((i, name) for name in names)
                hit = True
        return hit

    kept = []
    for f in findings:
        primary = silenced(f, f.path, f.span)
        others = [r for r in f.related if not (f.members and silenced(f, r.path or f.path, r.span))]
        if not f.members:
            if not primary:
                kept.append(f)
        elif len(others) + (not primary) >= f.members:
            kept.append(
                _lead(replace(f, related=tuple(others))) if primary else replace(f, related=tuple(others))
            )
    return kept, len(findings) - len(kept), used


def _lead(finding: Finding) -> Finding:
    """Drop the primary place of a group and let its first related place take over."""
    first, *rest = finding.related
    path = first.path or finding.path
    return replace(
        finding,
        path=path,
        span=first.span,
        anchor=first.anchor,
        fingerprint=first.fingerprint,
        related=tuple(_seen_from(path, finding.path, r) for r in rest),
        fix=None,
        swallows=(),
    )


def _seen_from(path: str, old: str, related: Related) -> Related:
    where = related.path or old
    return replace(related, path="" if where == path else where)


def _swap(finding: Finding, at: int) -> Finding:
    """Let a related place of a group become the primary one, and the primary one related."""
    place = finding.related[at]
    path = place.path or finding.path
    old = Related(
        finding.span, "another place of the group", finding.path, finding.anchor, finding.fingerprint
    )
    rest = (old, *finding.related[:at], *finding.related[at + 1 :])
    return replace(
        finding,
        message=f"[{place.message}] {finding.message}" if place.message else finding.message,
        path=path,
        span=place.span,
        anchor=place.anchor,
        fingerprint=place.fingerprint,
        related=tuple(_seen_from(path, finding.path, r) for r in rest),
        fix=None,
    )


def _renew(finding: Finding, new: Callable[[str, Span, str], bool]) -> list[Finding]:
    """Keep a finding if one of its places is new, a new place in front; without a group only the primary counts."""
    if new(finding.path, finding.span, finding.fingerprint):
        return [finding]
    for i, r in enumerate(finding.related if finding.members else ()):
        if new(r.path or finding.path, r.span, r.fingerprint):
            return [_swap(finding, i)]
    return []


def _refocus(finding: Finding, focus: Callable[[str, Span], bool]) -> list[Finding]:
    return _renew(finding, lambda path, span, _: focus(path, span))


def swallow(findings: Sequence[Finding]) -> list[Finding]:
    """Drop what a larger finding explains: one cause, one finding.

    Encoding findings and safely fixable ones stay: the fix is due wherever the text ends up. A group stays if enough
    of its places stand elsewhere.
    """
    greedy = [f for f in findings if f.swallows]
    if not greedy:
        return list(findings)
    greedy.sort(key=lambda f: (-sum(s.end - s.start for s in f.swallows), f.order()))
    gone: set[int] = set()
    covers: dict[str, list[tuple[Span, Finding]]] = {}
    for f in greedy:
        if _explained(f, covers):
            gone.add(id(f))
            continue
        covers.setdefault(f.path, []).extend((s, f) for s in f.swallows)
    return [f for f in findings if id(f) not in gone and (f.swallows or not _explained(f, covers))]


def _explained(finding: Finding, covers: dict[str, list[tuple[Span, Finding]]]) -> bool:
    if finding.family == "encoding" or (finding.fix is not None and finding.fix.safe):
        return False

    def inside(path: str, span: Span) -> bool:
        return any(cover.contains(span) and by is not finding for cover, by in covers.get(path, ()))

    if not inside(finding.path, finding.span):
        return False
    if finding.members:
        outside = sum(not inside(r.path or finding.path, r.span) for r in finding.related)
        return outside < finding.members
    return True
