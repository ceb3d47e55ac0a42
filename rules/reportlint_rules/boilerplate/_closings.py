"""How sections close: on a turn to trouble, on a remark that fits any of them, in one frame of words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reportlint import Document, Span, rare
from reportlint_rules.boilerplate._peers import Peer

_TURN = rare(
    r"(?:however|despite|while|although|though|yet|but|nevertheless|nonetheless|still|notwithstanding|even so|"
    r"that said|at the same time|unfortunately|on the other hand|on the downside|the downside|regardless|"
    r"sin embargo|no obstante|aunque|cependant|toutefois|malgré|allerdings|jedoch|trotz|obwohl|dennoch)\b"
)
_INNER_TURN = rare(r"[,;]\s(?:however|but|yet|although|though|while|despite|pero|mais|aber|jedoch)\b")
_TROUBLE = rare(
    r"\b(?:concern|challeng|question|dilemma|issue|risk|limitation|problem|drawback|downside|obstacle|hurdle|barrier|"
    r"difficult|worr|controvers|uncertaint|threat|vulnerab|trade-?off|skeptic|sceptic|scrutin|critic|tension|debate|"
    r"undermin|hinder|caveat|bias|burden|pitfall|complicat|danger|harm|misuse|caution|careful|oversight|safeguard|"
    r"not without|scarc|shortage|struggl|resist|opposition|objection|disput|conflict|drain|strain|friction|wary|doubt|"
    r"far from|\bgaps?\b|diminish|lacks?\b|hazard|setback|weakness|shortcoming|fragil|costly|expensive|desaf|preocupa|"
    r"riesgo|défi|préoccup|risque|herausforder|bedenken|risik)"
)
_ABSTRACT = (
    r"advance|advancement|achievement|abilit|adaptability|application|approach|aspect|adoption|breakthrough|capabilit|"
    r"collaboration|combination|commitment|concept|consideration|convergence|democratization|development|"
    r"diversification|dynamic|effort|emergence|emphasis|evolution|expansion|flexibility|focus|growth|improvement|"
    r"initiative|innovation|insight|integration|leap|mindset|momentum|movement|opportunit|paradigm|personalization|"
    r"personalisation|perspective|phenomenon|progress|progression|pursuit|rise|role|shift|solution|strateg|success|"
    r"surge|synerg|technolog|transformation|transition|trend|upgrade|wave"
)
_CONCRETE = (
    r"system|tool|feature|model|platform|framework|step|method|methodolog|technique|process|practice|principle|measure|"
    r"mechanism|level|polic|service|program|programme|device|robot|algorithm|structure|project|investment|intervention"
)
_GAIN = (
    r"highlight|underscor|emphasi[sz]|showcas|demonstrat|illustrat|reflect|mark|signal|ensur|enabl|allow|empower|"
    r"enhanc|improv|boost|foster|promot|facilitat|support|strengthen|optimi[sz]|streamlin|revolutioni[sz]|transform|"
    r"reshap|redefin|democrati[sz]|accelerat|open|pav|provid|offer|promis|address|help|contribut|advanc|expand|broaden|"
    r"driv|creat|mak|solidify|position|cater|bridg|encourag|reinforc|push|unlock|underlin|seek|aim"
)
_REMARK = rare(
    rf"(?:(?:\w+ly|moreover|furthermore|overall|thus|hence|also),?\s+)?(?:this|these|such)\s+(?:an?\s+)?(?:[\w’'-]+,?\s+(?:and\s+)?){{0,3}}?"
    rf"(?:(?:{_ABSTRACT})(?:y|ies|e?s)?\b|(?:{_CONCRETE})(?:y|ies|e?s)?\s(?:[\w,’'-]+\s){{0,6}}?(?:{_GAIN})(?:e?[sd])?\b)"
    rf"|(?:this|these)\s(?:(?:{_GAIN}|signifi|represent|herald)e?s)\b"
    rf"|(?:(?:\w+ly|moreover|furthermore|overall|thus|hence|also),?\s+)?(?:this|these|it|doing\sso)\s(?:will|would|can|could|should|may|helps?)\s"
    rf"(?:also\s|to\s|further\s|help\s|then\s|in\sturn\s|significantly\s|greatly\s){{0,3}}(?:{_GAIN}|increas|reduc|build|giv|"
    r"lead|make)(?:e|y)?\b"
    r"|(?:est[ea]s?|estos)\s+(?:[\w-]+\s+){0,2}?(?:avances?|desarrollos?|innovaci(?:ón|ones)|enfoques?|tendencias?|"
    r"iniciativas?|tecnologías?|integraci(?:ón|ones)|logros?|cambios?)\b"
    r"|(?:cette?|ces)\s+(?:[\w-]+\s+){0,2}?(?:avancées?|développements?|innovations?|approches?|tendances?|initiatives?|"
    r"technologies?|évolutions?)\b"
    r"|dieser?s?\s+(?:[\w-]+\s+){0,2}?(?:fortschritte?|entwicklung(?:en)?|innovation(?:en)?|ansätze?|trends?|"
    r"initiativen?|technologien?)\b"
)
_TAIL = rare(
    r",\s(?:and\s)?(?:(?:thereby|thus|further|ultimately|effectively|significantly|consequently|while|also)\s){0,2}"
    r"(?:highlight|underscor|emphasi[sz]|showcas|demonstrat|illustrat|reflect|mark|signal|ensur|enabl|allow|empower|"
    r"enhanc|improv|boost|foster|promot|facilitat|support|strengthen|optimi[sz]|streamlin|revolutioni[sz]|transform|"
    r"reshap|redefin|democrati[sz]|accelerat|open|pav|provid|offer|promis|address|help|contribut|advanc|expand|broaden|"
    r"driv|creat|mak|lead|solidify|position|cater|bridg|encourag|reduc|increas|result|minimi[sz]|maximi[sz]|reinforc|"
    r"rais|pos|giv|bring|push|unlock|suggest|indicat|sett|aim|"
    r"necessitat|establish|preserv|attract|safeguard|equip|elevat)ing\b"
    r"|,\s(?:permitiendo|mejorando|garantizando|facilitando|impulsando|promoviendo|asegurando|lo que permite)\b"
    r"|,\s(?:permettant|améliorant|garantissant|favorisant|facilitant|ouvrant)\b"
)
_NUMBER_OR_LIST = rare(r"\d|:\s*$")
_NEARLY_ALL = 0.8
_FEWEST = 5
_SHORT = 4
"""Sentences of a section up to which the second one is near its end."""
_OPENING = 4
_BEGINS = ("this", "these", "such", "it", "they", "esto", "cela", "dies")
_FORMS = frozenset(("section", "chapter", "page", "table", "figure", "example", "must", "shall", "should"))
"""Sentences about the text itself, and norms: "This section must be completed"."""


class Closing(NamedTuple):
    """One kind of closing: where it stands, one place for each section, and how many sections there are."""

    kind: str
    """``turn``, ``inner`` (a turn amid the section), ``remark`` or ``frame``."""
    places: tuple[Span, ...]
    of: int
    cues: tuple[str, ...]
    """How the first two that differ read, for messages."""
    demonstratives: int = 0
    """Remarks that begin with "This advance …"; the others end in ", ensuring …"."""


def closings(document: Document, group: Sequence[Peer]) -> Iterator[Closing]:
    """The kinds of closing that most of the peers have, three fifths at least."""
    single = not group[0].section and _is_single(document, group)
    ends = [held for held in (_sentences(document, peer) for peer in group) if len(held) > 1 or single]
    # Items of one sentence close on what they say; only a habit of nearly all of them is one.
    enough = max(6, 0.8 * len(group)) if single else 0.6 * len(group)
    if len(group) < _FEWEST or len(ends) < enough:
        return
    folded = document.folded
    turns = [next((s for s in held[:-3:-1] if _turns(folded[slice(*s)])), None) for held in ends]
    places = tuple(s for s in turns if s)
    if len(places) >= enough:
        yield Closing("turn", places, len(group), _cues(document, (_begin(document, s) for s in places)))
    elif not single:
        yield from _inner_turns(document, ends, len(group))
    remarks: list[Span] = []
    cues: list[Span] = []
    demonstratives = 0
    for held in ends:
        close, begun = held[-1], _REMARK.match(folded, *held[-1])
        if not begun and 1 < len(held) <= _SHORT and _REMARK.match(folded, *held[1]):
            close, begun = held[1], _REMARK.match(folded, *held[1])
        cue = begun or _TAIL.search(folded, *close)
        if cue and _NUMBER_OR_LIST.search(folded, *close) is None:
            remarks.append(close)
            cues.append(Span(*cue.span()))
            demonstratives += begun is not None
    if len(remarks) >= enough:
        yield Closing("remark", tuple(remarks), len(group), _cues(document, cues), demonstratives)
    if not single:
        yield from _frames(document, ends, len(group))


def _cues(document: Document, spans: Iterable[Span]) -> tuple[str, ...]:
    texts = (document.plain(s).lstrip(", ") for s in spans)
    return tuple(dict.fromkeys(texts))[:2]


def _begin(document: Document, span: Span) -> Span:
    inside = document.words.within(span)
    return document.words.span(inside.start, min(inside.start + _OPENING, inside.stop))


def _is_single(document: Document, group: Sequence[Peer]) -> bool:
    return 2 * sum(len(document.sentences_of(peer.blocks[0])) > 1 for peer in group) < len(group)


def _turns(sentence: str) -> bool:
    return bool((_TURN.match(sentence) or _INNER_TURN.search(sentence)) and _TROUBLE.search(sentence))


def _inner_turns(document: Document, ends: Sequence[Sequence[Span]], of: int) -> Iterator[Closing]:
    """Turns to trouble behind which the section goes on: "However" opens one in nearly all sections."""
    folded = document.folded
    enough = max(_FEWEST, _NEARLY_ALL * of)
    if folded.count("however") < enough:
        return
    found = (
        next((s for s in held[1:] if folded.startswith("however", *s) and _turns(folded[slice(*s)])), None)
        for held in ends
    )
    places = tuple(s for s in found if s)
    if len(places) >= enough:
        yield Closing("inner", places, of, _cues(document, (_begin(document, s) for s in places)))


def _frames(document: Document, ends: Sequence[Sequence[Span]], of: int) -> Iterator[Closing]:
    """Four words with which the second or last sentence of nearly all peers begins, going on in other ways.

    Four fifths and five sections: of less, 3 of 3,240 documents of people have such a frame, all meant so.
    """
    grouped: dict[tuple[str, ...], list[Span]] = {}
    for held in ends:
        for span in {held[1]: 0, held[-1]: 0}:
            if not document.folded.startswith(_BEGINS, *span) or _NUMBER_OR_LIST.search(
                document.folded, *span
            ):
                continue
            words = document.words.list(span)
            if len(words) > _OPENING and words[0] in _BEGINS and _FORMS.isdisjoint(words[1:_OPENING]):
                grouped.setdefault(tuple(words[:_OPENING]), []).append(span)
                break
    for spans in grouped.values():
        wordings = {tuple(document.words.list(s)) for s in spans}
        if len(spans) >= max(5, 0.8 * of) and 2 * len(wordings) > len(spans):
            yield Closing("frame", tuple(spans), of, (document.plain(_begin(document, spans[0])),))


def _sentences(document: Document, peer: Peer) -> list[Span]:
    """The sentences of the paragraphs of a peer; of an item, its own."""
    blocks = (
        [i for i in peer.blocks if document.blocks[i].kind == "paragraph"] if peer.section else peer.blocks
    )
    return [s.span for i in blocks for s in document.sentences_of(i)]
