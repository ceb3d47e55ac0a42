"""The engine: ``examine`` one document, ``conclude`` a run. Pure functions; who calls them decides where they run."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from reportlint.admission import admits
from reportlint.document import Document
from reportlint.finding import JSON, Failure, Finding, Severity, changed
from reportlint.places import Anchors, anchor_findings, fingerprint
from reportlint.result import DocumentResult, Report, Suppressed
from reportlint.rule import CorpusRule, DocumentRule, Library, PairRule, Rule, SuppressionRule
from reportlint.selection import Runnable, is_auditor, is_cross, rule_of
from reportlint.settle import Policy, settle
from reportlint.source import Source
from reportlint.span import Span
from reportlint.suppress import read_suppressions

LARGE = 2_000_000
"""Characters of a document whose memory counts."""
_READ = frozenset(("facts", "consistency", "placeholder", "truncated-end"))
"""Families and rules whose errors rest on how a text is read: that was learnt from reports.

In 1,424 documents that people wrote and nobody had developed on, 4 of 39 errors were right; 30 at least of the others
were of these rules, nearly all in manuals, rule books, forms and discussions. Of 34 such errors in 638 generated
documents 7 are in texts of that kind.
"""
Resources = Mapping[str, Callable[[], Any]]


def read_document(source: Source, resources: Resources | None = None) -> Document:
    """Parse a source into the document that rules see."""
    from reportlint.markdown import parse

    return Document(source.text, parse(source.text), resources or {}, tuple(source.issues))


def examine(
    source: Source,
    rules: Sequence[Runnable],
    resources: Resources | None = None,
    clock: Callable[[], float] | None = None,
) -> DocumentResult:
    """Run all rules that concern one document and keep what cross-file rules need of it.

    A rule that raises becomes a ``Failure``; the others go on. With ``clock`` the seconds spent per rule are kept
    in ``statistics["seconds"]``.
    """
    started = clock() if clock else 0.0
    document = read_document(source, resources)
    findings: list[Finding] = []
    summaries: dict[str, JSON] = {}
    failures: list[Failure] = []
    seconds: dict[str, float] = {"(reading)": clock() - started} if clock else {}
    large = len(document.text) >= LARGE
    family = ""
    # By families, so that what one has read of a document of megabytes can go before the next one reads.
    for runnable in sorted(rules, key=lambda r: r.meta.family) if large else rules:
        before = clock() if clock else 0.0
        rule_id = runnable.meta.id
        if large and runnable.meta.family != family:
            document.forget("reportlint_rules." + family)
            family = runnable.meta.family
        try:
            if admits(runnable, document):
                rule = rule_of(runnable)
                if isinstance(rule, DocumentRule):
                    findings += [
                        changed(f, family=rule.meta.family, severity=_weighed(f, rule, document))
                        for f in rule.check(document)
                    ]
                else:
                    kept = _summarise(rule, document)
                    if kept:
                        summaries[rule_id] = kept
        except Exception as error:
            failures.append(_crash(rule_id, error))
        if clock:
            seconds[rule_id] = clock() - before
    statistics: dict[str, JSON] = {"seconds": seconds} if clock else {}
    result = DocumentResult(
        digest=source.digest,
        findings=tuple(sorted(anchor_findings(findings, document), key=Finding.order)),
        summaries=summaries,
        suppressions=tuple(read_suppressions(document)) if "reportlint-" in document.text else (),
        failures=tuple(failures),
        statistics=statistics,
    )
    # What analyses remember holds the document: without it both are freed at once, not by the garbage collector.
    document.forget()
    return result


def _weighed(finding: Finding, rule: Rule, document: Document) -> Severity:
    """Return the severity of a finding: outside of reports an error that rests on a reading is a warning."""
    if finding.severity is not Severity.ERROR:
        return finding.severity
    if rule.meta.family not in _READ and rule.meta.id not in _READ:
        return finding.severity
    from reportlint.genre import is_report

    return finding.severity if is_report(document) else Severity.WARNING


def _crash(rule: str, error: Exception) -> Failure:
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1:]
    where = f" at {last[0].filename}:{last[0].lineno}" if last else ""
    return Failure(
        "",
        "rule-crash",
        f"rule '{rule}' crashed ({type(error).__name__}: {error}){where}; "
        f"the other rules went on; report it, or use --ignore {rule}",
        traceback.format_exc(),
    )


def _summarise(rule: Rule, document: Document) -> JSON:
    if isinstance(rule, CorpusRule):
        return {str(key): value for key, value in rule.summarise(document).items()}
    if isinstance(rule, PairRule):
        passages, keys, width = rule.summarise(document)
        if not passages or not keys:
            return None
        # An index entry should be small, so that an empty title takes no space.
        rows = [[*p.span, p.words, p.title] if p.title else [*p.span, p.words] for p in passages]
        if isinstance(keys, Mapping):
            return {
                "passages": rows,
                "keys": {str(key): list(members) for key, members in keys.items()},
            }
        return {"passages": rows, "keys": list(keys), "width": width}
    return None


class Gathered(NamedTuple):
    """What all documents of a run say together, before anybody's policy: it depends on contents and rules alone."""

    findings: tuple[Finding, ...]
    """With path, anchor and fingerprint."""
    suppressions: tuple[tuple[str, Suppressed], ...]
    failures: tuple[Failure, ...]
    digests: Mapping[str, str]
    """The content digest of each path."""


def conclude(
    results: Sequence[tuple[str, DocumentResult]],
    rules: Sequence[Runnable],
    library: Library | None = None,
    policy: "Policy | None" = None,
) -> Report:
    """Bring the results of all documents together: cross-file rules, then ``settle``.

    ``results`` are pairs of path and result, in any order; ``library`` is needed where cross-file rules run.
    """
    return decide(gather(results, rules, library), rules, library, policy)


def gather(
    results: Sequence[tuple[str, DocumentResult]], rules: Sequence[Runnable], library: Library | None = None
) -> Gathered:
    """Bring findings together, run the cross-file rules, and give every place its fingerprint."""
    ordered = sorted(results, key=lambda r: r[0])
    findings = [changed(f, path=path) for path, result in ordered for f in result.findings]
    failures = [replace(f, path=f.path or path) for path, result in ordered for f in result.failures]
    digests = {path: result.digest for path, result in ordered}
    if library is not None:
        anchors = Anchors(library, digests)
        for runnable in rules:
            if not is_cross(runnable):
                continue
            rule_id = runnable.meta.id
            kept = [(p, r.digest, r.summaries[rule_id]) for p, r in ordered if rule_id in r.summaries]
            if not kept:
                continue
            try:
                rule = rule_of(runnable)
                findings += [
                    anchors.add(changed(f, family=rule.meta.family)) for f in _across(rule, kept, library)
                ]
            except Exception as error:
                failures.append(_crash(rule_id, error))
    suppressions = tuple((path, s) for path, result in ordered for s in result.suppressions)
    return Gathered(tuple(fingerprint(findings)), suppressions, tuple(failures), digests)


def _across(rule: Rule, kept: Sequence[tuple[str, str, JSON]], library: Library) -> list[Finding]:
    from reportlint.pairing import combine, compare  # late: one report alone has nothing to compare

    if isinstance(rule, CorpusRule):
        return combine(rule, kept)
    return compare(rule, kept, library) if isinstance(rule, PairRule) else []


def decide(
    gathered: Gathered,
    rules: Sequence[Runnable],
    library: Library | None = None,
    policy: "Policy | None" = None,
) -> Report:
    """Apply a policy to what was gathered."""
    ran = frozenset(r.meta.id for r in rules)
    policy = policy or Policy()
    failures = list(gathered.failures)
    auditors = [r for r in rules if is_auditor(r)]
    if auditors and gathered.suppressions and library is not None and policy.audit is None:
        policy = replace(policy, audit=_Auditing(auditors, gathered, library, failures))
    settled = settle(gathered.findings, gathered.suppressions, ran, policy)
    return Report(
        findings=settled.findings,
        files=len(gathered.digests),
        failures=tuple(sorted(failures, key=lambda f: (f.path, f.kind, f.message))),
        suppressed=settled.suppressed,
        baselined=settled.baselined,
        unused=settled.unused,
    )


@dataclass(frozen=True)
class _Auditing:
    """Asks the rules about comments of which some names silenced nothing."""

    rules: Sequence[Runnable]
    gathered: Gathered
    library: Library
    failures: list[Failure]

    def __call__(self, unused: Sequence[tuple[str, Suppressed]]) -> list[Finding]:
        """A comment whose rules end at different places is several suppressions: they are taken together."""
        names, idle = _by_comment(self.gathered.suppressions), _by_comment(unused)
        digests = self.gathered.digests
        findings: list[Finding] = []
        for (path, comment), words in sorted(idle.items()):
            document = self.library.document(path, digests[path])
            for runnable in self.rules:
                try:
                    rule = rule_of(runnable)
                    assert isinstance(rule, SuppressionRule)
                    said = list(rule.unused(document, comment, names[path, comment], words))
                except Exception as error:
                    self.failures.append(replace(_crash(runnable.meta.id, error), path=path))
                    continue
                anchored = anchor_findings(said, document)
                findings += [changed(f, path=path, family=rule.meta.family) for f in anchored]
        return fingerprint(findings)


def _by_comment(suppressions: Iterable[tuple[str, Suppressed]]) -> dict[tuple[str, Span], list[str]]:
    by_comment: dict[tuple[str, Span], list[str]] = {}
    for path, s in suppressions:
        by_comment.setdefault((path, s.comment), []).extend(s.rules)
    return by_comment


__all__ = ["Gathered", "Policy", "Resources", "conclude", "decide", "examine", "gather", "read_document"]
