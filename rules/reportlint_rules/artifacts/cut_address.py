"""The rule ``cut-address``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_reference_list,
    mentioned,
    rare,
    related,
)

_CUT = rare(
    # "http://" and the end of the line; "[Survey](https://www)"; "https://example.org/reports/heat-pu..."
    r"https?://(?:www\.?|(?:dx\.)?doi\.org/?(?:10\.?)?)?(?=[ \t]*[).\]>]{0,2}[ \t]*(?:\r?\n|\Z))"
    r"|https?://(?:www\.?)?(?=\))"
    r"|https?://[^\s()<>\[\]\"'`|{}*]{14,200}[a-zA-Z0-9-](?:\.\.\.|…)(?![\w/{])"
)
_ENTRY = rare(r"[ \t]*(?:[-*+•][ \t]|\[?\^?\d{1,3}[\].)]|\W*(?:source|url|link|website)s?\W*:)")
_SAID = rare(r"\b(?:with|prefix|scheme|protocol|either|of|use|using|add|like|is|are|or|and|as)[ \t:`'\"“]*$")
_MUCH_CODE = 3


@dataclass(frozen=True)
class CutAddress(DocumentRule):
    """An address is cut off: nothing but ``http://`` is left of it, or it ends in dots.

    A program shortened the list, or stopped in the middle of it. The source cannot be opened, and often all that should
    follow is missing, too.
    Put the whole address, and look whether more of the text is missing.
    """

    meta = RuleMeta(
        id="cut-address",
        message='The address "{said}" is cut off{more}.',
        help="Put the whole address; look whether more of the text is missing.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\n- Addresses begin with http://\n- Berg, A. Pumps. https://example.org/a\n",
            "# Pumps\n\nMore at https://example.org/. The form is https://example.org/...\n",
        ],
        bad=[
            Bad("# Pumps\n\n## Sources\n\n- Berg, A. (2023). Pumps of the town. http://\n", ["http://"]),
            Bad("# Pumps\n\nRead the [survey](https://www) of Ulm.\n", ["https://www"]),
            Bad(
                "# Pumps\n\nAll at https://example.org/reports/heat-pu... of the town.\n",
                ["https://example.org/reports/heat-pu..."],
            ),
        ],
        prefilter=Prefilter(literals=("http://", "https://")),
        see=("cut-cell", "truncated-end"),
        known_limits="A bare http:// counts in lists, sources and links; texts with code are left alone.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all addresses that are cut."""
        found = list(_places(document))
        pieces = len(document.parsed.code_spans) + sum(b.kind == "code" for b in document.blocks)
        if not found or pieces >= _MUCH_CODE:
            return
        yield self.finding(
            found[0],
            said=document.text[slice(*found[0])][:70],
            more=f" (and {len(found) - 1} more)" if len(found) > 1 else "",
            related=[related(span, "another one") for span in found[1:60]],
            members=1,
        )


def _places(document: Document) -> Iterator[Span]:
    text = document.text
    found = text.find("://")
    while found >= 0:
        m = _CUT.match(text, found - 5 if text[found - 1] == "s" else found - 4) if found > 3 else None
        found = text.find("://", found + 3)
        if m is None or (m.start() and text[m.start() - 1].isalnum()):
            continue  # nothing, or the tail of another address
        at = document.block_at(m.start())
        block = document.blocks[at] if at >= 0 else None
        if block is None or block.kind not in ("paragraph", "item", "footnote") or block.quoted:
            continue
        line = text.rfind("\n", 0, m.start()) + 1
        bare = len(m.group()) < _SHORTEST_BARE and text[m.start() - 2 : m.start()] != "]("
        if bare and (
            _SAID.search(text, line, m.start())
            or not (_ENTRY.match(text, line) or is_reference_list(document.sections[block.section].title))
        ):
            continue
        if not mentioned(document, Span(*m.span()), block.text):
            yield Span(*m.span())


_SHORTEST_BARE = 28
