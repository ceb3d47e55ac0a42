"""Judge what is said of organisations: whose they are, where they are at home (``DeepMind, a subsidiary of …``)."""

from collections.abc import Iterator, Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._clause_items import clause_items
from reportlint_rules.facts._cues import OWNERSHIP
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import DETERMINERS
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicate import Predicate
from reportlint_rules.facts._syntax import role
from reportlint_rules.facts._verdict import Verdict

_ATTRIBUTES = frozenset(
    "french american chinese german british canadian israeli startup company lab firm".split()
)


def judge_institutions(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on what one passage says of the organisations that the base has entries of."""
    found = list(_predicates(passage.items))
    if found:
        from reportlint_rules.facts._described import judge_described

        yield from judge_described(passage, found, base)


def _predicates(items: Sequence[Item]) -> Iterator[Predicate]:
    for at, item in enumerate(items):
        if item.kind != "O" or not item.refs or at + 1 >= len(items) or role(items, at) != "subject":
            continue
        if all(i.low in DETERMINERS or i.low in _ATTRIBUTES for i in items[:at]) or items[at - 1].kind == "p":
            clause, how = clause_items(items, at + 1)
            if items[at + 1].text == "," and items[at + 2 : at + 3] and items[at + 2].low in OWNERSHIP:
                clause, how = tuple(items[at + 2 : at + 14]), "apposition"  # ``X, founded in …``
            if clause:
                yield Predicate(item, clause, how, item.start)
