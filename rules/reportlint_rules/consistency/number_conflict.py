"""The rule ``number-conflict``."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related
from reportlint_rules.consistency._lists import conflicts
from reportlint_rules.consistency._statements import Statement, same_thing, statements


@dataclass(frozen=True)
class NumberConflict(DocumentRule):
    """One figure is given with two values: the summary says 4.2 billion, the body 4.5.

    Unit, thing, names and period must be the same, in the same words; rounding, ranges, "about" and "more than" are
    understood, and items of one list are never compared. Two lists of labelled figures are compared where they agree
    on all labels but one.
    Look the figure up, and give it once.
    """

    meta = RuleMeta(
        id="number-conflict",
        message='"{value}" here, "{other}" in line {line}, of the same thing.',
        help="Look the figure up, and give the same value everywhere.",
        severity=Severity.WARNING,
        good=[
            "The global pump market reached $4.2 billion in 2023.\n\n# B\n\nThe global pump market reached "
            "$4.19 billion in 2023.\n",
            "The global pump market reached $4.2 billion in 2023.\n\n# B\n\nThe global pump market reached $5 "
            "billion in 2024.\n",
            "* The basic pump plan costs $10 per month.\n* The premium pump plan costs $20 per month.\n",
        ],
        bad=[
            Bad(
                "The global pump market reached $4.2 billion in 2023.\n\n# B\n\nIn 2023, the global pump "
                "market reached "
                "$4.9 billion.\n",
                ["$4.9 billion"],
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
        prefilter=Prefilter(literals=tuple("123456789"), min_words=12),
        see=("cross-document-number", "date-conflict"),
        known_limits="A figure said again in other words is not recognised.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each figure that contradicts an earlier one."""
        for first, second in conflicts(document):
            yield self._finding(document, first.span, second.span)
        groups: dict[str, list[Statement]] = {}
        for statement in document.once(statements):
            groups.setdefault(statement.unit, []).append(statement)
        for members in groups.values():
            forms: dict[tuple[frozenset[str], frozenset[str]], set[float]] = {}
            for s in members:
                forms.setdefault((s.words, s.names), set()).add(s.quantity.value)
            # Said thrice with three values it is a form that is filled in under each heading.
            members = [s for s in members if len(forms[s.words, s.names]) < 3]
            if len(members) > 400:
                continue
            for at, later in enumerate(members):
                for earlier in members[:at]:
                    if self._conflict(document, earlier, later):
                        yield self._finding(document, earlier.quantity.span, later.quantity.span)
                        break

    def _finding(self, document: Document, earlier: Span, later: Span) -> Finding:
        return self.finding(
            later,
            related=[related(earlier, "the other value")],
            members=2,
            value=document.plain(later),
            other=document.plain(earlier),
            line=document.lines.position(earlier.start).line,
        )

    def _conflict(self, document: Document, one: Statement, other: Statement) -> bool:
        if one.block == other.block or not same_thing(one, other) or one.quantity.agrees(other.quantity):
            return False
        blocks = document.blocks[one.block], document.blocks[other.block]
        if blocks[0].list >= 0 and blocks[0].list == blocks[1].list:
            return False
        # Steps and examples say the same sentence again with other numbers.
        return not any(document.blocks[i].kind == "code" for i in range(one.block, other.block))
