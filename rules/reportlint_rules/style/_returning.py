"""Where a text says again what it has just said: a label after a verb, and an effect that is its own cause."""

from collections.abc import Iterator

from reportlint import Document, Span, rare
from reportlint_rules.style._stems import is_empty, same, stems

_VERB = rare(
    r"(?:(?:start|begin|continue|try|plan|aim|work)\w* (?:to |on )?)?(?:implement|create|develop|build|establish|"
    r"conduct|perform|provide?|define|produce|prepar|run|offer|launch|introduc|design|deploy|us|utili[sz]|leverag|enhanc|improv|"
    r"strengthen|foster|promot|increas|expand|ensur|maintain|optimi[sz]|encourag|support|adopt|invest in|focus on|"
    r"employ|apply|integrat|incorporat|execut|pursu|set up|carry out|organi[sz]|partner|start|begin|engag in|undertak|"
    r"mak)(?:e|es|ing|s|ting)?\b",
    2,
)
_WORD = rare(r"[^\W\d_]+")
_LINK = frozenset(
    "a an the your our their more new clear detailed regular robust strong comprehensive effective".split()
)
_BY_OTHER = {
    "comprehension": "understanding",
    "comprehend": "understand",
    "efficacy": "effectiveness",
    "knowledge": "knowing",
    "safer": "safety",
    "quicker": "quickness",
}
_VERBS = (
    "enhance improve advance increase boost strengthen foster promote accelerate deepen",
    "enhances improves advances increases boosts strengthens fosters promotes accelerates deepens",
    "enhancing improving advancing increasing boosting strengthening fostering promoting accelerating deepening",
)
EFFECTS = frozenset(" ".join(_VERBS).split()) | {
    "lead",
    "leads",
    "leading",
    "contribute",
    "contributes",
    "contributing",
}
"""Verbs that tell of an effect."""
_STOPS = rare(r"[.,;:!?()\n—–|\"“”]|\s-\s")
_NO_SUBJECT = frozenset("and or a an the which that this these those it also of in".split())
_MODALS = frozenset("can will could may might would further also".split())
_CAMEL = rare(r"[a-z][A-Z]")
_INTRANSITIVE = frozenset("over in with when as at on for by through to after since".split())
_AIMS = frozenset(
    "efforts effort aims aim seeks helps help work works steps serves serve need needed required".split()
)
_ENDED = frozenset("by per each more and or than their its".split())
_LEFT, _MOST, _SHORT = 30, 7, 15


def label_again(document: Document, label: Span, body: Span) -> Span | None:
    """Where a text begins with a verb and the whole of its label: "Guided tours: Offer guided tours that ..."."""
    name = stems(document.plain(label))
    if not 2 <= len(name) <= 6 or all(map(is_empty, name)):
        return None
    prose = document.prose
    m = _VERB.match(prose, *body)
    start = m.end() if m else body.start
    found: list[tuple[str, int]] = []
    for word in _WORD.finditer(prose, start, min(body.end, start + 120)):
        if _STOPS.search(prose, start, word.start()):
            break
        found.append((word[0].casefold(), word.end()))
    # "Start partnering with": the verb may be the first word of the label.
    if m:
        found = [(w.casefold(), 0) for w in _WORD.findall(m[0])[-1:]] + found
    told = [(w, end) for w, end in found if w not in _LINK and stems(w)]
    for skip in (1, 2) if m else ():
        part = told[skip : skip + len(name)]
        if len(part) == len(name) and all(map(same, name, [w for w, _ in part])):
            return Span(body.start, part[-1][1])
    first = told[: len(name)]
    again = m is not None and len(first) == len(name) > 1 and len(_WORD.findall(m[0])) > 1
    if again and all(map(same, name, [w for w, _ in first])):
        return Span(body.start, first[-1][1])
    return None


def own_effects(document: Document) -> Iterator[tuple[Span, bool]]:
    """Effects whose every word stands in their cause: "Understanding the lock can enhance comprehension".

    Whether the sentence says nothing else stands beside each.
    """
    words, prose = document.words, document.prose
    texts, starts, ends = words.texts, words.starts, words.ends
    for place in document.places_of(EFFECTS):
        if place < 2 or place + 1 >= len(texts) or not _is_told(document, place):
            continue
        after = place + 1
        if texts[place].startswith(("lead", "contribut")):
            if texts[after] != "to":
                continue
            after += 1
        # What is the effect ends at the first sign; a long one says more.
        end = after
        while (
            end < len(texts) and end - after <= _MOST and not _STOPS.search(prose, ends[end - 1], starts[end])
        ):
            end += 1
        if end - after > _MOST or end == after:
            continue
        if _CAMEL.search(prose, starts[after], ends[end - 1]):
            continue  # "enhance DeepPump": a name, not the effect of a deep pump
        if texts[after] in _INTRANSITIVE or any(t[0] == "`" for t in texts[after - 1 : end]):
            continue
        if texts[place].startswith("lead") and prose[ends[end - 1] : ends[end - 1] + 1] == ",":
            continue  # one of several things
        effect = [w for t in texts[after:end] for w in stems(t) if not is_empty(w) and w not in EFFECTS]
        if not effect or len(effect) > 4 or any(c.isdigit() for c in prose[starts[after] : ends[end - 1]]):
            continue
        if not _ENDED.isdisjoint(texts[after:end]):
            continue
        at = document.sentence_at(starts[place])
        sentence = document.sentences[at] if at >= 0 else None
        if sentence is None or sentence.span.end < ends[end - 1] or sentence.span.start > starts[place]:
            continue
        block = document.blocks[sentence.block]
        begin = max(sentence.span.start, block.body.start)  # a label is no cause
        first = max(words.within(Span(begin, starts[place])).start, place - _LEFT)
        cause = [w for t in texts[first:place] for w in stems(t)]
        held = cause and all(any(_alike(e, c) for c in cause) for e in effect)
        if held and not block.quoted and block.kind in ("paragraph", "item"):
            whole = words.within(sentence.span)
            alone = first <= whole.start and end == whole.stop
            yield Span(starts[place], ends[end - 1]), alone and end - first < _SHORT


def _is_told(document: Document, place: int) -> bool:
    """Tell whether a word is the verb of an effect: "X enhances", "X can enhance", "efforts to enhance"."""
    words = document.words
    verb, before = words.texts[place], words.texts[place - 1]
    between = document.prose[words.ends[place - 1] : words.starts[place]]
    if document.prose[words.starts[place]].isupper() or "|" in between:
        return False
    if verb.endswith("ing"):
        return between.strip() == ","
    if between.strip():
        return False
    if verb.endswith("s"):
        return before not in _NO_SUBJECT
    if (
        before.endswith("s")
        and not before.endswith(("ss", "us", "is", "'s", "’s"))
        and before not in _NO_SUBJECT
    ):
        return True
    return before in _MODALS or (before in ("to", "help", "helps") and words.texts[place - 2] in _AIMS)


def _alike(one: str, other: str) -> bool:
    return same(_BY_OTHER.get(one, one), _BY_OTHER.get(other, other))
