"""The rule ``term-variant``."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Link,
    RuleMeta,
    Severity,
    Span,
    is_account,
    is_report,
    rare,
    related,
)

_HYPHENED = re.compile(r"-(?<=[a-z]{3}-)[a-z]{3,}(?![\w-])")
_BETWEEN = re.compile(r"-(?:of|to|in|and|by)-")
"""Inside a compound that is a phrase of its own elsewhere: "ease-of-use"; before a noun it has its hyphens."""
_JOINED = rare(r"(?<=[ \n])[a-z]{1,12}(?:-[a-z]{1,12}){2,3}(?![\w-])")
_SHAPE = bytes(97 if 97 <= c <= 122 else 65 if 65 <= c <= 90 else 32 for c in range(256))
"""Small letters are "a", capitals "A", all else is blank: names with capitals inside are found in bytes."""
_MIXED = rare(r"(?<![\w./@#-])[A-Z][A-Za-z]{3,14}(?![\w/@(-]|\.\w)")
_BRITISH = rare(r"[a-z]{3,}is(?:e|es|ed|ing|ation|ations)$")
_NAMES = {
    pair.replace(" ", ""): tuple(pair.split())
    for pair in (
        "hugging face,lang chain,lang graph,llama index,tensor flow,py torch,java script,type script,you tube,git hub,"
        "chat gpt,open ai,deep mind,whats app,linked in,face book,power point,word press,auto gen,auto gpt,crew ai,"
        "deep seek,mid journey,data bricks,elastic search,mongo db,share point,pay pal,master card,git lab,block chain"
    ).split(",")
}
"""Names that have one spelling, by the closed form, with their parts."""
_BRANDS = frozenset(_NAMES)
_ENDINGS = ("ise", "ises", "ised", "ising", "isation", "isations")


@dataclass(frozen=True)
class TermVariant(DocumentRule):
    """One term is written in two ways: multitask and multi-task, optimise and optimize.

    Search finds half of the places, and the reader wonders whether a difference is meant. In reports,
    names in other capitals (LLaMA, Llama) count, too, and phrases with hyphens where they are no adjectives
    (ease-of-use). Else only the closed and the hyphened form are compared: "real time" and "real-time" have each
    their place.
    Choose one form.
    """

    meta = RuleMeta(
        id="term-variant",
        message='"{rare}" ({few}×) is written "{common}" elsewhere ({many}×).',
        help="Choose one form.",
        severity=Severity.INFO,
        good=[
            "Multi-task pumps and multi-task wells are new; see [On Multitask Mills](https://olt.org/mills).\n",
            "The state of the art is old; a state-of-the-art pump is not.\n",
            "Multi-task learning and multi-task models; a real-time system works in real time.\n",
        ],
        bad=[
            Bad("Multi-task learning, multi-task models and multitask data.\n", ["multitask"]),
            Bad(
                "Models from HuggingFace run here; Hugging Face hosts them, and HuggingFace pays.\n",
                ["Hugging Face"],
            ),
            Bad(
                "The ease of use counts. We like its ease-of-use, and the WaterFlow; the Waterflow is new.\n",
                ["ease-of-use", "Waterflow"],
            ),
            Bad("We optimize pumps, they optimize boilers, you optimise both.\n", ["optimise"]),
        ],
        see=("same-definition",),
    )

    least: Annotated[int, "Fewest places of both forms together."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per term, at the first place of its rarer form."""
        known = document.word_set
        places: dict[str, list[Span]] = {}
        pairs: set[tuple[str, str]] = set()
        folded = document.folded
        for m in _HYPHENED.finditer(folded):
            start = m.start()
            while start and "a" <= folded[start - 1] <= "z":
                start -= 1
            if start and (folded[start - 1] in "-_" or folded[start - 1].isalnum()):
                continue
            term = folded[start : m.end()]
            if term.replace("-", "") in known:
                places.setdefault(term, []).append(Span(start, m.end()))
                pairs.add((term, term.replace("-", "")))
        for word in known if "iz" in folded else ():
            if word.endswith(_ENDINGS) and _BRITISH.match(word):
                other = word[::-1].replace("si", "zi", 1)[::-1]
                if other in known and other != word:
                    pairs.add((word, other))
        yield from self._names(document)
        more = (*self._cased(document), *self._phrases(document))
        if more and is_report(document):
            yield from more
        if not pairs:
            return
        wanted = {w for pair in pairs for w in pair}
        words = document.words
        for at, word in enumerate(words.texts):
            if word in wanted and "-" not in word:
                places.setdefault(word, []).append(Span(words.starts[at], words.ends[at]))
        for pair in sorted(pairs):
            rare, common = sorted(pair, key=lambda w: (len(places.get(w, ())), w))
            few, many = places.get(rare, []), places.get(common, [])
            # Who wrote a title chose its spelling: "[The Front-end of 2024](https://...)".
            few = [s for s in few if not _is_titled(document, s)] if few and document.links else few
            # In an account, a word once with its hyphen and once without is enough.
            if few and len(few) + len(many) >= (
                self.least if "-" not in rare + common or not is_account(document) else 2
            ):
                yield self.finding(
                    few[0],
                    related=[related(many[0], "the other form"), *(related(s, "again") for s in few[1:])],
                    rare=document.plain(few[0]),
                    common=common,
                    few=len(few),
                    many=len(many),
                )

    def _names(self, document: Document) -> Iterator[Finding]:
        """``HuggingFace`` and ``Hugging Face``: names only, which have one spelling."""
        words = document.words
        for closed in sorted(document.word_set & _BRANDS):
            first, second = _NAMES[closed]
            if first not in document.word_set:
                continue
            apart = [
                Span(words.starts[at], words.ends[at + 1])
                for at in document.places[first]
                if at + 1 < len(words.texts) and words.texts[at + 1] == second
            ]
            joined = [Span(words.starts[at], words.ends[at]) for at in document.places[closed]]
            apart, joined = ([s for s in spans if _is_name(document, s, closed)] for spans in (apart, joined))
            if apart and joined:
                few, many = sorted((apart, joined), key=len)
                yield self.finding(
                    few[0],
                    related=[related(many[0], "the other form"), *(related(s, "again") for s in few[1:])],
                    rare=document.plain(few[0]),
                    common=document.plain(many[0]),
                    few=len(few),
                    many=len(many),
                )

    def _found(self, few: list[Span], many: list[Span], document: Document) -> Finding:
        return self.finding(
            few[0],
            related=[related(many[0], "the other form"), *(related(s, "again") for s in few[1:])],
            rare=document.plain(few[0]),
            common=document.plain(many[0]),
            few=len(few),
            many=len(many),
        )

    def _cased(self, document: Document) -> Iterator[Finding]:
        """``LLaMA`` and ``Llama``: names with capitals inside that are written with one capital, too."""
        prose, words = document.prose, document.words
        shape = prose.encode("ascii", "replace").translate(_SHAPE)
        forms: dict[str, dict[str, list[Span]]] = {}
        at = shape.find(b"aA")
        while at >= 0:
            m = _MIXED.match(prose, shape.rfind(b" ", 0, at) + 1)
            if m:
                forms.setdefault(m[0].casefold(), {}).setdefault(m[0], []).append(Span(*m.span()))
            at = shape.find(b"aA", m.end() if m and m.end() > at else at + 1)
        for low, held in sorted(forms.items()):
            if low in _OTHERS:
                continue
            for place in document.places.get(low, ()):
                m = _MIXED.match(prose, words.starts[place])
                if m and m[0].istitle() and m.end() == words.ends[place]:
                    held.setdefault(m[0], []).append(Span(*m.span()))
            if len(held) < 2 or re.search(rf"\b{low}\b", prose):
                continue
            inner, plain = [f for f in held if not f.istitle()], [f for f in held if f.istitle()]
            few, many = sorted((held[f] for f in (inner + plain)[:2]), key=lambda at: (len(at), -at[0].start))
            if all(_is_written(document, s) for s in (few[0], many[0])):
                yield self._found(few, many, document)

    def _phrases(self, document: Document) -> Iterator[Finding]:
        """``ease-of-use`` as a noun, and ``ease of use``."""
        folded = document.folded
        joined: dict[str, list[Span]] = {}
        for middle in _BETWEEN.finditer(folded):
            at = middle.start()
            start = max(folded.rfind(" ", max(0, at - 30), at), folded.rfind("\n", max(0, at - 30), at)) + 1
            m = _JOINED.match(folded, start) if start else None
            if m and _NOUN_END.match(folded, m.end()) and _is_written(document, Span(*m.span())):
                joined.setdefault(m[0], []).append(Span(*m.span()))
        for term, few in sorted(joined.items()):
            apart = re.compile(rf"\b{re.escape(term).replace(chr(92) + '-', ' ')}\b")
            many = [Span(*m.span()) for m in apart.finditer(folded)]
            if many:
                yield self._found(few, many, document)


_OTHERS = frozenset(("react", "zero", "dash", "core"))
"""Two names each, told apart by their capitals."""
_NOUN_END = rare(
    r"\s*(?:[.,;:!?)]|\Z|\n\s*\n|\s(?:and|or|is|are|was|of|for|with|in|to|as|but|that|which|by)\b)"
)


def _is_written(document: Document, span: Span) -> bool:
    block = document.blocks[document.block_at(span.start)]
    return block.kind in ("paragraph", "item", "heading") and not block.quoted


def _is_name(document: Document, span: Span, closed: str) -> bool:
    """Tell whether a place is written with a capital, with one blank or none."""
    text = document.prose[slice(*span)]
    return text[:1].isupper() and text.replace(" ", "", 1).casefold() == closed


def _is_titled(document: Document, span: Span) -> bool:
    """Tell whether a word stands in the text of a link to a page elsewhere."""
    at = bisect_right(document.links, span.start, key=_start) - 1
    link = document.links[at] if at >= 0 else None
    return link is not None and span.end <= link.span.end and link.target.startswith("http")


def _start(link: Link) -> int:
    return link.span.start
