"""The commands of ``reportlint facts``: list, show, check, where."""

import json
import os
from collections.abc import Sequence
from typing import Any

from reportlint import terminal
from reportlint.errors import KnowledgeError
from reportlint.knowledge import Knowledge, load, query
from reportlint.knowledge.schema import json_schema
from reportlint.pack import knowledge_folders
from reportlint.paths import tidy
from reportlint.project import Wishes, open_project


def _paths(config: str | None, isolated: bool) -> tuple[str, ...]:
    project = open_project(Wishes(config=config, isolated=isolated))
    return (*knowledge_folders(), *project.config.facts)


def _base(config: str | None, isolated: bool) -> Knowledge:
    return load(_paths(config, isolated))


def _json(data: Any) -> None:
    terminal.write([json.dumps(data, ensure_ascii=False, indent=1, default=str) + "\n"], machine=True)


def list_facts(kind: str, text: str, form: str, config: str | None, isolated: bool) -> None:
    """Print one line per entry, or a JSON list."""
    rows = query.rows(_base(config, isolated), kind, text)
    if form == "json":
        _json([row.as_dict() for row in rows])
        return
    lines = [f"{r.id:34} {r.year or '':<6} {r.kind:32} {r.makers:40} {r.checked}".rstrip() for r in rows]
    terminal.write(["\n".join([*lines, f"{len(rows)} entries", ""])], machine=False)


def show_fact(name: str, form: str, config: str | None, isolated: bool) -> None:
    """Print everything that the base states of a name."""
    found = query.show(_base(config, isolated), name)
    if form == "json":
        _json(found)
        return
    out: list[str] = []
    for entry in found:
        out.append(f"{entry['id']}: {entry.get('gist', '')}".rstrip(": "))
        for key, value in entry.items():
            if key not in ("id", "gist", "file", "line"):
                out += _field(key, value)
        out += [f"  {'file':14} {entry['file']}:{entry['line']}", ""]
    terminal.write(["\n".join(out)], machine=False)


def _field(key: str, value: Any) -> list[str]:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [f"  {key:14} " + "; ".join(f"{k}: {v}" for k, v in item.items()) for item in value]
    if isinstance(value, dict):
        return [
            f"  {key:14} {k}: {', '.join(map(str, v)) if isinstance(v, list) else v}"
            for k, v in value.items()
        ]
    return [f"  {key:14} {', '.join(map(str, value)) if isinstance(value, list) else value}"]


def where_fact(name: str, config: str | None, isolated: bool) -> None:
    """Print file and line of the entries of a name."""
    places = query.where(_base(config, isolated), name)
    terminal.write(["\n".join([*(f"{file}:{line}" for file, line in places), ""])], machine=False)


def check_facts(paths: Sequence[str], schema: bool) -> int:
    """Print what is wrong with files (default: the built-in base); the exit status is 1 for grave problems."""
    if schema:
        _json(json_schema())
        return 0
    own = [tidy(p) for p in paths] or list(knowledge_folders())
    if missing := [p for p in own if not os.path.exists(p)]:
        raise KnowledgeError(f"facts: {missing[0]} does not exist; name a YAML file or a folder of them")
    problems = query.check_files(own, knowledge_folders() if paths else ())
    lines = [f"{p}{'' if p.grave else ' (advice)'}" for p in problems]
    grave = sum(p.grave for p in problems)
    lines.append(f"{grave} problems, {len(problems) - grave} pieces of advice")
    terminal.write(["\n".join([*lines, ""])], machine=False)
    return 1 if grave else 0
