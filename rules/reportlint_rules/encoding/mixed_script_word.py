"""The rule ``mixed-script-word``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span
from reportlint_rules.encoding._chars import by_block, find, strange
from reportlint_rules.encoding._scripts import script

_OTHER = re.compile("[\u0370-\u04ff]")
_RARE = "\u0251\u0261\u03f2\u03f3\u0578\u057d\u0585\u217c\u2170\u217d\u217e\u217f"
"""Look-alikes of Latin letters in other blocks: phonetic alpha and g, lunate sigma, yot, Armenian letters, small Roman
numerals."""
_RARE_WORD = re.compile(
    f"(?<![\\w/\\[])(?:[A-Za-z]+[{_RARE}][A-Za-z{_RARE}]*|[{_RARE}][A-Za-z]+[A-Za-z{_RARE}]*)(?![\\w/\\]])"
)
_RARE_OTHER = re.compile(f"[{_RARE}]")
_RARE_LENGTH = 4
_WORD = re.compile(
    "[A-Za-z]+[\u0370-\u04ff][A-Za-z\u00c0-\u024f\u0370-\u04ff]*|[\u0370-\u04ff]+[A-Za-z][A-Za-z\u0370-\u04ff]*"
)
_WHOLE = re.compile(
    "(?<![A-Za-z\\d])[\u0370-\u04ff]*(?:[бгджзийлптфцчшщъыьэюя]{2}|[αβγδεζηθλμξπστφψω]{3})[\u0370-\u04ff]*(?![A-Za-z\\d])",
    re.I,
)
_CYRILLIC = "аеорсухіјѕһԁԛԝАВЕКМНОРСТХУІЈЅЗ"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρικυ"
_SYMBOLS = "νρικυχ"
_LATIN = "aeopcyxijshdqwABEKMHOPCTXYIJSZN"


@dataclass(frozen=True)
class MixedScriptWord(DocumentRule):
    """Retype words that mix look-alike letters of two scripts.

    A Cyrillic "а" inside an English word looks right and is wrong: searches, spell checkers and readers'
    software take it for another word. It comes from keyboards, from text recognition, and from attempts to
    dodge filters.
    """

    meta = RuleMeta(
        id="mixed-script-word",
        message='"{word}" mixes {one} and {other} letters: {odd}.',
        severity=Severity.ERROR,
        help="Retype the word in one script.",
        good=(
            "The \u0394t and the \u03bcm scale, \u03b2-carotene and \u03bb-terms.\n",
            "The pathway NF\u03baB and the plane \u03c1xy.\n",
            "\u041e\u043d \u0440\u0430\u0431\u043e\u0442\u0430\u0435\u0442 SQL\u0449\u0438\u043a\u043e\u043c, \u0430"
            " \u043d\u0435 IT-\u0434\u0438\u0440\u0435\u043a\u0442\u043e\u0440\u043e\u043c.\n",
        ),
        bad=(
            Bad("A h\u0430rd problem.\n", flags=["h\u0430rd"]),
            Bad("Most of the \u0440\u0435\u043e\u0440le came.\n", flags=["\u0440\u0435\u043e\u0440le"]),
            Bad("The f\u0131le in c\u217cause 4 is f\u217cat.\n", flags=["c\u217cause", "f\u217cat"]),
            Bad("Call `get\u0421lient` first.\n", flags=["get\u0421lient"]),
            Bad("The m\u043edel l\u0435arns.\n", flags=["m\u043edel", "l\u0435arns"]),
        ),
        prefilter=Prefilter(non_ascii=True),
        known_limits="Only look-alike letters count, so that symbols such as \u0394t and inflected acronyms pass.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each word whose minority letters all look like letters of the other script."""
        chars = strange(document)
        if _RARE_OTHER.search(chars):
            yield from self._rare(document)
        if not _OTHER.search(chars):
            return
        foreign = _is_foreign(document)
        words = [s for s in find(document, _WORD) if _odd(document.text[slice(*s)], foreign)]
        # A name in code that holds a look-alike is another name: nobody who types it will find it.
        words += (
            Span(*m.span())
            for span in document.parsed.code_spans
            for m in _WORD.finditer(document.text, *span)
            if not foreign and _odd(m[0], foreign)
        )
        words.sort()
        for group in by_block(document, words):
            for span in group:
                word = document.text[slice(*span)]
                odd = _odd(word, foreign)
                one, other = sorted({script(c) for c in word if script(c)} - {script(odd[0])}), script(odd[0])
                yield self.finding(
                    Span(*span),
                    word=word,
                    one=one[0],
                    other=other,
                    odd=", ".join(f"{c} (U+{ord(c):04X})" for c in dict.fromkeys(odd)),
                )

    def _rare(self, document: Document) -> Iterable[Finding]:
        """Yield each English word with a look-alike from a block that no language of the text writes in."""
        for span in find(document, _RARE_WORD):
            word = document.text[slice(*span)]
            odd = [c for c in word if c in _RARE]
            # Transcriptions of sounds are short, and hold more of such letters.
            if len(word) >= _RARE_LENGTH and len(odd) * 2 <= len(word):
                yield self.finding(
                    span,
                    word=word,
                    one="Latin",
                    other=script(odd[0]) or "other",
                    odd=", ".join(f"{c} (U+{ord(c):04X})" for c in dict.fromkeys(odd)),
                )


def _is_foreign(document: Document) -> bool:
    """Tell whether a text holds words of Greek or Cyrillic letters, and not only single look-alikes."""
    return _WHOLE.search(document.text) is not None


def _odd(word: str, foreign: bool) -> str:
    """Return the letters that were typed in the wrong script, empty where the mixture has a reason."""
    latin = [c for c in word if script(c) == "Latin"]
    other = [c for c in word if script(c) in ("Cyrillic", "Greek")]
    if len(word) < 3 or not latin or not other:
        return ""
    alike = _CYRILLIC + _GREEK
    # Small Greek letters are symbols in front of a word and between capitals.
    for at, c in enumerate(word):
        if c in _SYMBOLS and (not at or not (word[at - 1].islower() or word[at + 1 : at + 2].islower())):
            return ""
    if len(other) > len(latin) and not foreign and all(c in _CYRILLIC for c in other):
        return "".join(other)
    if len(other) <= len(latin):
        # An inflected acronym (API + ending) has its foreign letters at the end; a slip has them inside.
        slip = all(c in alike for c in other) and (
            word[-1] in latin or (len(other) == 1 < len(latin) and word[0] in other)
        )
        return "".join(other) if slip else ""
    slip = all(c in _LATIN for c in latin) and (len(latin) == 1 or (word[-1] in other and word[0] in other))
    return (
        "".join(latin)
        if slip and (word[0] in other or (len(latin) == 1 and latin[0].isupper() and word[1:].islower()))
        else ""
    )
