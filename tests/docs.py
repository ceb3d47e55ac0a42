"""Write what is generated in ``docs/``: pages of rules, schema: ``python -m tests.docs``."""

import json
from pathlib import Path

from reportlint.config.schema import schema
from reportlint.pack import load_packs
from reportlint.pages import rule_pages

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "rules"
SCHEMA = ROOT / "docs" / "schemas" / "configuration.schema.json"


def main() -> None:
    """Write all pages and drop those of rules that are gone."""
    PAGES.mkdir(exist_ok=True)
    pages = rule_pages()
    for old in PAGES.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (PAGES / name).write_text(text, encoding="utf-8")
    made = json.dumps(schema(load_packs()), ensure_ascii=False, indent=1)
    SCHEMA.parent.mkdir(exist_ok=True)
    SCHEMA.write_text(made + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
