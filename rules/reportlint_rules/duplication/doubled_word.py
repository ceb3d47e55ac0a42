"""The rule ``doubled-word``."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import compress
from operator import eq
from typing import Annotated

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
    is_account,
    mentioned,
)
from reportlint_rules.duplication._guards import is_stock

_NEVER_TWICE = frozenset(
    "the of and to for with from are were this these their by be at which would should could into than an or we they "
    "it its your our has have been being because between about through when where while also such what how and but "
    "will can may must as if on was".split()
)
"""Words that English does not double (unlike "that that", "had had")."""
_ONCE = frozenset(
    "a an each every any all another other some then there only after before until since without within against across "
    "via upon either both them him us just even yet".split()
)
"""Words of English that are not doubled, either, but stand in other languages or are letters: the passage is asked."""
_APART = {"all": ("after",), "any": ("tcp", "udp", "ip", "icmp")}
"""Words before which the two are no slip: "after all all agree", "tcp any any"."""
_OPEN_BEFORE = frozenset(
    "what how who where why when all whatever whoever wherever as than that thing it's".split()
)
"""After these a sentence may say "is is": "what it is is a slip"."""
_PARTICLE_BEFORE = frozenset(
    """
    log logs logged logging logins sign signs signed signing check checks checked checking plug plugs plugged plugging
    opt opts opted opting build built come comes coming came go goes going gone went step steps stepped put puts type
    typed fill filled fit fits move moved live lives lived bring brings brought tie tied hand turn turned tune tuned
    join joined get gets got give kick kicks break set zoom zoomed dial believe believed engage participate result phone
    them it you us chime chimed weigh weighed root roots route
    """.split()
)
"""After these "in" may belong to the verb: "the account they log in in the morning"."""
_STRESSED = frozenset(
    "very really again never always forever quite rather little really please thank thanks tick knock click blah "
    "beautiful something nothing anything everything everyone million billion hundred thousand gradually steadily "
    "slowly quickly exactly absolutely definitely seriously actually "
    "long more much many yeah okay well wait test like "
    "that this does did here what whom work back maybe might sort kind "
    "stop good nice time ever sure stay even such side space dash".split()
)
_SMALL = frozenset("the of and to is are that for with this by on from it as be or you we in at".split())
_FEWEST_SMALL, _WORDS_PER_SMALL = 10, 4
"""Different small words of an English text; a short one holds fewer."""
_LEAST_LETTERS = 6
_LEAST_ENGLISH = 4
"""Letters of a noun or verb, and where the passage is English for sure."""
_MOST = 3
_NEAR = 200
"""Characters on either side in which quotation marks are looked for."""
_JOINS = ("-", "_", "/", "‑")
_GAP = re.compile(r"[ \t]+|[ \t]*\r?\n[ \t]*")


@dataclass(frozen=True)
class DoubledWord(DocumentRule):
    """A word stands twice in a row: "the the".

    A slip of the pen, or of a model that was cut off and went on. Words that may follow themselves ("that that",
    "had had"), names ("Duran Duran"), what is stressed ("very very"), signs of other languages and code are left
    alone, and so are texts in which several words are doubled: there it is a manner, or a language that doubles.
    In manuals, rule books and minutes the finding is advice.
    Delete one of the two.
    """

    meta = RuleMeta(
        id="doubled-word",
        message='"{word}" stands twice in a row.',
        help="Delete one of the two.",
        severity=Severity.WARNING,
        good=[
            "He said that that pump had had a long life.\n",
            "They heard Duran Duran in Walla Walla, and it was very very loud.\n",
            'The error "the the" is common.\n',
            "What this is is a pump, and the page that people log in in the morning is slow.\n",
        ],
        bad=[
            Bad("The pump of the the old house was replaced.\n", ["the the"]),
            Bad(
                "It is is a new pump, and it stands in in the cellar.\n",
                ["is is", "in in"],
            ),
            Bad("We take a a look at it, and it holds any any oil.\n", ["a a", "any any"]),
            Bad("It needs extensive hardware hardware for this.\n", ["hardware hardware"]),
        ],
        prefilter=Prefilter(min_words=4),
        see=("duplicate-sentence",),
    )

    allow: Annotated[tuple[str, ...], "Words that may stand twice."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per doubled word."""
        found = list(self._doubled(document))
        uses = Counter(document.words.texts[at] for at in found)
        # Many doubled words of a kind are a manner or another language, and one that returns is a term.
        sure = [at for at in found if _is_never_twice(document, at)]
        other = [at for at in found if uses[document.words.texts[at]] == 1 and at not in sure]
        for at in sorted([*sure, *(other if len(other) <= _MOST else ())]):
            span = document.words.span(at, at + 2)
            word = document.words.texts[at]
            yield self.finding(
                span,
                # Short nouns that touch may be two parts of a name: "a patch patch release".
                severity=None
                if (at in sure or len(word) >= _LEAST_LETTERS) and is_account(document)
                else Severity.INFO,
                word=document.plain(Span(span.start, document.words.ends[at])).lower(),
                fix=Fix("Delete the second one", (Edit(document.words.ends[at], span.end, ""),)),
            )

    def _doubled(self, document: Document) -> Iterator[int]:
        words, text = document.words, document.text
        texts, starts, ends = words.texts, words.starts, words.ends
        for at in compress(range(len(texts)), map(eq, texts, texts[1:])):
            word = texts[at]
            if word in (texts[at - 1] if at else "", texts[at + 2] if at + 2 < len(texts) else ""):
                continue  # three in a row are a manner
            sure = _is_never_twice(document, at)
            # A noun may be followed by the verb that looks like it: "ancient remains remains".
            if not sure and (len(word) < _LEAST_ENGLISH or word in _STRESSED or word[-1] == "s"):
                continue
            if not (word.isascii() and word.isalpha()) or word in self.allow:
                continue
            if not _GAP.fullmatch(text, ends[at], starts[at + 1]) or not text[starts[at + 1]].islower():
                continue
            if text[starts[at] - 1 : starts[at]] in _JOINS or text[ends[at + 1] : ends[at + 1] + 1] in _JOINS:
                continue  # "add-on on top", "for for-loops"
            if text[starts[at] + 1 : ends[at]].isupper():
                continue  # "AND and OR"
            block = document.blocks[document.block_at(starts[at])]
            if block.kind not in ("paragraph", "item") or block.quoted or is_stock(document, block.section):
                continue
            label = block.label
            if label and label.end <= starts[at] < label.end + 6:
                continue  # "**Capture**: capture date"
            if word in _ONCE or (not sure and len(word) < _LEAST_LETTERS):
                # "Q&A a" and "section 7.A a" hold letters, "song song" is a word of another language.
                if (
                    text[starts[at] - 1 : starts[at]] not in ("", " ", "\n", "(")
                    or text[starts[at]].isupper()
                ):
                    continue
                if not _is_english(document, block.text) or (at and texts[at - 1] in _APART.get(word, ())):
                    continue
            if not sure and ("\n" in text[ends[at] : starts[at + 1]] or text[starts[at]].isupper()):
                continue  # lines of verse, names
            begin, end = starts[at], ends[at + 1]
            near = Span(max(block.text.start, begin - _NEAR), min(block.text.end, end + _NEAR))
            if not mentioned(document, Span(begin, end), near):
                yield at


def _is_english(document: Document, span: Span) -> bool:
    """Tell whether a passage holds a small word of English, and the document most of them."""
    if len(_SMALL & document.word_set) < min(_FEWEST_SMALL, len(document.words.texts) // _WORDS_PER_SMALL):
        return False
    return not _SMALL.isdisjoint(document.words.list(span))


def _is_never_twice(document: Document, at: int) -> bool:
    """Tell whether the word, doubled here, is a slip whatever it means."""
    texts = document.words.texts
    word = texts[at]
    if word in _NEVER_TWICE or word in _ONCE:
        return True
    if word not in ("is", "in") or not at:
        return False
    if word == "in":
        return texts[at - 1] not in _PARTICLE_BEFORE
    index = document.sentence_at(document.words.starts[at])
    first = document.sentences[index].span.start if index >= 0 else document.words.starts[at]
    before = document.words.list(Span(first, document.words.starts[at]))
    return 0 < len(before) <= 4 and _OPEN_BEFORE.isdisjoint(before)
