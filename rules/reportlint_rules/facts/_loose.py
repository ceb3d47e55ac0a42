"""Read sentences that no frame knows: say them in other words, and read those.

A credit may be worded in any number of ways, but most differ from a plain ``X was developed by Y`` in one of a few
respects: a rare verb, an insertion between a name and its verb, another order of the parts. Each is undone here
(``StyleGAN – a generator of faces – was put together at Y`` as ``StyleGAN was developed at Y``) and the outcome read by
all frames. Sentences come here only where nothing was read of the name, and where somebody or some year stands
in them that would be wrong: so the work is seldom done, and a right credit cannot be misread.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from reportlint.knowledge import Knowledge
from reportlint_rules.facts._credits import judge_frame
from reportlint_rules.facts._frame import Frame
from reportlint_rules.facts._frames import frames_in, frames_of
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import THING_NOUNS
from reportlint_rules.facts._loose_credits import CREDITS
from reportlint_rules.facts._loose_paths import linked
from reportlint_rules.facts._loose_wordings import APART, INSERTIONS, SILENT, WORDINGS, Wording, compiled
from reportlint_rules.facts._loose_years import YEARS
from reportlint_rules.facts._passages import Passage
from reportlint_rules.facts._verdict import Verdict

_LONGEST = 60
_MARKS = {kind: kind for kind in "EOYCQ"}
_RULES = ("wrong-creator", "wrong-author", "wrong-year")
_PRONOUNS = frozenset(("it", "they"))


def judge_loosely(passage: Passage, base: Knowledge) -> Iterator[Verdict]:
    """Verdicts on credits and years of a passage of which the frames read none."""
    items = passage.items
    if len(items) > _LONGEST or not SILENT.isdisjoint(passage.lows):
        return
    told = [f for f in frames_in(passage, base) if f.verb not in ("cite", "own")]
    owned = any(f.orgs or f.people or f.places for f in told)
    when = any(f.years for f in told)
    for said, frames in _read(passage, base):
        for frame in frames:
            if owned:
                frame.orgs, frame.people, frame.places = [], [], []
            if when:
                frame.years = []
            if frame.orgs or frame.people or frame.places or frame.years:
                for verdict in judge_frame(frame, said, base):
                    if verdict.rule in _RULES:
                        yield verdict._replace(sure=False)


def _read(passage: Passage, base: Knowledge) -> Iterator[tuple[tuple[Item, ...], Iterable[Frame]]]:
    """The frames of a passage in other words, then those that the words between its names make."""
    items = _about(passage)
    for said in _in_other_words(items, passage.topic):
        yield said, frames_of(said, base, passage.topic)
    plain = _without_insertions(items)
    if APART.isdisjoint(passage.lows):
        yield plain, linked(plain, base)


def _about(passage: Passage) -> tuple[Item, ...]:
    """The items of a passage, with what a pronoun stands for in its place."""
    items, topic = passage.items, passage.topic
    if topic is None or not items:
        return items
    end = 1 if items[0].low in _PRONOUNS else 0
    if items[0].low == "this" and len(items) > 1 and items[1].low in THING_NOUNS:
        end = 2
    return (_at(topic, items[0]), *items[end:]) if end else items


def _at(topic: Item, place: Item) -> Item:
    """The item as if it stood at another place: where a finding is to stand."""
    return Item(
        topic.kind, topic.text, topic.low, place.start, place.end, place.glued, topic.refs, topic.orgs
    )


def _in_other_words(items: tuple[Item, ...], topic: Item | None) -> Iterator[tuple[Item, ...]]:
    """The passage without insertions and rare verbs, and what this says in the usual order."""
    lows = {item.low for item in items}
    plain = Spelled(items)
    for wording in (*INSERTIONS, *WORDINGS):
        if not wording[0].isdisjoint(lows):
            plain = _everywhere(plain, wording)
    if plain.items != items and APART.isdisjoint(lows):
        yield plain.items
    lows = {item.low for item in plain.items}
    tables = CREDITS if not any(item.kind == "Y" for item in items) else (*CREDITS, *YEARS)
    for wording in tables:
        if not wording[0].isdisjoint(lows):
            said = plain.said(wording, topic)
            if said is not None:
                yield said


def _without_insertions(items: tuple[Item, ...]) -> tuple[Item, ...]:
    lows = {item.low for item in items}
    plain = Spelled(items)
    for wording in INSERTIONS:
        if not wording[0].isdisjoint(lows):
            plain = _everywhere(plain, wording)
    return plain.items


def _everywhere(plain: "Spelled", wording: Wording) -> "Spelled":
    for _ in range(4):
        said = plain.said(wording, None)
        if said is None:
            break
        plain = Spelled(said)
    return plain


class Spelled:
    """Items, spelled in tokens when first asked for."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        """Take the items."""
        self.items = items
        self._text = ""
        self._starts: list[int] = []

    def said(self, wording: Wording, topic: Item | None) -> tuple[Item, ...] | None:
        """The items with a wording replaced where it stands; None where it does not."""
        if not self._text:
            tokens = [_token(item) for item in self.items]
            self._text = " ".join([*tokens, ""])
            self._starts = [0, *accumulate(len(token) + 1 for token in tokens)]
        _, pattern, parts = wording
        if topic is None and "{topic}" in parts:
            return None
        hit = compiled(pattern).search(self._text)
        if hit is None or hit.end() == hit.start():
            return None
        first, last = self._at(hit.start()), bisect_left(self._starts, hit.end())
        inside = self.items[max(first - 3, 0) : last]
        if any(item.low in APART for item in inside):
            return None
        # Words that were not said stand at the name, so that the place of a credit holds no denial of another one.
        place = next((i for i in self.items[first:last] if i.kind == "E"), self.items[first])
        out: list[Item] = []
        for part in parts:
            if part == "{topic}" and topic is not None:
                out.append(_at(topic, place))
            elif part == "{@d}":
                out += [_at(i, place) for i in self.items if i.kind == "Y"][:1]
            elif part[0] != "{":
                out.append(Item("p" if part in ",." else "w", part, part, place.start, place.start, False))
            elif hit[part[1:-1]]:
                out += self.items[
                    self._at(hit.start(part[1:-1])) : bisect_left(self._starts, hit.end(part[1:-1]))
                ]
        return (*self.items[:first], *out, *self.items[last:])

    def _at(self, offset: int) -> int:
        return min(bisect_right(self._starts, offset), len(self.items)) - 1


def _token(item: Item) -> str:
    if item.text == "—" or (item.text == "-" and not item.glued):
        return "–"
    return _MARKS.get(item.kind, item.low)
