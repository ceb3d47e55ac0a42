"""The JSON Schema of the configuration, for editors: from the table of keys and the rules' options."""

from collections.abc import Mapping, Sequence

from reportlint.config.keys import KEYS, LEVELS, OVERRIDE_KEYS, Key
from reportlint.finding import JSON
from reportlint.pack import FAMILIES
from reportlint.spec import RuleSpec

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
