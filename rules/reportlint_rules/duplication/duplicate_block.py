"""The rule ``duplicate-block``."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Prefilter,
    RuleMeta,
    Severity,
    is_binding,
    is_manual,
    is_report,
    related,
)
from reportlint_rules.duplication._copies import are_prefaces, copied_blocks, exact_groups, runs_of_groups
from reportlint_rules.duplication._guards import (
    is_catalogue,
    is_digest,
    is_named_by_code,
    is_release,
    is_series,
    is_stock,
    size,
)
from reportlint_rules.duplication._manners import is_address, is_lead_in, is_policy, is_recalled
from reportlint_rules.duplication._strangers import are_strangers
from reportlint_rules.duplication._units import Unit

_TEXT = (
    "The pump was replaced in March because its bearing had worn out after nine years of service, "
    "and the pressure in the upper floors has been stable since then."
)


_MANY_TABLES = 5
_LEGAL = frozenset({"license", "licence", "licensed", "copyright", "trademark"})
"""Words of notices that are repeated by duty."""


@dataclass(frozen=True)
class DuplicateBlock(DocumentRule):
    """A paragraph, list or table stands twice, word for word.

    A copy says nothing new, and when one is corrected the other is forgotten.
    Delete one, or write what was meant to stand there.
    In manuals paragraphs of less than 40 words count where they stand among matters that have nothing in common.
    What a licence asks to repeat, what stands under the names of two functions, what consists of links, what is
    announced as coming again, tables of codes and lists in manuals are advice.
    Short copies are warnings; so are all in manuals, rule books and texts that argue, and those in parallel sections
    ("Option A", "Option B"); what a summary repeats is advice. Entries of change logs, lead-ins to lists and code, and
    short instructions are left alone. Neighbouring blocks that are copied together are one finding.
    """

    meta = RuleMeta(
        id="duplicate-block",
        message="This {kind} of {words} words stands in line {first}, too.",
        help="Delete one copy, or write what was meant to stand here.",
        severity=Severity.ERROR,
        good=[
            f"# A\n\n{_TEXT}\n\n# B\n\n> {_TEXT}\n",
            "# A\n\nSee the manual.\n\n# B\n\nSee the manual.\n",
        ],
        bad=[Bad(f"# A\n\n{_TEXT}\n\n# B\n\nFirst.\n\n{_TEXT}\n", [_TEXT])],
        prefilter=Prefilter(min_words=40),
        see=("duplicate-section", "duplicate-sentence"),
    )

    min_words: Annotated[int, "Fewest words of a block."] = 25
    min_words_error: Annotated[
        int, "From this many words on a copy in a report is an error; in manuals shorter ones are advice."
    ] = 40
    min_words_manual: Annotated[int, "Fewest words of a paragraph in manuals."] = 30

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group of equal blocks, at the second one."""
        units = copied_blocks(document)
        if not units:
            return
        manual = is_manual(document)
        least = self.min_words_manual if manual else self.min_words

        def counts(unit: Unit) -> bool:
            words = size(document.words.list(unit.span))
            if words < self.min_words or (
                manual and words < self.min_words_error and unit.kind != "paragraph"
            ):
                return False
            if is_release(document, unit.section) or is_stock(document, unit.section):
                return False
            return words >= self.min_words_error or not is_lead_in(document, unit.span)

        def tells(group: Sequence[Unit]) -> bool:
            words = size(document.words.list(group[0].span))
            if words >= self.min_words_error or (words >= least and not is_address(group[0].words)):
                return True
            return _is_stray(document, group)

        for group in runs_of_groups(filter(tells, exact_groups(document, units, counts))):
            first, *others = group
            words = len(document.words.list(first.span))
            same = document.text[slice(*first.span)] == document.text[slice(*others[0].span)]
            fix = Fix("Delete this copy", (Edit(*others[0].span, ""),)) if same and len(others) == 1 else None
            severity = self._severity(document, group, is_report(document) and words >= self.min_words_error)
            if manual and words < self.min_words_error and not _is_stray(document, group):
                severity = Severity.INFO
            on_purpose = is_catalogue(document, others[0].span) or is_recalled(document, others[0].first)
            on_purpose = on_purpose or are_prefaces(document, group)
            if on_purpose:
                severity = Severity.INFO
            yield self.finding(
                others[0].span,
                severity=severity,
                related=[
                    related(first.span, "first copy"),
                    *(related(u.span, "further copy") for u in others[1:]),
                ],
                members=2,
                swallows=[u.span for u in others] if severity != Severity.INFO or on_purpose else (),
                evidence={"words": words, "copies": len(others) + 1},
                fix=fix,
                kind=first.kind,
                words=words,
                first=document.lines.position(first.span.start).line,
            )

    def _severity(self, document: Document, group: Sequence[Unit], sure: bool) -> Severity:
        if any(is_digest(document, u.section) for u in group) or not _LEGAL.isdisjoint(group[0].words):
            return Severity.INFO
        if all(is_named_by_code(document, u.section) for u in group):
            return Severity.INFO
        if group[0].kind == "table" and _is_dictionary(document, group[0]):
            return Severity.INFO
        if group[0].kind == "list" and is_manual(document):
            return Severity.INFO  # the parameters of two commands, what a page says in short and in full
        series = any(is_series(document, group[0].section, u.section) for u in group[1:])
        return Severity.ERROR if sure and not series else Severity.WARNING


def _is_stray(document: Document, group: Sequence[Unit]) -> bool:
    """Tell whether a paragraph stands twice, each time among other matters."""
    if len(group) > 2 or group[0].kind in ("list", "table") or is_binding(document) or is_policy(document):
        return False
    return are_strangers(document, group[0].span, group[1].span)


def _is_dictionary(document: Document, table: Unit) -> bool:
    """Tell whether a table is one of many with the same header: the codes of the fields of a file."""
    header = document.words.list(document.blocks[table.first].cells[0][0])
    others = [b for b in document.blocks if b.kind == "table" and b.cells]
    return sum(document.words.list(b.cells[0][0]) == header for b in others) >= _MANY_TABLES
