"""The clauses of a sentence, and the words in them that say what a figure is of."""

import re

from reportlint import Document, Span
from reportlint_rules.consistency._stems import stem

STOP = frozenset(
    "a an the of in on at to by for from with and or as is are was were be been being has have had it its this that "
    "these those their they which who there here about around approximately roughly nearly almost over more than "
    "under less up down only just also now then currently already some total totalling reach reached hit stood stand "
    "amount amounted totaled totalled rose rise risen grew grow grown increase increased fell fall dropped climbed "
    "remain remained will would can may per cent percent million billion trillion thousand according report reported "
    "estimated estimate estimates expected projected number figure value level overall approx "
    "recorded came we our".split()
)
CONTRAST = frozenset(
    "not no without before after previous previously earlier later former new old first second third initial final "
    "best worst min max minimum maximum low high lower upper baseline control target goal planned actual optimistic "
    "pessimistic bull bear male female men women urban rural north south east west short long small large medium big "
    "example if suppose say instead originally prior ago once next last average median mean additional another other "
    "each every respectively versus vs compared alternatively either".split()
)
"""Words that make another thing of it where only one side says them."""
EMPTY = frozenset(
    map(
        stem,
        "people persons valued value worth size measured measures achieves achieve achieved attains "
        "attained obtained reaches reaching contains contain contained consists consist comprises "
        "comprised includes include included stands costs shows showed found got set within only year "
        "years lowest highest largest smallest longest shortest fast slow far so mainly well again there "
        "total totals count counts came comes went goes equals exceeded".split(),
    )
)
"""Words that say how a figure is told, not what of."""
PLURALS = frozenset("people staff aircraft children personnel cattle sheep women men".split())
"""Counted nouns without an s."""
PEOPLE = frozenset("people persons employees workers staff".split())
"""Counted alike."""
SAME = {
    stem(word): row.partition(": ")[0]
    for row in (
        "use: use uses used using consume consumes consumed consumption",
        "produce: produce produces produced make makes made manufactures manufactured",
        "employ: employs employed employees",
        "be long: long length",
        "spend: spend spends spent spending expenditure",
    )
    for word in row.partition(": ")[2].split()
}
"""Words that say one thing of a figure."""

_BLANKS = " \t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_CLAUSE = re.compile(
    # One set of characters begins all branches, so that the search can skip; named one by one, blanks are a table.
    rf"[;:(),{_BLANKS}](?:(?<=[;:()])|"
    r"(?<=,)\s(?:and|while|whereas|but|compared|versus|with|up|down|which|followed|so|because|since|as|making|"
    r"leaving|bringing|most|mostly|mainly|partly|longest|still|thanks|though)\s|"
    r"(?<=\s)(?:and\s(?=(?:is|are|was|were|has|have|had)\s|"
    r"[a-z]+(?:s|ed)\s(?:the|an?|its|their|two|three|four|five|six|seven|eight|nine|ten|\d[\d.,]*)\s)|"
    r"(?:while|whereas|but|compared|versus|than|respectively)\s|[–—-]\s))"
)


def _labels(prose: str, m: re.Match[str], span: Span) -> bool:
    """Tell whether a colon stands between a label and its figure: ``Revenue of the Lisbon office: CHF 7.4 million``."""
    after = prose[m.end() : min(span.end, m.end() + 6)].lstrip()
    return (
        12 < m.start() - span.start < 70
        and bool(re.match(r"[$€£]?\d|[A-Z]{3} ?\d", after))
        and "," not in prose[span.start : m.start()]
    )


class _Contents(dict[str, str]):
    """Remembers; a plain dictionary is asked in C, and without the order of use that ``lru_cache`` keeps."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
        self[word] = said = (
            "" if word in STOP or word[0].isdigit() else SAME.get(stemmed := stem(word), stemmed)
        )
        return said


_MOST_WORDS = 1 << 14
content = _Contents().__getitem__
"""The stem of a word that says what a figure is of, or what stands for it; empty for all other words."""


def clauses_of(document: Document, sentence: int) -> list[Span]:
    """The clauses of the sentence with this index, cut once: several rules look at the sentences with figures."""
    cut = document.once(_cut)
    if sentence not in cut:
        cut[sentence] = clauses(document.prose, document.sentences[sentence].span)
    return cut[sentence]


def _cut(document: Document) -> dict[int, list[Span]]:
    return {}


def clauses(prose: str, span: Span) -> list[Span]:
    """The parts of a sentence that say one thing each: cut at commas before conjunctions, brackets, dashes."""
    marks = [
        m.span() for m in _CLAUSE.finditer(prose, *span) if not (m[0] == ":" and _labels(prose, m, span))
    ]
    if not marks:
        return [span] if span.end - span.start > 8 else []
    cuts = [span.start, *(x for mark in marks for x in mark), span.end]
    return [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if b - a > 8]
