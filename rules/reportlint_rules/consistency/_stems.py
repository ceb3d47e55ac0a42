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
