"""The configuration: one table of keys, from which reading, checking, ``--show-settings`` and the schema come."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from reportlint.discover import compile_patterns, relative
from reportlint.errors import ConfigError
from reportlint.finding import JSON
from reportlint.pack import CORE_PACK, FAMILIES, RuleSpec, did_you_mean

FILE_NAMES = ("reportlint.yaml", ".reportlint.yaml", "pyproject.toml")
BASELINE_NAME = "reportlint-baseline.json"
LEVELS = ("error", "warning", "info")
At = tuple[str | int, ...]
"""The way to a value in a configuration file: keys and list indices."""


class Key(NamedTuple):
    """One key of the configuration: its kind, default, help, and a line that shows it."""

    name: str
    kind: str
    """``names`` and ``globs`` (lists of strings), ``paths`` (a list), ``path``, ``text``, ``flag``, ``rules``, ``overrides``,
    or the words of a choice joined by ``|``."""
    default: JSON
    help: str
    example: str


SELECT = Key(
    "select", "names", ["all"], "Rules and families that run.", "select: [duplication, facts, mojibake]"
)
IGNORE = Key("ignore", "names", [], "Rules and families that do not run.", "ignore: [no-sources]")
RULES = Key(
    "rules",
    "rules",
    {},
    "Severity and options by rule; a bare word is the severity.",
    "rules: {duplicate-heading: {severity: info}, mojibake: off}",
)
KEYS = (
    Key("extends", "paths", [], "Configurations to start from; keys here replace theirs.", "extends: [../house.yaml]"),
    Key("packs", "packs", [CORE_PACK], "Rule packs: import names of installed packages, or folders of YAML rules; the built-in rules always run too.", "packs: [./house-rules]"),
    Key("include", "globs", [], "Files that belong to the project; without it, every report below its root.", 'include: ["reports/**"]'),
    Key("exclude", "globs", [], "Files and folders that are never checked, even when named.", 'exclude: ["drafts/"]'),
    SELECT,
    IGNORE,
    Key("preview", "flag", False, "Run rules whose precision is still being measured.", "preview: true"),
    Key("fail-on", "error|warning|info|never", "error", "The lowest severity that fails a run.", "fail-on: warning"),
    RULES,
    Key("overrides", "overrides", [], "Settings for some files; later entries win.", 'overrides: [{files: ["drafts/**"], ignore: [evidence]}]'),
    Key("facts", "paths", [], "Files or folders of knowledge YAML, added to the built-in knowledge base.", "facts: [facts/]"),
    Key("baseline", "path", BASELINE_NAME, "The file of known findings, read when it exists.", f"baseline: {BASELINE_NAME}"),
    Key("spacy-pipeline", "text", "", "A trained spaCy pipeline for the rules that use one; empty: none.", "spacy-pipeline: en_core_web_sm"),
)  # fmt: skip
OVERRIDE_KEYS = (
    Key(
        "files", "globs", [], "Globs relative to the project root, as in .gitignore.", 'files: ["drafts/**"]'
    ),
    SELECT,
    IGNORE,
    RULES,
)


@dataclass(frozen=True, slots=True)
class Layer:
    """One configuration file as read: plain data and the line of each key and list entry."""

    file: Path
    data: Mapping[str, JSON]
    lines: Mapping[At, int]

    def where(self, *at: str | int) -> str:
        """Return ``file:line: `` for a value, or for the nearest one that holds it."""
        while at and at not in self.lines:
            at = at[:-1]
        return f"{self.file}:{self.lines.get(at, 1)}: "


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules run with which severity and options: the part of the configuration that may differ by path."""

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

    root: Path
    file: Path | None = None
    packs: tuple[str, ...] = (CORE_PACK,)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    preview: bool = False
    fail_on: str = "error"
    choice: Choice = Choice()
    overrides: tuple[Override, ...] = ()
    facts: tuple[str, ...] = ()
    baseline: Path | None = None
    spacy_pipeline: str = ""
    origins: Mapping[At, str] = field(default_factory=dict)
    """``file:line`` by the way to a value; what is missing is a default."""

    def matching(self, paths: Iterable[Path]) -> list[tuple[int, ...]]:
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


def find_config(folder: Path) -> Path | None:
    """Return the nearest configuration file at or above ``folder``."""
    for place in (folder, *folder.parents):
        for name in FILE_NAMES:
            file = place / name
            if file.is_file() and (name != "pyproject.toml" or _has_table(file)):
                return file
    return None


def _has_table(file: Path) -> bool:
    try:
        return re.search(rb"(?m)^\s*\[\[?\s*tool\s*\.\s*\"?reportlint\b", file.read_bytes()) is not None
    except OSError:
        return False


def load(file: Path, root: Path) -> Config:
    """Read a configuration file with all it extends.

    Raises ``ConfigError`` naming file, line and remedy.
    """
    values: dict[str, JSON] = {}
    origins: dict[At, str] = {}
    _gather(file, root, values, origins, ())
    rules = values.get("rules", {})
    return Config(
        root=root,
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
        baseline=Path(values["baseline"]) if "baseline" in values else None,
        spacy_pipeline=values.get("spacy-pipeline", ""),
        origins=origins,
    )


def _severities(rules: Mapping[str, Any]) -> dict[str, str]:
    return {rule: v["severity"] for rule, v in rules.items() if "severity" in v}


def _options(rules: Mapping[str, Any]) -> dict[str, dict[str, JSON]]:
    return {
        rule: rest for rule, v in rules.items() if (rest := {k: x for k, x in v.items() if k != "severity"})
    }


def _gather(
    file: Path, root: Path, values: dict[str, JSON], origins: dict[At, str], seen: tuple[Path, ...]
) -> None:
    """Read ``file`` after what it extends; keys replace keys, only ``rules`` are merged rule by rule."""
    layer = read_layer(file)
    data = _check(layer)
    for i, name in enumerate(data.pop("extends", ())):
        base = (file.parent / name).resolve()
        if base in (*seen, file.resolve()):
            raise ConfigError(
                f"{layer.where('extends', i)}'extends' runs in a circle through {name}; remove one link"
            )
        if not base.is_file():
            raise ConfigError(
                f"{layer.where('extends', i)}'{name}' in 'extends' does not exist beside this file"
            )
        _gather(base, root, values, origins, (*seen, file.resolve()))
    for key in ("facts", "baseline", "packs"):
        if key in data:
            data[key] = _resolve(data[key], layer, key)
    shown = relative(layer.file, root)
    for key, value in data.items():
        if key == "rules":
            values["rules"] = _merge(values.get("rules", {}), value)
        else:
            values[key] = value
            for at in [at for at in origins if at[0] == key]:
                del origins[at]
    for at, line in layer.lines.items():
        if at and at[0] in data:
            origins[at] = f"{shown}:{line}"


def _resolve(value: Any, layer: Layer, key: str) -> Any:
    """Make paths absolute against the file they stand in; importable packs stay names."""
    if isinstance(value, str):
        return str((layer.file.parent / value).absolute())
    resolved = []
    for i, item in enumerate(value):
        if key == "packs" and not ("/" in item or "\\" in item or item.startswith(".")):
            resolved.append(item)
            continue
        place = (layer.file.parent / item).absolute()
        if not place.exists():
            what = "folder of YAML rules" if key == "packs" else "file or folder"
            raise ConfigError(f"{layer.where(key, i)}'{item}' in '{key}' is no {what} beside this file")
        resolved.append(str(place))
    return resolved


def read_layer(file: Path) -> Layer:
    """Read one YAML or TOML file into plain data with lines."""
    try:
        raw = file.read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(
            f"{file}: cannot be read: {error.strerror}; check the path and its permissions"
        ) from None
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ConfigError(f"{file}:{line}: not UTF-8; save the file as UTF-8") from None
    return _read_toml(file, text) if file.suffix == ".toml" else _read_yaml(file, text)


def _read_yaml(file: Path, text: str) -> Layer:
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        tree = YAML(typ="rt", pure=True).load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = " ".join((error.problem or error.context or "").split())
        advice = (
            "write the key once" if "duplicate key" in problem else "check indentation, colons and quotes"
        )
        raise ConfigError(
            f"{file}:{mark.line + 1 if mark else 1}: not valid YAML: {problem}; {advice}"
        ) from None
    except (YAMLError, ValueError) as error:
        raise ConfigError(f"{file}:1: not valid YAML: {' '.join(str(error).split())}") from None
    lines: dict[At, int] = {}

    def plain(value: Any, at: At) -> JSON:
        if isinstance(value, CommentedMap):
            out = {}
            for key, inner in value.items():
                way = (*at, str(key))
                lines[way] = value.lc.key(key)[0] + 1 if key in (value.lc.data or {}) else lines.get(at, 1)
                out[str(key)] = plain(inner, way)
            return out
        if isinstance(value, CommentedSeq):
            for i in range(len(value)):
                lines[*at, i] = value.lc.item(i)[0] + 1
            return [plain(inner, (*at, i)) for i, inner in enumerate(value)]
        if isinstance(value, bool) or value is None:
            return value
        for kind in (int, float, str):
            if isinstance(value, kind):
                return kind(value)
        return str(value)

    data = plain(tree, ()) if tree is not None else {}
    if not isinstance(data, dict):
        raise ConfigError(
            f"{file}:1: a configuration is a mapping of keys such as 'select'; see 'reportlint init'"
        )
    return Layer(file, data, lines)


def _read_toml(file: Path, text: str) -> Layer:
    import tomllib

    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise ConfigError(
            f"{file}:{line[1] if line else text.count(chr(10)) + 1}: not valid TOML: {error}"
        ) from None
    data = whole.get("tool", {}).get("reportlint", {}) if file.name == "pyproject.toml" else whole
    if not isinstance(data, dict):
        raise ConfigError(
            f"{file}:1: [tool.reportlint] is a table of keys such as 'select'; see 'reportlint init'"
        )
    return Layer(
        file, data, _toml_lines(text, ("tool", "reportlint") if file.name == "pyproject.toml" else ())
    )


def _toml_lines(text: str, prefix: tuple[str, ...]) -> dict[At, int]:
    """Find the lines of tables and keys; ``tomllib`` gives none, and this is enough for error messages."""
    lines: dict[At, int] = {}
    table: At = ()
    counts: dict[At, int] = {}

    def note(at: At, line: int) -> None:
        if at[: len(prefix)] == prefix:
            for end in range(len(prefix), len(at) + 1):
                lines.setdefault(at[len(prefix) : end], line)

    def split(name: str) -> At:
        return tuple(a or b or c for a, b, c in re.findall(r'"([^"]*)"|\'([^\']*)\'|([\w-]+)', name))

    for number, line in enumerate(text.split("\n"), 1):
        if header := re.match(r"\s*\[(\[)?([^\[\]]+)\]", line):
            table = split(header[2])
            if header[1]:
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            note(table, number)
        elif key := re.match(
            r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""", line
        ):
            way = (*table, *split(key[1]))
            note(way, number)
            for inner in re.findall(r"[{,]\s*([\w-]+)\s*=", line[key.end() :]):
                note((*way, inner), number)
    return lines


def _check(layer: Layer) -> dict[str, Any]:
    """Check names and types of all keys; rule names and options are checked once the packs are loaded."""
    return _check_table(layer, layer.data, KEYS, ())


def _check_table(layer: Layer, data: Mapping[str, JSON], keys: Sequence[Key], at: At) -> dict[str, Any]:
    known = {key.name: key for key in keys}
    out: dict[str, Any] = {}
    for name, value in data.items():
        where = layer.where(*at, name)
        if name not in known:
            hint = did_you_mean(name.replace("_", "-"), known) or f"; known are {', '.join(known)}"
            raise ConfigError(f"{where}unknown key '{name}'{hint}")
        out[name] = _check_value(layer, value, known[name], (*at, name), where)
    return out


def _check_value(layer: Layer, value: Any, key: Key, at: At, where: str) -> Any:
    def wrong(what: str) -> ConfigError:
        return ConfigError(
            f"{where}'{key.name}' must be {what}, not {json.dumps(value, default=str)}; write {key.example}"
        )

    if key.kind in ("names", "globs", "paths", "packs"):
        if key.name == "extends" and isinstance(value, str):
            value = [value]
        if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
            raise wrong(
                {"names": "a list of rule and family names", "globs": "a list of globs"}.get(
                    key.kind, "a list of paths"
                )
            )
        if key.kind == "globs":
            _check_globs(layer, value, at)
        return value
    if key.kind == "flag":
        if not isinstance(value, bool):
            raise wrong("true or false")
        return value
    if key.kind in ("path", "text"):
        if not isinstance(value, str) or (key.kind == "path" and not value):
            raise wrong("a path" if key.kind == "path" else "a text")
        return value
    if key.kind == "rules":
        return _check_rules(layer, value, at, wrong)
    if key.kind == "overrides":
        return _check_overrides(layer, value, at, wrong)
    words = key.kind.split("|")
    if value not in words:
        near = did_you_mean(str(value), words)
        raise ConfigError(
            f"{where}'{key.name}' must be one of {', '.join(words)}, not {json.dumps(value, default=str)}{near}"
        )
    return value


def _check_globs(layer: Layer, globs: Sequence[str], at: At) -> None:
    for i, glob in enumerate(globs):
        try:
            compile_patterns([glob], layer.file.parent)
        except Exception as error:
            raise ConfigError(f"{layer.where(*at, i)}'{glob}' is no valid glob: {error}") from None
        if glob.startswith(("../", "~")):
            raise ConfigError(
                f"{layer.where(*at, i)}'{glob}' points outside the project; globs are relative to its root"
            )


def _check_rules(layer: Layer, value: Any, at: At, wrong: Any) -> dict[str, dict[str, JSON]]:
    if not isinstance(value, dict):
        raise wrong("a mapping from rule names to severity and options")
    out: dict[str, dict[str, JSON]] = {}
    for rule, settings in value.items():
        where = layer.where(*at, rule)
        if settings is False or isinstance(settings, str):
            settings = {"severity": settings}
        if not isinstance(settings, dict):
            raise ConfigError(
                f"{where}the settings of rule '{rule}' must be a mapping or a severity, not {json.dumps(settings, default=str)}; "
                f"write {rule}: {{severity: warning}}"
            )
        settings = dict(settings)
        if "severity" in settings:
            level = "off" if settings["severity"] is False else settings["severity"]
            if level not in (*LEVELS, "off"):
                near = did_you_mean(str(level), (*LEVELS, "off"))
                raise ConfigError(
                    f"{layer.where(*at, rule, 'severity')}the severity of rule '{rule}' must be one of error, warning, info, "
                    f"off, not {json.dumps(level, default=str)}{near}"
                )
            settings["severity"] = level
        out[rule] = settings
    return out


def _check_overrides(layer: Layer, value: Any, at: At, wrong: Any) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
        raise wrong("a list of mappings with 'files'")
    out = []
    for i, item in enumerate(value):
        checked = _check_table(layer, item, OVERRIDE_KEYS, (*at, i))
        if not checked.get("files"):
            raise ConfigError(
                f"{layer.where(*at, i)}an entry of 'overrides' needs 'files'; write files: [\"drafts/**\"]"
            )
        out.append(checked)
    return out


def check_names(names: Iterable[str], specs: Mapping[str, RuleSpec], where: Any) -> None:
    """Raise ``ConfigError`` for a name that is no rule, no family and not ``all``; ``where(i)`` gives the prefix."""
    for i, name in enumerate(names):
        if name not in specs and name not in FAMILIES and name != "all":
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


_SCHEMA_KINDS: Mapping[str, JSON] = {
    "names": {"type": "array", "items": {"$ref": "#/$defs/name"}},
    "globs": {"type": "array", "items": {"type": "string", "minLength": 1}},
    "paths": {"type": "array", "items": {"type": "string", "minLength": 1}},
    "packs": {"type": "array", "items": {"type": "string", "minLength": 1}},
    "path": {"type": "string", "minLength": 1},
    "text": {"type": "string"},
    "flag": {"type": "boolean"},
    "rules": {"$ref": "#/$defs/rules"},
    "overrides": {"type": "array", "items": {"$ref": "#/$defs/override"}},
}
_SCHEMA_TYPES = {"int": "integer", "float": "number", "str": "string", "bool": "boolean"}


def schema(specs: Mapping[str, RuleSpec]) -> dict[str, JSON]:
    """Return the JSON Schema of the configuration, made from the table of keys and the rules' own options."""

    def table(keys: Sequence[Key]) -> dict[str, JSON]:
        return {
            key.name: {
                "description": key.help,
                **_SCHEMA_KINDS.get(key.kind, {"enum": key.kind.split("|")}),
                **({"default": key.default} if key.default not in ([], {}, "") else {}),
            }
            for key in keys
        }

    def options(spec: RuleSpec) -> dict[str, JSON]:
        properties: dict[str, JSON] = {"severity": {"$ref": "#/$defs/severity"}}
        for option in spec.options():
            kind = _SCHEMA_TYPES.get(option.type)
            properties[option.name] = {"description": option.help, **({"type": kind} if kind else {})}
            if isinstance(option.default, (bool, int, float, str)):
                properties[option.name]["default"] = option.default
        return {
            "description": spec.summary,
            "anyOf": [
                {"$ref": "#/$defs/severity"},
                {"type": "object", "additionalProperties": False, "properties": properties},
            ],
        }

    properties = table(KEYS)
    properties["extends"] = {**properties["extends"], "type": ["array", "string"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "reportlint configuration",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "$defs": {
            "severity": {"enum": [*LEVELS, "off"]},
            "name": {"anyOf": [{"enum": ["all", *FAMILIES, *specs]}, {"type": "string"}]},
            "rules": {
                "type": "object",
                "properties": {rule: options(spec) for rule, spec in specs.items()},
                "additionalProperties": {
                    "anyOf": [{"$ref": "#/$defs/severity"}, {"type": "object"}],
                },
            },
            "override": {
                "type": "object",
                "additionalProperties": False,
                "required": ["files"],
                "properties": table(OVERRIDE_KEYS),
            },
        },
    }
