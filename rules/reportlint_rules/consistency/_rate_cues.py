"""What tells that a sentence may speak of a change with its rate: asked before its numbers are read."""

import re

from reportlint import Document, rare

WAYS = frozenset(
    "increase rise growth gain jump decrease decline drop fall reduction cut improvement difference saving".split()
)
VERBS = frozenset("increased rose risen grew grown fell fallen dropped declined decreased".split())
NOUN = (
    r"(?:increase|rise|growth|gain|jump|surge|decline|decrease|drop|fall|reduction|change|improvement|CAGR|"
    r"compound annual growth(?: rate)?(?: \(CAGR\))?)"
)
TAIL = re.compile(
    rf"[,;(–—][ \n](?:which is |i\.e\. |or |thus |representing |at |with |for |meaning )?(?:an? |the )?(?:[a-z]+ )?"
    rf"(?:{NOUN} of|up|down)(?: by| about| roughly)? [\d+−-]"
)
_TELLS = re.compile(
    r"(?:(?:means that|means|is|are|equals|represents|corresponds to|amounts to|makes)\s[^\d.;]{0,16}|"
    r"\(|, (?:or|which|that is|i\.e\.,?|equal to|giving|for|an?|the) )[^\d().;]{0,30}\d[\d.,]{0,12} ?(?:%|per ?cent)"
)
_CUTS = ("discount", "rebate", "grant", "subsidy", "price cut")
_AWAY = re.compile("% (?:above|over|higher|below|under|lower)")
"""Stands in each match of ``_OFF``."""
MOVED = frozenset("dropped fell declined decreased cut rose grew increased climbed".split())
"""One of these and one of ``WAYS`` stands in each match of ``FELL``."""
FELL = rare(
    r"\b(?:dropped|fell|declined|decreased|was cut|rose|grew|increased|climbed)[ \n]to[ \n]"
    r"(?P<n>[^,;.]*\d[^,;]{0,40}),[ \n](?:which is[ \n])?an?[ \n]"
    r"(?P<way>decrease|drop|decline|reduction|cut|fall|increase|rise|growth|gain)[ \n]of[ \n]\d"
)
MULTIPLES = frozenset(
    stem + ending for stem in ("doubl", "tripl", "quadrupl", "halv") for ending in ("e", "es", "ed", "ing")
)
TIMES = {"doubl": 2.0, "tripl": 3.0, "quadrupl": 4.0, "halv": 0.5}
DOUBLED = rare(r"\b(doubl|tripl|quadrupl|halv)(?:ed|es|ing|e)\b", re.I)
STEP = rare(
    r"\b(?:by|increase of|rise of|decrease of|drop of|decline of|reduction of|gain of|up|down)\s*$", re.I
)


def may_tell(text: str) -> bool:
    """Tell whether a sentence may work a share out; most do not, and reading numbers costs more than looking."""
    return (
        (" of " in text or " to " in text or text.startswith(("Of ", "Among ", "Out of ")))
        and bool(_TELLS.search(text))
    ) or any(word in text for word in _CUTS)


def may_follow(document: Document) -> bool:
    """Tell whether the size of a change may be told at all."""
    return not document.word_set.isdisjoint(WAYS | VERBS)


def may_lie_away(document: Document) -> bool:
    """Tell whether something may lie above or below a plan by percent."""
    return bool(_AWAY.search(document.folded))
