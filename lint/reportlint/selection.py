"""Which rules run: settings resolved for one path, and the rules chosen by them, loaded when needed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportlint.errors import ConfigError
from reportlint.finding import JSON
from reportlint.pack import FAMILIES
from reportlint.rule import CorpusRule, PairRule, Rule, SuppressionRule
from reportlint.spec import RuleSpec, did_you_mean


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


def rule_of(runnable: Runnable) -> Rule:
    """The rule itself, loaded if it was not."""
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
    return word in specs or word in FAMILIES or word == "all" or any(_matches(i, word) for i in specs)


def _matches(rule: str, glob: str) -> bool:
    from fnmatch import fnmatchcase  # late: hardly anybody writes globs over rules

    return fnmatchcase(rule, glob)


def _weight(word: str, spec: RuleSpec) -> int:
    if word == spec.id:
        return 4
    if "*" in word and _matches(spec.id, word):
        return 3
    if word == spec.family:
        return 2
    return 1 if word == "all" else 0


__all__ = [
    "Chosen",
    "RuleSettings",
    "Runnable",
    "is_auditor",
    "is_cross",
    "names_something",
    "rule_of",
    "select",
]
