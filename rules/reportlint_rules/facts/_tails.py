"""Read what stands behind a verb of creation: who, where and when."""

from collections.abc import Sequence

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import (
    ADVERBS,
    AGENT_NOUNS,
    AUXILIARY,
    CREATED,
    DETERMINERS,
    STOP_CLAUSE,
)
from reportlint_rules.facts._people import people_at
from reportlint_rules.facts._syntax import close
from reportlint_rules.facts._tail import FORMER, Tail, is_person, is_rival, year_at

_STOP = STOP_CLAUSE | frozenset("which who that where when".split()) | (AUXILIARY - {"being"})
"""Words that begin another clause."""
_JOINING = frozenset("by in at with together led jointly along from on".split())
"""What goes on behind a comma."""
_DATING = frozenset("in on during around circa since early late".split())
_TOGETHER = frozenset("collaboration partnership cooperation conjunction".split())
_OF_AGENTS = AGENT_NOUNS | DETERMINERS | ADVERBS | _TOGETHER | frozenset(
    """others elsewhere and from of with led headed under 's co together along joint jointly including both small large
    based giant other several respectively chiefly mostly largely rather or two three four young working then
    mainly""".split()
)  # fmt: skip
"""What may be part of an agent besides its names."""
_AWAY = frozenset("as for to that using on than after before".split())
"""Words behind which no agent goes on."""
_ON_AND = DETERMINERS | frozenset("by in at others elsewhere his her their".split()) | AGENT_NOUNS
"""What may follow ``and`` inside an agent."""
_NO_VERB = DETERMINERS | frozenset("by in at first then".split())
_NOT_NOW = frozenset("now later formerly then today currently previously".split())


def read_tail(items: Sequence[Item], k: int, base: Knowledge, *, agent: bool = False) -> Tail:
    """Read agents, places and years from ``k`` to the end of the clause; ``agent``: an agent begins at once."""
    return _Reader(items, base, agent).read(k)


class _Reader:
    """Reads one tail from left to right.

    ``mode``: what a name would be that comes next: an ``agent``, a ``place``, nothing because the agent is ``seen``, or
    nothing yet. The readers of an item return where to go on, or None where the clause ends.
    """

    __slots__ = ("at_once", "base", "items", "mode", "seen_agent", "tail")

    def __init__(self, items: Sequence[Item], base: Knowledge, agent: bool) -> None:
        self.items, self.base, self.at_once = items, base, agent
        self.tail, self.mode, self.seen_agent = Tail(), "agent" if agent else "", False

    def read(self, k: int) -> Tail:
        items, tail = self.items, self.tail
        while k < len(items):
            ahead = self._sign(k) if items[k].kind == "p" else self._word(k)
            if ahead is None:
                break
            k = ahead
        tail.end = k
        if not tail.respectively:
            tail.respectively = any(i.low == "respectively" for i in items[k : k + 3])
        return tail

    def _next(self, k: int) -> Item | None:
        return self.items[k + 1] if k + 1 < len(self.items) else None

    def _sign(self, k: int) -> int | None:
        text, nxt = self.items[k].text, self._next(k)
        if text == "." and nxt is not None and nxt.glued:
            return k + 1
        if text in ".;?!|)]–—":
            return None
        if text in "([":
            end = close(self.items, k)
            self._bracket(k + 1, end)
            return max(end, k) + 1
        return k + 1 if text != "," or (nxt is not None and self._joins(k, nxt)) else None

    def _joins(self, k: int, nxt: Item) -> bool:
        """Tell whether the statement goes on behind the comma at ``k``."""
        if nxt.kind in "OY" or nxt.low in _JOINING:
            return True
        if self.mode == "agent":
            after = self._next(k + 1)
            if after is not None and nxt.low in ("and", "&") and (after.kind == "O" or after.upper):
                return True
            if after is not None and nxt.low == "the" and after.kind == "O":
                return True
            if nxt.upper and nxt.kind == "w":
                self.tail.open = True
        return nxt.low == "respectively"

    def _bracket(self, k: int, end: int) -> None:
        """Take years and organisations of a short bracket: ``(Google, 2018)``, not ``(from Google, now at Meta)``."""
        inside = self.items[k:end]
        if len(inside) > 8 or any(i.kind in "EC" for i in inside):
            return
        if inside and inside[0].low in ("from", "via", "using", "with", "on", "e"):
            return
        now = any(i.low in _NOT_NOW for i in inside)
        for at, item in enumerate(inside):
            if item.kind == "Y" and at < 4:
                self.tail.years.append(item)
            elif item.kind == "O" and not now:
                self.tail.orgs.append(item)
            elif item.kind == "O":
                self.tail.open = True

    def _word(self, k: int) -> int | None:
        item, mode = self.items[k], self.mode
        low = item.low
        if low == "respectively":
            self.tail.respectively = True
        elif low in _STOP:
            return None
        elif low == "by":
            return self._by(k)
        elif item.kind == "O" or (item.kind == "E" and item.orgs and mode in ("agent", "place")):
            self._organisation(k)
        elif item.kind in "EC":
            self.tail.open = self.tail.open or (mode == "agent" and item.kind == "C")
            self.mode = ""
        elif low in ("at", "within", "inside"):
            self.mode = mode if mode == "agent" else "place"
        elif low in ("minutes", "hours", "days"):
            self.tail.other = True
        elif low in _DATING or item.kind == "Y":
            return self._date(k)
        elif mode == "agent" and (group := people_at(self.items, k)) and is_person(group, self.base):
            self.tail.people.append((group, k))
            self.seen_agent = True
            return group.end
        elif mode in ("agent", "place"):
            return self._inside(k)
        elif low == "and":
            return self._another(k)
        return k + 1

    def _by(self, k: int) -> int | None:
        nxt = self._next(k)
        if nxt is not None and nxt.low.endswith("ing") and nxt.text.islower():
            self.mode = ""
        elif self.items[k - 1].kind == "E" and self.mode == "" and not self.at_once:
            self.tail.open = True  # ``an alternative to GPT-3 by OpenAI``: whose?
            return None
        elif not self.seen_agent:
            self.mode = "agent"
        return k + 1

    def _organisation(self, k: int) -> None:
        if k > 0 and self.items[k - 1].low in FORMER:
            self.tail.open = True
        elif is_rival(self.items, k):
            pass
        elif self.mode == "agent":
            self.tail.orgs.append(self.items[k])
            self.seen_agent = True
        elif self.mode == "place":
            self.tail.places.append(self.items[k])

    def _date(self, k: int) -> int:
        """Read the date that may begin at ``k``; ``in`` may stand before a place instead."""
        items, item, nxt = self.items, self.items[k], self._next(k)
        if item.kind == "Y":
            return k + 1
        found = year_at(items, k + 1)
        if found is not None:
            self.tail.years.append(items[found])
            return found + 1
        if item.low == "in" and nxt is not None:
            after = self._next(k + 1)
            if nxt.kind == "O" or (nxt.low == "the" and after is not None and after.kind == "O"):
                self.mode = "agent" if self.mode == "agent" else "place"
                return k + 1
            if nxt.low in _TOGETHER or (self.mode == "agent" and nxt.upper):
                return k + 1
        self._leave()
        return k + 1

    def _leave(self) -> None:
        """No name that comes next is an agent or a place."""
        self.mode = {"place": "", "agent": "seen"}.get(self.mode, self.mode)

    def _inside(self, k: int) -> int | None:
        """Read a word inside an agent or behind a place."""
        item, nxt = self.items[k], self._next(k)
        if item.upper and item.kind == "w" and item.low not in _NAMELESS:
            self.tail.open = True
        elif item.low == "and" and nxt is not None and not (
            nxt.kind in "OE" or nxt.upper or nxt.low in _ON_AND
        ):  # fmt: skip
            return None
        elif item.low in _OF_AGENTS:
            pass
        elif item.low in _AWAY:
            self._leave()
        elif self.mode != "agent" or self.seen_agent:
            self.mode = "seen"  # an unknown word inside the agent (``by Swiss researchers``) is harmless
        return k + 1

    def _another(self, k: int) -> int | None:
        """Read the ``and`` at ``k`` behind a verb: it may join another verb of creation, or begin another statement."""
        nxt = self._next(k)
        if _another_verb(self.items, k + 1):
            return None  # ``in this paper and later popularized by Y``
        if nxt is None or nxt.kind != "w" or nxt.low in _NO_VERB or nxt.upper or nxt.low in CREATED:
            return k + 1
        return None


_NAMELESS = AGENT_NOUNS | DETERMINERS | {"and"}
"""Words that are no name though they may bear a capital."""


def _another_verb(items: Sequence[Item], k: int) -> bool:
    """Tell whether an adverb and a participle of no creation follow: a statement of its own."""
    begin = k
    while k < len(items) and items[k].low in ADVERBS:
        k += 1
    return begin < k < len(items) and items[k].low.endswith("ed") and items[k].low not in CREATED
