"""What happens once to a thing, as verb or noun, by its kind; and the sentences with a year that tell of it."""

import re

from reportlint import Document, Sentence
from reportlint_rules.consistency._numerals import dated

VERBS = (
    "release: released|launched|unveiled|debuted|shipped",
    "origin: founded|established|incorporated|formed|created|invented|started",
    "idea: introduced|proposed|published|presented|appeared",
    "building: built|erected|constructed",
    "begin: began|begun|commenced",
    "deal: acquired|bought|purchased|taken over",
    "law: adopted|enacted|signed|ratified|passed",
    "force: came into force|come into force|entered into force|took effect|come into effect|came into effect",
    "live: went live|gone live|switched on|commissioned",
    "stop: shut down|switched off|decommissioned|scrapped",
    "merger: merged",
    "repeal: repealed|abolished",
    "event: occurred|happened|took place|taken place",
    "death: died|passed away",
    "finish: ended|concluded|expired",
    "listing: went public|listed",
    "opening: opened|completed|inaugurated",
    "discovery: discovered",
    "birth: born",
    "end: discontinued|closed|dissolved|retired",
    "loss: burned down|burnt down|demolished|destroyed|collapsed|sank",
)
CLASS = {verb: row.partition(": ")[0] for row in VERBS for verb in row.partition(": ")[2].split("|")}
NOUNS = (
    "release: release|launch",
    "origin: founding|foundation|establishment|creation",
    "idea: publication|introduction",
    "deal: acquisition|purchase",
    "opening: opening|inauguration",
    "building: construction",
    "merger: merger",
    "death: death",
    "birth: birth",
)
CLASS |= {"co-founded": "origin", "took over": "deal"}
CLASS |= {noun: row.partition(": ")[0] for row in NOUNS for noun in row.partition(": ")[2].split("|")}
HAPPENED = frozenset(word for told in CLASS for word in told.split(" ")[:1])
MONTH_WORDS = frozenset(
    "january february march april may june july august september october november december".split()
)
ENDS = frozenset(("from", "between"))
_LIVED = re.compile(r"\((?=[12]\d{3} ?[–-] ?[12]\d{3}\))")
"""The years of a life in brackets."""


def told_events(document: Document) -> list[int]:
    """The sentences (indices) with a year and a word for what happened, or the years of a life; ask with ``once``."""
    years = document.once(dated) - {-1}
    if not years:
        return []
    starts = document.words.starts
    told = {document.sentence_at(starts[place]) for place in document.places_of(HAPPENED)}
    told.update(document.sentence_at(m.start()) for m in _LIVED.finditer(document.prose))
    return sorted(told & years)


def may_happen(document: Document) -> bool:
    """Tell whether events with a year may be told, in sentences or in the rows of a table."""
    if not document.once(dated):
        return False
    return bool(document.once(told_events)) or any(block.kind == "table" for block in document.blocks)


def dated_with(document: Document, words: frozenset[str]) -> list[Sentence]:
    """The sentences with a year and one of some words."""
    years, starts = document.once(dated), document.words.starts
    found = []
    last = -1
    for place in document.places_of(words):
        index = document.sentence_at(starts[place])
        if index > last and index in years and starts[place] < document.sentences[index].span.end:
            found.append(document.sentences[index])
            last = index
    return found


def may_be_near(document: Document) -> bool:
    """Tell whether two dates with a month, or a span of months, may be told."""
    if document.word_set.isdisjoint(MONTH_WORDS) or not document.once(dated):
        return False
    return len(dated_with(document, MONTH_WORDS)) > 1 or bool(dated_with(document, ENDS))
