"""Statements that something is done, growing or better, which name nobody, nothing and no figure."""

import re
from typing import NamedTuple

from reportlint import PROSE_KINDS, Document, Span, rare
from reportlint_rules.evidence._claims import linked_blocks, tells_source
from reportlint_rules.evidence._proper_names import names
from reportlint_rules.evidence._vague_wordings import ACTS, EFFECTS, GAINS, GROWS, OTHERS, SWEEP
from reportlint_rules.evidence._vague_words import (
    ACTORS,
    ADJECTIVES,
    ADVERBS,
    ECONOMIC,
    GROUPS,
    GROWING,
    INDEFINITE,
    NUMBERS,
    SWEEPING,
)

_VERB = rare(
    r"\b(?:(?:has|have|had)\s+(?:also\s+|recently\s+|already\s+|consistently\s+)?(?:made|seen|witnessed|experienced"
    r"|undergone|achieved|offered|shown|exhibited|demonstrated|brought|driven|delivered|yielded|gained|garnered|attracted|led\s+to|enjoyed"
    r"|resulted\s+in|experienced)|(?:is|are)\s+(?:\w+ing)|there\s+(?:has|have)\s+been|there\s+is|leading\s+to|resulting\s+in"
    r"|(?:experiences|sees|witnesses|shows|exhibits|enjoys|displays|indicates?|signals?|reflects?|suggests?))\s+(?:(?:a|an|the)\s+)?$"
)
_HAS = rare(r"\b(?:ha(?:s|ve)\s+(?:been\s+)?|,\s+(?:and\s+|thus\s+|thereby\s+)?)$")
_IS = rare(r"\b(?:is|are)\s+(?:\w+\s+)?$")
_BE = rare(r"\b(?:is|are|been|was|were)\s+(?:\w+\s+)?$")
_OF = rare(r"\b(?:a|an|with|the)\s+(?:\w+\s+)?$")
_WITH = rare(r"\b(?:of|with|by|through|into|to|and|for)\s+$")
_SAID = rare(r"\b(?:has|have|were|are)\b")
_AFTER = {
    "being": _IS,
    "gaining": _IS,
    **dict.fromkeys(("growing", "increasing", "rising"), _OF),
    "proven": _HAS,
    **dict.fromkeys(("expected", "poised", "projected", "anticipated", "predicted", "widely"), _BE),
}
"""What must stand before some words that begin a match."""
_WEAK = ADVERBS | frozenset(
    """
    being adoption demand interest investment investments expected poised projected anticipated predicted widely
    """.split()
)
_FIGURE = rare(r"(?<![\w-])(?!(?:19|20)\d\d\b)\d|\bfor (?:example|instance)\b|\bexamples?\b|:$", re.I)
_BY_NOW = tuple(
    f"{verb}ing the" for verb in ("revolutioniz", "revolutionis", "transform", "disrupt", "reshap", "redefin")
)
_STRONGLY = rare(r"(?:robust|strong|steady|rapid|solid|sustained)\s+$")
_EMPHATIC = rare(
    r"\b(?:skyrocket|soar|surg|boom|explo)(?:ed|ing|e|sion|sive)?\b|\b(?:rapidly|exponential(?:ly)?|unprecedented|billions)\b"
    r"|\b(?:entire|whole)\s+(?:industries|sectors|economies|markets)\b"
)
"""What makes a statement one that somebody must have measured."""
_NAMED_CASE = rare(
    r"(?!(?:It|This|That|These|Those|They|He|She|We|There|Research|Development|Progress|Adoption|Investment|Government"
    r"|Industry|Demand|Growth|Interest|Regulation|Technology|Ai)\b)[A-Z]\w+ (?:has|had) (?:acquired|launched|released"
    r"|built|invested|opened|introduced|deployed|announced|developed|bought|adopted|signed|published|created"
    r"|partnered)\b"
)
"""A company and what it did: the case of what was said before."""
_SUPPOSED = rare(
    r"\b(?:if|when|whether|should|would|could|until|unless|once|to\s+(?:our|your)|your|our)\b[^.!?\n]*$"
)
_KNOWN = rare(r"\b(?:these|those|such|both|our|its|their|the(?: two)?|\d+) $")
"""Words before the name of a group that tell that the reader knows it."""
_DETAIL = rare(
    r"(?<![\w-])(?!(?:19|20)\d\d\b)\d|\bsuch as\b|\bincluding\b|\be\.g\.|\bfor (?:example|instance)\b|\bnamely\b"
    r"|[“\"«]",
    re.I,
)
"""What names something: a figure that is no year, an example, a quotation."""
FIRST = (
    ACTORS
    | ADJECTIVES
    | ADVERBS
    | INDEFINITE
    | _AFTER.keys()
    | frozenset(
        """
    efforts initiatives discussions projects trials experiments investigations collaborations measures work
    ongoing expected poised projected anticipated predicted adoption demand interest investment investments
    widely continued recent current collaborative latest market sector field landscape 2022 2023 2024 2025 2026
    2027
    """.split()
    )
    | GROWING
    | SWEEPING
)
"""The words with which a match begins."""


class Vague(NamedTuple):
    """A statement without a name: the words that tell it, and its sentence."""

    span: Span
    sentence: Span
    strong: bool
    """Whether it is empty by itself: "being developed" and "significantly reduced" need company."""


def vague_statements(document: Document) -> tuple[Vague, ...]:
    """The statements of running text that name nobody and nothing, in blocks without a source; one per sentence."""
    return document.once(_vague)


def _vague(document: Document) -> tuple[Vague, ...]:
    folded = document.folded
    found: list[Vague] = []
    done = -1
    for place in document.places_of(FIRST):
        at = document.words.starts[place]
        word = document.words.texts[place]
        m = _match(folded, at, word) if at >= done else None
        index = document.sentence_at(at) if m else -1
        if not m or index < 0:
            continue
        sentence = document.sentences[index]
        block = document.blocks[sentence.block]
        if at >= sentence.span.end or block.quoted or block.kind not in PROSE_KINDS:
            continue
        done = sentence.span.end
        if folded[max(0, at - 5) : at] == "that " and folded[m.end() : m.end() + 1] in ".,;:)":
            continue  # "the tools that firms are embracing." tells which tools, not what firms do
        if _DENIED.search(folded, sentence.span.start, at):
            continue
        if sentence.block in document.once(linked_blocks) or tells_source(document.text, *block.span):
            continue
        if not _is_detailed(document, index) and not names(document, sentence.span):
            strong = word not in _WEAK or _EMPHATIC.search(folded, at, sentence.span.end)
            found.append(Vague(Span(*m.span()), sentence.span, bool(strong)))
    return tuple(found)


def _match(folded: str, at: int, word: str) -> re.Match[str] | None:
    """The wording that begins with the word at ``at``, where the words before make it a statement."""
    gains = word in ADJECTIVES and word not in NUMBERS
    pattern = GAINS if gains else EFFECTS if word in ADVERBS else OTHERS
    m = (ACTS.match(folded, at) if word in ACTORS else None) or pattern.match(folded, at)
    if not m and word in NUMBERS:
        gains, m = True, GAINS.match(folded, at)
    if not m and (word in GROWING or word in SWEEPING):
        m = _change(folded, at, word)
    return m if m and _told(folded, at, m.end(), "great" if gains else word) else None


def _change(folded: str, at: int, word: str) -> re.Match[str] | None:
    """The wording of growth or upheaval at ``at``, unless it is supposed, or a part of another statement."""
    m = (GROWS.match(folded, at) if word in GROWING else None) or SWEEP.match(folded, at)
    if (
        not m
        or (m[0].startswith(_BY_NOW) and not _IS.search(folded, max(0, at - 40), at))
        or (word in GROWING and _SUPPOSED.search(folded, max(0, at - 60), at))
        or (word in ECONOMIC and not _STRONGLY.search(folded, max(0, at - 20), at))
    ):
        return None
    return m


_DENIED = rare(
    r"\b(?:not|never|n't)\s+(?:\w+\s+)?(?:mean|imply|say|guarantee|suggest|require)s?\b[^,;:]{0,60}$"
)
"""What makes a statement one that is denied: "does not mean that funds are committed"."""


_CASE = rare(r"\b(?:for (?:example|instance)|(?:one|an) example|is an? (?:case|example))\b", re.I)
"""What opens a case of what the paragraph before told."""


def _is_detailed(document: Document, index: int) -> bool:
    """Tell whether a sentence gives a figure, an example or a quotation, or the next one does."""
    sentence = document.sentences[index]
    if document.text[sentence.span.end - 1] == ":" or _DETAIL.search(document.text, *sentence.span):
        return True
    if index + 1 == len(document.sentences):
        return False
    if document.sentences[index + 1].block != sentence.block:
        # The next paragraph of the section may open with the case.
        after = document.sentences[index + 1]
        same = document.blocks[after.block].section == document.blocks[sentence.block].section
        return same and bool(_CASE.search(document.text, *after.span))
    following = document.sentences[index + 1].span
    return bool(_FIGURE.search(document.text, *following) or _NAMED_CASE.match(document.text, *following))


def _told(folded: str, at: int, end: int, word: str) -> bool:
    """Tell whether the words before a match make it a statement."""
    before = folded[max(0, at - 40) : at]
    if word in ADJECTIVES and word not in NUMBERS:
        return bool(_VERB.search(before)) or folded[:end].endswith(
            ("made", "achieved", "observed", "continues")
        )
    if word in ADVERBS:
        return bool(_HAS.search(before))
    if word in INDEFINITE and not _SAID.search(folded, at, end):
        return bool(_WITH.search(before))
    if word in _AFTER:
        return bool(_AFTER[word].search(before))
    return word not in GROUPS or not _KNOWN.search(before)
