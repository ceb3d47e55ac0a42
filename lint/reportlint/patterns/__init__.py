"""Patterns: the parametrised kinds of YAML rule. ``match.type`` names one; its other keys are the pattern's fields."""

import importlib
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

from reportlint.errors import PackError
from reportlint.finding import Severity
from reportlint.rule import Bad, Good, Prefilter, Rule, RuleMeta

PATTERNS = {
    "existence": "Existence",
    "substitution": "Substitution",
    "limit": "Limit",
    "consistency": "Consistency",
    "density": "Density",
    "tokens": "Tokens",
}
"""``match.type`` and the class that serves it, in the module of the same name."""

_KEYS = {
    "id", "summary", "why", "severity", "family", "tags", "match", "message", "help", "good", "bad",
    "preview", "default", "see", "known-limits", "source",
}  # fmt: skip


def make_yaml_rule(data: Mapping[str, Any], file: str) -> tuple[type[Rule], dict[str, Any]]:
    """Make the rule class of a YAML rule, and the values that its ``match`` gives the pattern's fields.

    Raises ``PackError`` naming the file, the key and the remedy.
    """
    for key in data:
        if key not in _KEYS:
            raise PackError(f"{file}: unknown key '{key}'{_near(str(key), _KEYS)}")
    for key in ("id", "summary", "match", "message", "good", "bad"):
        if not data.get(key):
            raise PackError(f"{file}: '{key}' is missing; every YAML rule states it")
    match = data["match"]
    if not isinstance(match, Mapping) or match.get("type") not in PATTERNS:
        kind = match.get("type") if isinstance(match, Mapping) else match
        raise PackError(
            f"{file}: match.type is {kind!r}{_near(str(kind), PATTERNS)}; one of {', '.join(PATTERNS)}"
        )
    try:
        severity = Severity(data.get("severity", "warning"))
    except ValueError:
        raise PackError(f"{file}: severity is {data['severity']!r}; one of error, warning, info") from None
    cls: type[Rule] = getattr(
        importlib.import_module(f"reportlint.patterns.{match['type']}"), PATTERNS[match["type"]]
    )
    values = {str(k).replace("-", "_"): _freeze(v) for k, v in match.items() if k != "type"}
    known = {f.name: f for f in fields(cls)}
    for name in values:
        if name not in known:
            raise PackError(f"{file}: match.{name} is unknown to '{match['type']}'{_near(name, known)}")
    for name, f in known.items():
        if f.default is MISSING and f.default_factory is MISSING and name not in values:
            raise PackError(f"{file}: match.{name} is missing")
    prefilter = cls.prefilter_for(values) if hasattr(cls, "prefilter_for") else Prefilter()
    meta = RuleMeta(
        id=str(data["id"]),
        message=str(data["message"]),
        severity=severity,
        good=[_good(g, file) for g in data["good"]],
        bad=[_bad(b, file) for b in data["bad"]],
        help=str(data.get("help", "")),
        tags=tuple(data.get("tags", ())),
        prefilter=prefilter,
        needs=("tokens",) if match["type"] == "tokens" else (),
        preview=bool(data.get("preview", False)),
        default=bool(data.get("default", True)),
        see=tuple(data.get("see", ())),
        known_limits=str(data.get("known-limits", "")),
        source=str(data.get("source", "")),
        family=str(data.get("family", "")),
    )
    doc = f"{data['summary']}\n\n{data.get('why', '')}".strip()
    made = type(cls.__name__, (cls,), {"meta": meta, "__doc__": doc, "__module__": cls.__module__})
    try:
        made(**values)
    except (ValueError, TypeError) as error:
        raise PackError(f"{file}: match: {error}") from None
    return made, values


def _near(word: str, known: Any) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1)
    return f"; did you mean '{near[0]}'?" if near else ""


def _freeze(value: Any) -> Any:
    return tuple(_freeze(v) for v in value) if isinstance(value, list) else value


def _good(example: Any, file: str) -> Any:
    if isinstance(example, str):
        return example
    if isinstance(example, Mapping) and "text" in example:
        return Good(example["text"], example.get("options", {}))
    raise PackError(f"{file}: a good example is a text, or a mapping with 'text' and 'options'")


def _bad(example: Any, file: str) -> Bad:
    if not isinstance(example, Mapping) or "text" not in example or "flags" not in example:
        raise PackError(
            f"{file}: a bad example is a mapping with 'text' and 'flags' (the pieces to be flagged)"
        )
    return Bad(example["text"], example["flags"], example.get("options", {}), example.get("fixed"))
