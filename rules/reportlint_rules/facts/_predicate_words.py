"""Words that silence a predicate, and its span."""

from reportlint import Span
from reportlint_rules.facts._predicates import Predicate

NEGATING = frozenset(
    """not never no cannot without none neither nor instead avoids avoid avoiding avoided drops dropped dropping drop
    removes removed removing omits omitted omitting omit lacks lack lacking replaces replaced replacing replace discards
    discarded abandons abandoned skips skipped eliminates eliminating eliminated obviates
    displace displaces displaced displacing supplant supplants
    supplanted supplanting dispenses forgoes prevents
    prevent preventing isn doesn don wasn aren didn hasn unlike rather ditches ditched foregoes excludes excluding
    disables refrains unable fails longer nothing hardly rarely seldom free""".split()
)


COMPARING = frozenset(
    """like similar similarly unlike than versus vs compared combined combine combines combining along
    together alongside
    extends extend inspired resembles resemble analogous akin equivalent generalizes borrowing borrows complements
    complement complementary alternative replaces differs differ different contrast whereas related relative both
    improves improve improved improving modifies refines addresses overcomes fixes solves outperforms beats surpasses
    including such applications application field growing
    reminiscent successor based builds inspires confused same equivalently version variant special""".split()
)


HEDGED = frozenset(
    "may might could would should perhaps possibly probably hypothetically potentially sometimes".split()
)


def span_of(predicate: Predicate) -> Span:
    items = [i for i in predicate.items if i.kind != "p"] or list(predicate.items)
    start = min(predicate.first, items[0].start)
    return Span(
        start,
        max(items[-1].end, predicate.subject.end if predicate.subject.start >= start else items[-1].end),
    )
