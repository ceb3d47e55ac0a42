"""Whether two wordings of a long form are the same, and whether a wording spells a short form out."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reportlint.knowledge.spelling import fold

FILLERS = frozenset(
    "of for from the a an and in on with using via to by as through into at over or & s its".split()
)


def stems(words: Sequence[str]) -> list[str]:
    """The content words of a long form, cut to what survives inflection and spelling."""
    return [stem for word in words if (stem := _stem(word)) is not None]


@lru_cache(maxsize=1 << 12)
def _stem(word: str) -> str | None:
    """The stem of a content word; None for any other."""
    low = fold(word)
    if low in FILLERS or not low or low.isdigit():
        return None
    if low == "convoluted":
        return low
    low = re.sub(r"(?:ies|y)$", "i", low) if len(low) > 4 else low
    if len(low) > 5:
        low = re.sub(r"(?:ations?|izers?|izing|ized|ization|ized|ally|ed|ing|s|er|ers|or|ors|al|e)$", "", low)
    return low[:7]


def words_in(text: str) -> list[str]:
    """The runs of letters and digits of a text: hyphens, signs and marks part words."""
    return re.findall(r"[^\W_]+", text)


_SHORTER = {
    "rl": "reinforcement learning",
    "lm": "language model",
    "lms": "language models",
    "nn": "neural network",
    "nns": "neural networks",
    "ml": "machine learning",
    "dl": "deep learning",
    "llm": "large language model",
    "llms": "large language models",
    "mt": "machine translation",
    "qa": "question answering",
    "gan": "generative adversarial network",
    "gans": "generative adversarial networks",
    "cnns": "convolutional neural networks",
    "cnn": "convolutional neural network",
}


def _written_out(words: Sequence[str]) -> list[str]:
    """Write short forms inside a long form out (``RL from AI feedback``)."""
    return [part for word in words for part in _SHORTER.get(word.lower(), word).split()]


def agrees(claim: Sequence[str], long: str, *, whole: bool = True) -> bool:
    """Tell whether a claimed long form says the same as a right one (inflection, hyphens, fillers aside).

    With ``whole``, a wording one word shorter or longer says the same, too.
    """
    right_words = words_in(long)
    claim, right_words = _written_out(claim), _written_out(right_words)
    mine, right = stems(claim), stems(right_words)
    if not mine:
        return True
    if whole and len(mine) >= 3 and right[: len(mine)] == mine:
        return True  # the beginning of a longer name
    if mine == right or "".join(mine) == "".join(right):
        return True
    flat, other = "".join(fold(w) for w in claim), "".join(fold(w) for w in right_words)
    if flat == other or flat.rstrip("s") == other.rstrip("s"):
        return True
    if len(mine) == len(right) and all(_alike(a, b) for a, b in zip(mine, right, strict=True)):
        return True
    if not whole:
        return False
    left, right_set = set(mine), set(right)
    if len(left) >= 2 and left < right_set and len(right_set) - len(left) <= 1 and mine[0] == right[0]:
        return True
    return ("".join(right) in "".join(mine) and len(mine) - len(right) <= 2) or (
        right_set <= left and len(left - right_set) <= 2
    )


_RECURRING = {"recursi", "recurre"}


def _alike(one: str, other: str) -> bool:
    """Tell whether two stems differ by a slip of the pen."""
    if (
        "convoluted" in (one, other)
        or (one != other and "convolv" in (one, other))
        or {one, other} == _RECURRING
    ):
        return False  # no slip: the usual wrong words for convolutional and recurrent
    if one == other or (
        len(one) >= 4 and len(other) >= 4 and (one.startswith(other[:5]) or other.startswith(one[:5]))
    ):
        return True
    from rapidfuzz.distance import Indel

    return (
        len(one) >= 5
        and len(other) >= 5
        and one[0] == other[0]
        and Indel.normalized_similarity(one, other) >= 0.8
    )


def initials_match(short: str, words: Sequence[str]) -> bool:
    """Tell whether the words spell the short form by their initials, fillers optional, versions left out."""
    letters = re.sub(r"[^A-Za-z]", "", short.rstrip("s") if short[:-1].isupper() else short).lower()
    content = [w for w in words if w]
    if not letters or not content:
        return False

    def walk(at: int, word: int) -> bool:
        if at == len(letters):
            return all(fold(w) in FILLERS for w in content[word:])
        if word == len(content):
            return False
        text = content[word].lower()
        if fold(text) in FILLERS and walk(at, word + 1):
            return True
        for length in range(1, 5):
            if letters[at : at + length] != text[:length] or at + length > len(letters):
                break
            if walk(at + length, word + 1):
                return True
        return False

    return content[0][:1].lower() == letters[0] and walk(0, 0)


def capitals(words: Sequence[str]) -> bool:
    """Tell whether all content words begin with capitals."""
    return all(w[:1].isupper() for w in words if fold(w) not in FILLERS)
