"""The rule ``stray-script``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related
from reportlint_rules.encoding._chars import strange
from reportlint_rules.encoding._scripts import script

_AT_HOME = frozenset({"", "Latin", "Greek", "IPA"})
"""Scripts whose letters stand in any text: names, formulas, sounds."""
_MANY_LETTERS, _MANY_RUNS = 24, 6
"""Different letters, and runs of them, from which on a text is about the script or written in it."""
_ABOUT = re.compile(
    r"\b(?:chinese|japanese|korean|russian|cyrillic|arabic|persian|farsi|hebrew|hindi|thai|kanji|hanzi|kana|hiragana"
    r"|katakana|hangul|unicode|utf|characters?|letters?|alphabets?|glyphs?|fonts?|scripts?|word|words|means?|meaning"
    r"|called|known as|spell\w*|translat\w*|pronounc\w*|chinesisch\w*|japanisch\w*|russisch\w*|chinois\w*|japonais\w*"
    r"|russe\w*|chin[oa]s?|chin[eê]s|japon[eé]s\w*|rus[oa]s?|russ[oa]s?|cinese|giapponese)\b"
)
_MARKS = frozenset("\"'“”„‘’«»‹›()[]{}<>*_`=/\\|:：（）「」『』《》~^¯")


@dataclass(frozen=True)
class StrayScript(DocumentRule):
    """A word of another script has slipped into a sentence.

    Models that were trained on many languages now and then go on in another one for a word or two: "coordinating"
    is followed by two Chinese characters, and the English sentence goes on behind them. Readers lose the meaning of
    the word that should stand there.
    Write the word that was meant.
    """

    meta = RuleMeta(
        id="stray-script",
        message='"{said}" ({what} letters) stands in the middle of a sentence in Latin letters{more}.',
        help="Write the word that was meant, in the language of the text.",
        severity=Severity.WARNING,
        good=[
            "Saturn (\u571f\u661f) is a planet, and \u6d77\u738b\u661f means Neptune.\n",
            "\u041f\u0440\u0438\u0432\u0435\u0442, readers! We met Xuan Huang \u9ec4\u7384 in Berlin.\n",
            "The key \u201c\u0434\u0430\u200b\u0436\u0435\u201d and `\u4e2d\u6587` are names of columns.\n",
        ],
        bad=[
            Bad("The town is coordinating\u6551\u63f4 efforts with its neighbours.\n", ["\u6551\u63f4"]),
            Bad(
                "The pumps \u0440\u0430\u0431\u043e\u0442\u0430\u044e\u0442 without pause.\n",
                ["\u0440\u0430\u0431\u043e\u0442\u0430\u044e\u0442"],
            ),
            Bad(
                "| Rate | Goal |\n|---|---|\n| 2-5 | 5-\u5173\u952e\u5728\u4e8e |\n",
                ["\u5173\u952e\u5728\u4e8e"],
            ),
        ],
        prefilter=Prefilter(non_ascii=True),
        see=("mixed-script-word",),
        known_limits="Only texts in Latin letters are read; names, quotations and words in brackets are left alone.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all words that slipped in."""
        chars = strange(document)
        if not chars or chars[-1] < "\u0400":
            return
        foreign = "".join(c for c in chars if c >= "\u0400" and script(c) not in _AT_HOME)
        if not foreign or len(foreign) > _MANY_LETTERS:
            return
        runs = list(re.finditer(f"[{foreign}]+", document.prose))
        if len(runs) > _MANY_RUNS:
            return
        found = [Span(*m.span()) for m in runs if _slipped(document, *m.span())]
        if found:
            said = document.prose[slice(*found[0])]
            yield self.finding(
                found[0],
                said=said,
                what=_kind(said[0]),
                more=f" (and {len(found) - 1} more)" if len(found) > 1 else "",
                related=[related(span, "another one") for span in found[1:]],
                members=1,
                evidence={"count": len(found)},
            )


def _slipped(document: Document, start: int, end: int) -> bool:
    """Tell whether a run of letters goes on a sentence of Latin letters: no name, no quotation, no aside."""
    prose, text = document.prose, document.text
    if any(link.span.start <= start < link.span.end for link in document.links):
        return False
    if end - start < 2 or text[start - 1 : start] in _MARKS or text[end : end + 1] in _MARKS - {"["}:
        return False
    at = document.block_at(start)
    if at < 0 or document.blocks[at].quoted or document.blocks[at].kind in ("quote", "html"):
        return False
    line = prose.rfind("\n", 0, start) + 1, prose.find("\n", end)
    around = document.folded[line[0] : line[1] if line[1] >= 0 else len(prose)]
    if _ABOUT.search(around):
        return False
    before, after = (
        _word(reversed(prose[max(line[0], start - 30) : start])),
        _word(iter(prose[end : end + 30])),
    )
    glued = _is_latin(prose[start - 1 : start]) or (prose[start - 1 : start] in "-0123456789" and start > 0)
    if glued:
        # A word goes on in another script; a name or an acronym in front of an ending does not.
        return before[-1:].islower() or not before or before.isdigit()
    # In mid-sentence: a word in small letters on each side, and no capital that makes a name of it.
    return before.islower() and after.islower() and prose[start:end] == prose[start:end].lower()


def _kind(char: str) -> str:
    if script(char) != "CJK":
        return script(char)
    return (
        "Korean"
        if "\uac00" <= char <= "\ud7a3"
        else "Japanese"
        if "\u3041" <= char <= "\u30ff"
        else "Chinese"
    )


def _is_latin(char: str) -> bool:
    return char.isalpha() and char < "\u0370"


def _word(chars: Iterator[str]) -> str:
    """The nearest word of Latin letters, in the order in which its letters come; empty behind any mark."""
    word = ""
    for char in chars:
        if char == " " and not word:
            continue
        if not (_is_latin(char) or char.isdigit()):
            break
        word += char
    return word
