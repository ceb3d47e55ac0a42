"""Turn a passage into items: words, punctuation, years, and the names of the base marked as such."""

import functools
import re
from collections.abc import Sequence
from itertools import accumulate

from reportlint import Document, Span
from reportlint.knowledge import Mention
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._apart import set_apart
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import DOMAIN_CUES
from reportlint_rules.facts._named import FEW_WORDS, Named, named

# Kept apart by "split", so that blanks and tokens take turns. U+0000 stands for markup: between tokens it is nothing.
_TOKEN = re.compile(r"(\d+(?:[.,]\d+)+|[^\W_]+|['’]s\b|['’]|\.\.\.|[^\s\0])")
_MARKUP_INSIDE = re.compile(r"[\w'’.,]\0+[\w'’.,]")


_YEAR = re.compile(r"(?:18|19|20)\d\d$")


_OPEN_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}


def items_of(document: Document, span: Span) -> list[Item]:
    """Read a span: names marked, quoted sentences dropped, unknown versions and compounds set apart."""
    found = named(document)
    joined = document.parsed.joined
    items = _whole_words(_tokens(joined, span))
    items = _whole_families(_mark(items, found.within(span), found))
    items = _drop_quotes(items)
    return set_apart(items, found.base)


@functools.lru_cache(maxsize=1 << 14)
def _kind(text: str) -> tuple[str, str]:
    """The kind of a token, and its folded form."""
    if text[0].isalnum():
        return ("Y" if _YEAR.match(text) else "w"), fold(text)
    return ("w", "'s") if text in ("'s", "’s") else ("p", text)


def _tokens(joined: str, span: Span) -> list[Item]:
    piece = joined[span.start : span.end]
    places = None
    if "\0" in piece and _MARKUP_INSIDE.search(piece):
        places = [i for i, c in enumerate(piece) if c != "\0"]
        piece = piece.replace("\0", "")
    parts = _TOKEN.split(piece)
    texts = parts[1::2]
    edges = list(accumulate(map(len, parts), initial=span.start))
    items = [
        Item(kind, text, low, start, end, not gap or (gap[0] == "\0" and not gap.strip("\0")))
        for gap, text, (kind, low), start, end in zip(
            parts[::2], texts, map(_kind, texts), edges[1::2], edges[2::2], strict=False
        )
    ]
    if items:
        items[0].glued = False
    if places is not None:
        for item in items:
            item.start = span.start + places[item.start - span.start]
            item.end = span.start + places[item.end - span.start - 1] + 1
    return items


def _whole_words(items: list[Item]) -> list[Item]:
    """Join ``data set`` to one word, as others write it."""
    if not any(item.low == "data" for item in items):
        return items
    out: list[Item] = []
    for item in items:
        if out and item.low in ("set", "sets") and out[-1].low == "data" and not item.glued:
            data = out[-1]
            out[-1] = Item(
                "w", f"{data.text} {item.text}", "data" + item.low, data.start, item.end, data.glued
            )
        else:
            out.append(item)
    return out


_FAMILIES = frozenset("family series line suite class collection".split())
_MEMBERS = frozenset("models networks architectures algorithms methods optimizers optimisers".split())


def _whole_families(items: list[Item]) -> list[Item]:
    """Leave out ``of language models`` behind ``the LLaMA family``: it says what the name says."""
    for at in range(1, len(items) - 2):
        if items[at].low == "of" and items[at - 1].text.rpartition(" ")[2].lower() in _FAMILIES:
            named = items[at - 1].kind == "E" or (at > 1 and items[at - 2].kind == "E")
            behind = [item.low for item in items[at + 1 : at + 5]]
            end = next((k for k, low in enumerate(behind) if low in _MEMBERS), -1)
            between = items[at + 1 : at + 1 + end]
            if named and end >= 0 and all(item.kind == "w" or item.text == "-" for item in between):
                return items[:at] + items[at + 2 + end :]
    return items


def _mark(items: list[Item], mentions: Sequence[Mention], found: Named) -> list[Item]:
    if not mentions:
        return items
    lows: set[str] = set()
    others = [m for m in mentions if not m.ambiguous]
    out: list[Item] = []
    at = 0
    if not others:
        lows = {i.low for i in items}
    short = len(found.words) <= FEW_WORDS
    for mention in mentions:
        cue = bool(others) or _cued(lows, mention.text.lower())
        cue = cue or not found.certain.isdisjoint(mention.refs) or _authors(items, found, lows)
        cue = cue or (short and _published(items, mention))
        while at < len(items) and items[at].start < mention.start:
            out.append(items[at])
            at += 1
        first = at
        while at < len(items) and items[at].start < mention.end:
            at += 1
        if first == at:
            continue
        if not cue or items[first].start != mention.start:
            # Left as words; a short form of several pieces stays in one, so that it can be spelled out.
            whole = mention.ambiguous and at - first > 1 and items[first].start == mention.start
            out += (
                [Item("w", mention.text, fold(mention.text), mention.start, mention.end, items[first].glued)]
                if whole
                else items[first:at]
            )
            continue
        if (
            mention.refs
            and not mention.orgs
            and all("person" in found.base.at(r).kinds for r in mention.refs)
        ):
            out += items[first:at]  # persons are read as persons, from their words
            continue
        refs = tuple(r for r in mention.refs if not _institution(found, r))
        kind = "E" if refs else "O" if mention.orgs else "w"
        if kind == "O":
            refs = (
                mention.refs
            )  # what the base states of the organization itself: when it was founded, whose it is
        out.append(
            Item(
                kind,
                mention.text,
                fold(mention.text),
                mention.start,
                mention.end,
                items[first].glued,
                refs,
                mention.orgs,
            )
        )
        if kind == "w" and mention.refs:
            out[-1] = out[-1].but(refs=mention.refs, kind="E")
    return out + items[at:]


def _cued(lows: set[str], name: str) -> bool:
    """Tell whether a sentence holds a word of the field that is not the name itself."""
    return not lows.isdisjoint(DOMAIN_CUES) and lows & DOMAIN_CUES != {name}


def _authors(items: Sequence[Item], found: Named, lows: set[str]) -> bool:
    """Tell whether authors of the field stand in the sentence, which is a cue (``Adam is due to Kingma and Ba``)."""
    if "et" in lows:
        return True
    from reportlint_rules.facts._people import known_surnames, plain_name

    people = known_surnames(found.base)
    return sum(i.upper and plain_name(i.text) in people for i in items) >= 2


_PUBLISHED = frozenset(
    "released published introduced proposed open-sourced unveiled announced launched presented described".split()
)
_CAME = frozenset("appeared debuted arrived came emerged launched followed dates goes".split())
_ERA = 2005
"""Things that bear everyday names and were published before are seldom those of the base."""


def _published(items: Sequence[Item], mention: Mention) -> bool:
    """Tell whether a name is said to have been published: enough of a cue in a text of a few sentences.

    A name in capitals needs no more; a capitalised one needs a year of this century or an organisation of the field.
    """
    at = next((k for k, i in enumerate(items) if i.start >= mention.end), len(items))
    low = [i.low for i in items[at : at + 4]]
    came = bool(low) and (low[0] in _CAME or (low[0] == "first" and low[1:2] and low[1] in _CAME))
    if not came and (low[:1] not in (["was"], ["were"]) or not any(w in _PUBLISHED for w in low[1:3])):
        return False
    if sum(c.isupper() for c in mention.text) >= 2 and not came:
        return True
    if not mention.text[:1].isupper() or mention.text.islower():
        return False
    return any(i.kind == "Y" and int(i.text) >= _ERA for i in items[at + 2 : at + 8])


def _institution(found: Named, ref: int) -> bool:
    return found.base.at(ref).kinds[:1] == ("organization",) and bool(found.base.organisations())


def _drop_quotes(items: list[Item]) -> list[Item]:
    """Unwrap quoted names; drop quoted clauses: mention is not use."""
    if not any(item.text in _OPEN_QUOTES for item in items):
        return items
    out: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        close = _OPEN_QUOTES.get(item.text)
        if close and item.kind == "p":
            end = next((k for k in range(at + 1, min(at + 80, len(items))) if items[k].text == close), None)
            if end is not None:
                inside = items[at + 1 : end]
                if len(inside) <= 4 and not any(i.low == "'s" or i.kind == "O" for i in inside):
                    out += inside
                else:
                    out.append(Item("Q", "\ufffc", '"', item.start, items[end].end, item.glued))
                at = end + 1
                continue
            at += 1
            continue
        out.append(item)
        at += 1
    return out
