"""The rule ``duplicate-sentence``."""

from collections.abc import Iterable, Sequence
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
    Span,
    is_binding,
    is_manual,
    is_minutes,
    is_report,
    related,
)
from reportlint_rules.duplication._copies import are_prefaces, by_sections, exact_groups, parallel_lists
from reportlint_rules.duplication._guards import (
    are_answers,
    are_counterparts,
    are_twins,
    is_digest,
    is_release,
    is_series,
    is_stock,
    size,
)
from reportlint_rules.duplication._manners import is_address, is_citing, is_lead_in, is_policy, is_task
from reportlint_rules.duplication._runs import sentences_in_stretches
from reportlint_rules.duplication._sections import are_alike
from reportlint_rules.duplication._strangers import are_strangers
from reportlint_rules.duplication._units import Unit, sentences

_TEXT = (
    "The pump was replaced in March because its bearing had worn out after nine years of continuous service."
)
_STOPS = (".", "!", "。", "！")
_POINTERS = frozenset(
    "see for to visit note read check please refer click open voir siehe zie ver véase".split()
)
"""Words that open a sentence that leads elsewhere."""


@dataclass(frozen=True)
class DuplicateSentence(DocumentRule):
    """A long sentence stands twice, word for word.

    Fifteen words in the same order do not happen twice by chance: one of the places was filled by copying.
    Shorter sentences count from three places on, or where hardly another sentence of the document returns; of eight
    words, as advice, where none does.
    In manuals and handbooks, policies, proposals and FAQs, which repeat themselves on purpose, what is shorter than 30
    words is advice, unless one copy stands alone between other paragraphs, as a slip of the hand leaves it, or the
    two stand among matters that have nothing in common: what is repeated on purpose stands in parallel texts.
    Instructions, citations, lead-ins, summaries, quotations and change logs are left alone.
    """

    meta = RuleMeta(
        id="duplicate-sentence",
        message="This sentence of {words} words stands in {places} places, first in line {first}.",
        help="Say it once.",
        severity=Severity.WARNING,
        good=[
            f"# A\n\n{_TEXT} It was old.\n\n# Summary\n\n{_TEXT}\n",
            "# A\n\nRun the tests. Then commit.\n\n# B\n\nRun the tests. Then push.\n",
        ],
        bad=[
            Bad(f"# A\n\n{_TEXT} It was old.\n\n# B\n\nWe checked it. {_TEXT}\n", [_TEXT]),
            Bad(
                "# A\n\nNone of the pumps has been sold this year. They turn by day and by night in the mill."
                "\n\n# B\n\nThe price is high. "
                "None of the pumps has been sold this year. They are old.\n",
                ["None of the pumps has been sold this year."],
                severity=Severity.INFO,
            ),
            Bad(
                "# A\n\nThe old pump in the cellar of the mill runs day and night. You may turn it off.\n\n"
                "# B\n\nYou may sleep there.\n\n"
                "The old pump in the cellar of the mill runs day and night.\n\nYou may ask the miller.\n",
                ["The old pump in the cellar of the mill runs day and night."],
                severity=Severity.WARNING,
            ),
        ],
        prefilter=Prefilter(min_words=30),
        see=("duplicate-block",),
    )

    min_words: Annotated[int, "Fewest words of a sentence that stands twice."] = 15
    min_words_thrice: Annotated[int, "Fewest words of a sentence that stands in three places or more."] = 12
    min_words_lone: Annotated[int, "Fewest words where no other sentence of the document stands twice."] = 8
    min_words_manual: Annotated[int, "Fewest words in manuals and handbooks."] = 20
    most_strays: Annotated[
        int, "Most sentences said twice where a copy in foreign surroundings is a slip in any text."
    ] = 4
    most_lone: Annotated[int, "Most sentences said twice in a document where short ones count, too."] = 2
    min_words_sure: Annotated[
        int,
        "Fewest words for a warning where texts repeat themselves on purpose, and of what is instructed or cited.",
    ] = 30

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group of equal sentences (or per two sections that share several), at the second."""
        shortest = min(self.min_words, self.min_words_thrice, self.min_words_manual, self.min_words_lone)
        candidates = sentences_in_stretches(document, shortest)
        if len(candidates) < 2:
            return

        reports = is_report(document)  # the questions of others stand in the list of contents, too

        def counts(unit: Unit) -> bool:
            words = size(unit.words)
            return (
                words >= self.min_words_lone
                and not any(w[0] == "`" for w in unit.words)
                and not (words < self.min_words_sure and self._repeats(document, unit))
                and (reports or not document.text.endswith(("?", "？"), 0, unit.span.end))
                and not is_release(document, unit.section)
            )

        told = tuple(sentences(document, candidates))
        groups = list(exact_groups(document, told, counts))
        strays = self._strays(document, told)
        groups += [group for group in strays if all(group[1].span != g[1].span for g in groups)]
        # Where one or two sentences of a whole document return, that is no manner of its author.
        brief = [group for group in groups if size(group[0].words) < self.min_words_thrice]
        groups = [group for group in groups if size(group[0].words) >= self.min_words_thrice]
        lone = len(groups) <= self.most_lone and not is_binding(document)
        if len(brief) == 1 and not groups and lone and self._is_slip(document, brief[0]):
            groups = brief
        found = [
            group
            for group in groups
            if (group in strays or self._is_enough(document, group, lone))
            and not is_series(document, group[0].section, group[1].section)
            and not are_alike(document, group[0].section, group[1].section)
            and not are_counterparts(document, group[0].first, group[1].first)
            and (group[0].section, group[1].first - group[0].first) not in document.once(parallel_lists)
        ]
        for (first, *others), *more in by_sections(found):
            words = len(first.words)
            places = [related(first.span, "first here"), *(related(u.span, "and here") for u in others[1:])]
            for original, *copies in more:
                words += len(original.words)
                places += [
                    related(original.span, "also first here"),
                    *(related(u.span, "and here") for u in copies),
                ]
            short = size(first.words) < self.min_words_sure
            aside = not is_report(document) or are_answers(document, first.section, others[0].section)
            lost = lone and len(others) == 1 and _is_lost(document, first, others[0])
            lost = (
                lost and not is_digest(document, first.section) and not is_digest(document, others[0].section)
            )
            if size(first.words) < self.min_words_thrice:
                lost, aside = lost and is_report(document), True
            lost |= [first, *others] in strays
            mild = is_binding(document) or (not more and are_prefaces(document, (first, *others)))
            yield self.finding(
                others[0].span,
                severity=Severity.INFO if mild or (short and aside and not lost) else None,
                message=f"{len(more) + 1} sentences of these two sections are the same, first in line {{first}}."
                if more
                else None,
                related=places,
                # Where the copies lie in what is explained elsewhere, the originals alone are no group.
                members=len(more) + 2,
                evidence={"words": words, "sentences": len(more) + 1, "places": len(others) + 1},
                words=words,
                places=len(others) + 1,
                first=document.lines.position(first.span.start).line,
            )

    def _strays(self, document: Document, told: Sequence[Unit]) -> list[list[Unit]]:
        """The few sentences of running text that stand twice in surroundings that have nothing in common."""

        def counts(unit: Unit) -> bool:
            block = document.blocks[unit.first]
            return (
                block.kind == "paragraph"
                and size(unit.words) >= self.min_words_thrice
                and document.text.endswith(_STOPS, 0, unit.span.end)
                and document.text[unit.span.start - 1 : unit.span.start] not in ("*", "_")
                and unit.words[0] not in _POINTERS
                and not is_lead_in(document, unit.span)
                and not any(f(document, unit.section) for f in (is_digest, is_stock, is_release))
            )

        groups = list(exact_groups(document, told, counts))
        if len(groups) > self.most_strays or any(f(document) for f in (is_binding, is_policy, is_minutes)):
            return []
        return [
            group
            for group in groups
            if len(group) == 2
            and not are_answers(document, group[0].section, group[1].section)
            and not are_twins(document, group[0].section, group[1].section)
            and not all(is_citing(document, u.span) and u.span == _trimmed(document, u.first) for u in group)
            and are_strangers(document, group[0].span, group[1].span)
        ]

    def _is_enough(self, document: Document, group: Sequence[Unit], lone: bool) -> bool:
        """Tell whether a sentence is long enough, or its return strange enough, to be told."""
        prose = any(document.blocks[unit.first].kind == "paragraph" for unit in group)
        if len(group) == 2 and lone and (prose or size(group[0].words) >= self.min_words_manual):
            told = any(is_digest(document, u.section) for u in group)
            return (
                not told
                or _is_lost(document, *group)
                or (not is_minutes(document) and _are_paragraphs(document, *group))
            )
        if any(is_digest(document, u.section) or is_stock(document, u.section) for u in group):
            return False
        manual, least = is_manual(document), self.min_words_thrice if len(group) > 2 else self.min_words
        return size(group[0].words) >= (self.min_words_manual if manual else least)

    def _is_slip(self, document: Document, group: Sequence[Unit]) -> bool:
        """Tell whether a short sentence that alone returns stands in running text of two sections."""
        one, other = group[0], group[-1]
        return (
            len(group) == 2
            and one.section != other.section
            and all(document.blocks[u.first].kind == "paragraph" for u in group)
            and not any(w[0].isdigit() for w in one.words)
        )

    def _repeats(self, document: Document, unit: Unit) -> bool:
        """Tell whether a sentence is of a sort that is repeated on purpose."""
        return any(f(document, unit.span) for f in (is_citing, is_lead_in, is_task)) or is_address(unit.words)


def _is_lost(document: Document, one: Unit, other: Unit) -> bool:
    """Tell whether one copy makes up a paragraph of its own, and the other is a part of a longer one or of an item."""
    alone = [
        document.blocks[unit.first].kind == "paragraph"
        and unit.span == _trimmed(document, unit.first)
        and not is_digest(document, unit.section)
        for unit in (one, other)
    ]
    return alone[0] != alone[1] and one.section != other.section


def _are_paragraphs(document: Document, one: Unit, other: Unit) -> bool:
    """Tell whether both copies are the beginning of one paragraph of several sentences that stands twice."""
    texts = [document.text[slice(*_trimmed(document, unit.first))] for unit in (one, other)]
    return " ".join(texts[0].split()) == " ".join(texts[1].split()) and one.section != other.section


def _trimmed(document: Document, block: int) -> Span:
    span = document.blocks[block].text
    return Span(span.start, span.start + len(document.text[slice(*span)].rstrip()))
