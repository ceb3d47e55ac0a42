"""The rule ``percent-sum``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Annotated

from reportlint import (
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    rare,
    related,
)
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._shares import percentages
from reportlint_rules.consistency._tables import TOTAL, Cell, Grid, decimal_comma, grids, show

_PERCENT = ("%", "percent", "per cent", "prozent", "pct", "pour cent", "por ciento")
_BY = rare(r"\bby [a-z]+(?: [a-z]+)?:?\W*$")
_WHOLE = rare(
    r"\b(?:breakdown|distribution|composition|split|allocat\w+|market shares?|shares? (?:of|by)|by (?:region|"
    r"segment|source|sector|type)|"
    r"make-?up|divided|portfolio|mix|weight(?:s|ing)?|aufteilung|verteilung|zusammensetzung|répartition|"
    r"distribución)\b|% of (?:the )?(?:total|all|whole)",
    re.I,
)
_PARTS = rare(
    r"\b(?:divided|split|splits|consists?|consisted|composed|comprises?|comprised|made up|broken down|breaks down|"
    r"distributed|allocated|entf(?:ällt|allen|ielen)|verteil(?:t|en) sich|se (?:reparte|distribuye|divide)n?)\b|"
    r"\b(?:breakdown|distribution|composition)\b",
    re.I,
)
"""The shares named are all there are."""
_ONE = rare(
    r"\((?:only )?(?:one|single|1) (?:answer|choice|option|response)s?\b|\bsingle[- ](?:choice|answer)\b",
    re.I,
)
"""Each of those asked gave one answer: together they are all."""
_TAKES = rare(
    r"\b(?:accounts?|accounted|accounting) for\b|\bmakes? up\b|\bmade up\b|\b(?:came|comes?|coming) (?:from|by)\b|"
    r"\b(?:share|proportion)s? of\b|\bof (?:the|all|its|their|our) (?:total|whole|visitors|votes|energy|revenue|cost"
    r"s?|budget|"
    r"sales|spending|income|mix|area|land|population|electorate|emissions|electricity|traffic|members)\b|"
    r"^\W*Of (?:all|the|our|its|these|those)\b",
    re.I,
)
"""Each names a share of one whole, perhaps not all of them."""
_RATES = rare(
    r"\b(?:grew|grow\w*|rose|ris(?:e|es|ing)|fell|fall\w*|increas\w*|decreas\w*|declin\w*|up from|down from|from \d|"
    r"accuracy|precision|recall|than|compared|respectively|cagr|per year|annual\w*|both|also|in (?:19|20)\d\d,)\b",
    re.I,
)
_REMAINING = rare(
    r"\b(?:(?:all|the) (?:other|others|remaining|remainder|rest)\b|(?:the|and) rest\b|"
    r"(?:die |der |den |das |alle )(?:übrigen?|restlichen?|sonstigen?|anderen|Rest)\b|"
    r"(?:el|los|las|la) (?:resto|restantes?|demás)\b|\d ?% (?:remaining|restantes?|übrigen?)\b)",
    re.I,
)
"""The last share is that of all others, so that nothing is missing."""
_COMPOUND = rare(r"\w+-\w+")
_AIMED = rare(r"\b(?:to|than|by|until|towards?)\s+(?:an? |the )?[*_]*$", re.I)
"""What stands in front of a figure that something is brought to, and that is no share."""
_SUM_HEAD = rare(
    r"^\W*(?:shares?|proportion|portion|percentage|weight)\b(?:[^%]{0,25})"
    r"(?:\(? ?(?:%|in %|percent)\)?)?\W*$",
    re.I,
)
_PERIOD = rare(r"\W*(?:(?:year|fy|q[1-4]|phase|month|week)\W*)?(?:(?:19|20)?\d\d|\d)\W*$", re.I)
_REST = rare(r"^\W*(?:others?|rest|remaining|remainder|misc\w*|else|unknown|sonstige\w*)\b", re.I)
_OVERLAP = rare(
    r"multiple|select all|more than one|overlap|respondents|cited|mentioned|growth|increase|change|cagr|rise|up to",
    re.I,
)


def _is_share(cell: Cell | None) -> bool:
    return cell is not None and cell.number.unit == "%" and 0 <= cell.number.low <= 100


def _items(document: Document) -> dict[int, list[Block]]:
    """The items of each list."""
    lists: dict[int, list[Block]] = {}
    for block in document.blocks:
        if block.kind == "item" and not block.quoted:
            lists.setdefault(block.list, []).append(block)
    return lists


def _overlap(lead: str) -> bool:
    """Tell whether the shares of a list may overlap: several answers were allowed, or they are no shares."""
    return any(m[0].lower() != "respondents" or not _PARTS.search(lead) for m in _OVERLAP.finditer(lead))


_MARKET = re.compile(r"\bmarket\b", re.I)


def _is_selection(grid: Grid, shares: list[Quantity]) -> bool:
    """Tell whether a table compares the leaders of a market by several things: others hold the rest of it."""
    whole = sum(q.low for q in shares) > 100 or any(map(_REST.match, grid.labels))
    return len(grid.header) > 2 and not whole


def _handed(document: Document, comma: bool) -> list[list[Quantity]]:
    """The shares of headings and of rows in sentences: three at least."""
    text, shares = document.text, document.once(percentages)
    titled = sum(text.find("%", *section.title_span) >= 0 for section in document.sections[1:])
    if titled < 3 and max(shares.values(), default=0) < 3:
        return []
    from reportlint_rules.consistency._handouts import in_a_row, in_titles

    return [*in_titles(document), *in_a_row(document, comma)]


@dataclass(frozen=True)
class PercentSum(DocumentRule):
    """The shares of one whole do not add up to 100 %.

    A list or column announced as a breakdown, split or allocation must account for the whole; rounding is allowed for.
    An error where a sentence, a list or headings hand out more than there is.
    Rates of growth and questions with several answers are left alone.
    Mend a share, or say what the rest is.
    """

    meta = RuleMeta(
        id="percent-sum",
        message="These {count} shares add up to {sum} %.",
        help="Mend a share, or say what the rest is.",
        severity=Severity.WARNING,
        good=[
            "Budget split:\n\n* Rent: 50 %\n* Food: 30 %\n* Rest: 20 %\n",
            "Answers (multiple allowed), distribution:\n\n* Rent: 50 %\n* Food: 40 %\n* Rest: 20 %\n",
            "Rent accounts for 50 %, food for 30 % and wine for 10 % of the total.\n",
            "How we split the work:\n\n* Bring the time to 60 %\n* Bring it to 30 %\n* Lose less than 5 %\n",
            "| Firm | Users | Market share |\n|---|---|---|\n| A | 9 | 50 % |\n| B | 5 | 30 % |\n| C | 2 | 11 % |\n",
            "Most help: mills (+26%), pumps (+33%), dams (+17%), gates (+17%).\n",
            "Growth by region:\n\n* North: 50 %\n* South: 40 %\n* West: 15 %\n",
        ],
        bad=[
            Bad("Budget split:\n\n* Rent: 50 %\n* Food: 30 %\n* Rest: 25 %\n", ["50 %"]),
            Bad("A balanced purse could hold 40% steel, 35% wood, 25% stone and 15% glass.\n", ["40%"]),
            Bad(
                "## Budget\n\n### Wood (30%)\n\nText.\n\n### Stone (35%)\n\nText.\n\n### Glass (45%)\n\nText.\n",
                ["30%"],
            ),
            Bad("How do you heat? (one answer)\n\n* Gas: 50 %\n* Oil: 30 %\n* Wood: 27 %\n", ["50 %"]),
            Bad("Rent accounts for 50 %, food for 30 % and wine for 35 % of the total.\n", ["50 %"]),
            Bad(
                "Phase-change tanks hold 50 % of it, pumps hold 30 % and all remaining parts 25 %.\n",
                ["50 %"],
            ),
            Bad(
                "## Market share\n\n| Firm | Market share |\n|---|---|\n| A | 50 % |\n| B | 30 % |\n| C | 10 % |\n",
                ["50 %"],
            ),
            Bad(
                "| Pump | Good | Fair | Bad |\n|---|---|---|---|\n| A | 50 % | 30 % | 20 % |\n"
                "| B | 60 % | 15 % | 25 % |\n"
                "| C | 70 % | 20 % | 20 % |\n",
                ["70 %"],
            ),
        ],
        prefilter=Prefilter(literals=("%", "percent", "per cent", "prozent")),
        see=("table-total",),
    )

    least: Annotated[float, "Sums below this are no account of the whole."] = 80.0
    most: Annotated[float, "Sums above this are no account of the whole."] = 125.0

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each list or column of shares that misses 100 %."""
        comma = document.once(decimal_comma)
        told: set[int] = set()
        handed = [*_handed(document, comma), *self._lists(document, comma)]
        handed += self._prose(document, comma)
        tables = [*self._columns(document), *self._rows(document)]
        for shares, sure in [*((h, True) for h in handed), *((t, False) for t in tables)]:
            if shares[0].span.start in told:
                continue
            told.add(shares[0].span.start)
            if sum("+" in document.text[q.span.start - 1 : q.span.end] for q in shares) > 1:
                continue  # "+26 %": what each has gained
            total = sum(q.low for q in shares)
            give = sum(q.step for q in shares) + 0.01
            if abs(total - 100) > max(give, 0.5 * len(shares) * 0.2) and self.least <= total <= self.most:
                yield self.finding(
                    shares[0].span,
                    severity=Severity.ERROR if sure and total > 102 else None,
                    related=[related(q.span, "and") for q in shares[1:]],
                    evidence={"sum": round(total, 3), "shares": len(shares)},
                    count=len(shares),
                    sum=show(total),
                )

    def _lists(self, document: Document, comma: bool) -> Iterator[list[Quantity]]:
        blocks, text = document.blocks, document.text
        seen: set[int] = set()
        for first, opening in enumerate(blocks):
            if opening.kind != "item" or opening.quoted or opening.list in seen:
                continue
            seen.add(opening.list)
            told = text[opening.span.start : opening.span.end].lower()
            if not any(sign in told for sign in _PERCENT):
                continue
            items = document.once(_items)[opening.list]
            if len(items) < 3:
                continue
            before = document.blocks[first - 1] if first else None
            lead = (
                document.plain(before.text)
                if before and before.kind in ("paragraph", "heading", "item")
                else ""
            )
            if not _ONE.search(lead) and (
                not (_WHOLE.search(lead) or _BY.search(lead) or _PARTS.search(lead)) or _overlap(lead)
            ):
                continue
            shares = []
            for block in items:
                found = [q for q in quantities(document.text, *block.text, comma) if q.unit == "%"]
                aimed = found and _AIMED.search(
                    text, max(block.text.start, found[0].span.start - 16), found[0].span.start
                )
                if len(found) == 1 and not found[0].bound and found[0].low == found[0].high and not aimed:
                    shares.append(found[0])
            if len(shares) == len(items):
                yield shares

    def _columns(self, document: Document) -> Iterator[list[Quantity]]:
        for grid in document.once(grids):
            if not any(cell and cell.number.unit == "%" for row in grid.rows for cell in row) and not any(
                "%" in head for head in grid.header
            ):
                continue
            if any(TOTAL.match(label) for label in grid.labels) or all(map(_PERIOD.match, grid.labels)):
                continue  # shares of several years are shares of several wholes
            for column in range(1, len(grid.header)):
                head = grid.header[column]
                cells = [row[column] for row in grid.rows]
                kept = [c.number for c in cells if c]
                if len(kept) != len(cells) or len(kept) < 3 or _OVERLAP.search(head):
                    continue
                if (
                    all(q.unit == "%" or "%" in head for q in kept)
                    and _WHOLE.search(head + " of total" * ("%" in head))
                    and not (_MARKET.search(head) and _is_selection(grid, kept))
                ) or (
                    _SUM_HEAD.match(head)
                    and all(q.unit == "%" or "%" in head for q in kept)
                    and (
                        sum(q.low for q in kept) > 100
                        or any(map(_REST.match, grid.labels))
                        or len(grid.header) == 2
                    )
                ):
                    yield kept

    def _rows(self, document: Document) -> Iterator[list[Quantity]]:
        """Columns side by side whose shares make a whole in every row but one."""
        for grid in document.once(grids):
            columns = [c for c in range(1, len(grid.header)) if all(_is_share(row[c]) for row in grid.rows)]
            runs = [[c for _, c in run] for _, run in groupby(enumerate(columns), lambda at: at[1] - at[0])]
            for run in runs:
                rows = [[cell.number for c in run if (cell := row[c])] for row in grid.rows]
                whole = [
                    abs(sum(q.low for q in row) - 100) <= sum(q.step for q in row) + 0.01 for row in rows
                ]
                if len(run) > 2 and len(rows) > 2 and whole.count(False) == 1:
                    yield rows[whole.index(False)]

    def _prose(self, document: Document, comma: bool) -> Iterator[list[Quantity]]:
        """Shares that one sentence hands out: ``45 % by train, 38 % by car and 17 % on foot``."""
        for index, count in document.once(percentages).items():
            sentence = document.sentences[index]
            span = sentence.span
            text = document.prose[span.start : span.end]
            if count < 3 or len(text) > 600 or document.blocks[sentence.block].quoted:
                continue
            parts = _PARTS.search(text)
            rest = _REMAINING.search(text)
            if not (parts or rest or _TAKES.search(text)) or _RATES.search(text):
                continue
            # "Phase-change materials" are no change.
            if _OVERLAP.search(_COMPOUND.sub("", text) if rest else text):
                continue
            found = [q for q in quantities(document.prose, *span, comma) if q.unit == "%"]
            if len(found) < 3 or any(q.bound or q.low != q.high for q in found):
                continue
            # Shares stand side by side; what is far off belongs to another count.
            if any(b.span.start - a.span.end > (80 if rest else 60) for a, b in pairwise(found)):
                continue
            if rest and not found[-2].span.end <= span.start + rest.start() <= found[-1].span.end + 20:
                continue
            if parts or rest or sum(q.low for q in found) > 100:
                yield found
