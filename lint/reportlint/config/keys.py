"""The table of keys, and the checks of names and types that need no rules."""

import os
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from reportlint.config.files import At, Layer
from reportlint.discover import compile_patterns
from reportlint.errors import ConfigError
from reportlint.finding import JSON, clipped
from reportlint.pack import CORE_PACK
from reportlint.spec import did_you_mean

BASELINE_NAME = "reportlint-baseline.json"
LEVELS = ("error", "warning", "info")


class Key(NamedTuple):
    """One key of the configuration.

    ``kind`` is ``names``, ``globs``, ``paths`` or ``packs`` (lists of strings), ``path``, ``text``, ``flag``,
    ``rules``, ``overrides``, or the words of a choice joined by ``|``.
    """

    name: str
    kind: str
    default: JSON
    help: str
    example: str


SELECT = Key(
    "select",
    "names",
    ["all"],
    "Rules and families that run.",
    "select: [duplication, facts, mojibake]",
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
    Key(
        "extends",
        "paths",
        [],
        "Configurations to start from; keys here replace theirs, only 'rules' are merged.",
        "extends: [../house.yaml]",
    ),
    Key(
        "packs",
        "packs",
        [CORE_PACK],
        "Rule packs beside the built-in one: import names of installed packages, or folders of YAML rules.",
        "packs: [./house-rules]",
    ),
    Key(
        "include",
        "globs",
        [],
        "Files that belong to the project; without it, every report below its root.",
        'include: ["reports/**"]',
    ),
    Key(
        "exclude",
        "globs",
        [],
        "Files and folders that are never checked, even when named.",
        'exclude: ["drafts/"]',
    ),
    SELECT,
    IGNORE,
    Key("preview", "flag", False, "Run rules whose precision is still being measured.", "preview: true"),
    Key(
        "fail-on",
        "error|warning|info|never",
        "error",
        "The lowest severity that fails a run.",
        "fail-on: warning",
    ),
    RULES,
    Key(
        "overrides",
        "overrides",
        [],
        "Settings for some files; later entries win.",
        'overrides: [{files: ["drafts/**"], ignore: [evidence]}]',
    ),
    Key(
        "facts",
        "paths",
        [],
        "Files or folders of knowledge YAML, added to the built-in knowledge base.",
        "facts: [facts/]",
    ),
    Key(
        "baseline",
        "path",
        BASELINE_NAME,
        "The file of known findings, read when it exists.",
        f"baseline: {BASELINE_NAME}",
    ),
    Key(
        "spacy-pipeline",
        "text",
        "",
        "A trained spaCy pipeline for the rules that use one; empty: none.",
        "spacy-pipeline: en_core_web_sm",
    ),
)
OVERRIDE_KEYS = (
    Key(
        "files",
        "globs",
        [],
        "Globs relative to the project root, as in .gitignore.",
        'files: ["drafts/**"]',
    ),
    SELECT,
    IGNORE,
    RULES,
)
_LISTS = {
    "names": "a list of rule and family names",
    "globs": "a list of globs",
    "paths": "a list of paths",
    "packs": "a list of packages and folders",
}


def check_layer(layer: Layer) -> dict[str, Any]:
    """Check names and types of all keys; rule names and options are checked once the packs are loaded.

    Raises ``ConfigError`` naming file, line and remedy.
    """
    return _table(layer, layer.data, KEYS, ())


def _show(value: JSON) -> str:
    import json

    text = json.dumps(value, default=str, ensure_ascii=False)
    return clipped(text, 60)


def _table(layer: Layer, data: Mapping[str, JSON], keys: Sequence[Key], at: At) -> dict[str, Any]:
    known = {key.name: key for key in keys}
    out: dict[str, Any] = {}
    for name, value in data.items():
        if name not in known:
            hint = did_you_mean(name.replace("_", "-"), known) or f"; known are {', '.join(known)}"
            raise ConfigError(f"{layer.where(*at, name)}unknown key '{name}'{hint}")
        out[name] = _value(layer, value, known[name], (*at, name))
    return out


def _value(layer: Layer, value: Any, key: Key, at: At) -> Any:
    def wrong(what: str, *inside: int) -> ConfigError:
        return ConfigError(
            f"{layer.where(*at, *inside)}'{key.name}' must be {what}, not {_show(value)}; write {key.example}"
        )

    if key.kind in _LISTS:
        if key.name == "extends" and isinstance(value, str):
            value = [value]
        if not isinstance(value, list):
            raise wrong(_LISTS[key.kind])
        for i, item in enumerate(value):
            if not isinstance(item, str) or not item.strip():
                raise wrong(_LISTS[key.kind], i)
        if key.name == "select" and not value:
            raise ConfigError(f"{layer.where(*at)}'select' is empty, so no rule would run; drop the key")
        if key.kind == "globs":
            _globs(layer, value, at)
    elif key.kind == "flag":
        if not isinstance(value, bool):
            raise wrong("true or false")
    elif key.kind in ("path", "text"):
        if not isinstance(value, str) or (key.kind == "path" and not value):
            raise wrong("a path" if key.kind == "path" else "a text")
    elif key.kind == "rules":
        if not isinstance(value, dict):
            raise wrong("a mapping from rule names to severity and options")
        value = {rule: _rule(layer, rule, settings, (*at, rule)) for rule, settings in value.items()}
    elif key.kind == "overrides":
        if not isinstance(value, list):
            raise wrong("a list of mappings with 'files'")
        for i, item in enumerate(value):
            if not isinstance(item, dict):
                raise wrong("a list of mappings with 'files'", i)
        value = _overrides(layer, value, at)
    else:
        words = key.kind.split("|")
        if value not in words:
            near = did_you_mean(str(value), words)
            raise ConfigError(
                f"{layer.where(*at)}'{key.name}' must be one of {', '.join(words)}, not {_show(value)}{near}"
            )
    return value


def _globs(layer: Layer, globs: Sequence[str], at: At) -> None:
    for i, glob in enumerate(globs):
        where = layer.where(*at, i)
        if glob.startswith(("../", "~")):
            raise ConfigError(
                f"{where}'{glob}' points outside the project; globs are relative to its root: write drafts/**"
            )
        try:
            compile_patterns([glob], os.path.dirname(layer.file))
        except Exception as error:
            raise ConfigError(f"{where}'{glob}' is no valid glob: {error}; write drafts/**") from None


def _rule(layer: Layer, rule: str, settings: Any, at: At) -> dict[str, JSON]:
    if settings is False or isinstance(settings, str):
        settings = {"severity": settings}
    if not isinstance(settings, dict):
        raise ConfigError(
            f"{layer.where(*at)}the settings of rule '{rule}' must be a severity or a mapping, "
            f"not {_show(settings)}; write {rule}: {{severity: warning}}"
        )
    read: dict[str, JSON] = dict(settings)
    if "severity" in read:
        level = "off" if read["severity"] is False else read["severity"]
        if level not in (*LEVELS, "off"):
            near = did_you_mean(str(level), (*LEVELS, "off"))
            raise ConfigError(
                f"{layer.where(*at, 'severity')}the severity of rule '{rule}' must be one of "
                f"error, warning, info, off, not {_show(level)}{near}"
            )
        read["severity"] = level
    return read


def _overrides(layer: Layer, value: Any, at: At) -> list[dict[str, Any]]:
    out: list[dict[str, Any]] = []
    for i, item in enumerate(value):
        checked = _table(layer, item, OVERRIDE_KEYS, (*at, i))
        if not checked.get("files"):
            raise ConfigError(
                f"{layer.where(*at, i)}an entry of 'overrides' needs 'files'; write files: [\"drafts/**\"]"
            )
        out.append(checked)
    return out
