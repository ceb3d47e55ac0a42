"""Titles that promise a number of things (``15 Must-Visit Places``), held against the headings below them."""

import re
from collections import Counter
from collections.abc import Iterator

from reportlint import Document, Span, rare
from reportlint_rules.consistency._units import WORDS

_NUMBERS = "|".join(sorted((w for w, n in WORDS.items() if 5 <= n <= 20), key=lambda w: (-len(w), w)))
_PLAIN = (
    "ways|tips|reasons|places|spots|destinations|attractions|things|steps|mistakes|lessons|tools|ideas|strategies|"
    "trends|hacks|facts|books|apps|recipes|habits|secrets|rules|principles|techniques|examples|questions|skills|"
    "benefits|frameworks|models|platforms|companies|startups|websites|resources|projects|applications|innovations|"
    "predictions|signs|myths|beaches|islands|hotels|restaurants|cities|towns|hikes|museums|parks|landmarks|dishes|"
    "foods|exercises|stocks|jobs|careers|podcasts|films|movies|games|gadgets|gifts|plugins|extensions|libraries|"
    "languages|use cases|case studies|best practices|takeaways|insights|breakthroughs|developments|technologies|agents"
)
_TITLE = rare(
    rf"(?:^|[:–—-][ ]|\b(?:The|Top|These|Our|Best|My|Discover|Explore|Guide to)[ ])(?P<n>{_NUMBERS}|[5-9]|[1-9]\d)[ ]"
    r"(?!(?:more |long )?(?:years?|days?|months?|weeks?|hours?|minutes?|percent|million|billion|nights?|miles)\b)"
    rf"(?:[A-Za-z'’-]+[ ]){{0,5}}?(?P<noun>{_PLAIN})\b",
    re.I,
)

_ASIDE = rare(
    r"^\W*(?:why|how to|when|what is|introduction|overview|background|conclusion|summary|final|closing|in short|"
    r"practical|planning|about|getting (?:there|around|started)|before you|faqs?|frequently|references|sources|"
    r"budget|transport\w*|best time|table of contents|contents|key takeaways|next steps|resources|methodology|"
    r"notes?)\b|"
    r"\b(?:tips|advice|considerations|faqs?|questions)\W*$",
    re.I,
)


def titled(document: Document) -> Iterator[tuple[Span, int, list[Span]]]:
    """The title whose number no level of headings, list, table or series of labels reaches: place, most, headings."""
    heads = document.sections[1:]
    if len(heads) < 5:
        return
    title = heads[0]
    if title.level > 1:
        return
    at, end = title.title_span
    m = _TITLE.search(document.prose[at:end])
    if not m or re.search(r"\b(?:of|in|for|from) $", m.string[: m.start("n")]):
        return
    word = m["n"].casefold()
    promised = int(word) if word.isdigit() else WORDS[word]
    # What introduces, ends and advises is none of the things.
    aside = {s.index for s in heads[1:] if _ASIDE.search(s.title)}
    below = [s for s in heads[1:] if s.index not in aside and s.parent not in aside]
    levels = Counter(s.level for s in below)
    blocks = document.blocks
    lists = Counter(b.list for b in blocks if b.kind == "item")
    most = max(
        len(below),
        max(lists.values(), default=0),
        max((b.number or 0 for b in blocks if b.kind == "item"), default=0),
        max((len(b.cells) - 1 for b in blocks if b.kind == "table"), default=0),
        sum(1 for b in blocks if b.label and b.kind == "paragraph"),
        sum(1 for link in document.links if link.kind == "link"),
    )
    if most >= promised or not levels or max(levels.values()) < 3:
        return
    deepest = max(levels, key=lambda level: (levels[level], level))
    if levels[deepest] * 3 >= promised:
        span = Span(at + m.start("n"), at + m.end("noun"))
        yield span, levels[deepest], [s.title_span for s in below if s.level == deepest]
