"""What a passage says of a name: its predicates, one per clause that has the name for a subject."""

from collections.abc import Iterator, Sequence

from reportlint_rules.facts._clause_items import DIRECTIONS, clause_items
from reportlint_rules.facts._cues import OPENINGS, glossed
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AUXILIARY,
    CONJUNCTIONS,
    DETERMINERS,
    FIRST_WORDS,
    PREPOSITIONS,
    THING_NOUNS,
)
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._predicate import Predicate
from reportlint_rules.facts._stated_objectives import objective
from reportlint_rules.facts._syntax import after_name, group_of, head_of_group, role
from reportlint_rules.facts._topics import by_doing, in_name, of_topic
from reportlint_rules.facts._verbal import MODALS, begins, plural_verb, verbal

_EXAMPLES = frozenset("as like including include notably namely".split())
"""Words before a name that is one of several of which the clause speaks."""


def predicates(passage: Passage) -> Iterator[Predicate]:
    """All predicates of a passage."""
    items = passage.items
    if items and items[0].low in OPENINGS:
        yield from in_name(items)
        yield from by_doing(items)
    done: set[int] = set()
    for at in passage.names:
        if at in done or (at + 1 < len(items) and items[at + 1].low in _WORK):
            continue
        where = role(items, at)
        group = list(group_of(items, at))
        example = where in _EXAMPLES
        if not (where == "subject" or example) or not _bare(items, at):
            yield from _relative(items, at)
            if where == "subject":
                continue
        if where == "subject":
            done.update(group)
            yield from _of_subject(items, at, group)
        elif example:
            done.update(group)
            yield from _of_examples(items, group)
    if not passage.lows.isdisjoint(("speaks", "speak")):
        yield from _spoken_of(items, passage.names)
    if "so" in passage.lows:
        yield from _so_does(items, passage.names)
    if glossed(passage):
        from reportlint_rules.facts._glossed import explained

        yield from explained(items, passage.names)
    yield from objective(passage)
    yield from of_topic(passage)


def _relative(items: Sequence[Item], at: int) -> Iterator[Predicate]:
    """``They use X, which does …``: a relative clause about a name that is no subject."""
    item = items[at]
    k = after_name(items, at)
    low = [i.low for i in items[k : k + 3]]
    if low[:2] == [",", "which"] and low[2:] and low[2] in ("is", "was"):
        clause, _ = clause_items(items, k)
        if clause:
            yield Predicate(item, clause, "design", item.start)
    elif low[:2] == [",", "which"] and _alone(items, at):
        clause, how = clause_items(items, k)
        if how == "apposition" and len(clause) > 1:
            yield Predicate(item, clause[1:], "relative", item.start)
    within = low[:2] in ([",", "in"], [",", "where"], [",", "whereby"])
    if within and at and items[at - 1].low in ("is", "called"):
        # ``A method that many rely on is X, in which …``
        clause, how = clause_items(items, k)
        if clause and how == "apposition":
            yield Predicate(item, clause, how, item.start)


def _of_subject(items: Sequence[Item], at: int, group: list[int]) -> Iterator[Predicate]:
    """What is said of a name, or of several in a row, that stand before the verb."""
    # ``Linformer and Performer both …`` is about each; a list that ends in a comma clause is not.
    k = after_name(items, group[-1])
    if len(group) > 1 and k < len(items) and not _finite(items, k) and not plural_verb(items, k):
        group = group[:1]
        k = after_name(items, at)
    clause, how = clause_items(items, k)
    if len(group) > 1:
        clause = tuple(i for n, i in enumerate(clause) if n > 2 or i.low not in ("both", "all", "each"))
    if items[0].low in _LATER and at < 5:
        # ``Before X was there, another one was used``: two clauses.
        clause = clause[: next((n for n, i in enumerate(clause) if i.text == ","), len(clause))]
    if how == "apposition" and at > 1 and items[at - 1].text == "," and items[at - 2].kind in "EOC":
        return  # ``(A, B, a generic model)``: a list
    several = len(group) > 1 or (items[k - 1].low in THING_NOUNS and items[k - 1].low.endswith("s"))
    apart = (items[0].low in _APART and at > 1) or any(i.low in ("whereas", "while") for i in items[at + 1 :])
    if how == "label" and at and items[at - 1].text == "(":
        clause = clause[: next((n for n, i in enumerate(clause) if i.text == ")"), len(clause))]
    if clause and (how != "subject" or begins(clause, items[group[-1]], several)):
        for one in group:
            if items[one].kind == "E":
                yield Predicate(items[one], clause, how, items[group[0]].start, apart)
        if len(group) == 1:
            yield from _reasons(items, at, k)
            if at > 1 and _in_training(items, at):
                yield Predicate(items[at], clause, "learns", items[0].start)
    if how == "apposition" and len(group) == 1 and items[k + 1].low in ("a", "an", "the"):
        main = _behind_apposition(items, k)
        if main is not None and begins(main, items[at], several):
            yield Predicate(items[at], main, "subject", items[at].start)


def _of_examples(items: Sequence[Item], group: Sequence[int]) -> Iterator[Predicate]:
    """``Methods such as X and Y remove …``: said of each of them."""
    k = _behind_list(items, after_name(items, group[-1]))
    if k < len(items) and _finite(items, k):
        clause, _ = clause_items(items, k)
        for one in group:
            if items[one].kind == "E" and clause:
                yield Predicate(items[one], clause, "example", items[one].start)


def _spoken_of(items: Sequence[Item], names: Sequence[int]) -> Iterator[Predicate]:
    """``One speaks of X when …``: what follows is what X means."""
    for at in names:
        behind = after_name(items, at)
        if (
            at > 1
            and items[at - 1].low in ("of", "about")
            and items[at - 2].low in ("speaks", "speak")
            and behind + 2 < len(items)
            and items[behind].low in ("when", "if", "where")
        ):
            clause, _ = clause_items(items, behind + 1)
            if clause:
                yield Predicate(items[at], clause, "means", items[at].start)


def _so_does(items: Sequence[Item], names: Sequence[int]) -> Iterator[Predicate]:
    """``A has a decoder, and so has B``: what is said of the first is said of the second."""
    for k in range(4, len(items) - 2):
        if items[k].low != "so" or items[k - 1].low != "and" or not (
            items[k + 1].low in AUXILIARY or items[k + 1].low in ("does", "do", "did", "can")
        ):  # fmt: skip
            continue
        at = k + 3 if items[k + 2].low in DETERMINERS else k + 2
        cut = k - 2 if items[k - 2].text == "," else k - 1
        if (
            at < len(items)
            and items[at].kind == "E"
            and names[0] < cut
            and role(items, names[0]) == "subject"
        ):
            clause, _ = clause_items(items[:cut], after_name(items, names[0]))
            if clause:
                yield Predicate(items[at], clause, "subject", items[names[0]].start)


def _behind_list(items: Sequence[Item], k: int) -> int:
    """Behind ``, early stopping, and low learning rates``: what else a list names, up to its verb."""
    if k >= len(items) or not (items[k].text == "," or items[k].low in ("and", "or")):
        return k
    last = items[k].low in ("and", "or")
    for n in range(k + 1, min(k + 14, len(items))):
        item = items[n]
        last = last or (item.low in ("and", "or") and items[n - 1].text == ",")
        if last and (item.low in AUXILIARY or (plural_verb(items, n) and not item.low.endswith("s"))):
            return n
        if item.kind not in "wE" and item.text not in ",-‐‑":
            break
        if item.low in PREPOSITIONS | DETERMINERS | {"which", "that", "who"}:
            break
    return k


def _finite(items: Sequence[Item], k: int) -> bool:
    return items[k].low in AUXILIARY or verbal(items[k])


_REASONS = frozenset("because since as so that".split())


def _reasons(items: Sequence[Item], at: int, k: int) -> Iterator[Predicate]:
    """``X is complex because it needs …``: what follows the pronoun is said of the same subject."""
    for n in range(k + 1, len(items) - 2):
        low = items[n].low
        if items[n].kind in "EC" or low in ("not", "than", "no", "never"):
            return
        if low == "it" and (
            items[n - 1].low in _REASONS - {"as"} or (items[n - 1].low == "as" and items[n - 2].text == ",")
        ):
            clause, _ = clause_items(items, n + 1)
            if clause and begins(clause, items[at], False):
                yield Predicate(items[at], clause, "subject", items[n - 1].start)
            return


def _in_training(items: Sequence[Item], at: int) -> bool:
    """Tell whether a sentence opens with ``During pre-training,`` before the name at ``at``."""
    low = [i.low for i in items[:at] if i.kind != "p" and i.low not in ("the", "its")]
    return len(low) < 5 and low[:1] == ["during"] and low[-1] in ("pretraining", "pre-training", "training") and (
        items[at - 1].text == "," or items[at - 2].text == ","
    )  # fmt: skip


_APART = frozenset("unlike while whereas although compared relative".split())


def _behind_apposition(items: Sequence[Item], k: int) -> tuple[Item, ...] | None:
    """The main clause behind ``X, a simple method, …``."""
    end = next(
        (n for n in range(k + 2, min(k + 16, len(items))) if items[n].text == "," and items[n].kind == "p"),
        None,
    )
    if end is None or end + 2 >= len(items) or items[end + 1].kind != "w":
        return None
    behind = items[end + 1]
    if behind.low in ("which", "that", "who", "where", "and", "or", "but") or not (
        behind.low in AUXILIARY or verbal(behind) or behind.low in MODALS or plural_verb(items, end + 1)
    ):
        return None
    clause, _ = clause_items(items, end + 1)
    return clause or None


_MODIFIERS = frozenset(
    """standard original classic classical vanilla plain ordinary typical traditional popular famous famed simple basic
    modern conventional both either neither naive well known so called deep neural full""".split()
)


def _bare(items: Sequence[Item], at: int) -> bool:
    """Tell whether nothing but articles and plain modifiers stands between the start of the clause and the name."""
    k = at - 1
    if k == 1 and items[1].low == "'s" and items[0].kind == "O":
        return True  # ``Google's PaLM follows …``
    if k >= 0 and items[k].low in DIRECTIONS:
        return False  # ``lower perplexity``: the direction belongs to what is said
    if (
        k == 1
        and items[0].low == "in"
        and items[1].low in ("practice", "theory", "principle", "general", "short", "essence")
    ):
        return True
    while k >= 0 and items[k].kind == "w":
        low = items[k].low
        if low in CONJUNCTIONS:
            return True
        if not (low in DETERMINERS or low in _MODIFIERS or low in ADVERBS or low in THING_NOUNS):
            return (k == 0 and low in FIRST_WORDS) or (
                low in FIRST_WORDS and low in ("however", "moreover", "furthermore", "today", "similarly")
            )
        k -= 1
    return True


_WORK = frozenset(
    """project projects team experiment experiments service page group course workshop paper study results result
    tutorial example examples""".split()
)
"""Nouns behind a name of whose things is spoken then, not of the thing."""

_LATER = frozenset(
    "before after since when while once until if although though because whereas where".split()
)


_VERBS = frozenset(
    "use uses used using insert inserts apply applies applied add adds added employ employs call called via".split()
)


def _alone(items: Sequence[Item], at: int) -> bool:
    """Tell whether a name is no part of a list and no modifier of what follows."""
    before = items[at - 1] if at else None
    if head_of_group(items, at) != at or (
        before is not None and before.low in ("and", "or", ",", "'s", "of")
    ):
        return False
    # ``kernel hyperparameters``: a kind of its own
    return not items[at].text.islower() or before is None or before.low in DETERMINERS | PREPOSITIONS | _VERBS
