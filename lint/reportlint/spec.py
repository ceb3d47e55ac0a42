"""A rule as the catalogue knows it, with its options; its code is imported when it runs."""

import importlib
import importlib.machinery
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from types import ModuleType
from typing import Any, get_type_hints

from reportlint.errors import ConfigError, PackError
from reportlint.finding import JSON
from reportlint.rule import Rule, RuleMeta


@dataclass(frozen=True)
class OptionSpec:
    """One option of a rule: its name, type as people write it, default, and help."""

    name: str
    type: str
    default: JSON
    help: str
    python: Any = None


@dataclass(frozen=True)
class RuleSpec:
    """A rule as the catalogue knows it: what decides whether it runs; its code is imported when it does."""

    id: str
    family: str
    brief: RuleMeta
    """The rule's metadata without examples."""
    kind: str
    """``document``, ``suppression``, ``corpus`` or ``pair``."""
    base: Mapping[str, JSON]
    """Values that a YAML rule gives its pattern; options of the configuration go on top."""
    file: str
    pack: str
    home: tuple[str, str] | Mapping[str, Any] = ("", "")
    """Module and class of a Python rule; the parsed file of a YAML rule."""

    @cached_property
    def cls(self) -> type[Rule]:
        """The rule's class; a Python rule is imported here."""
        if isinstance(self.home, tuple):
            module, name = self.home
            made: type[Rule] = getattr(import_rule(module, self.file), name)
        else:
            from reportlint.patterns import make_yaml_rule

            made, _ = make_yaml_rule(self.home, self.file)
        made.meta = replace(made.meta, family=self.family)
        return made

    @property
    def meta(self) -> RuleMeta:
        """The rule's metadata with its examples."""
        return self.cls.meta

    @property
    def summary(self) -> str:
        """The first line of the rule's documentation."""
        return (self.cls.__doc__ or "").strip().partition("\n")[0]

    @property
    def docs(self) -> str:
        """The documentation after the first line, dedented."""
        import inspect

        return inspect.cleandoc(self.cls.__doc__ or "").partition("\n")[2].strip()

    @property
    def cross_file(self) -> bool:
        """Whether the rule compares files (it then runs in project scope only)."""
        return self.kind in ("corpus", "pair")

    def options(self) -> tuple[OptionSpec, ...]:
        """The options of the rule, from its annotated fields."""
        try:
            hints = get_type_hints(self.cls, include_extras=True)
        except NameError as error:
            raise PackError(
                f"{self.file}: an annotation cannot be read: {error}; import the name it uses"
            ) from None
        specs = []
        for f in fields(self.cls):
            hint = hints[f.name]
            notes = getattr(hint, "__metadata__", ("",))
            plain = hint.__origin__ if hasattr(hint, "__metadata__") else hint
            default = self.base.get(f.name, f.default)
            specs.append(OptionSpec(f.name, _type_name(plain), default, str(notes[0]), plain))
        return tuple(specs)

    def make(self, options: Mapping[str, JSON] | None = None, where: str = "") -> Rule:
        """Make the rule with these options.

        Raises ``ConfigError`` (prefixed with ``where``) for an unknown option or a value of the wrong type.
        """
        values: dict[str, Any] = dict(self.base)
        if options:
            known = {spec.name: spec for spec in self.options()}
            for name, value in options.items():
                if name not in known:
                    raise ConfigError(
                        f"{where}rule '{self.id}' has no option '{name}'{did_you_mean(name, known)}; "
                        f"see 'reportlint explain {self.id}'"
                    )
                values[name] = _coerce(value, known[name], f"{where}option '{name}' of rule '{self.id}'")
        return self.cls(**values)


def did_you_mean(word: str, known: Sequence[str] | Mapping[str, Any] | set[str]) -> str:
    """Return ``; did you mean 'x'?`` for the nearest known word, or nothing where none is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""


def _type_name(hint: Any) -> str:
    text = hint.__name__ if isinstance(hint, type) and not getattr(hint, "__args__", None) else str(hint)
    return text.replace("typing.", "").replace("collections.abc.", "").replace(", ...", "")


def _coerce(value: JSON, spec: OptionSpec, what: str) -> JSON:
    """Check a configured value against an option's type; lists become tuples, whole numbers serve as floats."""
    hint = spec.python
    origin = getattr(hint, "__origin__", hint)
    ok = True
    if origin is tuple:
        ok = isinstance(value, (list, tuple)) and all(isinstance(v, (str, int, float)) for v in value)
        value = tuple(value) if ok else value
    elif origin is dict or str(origin).startswith("collections.abc.Mapping"):
        ok = isinstance(value, Mapping)
    elif origin is float:
        ok = isinstance(value, (int, float)) and not isinstance(value, bool)
    elif origin is int:
        ok = isinstance(value, int) and not isinstance(value, bool)
    elif origin in (str, bool):
        ok = isinstance(value, origin)
    if not ok:
        raise ConfigError(f"{what} must be {spec.type}, not {value!r}")
    return value


def import_rule(module: str, file: str) -> ModuleType:
    try:
        return importlib.import_module(module)
    except Exception as error:
        reason = f"cannot be imported ({type(error).__name__}: {error})"
        raise PackError(f"{file}: {reason}; mend it or drop the pack") from error
