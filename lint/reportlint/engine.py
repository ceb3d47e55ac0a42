"""The engine: ``examine`` one document, ``conclude`` a run. Pure functions; who calls them decides where they run."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from typing import Any, NamedTuple

from reportlint.document import Document
from reportlint.errors import ConfigError
from reportlint.finding import JSON, Failure, Finding, Severity
from reportlint.pack import FAMILIES, RuleSpec, did_you_mean
from reportlint.places import Anchors, anchor_findings, fingerprint
from reportlint.result import DocumentResult, Report, Suppressed
from reportlint.rule import (
    CorpusRule,
    DocumentRule,
    Library,
    PairRule,
    Passage,
    PassageId,
    Rule,
    Side,
    Summary,
    SuppressionRule,
)
from reportlint.settle import Policy, settle
from reportlint.source import Source
from reportlint.span import Span
from reportlint.suppress import read_suppressions

Resources = Mapping[str, Callable[[], Any]]


@dataclass(frozen=True)
class RuleSettings:
    """Which rules run and how: what a configuration says, resolved for one path."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    options: Mapping[str, Mapping[str, JSON]] = field(default_factory=dict)
    severity: Mapping[str, str] = field(default_factory=dict)
    """Rule id to ``error``, ``warning``, ``info`` or ``off``."""


def select(
    specs: Mapping[str, RuleSpec], settings: RuleSettings, *, document_scope: bool = False
) -> list["Chosen"]:
    """Make the rules that run under these settings, in the order of their ids.

    ``select`` and ``ignore`` take rule ids, families, globs and ``all``; the more specific word wins, ``ignore`` on a
    tie. Rules that are off by default run when selected by their own id; preview rules need ``preview``.
    Raises ``ConfigError`` for a word that names nothing.
    """
    for word in (*settings.select, *settings.ignore, *settings.options, *settings.severity):
        if not names_something(word, specs):
            raise ConfigError(
                f"unknown rule or family '{word}'{did_you_mean(word, {*specs, *FAMILIES})}; "
                "'reportlint explain' lists all rules"
            )
    rules = []
    for spec in specs.values():
        wanted = max((_weight(w, spec) for w in settings.select), default=0) if settings.select else 1
        unwanted = max((_weight(w, spec) for w in settings.ignore), default=0)
        by_name = spec.id in settings.select
        configured = settings.severity.get(spec.id, "")
        if not wanted or unwanted >= max(wanted, 1) or configured == "off":
            continue
        if not spec.brief.default and not by_name and not configured:
            continue
        if spec.brief.preview and not settings.preview:
            continue
        if document_scope and spec.cross_file:
            continue
        rules.append(Chosen(spec, settings.options.get(spec.id)))
    return rules


class Chosen:
    """A rule that is to run: its metadata at once, its code when a document passes its prefilter.

    Options are checked at once, since a wrong one is an error of the whole run.
    """

    __slots__ = ("_made", "_spec", "meta", "options")

    def __init__(self, spec: RuleSpec, options: Mapping[str, JSON] | None) -> None:
        """Choose the rule; raises ``ConfigError`` for an option that is unknown or of the wrong type."""
        self._spec, self.meta = spec, spec.brief
        self._made = spec.make(options) if options else None
        self.options = dict(options or {})

    @property
    def kind(self) -> str:
        """``document``, ``corpus`` or ``pair``."""
        return self._spec.kind

    @property
    def rule(self) -> Rule:
        """The rule itself."""
        if self._made is None:
            self._made = self._spec.make()
        return self._made


Runnable = Rule | Chosen
"""What ``examine`` and ``conclude`` take: rules, or choices that load their rule when needed."""


def _rule(runnable: Runnable) -> Rule:
    return runnable.rule if isinstance(runnable, Chosen) else runnable


def is_cross(runnable: Runnable) -> bool:
    if isinstance(runnable, Chosen):
        return runnable.kind in ("corpus", "pair")
    return isinstance(runnable, (CorpusRule, PairRule))


def is_auditor(runnable: Runnable) -> bool:
    """Tell whether a rule speaks about suppressions."""
    if isinstance(runnable, Chosen):
        return runnable.kind == "suppression"
    return isinstance(runnable, SuppressionRule)


def names_something(word: str, specs: Mapping[str, RuleSpec]) -> bool:
    """Tell whether a word of ``select`` or ``ignore`` is a rule, a family, ``all``, or a glob over rules."""
    return word in specs or word in FAMILIES or word == "all" or any(fnmatchcase(i, word) for i in specs)


def _weight(word: str, spec: RuleSpec) -> int:
    if word == spec.id:
        return 4
    if "*" in word and fnmatchcase(spec.id, word):
        return 3
    if word == spec.family:
        return 2
    return 1 if word == "all" else 0


def read_document(source: Source, resources: Resources | None = None) -> Document:
    """Parse a source into the document that rules see."""
    from reportlint.markdown import parse

    return Document(source.text, parse(source.text), resources or {}, tuple(source.issues))


def admits(rule: Runnable, document: Document) -> bool:
    """Tell whether a document passes the rule's prefilter."""
    pre = rule.meta.prefilter  # the cheapest questions first
    if pre.non_ascii and document.text.isascii():
        return False
    wordless = bool(pre.words) and document.word_set.isdisjoint(pre.words)
    if wordless and not pre.either:
        return False
    if pre.every and any(document.word_set.isdisjoint(group) for group in pre.every):
        return False
    if pre.blocks and document.once(_kinds).isdisjoint(pre.blocks):
        return False
    if pre.min_words and len(document.words) < pre.min_words:
        return False
    if pre.literals and (wordless or not pre.either) and not document.once(_Literals).any(pre.literals):
        return False
    return not pre.names or "knowledge" not in document.resources or document.once(_holds_names)


def _kinds(document: Document) -> frozenset[str]:
    return frozenset([b.kind for b in document.blocks])


def _holds_names(document: Document) -> bool:
    from reportlint.knowledge.match import mentions_of

    return bool(mentions_of(document, document.resource("knowledge")))


class _Literals:
    """Answers which literals a document's case-folded text holds, each literal asked once."""

    def __init__(self, document: Document) -> None:
        self._text = document.text.lower()
        self._known: dict[str, bool] = {}

    def any(self, literals: Iterable[str]) -> bool:
        known, text = self._known, self._text
        for literal in literals:
            if literal not in known:
                mark = literal[0]
                # Most texts hold few marks and signs, and one character is found ten times as fast as several.
                if not mark.isalnum() and mark not in known:
                    known[mark] = mark in text
                known[literal] = known.get(mark, True) and literal in text
            if known[literal]:
                return True
        return False


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
    for runnable in rules:
        before = clock() if clock else 0.0
        rule_id = runnable.meta.id
        try:
            if admits(runnable, document):
                rule = _rule(runnable)
                if isinstance(rule, DocumentRule):
                    findings += [replace(f, family=rule.meta.family) for f in rule.check(document)]
                else:
                    kept = _summarise(rule, document)
                    if kept:
                        summaries[rule_id] = kept
        except Exception as error:
            failures.append(_crash(rule_id, error))
        if clock:
            seconds[rule_id] = clock() - before
    statistics: dict[str, JSON] = {"seconds": seconds} if clock else {}
    return DocumentResult(
        digest=source.digest,
        findings=tuple(sorted(anchor_findings(findings, document), key=Finding.order)),
        summaries=summaries,
        suppressions=tuple(read_suppressions(document)) if "reportlint-" in document.text else (),
        failures=tuple(failures),
        statistics=statistics,
    )


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
    findings = [replace(f, path=path) for path, result in ordered for f in result.findings]
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
                rule = _rule(runnable)
                said = _combine(rule, kept) if isinstance(rule, CorpusRule) else _pair(rule, kept, library)
                findings += [anchors.add(replace(f, family=rule.meta.family)) for f in said]
            except Exception as error:
                failures.append(_crash(rule_id, error))
    suppressions = tuple((path, s) for path, result in ordered for s in result.suppressions)
    return Gathered(tuple(fingerprint(findings)), suppressions, tuple(failures), digests)


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
                    rule = _rule(runnable)
                    assert isinstance(rule, SuppressionRule)
                    said = list(rule.unused(document, comment, names[path, comment], words))
                except Exception as error:
                    self.failures.append(replace(_crash(runnable.meta.id, error), path=path))
                    continue
                anchored = anchor_findings(said, document)
                findings += [replace(f, path=path, family=rule.meta.family) for f in anchored]
        return fingerprint(findings)


def _by_comment(suppressions: Iterable[tuple[str, Suppressed]]) -> dict[tuple[str, Span], list[str]]:
    by_comment: dict[tuple[str, Span], list[str]] = {}
    for path, s in suppressions:
        by_comment.setdefault((path, s.comment), []).extend(s.rules)
    return by_comment


def _combine(rule: CorpusRule, kept: Sequence[tuple[str, str, JSON]]) -> list[Finding]:
    shuffled: dict[str, list[Summary]] = {}
    for path, _, summary in kept:
        for key, value in summary.items():
            shuffled.setdefault(key, []).append(Summary(path, value))
    return [f for key in sorted(shuffled) for f in rule.combine(key, shuffled[key])]


def passages_of(summary: JSON) -> list[Passage]:
    """The passages that a pair rule's summary of one document names."""
    return [Passage(Span(a, b), n, *title) for a, b, n, *title in summary["passages"]]


def keys_of(summary: JSON) -> Iterable[tuple[str, Sequence[int]]]:
    """The keys that a pair rule's summary of one document holds, with the indices of the passages that hold them."""
    keys = summary["keys"]
    if isinstance(keys, Mapping):
        yield from keys.items()
        return
    width = summary["width"]
    for index, row in enumerate(keys):
        for at in range(0, len(row), width):
            yield row[at : at + width], (index,)


def pair_members(kept: Sequence[tuple[str, str, JSON]]) -> dict[str, list[PassageId]]:
    """Shuffle the summaries of a pair rule: keys that two passages or more hold, to these passages, sorted."""
    members: dict[str, list[PassageId]] = {}
    # Most keys are held by one passage, and a list for each would take most of the memory.
    alone: dict[str, PassageId] = {}
    for path, digest, summary in kept:
        ids = [PassageId(path, digest, n) for n in range(len(summary["passages"]))]
        for key, indices in keys_of(summary):
            for index in indices:
                if key in members:
                    members[key].append(ids[index])
                elif key in alone:
                    members[key] = [alone[key], ids[index]]
                else:
                    alone[key] = ids[index]
    return members


def pair_weights(
    rule: PairRule, members: Mapping[str, Sequence[PassageId]]
) -> dict[tuple[PassageId, PassageId], float]:
    """Add up the weights of equal pairs over all keys and keep those that reach the rule's threshold."""
    weights: dict[tuple[PassageId, PassageId], float] = {}
    for key in sorted(members):
        for left, right, weight in rule.candidates(key, sorted(members[key])):
            pair = (left, right) if left <= right else (right, left)
            weights[pair] = weights.get(pair, 0.0) + weight
    return {pair: weight for pair, weight in weights.items() if weight >= rule.threshold}


def alike(
    rule: PairRule, weights: Mapping[tuple[PassageId, PassageId], float], side: Callable[[PassageId], Side]
) -> dict[tuple[PassageId, PassageId], float]:
    """Keep the candidates whose passages resemble each other, reading each document once."""
    if type(rule).resembles is PairRule.resembles or not weights:
        return dict(weights)
    # Imported here: a run without candidates pays nothing.
    from array import array
    from zlib import crc32

    words: dict[PassageId, Sequence[int]] = {}
    for id in sorted({id for pair in weights for id in pair}):
        words[id] = array("I", [crc32(word.encode("utf-8", "surrogatepass")) for word in side(id).words])
    return {
        pair: weight for pair, weight in weights.items() if rule.resembles(words[pair[0]], words[pair[1]])
    }


def _pair(rule: Rule, kept: Sequence[tuple[str, str, JSON]], library: Library) -> list[Finding]:
    assert isinstance(rule, PairRule)
    passages = {(path, digest): passages_of(summary) for path, digest, summary in kept}
    shelf = _Shelf(passages, library)
    matches = []
    weights = pair_weights(rule, pair_members(kept))
    for (left, right), weight in sorted(alike(rule, weights, shelf.side).items()):
        match = rule.verify(shelf.side(left), shelf.side(right), weight)
        if match is not None:
            matches.append((left, right, match))
    return list(rule.gather(matches, shelf))


class _Shelf:
    """The library of one pair rule: documents from the caller's library, passages from the summaries."""

    def __init__(self, passages: Mapping[tuple[str, str], Sequence[Passage]], library: Library) -> None:
        self._passages, self._library = passages, library

    def document(self, path: str, digest: str) -> Document:
        return self._library.document(path, digest)

    def passage(self, id: PassageId) -> Passage:
        return self._passages[id.path, id.digest][id.number]

    def side(self, id: PassageId) -> Side:
        return Side(id, self.passage(id), self.document(id.path, id.digest))


__all__ = [
    "Chosen",
    "Gathered",
    "Policy",
    "Resources",
    "RuleSettings",
    "Runnable",
    "Severity",
    "Suppressed",
    "admits",
    "alike",
    "conclude",
    "decide",
    "examine",
    "gather",
    "is_cross",
    "keys_of",
    "pair_members",
    "pair_weights",
    "passages_of",
    "read_document",
    "select",
]
