"""Compile parsed knowledge files to plain data that marshals: a name table, and one blob per entity.

Entities stay packed until somebody asks for them, so loading costs the name table only.
"""

import marshal
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reportlint.errors import KnowledgeError
from reportlint.knowledge.base import Beginning, Row
from reportlint.knowledge.expressions import compile_expression
from reportlint.knowledge.schema import TOP, Lines, Problem, check_entity, organisations, texts
from reportlint.knowledge.spelling import PIECE, british, fold, plural_of, spellings

Parsed = tuple[str, str, Mapping[str, Any]]
"""Path, text and parsed content of one file."""

_LISTS = ("names", "ambiguous_names")


def pieces(text: str) -> list[str]:
    """Split a name into the pieces that are matched (``GPT-3.5 Turbo`` into ``gpt``, ``3``, ``5``, ``turbo``)."""
    return [fold(p.replace("’", "'")) for p in PIECE.findall(text)]


def name_form(name: str) -> str:
    """Return how a name is compared with the source: ``exact``, ``literal`` (holds symbols), or ``loose``.

    Names with an inner capital, all in capitals, or of at most five letters keep their case.
    """
    if re.search(r"[^\w\s\-‐-―.,'’·/&():]", name):
        return "literal"
    letters = [c for c in name if c.isalpha()]
    if len(letters) <= 5:
        return "exact"
    for piece in PIECE.findall(name):
        alpha = "".join(c for c in piece if c.isalpha())
        if len(alpha) > 1 and (alpha.isupper() or any(c.isupper() for c in alpha[1:])):
            return "exact"
    return "loose"


def merge(
    files: Iterable[Parsed],
) -> tuple[dict[str, dict[str, Any]], dict[str, Any], dict[str, Any], list[Problem]]:
    """Merge files by id; return entities, organisations, vocabulary and what is wrong with the files."""
    entities: dict[str, dict[str, Any]] = {}
    orgs: dict[str, Any] = {}
    vocabulary: dict[str, Any] = {}
    problems: list[Problem] = []
    extended_by: set[tuple[str, str]] = set()
    groups: list[list[str]] = []
    for file, text, data in files:
        lines = Lines(text)
        for key in data:
            if key not in TOP:
                known_keys = "version, entities, organisations, siblings, vocabulary"
                problems.append(Problem(file, 1, f"unknown key '{key}'; a file holds {known_keys}"))
        listed = data.get("entities") or []
        if not isinstance(listed, list):
            problems.append(Problem(file, 1, "entities must be a list"))
            listed = []
        for entry in listed:
            known = isinstance(entry, dict) and entry.get("id") in entities
            found = check_entity(entry, lines, file, partial=known)
            problems += found
            if any(p.grave for p in found):
                continue
            name = entry["id"]
            if known and (entities[name]["file"] == file or (file, name) in extended_by):
                problems.append(Problem(file, lines.of(name), f"{name}: the id occurs twice in this file"))
                continue
            extended = _extend(entities[name], entry) if known else dict(entry)
            extended_by.add((file, name))
            home = {} if known else {"file": file, "line": lines.of(name)}
            entities[name] = {**extended, **home}
        for name, value in organisations(data).items():
            if not isinstance(value, dict) or not value.get("names"):
                problems.append(Problem(file, lines.of("org:" + name), f"organisation {name}: needs names"))
                continue
            orgs[name] = {**orgs.get(name, {}), **value, "file": file, "line": lines.of("org:" + name)}
        _merge_into(vocabulary, data.get("vocabulary") or {})
        groups += [texts(group) for group in data.get("siblings") or []]
    _join_siblings(entities, groups)
    problems += _spell_guards(entities, vocabulary.get("guards") or {})
    return entities, orgs, vocabulary, problems


def _extend(entry: Mapping[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    """An entry of an earlier file with what a later one says: lists and mappings grow, single values are replaced."""
    out = dict(entry)
    for field, value in extra.items():
        old = out.get(field)
        if isinstance(old, list) and value is not None and field not in ("source", "checked"):
            out[field] = [*old, *(v for v in (value if isinstance(value, list) else [value]) if v not in old)]
        elif isinstance(old, dict) and isinstance(value, dict) and field in ("expands", "properties"):
            both = set(old) & set(value)
            grown = {key: list(dict.fromkeys([*texts(old[key]), *texts(value[key])])) for key in both}
            out[field] = {**old, **value, **grown}
        else:
            out[field] = value
    return out


def _join_siblings(entities: dict[str, dict[str, Any]], groups: Sequence[Sequence[str]]) -> None:
    """Enter each member of a group of siblings under ``confused_with`` of all others."""
    for group in groups:
        for name in group:
            if name in entities:
                own = texts(entities[name].get("confused_with"))
                others = [other for other in group if other != name and other not in own]
                entities[name] = {**entities[name], "confused_with": [*own, *others]}


_GUARD = re.compile(r"@([a-z][a-z-]*)")


def _spell_guards(entities: dict[str, dict[str, Any]], guards: Mapping[str, Any]) -> list[Problem]:
    """Write out the lists of words that expressions call by name (``!@denied``); return names that nobody defines."""
    problems: list[Problem] = []
    for name, entry in entities.items():
        listed = entry.get("denies") or []
        if not any("@" in deny["when"] for deny in listed):
            continue
        for guard in {g for deny in listed for g in _GUARD.findall(deny["when"]) if g not in guards}:
            problems.append(
                Problem(entry["file"], entry["line"], f"{name}: no list of words is called @{guard}")
            )
        spelled = [
            {**deny, "when": _GUARD.sub(lambda m: str(guards.get(m[1], m[1])), deny["when"])}
            for deny in listed
        ]
        entities[name] = {**entry, "denies": spelled}
    return problems


def _merge_into(target: dict[str, Any], extra: Mapping[str, Any]) -> None:
    for key, value in extra.items():
        if isinstance(value, dict) and isinstance(target.get(key), dict):
            _merge_into(target[key], value)
        elif isinstance(value, list) and isinstance(target.get(key), list):
            target[key] = [*target[key], *(v for v in value if v not in target[key])]
        else:
            target[key] = value


def compile_base(files: Sequence[Parsed]) -> dict[str, Any]:
    """Compile all files; raises ``KnowledgeError`` that lists the first problems of the schema."""
    entities, orgs, vocabulary, problems = merge(files)
    grave = [p for p in problems if p.grave]
    if grave:
        more = f" (and {len(grave) - 1} more; see 'reportlint facts check')" if len(grave) > 1 else ""
        raise KnowledgeError(f"{grave[0]}{more}")
    order = sorted(entities)
    index = {name: i for i, name in enumerate(order)}
    table: dict[str, dict[tuple[tuple[str, ...], str, str], list[tuple[Any, bool]]]] = {}

    def add(name: str, ref: Any, ambiguous: bool) -> None:
        parts = tuple(pieces(name))
        if not parts:
            return
        form = name_form(name)
        for first in {parts[0], british(parts[0]) or parts[0]}:
            table.setdefault(first, {}).setdefault((parts, form, name if form != "loose" else ""), []).append(
                (ref, ambiguous)
            )
        # A single lower-case piece may stand in the plural, which the first-word table must know.
        if len(parts) == 1 and parts[0][-1:].isalpha() and not parts[0].endswith("s"):
            plural = plural_of(parts[0])
            key = ((plural,), form, plural_of(name) if form != "loose" else "")
            table.setdefault(plural, {}).setdefault(key, []).append((ref, ambiguous))

    for name in order:
        for field in _LISTS:
            for text in texts(entities[name].get(field)):
                add(text, index[name], field == "ambiguous_names")
                if text.endswith(" dataset"):
                    add(text[:-8] + " data set", index[name], field == "ambiguous_names")
        for short in entities[name].get("expands") or {}:
            # A short form that is no name is still worth a look where it is spelled out.
            if short not in texts(entities[name].get("names")) and short not in texts(
                entities[name].get("ambiguous_names")
            ):
                add(short, "x:" + short, True)
    for name, value in sorted(orgs.items()):
        for text in texts(value["names"]):
            add(text, "o:" + name, False)
        for text in texts(value.get("ambiguous_names")):
            add(text, "o:" + name, True)
    names = {first: marshal.dumps(_beginning(rows)) for first, rows in sorted(table.items())}
    surnames: dict[str, list[int]] = {}
    expansions: dict[str, list[int]] = {}
    for name in order:
        for person in texts(entities[name].get("people")):
            surnames.setdefault(surname_of(person), []).append(index[name])
        for short in entities[name].get("expands") or {}:
            expansions.setdefault(short, []).append(index[name])
    return {
        "names": names,
        "ids": index,
        "blobs": [marshal.dumps(_pack(entities[name])) for name in order],
        "orgs": {name: _pack_org(name, value, orgs) for name, value in orgs.items()},
        "surnames": surnames,
        "expansions": expansions,
        "vocabulary": vocabulary,
    }


def _beginning(rows: Mapping[tuple[tuple[str, ...], str, str], list[tuple[Any, bool]]]) -> Beginning:
    """Sort the names that begin with one word, longer ones first, by what must follow it."""
    single: list[Row] = []
    longer: dict[str, list[Row]] = {}
    found: list[Row] = [(parts, form, source, tuple(refs)) for (parts, form, source), refs in rows.items()]
    for row in sorted(found, key=lambda row: (-len(row[0]), row[0], row[2])):
        parts = row[0]
        if len(parts) == 1:
            single.append(row)
            continue
        forms = {parts[1], plural_of(parts[1])} if len(parts) == 2 else {parts[1]}
        for word in sorted({spelling for form in forms for spelling in spellings(form)}):
            longer.setdefault(word, []).append(row)
    return single, longer, _written(single)


def _written(single: Iterable[Row]) -> tuple[str, ...] | None:
    """Return how the names of one word must be written to be meant; None where one of them may be in any case."""
    forms: set[str] = set()
    for _, form, source, _ in single:
        parts = PIECE.findall(source)
        if form != "exact" or len(parts) != 1:
            return None
        # A lower-case name may begin a sentence.
        forms |= {parts[0], parts[0][:1].upper() + parts[0][1:]}
    return tuple(sorted(forms))


def surname_of(person: str) -> str:
    """Return the surname of a person as a citation gives it."""
    person = person.strip()
    if "," in person:
        return person.split(",")[0].strip()
    return person


def _pack_org(name: str, value: Mapping[str, Any], orgs: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Names of an organisation, and the ids that count as the same in a credit."""
    family = [name, *texts(value.get("same_as"))]
    seen: set[str] = set()
    parents = texts(value.get("part_of"))
    while parents:
        parent = parents.pop()
        if parent not in seen:
            seen.add(parent)
            family += [parent, *texts(orgs.get(parent, {}).get("same_as"))]
            parents += texts(orgs.get(parent, {}).get("part_of"))
    return texts(value["names"]), list(dict.fromkeys(family))


def _pack(entry: Mapping[str, Any]) -> dict[str, Any]:
    """One entity as plain data, expressions compiled, every list a list."""
    packed: dict[str, Any] = {**entry, "file": os.path.basename(entry.get("file", ""))}
    for field in ("names", "ambiguous_names", "kind", "orgs", "people", "trained_with", "trained_on", "components",
                  "components_not", "derived_from", "confused_with", "not_kind", "from_memory"):  # fmt: skip
        packed[field] = texts(entry.get(field))
    packed["people"] = [surname_of(p) for p in packed["people"]]
    packed["expands"] = {short: texts(longs) for short, longs in (entry.get("expands") or {}).items()}
    packed["properties"] = {group: texts(values) for group, values in (entry.get("properties") or {}).items()}
    unsure = texts(entry.get("features_from_memory"))
    packed["feature_texts"] = [*texts(entry.get("features")), *unsure]
    packed["features"] = [compile_expression(text) for text in packed["feature_texts"]]
    packed["unsure"] = len(unsure)
    packed["denies"] = [
        (compile_expression(d["when"]), d["truth"], d.get("rule", "definition"), d["when"])
        for d in entry.get("denies") or []
    ]
    packed["unsure_denies"] = [d["when"] for d in entry.get("denies") or [] if d.get("checked") == "memory"]
    packed["events"] = [
        (compile_expression(e["when"]), e["year"], e["when"]) for e in entry.get("events") or []
    ]
    return packed
