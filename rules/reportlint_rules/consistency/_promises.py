"""Promises of a number of things (``three approaches:``): how they are worded, and which words promise nothing."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reportlint import Block, Document, Span, rare
from reportlint_rules.consistency._numerals import has_number
from reportlint_rules.consistency._units import WORDS

NUMBER = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty"
_PROMISE = rare(
    rf"(?<![\w.,$€£#/-])(?P<n>{NUMBER}|\d{{1,2}})[ \n]+(?P<adj>(?:[^\W\d_][\w'’-]*,?[ \n]+(?:and[ \n]+)?){{0,3}}?)"
    r"(?P<noun>[a-z][a-z-]{2,20}s|criteria|phenomena)\b(?P<rest>[^.:;!?]{0,90}):[*_\s]*$",
    re.I,
)
_PLAIN = rare(
    rf"(?<![\w.,$€£#/-])(?P<n>{NUMBER}|\d{{1,2}})[ \n]+(?P<adj>(?:[^\W\d_][\w'’-]*[ \n]+){{0,2}}?)"
    r"(?P<noun>[a-z][a-z-]{2,20}s|criteria)(?P<rest>)\.[*_\s]*$",
    re.I,
)
"""The number and its noun end the sentence before the list."""
INLINE = rare(
    rf"(?<![\w.,$€£#/-])(?P<n>{NUMBER}|[2-9]|1\d)[ \n]+(?P<adj>(?:[^\W\d_][\w'’-]*[ \n]+){{0,2}}?)"
    r"(?P<noun>[a-z][a-z-]{2,20}s|criteria)\b(?P<rest>[^.:;!?,\d]{0,40}):[ \n]+"
    r"(?P<list>[^.:;!?()\n]{3,300})[.]",
    re.I,
)
SHARED = rare(rf"/|(?:^|[,\s])(?:{NUMBER}|one|both|several)\s", re.I)
"""Parts that stand for several: "two with its left and one with its right"."""
_STOP = rare(r"[.:;!?]")
COLON = re.compile(r":[ \n]")
_WERE = rare(r"\bthe[ \n]+(?P<noun>[a-z][a-z-]{2,20}s)[ \n]+(?:are|were)(?: as follows)?:[*_\s]*$", re.I)
TABLE = rare(
    rf"\btable\b[^.:;!?]{{0,40}}?\b(?:lists?|shows?|gives?|names?|compares?|contains?)\s+(?:the|all)\s+(?:these )?"
    rf"(?P<n>{NUMBER}|\d{{1,2}})[ \n]+(?P<adj>(?:[a-z-]+[ \n]+){{0,2}}?)(?P<noun>[a-z-]{{3,20}}s)(?P<rest>)[.:]\s*$",
    re.I,
)
SERIES = rare(
    r"(step|recommendation|phase|part|chapter|lesson|measure|finding|option|scenario|principle|pillar|stage|question|"
    r"case|module|goal|theme|trend|variant) (\d{1,2})\b",
    re.I,
)
NAMED = rare(
    rf"\b(?:in|has|have|had|make|made|gives?|describes?|follows?|proposes?|suggests?|identif(?:y|ied|ies)|the|"
    rf"of|into|these|with|comprises?|contains?|distinguish(?:es)?)[ \n]+(?:the[ \n]+)?(?P<n>{NUMBER}|\d{{1,2}})[ \n]+"
    r"(?P<noun>[a-z]{4,15}s)\b(?![ \n]+(?:of|in|from|for|that|which|who|above|below|earlier|later|more)\b|-)",
    re.I,
)
WHOLE = rare(
    rf"\b(?:report|guide|paper|document|study|book|text|handbook|plan)[ \n]+(?:has|consists of|is divided into|"
    rf"comprises|is structured in(?:to)?|is organi[sz]ed in(?:to)?|contains)[ \n]+(?P<n>{NUMBER}|\d{{1,2}})[ \n]+"
    r"(?:main |major )?(?P<noun>parts|chapters|sections)\b",
    re.I,
)
_MEASURES = frozenset(
    "days years hours minutes seconds weeks months times points percent dollars euros bytes bits lines rows columns "
    "characters pages versions levels digits users thousands millions pixels metres meters miles inches feet people "
    "sentences words is was has this does as us files arguments parameters values numbers ports commands".split()
)
HEADING = rare(
    rf"^(?:the |our |my |top |these )*(?P<n>{NUMBER}|\d{{1,2}}) (?:[\w'’-]+ "
    rf"){{0,3}}?(?P<noun>[a-z][a-z-]{{2,20}}s)\b",
    re.I,
)
_NOT_BEFORE = rare(
    r"(?<!\w)(?:at least|at most|more than|less than|fewer than|over|under|about|around|approximately|roughly|up to|"
    r"between|or|to|of|and|first|last|next|"
    r"another|other|every|each|than|version|step|chapter|section|phase|day|level|tier|some|all but|only|"
    r"additional|remaining|additionally,?|"
    r"given|not|the other|within|after|for|past|previous|every|per|by|from|one of|main|until|since|in)\W*$",
    re.I,
)
NOUNS = frozenset(
    "approaches ways steps reasons risks challenges types kinds categories factors principles components options "
    "stages phases goals objectives benefits advantages disadvantages drawbacks limitations strategies techniques "
    "methods methodologies areas aspects points topics themes trends developments innovations findings insights "
    "recommendations suggestions rules guidelines criteria requirements features characteristics properties elements "
    "ingredients parts pillars dimensions domains questions issues problems barriers obstacles drivers causes "
    "effects "
    "consequences examples scenarios cases arguments assumptions tasks activities measures mechanisms tools tips "
    "lessons takeaways conclusions observations hypotheses variants modes classes groups forms fields sections "
    "chapters things items bullets metrics indicators opportunities threats strengths weaknesses initiatives "
    "priorities actions ideas concepts patterns practices advancements breakthroughs applications sources references "
    "countries companies products services sectors segments milestones phenomena outcomes deliverables layers "
    "systems "
    "models solutions concerns considerations implications uses duties obligations responsibilities conditions".split()
)
_THERE = rare(r"\bthere (?:are|were|is|was|have been)\s*$", re.I)
_ANNOUNCED = rare(r"\b(?:following|these)\s*$", re.I)
_NOT_REST = rare(
    r"\b(?:such as|including|for example|e\.g|some of|among (?:them|others)|like|of which|one of|below are "
    r"some|especially|mainly|or more|"
    rf"in(?:to)? (?:\d+|{NUMBER})|"
    r"must|shall|"
    r"plus|except|and (?:one|two|three|several|some|more|many)|or (?:one|two|three))\b",
    re.I,
)


_RELATIVE = rare(r"\b(?:that|which|who)\s+\w+\s+(?:all\s+)?$", re.I)


def promised_by(document: Document, m: re.Match[str], lead: Span, most: int) -> int:
    """The number that a match promises, at most ``most``; 0 where the words promise none."""
    value = value_of(m["n"])
    before = document.prose[max(lead.start, m.start() - 40) : m.start()]
    noun = m["noun"].casefold().rpartition("-")[2]
    # A number in brackets describes what stands before them; one in a relative clause is known already.
    ahead = document.prose[lead.start : m.start()]
    if ahead.count("(") > ahead.count(")") or _RELATIVE.search(before):
        return 0
    existing = _THERE.search(before)
    # "These three fields are all optional:" looks back, "These are the three fields:" ahead.
    if re.search(r"\bthese\s*$", before, re.I) and not re.match(
        r"\s*(?:are|were)(?: as follows)?\s*$", m["rest"]
    ):
        return 0
    following = "following" in m["adj"].casefold() or _ANNOUNCED.search(before)
    # Right before its colon or point, any noun is what the list names; what is measured or typed is not.
    known = noun in _MEASURES or re.search(
        r"(?:\b(?:these|those|the|its|their|our|both)|['’]s)\s*$", before, re.I
    )
    bare = not m["rest"].strip()
    whole = not document.prose[lead.start : m.start()].strip() and bare
    if (whole and noun not in NOUNS and "list" not in m.re.groupindex) or "`" in document.text[
        m.end("noun") : m.end("rest")
    ]:
        return 0
    # "Two teams and six volunteers came. The volunteers were:" says of which the list is.
    again = "again" in m.re.groupindex and "between" not in before.casefold()
    named = "list" in m.re.groupindex and not known
    if not 2 <= value <= most or (
        noun not in NOUNS and not ((bare and (following or not known)) or named or (existing and not known))
    ):
        return 0
    if re.match(r"(?:further|additional|other|more)\b", m["adj"], re.I) and re.search(
        r"\b(?:plus|and|with)\W*$", before, re.I
    ):
        return 0  # "capped by a check, plus two further gates": the list may hold the first, too
    if (
        re.search(r"\b(?:each|every|per)\b[^.:;]*$", before, re.I)
        or (_NOT_BEFORE.search(before) and not (again and re.search(r"\band\W*$", before)))
        or _NOT_REST.search(m["adj"] + m["rest"])
    ):
        return 0
    # "Bootstrap 5 components": a digit after a name belongs to the name.
    if m["n"].isdigit() and re.search(r"[A-Z][\w.]*\s*$", before):
        return 0
    return value


def clause_start(prose: str, start: int, end: int) -> int:
    """Where the clause begins that ends at ``end``: no promise goes over a point or colon."""
    # Backwards and in C: few clauses are longer than one look.
    m = _STOP.search(prose[start:end][::-1])
    return end - m.start() if m else start


def promise_of(document: Document, lead: Block) -> re.Match[str] | None:
    """The last promise of a lead-in: before its colon, at the end of its sentence, or one sentence back."""
    prose = document.prose
    start = max(lead.text.start, lead.text.end - 260)
    end = start + len(prose[start : lead.text.end].rstrip("*_ \n\t"))
    last = prose[end - 1 : end]
    if last not in (":", ".") or not has_number(document, start, end):
        return None
    near = clause_start(prose, start, end - 1)
    if last == ".":
        plain = lead.kind == "paragraph" and prose[end - 2] in "sSaA"
        return _PLAIN.search(prose, near, lead.text.end) if plain else None
    found = _PROMISE.search(prose, near, lead.text.end)
    if found or lead.kind != "paragraph":
        return found
    were = _WERE.search(document.prose, start, lead.text.end)
    if not were:
        return None
    earlier = re.compile(
        rf"(?<![\w.,$€£#/-])(?P<n>{NUMBER}|\d{{1,2}})[ \n]+(?P<adj>)(?P<noun>{were['noun']})(?P<rest>)(?P<again>)\b",
        re.I,
    )
    places = list(earlier.finditer(document.prose, start, were.start()))
    return places[0] if len(places) == 1 else None


_HOW_MANY = rare(rf"[\W_]*(?P<n>{NUMBER}|an?|one|\d{{1,2}})\b(?!\s*[.):%])", re.I)
_LABEL = rare(r"[`*_\"“]+[^`*_\"”\n]{1,60}[`*_\"”]+:")


def is_kept(document: Document, items: Sequence[Span], promised: int) -> bool:
    """Tell whether a list holds what was promised though its items are not as many.

    The items say how many each ("one table", "four directories"); the first ones are labelled and the others add a
    remark; or an empty line parts another list from them, and no other empty line stands there.
    """
    told = [_HOW_MANY.match(document.prose, *item) for item in items]
    if sum(value_of(m["n"]) if m and m["n"][0] not in "aAoO" else bool(m) for m in told) == promised and all(
        told
    ):
        return True
    if not 1 < promised < len(items):
        return False
    labelled = [_LABEL.match(document.text, *item) is not None for item in items]
    if all(labelled[:promised]) and not any(labelled[promised:]):
        return True
    gaps = ["\n\n" in document.text[one.end : other.start] for one, other in pairwise(items)]
    return gaps[promised - 1] and gaps.count(True) == 1 and len(items) > promised + 1


def value_of(text: str) -> int:
    """The value of a number word or of digits."""
    return int(text) if text.isdigit() else WORDS[text.casefold()]
