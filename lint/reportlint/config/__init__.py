"""The configuration: one table of keys gives reading, checking, ``--show-settings`` and the schema."""

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlint.config.files import At, Layer, read_layer
from reportlint.config.keys import BASELINE_NAME, KEYS, LEVELS, check_layer
from reportlint.discover import compile_patterns
from reportlint.errors import ConfigError
from reportlint.finding import JSON
from reportlint.pack import CORE_PACK, FAMILIES
from reportlint.paths import AnyPath, above, absolute, beside, read_bytes
from reportlint.selection import names_something
from reportlint.spec import RuleSpec, did_you_mean

FILE_NAMES = ("reportlint.yaml", ".reportlint.yaml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules run with which severity and options: what may differ by path."""

    select: tuple[str, ...] = ("all",)
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, JSON]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Override:
    """What differs for some files; ``None`` leaves the value of the whole project."""

    files: tuple[str, ...]
    select: tuple[str, ...] | None
    ignore: tuple[str, ...]
    severity: Mapping[str, str]
    options: Mapping[str, Mapping[str, JSON]]


@dataclass(frozen=True, slots=True)
class Config:
    """The configuration of a run, with the origin of each value."""

    root: str
    file: str | None = None
    packs: tuple[str, ...] = (CORE_PACK,)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    preview: bool = False
    fail_on: str = "error"
    choice: Choice = Choice()
    overrides: tuple[Override, ...] = ()
    facts: tuple[str, ...] = ()
    baseline: str | None = None
    spacy_pipeline: str = ""
    origins: Mapping[At, str] = field(default_factory=dict)
    """``file:line`` by the way to a value; what is missing is a default."""

    def matching(self, paths: Iterable[str]) -> list[tuple[int, ...]]:
        """Return for each absolute path the indices of the overrides that apply to it."""
        tests = [compile_patterns(o.files, self.root) for o in self.overrides]
        return [tuple(i for i, test in enumerate(tests) if test(p)) for p in paths]

    def effective(self, matching: Sequence[int]) -> Choice:
        """Return the choice of rules where these overrides apply."""
        choice = self.choice
        for i in matching:
            o = self.overrides[i]
            choice = Choice(
                choice.select if o.select is None else o.select,
                (*(choice.ignore if o.select is None else ()), *o.ignore),
                {**choice.severity, **o.severity},
                _merge(choice.options, o.options),
            )
        return choice


def _merge(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    return {**base, **{k: {**base.get(k, {}), **v} for k, v in over.items()}}


def find_config(folder: AnyPath) -> str | None:
    """Return the nearest configuration file at or above ``folder``."""
    for place in above(absolute(folder)):
        for name in FILE_NAMES:
            file = os.path.join(place, name)
            if os.path.isfile(file) and (name != "pyproject.toml" or _has_table(file)):
                return file
    return None


def _has_table(file: str) -> bool:
    try:
        return re.search(rb"(?m)^\s*\[\[?\s*tool\s*\.\s*\"?reportlint\b", read_bytes(file)) is not None
    except OSError:
        return False


def load(file: AnyPath, root: AnyPath) -> Config:
    """Read a configuration file with all it extends.

    Raises ``ConfigError`` naming file, line and remedy.
    """
    values: dict[str, JSON] = {}
    origins: dict[At, str] = {}
    file = absolute(file)
    _gather(file, values, origins, ())
    rules = values.get("rules", {})
    return Config(
        root=absolute(root),
        file=file,
        packs=tuple(dict.fromkeys((CORE_PACK, *values.get("packs", ())))),
        include=tuple(values.get("include", ())),
        exclude=tuple(values.get("exclude", ())),
        preview=values.get("preview", False),
        fail_on=values.get("fail-on", "error"),
        choice=Choice(
            tuple(values.get("select", ("all",))),
            tuple(values.get("ignore", ())),
            _severities(rules),
            _options(rules),
        ),
        overrides=tuple(
            Override(
                tuple(o["files"]),
                tuple(o["select"]) if "select" in o else None,
                tuple(o.get("ignore", ())),
                _severities(o.get("rules", {})),
                _options(o.get("rules", {})),
            )
            for o in values.get("overrides", ())
        ),
        facts=tuple(values.get("facts", ())),
        baseline=values.get("baseline"),
        spacy_pipeline=values.get("spacy-pipeline", ""),
        origins=origins,
    )


def _severities(rules: Mapping[str, Any]) -> dict[str, str]:
    return {rule: v["severity"] for rule, v in rules.items() if "severity" in v}


def _options(rules: Mapping[str, Any]) -> dict[str, dict[str, JSON]]:
    return {
        rule: rest for rule, v in rules.items() if (rest := {k: x for k, x in v.items() if k != "severity"})
    }


def _gather(file: str, values: dict[str, JSON], origins: dict[At, str], seen: tuple[str, ...]) -> None:
    """Read ``file`` after what it extends; keys replace keys, only ``rules`` are merged rule by rule."""
    layer = read_layer(file)
    data = check_layer(layer)
    here = os.path.realpath(file)
    for i, name in enumerate(data.pop("extends", ())):
        base = os.path.realpath(os.path.join(os.path.dirname(file), name))
        if base in (*seen, here):
            raise ConfigError(
                f"{layer.where('extends', i)}'extends' runs in a circle through {name}; remove one link"
            )
        if not os.path.isfile(base):
            raise ConfigError(
                f"{layer.where('extends', i)}'{name}' in 'extends' does not exist beside this file"
            )
        _gather(base, values, origins, (*seen, here))
    for key in ("facts", "baseline", "packs"):
        if key in data:
            data[key] = _resolve(data[key], layer, key)
    for key, value in data.items():
        if key == "rules":
            values["rules"] = _merge(values.get("rules", {}), value)
        else:
            values[key] = value
            for at in [at for at in origins if at[0] == key]:
                del origins[at]
    for at, line in layer.lines.items():
        if at and at[0] in data:
            origins[at] = f"{layer.shown}:{line}"


def _resolve(value: Any, layer: Layer, key: str) -> Any:
    """Make paths absolute against the file they stand in; importable packs stay names."""
    if isinstance(value, str):
        return beside(layer.file, value)
    resolved = []
    for i, item in enumerate(value):
        if key == "packs" and not ("/" in item or "\\" in item or item.startswith(".")):
            resolved.append(item)
            continue
        place = beside(layer.file, item)
        if not os.path.exists(place):
            what = "folder of YAML rules" if key == "packs" else "file or folder"
            raise ConfigError(f"{layer.where(key, i)}'{item}' in '{key}' is no {what} beside this file")
        resolved.append(place)
    return resolved


def check_names(names: Iterable[str], specs: Mapping[str, RuleSpec], where: Callable[[int], str]) -> None:
    """Raise ``ConfigError`` for a name that selects nothing; ``where(i)`` gives the prefix of the message."""
    for i, name in enumerate(names):
        if not names_something(name, specs):
            hint = did_you_mean(name, [*specs, *FAMILIES, "all"]) or "; 'reportlint explain' lists them all"
            raise ConfigError(f"{where(i)}unknown rule or family '{name}'{hint}")


def check_against(config: Config, specs: Mapping[str, RuleSpec]) -> None:
    """Check rule names and options of a configuration against the loaded rules.

    Raises ``ConfigError`` naming file, line and the nearest right word.
    """

    def where(*at: str | int) -> str:
        while at and at not in config.origins:
            at = at[:-1]
        return f"{config.origins[at]}: " if at else ""

    def check(choice: Choice | Override, at: At) -> None:
        check_names(choice.select or (), specs, lambda i: where(*at, "select", i))
        check_names(choice.ignore, specs, lambda i: where(*at, "ignore", i))
        for rule in (*choice.severity, *choice.options):
            if rule not in specs:
                hint = did_you_mean(rule, specs) or "; 'reportlint explain' lists the rules"
                if rule in FAMILIES:
                    hint = "; that is a family: name its rules one by one, or use 'select' and 'ignore'"
                raise ConfigError(f"{where(*at, 'rules', rule)}unknown rule '{rule}'{hint}")
        for rule, options in choice.options.items():
            for name, value in options.items():
                specs[rule].make({name: value}, where(*at, "rules", rule, name))

    check(config.choice, ())
    for i, override in enumerate(config.overrides):
        check(override, ("overrides", i))


__all__ = [
    "BASELINE_NAME",
    "KEYS",
    "LEVELS",
    "Choice",
    "Config",
    "check_against",
    "check_names",
    "find_config",
    "load",
]
