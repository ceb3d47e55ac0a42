"""The rule ``undefined-acronym``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_account,
    is_manual,
    rare,
    related,
    tongue,
)
from reportlint_rules.consistency._acronyms import expansions

_CAPITALS = re.compile(r"[A-Z][A-Z&]{1,4}[A-Z]")
_FORM = b"A" * 3
_AS_FORM = bytes(65 if 65 <= c <= 90 or c == 38 else 32 for c in range(256))
"""Capitals and "&" are "A", all else is blank: a search of three "A" in bytes is five times as quick as the pattern."""
_TICKER = rare(r"\((?:[A-Z]{2,8}: ?)?$")
_CLOSED = rare(r"s?\)")
_FOREIGN = rare(r"[\u0400-\u1fff\u3040-\uffdc]")
_SHOUTED = rare(r"[A-Z]{2}[A-Z'’&-]*\W{1,3}$")
_SHOUTS = rare(r"s?\W{1,3}[A-Z]{2}[A-Z'’&-]*\b(?!s)")
_CALLED = rare(r"\b(?:aka|a\.k\.a\.|called|known as|abbreviated|i\.e\.,?|short|or) [*_\"'“(]{0,3}$", re.I)
_NAMED = rare(r"[a-z,;:)][ \n][A-Z][a-z]+[ \n]$")
_NAMES = rare(r"[ \n](?:[A-Z][a-z]|\d)")
_TOLD = rare(
    r"[*_]{0,3}(?:,? (?:which )?(?:is|are|was|stands for|means|refers to|or) |"
    r", (?:an?|the|short for|i\.e\.) | ?[:=–—] ?| - |[ \n]\()"
)
_SMALL = frozenset("a an and as at by for from in of on or the to with".split())
_SPARED = rare(
    r"references|sources|bibliography|glossary|abbreviations|acronyms|further reading|links|appendix", re.I
)


@dataclass(frozen=True)
class UndefinedAcronym(DocumentRule):
    """A capital short form is never spelled out.

    The author knows what it stands for; a reader from another trade does not, and a search for the words finds
    nothing. Forms that everybody knows (USA, PDF, CEO) are left alone, and so is what the text explains beside
    any of its places. Advice only.
    Spell it out where it stands first.
    """

    meta = RuleMeta(
        id="undefined-acronym",
        message='"{acronym}" is never spelled out ({count}×).',
        help="Spell it out where it stands first.",
        severity=Severity.INFO,
        good=[
            "The Pump Control Unit (PCU) is old. The PCU of Olt is older, and a PCU wears out.\n",
            "The USA and the EU buy pumps. In the USA they are red, and every CEO has one.\n",
            "The PCU, a box of valves, is old. Every PCU wears out, and a new PCU is dear.\n",
        ],
        bad=[
            Bad("Every PCU in the mill is old. When a PCU wears out, the mill stops.\n", ["PCU"]),
            Bad(
                "The National Pump Renewal Programme pays for all of it.\n\nNobody asks what a pump costs, how long it "
                "lasts, who mends it, and whether another one would have done as well in a dry year.\n\n"
                "Mills may ask for money under NPRP rules, and most do.\n",
                ["NPRP"],
            ),
        ],
        prefilter=Prefilter(min_words=12),
        see=("redefined-acronym", "acronym-two-expansions"),
        known_limits="Names of firms and products in capitals look like short forms.",
    )

    least: Annotated[int, "Fewest places of a short form whose words stand nowhere."] = 2
    most: Annotated[int, "Most findings of a document: a text with more is for those who know them."] = 6
    known: Annotated[tuple[str, ...], "Further short forms that readers know."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each short form at its first place, those that stand most often first, if they are few."""
        places = _places(document)
        if not places:
            return
        if (
            not is_account(document)
            or is_manual(document)
            or tongue(document, document.sections[0].span) != "en"
        ):
            return
        if len(_FOREIGN.findall(document.prose, 0, 4000)) > 40:
            return  # other scripts have other ways of short forms
        linked = {document.plain(link.text) for link in document.links}
        told = linked | {e.acronym for e in document.once(expansions)}
        found = []
        for acronym, at in places.items():
            if acronym in told or acronym in self.known:
                continue
            words = _spelled(document, acronym)
            heads = any(document.blocks[document.block_at(s)].kind == "heading" for s in at[:1])
            if not words and len(at) < (1 if heads and "&" in acronym else self.least):
                continue
            if any(_explained(document, s, acronym, words) for s in at):
                continue
            found.append((acronym, at, words))
        if len(found) > self.most:
            return
        for acronym, at, words in found:
            more = [related(Span(s, s + len(acronym)), "again") for s in at[1:40]]
            span = Span(at[0], at[0] + len(acronym))
            if words:
                yield self.finding(
                    span,
                    message='"{acronym}" is nowhere said to stand for "{words}".',
                    related=[related(words[0], "its words"), *more],
                    acronym=acronym,
                    words=document.plain(words[0]),
                )
            else:
                yield self.finding(span, related=more, acronym=acronym, count=len(at))


def _places(document: Document) -> dict[str, list[int]]:
    """Where unknown short forms stand in running text and headings."""
    from reportlint_rules.consistency._known_acronyms import known

    prose, common = document.prose, known()
    places: dict[str, list[int]] = {}
    for m in _capitals(prose):
        acronym = m[0]
        if acronym not in common:
            places.setdefault(acronym, []).append(m.start())
    kept: dict[str, list[int]] = {}
    for acronym, at in places.items():
        # A word in capitals stands in small letters elsewhere, and a name of its own is followed by others.
        small = acronym.casefold()
        if acronym.isalpha() and re.search(rf"(?<!\w){small}(?!\w)", prose):
            continue
        if all(document.blocks[document.block_at(s)].kind == "table" for s in at):
            continue  # codes of rows
        good = [s for s in at if _is_short_form(document, s, s + len(acronym))]
        if good and len(good) == len(at):
            kept[acronym] = good
    return kept


def _capitals(prose: str) -> Iterator[re.Match[str]]:
    """The matches of the pattern, run of capitals by run of capitals."""
    shape = prose.encode("ascii", "replace").translate(_AS_FORM)
    at = shape.find(_FORM)
    while at >= 0:
        end = shape.find(b" ", at)
        if end < 0:
            end = len(shape)
        yield from _CAPITALS.finditer(prose, at, end)
        at = shape.find(_FORM, end)


def _is_short_form(document: Document, start: int, end: int) -> bool:
    prose = document.prose
    after = prose[end : end + 3]
    if start and (prose[start - 1].isalnum() or prose[start - 1] in ".&/`$#@-_"):
        return False
    if after[:1].isalnum() and not (after[0] == "s" and not after[1:2].isalnum()):
        return False
    if after[:1] in ("&", "/", "=", "@", "+", "-", "_", "`") or (after[:1] == "." and after[1:2].isalnum()):
        return False
    line = prose.rfind("\n", max(0, start - 12), start) + 1
    before = prose[max(line, start - 12) : start]
    if (
        _SHOUTED.search(before)
        or _SHOUTS.match(prose, end)
        or (_TICKER.search(before) and _CLOSED.match(prose, end))
    ):
        return False
    index = document.block_at(start)
    block = document.blocks[index]
    if block.quoted or block.kind not in ("paragraph", "item", "heading", "table"):
        return False
    return not _SPARED.search(document.sections[block.section].title)


def _explained(document: Document, start: int, acronym: str, words: list[Span]) -> bool:
    """Tell whether the text beside a place says what the short form means, or takes it for part of a name."""
    prose, end = document.prose, start + len(acronym)
    if prose[end : end + 1] == "s":
        end += 1
    if _TOLD.match(prose, end) or _CALLED.search(prose, max(0, start - 20), start):
        return True
    if "&" not in acronym and (_NAMES.match(prose, end) or _NAMED.search(prose, max(0, start - 20), start)):
        return True
    near = prose[max(0, start - 160) : end + 160]
    return bool(re.search(_words(acronym), near, re.I)) or any(abs(w.start - start) < 160 for w in words)


def _spelled(document: Document, acronym: str) -> list[Span]:
    """Where the text has the words that a short form of three letters or more stands for, each with a capital."""
    if sum(c.isalpha() for c in acronym) < 3:
        return []
    return list(_spans(re.finditer(_words(acronym), document.prose)))


def _words(acronym: str) -> str:
    """The pattern of words that begin with the letters of a short form."""
    small = "|".join(sorted(_SMALL))
    letters = [rf"{c}[a-z]+" for c in acronym if c.isalpha()]
    return r"\b" + rf"[ \n-](?:(?:{small}|&)[ \n])?".join(letters) + r"\b(?![-’'])"


def _spans(matches: Iterable[re.Match[str]]) -> Iterator[Span]:
    for m in matches:
        yield Span(*m.span())
