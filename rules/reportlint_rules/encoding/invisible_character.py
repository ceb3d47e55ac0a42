"""The rule ``invisible-character``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import (
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
    related,
)
from reportlint_rules.encoding._chars import by_block, find, is_rtl, name, strange
from reportlint_rules.encoding._scripts import script

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\u206a-\u206f\u3164\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e007f]+"
)
_JOINING = frozenset({"Latin", "Greek", "Cyrillic", "CJK", "Georgian", "Armenian"})
_EMOJI = re.compile("[\u2190-\u2bff\u3030\u303d\ufe0f\U0001f000-\U0001faff]")
_LETTERS = frozenset({"Latin", "Greek", "Cyrillic"})
_INSIDE = frozenset("\u00ad\u200b\u200d\u2060")
"""What tears a word apart; a zero-width non-joiner keeps letters of German words from growing together."""
_SEPARATORS = frozenset("\u2028\u2029")
_COMPOUND = 14
"""Letters of a word from which on a soft hyphen says where to break it."""
_LINE_BREAKING = frozenset({"Thai", "Lao", "Khmer", "Myanmar", "Tibetan", "CJK"})


@dataclass(frozen=True)
class InvisibleCharacter(DocumentRule):
    """Remove characters that nobody can see.

    A zero-width space or a stray joiner inside a word makes searches miss it and copies fail; they come
    from web pages, chat windows and PDF files, and can carry hidden text. Where scripts need them (joiners
    in Arabic, Persian and Indic words, in emoji, break points in Thai or Khmer) they are left alone, and so are soft
    hyphens in long compounds. Inside a word it is an error.
    """

    meta = RuleMeta(
        id="invisible-character",
        message="Invisible {what} in the text.",
        severity=Severity.ERROR,
        help="Delete it; retype the word if it still behaves strangely.",
        good=(
            "Family: \U0001f468\u200d\U0001f469\u200d\U0001f467 and Persian \u0645\u06cc\u200c\u0634\u0648\u062f.\n",
            "Eine Silben\u00adtrennung steht im langen Wort.\n",
            "In code `a\u200bb` it may be meant.\n",
        ),
        bad=(
            Bad("The mod\u200bel learns.\n", flags=["\u200b"], fixed="The model learns.\n"),
            Bad(
                "It is quick\u00adly and clean\u00adly done.\n",
                flags=["\u00ad"],
                fixed="It is quickly and cleanly done.\n",
            ),
            Bad(
                "A word\u2060 joiner and a mark\u200e here.\n",
                flags=["\u2060"],
                fixed="A word joiner and a mark here.\n",
                severity=Severity.WARNING,
            ),
        ),
        prefilter=Prefilter(non_ascii=True),
        see=("bidi-control", "byte-order-mark"),
        known_limits="Soft hyphens in words of 14 letters, no-break spaces and variation selectors are let pass.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per block."""
        if not _INVISIBLE.search(strange(document)):
            return
        text = document.text
        spans = [s for s in find(document, _INVISIBLE) if not _needed(text, s)]
        for group in by_block(document, spans):
            first = text[group[0].start]
            yield self.finding(
                group[0],
                severity=_severity(text, group),
                what=name(first),
                related=[related(s, "another one") for s in group[1:50]],
                evidence={"count": len(group)},
                fix=Fix("Delete the invisible characters", tuple(Edit(*s, "") for s in group)),
            )


def _needed(text: str, span: Span) -> bool:
    """Tell whether the script around an invisible character uses it, or it is a hint that does no harm."""
    before, after = text[span.start - 1 : span.start] if span.start else "", text[span.end : span.end + 1]
    seen = text[slice(*span)]
    left, right = script(before) if before else "", script(after) if after else ""
    if set(seen) <= _SEPARATORS:
        return not after.strip() or not before.strip()  # the line ends there anyway
    if seen == "\u00ad":
        return before.isalpha() and after.isalpha() and _is_long(text, span.start)
    if any(_EMOJI.match(c) for c in (before, after) if c) and not set(seen) - _emoji_parts():
        return True
    if set(seen) <= set("\u200c\u200d"):
        return any(s and s not in _JOINING for s in (left, right)) or is_rtl(
            text[max(span.start - 80, 0) : span.end + 80]
        )
    if seen == "\u200b":
        return left in _LINE_BREAKING or right in _LINE_BREAKING
    if set(seen) <= set("\u061c\u200e\u200f"):
        return is_rtl(text[max(span.start - 80, 0) : span.end + 80])
    return set(seen) <= set("\u3164\u115f\u1160") and "CJK" in (left, right)


def _severity(text: str, group: list[Span]) -> Severity | None:
    """An error inside words; one soft hyphen alone is shown nowhere but at the end of a line."""
    torn = [s for s in group if _in_word(text, s)]
    if not torn or (len(group) == 1 and text[group[0].start] == "\u00ad"):
        return Severity.WARNING
    return None


def _in_word(text: str, span: Span) -> bool:
    """Tell whether an invisible character stands between two letters of a word that needs none."""
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    inside = bool(before and after) and {script(before), script(after)} <= _LETTERS
    return inside and set(text[slice(*span)]) <= _INSIDE


def _is_long(text: str, at: int) -> bool:
    """Tell whether the word around ``at`` is as long as a compound, its soft hyphens left out."""
    start, end = at, at
    while start and at - start < 60 and (text[start - 1].isalpha() or text[start - 1] == "\u00ad"):
        start -= 1
    while end < len(text) and end - at < 60 and (text[end].isalpha() or text[end] == "\u00ad"):
        end += 1
    return end - start - text.count("\u00ad", start, end) >= _COMPOUND


def _emoji_parts() -> set[str]:
    return {"\u200d", *map(chr, range(0xE0020, 0xE0080))}
