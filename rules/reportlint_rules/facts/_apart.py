"""Names that are part of another name, about which nothing is known: ``BERT-based``, ``GPT-9``."""

from collections.abc import Sequence

from reportlint.knowledge import Knowledge
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import FIRST_WORDS, HEAD_NOUNS, MONTHS
from reportlint_rules.facts._sizes import SHORT_HYPHENS, with_sizes

_PLAIN_TAILS = frozenset(
    """source sourced weight weights scale trained known called based only state art like standing year recognized named
    end generation acclaimed mentioned level quality purpose domain powered learning supervised order available tech
    performing known influential model breaking changing""".split()
)


"""Last parts of hyphened adjectives that leave a thing what it is (``open-source X``, ``state-of-the-art X``)."""
_NATIONAL = frozenset(
    """korean chinese japanese french german english spanish italian russian arabic hindi indian american european
    british canadian israeli swiss dutch swedish finnish polish portuguese turkish vietnamese indonesian""".split()
)
"""Adjectives that are written with a capital, and make no name of a common noun behind them."""
_MADE_OF = frozenset(
    """classifier classifiers network networks model models layer layers detector detectors encoder encoders decoder
    decoders generator generators agent agents chatbot chatbots backbone backbones regressor""".split()
)
_MATTER = frozenset(
    "dataset activation-function loss-function optimizer metric hardware software tokenizer".split()
)
_SUITES = frozenset("library engine toolkit hub platform suite zoo lab".split())
"""Nouns with a capital that make another thing of the name before them (``the X Toolkit``)."""
_EDITIONS = frozenset(
    "agent agents enterprise plus pro team edu search atlas health pulse studio canvas voice code desktop".split()
)
"""Nouns with a capital that make a later product of the name before them (``the X Enterprise``)."""
_COUNTED = frozenset("million billion % layers years times percent".split())


def set_apart(items: list[Item], base: Knowledge) -> list[Item]:
    """Make ``C`` of names that are part of another name: ``BERT-based``, ``GPT-9``, ``Universal Transformer``."""
    names = [at for at, item in enumerate(items) if item.kind in "EO"]
    if not names:
        return items
    items = list(items)
    for at in names:
        item = items[at]
        behind = items[at + 1] if at + 1 < len(items) else None
        if behind is not None and item.kind == behind.kind == "E" and item.text.islower() and behind.upper:
            # ``the large language model GPT-3``: the common noun goes with the name
            items[at] = item.but(kind="w", low=fold(item.text.split()[-1]), refs=())
    items = with_sizes(items)
    return [
        item.but(kind="C")
        if item.kind in "EO" and (_apart_behind(items, at, base) or _apart_before(items, at))
        else item
        for at, item in enumerate(items)
    ]


def _apart_behind(items: Sequence[Item], at: int, base: Knowledge) -> bool:
    """Tell whether what follows a name makes it part of another one."""
    if at + 1 >= len(items):
        return False
    item, after = items[at], items[at + 1]
    second = items[at + 2] if at + 2 < len(items) else None
    if after.glued:
        joined = second is not None and second.glued
        if after.text in SHORT_HYPHENS and joined:
            return True
        if after.kind == "p" and after.text in "+*/" and joined:
            return after.text != "/" or (second is not None and second.kind == "w")
        if after.kind == "p" and after.text == "." and joined:
            return second is not None and second.text[:1].isdigit()
    if item.kind != "E":
        return False
    if after.low in _MADE_OF and after.text.islower():
        return _compound(item, base)
    if after.kind != "w" or after.glued:
        return False
    if after.text[:1].isdigit():
        # ``AlexNet 60 million`` and ``GPT-3 175B``: a figure, not a version.
        counted = second is not None and second.low in _COUNTED
        return not item.text[-1:].isdigit() and len(after.text) <= 4 and "," not in after.text and not counted
    if not after.upper or (not at and after.low not in _EDITIONS):
        return False
    known = after.low in HEAD_NOUNS or after.low in MONTHS or after.low == "et"
    return after.low in _SUITES or after.low in _EDITIONS or (not known and len(after.text) > 1)


def _apart_before(items: Sequence[Item], at: int) -> bool:
    """Tell whether what stands before a name makes it part of another one."""
    if not at:
        return False
    item, before = items[at], items[at - 1]
    two = items[at - 2] if at > 1 else None
    if (
        item.glued
        and before.glued
        and (before.text in "+*" or (before.text in SHORT_HYPHENS and two is not None))
    ):
        return True
    if item.kind != "E":
        return False
    if before.glued and two is not None and two.text in SHORT_HYPHENS and two.glued:
        # ``multi-agent DDPG``: a hyphened modifier makes it another thing.
        return before.low not in _PLAIN_TAILS
    if before.kind == "w" and before.upper and not item.glued and before.low != "'s":
        return (
            before.low not in FIRST_WORDS
            and before.low not in HEAD_NOUNS
            and not before.low.endswith(("ing", "ly"))
            and not (before.low in _NATIONAL and item.text.islower())
            and len(before.text) != 1
        )
    if before.kind == "E" and item.upper and before.upper and not item.glued:
        return True  # ``Yi Tay`` is a person, whatever else is called Yi or Tay
    return before.kind == "C"


def _compound(item: Item, base: Knowledge) -> bool:
    """Tell whether a noun behind a name makes another thing of it (``an ImageNet classifier``, ``a ReLU network``)."""
    return bool(item.refs) and all(
        not _MATTER.isdisjoint(base.kind_and_parents(kind))
        for ref in item.refs
        for kind in base.at(ref).kinds
    )
