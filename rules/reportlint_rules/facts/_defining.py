"""Judge what a thing is said to be and do: definitions, kinds, properties, components, training, comparisons.

The readers are many, and most passages concern none of them: each is imported where something may be for it.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportlint.knowledge import Knowledge
from reportlint_rules.facts import _cues as cues
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._verdict import Verdict

if TYPE_CHECKING:
    from reportlint_rules.facts._predicate import Predicate


def predicates_in(passage: Passage) -> "list[Predicate]":
    """All predicates of a passage, read once."""
    if not cues.predicates(passage):
        return []
    from reportlint_rules.facts._predicates import predicates

    return passage.once(predicates)


def judge_predicates(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on the predicates of one passage."""
    found = predicates_in(passage)
    if found:
        from reportlint_rules.facts._described import judge_described

        yield from judge_described(passage, found, base)
    if cues.whole(passage):
        from reportlint_rules.facts._whole import judge_whole

        yield from judge_whole(passage, base)
    if (found or passage.names) and cues.kinds(passage, base):
        from reportlint_rules.facts._kinds import judge_kinds

        yield from judge_kinds(passage, base)
    if cues.classed(passage):
        from reportlint_rules.facts._modifiers import judge_modifiers

        yield from judge_modifiers(passage, base)
    if cues.compares(passage):
        from reportlint_rules.facts._comparing import judge_comparisons

        yield from judge_comparisons(passage, base)
    if cues.directs(passage):
        from reportlint_rules.facts._directions import judge_directions

        yield from judge_directions(passage, base)
    if cues.turns(passage, base):
        from reportlint_rules.facts._raising import judge_raising

        yield from judge_raising(passage, base)
    if cues.supervised(passage, base):
        from reportlint_rules.facts._supervised import judge_supervised

        yield from judge_supervised(passage, base)
    if cues.orders(passage, base):
        from reportlint_rules.facts._orders import judge_orders

        yield from judge_orders(passage, base)
    if cues.opens(passage):
        from reportlint_rules.facts._openness import judge_openness

        yield from judge_openness(passage, base)
