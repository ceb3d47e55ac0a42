"""The rule ``unavailable-value``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlint import (
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    clipped,
    is_account,
    mentioned,
    related,
)
from reportlint_rules.artifacts import _failures as said
from reportlint_rules.artifacts._lacks import ABSENT

_STATE = re.compile(
    r"\W*(?:.* )?(?:status|state|phase|progress|stage|result|outcome|availability|approval)\W*$", re.I
)
_MARKS = " \t\n*_|.>-–—:"
_LONGEST = 140
_MUCH_CODE = 3


@dataclass(frozen=True)
class UnavailableValue(DocumentRule):
    """Where a value should stand, the report says that it could not be fetched, or is still to come.

    "Top partners: [Unavailable due to data retrieval errors]", "Price: Error fetching value", "*pending verification*":
    a program that found nothing filled its form with words. A table or list of such values promises facts that the
    report does not have.
    Find the values, or drop the row and say in a sentence what could not be found.
    """

    meta = RuleMeta(
        id="unavailable-value",
        message='"{said}" stands where a value should{more}.',
        help="Find the value, or drop the line and say what could not be found.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\n- **Seals:** Not available for old pumps\n- **Oil:** unavailable since 2019\n",
            "# Pumps\n\n| Pump | Test |\n|---|---|\n| A | failed |\n| B | pending |\n",
            "# Pumps\n\n- **Status:** verification pending\n\nThe [missing data](https://example.org) are few.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\n- Total: **[Unavailable due to data retrieval errors]**\n- Oil: 3 l\n",
                ["Unavailable due to data retrieval errors"],
                severity=Severity.ERROR,
            ),
            Bad(
                "# Pumps\n\n| Pump | Price |\n|---|---|\n| A | Could not be retrieved |\n| B | 4 |\n",
                ["Could not be retrieved"],
            ),
            Bad("# Pumps\n\n- **Maker:** [Name not found]\n", ["Name not found"]),
        ],
        prefilter=Prefilter(words=tuple(sorted(ABSENT)), asks="reportlint_rules.artifacts._signs:Signs"),
        see=("stated-gap", "missing-values", "placeholder"),
        known_limits="A plain 'Not available' in a cell or behind a label is the business of missing-values.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per wording, at its first place."""
        places: dict[str, list[tuple[Span, bool]]] = {}
        for span, sure in _values(document):
            places.setdefault(document.plain(span).casefold(), []).append((span, sure))
        if not places or not is_account(document):
            return
        if sum(b.kind == "code" for b in document.blocks) + len(document.parsed.code_spans) >= _MUCH_CODE:
            return
        for found in places.values():
            first, sure = found[0]
            words = document.plain(first)
            yield self.finding(
                first,
                severity=Severity.ERROR if sure else None,
                said=clipped(words),
                more=f" ({len(found)} such places)" if len(found) > 1 else "",
                related=[related(span, "and here") for span, _ in found[1:60]],
                members=1,
            )


def _values(document: Document) -> Iterator[tuple[Span, bool]]:
    """Yield each value that is none, and whether brackets and a cause make it sure."""
    done = -1
    for place in document.places_of(ABSENT):
        at = document.words.starts[place]
        if at < done:
            continue
        block = document.blocks[document.block_at(at)]
        if block.quoted or block.kind not in ("paragraph", "item", "table"):
            continue
        found = _bracketed(document, block, at) or _whole(document, block, at)
        if found and not mentioned(document, found[0], block.text):
            done = found[0].end
            yield found


def _bracketed(document: Document, block: Block, at: int) -> tuple[Span, bool] | None:
    """A value in square brackets around an offset that is no link."""
    prose = document.prose
    start = prose.rfind("[", max(block.span.start, at - _LONGEST), at)
    if start < 0 or prose.find("]", start, at) >= 0:
        return None
    end = prose.find("]", at, at + _LONGEST)
    if end < 0 or document.text[end + 1 : end + 2] in ("(", "[", ":"):
        return None
    before = document.text[max(0, start - 3) : start].rstrip("*_ ")[-1:]
    after = document.text[end + 1 : end + 4].lstrip("*_ ")[:1]
    # Within a sentence brackets hold what an editor put there.
    if (before and before not in "\n|:-+.>•" and not before.isdigit()) or (after and after not in "\n|.,;("):
        return None
    text = document.folded[start + 1 : end].strip(_MARKS)
    caused = bool(said.VALUE.fullmatch(text) or said.CAUSED.fullmatch(text))
    if caused or said.ABSENT.fullmatch(text):
        return Span(start + 1, end), caused
    return None


def _whole(document: Document, block: Block, at: int) -> tuple[Span, bool] | None:
    """A cell, the text behind a label, or a marked paragraph that says no more."""
    prose = document.prose
    if block.kind == "table":
        span = next((c for row in block.cells for c in row if c.start <= at < c.end), None)
    else:
        line = prose.rfind("\n", block.text.start, at) + 1 or block.text.start
        line = max(line, block.text.start)
        stop = prose.find("\n", at, block.text.end)
        span = Span(line, block.text.end if stop < 0 else stop)
        colon = prose.find(":", line, at)
        if colon >= 0:
            if _STATE.match(prose, line, colon):
                return None
            span = Span(colon + 1, span.end)
        elif not (document.text[slice(*span)].strip()[:1] in "*_([" and span.end - span.start < _LONGEST):
            return None
    if span is None or span.end - span.start > _LONGEST:
        return None
    text = document.folded[slice(*span)]
    inner = text.strip(_MARKS + "()[]" if text.count("(") == text.count(")") < 2 else _MARKS)
    if inner in said.OPEN or not (said.VALUE.fullmatch(inner) or said.CAUSED.fullmatch(inner)):
        return None
    lead = len(text) - len(text.lstrip(_MARKS + "(["))
    return Span(span.start + lead, span.start + lead + len(text.strip(_MARKS + "(["))), False
