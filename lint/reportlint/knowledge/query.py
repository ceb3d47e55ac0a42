"""What ``reportlint facts`` shows: lists, single entries, where a fact stands, and the check of files. Plain data."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlint.errors import KnowledgeError
from reportlint.knowledge.base import Entity, Knowledge
from reportlint.knowledge.check import check_files
from reportlint.knowledge.compiler import pieces
from reportlint.knowledge.schema import Problem
from reportlint.paths import AnyPath

__all__ = ["Row", "check_files", "find", "rows", "show", "where"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of ``facts list``."""

    id: str
    name: str
    kind: str
    year: int | None
    makers: str
    checked: str
    file: str

    def as_dict(self) -> dict[str, Any]:
        """The row as plain JSON."""
        return {f: getattr(self, f) for f in ("id", "name", "kind", "year", "makers", "checked", "file")}


def rows(base: Knowledge, kind: str = "", text: str = "") -> list[Row]:
    """The entries of the base by id, of one kind (or a kind below it), with ``text`` in a name."""
    wanted = text.lower()
    out = []
    for entity in base:
        if kind and not any(kind in base.kind_and_parents(k) for k in entity.kinds):
            continue
        names = (entity.id, *entity.names, *entity.ambiguous_names, *entity.expands)
        if wanted and not any(wanted in n.lower() for n in names):
            continue
        makers = ", ".join(base.organisation_name(o) for o in entity.orgs)
        file = os.path.basename(entity.file)
        out.append(
            Row(entity.id, entity.name, ", ".join(entity.kinds), entity.year, makers, entity.level, file)
        )
    return out


def find(base: Knowledge, name: str) -> list[Entity]:
    """The entries with this id or name (hyphens, blanks and case aside); raises ``KnowledgeError`` with near names."""
    if (entity := base.get(name)) is not None:
        return [entity]
    wanted = pieces(name)
    found = [e for e in base if any(pieces(n) == wanted for n in (*e.names, *e.ambiguous_names, *e.expands))]
    if found:
        return found
    from difflib import get_close_matches

    every = {n.lower(): n for e in base for n in (e.id, *e.names)}
    near = [every[n] for n in get_close_matches(name.lower(), list(every), 3)]
    raise KnowledgeError(
        f"the knowledge base has no entry '{name}'" + (f"; did you mean {' or '.join(near)}?" if near else "")
    )


def show(base: Knowledge, name: str) -> list[dict[str, Any]]:
    """Everything the base states of a name, as plain JSON, references spelled out."""
    out = []
    for e in find(base, name):
        data = {
            k: v
            for k, v in e.data.items()
            if v not in (None, [], {}, "")
            and k
            not in (
                "features",
                "feature_texts",
                "features_from_memory",
                "from_memory",
                "unsure",
                "unsure_denies",
            )
        }
        data["features"] = e.data.get("feature_texts") or []
        data["denies"] = [{"when": text, "truth": truth, "rule": rule} for _, truth, rule, text in e.denies]
        data["events"] = [{"when": text, "year": year} for _, year, text in e.events]
        data["makers"] = [base.organisation_name(o) for o in e.orgs]
        data["source"] = str(e.source)
        out.append({k: v for k, v in data.items() if v not in ([], {}, "")})
    return out


def where(base: Knowledge, name: str) -> list[tuple[str, int]]:
    """File and line of every entry of a name."""
    return [(e.file, e.line) for e in find(base, name)]


def problems(paths: Sequence[AnyPath]) -> list[Problem]:
    """What is wrong with files and folders of knowledge; see ``check_files``."""
    return check_files(paths)
