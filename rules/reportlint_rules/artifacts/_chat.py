"""What assistants say to their users before, after and instead of a report, in nineteen languages.

Written for this project, a module for English, its remarks, and each group of languages. Each row: the language,
where it counts, and a pattern in which a blank means any run of blanks. ``top``: start of a file that begins without
a heading; ``first``: start of one of the first two blocks; ``start``: start of any block; ``last``: start of a
sentence in one of the last three blocks; ``any``: start of a sentence anywhere.
"""

import re
from functools import cache
from itertools import chain
from typing import Literal

from reportlint import Document
from reportlint_rules.artifacts._chat_english import ENGLISH
from reportlint_rules.artifacts._chat_european import EUROPEAN
from reportlint_rules.artifacts._chat_remarks import REMARKS
from reportlint_rules.artifacts._text import spaced

Place = Literal["top", "first", "start", "last", "any"]

_ASIAN = ("zh", "ja", "ko")
_SCRIPTS = (
    (re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"), _ASIAN),
    (re.compile("[\u0400-\u04ff]"), ("ru", "uk")),
    (re.compile("[\u0620-\u064a]"), ("ar",)),
    (re.compile("[\u0904-\u0939]"), ("hi",)),
)
FURTHER_WORDS: dict[str, tuple[str, ...]] = {
    "nl": ("het", "een", "niet", "voor", "naar"),
    "sv": ("och", "att", "är", "för", "inte"),
    "pl": ("nie", "jest", "się", "oraz", "które"),
    "tr": ("için", "olarak", "ve", "bir", "daha"),
    "vi": ("của", "các", "và", "được", "là"),
    "id": ("yang", "untuk", "dengan", "dan", "dari"),
}
"""Small words of which two tell one of the further languages in Latin letters."""
FURTHER_LANGUAGES = (*FURTHER_WORDS, "ru", "uk", "ar", "hi")
_LITERAL = re.compile(r"[^\W\d_]{3,}")
_NO_LITERAL = re.compile(r"\\.|\[[^\]]*\]|\(\?[!:=]?")
_COMMON = frozenset(
    """
    article assistant okay intelligence artificial que comment bien non come las favor com con por para los accord
    falls como die este version text report final analyse file articles data point points mail mon son pour sans dies
    """.split()
)
"""Words of these languages that stand in English texts, too."""


def spoken(document: Document) -> tuple[str, ...]:
    """English, and the languages of whose patterns a word stands in the text: to compile the rest takes 20 ms."""
    folded, words = document.folded, document.word_set
    west = (x for x in ("de", "fr", "es", "pt", "it") if not words.isdisjoint(_words_of(x)))
    north = (x for x, small in FURTHER_WORDS.items() if len(words.intersection(small)) > 1)
    scripts = () if folded.isascii() else (x for script, x in _SCRIPTS if script.search(folded))
    return ("en", *west, *north, *chain.from_iterable(scripts))


@cache
def _words_of(language: str) -> frozenset[str]:
    """The words that stand in the patterns of a language; each match holds one, or one of the common ones."""
    patterns = " ".join(p for x, _, p in EUROPEAN if x == language)
    return frozenset(_LITERAL.findall(_NO_LITERAL.sub(" ", patterns.lower()))) - _COMMON


@cache
def joined(place: Place, languages: tuple[str, ...]) -> re.Pattern[str]:
    """The patterns of some languages that count in one place, for text in lower case."""
    rows = ENGLISH + REMARKS + EUROPEAN
    if any(language in _ASIAN for language in languages):
        from reportlint_rules.artifacts._chat_asian import ASIAN

        rows += ASIAN
    if any(language in FURTHER_LANGUAGES for language in languages):
        from reportlint_rules.artifacts._chat_further import FURTHER

        rows += FURTHER
    found = (
        spaced(re.sub(r"\\.|[^\\]+", _lower, p))
        for language, where, p in rows
        if where == place and language in languages
    )
    return re.compile("|".join(f"(?:{p})" for p in found), re.MULTILINE)


def _lower(part: re.Match[str]) -> str:
    """Letters in lower case, escapes as they are."""
    return part.group() if part.group().startswith("\\") else part.group().lower()
