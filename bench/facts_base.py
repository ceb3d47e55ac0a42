"""Print what the knowledge base holds, as the tables of docs/facts.md: entries by area, check level and relation.

Usage: python bench/facts_base.py
"""

from collections import Counter
from pathlib import Path

from reportlint.knowledge import Entity, load
from reportlint.pack import knowledge_folders

LEVELS = ("paper", "listing", "code", "memory")
"""How an entry was checked, best first."""


def relations(entity: Entity) -> list[str]:
    """The relations that an entry states."""
    stated = {
        "year": entity.year,
        "makers": entity.orgs,
        "makers, complete": entity.orgs and not entity.orgs_open,
        "authors": entity.people,
        "authors, complete": entity.people and not entity.people_open,
        "properties": entity.properties,
        "expansion": entity.expands,
        "definition": entity.features or entity.denies,
        "training": entity.trained_with,
        "parts it lacks": entity.components_not,
        "events": entity.events,
        "comparisons": entity.compare,
    }
    return [name for name, value in stated.items() if value]


def tables() -> str:
    """Both tables in Markdown."""
    entities = list(load(knowledge_folders()))
    areas: dict[str, Counter[str]] = {}
    held: Counter[str] = Counter()
    for entity in entities:
        areas.setdefault(Path(entity.file).stem, Counter())[entity.level] += 1
        held.update(relations(entity))
    lines = ["| area | entries | " + " | ".join(LEVELS) + " |", "|" + "---|" * (len(LEVELS) + 2)]
    for area, levels in sorted(areas.items()):
        lines.append(f"| {area} | {levels.total()} | " + " | ".join(str(levels[x]) for x in LEVELS) + " |")
    total: Counter[str] = Counter()
    for levels in areas.values():
        total.update(levels)
    lines.append(f"| **all** | **{total.total()}** | " + " | ".join(str(total[x]) for x in LEVELS) + " |")
    shares = ", ".join(f"{name} {100 * total[name] / total.total():.0f} %" for name in LEVELS)
    lines += ["", f"Shares: {shares}.", "", "| relation | entries that state it |", "|---|---|"]
    lines += [f"| {name} | {count} |" for name, count in held.most_common()]
    return "\n".join(lines)


if __name__ == "__main__":
    print(tables())
