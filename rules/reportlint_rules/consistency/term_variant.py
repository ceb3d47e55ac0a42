"""The rule ``term-variant``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, RuleMeta, Severity, Span, rare, related

_HYPHENED = re.compile(r"-(?<=[a-z]{3}-)[a-z]{3,}(?![\w-])")
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

    Search finds half of the places, and the reader wonders whether a difference is meant. Only the closed and the
    hyphened form are compared: "real time" and "real-time" have each their place.
    Choose one form.
    """

    meta = RuleMeta(
        id="term-variant",
        message='"{rare}" ({few}×) is written "{common}" elsewhere ({many}×).',
        help="Choose one form.",
        severity=Severity.INFO,
        good=["Multi-task learning and multi-task models; a real-time system works in real time.\n"],
        bad=[
            Bad("Multi-task learning, multi-task models and multitask data.\n", ["multitask"]),
            Bad(
                "Models from HuggingFace run here; Hugging Face hosts them, and HuggingFace pays.\n",
                ["Hugging Face"],
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
            if few and len(few) + len(many) >= self.least:
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


def _is_name(document: Document, span: Span, closed: str) -> bool:
    """Tell whether a place is written with a capital, with one blank or none."""
    text = document.prose[slice(*span)]
    return text[:1].isupper() and text.replace(" ", "", 1).casefold() == closed
