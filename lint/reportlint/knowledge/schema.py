"""The shape of knowledge files: what an entry may hold, with messages that name file and line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reportlint.errors import KnowledgeError
from reportlint.knowledge.expressions import compile_expression

LEVELS = ("paper", "listing", "code", "memory")
DENY_RULES = (
    "definition",
    "component",
    "effect",
    "training",
    "kind",
    "comparison",
    "creator",
    "author",
    "year",
    "expansion",
    "overclaim",
)
TOP = ("version", "entities", "organisations", "organizations", "orgs", "siblings", "vocabulary")
_ID = re.compile(r"[a-z0-9][a-z0-9.+]*(-[a-z0-9.+]+)*$")
_TEXTS = ("names", "ambiguous_names", "orgs", "people", "trained_with", "trained_on", "components", "components_not",
          "derived_from", "features", "features_from_memory", "from_memory", "confused_with", "kind")  # fmt: skip
FIELDS: dict[str, str] = {
    "id": "text", "names": "texts", "ambiguous_names": "texts", "kind": "texts", "orgs": "texts", "orgs_open": "flag",
    "people": "texts", "people_open": "flag", "year": "year", "years": "years", "expands": "expands",
    "properties": "properties", "trained_with": "texts", "trained_on": "texts", "components": "texts",
    "components_not": "texts", "derived_from": "texts", "compare": "compare", "events": "events", "gist": "text",
    "features": "texts", "confused_with": "texts", "denies": "denies", "source": "source", "checked": "checked",
    "not_kind": "texts", "note": "text", "features_from_memory": "texts", "from_memory": "texts",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a knowledge file; ``line`` counts from 1, 0 where unknown."""

    file: str
    line: int
    message: str
    grave: bool = True
    """False for advice: the file loads all the same."""

    def __str__(self) -> str:
        """``file:line: message``."""
        return f"{self.file}:{self.line}: {self.message}" if self.line else f"{self.file}: {self.message}"


class Lines:
    """Finds the line of an entry or of one of its fields in the text of a YAML file."""

    def __init__(self, text: str) -> None:
        """Index the lines on which entries begin."""
        self._lines = text.split("\n")
        self._starts: dict[str, int] = {}
        for number, line in enumerate(self._lines, 1):
            if hit := re.match(r"\s*-\s*(?:\{\s*)?[\"']?id[\"']?\s*:\s*[\"']?([^\s,\"'}]+)", line):
                self._starts.setdefault(hit[1], number)
            elif hit := re.match(r"  [\"']?([\w.+-]+)[\"']?\s*:", line):
                self._starts.setdefault("org:" + hit[1], number)

    def of(self, entry: str, field: str = "") -> int:
        """Return the line of an entry, or of its field where that can be found."""
        start = self._starts.get(entry, 0)
        if not start or not field:
            return start
        for number in range(start, min(start + 80, len(self._lines)) + 1):
            line = self._lines[number - 1]
            if number > start and re.match(r"\s*-\s*(\{\s*)?id\s*:", line):
                break
            if re.match(rf"[\s{{-]*{field}\s*:", line):
                return number
        return start


def read_yaml(text: str, name: str) -> Any:
    """Parse YAML; raises ``KnowledgeError`` with file and line."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        return YAML(typ="safe").load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        raise KnowledgeError(f"{name}:{line}: {error.problem or error.context}") from error
    except (YAMLError, ValueError) as error:
        raise KnowledgeError(f"{name}: {error}") from error


def _shape(kind: str, value: Any) -> str:
    """Return what is wrong with a value, or an empty string."""
    if kind == "text":
        return "" if isinstance(value, str) else "must be text"
    if kind == "texts":
        ok = isinstance(value, str) or (
            isinstance(value, list) and all(isinstance(v, str | int | float) for v in value)
        )
        return "" if ok else "must be a text or a list of texts"
    if kind == "flag":
        return "" if isinstance(value, bool) else "must be true or false"
    if kind == "year":
        return "" if isinstance(value, int) and 1700 <= value <= 2100 else "must be a year such as 2018"
    if kind == "years":
        ok = isinstance(value, list) and all(isinstance(v, int) and 1700 <= v <= 2100 for v in value)
        return "" if ok else "must be a list of years such as [2018, 2019]"
    if kind in ("properties", "source", "checked"):
        return "" if isinstance(value, dict) else "must be a mapping"
    if kind == "expands":
        ok = isinstance(value, dict) and all(
            isinstance(v, str) or (isinstance(v, list) and all(isinstance(x, str) for x in v))
            for v in value.values()
        )
        return "" if ok else "must map each short form to its long forms"
    if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
        return "must be a list of mappings"
    return ""


def _wrong_parts(field: str, value: Any) -> Iterator[str]:
    """Yield what is wrong inside a field whose outer shape is right."""
    if field == "denies":
        for deny in value:
            if not isinstance(deny.get("when"), str) or not isinstance(deny.get("truth"), str):
                yield "each entry of denies needs 'when' (an expression) and 'truth' (a text)"
            if deny.get("rule", "definition") not in DENY_RULES:
                yield f"denies: rule must be one of {', '.join(DENY_RULES)}"
    elif field == "events":
        for event in value:
            if not isinstance(event.get("when"), str) or not isinstance(event.get("year"), int):
                yield "each event needs 'when' (an expression) and 'year'"
    elif field == "compare":
        for item in value:
            if "than" not in item or not {"more", "fewer", "same", "less"} & set(item):
                yield "each comparison needs 'than' and one of more, fewer, same"
    elif field == "source":
        if not value.get("title"):
            yield "source needs a title"
        if value.get("arxiv") is not None and not isinstance(value["arxiv"], str):
            yield "source: quote the arxiv id (2106.0968 and 2106.09680 are one number in YAML)"
    elif field == "checked" and value.get("by") not in LEVELS:
        yield f"checked.by must be one of {', '.join(LEVELS)}"
    expressions = (
        value
        if field in ("features", "features_from_memory")
        else [v.get("when") for v in value]
        if field in ("denies", "events")
        else []
    )
    for expression in [expressions] if isinstance(expressions, str) else expressions:
        try:
            if isinstance(expression, str):
                compile_expression(expression)
        except KnowledgeError as error:
            yield f"{field}: {error}"


def check_entity(entry: Any, lines: Lines, file: str, partial: bool = False) -> list[Problem]:
    """Return the problems of one entry; ``partial`` entries extend one of another file and may leave fields out."""
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
        return [Problem(file, 0, "an entry without an id (a text)")]
    name = entry["id"]
    problems = []

    def note(message: str, field: str = "", grave: bool = True) -> None:
        problems.append(Problem(file, lines.of(name, field), f"{name}: {message}", grave))

    if not _ID.match(name):
        note("an id is made of lower-case letters and digits joined by hyphens")
    for field, value in entry.items():
        if field not in FIELDS:
            from difflib import get_close_matches

            near = get_close_matches(str(field), FIELDS, 1)
            note(f"unknown field '{field}'" + (f"; did you mean '{near[0]}'?" if near else ""), str(field))
        elif value is None:
            note(f"{field} is empty; leave the field out", field, grave=False)
        elif wrong := _shape(FIELDS[field], value):
            note(f"{field} {wrong}", field)
        else:
            for wrong in _wrong_parts(field, value):
                note(wrong, field)
            if field == "source" and not any(value.get(k) for k in ("arxiv", "doi", "url", "venue")):
                note("source has no arxiv id, doi, url or venue", field, grave=False)
    for field in ("names", "kind", "source", "checked"):
        # An entry that only spells a short form out has no names: nothing is said of what it names.
        if field == "names" and (entry.get("ambiguous_names") or entry.get("expands")):
            continue
        if not partial and not entry.get(field):
            note(f"needs '{field}'")
    return problems


def json_schema() -> dict[str, Any]:
    """The JSON Schema of knowledge files, for editors."""
    texts_ = {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": ["string", "number"]}}]}
    year = {"type": "integer", "minimum": 1700, "maximum": 2100}
    when = {"when": {"type": "string"}}
    shapes: dict[str, Any] = {
        "text": {"type": "string"},
        "texts": texts_,
        "flag": {"type": "boolean"},
        "year": year,
        "years": {"type": "array", "items": year},
        "expands": {"type": "object", "additionalProperties": texts_},
        "properties": {"type": "object"},
        "compare": {"type": "array", "items": {"type": "object", "required": ["than"]}},
        "events": {
            "type": "array",
            "items": {"type": "object", "required": ["when", "year"], "properties": {**when, "year": year}},
        },
        "denies": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["when", "truth"],
                "additionalProperties": False,
                "properties": {
                    **when,
                    "truth": {"type": "string"},
                    "rule": {"enum": list(DENY_RULES)},
                    "checked": {"enum": ["memory"]},
                },
            },
        },
        "source": {
            "type": "object",
            "required": ["title"],
            "properties": {"title": {"type": "string"}, "arxiv": {"type": "string"}},
        },
        "checked": {"type": "object", "required": ["by"], "properties": {"by": {"enum": list(LEVELS)}}},
    }
    entity = {
        "type": "object",
        "required": ["id"],
        "additionalProperties": False,
        "properties": {name: shapes[shape] for name, shape in FIELDS.items()},
    }
    organisation = {
        "type": "object",
        "required": ["names"],
        "properties": {
            "names": texts_,
            "ambiguous_names": texts_,
            "same_as": texts_,
            "part_of": texts_,
            "url": {"type": "string"},
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "reportlint knowledge file",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "version": {"const": 1},
            "entities": {"type": "array", "items": entity},
            "organisations": {"type": "object", "additionalProperties": organisation},
            "siblings": {"type": "array", "items": texts_},
            "vocabulary": {"type": "object"},
        },
    }


def texts(value: Any) -> list[str]:
    """A text or a list of texts as a list of texts."""
    if value is None:
        return []
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]


def organisations(data: Mapping[str, Any]) -> dict[str, Any]:
    """The organisations of a file, by id, whichever way the key is spelled."""
    for key in ("organisations", "organizations", "orgs"):
        if data.get(key):
            value = data[key]
            return {v["id"]: v for v in value} if isinstance(value, list) else dict(value)
    return {}
