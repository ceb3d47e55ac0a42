"""Write ``docs/rules/*.md`` from the rules: ``python -m tests.docs``."""

from pathlib import Path

from reportlint.pages import rule_pages

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "rules"


def main() -> None:
    """Write all pages and drop those of rules that are gone."""
    PAGES.mkdir(exist_ok=True)
    pages = rule_pages()
    for old in PAGES.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (PAGES / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
