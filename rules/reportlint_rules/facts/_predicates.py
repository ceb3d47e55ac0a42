"""What a passage says of a name: its predicates, one per clause that has the name for a subject."""

import re
from collections.abc import Iterator, Sequence

from reportlint_rules.facts._cues import OBJECTIVES, OPENINGS
from reportlint_rules.facts._items import Item, words_of
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AUXILIARY,
    CONJUNCTIONS,
    CREATED,
    DETERMINERS,
    FIRST_WORDS,
    PREPOSITIONS,
    STOP_CLAUSE,
    THING_NOUNS,
)
from reportlint_rules.facts._passages import Passage, one_of_two
from reportlint_rules.facts._syntax import after_name, group_of, head_of_group, role

_CUTS = (
    "instead of",
    "rather than",
    "as opposed to",
    "in contrast to",
    "in contrast with",
    "unlike",
    "compared to",
    "compared with",
)


_CUTS_BEGIN = frozenset(cut.split()[0] for cut in _CUTS)


DIRECTIONS = frozenset("higher lower larger smaller greater bigger high low".split())


_TOPIC_NOUNS = THING_NOUNS | frozenset(
    "capability ability feature property selective process step practice".split()
)


class Predicate:
    """A clause about ``subject``: its items, and how the subject was found.

    ``how``: ``subject``, ``label``, ``in`` (``In X, …``), ``topic`` (a pronoun), ``example`` (``methods such as X``).
    ``first``: where the clause begins in the text, for the span. ``set_apart``: the sentence opens with what it sets
    the subject apart from (``Unlike Y, X …``).
    """

    __slots__ = ("_words", "first", "how", "items", "set_apart", "subject")

    def __init__(
        self, subject: Item, items: tuple[Item, ...], how: str, first: int, set_apart: bool = False
    ) -> None:
        """Take what was read; nobody changes it."""
        self.subject, self.items, self.how, self.first, self.set_apart = subject, items, how, first, set_apart
        self._words: str | None = None

    @property
    def words(self) -> str:
        """The folded words of the clause."""
        if self._words is None:
            self._words = words_of(self.items)
        return self._words


def predicates(passage: Passage) -> Iterator[Predicate]:
    """All predicates of a passage."""
    items = passage.items
    done: set[int] = set()
    if items and items[0].low in OPENINGS:
        yield from _in_name(items)
        yield from _by_doing(items)
    for at in passage.names:
        item = items[at]
        if at in done or (at + 1 < len(items) and items[at + 1].low in _WORK):
            continue
        where = role(items, at)
        group = list(group_of(items, at))
        if where not in ("subject", "as", "like", "including", "include", "notably", "namely") or not _bare(
            items, at
        ):
            k = after_name(items, at)
            low = [i.low for i in items[k : k + 3]]
            if low[:2] == [",", "which"] and low[2:] and low[2] in ("is", "was"):
                clause, _ = _clause(items, k)
                if clause:
                    yield Predicate(item, clause, "design", item.start)
            elif low[:2] == [",", "which"] and _alone(items, at):
                # ``they use X, which does …``: the relative clause is about the name before it
                clause, how = _clause(items, k)
                if how == "apposition" and len(clause) > 1:
                    yield Predicate(item, clause[1:], "relative", item.start)
            if (
                low[:2] in ([",", "in"], [",", "where"], [",", "whereby"])
                and at
                and items[at - 1].low in ("is", "called")
            ):
                # ``A method that many rely on is X, in which …``
                clause, how = _clause(items, k)
                if clause and how == "apposition":
                    yield Predicate(item, clause, how, item.start)
            if where == "subject":
                continue
        if where == "subject":
            # ``Linformer and Performer both …`` is about each; a list that ends in a comma clause is not.
            done.update(group)
            k = after_name(items, group[-1])
            if (
                len(group) > 1
                and k < len(items)
                and items[k].low not in AUXILIARY
                and not _verbal(items[k])
                and not _plural_verb(items, k)
            ):
                group = group[:1]
                k = after_name(items, at)
            clause, how = _clause(items, k)
            if len(group) > 1:
                clause = tuple(
                    i for n, i in enumerate(clause) if n > 2 or i.low not in ("both", "all", "each")
                )
            if items[0].low in _LATER and at < 5:
                # ``Before X was there, another one was used``: two clauses.
                comma = next((n for n, i in enumerate(clause) if i.text == ","), len(clause))
                clause = clause[:comma]
            if how == "apposition" and at > 1 and items[at - 1].text == "," and items[at - 2].kind in "EOC":
                continue  # ``(A, B, a generic model)``: a list
            several = len(group) > 1 or (items[k - 1].low in THING_NOUNS and items[k - 1].low.endswith("s"))
            apart = items[0].low in _APART and at > 1
            if how == "label" and at and items[at - 1].text == "(":
                clause = clause[: next((n for n, i in enumerate(clause) if i.text == ")"), len(clause))]
            if clause and (how != "subject" or _begins(clause, items[group[-1]], several)):
                for one in group:
                    if items[one].kind == "E":
                        yield Predicate(items[one], clause, how, items[group[0]].start, apart)
                if len(group) == 1:
                    yield from _reasons(items, at, k)
                    if at > 1 and _in_training(items, at):
                        yield Predicate(items[at], clause, "learns", items[0].start)
            if how == "apposition" and len(group) == 1 and items[k + 1].low in ("a", "an", "the"):
                main = _behind_apposition(items, k)
                if main is not None and _begins(main, items[at], several):
                    yield Predicate(items[at], main, "subject", items[at].start)
        elif where in ("as", "like", "including", "include", "notably", "namely"):
            done.update(group)
            k = after_name(items, group[-1])
            if k < len(items) and (items[k].low in AUXILIARY or _verbal(items[k])):
                clause, _ = _clause(items, k)
                for one in group:
                    if items[one].kind == "E" and clause:
                        yield Predicate(items[one], clause, "example", items[one].start)
    yield from _objective(passage)
    topic = passage.topic
    if topic is not None and items and not items[0].start <= topic.start <= items[-1].start:
        begin = _opening(items, passage.labelled)
        if begin is not None:
            clause, _ = _clause(items, begin)
            if clause:
                yield Predicate(topic, clause, "topic", items[0].start)
        elif items[0].low in ("this", "these", "the", "it") or passage.labelled:
            clause, _ = _clause(items, 0)
            if clause and not any(i.kind == "E" for i in clause[:8]) and _refers(items):
                yield Predicate(topic, clause, "loose", items[0].start)


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
            clause, _ = _clause(items, n + 1)
            if clause and _begins(clause, items[at], False):
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
        behind.low in AUXILIARY or _verbal(behind) or behind.low in _MODALS or _plural_verb(items, end + 1)
    ):
        return None
    clause, _ = _clause(items, end + 1)
    return clause or None


def _plural_verb(items: Sequence[Item], k: int) -> bool:
    """Tell whether a plain word behind ``A and B`` is their verb (``A and B rely on …``)."""
    return (
        items[k].kind == "w"
        and items[k].text.islower()
        and items[k].low not in PREPOSITIONS | CONJUNCTIONS | DETERMINERS | ADVERBS | THING_NOUNS
        and k + 1 < len(items)
        and (items[k + 1].low in PREPOSITIONS | DETERMINERS or items[k + 1].low.endswith("s"))
    )


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


_MODALS = frozenset(
    "can could will would must should may might does do did has have had always never only all also not".split()
)


_WORK = frozenset(
    """project projects team experiment experiments service page group course workshop paper study results result
    tutorial example examples""".split()
)
"""Nouns behind a name of whose things is spoken then, not of the thing."""

_LATER = frozenset(
    "before after since when while once until if although though because whereas where".split()
)

_LY_VERBS = frozenset("rely apply supply multiply imply comply".split())


def _begins(clause: Sequence[Item], subject: Item, several: bool) -> bool:
    """Tell whether a clause begins with its verb."""
    k = 0
    while (
        k < len(clause)
        and clause[k].kind == "w"
        and (
            clause[k].low in ADVERBS
            or (clause[k].low.endswith("ly") and clause[k].low not in _LY_VERBS)
            or clause[k].low in ("all", "both", "always", "each", "then")
        )
    ):
        k += 1
    if k >= len(clause) or clause[k].kind not in "w":
        return False
    low = clause[k].low
    if (
        low in ("fine", "pre", "re", "down", "co", "cross", "self")
        and k + 2 < len(clause)
        and clause[k + 1].text in "-‐‑"
    ):
        k += 2  # ``fine-tunes``
        low = clause[k].low
    if low == "'s":
        return False
    if low in AUXILIARY or low in _MODALS or _verbal(clause[k]) or low in ("which", "that"):
        return True
    if low in PREPOSITIONS | CONJUNCTIONS | DETERMINERS or clause[k].upper:
        return False
    plural = several or subject.text.endswith("s")
    return plural or low.endswith("s")


_STATED = ("is", "are", "was", "were", "relies", "uses", "consists", "combines", "involves", "employs", "includes",
           "centers", "revolves", "follows", "rests", "combined", "relied", "used", "involved")  # fmt: skip
_SERVES = re.compile(
    r"(?<!\S)(?:is|are|was|were|serves?|served|acts?|acted|forms?|formed|constitutes?)(?: \S+){0,4}?"
    r" (?:(?:pre[- ]?training|training|learning|self supervised) (?:objectives?|tasks?|goals?|loss|signals?)"
    r"|objectives?)"
    r" (?:of|for|behind|used by|used for|used in|used to train|in)(?: the| original)*\Z"
    r"|(?<!\S)(?:is|are|was|were) (?:used|employed|applied|adopted)(?: \S+)?"
    r" (?:to|for|in|during|when) (?:the )?(?:pre[- ]?train(?:ing)?|training|train)(?: of| the| both| original)*\Z"
)
"""``… is the pre-training objective of``, ``… was used to train``: what stands before trains the name."""


def _objective(passage: Passage) -> Iterator[Predicate]:
    """``The pre-training objective of X is …``, ``X's training objective is …``: what it is trained with."""
    items = passage.items
    if not passage.names or OBJECTIVES.isdisjoint(passage.lows):
        return
    for at in passage.names:
        item = items[at]
        before = words_of(items[max(0, at - 7) : at]).split()
        end = after_name(items, at)
        behind = [
            "pretraining" if i.low == "pre-training" else i.low
            for i in items[at + 1 : at + 7]
            if i.kind == "w" or (i.kind == "E" and i.text.islower())
        ]
        own = behind[:1] == ["'s"] and bool(
            {"objective", "task", "pretraining", "objectives", "tasks"} & set(behind[1:5])
            or "training" in behind[1:4]
        )
        of = before[-1:] == ["of"] and bool(
            {"objective", "task", "training", "pretraining", "objectives", "tasks"} & set(before[-4:])
        )
        if own:
            end = next(
                (n for n in range(at + 1, min(at + 9, len(items))) if items[n].low in _STATED),
                len(items),
            )
        design = {"architecture", "design", "structure", "backbone"}
        if (
            before[-1:] == ["of"]
            and design & set(before[-3:])
            and end < len(items)
            and items[end].low in ("is", "was")
        ):
            clause, _ = _clause(items, end)
            if clause:
                yield Predicate(item, clause, "design", items[0].start)
        if (own or of) and end < len(items) and items[end].low in _STATED:
            clause, _ = _clause(items, end)
            if clause:
                yield Predicate(item, clause, "objective", items[0].start)
        elif at > 3 and (m := _SERVES.search(words_of(items[:at]))) is not None and m.start() > 0:
            verb = len(words_of(items[:at])[: m.start()].split())
            if items[0].low not in ("in", "for", "while", "although", "whether", "if") and verb <= 12:
                yield Predicate(item, tuple(items[:at]), "objective", items[0].start)


def _refers(items: Sequence[Item]) -> bool:
    return items[0].low in ("this", "these", "it") and len(items) > 1 and items[1].low in _TOPIC_NOUNS


def _verbal(item: Item) -> bool:
    low = item.low
    return item.kind == "w" and (
        low in CREATED
        or low
        in (
            "can",
            "do",
            "does",
            "did",
            "will",
            "has",
            "have",
            "had",
            "allow",
            "use",
            "help",
            "make",
            "enable",
            "require",
            "only",
            "both",
            "all",
            "also",
        )
        or (low.endswith("s") and len(low) > 3 and item.text.islower() and low not in THING_NOUNS)
        or (low.endswith("ed") and len(low) > 4)
    )


def _in_name(items: Sequence[Item]) -> Iterator[Predicate]:
    k = 1
    while (
        k < min(5, len(items))
        and items[k].kind == "w"
        and (
            items[k].low in DETERMINERS
            or items[k].low in ("standard", "ordinary", "classical", "typical", "plain")
        )
    ):
        k += 1
    if k < len(items) and items[k].kind == "E":
        end = after_name(items, k)
        if end < len(items) and items[end].text == ",":
            end += 1
        elif not (
            end < len(items)
            and items[0].low == "in"
            and items[end].low
            in (
                "the",
                "a",
                "an",
                "every",
                "each",
                "all",
                "only",
                "one",
                "no",
                "several",
                "many",
                "two",
                "models",
                "inputs",
                "malicious",
            )
        ):
            return
        if items[0].low in ("using", "by", "via") and end < len(items):
            return
        clause, _ = _clause(items, end)
        if clause:
            yield Predicate(items[k], clause, "in", items[k].start)


def _by_doing(items: Sequence[Item]) -> Iterator[Predicate]:
    """``By removing small weights, X makes …``: the means before the name belong to what is said of it."""
    if len(items) < 6 or items[0].low not in ("by", "through") or not items[1].low.endswith("ing"):
        return
    comma = next((n for n in range(3, min(30, len(items) - 2)) if items[n].text == ","), None)
    while comma is not None and items[comma + 1].kind != "E":
        if items[comma + 1].low in DETERMINERS and items[comma + 2].kind == "E":
            break
        comma = next((n for n in range(comma + 1, min(30, len(items) - 2)) if items[n].text == ","), None)
    if comma is None or any(i.kind in "EC" and not i.text.islower() for i in items[:comma]):
        return
    at = comma + 1 if items[comma + 1].kind == "E" else comma + 2
    k = after_name(items, at)
    clause, how = _clause(items, k)
    if clause and how == "subject" and _begins(clause, items[at], items[at].text.endswith("s")):
        yield Predicate(items[at], (*items[1:comma], *clause), "means", items[0].start)


def _expletive(items: Sequence[Item]) -> bool:
    """Tell whether ``it`` stands for nothing (``It is generally difficult to …``, ``It was shown that …``)."""
    if len(items) < 4 or items[1].low not in ("is", "was", "seems", "becomes", "remains"):
        return False
    return (
        any(items[k].low in ("to", "that") for k in range(3, min(6, len(items))))
        and all(i.kind == "w" for i in items[1:3])
        and items[2].low
        not in ("a", "an", "the", "used", "trained", "able", "designed", "applied", "similar", "based")
    )


def _opening(items: Sequence[Item], labelled: bool) -> int | None:
    """Where the predicate of a topic begins: behind ``It``, ``This technique``, ``In this approach, the model``."""
    low = items[0].low
    if low == "it" and _expletive(items):
        return None
    if low in ("it", "they") and len(items) > 1 and items[1].low != "'s":
        return 1
    if low == "here" and len(items) > 1:
        return 1
    if one_of_two(tuple(items)) is not None:
        return 2
    if low in ("this", "the", "these", "such") and len(items) > 2:
        k = 1
        while (
            k < min(5, len(items))
            and items[k].kind == "w"
            and items[k].low not in THING_NOUNS
            and items[k].low not in AUXILIARY
            and not items[k].upper
        ):
            k += 1
        if (
            k < len(items)
            and items[k].kind == "w"
            and not items[k].upper
            and items[k].low in THING_NOUNS
            and " " not in items[k].text
            and k <= 3
            and (low != "the" or k == 1)
        ):
            k = after_name(items, k)
            return (
                k
                if k < len(items)
                and items[k].kind == "w"
                and items[k].low not in ("of", "for", "in", "on", "with", "'s", "from", "by")
                else None
            )
        return None
    if (
        low in ("in", "with", "under")
        and len(items) > 3
        and items[1].low in ("this", "these", "such")
        and items[2].low in _TOPIC_NOUNS
    ):
        return 4 if items[3].text == "," else 3
    return None


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


def _clause(items: Sequence[Item], k: int) -> tuple[tuple[Item, ...], str]:
    """The clause that begins at ``k``: up to the next subject or subordinate clause, contrasts cut out."""
    how = "subject"
    if k < len(items) and items[k].kind == "p":
        if items[k].text in ":–—" or (items[k].text == "-" and not items[k].glued):
            how = "label"
            k += 1
        elif items[k].text == ",":
            nxt = items[k + 1] if k + 1 < len(items) else None
            if nxt is not None and nxt.low in ("which", "that", "a", "an", "the", "by", "one", "where", "in"):
                how = "apposition"
                k += 1
            elif nxt is not None and nxt.low in (
                "like",
                "unlike",
                "as",
                "in",
                "on",
                "however",
                "similar",
                "along",
                "short",
                "or",
                "also",
                "with",
                "for",
                "though",
                "although",
                "by",
                "when",
                "sometimes",
                "often",
                "called",
                "known",
                "introduced",
                "obtained",
                "first",
                "abbreviated",
                "proposed",
            ):
                end = next((n for n in range(k + 1, min(k + 16, len(items))) if items[n].text == ","), None)
                if (
                    end is not None
                    and end + 1 < len(items)
                    and items[end + 1].low in ("which", "that", "who", "where")
                ):
                    # ``X, in contrast to Z, which …, is``: the relative clause is about Z.
                    end = next(
                        (n for n in range(end + 1, min(end + 16, len(items))) if items[n].text == ","), None
                    )
                if end is None:
                    return (), how
                k = end + 1
            else:
                return (), how
        elif items[k].text in "\"'“”*":
            k += 1
        else:
            return (), how
    out: list[Item] = []
    begin = k
    while k < len(items):
        item = items[k]
        nxt = items[k + 1] if k + 1 < len(items) else None
        if (item.text in ";?!" and item.kind == "p") or (
            item.text in "—–" and item.kind == "p" and k > begin
        ):
            break
        if item.text == "." and (nxt is None or not nxt.glued):
            break
        if item.low in ("we", "i") and item.kind == "w" and k > begin:
            break  # ``… and as an example we trained``
        if item.low == "unlike" and k > begin and items[k - 1].text == ",":
            back = next((n for n in range(k + 1, min(k + 12, len(items))) if items[n].text == ","), None)
            if back is not None and out and out[-1].text == "," and out[0].low in ("which", "that"):
                k = back + 1  # ``which, unlike Y, has``
                continue
        if item.low in STOP_CLAUSE and k > begin:
            on = nxt is not None and (
                (_verbal(nxt) and not nxt.low.endswith("ed")) or nxt.low in ("no", "without", "only", "never")
            )
            if item.low == "but" and on:
                k += 1  # ``but incorporates …``: the same subject goes on
                continue
            break
        if item.text in "([" and item.kind == "p":
            depth_end = next(
                (n for n in range(k + 1, min(k + 40, len(items))) if items[n].text in ")]"), None
            )
            if depth_end is not None:
                k = depth_end + 1
                continue
        if item.text == "," and nxt is not None and k > begin:
            after = items[k + 2] if k + 2 < len(items) else None
            if nxt.kind == "E" or (
                (nxt.low in ("the", "and", "or") or nxt.low in DIRECTIONS)
                and after is not None
                and after.kind == "E"
            ):
                # ``…, Z from left to right``: another subject, unless a list of names runs here.
                name = k + 1 if nxt.kind == "E" else k + 2
                behind = after_name(items, name)
                verb = behind < len(items) and (items[behind].low in AUXILIARY or _verbal(items[behind]))
                if verb or not (out and out[-1].kind in "E"):
                    break
            if nxt.low in ("which", "who", "where") and out and how != "apposition":
                break
        if item.low == "and" and nxt is not None and nxt.low in ("it", "they", "this") and k > begin:
            break
        if item.low == "and" and nxt is not None and nxt.kind == "E" and k > begin:
            behind = after_name(items, k + 1)
            if behind < len(items) and (items[behind].low in AUXILIARY or _verbal(items[behind])):
                break  # ``… and Z trains …``
        if item.text == ":" and nxt is not None and nxt.low == "the" and k + 2 < len(items):  # noqa: SIM102
            if items[k + 2].low in ("former", "first", "latter"):
                break
        if item.text == "," and how == "apposition" and nxt is not None and k > begin + 1:  # noqa: SIM102
            if items[begin].low in ("which", "that") and (nxt.low in AUXILIARY or _verbal(nxt)):
                break  # ``X, which …, differs``
        out.append(item)
        k += 1
    return tuple(_without_contrasts(out)), how


def _without_contrasts(items: list[Item]) -> list[Item]:
    """Leave out ``instead of …``, ``rather than …``, ``unlike …`` up to the next comma."""
    if not any(item.low in _CUTS_BEGIN for item in items):
        return items
    out: list[Item] = []
    k = 0
    while k < len(items):
        pair = items[k].low + " " + (items[k + 1].low if k + 1 < len(items) else "")
        triple = pair + " " + (items[k + 2].low if k + 2 < len(items) else "")
        if items[k].low in _CUTS or pair in _CUTS or triple in _CUTS:
            while k < len(items) and items[k].text != ",":
                k += 1
            if k + 1 < len(items) and items[k + 1].low in ("which", "that", "who", "where"):
                # ``in contrast to Z, which …,``: the relative clause is about Z.
                k = next((n for n in range(k + 1, len(items)) if items[n].text == ","), len(items))
            continue
        out.append(items[k])
        k += 1
    return out
