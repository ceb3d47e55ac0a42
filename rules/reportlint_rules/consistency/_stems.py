"""Words cut to their stems, so that ``adapts`` and ``adaptation`` are one."""

from functools import lru_cache


@lru_cache(maxsize=1 << 13)
def stem(word: str) -> str:
    """A crude stem: the same for ``adapt``, ``adapts``, ``adapting``, ``adaptation``."""
    for ending in (
        "isation",
        "ization",
        "ations",
        "ation",
        "ability",
        "ible",
        "able",
        "ing",
        "ies",
        "ity",
        "ed",
        "es",
        "e",
        "s",
        "y",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def root(word: str) -> str:
    """The stem of a noun or verb without the ending that makes a noun of a verb."""
    for ending in ("over", "ment", "ation", "ion", "al", "er"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    return stem(word)


def alike(one: str, other: str) -> bool:
    """Tell whether two roots are of one word: ``publish`` and ``public(ation)``, ``decid`` and ``decis``."""
    if one[:3] != other[:3]:
        return False
    short, long = sorted((len(one), len(other)))
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), short)
    return one == other or (same > 3 and short - same < 2 and long - same < 4)
