"""UTF-8 that was read in a double-byte encoding (GBK, Shift JIS): an apostrophe and an s become two rare characters.

Text of these languages is hardly ever valid UTF-8 when written in its own encoding: a usual Chinese character begins
with a byte that no character of three bytes begins with, and a symbol with none that begins any. So the run as a whole
is the witness, and where it says Latin letters alone, its neighbours.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reportlint_rules.encoding._scripts import script, usual

CODECS = {"gbk": "GBK", "cp932": "Shift JIS"}
_WIDE = re.compile("[\u2e80-\uffdf]")
_TYPOGRAPHIC = re.compile("[\u2010-\u2027\u2030-\u205e\u20ac\u2122\u2190-\u21ff]")

Reading = tuple[int, int, str, str]
"""Start, end, what it says, and the name of the encoding in which it was read."""


def utf8_read_wide(prose: str, runs: Iterable[tuple[int, str]]) -> Iterator[Reading]:
    """Find the runs (beyond ASCII, of ``prose``) whose bytes in a double-byte encoding are UTF-8 and say something."""
    sure: list[Reading] = []
    doubtful: list[Reading] = []
    other = False
    for start, seen in runs:
        reading = _read(seen) if _WIDE.search(seen) else None
        if reading is None:
            other = other or any(script(c) == "CJK" for c in seen)
            continue
        said, name = reading
        scripts = {s for c in said if (s := script(c))}
        proven = len(scripts) < 2 and _proves(seen, said, scripts)
        (sure if proven else doubtful).append((start, start + len(seen), said, name))
    if not other:
        # A cat beside a Latin word is a cat where the text holds Chinese, and an "è" where it holds none.
        inside = [r for r in doubtful if _is_letter(prose, r[0] - 1) and _is_letter(prose, r[1])]
        beside = [r for r in doubtful if _is_letter(prose, r[0] - 1) or _is_letter(prose, r[1])]
        sure += doubtful if len(sure) > 2 else beside if sure or len(beside) > 1 else inside
    yield from sorted(sure)


def _is_letter(prose: str, at: int) -> bool:
    char = prose[at : at + 1] if at >= 0 else ""
    return char.isascii() and char.islower()


def _proves(seen: str, said: str, scripts: set[str]) -> bool:
    """Tell whether a reading is no chance: an apostrophe or a dash, whose bytes begin no usual character, or a word."""
    if scripts <= {"Latin"}:
        return bool(_TYPOGRAPHIC.search(said))
    return len(said) >= (2 if scripts == {"CJK"} else 3) and len(seen) >= 3


@lru_cache(maxsize=1 << 12)
def _read(seen: str) -> tuple[str, str] | None:
    """What the bytes of a run say as UTF-8, and the encoding; None where they say nothing."""
    for codec, name in CODECS.items():
        try:
            said = seen.encode(codec).decode("utf-8")
        except UnicodeError:
            continue
        kinds = {unicodedata.category(c) for c in said}
        if not kinds & {"Cn", "Co", "Cs", "Cc"} and all(map(usual, said)):
            return said, name
    return None
