"""The rule ``wrong-identifier``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from reportlint import (
    Bad,
    Citation,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    rare,
)

_ARXIV = rare(r"\barxiv(?:\.org/(?:abs|pdf|html)/|:[ \t]?)(\d{4}\.\d{4,5})(?!\d)", re.I)
_DOI = rare(r"(?:\bdoi:[ \t]{0,3}|\bdoi\.org/)(10\.\d{4,9}/[^\s\"'<>()\[\]{}|`*]{1,80})", re.I)
_QUOTED = rare(r"[\"“„«*_]{1,3}([A-Z][^\"“”„«»*_\n]{12,200}?)[.,]?[\"”»*_]{1,3}")
_AFTER_YEAR = rare(r"\((?:19|20)\d\d[a-z]?(?:, \w+(?: \d+)?)?\)[.:,]?[ \n]+([A-Z][^.?!\n]{12,200})[.?!]")
_WORD = rare(r"[^\W\d_]{3,}")
_SMALL = frozenset(
    "the and for with from into via are its our how what why you all can not is of a an on in to using toward towards "
    "arxiv preprint paper http https www org abs pdf html doi available accessed retrieved".split()
)


@dataclass(frozen=True)
class WrongIdentifier(DocumentRule):
    """An arXiv number or DOI is that of another work than the one cited with it.

    References that were made up often carry identifiers that exist and lead elsewhere. Only identifiers that the
    knowledge base knows are judged, and only beside a full title that shares hardly a word with the real one.
    Look the work up and copy its identifier.
    """

    meta = RuleMeta(
        id="wrong-identifier",
        message='{kind} {number} is "{real}", not "{title}".',
        help="Look the work up and copy its identifier.",
        severity=Severity.WARNING,
        good=[
            "[Attention Is All You Need](https://arxiv.org/abs/1706.03762); [it](https://arxiv.org/abs/1706.03762)\n",
            "Vaswani et al. (2017). Attention is all you need. arXiv:1706.03762.\n",
            "[A long walk through transformer models and their kin](https://arxiv.org/abs/1706.03762)\n",
        ],
        bad=[
            Bad(
                "[Night Dredging of Harbours with Autonomous Barges](https://arxiv.org/abs/1706.03762)\n",
                ["Night Dredging of Harbours with Autonomous Barges"],
            ),
            Bad(
                "Ito, A. (2021). Seasonal rainfall over tidal estuaries. arXiv:1810.04805.\n",
                ["Seasonal rainfall over tidal estuaries"],
            ),
        ],
        prefilter=Prefilter(literals=("arxiv", "doi")),
        needs=("knowledge",),
        see=("bad-identifier", "wrong-author"),
        known_limits="Works unknown to the knowledge base, and references without a title in full, are passed over.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each known identifier that stands beside the title of another work."""
        found = list(_identifiers(document.text))
        if not found:
            return
        base = document.resource("knowledge")
        known: dict[str, int] = base.table(identifiers)
        for at, (kind, number, span) in enumerate(found):
            index = known.get(number)
            if index is None:
                continue
            block = document.blocks[document.block_at(span.start)]
            near = [s for _, other, s in (found[at - 1 : at] + found[at + 1 : at + 2]) if other != number]
            if block.kind not in ("paragraph", "item", "footnote", "table") or not block.span.contains(span):
                continue
            start, end = _line(document.text, block.span, span, near)
            entity = base.at(index)
            title = _cited(document, span, Span(start, end))
            if title is None or not _differs(document, title, Span(start, end), entity):
                continue
            source: Citation = entity.source
            yield self.finding(
                title,
                source=source,
                evidence={"number": number, "title": source.title},
                kind=kind,
                number=number,
                real=source.title,
                title=document.plain(title)[:120],
            )


def identifiers(base: Any) -> dict[str, int]:
    """The arXiv numbers and DOIs of the base, to the index of the entry that is cited from there."""
    table: dict[str, int] = {}
    for index in range(len(base)):
        entity = base.at(index)
        for number in (entity.source.arxiv, entity.source.doi.casefold()):
            if number and entity.source.title and entity.sure:
                table.setdefault(number, index)
    return table


def _identifiers(text: str) -> Iterator[tuple[str, str, Span]]:
    found = [("arXiv", m[1], Span(*m.span(1))) for m in _ARXIV.finditer(text)]
    found += [("DOI", m[1].rstrip(".,;:").casefold(), Span(*m.span(1))) for m in _DOI.finditer(text)]
    return iter(sorted(found, key=lambda x: x[2]))


def _line(text: str, block: Span, span: Span, others: list[Span]) -> tuple[int, int]:
    """The part of a block that one identifier speaks of: its lines, without those of other identifiers."""
    start = max([block.start, *(o.end for o in others if o.end <= span.start)])
    end = min([block.end, *(o.start for o in others if o.start >= span.end)])
    if end - start > 600:
        start, end = (
            max(start, text.rfind("\n", start, span.start) + 1),
            text.find("\n", span.end, end) % (end + 1),
        )
    return start, max(end, span.end)


def _cited(document: Document, span: Span, near: Span) -> Span | None:
    """The title that is cited with an identifier: the words of its link, a title in quotes, or one after the year."""
    for link in document.links:
        if link.kind == "link" and link.span.start <= span.start < link.span.end:
            label = document.text[link.text.start : link.text.end]
            return link.text if _is_title(label) else None
    for pattern in (_QUOTED, _AFTER_YEAR):
        titles = [m for m in pattern.finditer(document.text, *near) if len(_content(m[1])) > 2]
        if titles:
            return Span(*titles[-1].span(1)) if len(titles) == 1 else None
    return None


def _is_title(label: str) -> bool:
    """Tell whether the words of a link are a title in full, not what somebody says of the work."""
    words = [w for w in _WORD.findall(label) if w.casefold() not in _SMALL]
    return len(words) > 4 and "et al" not in label and sum(w[0].isupper() for w in words) > 0.7 * len(words)


def _content(text: str) -> set[str]:
    words = (w.casefold() for w in _WORD.findall(text))
    return {w[:6] for w in words if w not in _SMALL}


def _differs(document: Document, title: Span, near: Span, entity: Any) -> bool:
    """Tell whether a title is clearly another one: no word in common, and the thing is not named beside it."""
    told = document.text[near.start : near.end].casefold()
    if any(re.search(rf"(?<!\w){re.escape(name.casefold())}s?(?!\w)", told) for name in entity.names):
        return False
    cited, real = _content(document.text[title.start : title.end]), _content(entity.source.title)
    return len(real) > 1 and len(cited & real) * 5 < min(len(cited), len(real))
