"""The rule ``near-duplicate-block``."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    is_account,
    is_binding,
    is_console,
    is_foreign,
    is_manual,
    is_report,
    rare,
    related,
)
from reportlint_rules.duplication._compare import Difference, show
from reportlint_rules.duplication._copies import near_groups
from reportlint_rules.duplication._guards import (
    are_answers,
    are_entries,
    are_neighbours,
    are_twins,
    is_catalogue,
    is_named_by_code,
    size,
    up,
)
from reportlint_rules.duplication._manners import are_labelled, is_citing, is_policy
from reportlint_rules.duplication._moulds import moulds
from reportlint_rules.duplication._restated import Restated
from reportlint_rules.duplication._reworded import is_reworded
from reportlint_rules.duplication._strangers import are_strangers
from reportlint_rules.duplication._units import Unit, are_definitions

_ONE = (
    "The pump was replaced in March because its bearing had worn out after nine years of service, and the pressure "
    "in the upper floors has been stable since then, so that the complaints of the tenants have stopped for good."
)
_TWO = (
    "The pump was exchanged in March since its bearing had worn out after nine years of use, and the pressure "
    "in all upper floors has remained stable ever since, so that complaints of the tenants have ended for good."
)
_SUMMED_UP = (
    "The pump was replaced in March because its bearing had worn out after nine years, and the pressure in the upper "
    "floors has been stable since then. No complaints have come in from the tenants, and none are expected this year."
)
_ADDRESS = frozenset(("you", "your", "vous", "votre", "usted"))
_COPIED = 0.85
"""Similarity from which on a long block is a copy in an account told with "we", as in any report."""
_SMALL = 3
_ANNOUNCED = rare(
    r"\balso appears? in\b|\b(?:is )?repeated (?:here|from|below|above)\b|\bsame (?:paragraph|text) as\b"
)
"""The text says itself that it repeats a passage."""
_QUOTE = rare(
    r"[*_]{0,2}(?:(?:Evidence|Source|Supporting|Direct|Key) )?"
    r"(?:[qQ]uote|[qQ]uotation|[eE]xcerpt|[pP]assage)s?[*_]{0,2}:"
)
"""The words of a source, beside the claim that rests on them."""
_RESTATED = (
    "This {kind} restates the one in line {first} ({percent} % of the words of meaning{agree} in common)."
)
_MOULDED = "{count} paragraphs of different sections are one text with other words put in ({swaps})."
_FIGURES = (
    "In 2021 the 14 houses of the Elm Street estate used 310 cubic metres of gas, a third of it for warm water. "
    "The new boiler of the firm Hartmann lowered this to 205 cubic metres, and the tenants saved 90 euros each."
)
_FIGURES_AGAIN = (
    "The estate in Elm Street, 14 houses in all, burned 310 cubic metres of gas during 2021, of which warm water took "
    "a third. With its new boiler by Hartmann this fell to 205 cubic metres, so that each tenant saved 90 euros."
)


@dataclass(frozen=True)
class NearDuplicateBlock(DocumentRule):
    """A paragraph or list says the same as an earlier one in slightly other words.

    Two drafts of one passage survive side by side, or one fact is told twice in other words: then the rare words, the
    figures and the names of both paragraphs agree. Pairs that differ in numbers, code, or the words of their own
    headings are left alone, and so are summaries, members of a series, tables, and short blocks of manuals. In
    specifications, statutes and terms of use, whose entries are parallel by design, the finding is advice; so it is in
    manuals and other texts that are no reports on what is short, told in other words, or headed by the names of code,
    on neighbouring entries and parts of one title, and where figures differ; and everywhere on steps and lists of
    links, on paragraphs that lay down rules or instruct under labels of their own, and on the definitions of
    neighbouring entries. In any text a paragraph counts that returns among other matters with words exchanged in
    three places and more, neither figures, code nor what the headings name, and so do three paragraphs of different
    sections that differ in one noun.
    Keep the better version.
    """

    meta = RuleMeta(
        id="near-duplicate-block",
        message="This {kind} says the same as the one in line {first} ({percent} % of {words} words in common).",
        help="Keep the better version.",
        severity=Severity.WARNING,
        good=[
            f"# A\n\n{_ONE}\n\n# Summary\n\n{_SUMMED_UP}\n",
            f"# The pump\n\n{_ONE}\n\n# The boiler\n\n{_ONE.replace('pump', 'boiler')}\n",
        ],
        bad=[
            Bad(f"# A\n\n{_ONE}\n\n# B\n\nFirst.\n\n{_TWO}\n", [_TWO]),
            Bad(f"# A\n\n{_FIGURES}\n\n# B\n\nFirst.\n\n{_FIGURES_AGAIN}\n", [_FIGURES_AGAIN]),
        ],
        prefilter=Prefilter(min_words=60),
        see=("near-duplicate-section",),
    )

    min_words: Annotated[int, "Fewest words of a block."] = 30
    min_words_manual: Annotated[int, "Fewest words in manuals and handbooks."] = 35
    similarity: Annotated[float, "Least Indel similarity of the words, 0 to 1."] = 0.72
    fewest_changes: Annotated[int, "Fewest places where a paragraph differs that was said again."] = 3
    many_changes: Annotated[int, "The same for entries, answers, clauses and neighbouring sections."] = 5
    min_words_sure: Annotated[
        int, "Fewest words of a paragraph for a warning in manuals and other texts that are no reports."
    ] = 45
    sure: Annotated[
        float, "Below this similarity paragraphs that instruct under different labels are parallel, 0 to 1."
    ] = 0.9

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group, at the second member."""
        yield from self._moulded(document)
        least = self.min_words_manual if is_manual(document) else self.min_words
        for (first, *others), pair, diffs in near_groups(document, self.min_words, self.similarity):
            told = pair.restated if pair.similarity < self.similarity else None
            share = told.share if told else pair.similarity
            again = len(others) == 1 and self._is_said_again(document, first, others[0], diffs)
            if not (again or pair.restated) and min(size(u.words) for u in (first, others[0])) < least:
                continue
            aside = not again and self._is_parallel(document, first, others[0], pair.similarity, told)
            yield self.finding(
                others[0].span,
                message=_RESTATED if told else None,
                severity=Severity.INFO if aside else None,
                related=[
                    related(first.span, "first version"),
                    *(related(u.span, "further one") for u in others[1:]),
                ],
                members=2,
                swallows=[u.span for u in others],
                evidence={"similarity": round(pair.similarity, 3), "differences": show(diffs)},
                kind=others[0].kind,
                first=document.lines.position(first.span.start).line,
                percent=int(100 * share),
                agree=f" and {told.anchors} figures and names" if told and told.anchors > 1 else "",
                words=len(others[0].words),
            )

    def _moulded(self, document: Document) -> Iterator[Finding]:
        """Paragraphs of three sections and more that are one text with another noun put in."""
        for (first, *others), similarity, names in moulds(document):
            yield self.finding(
                others[0].span,
                message=_MOULDED,
                help="Say what is true of each of them alone, or say the common part once for all.",
                related=[
                    related(first.span, "first version"),
                    *(related(u.span, "further one") for u in others[1:]),
                ],
                members=3,
                swallows=[u.span for u in others],
                evidence={"similarity": round(similarity, 3), "differences": list(names[:12])},
                count=len(others) + 1,
                swaps=", ".join(f'"{name}"' for name in names[:4]),
            )

    def _is_said_again(
        self, document: Document, unit: Unit, other: Unit, differences: Sequence[Difference]
    ) -> bool:
        """Tell whether words were exchanged here and there in a copy that stands among other matters."""
        ours = unit.section, other.section
        if unit.kind != "paragraph" or unit.section == other.section:
            return False
        few = len(differences) < self.many_changes
        if few and (is_binding(document) or is_policy(document) or are_answers(document, *ours)):
            return False
        if any(is_named_by_code(document, s) for s in ours) or are_twins(document, *ours):
            return False
        if not is_reworded(document, differences, ours, self.fewest_changes):
            return False
        if few and (are_entries(document, *ours) or are_neighbours(document, *sorted(ours))):
            return False
        return are_strangers(document, unit.span, other.span)

    def _is_parallel(
        self, document: Document, unit: Unit, other: Unit, similarity: float, told: Restated | None
    ) -> bool:
        """Tell whether blocks are of a sort that comes in parallel: steps, links, clauses, what has its own label."""
        if is_binding(document) or is_policy(document) or is_foreign(document) or is_console(document):
            return True
        if any(_ANNOUNCED.search(document.prose, *u.span) for u in (unit, other)):
            return True
        if any(_QUOTE.match(document.text, document.blocks[u.first].text.start) for u in (unit, other)):
            return True
        # "We" makes a report no manual: there long blocks that are nearly equal count as in any report.
        long_enough = len(unit.words) >= self.min_words_sure
        copied = is_account(document) and similarity >= _COPIED and long_enough
        if not (is_report(document) or copied or self._is_copy(document, unit, other, told)):
            return True
        steps = document.blocks[unit.first].number is not None or is_citing(document, unit.span)
        rules = not told and not {"must", "shall", "should"}.isdisjoint(unit.words)
        if (unit.kind == "list" and (steps or is_catalogue(document, other.span))) or rules:
            return True
        # Tests and drills, told one after the other: "Roll test: ...", "Pitch test: ...".
        drills = similarity < self.sure and not _ADDRESS.isdisjoint(unit.words)
        if drills and are_labelled(document, unit.first, other.first):
            return True
        return are_answers(document, unit.section, other.section) or are_definitions(document, unit, other)

    def _is_copy(self, document: Document, unit: Unit, other: Unit, told: Restated | None) -> bool:
        """Tell whether a paragraph is no entry of a manual or rule book, whose entries are parallel by design."""
        long = unit.kind == "paragraph" and len(unit.words) >= self.min_words_sure
        if told or not long or unit.section == other.section:
            return False
        ours = unit.section, other.section
        above = {s for section in ours for s in up(document, section)}
        if any(is_named_by_code(document, s) for s in above) or are_entries(document, *ours):
            return False
        one, two = (document.sections[s] for s in ours)
        if one.title == two.title and one.parent != two.parent:
            return False  # "Parameters" of two commands
        titles = [
            frozenset(w for w in document.words.list(s.title_span) if len(w) > _SMALL) for s in (one, two)
        ]
        if (titles[0] - titles[1]) & (frozenset(unit.words) - frozenset(other.words)) or (
            titles[1] - titles[0]
        ) & (frozenset(other.words) - frozenset(unit.words)):
            return False  # steps for a pump, and the same for an old pump
        return _figures(unit) == _figures(other)


def _figures(unit: Unit) -> frozenset[str]:
    return frozenset({word for word in unit.words if any(map(str.isdigit, word))})
