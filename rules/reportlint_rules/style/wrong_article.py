"""The rule ``wrong-article``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    PROSE_KINDS,
    Bad,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    mentioned,
    rare,
)
from reportlint_rules.style._english import is_english, speaks_english

_SMALL = frozenset(
    "and or is as are of if in it at on an above after also all each into out over around again about any either to "
    "its was were i a o e es el en ein eine um un una".split()
)
"""Words that follow a letter, a name or a slip of another kind: "a and b", "vitamin a is"."""
_YOU_OR_WON = re.compile(r"one|once|ou[ij]|eu|ewe|una(?:ry|nim)")
"""Beginnings that are written with a vowel and spoken with a consonant, or may be."""
_AFTER_A = re.compile(
    r"[aeio][a-z]{2,}|un(?!i)[a-z]{3,}|up[a-z]{3,}|hour(?:s|ly)?\b|honou?rable|honest\b|heir\b"
)
_AFTER_AN = re.compile(
    r"[bcdfgjkpqtvwyz][a-z]*[aeiouy][a-z]{2,}|(?=[a-z]{5})(?:s[a-z]*|[lmnr])[aeiouy][a-z]{2,}|(?:uni(?:qu|vers"
    r"|form|fied|que|t\b|on\b)|"
    r"use(?:r|ful|d\b)|usual|usage|useful|utili|europ)[a-z]*"
)
_LETTERED = frozenset("fyi fpga ftp faq ssh sql nginx mysql rsync mssql nodejs rtype".split())
_JOINS = ("_", "/", "(", "{", "[", "‑", "’", "'")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_SHORT = rare(r"[A-Z]{2,6}\b")
_SHORT_AFTER_A = rare(
    r"(?!(?:AND|AS|AT|ALL|ANY|AN|ARE|IN|IS|IF|IT|INTO|OR|ON|OF|ONE|ONLY|OUR|OUT|OVER|OTHER|ONCE|EACH|EVEN|ELSE|END"
    r"|EU[A-Z]*)\Z)[AEIO][A-Z]{1,4}|LLM|NLP|HTML|MRI|RNN|SVM|XML|HTTPS?|NGO|MBA|SDK|SSD|MVP|RCT|HIV|SMS|FDA"
)
_SHORT_AFTER_AN = rare(r"[BCDGJKPQTVWYZ][A-Z]{1,5}|U(?:S|K|N|I|X|SB|SA|UID|AV)")
"""Short forms that are spoken with a vowel first, and with a consonant, whether spelled out or read as words."""
_DESCRIBES = rare(
    r"(?:[a-z]+(?:ent|ant|al|ive|ic|able|ible|ous|ful|ing|ary|tion|sion|ity|ance|ence|ism|ist|ogy|eer|ness|ship"
    r"|ition)"
    r"|[aeiou][a-z]{3,}(?:or|age|ized|ised|ated|ired)|individual|additional|industry|area|animal|apple|account"
    r"|agenda|agency|enemy"
    r"|enterprise|exercise|attempt|essay|estimate|event|exception|expert|interface|interview|invoice|island|item|object"
    r"|outcome|outline|output|easy|early|entire|old|other|unexpected|open|empty"
    r"|example|issue|idea|overview|application|article|approach|algorithm|effort|increase|error|answer|order)\Z"
)
"""What may follow the article "A" where a sentence begins, and no letter: "A easy way", unlike "A implies B"."""
_GAP = re.compile(r"[ \t]+|[ \t]*\n[ \t]*")
_BEFORE = re.compile(r"(?:^|[\s—–])\Z")


@dataclass(frozen=True)
class WrongArticle(DocumentRule):
    """The article "a" stands before a vowel, or "an" before a consonant: "a efficient pump", "an system".

    Mostly the trace of a word that was replaced and of a sentence that nobody read again. Names, single letters and
    what may be spoken either way ("a historic", "an hotel", "a FAQ") are left alone. Beside short forms, and in
    manuals, minutes and forms, which people write for their own, the finding is advice.
    Write the other article.
    """

    meta = RuleMeta(
        id="wrong-article",
        message='"{match}": it is "{right}" here.',
        help="Write the other article.",
        severity=Severity.INFO,
        good=[
            "A unique valve, a one-way street, a European pump, an hour, an MP3 and a useful user.\n",
            "An EU rule, a US town, an LLM, a NASA probe, a EULA. A implies B.\n",
            "The step from a to b is a or b; plan A is an NGO's.\n",
        ],
        bad=[
            Bad("It is a efficient pump for the town.\n", ["a efficient"]),
            Bad(
                "A abstraction hides what is behind it, and this is of use to the readers.\n",
                ["A abstraction"],
            ),
            Bad("A easy way to run the model of a AI is an GPU.\n", ["A easy", "a AI", "an GPU"]),
            Bad("The town has an system of pumps and an unique tower.\n", ["an system", "an unique"]),
        ],
        prefilter=Prefilter(words=("a", "an")),
        see=("wrong-construction", "doubled-word"),
    )

    allow: Annotated[tuple[str, ...], "Words that may follow either article."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per pair, with a fix."""
        words = document.words
        told: set[str] = set()
        for place, word in _pairs(document):
            # Who writes "a LLM" does so throughout: it is told once, as advice.
            if word in self.allow or word in told:
                continue
            if word.isupper():
                told.add(word)
            article = words.texts[place]
            right = "an" if article == "a" else "a"
            at = Span(words.starts[place], words.ends[place])
            yield self.finding(
                Span(at.start, words.starts[place + 1] + len(word)),
                match=f"{article} {word}",
                right=f"{right} {word}",
                fix=Fix(f'Write "{right}"', (Edit(*at, right),)),
            )


def _pairs(document: Document) -> Iterator[tuple[int, str]]:
    """The places of wrong articles, and the words after them."""
    words, text = document.words, document.text
    texts, starts, ends = words.texts, words.starts, words.ends
    for place in document.places_of({"a", "an"}):
        if place + 1 >= len(texts):
            continue
        following, article = texts[place + 1], texts[place]
        at, first = starts[place + 1], following[0]
        fits = (first not in "aeiouh") if article == "a" else first in "aeih"
        if fits and not text[at].isupper():
            continue
        short = text[at].isupper() and text[at + 1 : at + 2].isupper()
        if following in _SMALL or following in _LETTERED:
            continue
        capital = text[starts[place]].isupper()
        if capital and (short or (article == "a" and not _DESCRIBES.match(following))):
            continue
        shape = (_SHORT if short else _WORD).match(text, at)
        if (
            not shape
            or text[shape.end() : shape.end() + 1] in _JOINS
            or text[shape.end() : shape.end() + 1].isalpha()
        ):
            continue
        if not _GAP.fullmatch(text, ends[place], starts[place + 1]):
            continue
        word = shape[0]
        if short:
            wrong = (_SHORT_AFTER_A if article == "a" else _SHORT_AFTER_AN).fullmatch(word) is not None
        elif article == "a":
            wrong = bool(_AFTER_A.match(word)) and not _YOU_OR_WON.match(word)
        else:
            wrong = bool(_AFTER_AN.match(word))
        if (
            not wrong
            or (capital and not _opens(document, place))
            or not _BEFORE.search(text, max(0, starts[place] - 1), starts[place])
        ):
            continue
        span = Span(starts[place], shape.end())
        block = document.blocks[document.block_at(span.start)]
        if block.kind not in PROSE_KINDS or block.kind == "quote" or block.quoted:
            continue
        if not is_english(document):
            return
        if speaks_english(document, block) and not mentioned(document, span, block.text):
            yield place, word


def _opens(document: Document, place: int) -> bool:
    """Tell whether an article opens a sentence, and so is written with a capital."""
    start = document.words.starts[place]
    index = document.sentence_at(start)
    return index >= 0 and not document.text[document.sentences[index].span.start : start].strip(" \t*_\"“'(")
