"""The rule ``number-conflict``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    rare,
    related,
)
from reportlint_rules.consistency._candidates import MOST
from reportlint_rules.consistency._echo_pairs import other_units, slips, told_near
from reportlint_rules.consistency._lists import conflicts
from reportlint_rules.consistency._openings import (
    SHORT_VERBS,
    comes_back,
    fields,
    given,
    holds_money,
    repeated,
    swapped,
)
from reportlint_rules.consistency._ranges_twice import ranges_twice
from reportlint_rules.consistency._retold import told_figures
from reportlint_rules.consistency._statements import Statement, statements
from reportlint_rules.consistency._tables import grids
from reportlint_rules.consistency._units import WORDS

_SAMPLED = (
    "respondents|participants|households|interviewees|interviews|patients|questionnaires|volunteers|informants|"
    "villages|farms|schools|pupils|students|teachers"
)
_NOUNS = frozenset(_SAMPLED.split("|"))
_SAMPLE = re.compile(
    rf"(?<![\w.,/-])(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d{{2,6}})\s+(?:[a-z]+\s+)?(?P<noun>{_SAMPLED})\b"
    r"(?P<after>\s+(?:who|that|which|with|without|from|aged|under|over|had|"
    r"were|said|per|each|in the (?!survey|study|sample)))?"
)
_A_PART = rare(r"\b(?:first|last|latest|next|top|another|remaining|other)\s+$")
_A_LIMIT = rare(
    r"\s*(?:(?:characters?|words?|chars|signs)\s+)?(?:max\b|maximum\b|limit\b|or (?:less|fewer)\b)"
)
_PLAIN = rare(r"\d{2,6}(?![\d.,%])")
_ALL = re.compile(
    r"\b(?:Of|of|Among|among) (?:all |the |these |our )+$|\b(?:All|all) (?:the |of the |of our )?$"
)


def _samples(document: Document) -> Iterator[tuple[Span, Span]]:
    """``612 households`` first and ``of the 621 households`` later, with no third number of them."""
    found: dict[str, list[tuple[int, Span, bool]]] = {}
    for sentence in document.sentences_with(_NOUNS):
        if document.blocks[sentence.block].quoted:
            continue
        for m in _SAMPLE.finditer(document.prose, *sentence.span):
            back = bool(_ALL.search(document.prose, max(sentence.span.start, m.start() - 16), m.start()))
            value = int(m["n"].replace(",", ""))
            whole = back and not m["after"]
            found.setdefault(m["noun"], []).append((value, Span(m.start(), m.end("noun")), whole))
    for places in found.values():
        values = {value for value, _, _ in places}
        later = [p for p in places if p[2] and p[0] != places[0][0]]
        # Far fewer are a part of them: "of the 40 households" that answered another question.
        if len(values) == 2 and later and not places[0][2] and 2 * min(values) > max(values):
            yield places[0][1], later[0][1]


def _is_name(document: Document, span: Span) -> bool:
    """Tell whether a figure is the number of a paper or a standard: "1559 transactions" beside "EIP-1559"."""
    m = _PLAIN.match(document.text, *span)
    return m is not None and bool(
        re.search(rf"\b(?!USD|EUR|GBP|CHF)[A-Z]{{2,}}[- #]{{0,2}}{m[0]}\b", document.text)
    )


def _is_part(document: Document, span: Span) -> bool:
    """Tell whether a figure counts off a part: "only the first 30 mills", "the next 20"."""
    if _A_LIMIT.match(document.folded, span.end):
        return True  # each field of a form has one of its own
    return bool(_A_PART.search(document.folded, max(0, span.start - 24), span.start))


def _is_aim(document: Document, span: Span) -> bool:
    """Tell whether a figure is what somebody is to bring something to: "Increase the coverage to 85 %"."""
    line = document.prose.rfind("\n", 0, span.start) + 1
    return _AN_AIM.search(document.prose, max(line, span.start - 80), span.start) is not None


def _side_by_side(document: Document, one: Span, other: Span) -> bool:
    """Tell whether a paragraph counts both: "the list of the 14 mills; all 19 mills still turn"."""
    said = [document.plain(span) for span in (one, other)]
    if not all(re.search(r"\d [a-z]{3}", phrase) for phrase in said):
        return False
    blocks = [document.blocks[document.block_at(span.start)].text for span in (one, other)]
    return any(
        re.search(rf"(?<![\w.,]){re.escape(phrase)}\b", document.prose[slice(*block)])
        for phrase, block in zip(said, reversed(blocks), strict=True)
    )


def _echoed(document: Document) -> Iterator[tuple[Span, Span]]:
    if bool(document.once(slips)) or bool(document.once(other_units)):
        from reportlint_rules.consistency._echoes import echoes  # few hold figures nearly alike

        yield from echoes(document)


def _told_again(document: Document) -> Iterator[tuple[Span, Span]]:
    if document.once(told_near):
        from reportlint_rules.consistency._told_again import told_again

        yield from told_again(document)


def _analyses(document: Document) -> Iterator[tuple[Span, Span]]:
    """The pairs of figures that further analyses find; what can find nothing in a report is not even imported."""
    swaps, tables = document.once(swapped), document.once(grids)
    if swaps or tables or "rate" in document.word_set:
        from reportlint_rules.consistency import _swapped_counts, _twins

        yield from _swapped_counts.swapped_counts(document) if swaps else ()
        for pair in chain(_twins.twins(document), _twins.rates(document), _twins.cells(document)):
            if not _labels_differ(document, *pair):
                yield pair
    if document.once(comes_back) or document.once(holds_money):
        from reportlint_rules.consistency import _recounted, _restated

        for pair in chain(_restated.restated(document), _recounted.recounted(document)):
            if not _kinds_differ(document, *pair):
                yield pair
    if document.once(given) or fields(document):
        from reportlint_rules.consistency._labelled import labelled

        yield from labelled(document)
    if document.once(repeated):
        from reportlint_rules.consistency._units_twice import twice

        yield from twice(document)
    yield from ranges_twice(document)
    if len(document.sentences_with(SHORT_VERBS)) > 1:
        from reportlint_rules.consistency._short import short

        yield from short(document)
    yield from document.once(told_figures)


_AN_AIM = rare(
    r"\b(?:Increase|Improve|Raise|Achieve|Reach|Bring|Expand|Boost|Reduce|Lower|Cut)\b(?:[^.;:]{0,60} to)?[ *_~>≥<≤]*$"
)
_COUNTED = rare(r"[\d,.]+ (?:million |billion )?(?P<kind>(?:[a-z][a-z-]+ ){0,3})(?P<head>[a-z][a-z-]+)")


def _kinds_differ(document: Document, *pair: Span) -> bool:
    """Tell whether one of two counts is of a kind that the other does not name: "3,800 visits", "4,759 page visits"."""
    one, other = (_COUNTED.fullmatch(document.plain(span).lower()) for span in pair)
    return (
        one is not None
        and other is not None
        and one["head"] == other["head"]
        and one["kind"] != other["kind"]
    )


def _labels_differ(document: Document, *pair: Span) -> bool:
    """Tell whether both figures stand in paragraphs or items with labels of their own: ``**Leeds.** 480 people``."""
    blocks = [document.blocks[document.block_at(span.start)] for span in pair]
    labels = [block.label and document.plain(block.label).casefold() for block in blocks]
    return all(labels) and labels[0] != labels[1]


@dataclass(frozen=True)
class NumberConflict(DocumentRule):
    """One figure is given with two values: the summary says 4.2 billion, the body 4.5.

    Unit, thing, names and period must be the same, in the same words; rounding, ranges, "about" and "more than" are
    understood, and items of one list are never compared. A count that comes back with an article ("of the 26
    mills") must have been told before. Two lists of labelled figures are compared where they agree on all labels but
    one. An error where the same is said again with two digits swapped, or with a nought or a scale too many, and
    where a sentence that opens with the figure repeats most words of the one that told it.
    Look the figure up, and give it once.
    """

    meta = RuleMeta(
        id="number-conflict",
        message='"{value}" here, "{other}" in line {line}, of the same thing.',
        help="Look the figure up, and give the same value everywhere.",
        severity=Severity.WARNING,
        good=[
            "Of the 640 benches set up between 2018 and 2022, some are gone.\n\n# Order\n\n1. **Next (2027 to 2030):** "
            "two ponds; 900 benches in the parks.\n",
            "The global pump market reached $4.2 billion in 2023.\n\n# B\n\nThe global pump market reached "
            "$4.19 billion in 2023.\n",
            "The global pump market reached $4.2 billion in 2023.\n\n# B\n\nThe global pump market reached $5 "
            "billion in 2024.\n",
            "We looked at 24 mills in the old town.\n\n# B\n\nThe 20 mills that still turn are old.\n",
            "**Leeds.** 640 people, 210,000 m² of floor, of which 38,000 m² are cooled.\n\n"
            "**Cork.** 395 people, 120,000 m² of floor, of which 52,000 m² are cooled.\n",
            "We looked at 24 mills in the old town; all 26 mills there are of stone.\n\n# B\n\nOf the 26 mills, nine "
            "still turn.\n",
            "The call returns only the first 30 matched pumps.\n\n# B\n\nIt pulls the 50 pumps built last.\n",
            "The 450 runs of the mill are old.\n\n# B\n\nIn winter, 540 goats crossed the dam.\n",
            "The pump room of the mill holds 34 old pumps.\n\n# B\n\nThe pump room of the upper dam holds 46 old "
            "pumps, and is dry.\n",
            "* The basic pump plan costs $10 per month.\n* The premium pump plan costs $20 per month.\n",
        ],
        bad=[
            Bad(
                "The upper basin has a capacity of 75 kWh in its old cells.\n\n# B\n\nA capacity of 85 kWh, as the "
                "basin has it, is much.\n",
                ["85 kWh"],
            ),
            Bad(
                "Letters with pictures of up to 1MB are taken.\n\n# B\n\nPictures above the limit of 1GB are sent back "
                "with the letters.\n",
                ["1GB"],
            ),
            Bad(
                "The global pump market reached $4.2 billion in 2023.\n\n# B\n\nIn 2023, the global pump "
                "market reached "
                "$4.9 billion.\n",
                ["$4.9 billion"],
            ),
            Bad(
                "The defaults were used in the 450 runs of the mill.\n\n# B\n\nThe 540 runs of it are not kept.\n",
                ["540"],
                severity=Severity.ERROR,
            ),
            Bad(
                "The mill drew 82,000 guests in the year of the flood.\n\n# B\n\nWith 88,000 guests in its year of the "
                "flood, the mill did well.\n",
                ["88,000"],
                severity=Severity.ERROR,
            ),
            Bad(
                "The mail has moved old letters for 3 million clerks with our pump.\n\n# B\n\nThe mail alone moved "
                "letters for 30 million clerks with our pump.\n",
                ["30 million"],
                severity=Severity.ERROR,
            ),
            Bad(
                "The works run 1,386 pumps.\n\n# B\n\nMost of the 1,836 pumps are of steel, and they are old.\n",
                ["1,836"],
            ),
            Bad(
                "In all, 1,248 of 1,950 invited workers took part.\n\n| Unit | Part |\n|---|---|\n| Olt | 601 |\n"
                "| Cree | 647 |\n| All | 1,248 |\n\n# B\n\nWith 1,284 participants the survey is good.\n",
                ["1,284"],
            ),
            Bad(
                "| Kind | Pumps | Age |\n|---|---|---|\n| Steel | 31,200 | 7 |\n| Brass | 4,100 | 9 |\n\n"
                "With 37,200 pumps, steel is what most works use.\n",
                ["37,200"],
            ),
            Bad(
                "The turbine has a rated output of 320 kW.\n\n# B\n\nWith its rated output of 320 kWh the turbine "
                "feeds a village.\n",
                ["320 kWh"],
            ),
            Bad(
                "We looked at 24 mills in the old town.\n\n# B\n\nOf the 26 mills, nine still turn.\n",
                ["26 mills"],
            ),
            Bad(
                "The survey reached 612 households.\n\n# B\n\nOf the 621 households in the survey, most heat with "
                "wood.\n",
                ["621"],
            ),
            Bad(
                "Pay ranges between $50 and $90 in old steel mills, and is higher elsewhere.\n\nA\n\nB\n\nC\n\n"
                "- **Old Steel Mills (Olt, Brent):** $50 – $75\n"
                "- **New Mills (Cree):** $60 – $95\n",
                ["$50 – $75"],
            ),
            Bad(
                "The pump council of Norway employs 5,200 trained engineers.\n\n# B\n\nThe pump council of "
                "Norway employs "
                "6,300 trained engineers.\n",
                ["6,300"],
            ),
            Bad(
                "## Long\n\n* Bull case (dry): $60 – $90\n* Bear case (wet): $18 – $28\n\n## Short\n\n"
                "* Bull scenario: $60–$90\n* Bear/rain scenario: $12–$28\n",
                ["$12–$28"],
            ),
        ],
        prefilter=Prefilter(literals=tuple("123456789"), words=tuple(WORDS), either=True, min_words=12),
        see=("cross-document-number", "date-conflict"),
        known_limits="A figure said again in other words is not recognised.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each figure that contradicts an earlier one."""
        return (
            f
            for f in self._conflicts(document)
            if not _is_name(document, f.span)
            and not any(_is_part(document, span) for span in (f.span, *(r.span for r in f.related)))
            and len({_is_aim(document, span) for span in (f.span, *(r.span for r in f.related))}) < 2
            and not (f.related and _side_by_side(document, f.span, f.related[0].span))
        )

    def _conflicts(self, document: Document) -> Iterator[Finding]:
        told: list[Span] = []
        for one, other in _echoed(document):
            if not _labels_differ(document, one, other):
                told.append(other)
                yield self._finding(document, one, other, Severity.ERROR)
        for one, other in _told_again(document):
            if not any(span.overlaps(one) or span.overlaps(other) for span in told):
                told += (one, other)
                yield self._finding(document, one, other, Severity.ERROR)
        for finding in self._statements(document):
            if not any(span.overlaps(finding.span) for span in told):
                told.append(finding.span)
                yield finding
        for one, other in _analyses(document):
            if not any(span.overlaps(one) or span.overlaps(other) for span in told):
                told.append(other)
                yield self._finding(document, one, other)

    def _statements(self, document: Document) -> Iterator[Finding]:
        for first, second in conflicts(document):
            yield self._finding(document, first.span, second.span)
        samples = list(_samples(document))
        for one, other in samples:
            yield self._finding(document, one, other)
        groups: dict[str, list[Statement]] = {}
        for statement in document.once(statements):
            groups.setdefault(statement.unit, []).append(statement)
        for members in groups.values():
            forms: dict[tuple[frozenset[str], frozenset[str]], set[float]] = {}
            for s in members:
                forms.setdefault((s.words, s.names), set()).add(s.quantity.value)
            # Said thrice with three values it is a form that is filled in under each heading.
            members = [s for s in members if len(forms[s.words, s.names]) < 3]
            if len(members) > MOST:
                continue
            for at, later in enumerate(members):
                for earlier in members[:at]:
                    if any(other.overlaps(later.quantity.span) for _, other in samples):
                        break
                    if self._conflict(document, earlier, later):
                        yield self._finding(document, earlier.quantity.span, later.quantity.span)
                        break

    def _finding(
        self, document: Document, earlier: Span, later: Span, severity: Severity | None = None
    ) -> Finding:
        return self.finding(
            later,
            severity=severity,
            related=[related(earlier, "the other value")],
            members=2,
            value=document.plain(later),
            other=document.plain(earlier),
            line=document.lines.position(earlier.start).line,
        )

    def _conflict(self, document: Document, one: Statement, other: Statement) -> bool:
        if one.block == other.block or one.quantity.agrees(other.quantity):
            return False
        from reportlint_rules.consistency._sameness import same_thing  # few reports give a figure two values

        if not same_thing(document, one, other):
            return False
        blocks = document.blocks[one.block], document.blocks[other.block]
        if blocks[0].list >= 0 and blocks[0].list == blocks[1].list:
            return False
        # Steps and examples say the same sentence again with other numbers.
        return not any(document.blocks[i].kind == "code" for i in range(one.block, other.block))
