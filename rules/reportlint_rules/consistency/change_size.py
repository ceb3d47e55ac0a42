"""The rule ``change-size``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related
from reportlint_rules.consistency._changes import Change, is_year, rates_of
from reportlint_rules.consistency._numbers import Quantity, quantities
from reportlint_rules.consistency._tables import decimal_comma, show

_FOLDS = {
    word: n
    for n, words in enumerate(
        (
            "twofold zweifache doppelte doppelt verdoppelt verdoppelte verdoppelten duplicó duplicaron",
            "threefold dreifache verdreifacht verdreifachte verdreifachten triplicó triplicaron",
            "fourfold vierfache vervierfacht vervierfachte cuadruplicó cuadruplicaron",
            "fivefold fünffache verfünffacht verfünffachte quintuplicó",
            "sixfold sechsfache versechsfacht versechsfachte",
            "sevenfold siebenfache versiebenfacht",
            "eightfold achtfache verachtfacht verachtfachte",
            "ninefold neunfache verneunfacht",
            "tenfold zehnfache verzehnfacht verzehnfachte",
        ),
        2,
    )
    for word in words.split()
}
_FOLD = re.compile(rf"\b(?:(?P<word>{'|'.join(sorted(_FOLDS))})|(?P<n>\d{{1,3}}(?:\.\d)?)-?fold)\b", re.I)
_BEFORE = re.compile(
    r"\b(?:from|von|de|del|desde)[ \n](?:about[ \n]|around[ \n]|roughly[ \n]|rund[ \n]|etwa[ \n]|"
    r"un[ \n]|los[ \n]|el[ \n])?$",
    re.I,
)
_LOOK = re.compile(r"\b(?:from|von|de|del|desde)[ \n](?:[a-z]+[ \n])?[$€£]?\d")
"""Stands in each sentence that is worth reading."""
_TO = re.compile(
    r"[^.;:()]{0,40}?\b(?:to|auf|a|hasta|al)[ \n](?:about[ \n]|around[ \n]|roughly[ \n]|"
    r"only[ \n]|just[ \n]|rund[ \n]|"
    r"etwa[ \n]|nur[ \n]|unos[ \n]|casi[ \n]|los[ \n]|el[ \n])?",
    re.I,
)
_NEAR = re.compile(
    r"\b(?:almost|nearly|more than|over|about|around|roughly|fast|mehr als|rund|etwa|casi|más de)\W*$", re.I
)
_ROSE = re.compile(r"\b(?:um|um rund|un|en un|un casi)[ \n]$", re.I)
_THEN = re.compile(r",?[ \n](?:von|de|desde)[ \n](?:rund[ \n]|etwa[ \n]|unos[ \n])?", re.I)
_POINTS = re.compile(r"[ \u00a0\n](?:Prozentpunkten?|puntos)\b", re.I)
"""German and Spanish; ``growth-mismatch`` reads English."""
_STEP = re.compile(
    r"(?:\b(?:Plus|Minus|Anstieg|Zuwachs|Rückgang|Zunahme|Abnahme|Steigerung|Wachstum|aumento|"
    r"incremento|descenso|subida|"
    r"caída|reducción|crecimiento|disminución)[ \n](?:um|von|de|del)[ \n]|[,(][ \n]?(?:also |das "
    r"sind |das entspricht |es "
    r"decir, )?(?:um|un|\+|-|−)[ \n]?)$",
    re.I,
)

_WORDS = frozenset(_FOLDS) | frozenset(
    "um un points point prozentpunkte prozentpunkten prozentpunkt puntos plus minus anstieg zuwachs "
    "rückgang zunahme abnahme "
    "steigerung wachstum aumento incremento descenso subida caída reducción crecimiento disminución".split()
)


@dataclass(frozen=True)
class ChangeSize(DocumentRule):
    """The size that a sentence gives a change does not fit the two figures in it.

    From 14 to 3.5 is a fourfold reduction, not an eightfold one, and from 31 % to 38 % are 7 percentage points.
    What rounding explains is allowed for, and so is a growth by three times that makes four times as much.
    Mend whichever number is wrong.
    """

    meta = RuleMeta(
        id="change-size",
        message="From {a} to {b} is {made}, not {stated}.",
        help="Mend whichever number is wrong.",
        severity=Severity.WARNING,
        good=[
            "The weights shrink from 14 GB to about 3.5 GB, a fourfold reduction; sales rose from 10 to 40, "
            "threefold.\n",
            "Der Anteil stieg von 31 % auf 38 %, also um 7 Prozentpunkte.\n",
            "It rose from 31 % to 38 %, and 12 percentage points more in the north.\n",
            "Der Umsatz stieg von 10 auf 15 Mio. Euro, ein Plus von 50 %.\n",
        ],
        bad=[
            Bad("The weights shrink from 14 GB to about 3.5 GB, an eightfold reduction.\n", ["eightfold"]),
            Bad(
                "Going from 16 bits to 4 bits cuts the size from 14 GB to 3.5 GB, an eightfold gain.\n",
                ["eightfold"],
            ),
            Bad("Der Anteil stieg von 31 % auf 38 %, also um 9 Prozentpunkte.\n", ["9"]),
            Bad("Der Umsatz stieg von 10 auf 15 Mio. Euro, ein Plus von 70 %.\n", ["70 %"]),
            Bad("Las ventas aumentaron un 35 %, de 12,0 a 15,0 millones de euros.\n", ["35 %"]),
            Bad("Las ventas pasaron de 4.000 a 9.000 toneladas y se triplicaron.\n", ["triplicaron"]),
        ],
        prefilter=Prefilter(words=(*sorted(_WORDS), "fold")),
        see=("growth-mismatch", "number-conflict"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each size that its two figures do not make."""
        comma = document.once(decimal_comma)
        places = [document.words.starts[at] for at in document.places_of(_WORDS)]
        if "fold" in document.word_set:
            places += [m.start() for m in re.finditer(r"\d-fold\b", document.prose)]
        for index in sorted({document.sentence_at(place) for place in places} - {-1}):
            if _LOOK.search(document.prose, *document.sentences[index].span):
                yield from self._sentence(document, index, comma)

    def _sentence(self, document: Document, index: int, comma: bool) -> Iterator[Finding]:
        sentence, prose = document.sentences[index], document.prose
        block = document.blocks[sentence.block]
        if (
            block.quoted
            or block.kind not in ("paragraph", "item")
            or sentence.span.end - sentence.span.start > 400
        ):
            return
        span = sentence.span
        # "Mio." ends what is read as a sentence.
        if prose[span.start : span.end].endswith(("Mio.", "Mrd.")) and index + 1 < len(document.sentences):
            after = document.sentences[index + 1]
            span = Span(span.start, after.span.end) if after.block == sentence.block else span
        before = document.sentences[index - 1] if index else sentence
        if before.block == sentence.block and prose[before.span.start : before.span.end].endswith(
            ("Mio.", "Mrd.")
        ):
            span = Span(before.span.start, span.end)
        numbers = [q for q in quantities(prose, *span, comma) if not is_year(prose, q)]
        found = list(_from_to(prose, span, numbers))
        if not 0 < len(found) < 3:
            return
        change = found[-1]
        if len(found) == 1:
            yield from self._points(document, change, numbers)
            yield from self._rates(document, change, numbers, span)
        folds = list(_FOLD.finditer(prose, *span))
        if len(folds) == 1:
            yield from self._folds(document, found, folds[0])

    def _folds(self, document: Document, found: list[Change], m: re.Match[str]) -> Iterator[Finding]:
        stated = float(m["n"]) if m["n"] else float(_FOLDS[m["word"].casefold()])
        ratios = [
            max(c.start.low, c.end.low) / min(c.start.low, c.end.low)
            for c in found
            if c.start.low > 0 and c.end.low > 0
        ]
        near = _NEAR.search(document.prose, max(0, m.start() - 20), m.start())
        verb = (m["word"] or "").casefold().startswith("ver") or "plic" in (m["word"] or "")
        give = (0.35 if near else 0.15) * stated
        if len(ratios) == len(found) and all(
            min(abs(ratio - stated), give + 1 if verb else abs(ratio - 1 - stated)) > give for ratio in ratios
        ):
            yield self._odd(document, Span(*m.span()), found[-1], f"{ratios[-1]:.2g} times")

    def _points(self, document: Document, change: Change, numbers: list[Quantity]) -> Iterator[Finding]:
        """``von 31 % auf 38 %, also um 9 Prozentpunkte``"""
        if change.end.unit != "%":
            return
        sizes = [
            q
            for q in numbers
            if not q.bound and q.low == q.high and _POINTS.match(document.prose, q.span.end)
        ]
        if len(sizes) != 1:
            return
        q = sizes[0]
        between = document.prose[change.span.end : q.span.start]
        if not re.fullmatch(
            r"[ \n]?[,(–—-]?[ \n]?(?:i\.e\. |that is,? |also |es decir,? |und damit |und somit |mithin |lo "
            r"que supone |o sea,? )?(?:an? |ein |un |eine |una "
            r")?(?:[a-zü]+ (?:of|von|"
            r"um|de) |up |down |by |um |\+|−|-|plus |minus )?",
            between,
            re.I,
        ):
            return
        made = abs(change.end.low - change.start.low)
        if abs(made - abs(q.low)) > change.start.step + change.end.step + q.step + 1e-9:
            yield self._odd(document, q.span, change, f"{made:.3g} percentage points")

    def _rates(
        self, document: Document, change: Change, numbers: list[Quantity], span: Span
    ) -> Iterator[Finding]:
        """German and Spanish: ``von 10 auf 15 Mio. Euro, ein Plus von 70 %``."""
        rates = [q for q in numbers if q.unit == "%" and not change.holds(q)]
        if min(change.start.low, change.end.low) <= 0 or "%" in (change.start.unit, change.end.unit):
            return
        if len(rates) != 1 or rates[0].bound or rates[0].low != rates[0].high:
            return
        q = rates[0]
        before = document.prose[max(span.start, q.span.start - 40) : q.span.start]
        after = (
            q.span.start >= change.span.end and q.span.start - change.span.end <= 60 and _STEP.search(before)
        )
        ahead = _ROSE.search(before) and _THEN.fullmatch(document.prose, q.span.end, change.span.start)
        if not (after or ahead):
            return
        wanted = rates_of(change, [], False, 0.6)[:1]
        give = q.step + 0.03 * abs(q.low) + 0.3
        if all(low - give > abs(q.low) or abs(q.low) > high + give for low, high in wanted):
            low, high = wanted[0]
            yield self._odd(document, q.span, change, f"a change of {(low + high) / 2:.3g} %")

    def _odd(self, document: Document, span: Span, change: Change, made: str) -> Finding:
        return self.finding(
            span,
            related=[related(change.span, "the change")],
            a=show(change.start.low),
            b=show(change.end.low),
            made=made,
            stated=document.plain(span),
        )


def _from_to(prose: str, span: Span, numbers: list[Quantity]) -> Iterator[Change]:
    """A start and an end of one unit, in three languages."""
    for at, q in enumerate(numbers):
        if q.bound in ("most", "least") and not prose[q.span.start - 5 : q.span.start].casefold().startswith(
            "from"
        ):
            continue
        if not _BEFORE.search(prose, max(span.start, q.span.start - 22), q.span.start):
            continue
        if q.low != q.high:
            # "from 10 to 15 GB" is read as a range.
            yield Change(q.span, q._replace(high=q.low), q._replace(low=q.high))
        elif at + 1 < len(numbers):
            other = numbers[at + 1]
            if other.low != other.high or (other.unit and q.unit and other.unit != q.unit):
                continue
            if _TO.fullmatch(prose, q.span.end, other.span.start):
                scale = other.low / q.low if q.low else 0
                # "von 10 auf 15 Mio.": the scale stands at the end only.
                if scale >= 1e3 and not q.unit and other.step >= 500:
                    unit = 1e6 if other.low < 1e9 else 1e9
                    q = q._replace(low=q.low * unit, high=q.low * unit, step=q.step * unit)
                yield Change(Span(q.span.start, other.span.end), q, other)
