"""Cut a document into passages that hold claims: sentences with their topic, headings, table rows."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from reportlint import PROSE_KINDS, Block, Document, Span
from reportlint.knowledge import Knowledge
from reportlint_rules.facts._inert import Inert
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._items import items_of
from reportlint_rules.facts._lexicon import REPORTED_ERROR, THING_NOUNS
from reportlint_rules.facts._named import named

T = TypeVar("T")

_ERRORS: dict[str, list[str]] = {}
"""Cues of a reported error by their longest word: most sentences hold none, and need not be searched for a hundred."""
for _cue in REPORTED_ERROR:
    _ERRORS.setdefault(max(_cue.split(), key=len), []).append(f" {_cue} ")
_PRONOUNS = frozenset("it they this these here the that such its".split())


class Passage:
    """A sentence (or heading, or cell) as items; ``topic`` is the name that an opening pronoun stands for.

    ``labelled``: the topic comes from a bold label or a heading, so the sentence may have no subject at all.
    ``silent``: a question, or a sentence that reports an error: no claim of its own. ``lows``: the folded words,
    those inside names among them: what a reader needs is asked for here first.
    """

    __slots__ = ("block", "items", "labelled", "lows", "memo", "silent", "span", "topic")

    def __init__(
        self,
        items: tuple[Item, ...],
        span: Span,
        block: int,
        topic: Item | None = None,
        labelled: bool = False,
        silent: bool = False,
        lows: frozenset[str] = frozenset(),
    ) -> None:
        """Take what was read; nobody changes it."""
        self.items, self.span, self.block = items, span, block
        self.topic, self.labelled, self.silent, self.lows = topic, labelled, silent, lows
        self.memo: dict[Any, Any] = {}

    @property
    def names(self) -> list[int]:
        """The indices of the items that name a thing of the base."""
        if "names" not in self.memo:
            self.memo["names"] = [at for at, item in enumerate(self.items) if item.kind == "E"]
        found: list[int] = self.memo["names"]
        return found

    def once(self, reader: Callable[["Passage"], Iterable[T]]) -> list[T]:
        """What a reader finds in the passage, read once: several rules ask."""
        if reader not in self.memo:
            self.memo[reader] = list(reader(self))
        found: list[T] = self.memo[reader]
        return found


def passages(document: Document) -> list[Passage]:
    """All passages that hold a name of the base, or follow one they refer to (shared by the family)."""
    return document.once(_read)


def _read(document: Document) -> list[Passage]:
    found = named(document)
    if not found.mentions:
        return []
    out: list[Passage] = []
    inert = Inert(document, found)
    section_topics: dict[int, Item | None] = {}
    for index in _concerned(document):
        block = document.blocks[index]
        if block.quoted:
            continue
        if block.kind == "heading":
            if found.within(block.text) and not inert.holds(block.text):
                out.append(_passage(document, block.text, index, None, False))
            continue
        if block.kind not in PROSE_KINDS or block.kind == "quote":
            continue
        if block.section not in section_topics:
            section_topics[block.section] = section_topic(document, block.section)
        topic = section_topics[block.section]
        if topic is None and not found.within(block.text):
            continue
        labelled = topic is not None
        if block.label is not None:
            own = _label_topic(document, block)
            if own is not None:
                topic, labelled = own, True
            elif found.within(block.label) or topic is None:
                topic, labelled = None, False
        pair: tuple[Item, Item] | None = None
        for sentence in document.sentences_of(index):
            nothing = topic is None and pair is None
            if nothing and (not found.within(sentence.span) or inert.holds(sentence.span)):
                continue
            passage = _passage(document, sentence.span, index, topic, labelled)
            which = one_of_two(passage.items)
            if which is not None:
                # ``The latter was …``: the second of the two named before, or nobody.
                one = pair[which] if pair is not None else None
                out.append(
                    Passage(passage.items, passage.span, index, one, False, passage.silent, passage.lows)
                )
                continue
            pair = _pair(passage.items)
            if topic is None and not found.within(sentence.span):
                continue
            out.append(passage)
            subject = _subject(passage.items) or _only_one(passage.items)
            if subject is not None:
                topic, labelled = subject, False
            elif passage.items and passage.items[0].low not in _PRONOUNS and not labelled:
                topic = None
    return out


def _concerned(document: Document) -> list[int]:
    """The blocks that hold a name, or stand under a heading that does: all others make no claim."""
    found = named(document)
    blocks = {document.block_at(mention.start) for mention in found.mentions}
    for index, section in enumerate(document.sections):
        if index and found.within(section.title_span):
            blocks.update(document.blocks_of(index))
    blocks.discard(-1)
    return sorted(blocks)


def _passage(document: Document, span: Span, block: int, topic: Item | None, labelled: bool) -> Passage:
    items = tuple(items_of(document, span))
    if any(item.low in ("not", "contrary") for item in items):
        from reportlint_rules.facts._affirmed import affirmed

        items = affirmed(items)
    # A name may hold several words, so that a cue may begin inside one.
    text = " ".join([i.low for i in items if i.kind != "p"])
    lows = frozenset(text.split(" "))
    silent = bool(items) and items[-1].text == "?"
    if not silent and (told := _ERRORS.keys() & lows):
        text = f" {text} "
        cues = [cue for word in told for cue in _ERRORS[word] if cue in text]
        silent = bool(cues) and not all(_innocent(cue, items, lows) for cue in cues)
    return Passage(items, span, block, topic, labelled, silent, lows)


def one_of_two(items: tuple[Item, ...]) -> int | None:
    """0 for a sentence that begins with ``The former``, 1 for ``The latter``, None for others."""
    if len(items) < 4 or items[0].low != "the":
        return None
    low = items[1].low
    if low in ("former", "latter"):
        verbal = items[2].kind == "w" and items[2].text.islower() and items[2].low not in THING_NOUNS
        return (0 if low == "former" else 1) if verbal else None
    if low in ("first", "second") and items[2].low in (
        "is",
        "was",
        "comes",
        "dates",
        "followed",
        "came",
        "stems",
    ):
        return 0 if low == "first" else 1
    return None


def _pair(items: tuple[Item, ...]) -> tuple[Item, Item] | None:
    """The two names of a sentence that names just two, joined by ``and``."""
    names = [k for k, item in enumerate(items) if item.kind == "E" and not item.text.islower()]
    names = names or [k for k, item in enumerate(items) if item.kind == "E"]
    if len(names) == 1 and names[0] == 0 and len(items) > 2 and items[1].low == "and":
        names = [k for k, item in enumerate(items) if item.kind == "E"]
    if len(names) != 2 or any(item.kind == "C" for item in items):
        return None
    between = [i.low for i in items[names[0] + 1 : names[1]] if i.low not in ("the", "a", "an")]
    return (items[names[0]], items[names[1]]) if between in (["and"], [",", "and"]) else None


def _innocent(cue: str, items: tuple[Item, ...], lows: frozenset[str]) -> bool:
    """Tell whether a cue reports nothing here: ``the X hypothesis (…) says that``, a plain ``had been``."""
    if cue == " had been ":
        return items[0].low != "had" and lows.isdisjoint(("if", "wish", "though", "unless"))
    if cue in (" assumes that ", " assume that "):
        # ``X assumes that features are independent`` is what it does; ``one assumes that X …`` is not.
        at = next((k for k, i in enumerate(items) if i.low in ("assumes", "assume")), 0)
        return (
            at > 0
            and any(i.kind == "E" for i in items[:at])
            and items[0].low not in ("one", "who", "whoever")
        )
    if cue in (" claimed that ", " claims that "):
        # ``X became known when somebody claimed that it was sentient``: nothing about makers is claimed there.
        at = next((k for k, i in enumerate(items) if i.low in ("claimed", "claims")), 0)
        when = next((k for k in range(at) if items[k].low in ("when", "after", "until", "because")), 0)
        return any(i.kind == "E" for i in items[:when]) and not any(i.kind in "EOC" for i in items[when:])
    if cue == " says that ":
        at = next((k for k, i in enumerate(items) if i.low == "says"), 0)
        if at and items[at - 1].text == ")":
            at = next((k for k in range(at - 1, -1, -1) if items[k].text == "("), 0)
        return at > 0 and items[at - 1].kind == "E"
    return False


_WRITINGS = frozenset(
    "study survey report paper article book post review chapter thesis talk page blog course guide tutorial".split()
)
_OWNERS = frozenset("our my your her his their we i you they he she".split())


def _subject(items: tuple[Item, ...]) -> Item | None:
    """The name that a sentence is about: the first one, where it opens the sentence."""
    for at in range(len(items) - 3, 2, -1):
        if items[at].kind == "E" and items[at - 1].text == "." and items[at - 2].low == "al":
            return items[at]  # ``… by Ba et al. Batch normalization is older``: two sentences in one
    for at, item in enumerate(items[:7]):
        if item.kind == "E":
            behind = [i.low for i in items[at + 1 : at + 3]]
            return None if behind[:1] == ["of"] and behind[1:] and behind[1] in _OWNERS else item
        if item.low in _OWNERS or item.low in _WRITINGS:
            return None  # ``our X``, ``we use X``; ``A study of X. It was published …``
        if item.kind == "C" or (item.kind == "p" and item.text not in "*\"'“”(-") or at > 5:
            return None
        if item.low in ("in", "with", "for", "of", "by", "on", "to", "unlike", "like", "from") and at > 0:
            return None
    return None


_MINE = _OWNERS | frozenset("its this these that those who".split())


def _only_one(items: tuple[Item, ...]) -> Item | None:
    """The one name of a sentence that speaks of nothing else a pronoun might mean (``Detection owes much to X.``)."""
    names = [item for item in items if item.kind in "EC" and not item.text.islower()]
    if len(names) != 1 or names[0].kind == "C" or names[0].text.islower() or len(items) > 24:
        return None
    at = items.index(names[0])
    if at + 3 < len(items) and items[at + 1].kind == "w":
        return None
    for n, item in enumerate(items):
        if (
            item.low in _MINE
            or item.low in _WRITINGS
            or item.kind in "OQ"
            or (item.text in ";:(" and item.kind == "p")
        ):
            return None
        if n and item.kind == "w" and item.upper and items[n - 1].kind != "p":
            return None  # another name
    return names[0] if items[at - 1].low in _GOVERNING or items[at - 1].low.endswith(("s", "ed")) else None


_GOVERNING = frozenset("to on with is was by from use uses used chose picked tried called".split())


def _label_topic(document: Document, block: Block) -> Item | None:
    """The name in a bold label (``**BERT**:``, ``**BERT's Multi-Task Learning**:``)."""
    assert block.label is not None
    if not named(document).within(block.label):
        return None
    items = items_of(document, block.label)
    names = [i for i in items if i.kind == "E"]
    if not names or any(i.kind == "C" for i in items):
        return None
    first = items.index(names[0])
    if first > 2 or any(
        i.low in ("vs", "versus", "and", "or", "for", "with", "in", "using", "beyond", "to") for i in items
    ):
        return None
    return names[0]


def section_topic(document: Document, section: int) -> Item | None:
    """The one name that a heading is about (``### BERT``, ``2.1 LoRA: Low-Rank Adaptation``)."""
    if section <= 0:
        return None
    title = document.sections[section].title_span
    if not named(document).within(title):
        return None
    items = [i for i in items_of(document, title) if i.kind != "p"]
    names = [i for i in items if i.kind == "E"]
    if not names or any(i.kind == "C" for i in items) or len({n.refs for n in names}) > 1:
        return None
    others = [i for i in items if i.kind == "w" and not i.text.isdigit()]
    return names[0] if items.index(names[0]) == 0 or len(others) <= 1 else None


BEHIND = frozenset(
    """( [ , = : – — - spells 's which that acronym abbreviation literally actually itself term whose name stands stand
    standing stood short for means mean denotes denote abbreviates signifies signify expands refers is are was can be
    usually often expanded spelled written resolved""".split()
)
"""What stands behind a short form that is spelled out there."""
BEFORE = frozenset(
    """( [ " ' “ ” ‘ . : of name acronym abbreviation term ai or abbreviated as called known commonly usually to aka a k
    short often simply also widely better shortened hereafter henceforth""".split()
)
"""What stands before a short form whose long form stands before that."""


def _may_be_spelled(items: tuple[Item, ...], at: int) -> bool:
    """Tell whether a long form may stand beside a short one: most stand for themselves."""
    if at and items[at - 1].low in BEFORE:
        return True
    if at + 1 >= len(items):
        return False
    behind = items[at + 1]
    if behind.low in BEHIND and not (behind.low == "-" and behind.glued):
        return True
    # ``SWOT analysis (strengths, …)``
    return at + 2 < len(items) and items[at + 2].text == "(" and behind.text.islower()


_STANDING = (
    ("stands", "for"),
    ("stand", "for"),
    ("is", "short"),
    ("means",),
    ("is", "an"),
    ("expands", "to"),
)
_ITSELF = frozenset("name acronym abbreviation term letters initialism".split())


def spelled_topic(passage: Passage) -> int:
    """Where the verb stands in ``It stands for …``, ``The acronym means …``; 0 for other sentences."""
    low = [item.low for item in passage.items[:5]]
    at = (
        1
        if low[:1] == ["it"]
        else 2
        if low[:1] in (["the"], ["its"]) and low[1:2] and low[1] in _ITSELF
        else 0
    )
    return at if at and any(tuple(low[at : at + len(verb)]) == verb for verb in _STANDING) else 0


def short_of(item: Item, base: Knowledge) -> str | None:
    """The short form that an item is, plural and variants folded; None for anything else."""
    table = base.expansions
    for text in (item.text, item.text[:-1] if item.text.endswith("s") and len(item.text) > 2 else ""):
        if text and text in table and not text.islower():
            return text
    return None


def shorts_in(passage: Passage, base: Knowledge) -> list[tuple[int, str]]:
    """The short forms of a passage that may be spelled out: where they stand, and the form that the base knows."""
    found: list[tuple[int, str]] | None = passage.memo.get("shorts")
    if found is None:
        table, items = base.expansions, passage.items
        found = []
        for at, item in enumerate(items):
            text = item.text
            if (
                (text in table or (text[-1] == "s" and text[:-1] in table))
                and item.kind in "EwOC"
                and _may_be_spelled(items, at)
            ):
                short = short_of(item, base)
                if short is not None:
                    found.append((at, short))
        passage.memo["shorts"] = found
    return found
