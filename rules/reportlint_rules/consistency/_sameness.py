"""When two figures are said of the same thing: one is said in the words of the other, or nearly so."""

import re

from reportlint import Document, rare
from reportlint_rules.consistency._clauses import CONTRAST, EMPTY
from reportlint_rules.consistency._numbers import Quantity
from reportlint_rules.consistency._statements import Statement
from reportlint_rules.consistency._stems import stem

_BRIEF = rare(
    r"\b(?:summary|overview|abstract|highlights|key|glance|in (?:short|brief)|short version|tl;?dr|takeaways|"
    r"introduction|conclusions?|concluding|closing|zusammenfassung|überblick|fazit|résumé|synthèse|resumen|conclusión)\b",
    re.I,
)
_WHOSE = re.compile(r"(?:\[[A-Z]+\]\s+)?[\s*_]*([A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3})[*_]*:[\s\"“*_]")
_LENGTHS = frozenset(("m", "km", "mi"))
_IF = rare(r"\W*(?:if|unless|suppose|when(?:ever)?|assuming)\b", re.I)
_THIS = rare(r"[\s*_]*(?:this|that|these|those|it|they|which|he|she|such)\b", re.I)


def same_thing(document: Document, one: Statement, other: Statement) -> bool:
    """Tell whether two statements, of two blocks, say a figure of the same thing."""
    if one.unit != other.unit or (one.years != other.years and one.years and other.years):
        return False
    if one.table or other.table:
        return _cell_says(one, other) if one.table else _cell_says(other, one)
    left, right = one.words | one.stems, other.words | other.stems
    if (left ^ right) & CONTRAST:
        return False
    if not (_names(document, one, other, right) and _names(document, other, one, left)):
        return False
    near = _slip(one.quantity, other.quantity)
    # "312 km long" says no more than "312 km".
    empty = EMPTY | {"be long"} if one.unit in _LENGTHS and near else EMPTY
    left, right = left - empty, right - empty
    common = left & right
    fewer, larger = (one, other) if len(left) <= len(right) else (other, one)
    missing, extra = sorted((left - common, right - common), key=len)
    # Another word in each of them makes it another thing, unless the digits look like a slip of the pen.
    if (
        len(common) < 2
        or len(extra) > 4
        or (missing and not (near and len(missing) == 1 and len(common) > 2))
    ):
        return False
    narrowed = any(word in extra and head in common for word, head in (*larger.leads, *fewer.leads))
    if narrowed and not near:
        return False
    shared = one.years & other.years
    named = bool(one.names or other.names)
    brief = _is_brief(document, one) != _is_brief(document, other)
    if one.years != other.years and not (named or (brief and len(common) > 2)):
        return False
    if not (shared or brief or near) and _form(document, one, other):
        return False
    if _conditional(document, one) or _conditional(document, other) or _labels_differ(document, one, other):
        return False
    if named or shared:
        return len(common) + len(shared) >= 4 - (near and brief) - (near or brief)
    # Without a name or a period the subject stands elsewhere, in the heading or the sentence before, unless three or
    # more words are the same, or a summary says it of the whole.
    if any(_THIS.match(document.prose, s.place.start, s.place.end) for s in (one, other)):
        return False
    counted = one.unit[0] in "#x" or one.unit.startswith("Δ")
    least = 2 if brief else 3 + counted - (counted and near) + (len(extra) > 1 and not near)
    return len(common) >= least


def _cell_says(cell: Statement, other: Statement) -> bool:
    everything = other.words | other.stems
    rest = everything - cell.words
    return (
        not other.table
        and cell.words <= everything
        and cell.years == other.years
        and not rest & CONTRAST
        and (len(cell.words) > 2 or len(rest - EMPTY) < 3)
    )


def _names(document: Document, one: Statement, other: Statement, said: frozenset[str]) -> bool:
    """Tell whether the names beside one figure stand beside the other too, or in the headings above it."""
    unsaid = [name for name in one.names - other.names if stem(name) not in said]
    if not unsaid:
        return True
    if any(name[0] == "`" for name in unsaid):
        return False
    above = " ".join(document.heading_path(document.blocks[other.block].section)).casefold()
    return all(re.search(rf"\b{re.escape(name)}\b", above) for name in unsaid)


def _is_brief(document: Document, statement: Statement) -> bool:
    """Tell whether a statement stands where a report says its main figures: a summary, or the text before all parts."""
    section = document.sections[document.blocks[statement.block].section]
    if section.index == 0 or _BRIEF.search(section.title):
        return True
    titled = document.sections[1].level == 1 and not document.blocks_of(0)
    return section.index == 1 and titled and sum(s.level == 1 for s in document.sections) == 1


def _form(document: Document, one: Statement, other: Statement) -> bool:
    """Tell whether a sentence is a form that is filled in under each heading: the same but for its figure."""
    told = [
        re.sub(
            r"[\d\W]+",
            " ",
            document.prose[slice(*s.place)].replace(document.prose[slice(*s.quantity.span)], " "),
        )
        for s in (one, other)
    ]
    return told[0].strip() == told[1].strip()


def _conditional(document: Document, statement: Statement) -> bool:
    """Tell whether a figure is one of a rule's cases: "If you carry more than 5 times your weight"."""
    sentence = document.sentences[document.sentence_at(statement.place.start)].span
    return bool(_IF.match(document.prose, *sentence))


def _labels_differ(document: Document, one: Statement, other: Statement) -> bool:
    """Tell whether both figures stand under labels of their own, which say what they are of."""
    labels = [document.blocks[s.block].label for s in (one, other)]
    told = [document.plain(label).casefold() if label else "" for label in labels]
    if told[0] and told[1] and told[0] != told[1]:
        return True
    # "Elm Pumps: 7 % of the market": the name before the colon says of whom; the other place does not hold it.
    for s, o in ((one, other), (other, one)):
        m = _WHOSE.match(document.prose, document.blocks[s.block].text.start, s.quantity.span.start)
        if m and m[1].casefold() not in document.folded[slice(*document.blocks[o.block].text)]:
            first = re.escape(m[1].split()[0])
            if re.search(rf"[a-z,(] {first}\b", document.prose) and not re.search(
                rf"\b{first.lower()}\b", document.prose
            ):
                return True  # a name: inside a sentence it has its capital, too
    return False


def _slip(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures differ as typing errors do: digits swapped, or one of three or more wrong."""
    if one.low != one.high or other.low != other.high:
        return False
    left, right = (f"{q.low:.6g}".replace(".", "").rstrip("0") for q in (one, other))
    if len(left) != len(right) or left == right or "e" in left + right:
        return False
    return sorted(left) == sorted(right) or (
        len(left) > 2 and sum(a != b for a, b in zip(left, right, strict=True)) == 1
    )
