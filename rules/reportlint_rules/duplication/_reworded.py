"""Passages that were said again: words are exchanged here and there, and none of them is the point."""

from collections.abc import Sequence

from reportlint import Document
from reportlint_rules.duplication._compare import Difference
from reportlint_rules.duplication._small_words import SMALL

_LONGEST = 6
"""Words in which one place differs, at most: an entry made like another one has a part of its own."""
_RETURNING = 0.4
"""Share of the exchanges that return from which on they are one thing put in place of another."""
_TELLING = 4
"""Letters by which a word of a heading is known again: "Sets", "set"."""


def is_reworded(
    document: Document, told: Sequence[Difference], sections: tuple[int, int], fewest: int
) -> bool:
    """Tell whether passages of two sections that differ so are one text with other words.

    They differ in many places, in few words each, and neither in figures and code nor in what their headings name. Of
    162 sections of people's documents that are alike, none is so; of 51 that were reworded and only advice, 42.
    """
    if len(told) < fewest or any(max(map(len, one)) > _LONGEST for one in told):
        return False
    words = [[word for one in told for word in one[side]] for side in (0, 1)]
    if any(word[0] == "`" or any(map(str.isdigit, word)) for word in (*words[0], *words[1])):
        return False
    exchanged = [one for one in told if one.left and one.right]
    if len(exchanged) - len(set(exchanged)) >= _RETURNING * max(1, len(exchanged)):
        return False
    titles = [
        {w[:_TELLING] for w in document.words.list(document.sections[s].title_span) if w not in SMALL}
        for s in sections
    ]
    if titles[0] == titles[1]:
        return False
    named = [
        not (titles[side] - titles[1 - side]).isdisjoint(
            word.rpartition("'")[2][:_TELLING] for word in words[side]
        )
        for side in (0, 1)
    ]
    # Where one heading holds all words of the other ("Tracks", "Server tracks"), its own words tell the two apart.
    one_more = titles[0] < titles[1] or titles[1] < titles[0]
    return not any(named) if one_more else not all(named)
