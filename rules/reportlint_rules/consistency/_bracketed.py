"""Counts beside what they count: ``10 kinds (a, b, c)``, ``**Shape** (8): a, b``, a title that promises 15 places."""

import re
from collections.abc import Iterator

from reportlint import Block, Document, Span, rare
from reportlint_rules.consistency._numerals import has_number
from reportlint_rules.consistency._units import WORDS

_NUMBERS = "|".join(sorted((w for w, n in WORDS.items() if 2 <= n <= 20), key=lambda w: (-len(w), w)))
_BRACKET = re.compile(r"\((?=[^()\n]{0,60},)")
_COUNT = rare(
    rf"(?<![\w.,$€£#/-])(?P<n>{_NUMBERS}|[2-9]|[12]\d)[ \n](?P<adj>(?:[a-z-]+[ \n]){{0,2}}?)"
    r"(?P<noun>[a-z][a-z-]{2,20}s|criteria|people|countries)[ \n]$",
    re.I,
)
_OPEN = rare(
    r"\b(?:e\.g|eg|such as|including|includes?|for example|for instance|like|among|mainly|mostly|etc|especially|"
    r"particularly|notably|i\.e|plus|others?|more|see|or|some|not|per|each|with|without|except|vs|versus|from|to|"
    r"in|of which|that is|namely|than|also|respectively|is|are|was|were|can|which|whose|using|by|at)\b|\.{3}|…|"
    r"[:=+&%$€£]",
    re.I,
)
_NOT_BEFORE = rare(
    r"\b(?:at least|at most|more than|over|up to|about|around|roughly|first|last|next|other|another|top|than|"
    r"step|chapter|section|phase|day|level|version|or|to|between|one of|some of|any|all but|additional|further|"
    r"within|after|for|past|every|until|since|only)[ \n]$",
    re.I,
)
_MEASURES = frozenset(
    "days years hours minutes seconds weeks months times points percent dollars euros bytes bits lines rows columns "
    "characters pages words digits users people thousands millions pixels metres meters miles inches files tokens "
    "decades centuries quarters items votes degrees sets pairs layers heads stars units others members".split()
)
_ITEM = rare(r"[^,;]+")
_SHARED = rare(r"/|\b(?:and|und|et|y|e|en|och|og)\b|&")
_LABELLED = rare(r"[*_: ]{0,6}\((?P<n>\d{1,2})\)[*_]{0,3}:[*_ ]{0,4}")
_BRACKETS = rare(r"\([^()]*\)")


def bracketed(document: Document) -> Iterator[tuple[Span, int, Span]]:
    """The counts whose list in brackets right behind them holds another number: place, how many, list."""
    prose = document.prose
    for m in _BRACKET.finditer(prose):
        start = max(0, m.start() - 48)
        if not has_number(document, start, m.start()):
            continue
        found = _COUNT.search(prose, start, m.start())
        end = prose.find(")", m.end(), m.end() + 240)
        if not found or end < 0 or found["noun"].casefold() in _MEASURES:
            continue
        block = document.blocks[document.block_at(m.start())]
        before = prose[max(block.text.start, found.start() - 24) : found.start()]
        listed = prose[m.end() : end]
        if (
            block.quoted
            or block.kind not in ("paragraph", "item")
            or _NOT_BEFORE.search(before)
            or "(" in listed
        ):
            continue
        least, most = _members(listed)
        word = found["n"].casefold()
        promised = int(word) if word.isdigit() else WORDS[word]
        # Far fewer are examples; far more are not what is counted.
        if (
            least > 2
            and not least <= promised <= most
            and min(abs(promised - least), abs(promised - most)) <= 2
            and most < 2 * promised
        ):
            counted = least if promised < least else most
            yield Span(found.start("n"), found.end("noun")), counted, Span(m.end(), end)


def _members(listed: str) -> tuple[int, int]:
    """How many things a list in brackets names, at least and at most; 0 where it is no plain list."""
    if _OPEN.search(listed) or re.search(rf"\d|\b(?:one|both|several|{_NUMBERS})\b", listed, re.I):
        return 0, 0
    parts = [p.strip() for p in re.split(r"[,;]", listed)]
    last = parts[-1].removeprefix("and ")
    parts[-1] = last
    if len(parts) < 3 or any(not 1 <= len(p.split()) <= 4 for p in parts):
        return 0, 0
    more = sum(len(_SHARED.findall(p)) for p in parts)
    return len(parts), len(parts) + more


def labelled(document: Document) -> Iterator[tuple[Span, int, Span]]:
    """``**Shape** (8): a, b, c`` among items of one list whose other counts are right: place, how many, list."""
    groups: dict[int, list[tuple[Span, int, int, int, Span]]] = {}
    for block in document.blocks:
        if block.kind != "item" or block.quoted or not block.label:
            continue
        m = _LABELLED.match(document.prose, block.label.end)
        if not m:
            continue
        # What stands in code counts, too: the source, without brackets in it.
        text = _BRACKETS.sub(" ", document.text[m.end() : block.text.end]).strip().rstrip(".")
        low, high = _range(text)
        groups.setdefault(block.list, []).append(
            (Span(*m.span("n")), int(m["n"]), low, high, _rest(m, block))
        )
    for members in groups.values():
        wrong = [m for m in members if not m[2] <= m[1] <= m[3]]
        if len(members) > 3 and len(wrong) == 1 and len(members) - 1 >= 3:
            place, _, low, high, rest = wrong[0]
            yield place, high if high < wrong[0][1] else low, rest


def _rest(m: re.Match[str], block: Block) -> Span:
    return Span(m.end(), block.text.end)


def _range(text: str) -> tuple[int, int]:
    """The fewest and the most things that a list of this text may name; words that lead in make anything possible."""
    parts = [p for p in re.split(r"[,;]", text) if p.strip()]
    if not parts or any(len(p.split()) > 8 for p in parts) or _LEAD.search(text):
        return 0, 99
    more = sum(len(_SHARED.findall(p)) for p in parts)
    fewest = len([p for p in text.split(";") if p.strip()]) if ";" in text else len(parts)
    return fewest, len(parts) + more


_LEAD = rare(
    r"\b(?:e\.g|such as|including|each|etc|per|for example|various|like|the proportion)\b|\.{3}|…", re.I
)
