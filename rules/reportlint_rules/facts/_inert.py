"""Sentences that hold a name of the base and can say nothing of it: they need not be read word by word.

``AI`` and ``API`` stand in half of all sentences of some reports; without a cue of the field they are words, and a
short form is of interest only where it may be spelled out. What is told here is told from the words of the document
and the characters around a name, so every answer is on the careful side.
"""

import re
from bisect import bisect_left

from reportlint import Document, Span
from reportlint.knowledge import Knowledge, Mention, mentions_of
from reportlint.knowledge.spelling import fold, spellings
from reportlint_rules.facts._lexicon import DOMAIN_CUES
from reportlint_rules.facts._named import FEW_WORDS, Named

_PIECE = re.compile(r"[^\W_]+")
_WORDS_BEHIND = (
    "which|that|acronym|abbreviation|literally|actually|itself|term|whose|name|stands|stand|standing|stood|short|for"
    "|means|mean|denotes|denote|abbreviates|signifies|signify|expands|refers|is|are|was|can|be|usually|often|expanded"
    "|spelled|written|resolved"
)
_WORDS_BEFORE = (
    "of|name|acronym|abbreviation|term|ai|or|abbreviated|as|called|known|commonly|usually|to|aka|a|k|short|often|simply"
    "|also|widely|better|shortened"
)
_BEHIND = re.compile(
    rf"[\s\0]*(?:[(\[,=:–—'’\"“”„«»-]|(?:{_WORDS_BEHIND})(?![^\W_])|[^\W\d_]+[\s\0\"“”„«»]*\()", re.I
)
_BEFORE = re.compile(rf"(?:[(\[\"'’‘“”„«».:]|(?<![^\W_])(?:{_WORDS_BEFORE}))[\s\0]*\Z", re.I)
_REACH = 24
_CUES = DOMAIN_CUES | {"et", "data"}
"""Words that make names of ambiguous ones, what begins ``data set`` among them."""


def _spellings(_base: Knowledge) -> frozenset[str]:
    """The cues in all their spellings: documents are asked for them as they are written."""
    return frozenset(written for cue in _CUES for written in spellings(cue))


class Inert:
    """Tells which stretches of a document are about nothing, if nothing before them is what they are about."""

    def __init__(self, document: Document, found: Named) -> None:
        """Take the names of a document, those among them that were let go as well."""
        self._document, self._found = document, found
        self._raw = mentions_of(document, found.base)
        self._starts = [m.start for m in self._raw]
        self._short = len(document.words) <= FEW_WORDS
        self._cues: tuple[list[int], list[str]] | None = None

    def holds(self, span: Span) -> bool:
        """Tell whether a stretch without a topic can say nothing: no name for sure, nothing spelled out."""
        if self._short:
            return False
        unsure = [m for m in self._found.within(span) if m.refs]
        if unsure and not self._are_words(unsure, span):
            return False
        table, joined = self._found.base.expansions, self._document.parsed.joined
        for mention in self._raw[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]:
            text = mention.text
            if not text.isalnum():
                if any(p in table or p[:-1] in table for p in (text, *_PIECE.findall(text))):
                    return False
            elif (text in table or text[:-1] in table) and (
                _BEHIND.match(joined, mention.end)
                or _BEFORE.search(joined[max(mention.start - _REACH, 0) : mention.start])
            ):
                return False
        return True

    def _are_words(self, mentions: list[Mention], span: Span) -> bool:
        """Tell whether all names of things are everyday words here: ambiguous, and nothing speaks for the field."""
        found = self._found
        if any(not m.ambiguous for m in found.within(span)):
            return False
        if any(not found.certain.isdisjoint(m.refs) for m in mentions):
            return False
        starts, words = self._places_of_cues()
        said = set(words[bisect_left(starts, span.start) : bisect_left(starts, span.end)])
        # A name that is a word of the field itself is no cue for itself.
        return all(said <= {m.text.lower()} for m in mentions) and not self._authors(span)

    def _places_of_cues(self) -> tuple[list[int], list[str]]:
        if self._cues is None:
            document = self._document
            words = document.word_set & self._found.base.table(_spellings)
            joined = document.parsed.joined
            if "'" in joined or "’" in joined:
                words |= {word for word in document.word_set if "'" in word}
            places = document.places_of(words)
            starts, texts = document.words.starts, document.words.texts
            self._cues = [starts[at] for at in places], [fold(texts[at]) for at in places]
        return self._cues

    def _authors(self, span: Span) -> bool:
        """Tell whether two authors of the field may stand here, which is a cue."""
        from reportlint_rules.facts._people import known_surnames, plain_name

        words, joined = self._document.words, self._document.parsed.joined
        first, last = bisect_left(words.starts, span.start), bisect_left(words.starts, span.end)
        capitals = [words.texts[k] for k in range(first, last) if joined[words.starts[k]].isupper()]
        if len(capitals) < 2:
            return False
        people = known_surnames(self._found.base)
        return sum(plain_name(word) in people for word in capitals) > 1
