"""The rule ``page-scrap``."""

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
    clipped,
    is_account,
    rare,
    related,
)
from reportlint_rules.artifacts._signs import SCRAPS
from reportlint_rules.artifacts._text import beginning_with

_TICKER = rare(
    r"(?<=[\w.&’'] )\((?!(?:APR|APY|CAGR|YOY|YTD|ROE|ROI|ROA|IRR|GDP|CPI|SD|CI|SE|CV|RSD|AUC|MOM|QOQ|ER)\b)"
    r"[A-Z]{1,5}(?:\.[A-Z])? (?:[+−–-]\d{1,3}\.\d{1,2}|\d{1,3}\.\d\d)%\)"
)
_DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|(?:\d{1,2}\.? )?[a-z]{3,9}\.? (?:\d{1,2}, )?\d{4})"
)
_LINE = rare(
    rf"\W{{0,4}}(?:(?:published|posted|updated|last updated) on:? {_DATE}(?: by \w+)?"
    rf"|\d{{1,2}} min(?:ute)?s? read"
    r"|share this (?:article|story|post)|advertisement|skip to (?:main )?content|(?:image"
    r"|photo) (?:source|credit): getty"
    r" images|continue reading below|(?:story|article) continues below(?: advertisement)?"
    r"|subscribe to our newsletter"
    r"|read more: [^\n]{10,90}|sign up for our newsletter|click here to (?:read|subscribe)[^\n]{0,40})\W{0,4}"
)


@dataclass(frozen=True)
class PageScrap(DocumentRule):
    """Scraps of a web page were copied into the report with its text.
    "min read", "Share this article".

    The page showed them around the text: a price of the moment ("(NVDA 0.29%)"), a button ("Share this article"), an
    advertisement. In the report they mean nothing, and they tell that the passage was not written but copied.
    Delete them, and quote or retell the passage with its source.
    """

    meta = RuleMeta(
        id="page-scrap",
        message='"{said}" is a scrap of the web page that the text was copied from{more}.',
        help="Delete it; quote or retell the passage, and name the page.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nThe rate (APR 3.55%) rose. The survey was published on 12/03/2025 by the town.\n",
            "# Pumps\n\nThe share of pumps (ULM: 12.5%) is high. Shares (NYSE: PMP) fell by 2.1%.\n",
        ],
        bad=[
            Bad("# Pumps\n\nAdler (ADLR 0.29%) sells pumps.\n", ["(ADLR 0.29%)"]),
            Bad("# Pumps\n\nThey turn.\n\nShare this article\n\nThey hum.\n", ["Share this article"]),
            Bad("# Pumps\n\nThey turn.\n\npublished on 12/03/2025\n", ["published on 12/03/2025"]),
        ],
        prefilter=Prefilter(
            words=tuple(sorted(SCRAPS - set(map(str, range(1, 31))) | {"min"})),
            literals=("%)",),
            either=True,
            asks="reportlint_rules.artifacts._signs:Signs",
        ),
        see=("raw-title", "pipeline-field"),
        known_limits="Scraps of other kinds, and those inside sentences, are not seen.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all scraps."""
        found = sorted(_places(document))
        if not found or not is_account(document):
            return
        said = document.plain(found[0])
        yield self.finding(
            found[0],
            said=clipped(said),
            more=f" (and {len(found) - 1} more)" if len(found) > 1 else "",
            related=[related(span, "another one") for span in found[1:60]],
            members=1,
        )


def _places(document: Document) -> Iterator[Span]:
    if "%)" in document.prose:
        for m in _TICKER.finditer(document.prose):
            block = document.blocks[document.block_at(m.start())]
            if block.kind in ("paragraph", "item") and not block.quoted:
                yield Span(*m.span())
    for opening in beginning_with(document, SCRAPS):
        end = opening.block.text.end
        if opening.block.kind == "paragraph" and end - opening.start < 120:
            line = _LINE.fullmatch(document.folded, opening.start, end)
            linked = any(opening.start <= link.span.start < end for link in document.links)
            if line and not linked:
                yield Span(opening.start, opening.start + len(line.group().rstrip()))
