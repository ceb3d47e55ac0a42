"""Paragraphs told again in other words: the same rare words, and the same figures and names.

Words that a document uses two or three times tie its paragraphs together. Where two of them share a fifth of their
words in this way, they are compared by the words that carry meaning, by their figures and by their names.
"""

from collections import Counter
from collections.abc import Sequence, Set
from itertools import combinations
from typing import NamedTuple

from reportlint import Document
from reportlint_rules.duplication._clauses import stems
from reportlint_rules.duplication._guards import is_summary
from reportlint_rules.duplication._units import block_ranges

LEAST_WORDS = 25
OFTEN = 3
"""Places of a word beyond which it is no rare one."""
LEAST_RARE = 0.2
LEAST_TOLD = 0.5
"""Share of the smaller paragraph's stems that the other one holds, where figures and names agree; more without them."""
LEAST_TOLD_BARE = 0.65
LEAST_RARE_BARE = 0.3
FEWEST_ANCHORS = 4
LEAST_AGREED = 0.6
"""Share of the figures and names of both that both hold."""
ALIKE_IN_LENGTH = 0.6
LEAST_IN_ORDER = 0.65
MOST_ORDERED = 40


class Restated(NamedTuple):
    """How much of a paragraph another one tells again: a share of its stems, and the figures and names they share."""

    share: float
    anchors: int


def restated(document: Document) -> dict[tuple[int, int], Restated]:
    """Pairs of paragraphs, as indices of ``block_ranges``, of which the later one tells the earlier one again."""
    words, blocks = document.words, document.blocks
    owner = [-1] * len(words)
    inside: dict[int, range] = {}
    for number, held in enumerate(document.once(block_ranges)):
        if held.kind == "paragraph":
            at = words.within(blocks[held.first].text)
            if len(at) >= LEAST_WORDS:
                owner[at.start : at.stop] = [number] * len(at)
                inside[number] = at
    if len(inside) < 2:
        return {}
    # In reading order, so that the earlier paragraph comes first.
    pairs: list[tuple[int, int]] = []
    for p in [p for p in document.places.values() if 1 < len(p) <= OFTEN]:
        if len(p) == 2:
            one, other = owner[p[0]], owner[p[1]]
            if 0 <= one != other >= 0:
                pairs.append((one, other))
        else:
            pairs += combinations([owner[place] for place in p], 2)
    if len(pairs) < LEAST_RARE * LEAST_WORDS:
        return {}
    found = {}
    for (one, other), rare in Counter(pairs).items():
        if rare < LEAST_RARE * LEAST_WORDS or one < 0 or other < 0 or one == other:
            continue
        told = _compare(document, inside[one], inside[other], rare)
        if told and not any(is_summary(document, blocks[_block(document, i)].section) for i in (one, other)):
            found[one, other] = told
    return found


def _block(document: Document, number: int) -> int:
    return document.once(block_ranges)[number].first


def _compare(document: Document, one: range, other: range, rare: int) -> Restated | None:
    least, most = sorted((len(one), len(other)))
    if rare < LEAST_RARE * least or least < ALIKE_IN_LENGTH * most:
        return None
    texts = document.words.texts
    left, right = (stems(texts[r.start : r.stop]) for r in (one, other))
    share = len(left & right) / max(1, min(len(left), len(right)))
    if share < LEAST_TOLD:
        return None
    if _in_order(texts[one.start : one.stop], texts[other.start : other.stop], left & right) < LEAST_IN_ORDER:
        return None
    figures, its_figures = ({w for w in texts[r.start : r.stop] if _is_figure(w)} for r in (one, other))
    if len(figures ^ its_figures) > 0.2 * len(figures | its_figures):
        return None
    names, its_names = _names(document, one), _names(document, other)
    anchors = len(figures & its_figures) + len(names & its_names)
    if anchors < LEAST_AGREED * (len(figures | its_figures) + len(names | its_names)):
        return None
    sure = share >= LEAST_TOLD_BARE and rare >= LEAST_RARE_BARE * least
    return Restated(share, anchors) if anchors >= FEWEST_ANCHORS or sure else None


def _in_order(one: Sequence[str], other: Sequence[str], common: Set[str]) -> float:
    """The share of pairs of common stems that follow each other in both passages; by chance it is a half."""
    places = {word[:5]: at for at, word in enumerate(reversed(other))}  # the first place wins
    stems_in_order = dict.fromkeys(word[:5] for word in one)
    found = [-places[stem] for stem in stems_in_order if stem in common][:MOST_ORDERED]
    agree = sum(a < b for a, b in combinations(found, 2))
    return 2 * agree / max(1, len(found) * (len(found) - 1))


def _is_figure(word: str) -> bool:
    return any(c.isdigit() for c in word)


def _names(document: Document, at: range) -> Set[str]:
    """The words with a capital that do not open a sentence."""
    words, text = document.words, document.text
    return {
        words.texts[i]
        for i in range(at.start + 1, at.stop)
        if text[words.starts[i]].isupper()
        and len(words.texts[i]) > 2
        and text[words.ends[i - 1] : words.starts[i]].isspace()
    }
