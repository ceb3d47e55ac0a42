"""reportlint finds what makes a report bad: copies, boilerplate, wrong facts, broken text, leftovers.

The names below are the public API for rules and packs; everything else may change between releases.
They are loaded on first use, so that ``reportlint --version`` imports next to nothing.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportlint.contents import contents
    from reportlint.document import PROSE_KINDS, Block, Document, Link, Section, Sentence, Words
    from reportlint.finding import JSON, Citation, Finding, Fix, Related, Severity, clipped
    from reportlint.foreign import is_console, is_foreign
    from reportlint.genre import (
        is_account,
        is_binding,
        is_chapter,
        is_manual,
        is_minutes,
        is_report,
        is_slides,
    )
    from reportlint.lazy import rare
    from reportlint.quoting import mentioned
    from reportlint.references import is_reference_list, reference_sections
    from reportlint.rule import (
        Bad,
        CorpusRule,
        DocumentRule,
        Good,
        Library,
        PairRule,
        PairSummary,
        Passage,
        PassageId,
        Prefilter,
        Rule,
        RuleMeta,
        Side,
        Summary,
        SuppressionRule,
        related,
    )
    from reportlint.span import Edit, Span
    from reportlint.suppress import read_problems, read_suppressions
    from reportlint.tongue import tongue

__version__ = "0.1.0"

_HOME = {
    "contents": ("contents",),
    "document": ("PROSE_KINDS", "Block", "Document", "Link", "Section", "Sentence", "Words"),
    "finding": ("JSON", "Citation", "Finding", "Fix", "Related", "Severity", "clipped"),
    "foreign": ("is_console", "is_foreign"),
    "genre": ("is_account", "is_binding", "is_chapter", "is_manual", "is_minutes", "is_report", "is_slides"),
    "lazy": ("rare",),
    "quoting": ("mentioned",),
    "references": ("is_reference_list", "reference_sections"),
    "rule": (
        "Bad",
        "CorpusRule",
        "DocumentRule",
        "Good",
        "Library",
        "PairRule",
        "PairSummary",
        "Passage",
        "PassageId",
        "Prefilter",
        "Rule",
        "RuleMeta",
        "Side",
        "Summary",
        "SuppressionRule",
        "related",
    ),
    "span": ("Edit", "Span"),
    "suppress": ("read_problems", "read_suppressions"),
    "tongue": ("tongue",),
}
_MODULE = {name: module for module, names in _HOME.items() for name in names}

__all__ = [  # noqa: RUF022 (grouped by module)
    "PROSE_KINDS", "Block", "Document", "Link", "Section", "Sentence", "Words",
    "contents",
    "JSON", "Citation", "Finding", "Fix", "Related", "Severity", "clipped",
    "Bad", "CorpusRule", "DocumentRule", "Good", "Library", "PairRule", "PairSummary", "Passage", "PassageId",
    "Prefilter", "Rule", "RuleMeta", "Side", "Summary", "SuppressionRule", "related",
    "Edit", "Span", "is_account", "is_binding", "is_chapter", "is_manual", "is_minutes", "is_report", "is_slides",
    "is_console", "is_foreign", "mentioned", "is_reference_list", "rare", "reference_sections", "read_problems",
    "read_suppressions", "tongue",
    "__version__",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _MODULE:
        raise AttributeError(f"module 'reportlint' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"reportlint.{_MODULE[name]}"), name)
    globals()[name] = value
    return value
