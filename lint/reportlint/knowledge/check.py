"""Validate knowledge files: schema, dangling references, duplicate names, contradictions, missing sources."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reportlint.errors import KnowledgeError
from reportlint.knowledge.compiler import Parsed, merge, pieces
from reportlint.knowledge.expressions import compile_expression, matches
from reportlint.knowledge.loader import files_of, parse_file
from reportlint.knowledge.schema import Lines, Problem, texts
from reportlint.knowledge.spelling import fold
from reportlint.paths import AnyPath

_REFERENCES = ("confused_with", "derived_from", "trained_on")


def check_files(paths: Sequence[AnyPath], known: Sequence[AnyPath] = ()) -> list[Problem]:
    """Return all problems of ``paths``, in order; ``known`` are files they may refer to (the built-in base)."""
    parsed: list[Parsed] = []
    problems: list[Problem] = []
    own = set(files_of(paths))
    for file in files_of([*known, *paths]):
        text = Path(file).read_text("utf-8-sig", "replace")
        try:
            parsed.append((file, text, parse_file(text, file)))
        except KnowledgeError as error:
            message = str(error).removeprefix(f"{file}:")
            line, _, rest = message.partition(":")
            found = (
                Problem(file, int(line), rest.strip())
                if line.strip().isdigit()
                else Problem(file, 0, message)
            )
            problems.append(found)
    entities, orgs, vocabulary, found_problems = merge(parsed)
    lines = {name: Lines(text) for name, text, _ in parsed}
    problems += found_problems
    problems += _references(entities, orgs, vocabulary, lines)
    problems += _names(entities, lines)
    problems += _contradictions(entities, lines)
    return sorted({p for p in problems if p.file in own}, key=lambda p: (p.file, p.line, p.message))


def _references(
    entities: Mapping[str, Any],
    orgs: Mapping[str, Any],
    vocabulary: Mapping[str, Any],
    lines: Mapping[str, Lines],
) -> Iterator[Problem]:
    kinds, tasks = vocabulary.get("kinds") or {}, vocabulary.get("tasks") or {}
    groups = vocabulary.get("properties") or {}
    for name, entry in entities.items():
        at = lines[entry["file"]]

        def note(
            field: str, message: str, grave: bool = True, name: str = name, entry: Any = entry, at: Lines = at
        ) -> Problem:
            return Problem(entry["file"], at.of(name, field), f"{name}: {message}", grave)

        for kind in texts(entry.get("kind")):
            if kinds and kind not in kinds:
                yield note("kind", f"unknown kind '{kind}'; add it under vocabulary: kinds:")
        for field in _REFERENCES:
            for other in texts(entry.get(field)):
                if other not in entities:
                    yield note(field, f"{field} names '{other}', which no file defines", grave=False)
                elif other == name:
                    yield note(field, f"{field} names the entry itself")
        for task in texts(entry.get("trained_with")):
            if tasks and task not in tasks:
                yield note("trained_with", f"unknown training task '{task}'; add it under vocabulary: tasks:")
        for org in texts(entry.get("orgs")):
            if orgs and org not in orgs:
                yield note(
                    "orgs", f"organisation '{org}' is not defined; add it under organisations:", grave=False
                )
        for group, values in (entry.get("properties") or {}).items():
            if groups and group not in groups:
                if group not in ("depth", "parameters", "context", "language"):
                    yield note("properties", f"unknown property '{group}'")
                continue
            allowed = (groups.get(group) or {}).get("values") if isinstance(groups.get(group), dict) else None
            for value in texts(values):
                if allowed and value not in allowed:
                    yield note("properties", f"'{value}' is no value of {group} ({', '.join(allowed)})")
        for item in entry.get("compare") or []:
            if item.get("than") not in entities:
                yield note(
                    "compare", f"compare names '{item.get('than')}', which no file defines", grave=False
                )
        year, source = entry.get("year"), entry.get("source") or {}
        if isinstance(year, int) and isinstance(source.get("year"), int) and source["year"] < year - 1:
            yield note("year", f"year is {year}, but the source is from {source['year']}", grave=False)


def _names(entities: Mapping[str, Any], lines: Mapping[str, Lines]) -> Iterator[Problem]:
    owner: dict[tuple[str, ...], str] = {}
    for name, entry in entities.items():
        for text in texts(entry.get("names")):
            # Case tells some names apart (LIME and lime), so it counts here.
            key = (*pieces(text), text if text.isupper() else "", "".join(c for c in text if c in "+*#&/"))
            if not pieces(text):
                yield Problem(
                    entry["file"],
                    lines[entry["file"]].of(name, "names"),
                    f"{name}: the name '{text}' holds no letters",
                )
            elif owner.setdefault(key, name) != name:
                yield Problem(
                    entry["file"], lines[entry["file"]].of(name, "names"),
                    f"{name}: the name '{text}' also belongs to {owner[key]}; make it an ambiguous name of both", False,
                )  # fmt: skip


def _plain(text: str) -> str:
    return " ".join(fold(w) for w in text.replace("-", " ").replace("/", " ").replace(",", " ").split())


def _contradictions(entities: Mapping[str, Any], lines: Mapping[str, Lines]) -> Iterator[Problem]:
    """An entry whose own definition it denies, or a sibling whose feature describes it."""
    for name, entry in entities.items():
        gist = _plain(str(entry.get("gist") or ""))
        at = lines[entry["file"]]
        if not gist:
            continue
        for deny in entry.get("denies") or []:
            if matches(compile_expression(deny["when"]), gist):
                yield Problem(
                    entry["file"],
                    at.of(name, "denies"),
                    f"{name}: a deny ('{deny['when'][:60]}') matches its own gist",
                )
        for other in texts(entry.get("confused_with")):
            sibling = entities.get(other)
            own = [compile_expression(f) for f in texts(entry.get("features"))]
            for feature in texts((sibling or {}).get("features")):
                if matches(compile_expression(feature), gist) and not any(matches(f, gist) for f in own):
                    yield Problem(
                        entry["file"], at.of(name, "gist"),
                        f"{name}: a feature of {other} ('{feature[:60]}') describes {name} as its gist has it",
                    )  # fmt: skip
        both = set(texts(entry.get("components"))) & set(texts(entry.get("components_not")))
        if both:
            yield Problem(
                entry["file"],
                at.of(name, "components_not"),
                f"{name}: {', '.join(sorted(both))} is both a component and none",
            )
