"""The rule ``overclaim``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    PROSE_KINDS,
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_account,
    mentioned,
    rare,
    related,
)

_WORK = (
    r"(?:this|our|the present) (?:[\w-]+ ){0,4}?(?:report|study|assessment|analysis|review|evaluation|paper|research|"
    r"investigation|brief|dossier)"
)
_SURE = (
    r"(?:robust|conclusive|definitive|irrefutable|overwhelming|compelling|unequivocal|incontrovertible|undeniable|"
    r"indisputable|rock-solid)"
)
_WHO = (
    r"(?:policy[ -]?makers|decision[ -]?makers|stakeholders|leaders|executives|investors|management|organi[sz]ations|"
    r"companies|governments|health systems|planners|practitioners)"
)
_CLAIMS = rare(
    (
        rf"\b{_WORK} (?:\w+ly |thus |therefore )?(?:provides|offers|presents|delivers|constitutes|establishes|yields"
        r"|gives) "
        rf"{_SURE} (?:and \w+ )?(?:\w+ )?(?:evidence|proof)\b"
        rf"|\b{_WORK} (?:has )?(?:conclusively|definitively|irrefutably|unequivocally|undeniably|indisputably) "
        r"(?:proves|demonstrates|shows|establishes|confirms|proven|demonstrated|shown|established|confirmed)\b"
        rf"|\b{_WHO} can (?:now |therefore |thus )?(?:confidently (?:proceed|invest|adopt|implement|move|scale|expand|"
        r"commit|rely)|(?:proceed|invest|move forward|act) with (?:full|complete|total|absolute) confidence)\b"
        rf"|\bthe (?:evidence|data|results|findings|numbers|verdict) (?:is|are) (?:clear and )?"
        r"(?:irrefutable|unequivocal|"
        r"undeniable|incontrovertible|indisputable|overwhelmingly clear)\b"
        r"|\b(?:this|the (?:evidence|data|analysis)|our (?:data|analysis|results)) leaves? no (?:room for )?doubt\b"
    ).replace(" ", r"\s+")
)
_KEYS = frozenset(
    "robust conclusive definitive irrefutable overwhelming compelling unequivocal incontrovertible undeniable "
    "indisputable rock conclusively definitively irrefutably unequivocally undeniably indisputably confidently "
    "confidence overwhelmingly doubt".split()
)


@dataclass(frozen=True)
class Overclaim(DocumentRule):
    """A report calls its own evidence robust, or tells its readers to proceed with confidence.

    "This assessment provides robust evidence" is a judgement that belongs to others, and it hides what would bear
    it: how many studies, how sure, against what. Where everything is conclusive nothing was weighed. All such
    places of a report are one finding.
    Say what was found, how sure it is, and what speaks against it.
    """

    meta = RuleMeta(
        id="overclaim",
        message='"{match}": the report judges its own evidence{others}.',
        help="Say what was found, how sure it is, and what speaks against it.",
        severity=Severity.WARNING,
        good=[
            "This report gives the evidence of nine towns. A review (Lund, 2019) offers compelling evidence.\n",
            "Planners can proceed in May; the figures of two wards are open to doubt.\n",
        ],
        bad=[
            Bad(
                "This water assessment provides robust evidence that small pumps pay.\n",
                ["This water assessment provides robust evidence"],
            ),
            Bad(
                "The evidence is irrefutable. Policy makers can confidently proceed with the lock.\n",
                ["The evidence is irrefutable"],
            ),
        ],
        prefilter=Prefilter(words=tuple(sorted(_KEYS))),
        see=("absolute-claim", "self-certification"),
    )

    allow: Annotated[tuple[str, ...], "Claims that may stand (case ignored)."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first claim; the others are related."""
        allowed = {a.casefold() for a in self.allow}
        found: list[Span] = []
        for sentence in document.sentences_with(_KEYS):
            block = document.blocks[sentence.block]
            if block.kind not in PROSE_KINDS or block.kind == "quote" or block.quoted:
                continue
            for m in _CLAIMS.finditer(document.folded, *sentence.span):
                span = Span(*m.span())
                if document.plain(span).casefold() not in allowed and not mentioned(
                    document, span, block.text
                ):
                    found.append(span)
        if found:
            yield self.finding(
                found[0],
                severity=None if is_account(document) else Severity.INFO,
                related=[related(s, "and here") for s in found[1:]],
                match=document.plain(found[0]),
                others=f" (in {len(found)} places)" if len(found) > 1 else "",
            )
