"""Write what is generated in ``docs/``: pages of rules, schema: ``python -m tests.docs``."""

import json
from pathlib import Path

from reportlint.config.schema import schema
from reportlint.pack import load_packs
from reportlint.pages import configuration_page, rule_pages
from tests.verdicts import text as precision_text

ROOT = Path(__file__).resolve().parent.parent
PRECISION = ROOT / "rules" / "reportlint_rules" / "precision.json"
PAGES = ROOT / "docs" / "rules"
CONFIGURATION = ROOT / "docs" / "configuration.md"
SCHEMA = ROOT / "docs" / "schemas" / "configuration.schema.json"


def main() -> None:
    """Write all pages and drop those of rules that are gone."""
    PRECISION.write_text(precision_text(), encoding="utf-8")
    PAGES.mkdir(exist_ok=True)
    pages = rule_pages()
    for old in PAGES.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (PAGES / name).write_text(text, encoding="utf-8")
    CONFIGURATION.write_text(configuration_page(), encoding="utf-8")
    made = json.dumps(schema(load_packs()), ensure_ascii=False, indent=1)
    SCHEMA.parent.mkdir(exist_ok=True)
    SCHEMA.write_text(made + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
