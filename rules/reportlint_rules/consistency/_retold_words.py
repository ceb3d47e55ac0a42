"""Whether two figures are of the same thing: the words around them, and those that set them apart."""

import re

from reportlint import Document, Span, rare
from reportlint_rules.consistency._clauses import CONTRAST, STOP
from reportlint_rules.consistency._echo_pairs import CONTENT_STOPS
from reportlint_rules.consistency._numbers import quantities
from reportlint_rules.consistency._retold import OTHER_UNIT, OTHER_YEAR, apart
from reportlint_rules.consistency._stems import stem
from reportlint_rules.consistency._tables import decimal_comma
from reportlint_rules.consistency._told_figures import MONTHS, Figure
from reportlint_rules.consistency._units import SCALES, UNITS, WORDS

_NEAR, _LEFT = 9, 8
_NAME = rare(r"(?<=[\w,] )[A-Z][\w.]*\w|\bQ[1-4]\b")
_YEARS = rare(r"\b(?:19|20)\d\d\b")
_APART = rare(
    r"\b(?:examples?|e\.g|if|would|could|might|assum\w+|suppos\w+|imagine|versus|vs|another|other|additional|remaining|"
    r"respectively|of which|of whom|including|extra|extended|postponed|delayed|revised|initial\w*|originally|"
    r"previous\w*|formerly|now|no longer|instead|follow-up|raised to|increased to|reduced to|target|goal|planned|"
    r"half|this round|minimum|maximum|average|mean|median|at least|in total|total)\b"
)
"""Words beside a figure that make it one of something else, where only one of both has them."""
_WHERE = rare(r"\W*(?:(?:In|For|At|On) (?!the |[A-Z][a-z]+ \d)[A-Z]|[A-Z]{2,}\b)|\s*[-—–]{2}")
"""A sentence that begins so speaks of one place, person or product."""
_THIS = rare(r"\W*(?:Th(?:is|at|ese|ose)|It|They|He|She)\b")
_DIGITS = rare(r"\d+")
_MARKUP = rare(r"\{:|!\[|\*\*:|:\*\*")
_FIRST = frozenset(("originally", "initially"))
"""A date of what happened first is the date of it."""
_COMPARED = CONTRAST | frozenset(
    "larger smaller bigger older newer younger higher lower longer shorter faster slower heavier lighter "
    "cheaper".split()
)
_ASYMMETRIC = frozenset(("new", "each", "every", "long"))
_PREPOSITIONS = frozenset("of in for with from on at to by between among as across over during per".split())
_VERBS = frozenset("that which who is are was were has have had it they this there".split()) | frozenset(
    "will would can may must should and but or so while when because if do does did".split()
)
_GENERIC = frozenset(
    map(
        stem,
        "use used uses using make makes made take takes took taken have has had hold holds held get gets got give "
        "gives given run runs ran running last lasts lasted need needs needed carry carries carried cover covers "
        "covered include includes included contain contains contained consist consists comprise comprises provide "
        "provides show shows shown keep keeps kept reach reaches reached allow allows bring brings brought come comes "
        "came goes went live lives expire expires expired end ends ended start starts started begin begins began lie "
        "lies stand stands stood cost costs pay pays paid set sets cut cuts rise rises rose fall falls fell grow grew "
        "stay stays remain remains become becomes became expect expected plan plans require requires required apply "
        "applies applied call called say says said state states stated mean means report reported see seen find found "
        "offer offers offered read reads operate operates operated store stores stored total overall whole entire "
        "full main only current about nearly present good great available possible different various several own able "
        "same fixed due build built serve serves served work works worked limit limits amount amounts deliver "
        "delivers delivered open opens opened close closes closed accept accepts accepted".split(),
    )
)
"""Words before a figure that say nothing of what it is of."""
_EMPTY = frozenset(
    map(stem, "time times back along like still year years date dates day days including".split())
)


_ANOTHER = rare(r"\b(?:another|further|additional|(?:\w+|\d+)[ \n]+(?:more|other))[ \n]+[a-z]+s?\b")
"""More of the same, which has figures of its own: "three more editors labelled 30 reports"."""
_COUNTED = 2
"""Different counts of one kind in a text, at most, of which one may be a slip."""


def contradicts(document: Document, kind: int, one: Figure, other: Figure, every: list[Figure]) -> bool:
    """Tell whether two figures that differ are of one thing."""
    counted = {key for key in one.keys if key[0] == "#" and key in other.keys}
    texts = document.words.texts
    if counted and len({texts[f.place] for f in every if not counted.isdisjoint(f.keys)}) > _COUNTED:
        return False  # a text that counts the same kind again and again: measurements, samples
    spans = [document.sentences[figure.sentence].span for figure in (one, other)]
    if _ANOTHER.search(document.folded, *spans[1]):
        return False
    if _parted(document, kind, one, other, spans):
        return False
    said = [_words(document, span) for span in spans]
    own = {key[1:] for key in one.keys if key[0] in "#<" and key in other.keys}
    left, right = ({word for word, _ in words} - own for words in said)
    common = left & right
    near = [
        {word for word, place in words if abs(place - figure.place) <= _NEAR} & common
        for words, figure in zip(said, (one, other), strict=True)
    ]
    beside = (near[0] & near[1]) - _EMPTY
    if not beside and abs(one.block - other.block) < 5:
        beside = {key[1:] for key in one.keys if key[0] == "<" and key in other.keys}
    if kind == OTHER_UNIT:
        beside |= _numbers(document, one) & _numbers(document, other)
    if other.keys[0][0] == "#" and _is_narrowed(document, other, left):
        return False
    if not beside or _contrasts(document, spans, said, (one, other), common | own):
        return False
    added = False
    # Other words before both figures, between both and what they count, or behind both: two things.
    for reach in (_before, _within, _behind):
        ours, theirs = (
            {word for word, place in words if reach(document, figure, place)} - own
            for words, figure in zip(said, (one, other), strict=True)
        )
        generic = frozenset() if reach is _within else _GENERIC
        if (
            ours - right - generic
            and theirs - left - generic
            and not (kind == OTHER_UNIT and len(beside) > 1)
        ):
            return False
        added |= bool(theirs - left - generic)
        if reach is _within and (theirs - left or (ours and theirs and ours.isdisjoint(theirs))):
            return False
    return _weight(document, kind, one, other, beside, said[0], every, 1.4 if added else 1.0)


def _numbers(document: Document, figure: Figure) -> frozenset[str]:
    """The number words and units near a figure that are not its own: "$20 billion over seven years"."""
    texts = document.words.texts
    return _COUNTS.intersection(
        (*texts[max(0, figure.place - 5) : figure.place], *texts[figure.after : figure.after + 5])
    )


_COUNTS = frozenset((*WORDS, *UNITS)) - {"one"}


def _parted(document: Document, kind: int, one: Figure, other: Figure, spans: list[Span]) -> bool:
    """Tell whether what stands around the sentences sets two figures apart."""
    blocks = [document.blocks[figure.block] for figure in (one, other)]
    if blocks[0].list >= 0 and blocks[0].list == blocks[1].list:
        return True
    if one.block == other.block and not (
        kind == OTHER_UNIT
        and document.words.texts[other.place - 1] in ("these", "this", "those", "that", "the")
    ):
        return True
    titles = [document.sections[block.section].title for block in blocks]
    if titles[0] != titles[1] and (
        all(_YEARS.search(title) for title in titles)
        or _DIGITS.sub("", titles[0]) == _DIGITS.sub("", titles[1])
    ):
        return True  # of two years, versions or cases
    labels = [block.label and document.plain(block.label).casefold() for block in blocks]
    if labels[0] and labels[1] and labels[0] != labels[1]:
        return True
    if _is_frame(document, one, other, spans) or (
        one.quantity is None and _is_told_in_turn(document, one, other)
    ):
        return True
    prose = document.prose
    beside = [
        {
            m[0]
            for m in _APART.finditer(
                document.folded, max(span.start, figure.span.start - 70), min(span.end, figure.span.end + 20)
            )
        }
        for span, figure in zip(spans, (one, other), strict=True)
    ]
    if (beside[0] ^ beside[1]) - (_FIRST if one.quantity is None else frozenset()) or any(
        _MARKUP.search(document.text, *span) for span in spans
    ):
        return True
    if all(document.text.find("://", *span) > 0 for span in spans):
        return True  # entries of a list of sources
    if _THIS.match(prose, *spans[1]):
        return True  # what "this" is stands before
    names = [{m[0].casefold() for m in _NAME.finditer(prose, *span)} - MONTHS.keys() for span in spans]
    for found, span in zip(names, spans, strict=True):
        found.update([word for word in document.words.list(span) if word[0] == "`"])
    if (names[0] - names[1] and names[1] - names[0]) or _WHERE.match(prose, *spans[1]):
        return True
    before = {
        m[0].casefold() for m in _NAME.finditer(prose, spans[1].start, other.span.start)
    } - MONTHS.keys()
    if one.quantity and before - names[0]:
        return True
    if one.quantity:
        years = [set(_YEARS.findall(prose, *span)) for span in spans]
        if all(years) and years[0] != years[1]:
            return True
    return _crossed(document, one, spans[1], other) or _crossed(document, other, spans[0], one)


def _is_frame(document: Document, one: Figure, other: Figure, spans: list[Span]) -> bool:
    """Tell whether both sentences are one form that is filled in twice, or fields of a few words."""
    words = document.words
    lists = [words.list(span) for span in spans]
    starts = [
        figure.place - words.within(span).start for figure, span in zip((one, other), spans, strict=True)
    ]
    if starts[0] == starts[1] > 1 and lists[0][: starts[0]] == lists[1][: starts[1]]:
        return True
    if len(lists[0]) == len(lists[1]):
        return sum(a != b for a, b in zip(lists[0], lists[1], strict=True)) < 4
    return len(lists[0]) < _FEWEST or len(lists[1]) < _FEWEST


_FEWEST = 4


def _is_told_in_turn(document: Document, *dates: Figure) -> bool:
    """Tell whether a date opens its sentence, as in a timeline, or belongs to a name (``Rust 2018``)."""
    words = document.words
    for date in dates:
        begin = words.within(document.sentences[date.sentence].span).start
        first = date.place - (words.starts[date.place] > date.span.start)
        if first - begin < 2 or document.prose[date.span.start - 1] in "[(@":
            return True
        if not date.when[1] and document.prose[words.starts[first - 1]].isupper():
            return True
    return False


def _crossed(document: Document, figure: Figure, span: Span, there: Figure) -> bool:
    """Tell whether the sentence of the one holds the value of the other too, or a third value of the kind."""
    if figure.quantity is None:
        pattern = _DAYS if figure.when[2] and there.when[2] else _DATES
        return sum(1 for _ in pattern.finditer(document.prose, *span)) > 1
    for q in quantities(document.prose, *span, document.once(decimal_comma)):
        if (
            q.span != there.span
            and q.unit == figure.quantity.unit
            and (q.unit or q.low == figure.quantity.low)
        ):
            return True
    return False


_DAYS = rare(r"\b(?:[A-Z][a-z]{2,8} \d{1,2}(?!\d)|(?<!\d)\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}\b)")
_DATES = rare(
    r"\b(?:19|20)\d\d\b|\b[A-Z][a-z]{2,8} \d{1,2}(?:[-–]\d{1,2})?(?!\d|[-–]\d|(?:st|nd|rd|th)?,? (?:19|20)\d\d)"
)


def _words(document: Document, span: Span) -> list[tuple[str, int]]:
    """The stems of the words of a sentence that say something, with their places; read once."""
    known = document.once(_known)
    if span.start not in known:
        known[span.start] = _read(document, span)
    return known[span.start]


def _known(document: Document) -> dict[int, list[tuple[str, int]]]:
    return {}


def _read(document: Document, span: Span) -> list[tuple[str, int]]:
    texts = document.words.texts
    found = []
    for place in document.words.within(span):
        word = texts[place]
        if word[0] == "`":
            found.append((word, place))
            continue
        word = word.removesuffix("'s").removesuffix("’s")
        if len(word) > 2 and word not in _SILENT and (word[0].isalpha() or _YEARS.fullmatch(word)):
            found.append((stem(word), place))
    return found


_SILENT = CONTENT_STOPS | STOP | WORDS.keys() | SCALES.keys() | UNITS.keys() | MONTHS.keys()


def _contrasts(
    document: Document,
    spans: list[Span],
    said: list[list[tuple[str, int]]],
    figures: tuple[Figure, Figure],
    shared: set[str],
) -> bool:
    """Tell whether "former", "lower" and the like narrow what one of both is of."""
    texts = document.words.texts
    found = []
    for span, words, figure in zip(spans, said, figures, strict=True):
        heads = {place for word, place in words if word in shared} | {figure.place}
        found.append(
            {
                texts[i]
                for i in range(max(document.words.within(span).start, figure.place - _NEAR), figure.after)
                if (texts[i] in _COMPARED or texts[i].partition("-")[0] in _COMPARED)
                and (
                    i + 1 in heads
                    or i + 2 in heads
                    or 0 < figure.place - i <= 2
                    or figure.place < i < figure.after
                )
                and not (i < figure.place and texts[i] in ("after", "before", "within"))
            }
        )
    return bool(found[0] - found[1] - _ASYMMETRIC or found[1] - found[0] - {"each", "every"})


def _before(document: Document, figure: Figure, place: int) -> bool:
    return 0 < figure.place - place <= _LEFT


def _goes_on(document: Document, one: Figure, other: Figure) -> bool:
    """Tell whether one word stands right behind both figures: ``10% butter by noon``, ``20% butter``."""
    words = [document.words.texts[figure.after : figure.after + 3] for figure in (one, other)]
    return any(word in words[1] and word not in _SILENT for word in words[0])


def _within(document: Document, figure: Figure, place: int) -> bool:
    return figure.place < place < figure.after and figure.keys[0][0] == "#"


def _behind(document: Document, figure: Figure, place: int) -> bool:
    """Tell whether a word belongs to what stands right behind a figure: ``14 schools of the county``."""
    words = document.words
    if not figure.after <= place < figure.after + 6:
        return False
    first = words.texts[figure.after]
    if first not in _PREPOSITIONS and (not figure.quantity or not figure.quantity.unit):
        return False
    if any(words.texts[i] in _VERBS for i in range(figure.after, place)):
        return False
    return not re.search(r"[,;:.()]", document.prose[words.ends[figure.after - 1] : words.starts[place]])


def _is_narrowed(document: Document, figure: Figure, known: set[str]) -> bool:
    """Tell whether a clause says which ones: ``the 20 mills that still turn``."""
    words = document.words
    after = words.texts[figure.after : figure.after + 5]
    if not after or after[0] not in _RELATIVE or document.prose[words.ends[figure.after - 1]] == ",":
        return False
    return any(stem(word) not in known and word not in _SILENT for word in after[1:])


_RELATIVE = frozenset("that who which where whose with without".split())


def _weight(
    document: Document,
    kind: int,
    one: Figure,
    other: Figure,
    beside: set[str],
    said: list[tuple[str, int]],
    every: list[Figure],
    least: float,
) -> bool:
    """Tell whether the common words are rare enough, and no third value is told of them."""
    times: dict[str, int] = {}
    with_figures = {figure.sentence for figure in every}
    lists = [{word for word, _ in _words(document, document.sentences[i].span)} for i in with_figures]
    for word, place in said:
        often = len(document.places[document.words.texts[place]])
        # Beside figures a word that the report is about may be rare.
        times[word] = max(times.get(word, 0), min(often, 2 * sum(word in words for words in lists)))
    own = {key[1:] for key in one.keys if key[0] in "#<" and key in other.keys}
    weight = sum(_rarity(times.get(word, 5)) for word in beside)
    weight += 0.5 * max((_rarity(times[word]) for word in own if word in times), default=0)
    same = 0
    for figure in every:
        if figure.sentence in (one.sentence, other.sentence) or not set(figure.keys) & set(one.keys):
            continue
        theirs = {word for word, _ in _words(document, document.sentences[figure.sentence].span)}
        if not beside & theirs:
            continue
        differs = apart(figure, one), apart(figure, other)
        if all(differs):
            return False  # a series
        same += bool(differs[1]) and not differs[0]
    largest = max(figure.quantity.high if figure.quantity else 0.0 for figure in (one, other))
    small = one.keys[0][0] == "#" and (largest <= 10 or one.keys[0] == "#peopl")
    need = 2.0 if kind == OTHER_YEAR else 1.0 if kind == OTHER_UNIT else 2.0 if small else 1.4
    if kind == OTHER_UNIT and one.quantity and one.quantity.low < 10:
        need = 1.4
    if one.quantity is None and one.when[1] != other.when[1]:
        need += 0.3
    elif one.quantity is None and one.when[2] and other.when[2]:
        need = least  # two days of a month
    return weight + 0.5 * (same > 0) >= need


def _rarity(times: int) -> float:
    return 1.0 if times <= 3 else 0.7 if times <= 6 else 0.4 if times < 15 else 0.2
