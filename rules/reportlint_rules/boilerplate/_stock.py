"""Stock phrases of openings and closings: each would fit any report. The reasons stand beside the groups."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import chain

from reportlint import Document, Span

_SUBJECT = r"(?:these|this|the|such|its?|their|our)\s+(?:[\w-]+\s+){0,4}?"

OPENING = (
    # the age we live in: true of every topic
    (
        "today's modern increasingly ever",
        r"\bin\s+(?:today[’']s|the\s+modern|our\s+modern|an?\s+increasingly|an?\s+ever[- ]\w+)\s+(?:[\w-]+,?\s+){0,3}"
        r"(?:world|era|age|landscape|environment|society|economy|marketplace)\b",
    ),
    (
        "ever fast rapidly fascinating dynamic vibrant",
        r"\bin\s+the\s+(?:ever[- ]\w+|fast[- ]paced|rapidly\s+\w+|fascinating|dynamic|vibrant)\s+(?:[\w-]+\s+){0,2}"
        r"(?:world|realm|landscape|field|domain|era|age)\b",
    ),
    (
        "heutigen",
        r"\b(?:der\s+heutigen|unserer\s+heutigen)\s+(?:[\w-]+\s+){0,2}(?:welt|zeit)\b",
    ),
    (
        "d'aujourd'hui",
        r"\bdans\s+le\s+monde\s+d[’']aujourd[’']hui\b",
    ),
    (
        "mundo",
        r"\ben\s+el\s+mundo\s+(?:actual|de\s+hoy)\b",
    ),
    # growth without a number
    (
        "tremendous significant remarkable rapid unprecedented substantial transformative major dramatic",
        r"\bha(?:s|ve)\s+(?:seen|witnessed|undergone|experienced)\s+(?:[\w-]+\s+){0,2}?(?:tremendous|significant|remarkable|rapid|"
        r"unprecedented|substantial|transformative|major|dramatic)\s+(?:[\w-]+\s+){0,2}?(?:growth|advancements?|advances|changes?|"
        r"transformations?|progress|evolution|developments?)\b",
    ),
    (
        "undergoing",
        r"\b(?:is|are)\s+(?:currently\s+)?undergoing\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}?(?:transformation|changes?|shifts?|revolution)\b",
    ),
    (
        "evolving changing transforming advancing reshaping",
        r"\b(?:is|are)\s+(?:rapidly|constantly|continuously)\s+(?:evolving|changing|transforming|advancing|reshaping)\b",
    ),
    (
        "become emerged",
        r"\bha(?:s|ve)\s+(?:become|emerged\s+as)\s+(?:an?\s+)?(?:\w+\s+)?(?:pivotal|crucial|essential|critical|vital|"
        r"indispensable|transformative|powerful|cornerstone)\b",
    ),
    (
        "gaining becoming",
        r"\b(?:rapidly|quickly|increasingly|steadily)\s+(?:gaining|becoming)\s+(?:\w+\s+)?(?:traction|momentum|popularity|attention|"
        r"important|crucial|essential|popular|vital|sophisticated)\b",
    ),
    (
        "bustling fascinating exciting vibrant",
        r"\bthe\s+(?:bustling|fascinating|exciting|vibrant)\s+world\s+of\b",
    ),
    # the report about itself
    (
        "report article document paper section overview",
        r"\bthis\s+(?:report|article|document|paper|section|overview)\s+(?:aims\s+to\s+)?(?:delves?|dives?|explores?|provides?|offers?|"
        r"presents?|covers?|examines?)\s+(?:into\s+)?(?:[\w-]+\s+){0,3}?(?:comprehensive|insightful|detailed|in-depth|key|latest|various|major)\b",
    ),
    (
        "segmented divided structured organised organized",
        r"\b(?:report|article)\s+is\s+(?:segmented|divided|structured|organi[sz]ed)\s+(?:into|to\s+provide)\b",
    ),
    (
        "overview insight insights understanding analysis",
        r"\bprovid(?:e|es|ing)\s+(?:a\s+)?(?:clear|comprehensive|detailed|insightful|valuable|thorough)\s+(?:and\s+\w+\s+)?"
        r"(?:overview|insights?|understanding|analysis)\b",
    ),
    (
        "we",
        r"\bas\s+we\s+(?:enter|head\s+into|move\s+(?:into|through|further\s+into)|navigate|approach)\b",
    ),
)

CLOSING = (
    # the future as a certainty
    (
        "shape reshape transform revolutionize revolutionise redefine play unlock",
        r"\b(?:will|(?:is|are)\s+(?:poised|set|expected|likely)\s+to|promises?\s+to)\s+(?:undoubtedly\s+|likely\s+|only\s+)?"
        r"(?:continue\s+to\s+)?(?:shape|reshape|transform|revolutioni[sz]e|redefine|play\s+an?\s+\w+(?:\s+\w+)?\s+role|unlock)\b",
    ),
    (
        "future",
        r"\bthe\s+future\s+of\s+(?:[\w-]+\s+){1,5}(?:is|looks|appears|holds|promises)\b",
    ),
    (
        "poised positioned beginning begun tell",
        r"\b(?:poised|positioned)\s+(?:for|to|as)\b|\bjust\s+the\s+beginning\b|\bonly\s+just\s+begun\b|\bonly\s+time\s+will\s+tell\b",
    ),
    (
        "continued come",
        r"\bcontinued\s+(?:breakthroughs|growth|innovation|progress|advancements?)\b|\bin\s+the\s+(?:years|decades)\s+to\s+come\b",
    ),
    (
        "continue continues evolve evolves advance advances mature matures progress progresses unfold unfolds",
        rf"\bas\s+{_SUBJECT}(?:continues?|evolves?|advances?|matures?|progress(?:es)?|unfolds?)\b",
    ),
    (
        "continue continues",
        r"\bas\s+[\w-]+(?:\s+[\w-]+){0,3}\s+continues?\s+to\s+(?:evolve|advance|grow|develop|mature|improve)\b",
    ),
    (
        "trends technology technologies landscape field industry industries market markets businesses organizations",
        r"\bas\s+(?:the\s+)?(?:trends|technology|technologies|landscape|field|industry|industries|markets?|businesses|"
        r"organi[sz]ations)\s+(?:evolves?|advances?|matures?|progress(?:es)?|adapts?)\b",
    ),
    # a landscape to navigate
    (
        "landscape environment world market markets",
        r"\bnavigat(?:e|es|ing)\s+(?:the|this|an?)\s+(?:[\w-]+\s+){1,4}?(?:landscape|environment|world|markets?)\b",
    ),
    (
        "requirements needs demands landscape",
        r"\b(?:dynamic|evolving|changing|ever-\w+)\s+(?:requirements|needs|demands|landscape)\s+of\b",
    ),
    (
        "success growth competitiveness",
        r"\b(?:long-term|sustained|sustainable|continued)\s+(?:success|growth|competitiveness)\b",
    ),
    # the report, once more about itself
    (
        "report overview analysis",
        r"\bthis\s+(?:comprehensive\s+|detailed\s+)?(?:report|overview|analysis)\s+(?:outlines|highlights|summari[sz]es|underscores|"
        r"demonstrates|illustrates|has\s+(?:explored|outlined|examined|highlighted))\b",
    ),
    # the empty need
    (
        "importance need potential role significance impact",
        r"\b(?:highlight|underscor|emphasi[sz]|underlin)(?:e|es|ing)\s+(?:the|their|its)\s+(?:critical\s+|growing\s+|transformative\s+|profound\s+)?(?:need|importance|potential|role|significance|impact)\b",
    ),
    (
        "further ongoing continued",
        r"\b(?:further|ongoing|continued)\s+(?:research|investigation|innovation|collaboration|efforts?|updates)\b",
    ),
    (
        "crucial essential imperative important vital",
        r"\bit\s+(?:is|will\s+be)\s+(?:crucial|essential|imperative|important|vital)\s+(?:to|that|for)\b",
    ),
    # possibilities without end, and harnessing them
    (
        "harness harnessing",
        r"\bharness(?:ing)?\s+(?:the|their|its)\s+(?:full\s+)?(?:power|potential|benefits|capabilities)\b",
    ),
    (
        "realize unlock maximize maximise",
        r"\b(?:realize|unlock|maximi[sz]e)\s+(?:the|their|its|[\w’']+)\s+(?:full\s+)?(?:potential|benefits)\b",
    ),
    (
        "endless limitless boundless",
        r"\b(?:endless|limitless|boundless)\s+(?:possibilities|potential|opportunities)\b|\b(?:is|are)\s+(?:boundless|limitless|endless)\b",
    ),
    (
        "pave paves paving open opens opening",
        r"\bpav(?:e|es|ing)\s+the\s+way\b|\bopen(?:s|ing)?\s+(?:up\s+)?new\s+(?:possibilities|opportunities|avenues|horizons)\b",
    ),
    (
        "seamlessly facets daily industries",
        r"\bseamlessly\s+integrated\s+into\b|\bvarious\s+facets\s+of\b|\bdaily\s+li(?:fe|ves)\b|\bindustries\s+and\s+society\b",
    ),
    (
        "society societies individuals pace",
        r"\b(?:technology|industries|businesses)\s*,?\s+and\s+(?:society|societies|individuals)\b|\brapid\s+pace\s+of\s+(?:innovation|change)\b",
    ),
    (
        "future generations",
        r"\bmore\s+[\w-]+(?:,\s+[\w-]+)?,?\s+and\s+[\w-]+\s+future\b|\bfor\s+(?:future\s+)?generations\s+to\s+come\b",
    ),
    # the call to action
    (
        "wait today embrace embracing curve competition",
        r"\bso\s+why\s+wait\b|\bstart\s+(?:planning|exploring|building)\s+(?:[\w-]+\s+){1,5}today\b|\bembrac(?:e|ing)\s+(?:these|this|the)\b"
        r"|\bstay(?:ing)?\s+ahead\s+of\s+the\s+(?:curve|competition)\b",
    ),
    (
        "wird bleibt",
        r"\bwird\s+(?:auch\s+)?(?:in\s+zukunft|künftig|weiterhin)\b|\bes\s+bleibt\s+abzuwarten\b|\bbleibt\s+spannend\b",
    ),
    (
        "l'avenir futuro",
        r"\bl[’']avenir\s+(?:de|du|des)\b[^.!?]{0,60}\best\s+prometteur|\bel\s+futuro\s+(?:de|del)\b[^.!?]{0,60}\bes\s+prometedor",
    ),
)

SELF_WORDS = (
    *(
        "report",
        "document",
        "analysis",
        "overview",
        "article",
        "paper",
        "summary",
        "study",
        "guide",
        "compilation",
    ),
    *("review", "exploration", "research", "concludes", "informe", "rapport", "bericht"),
)
SELF = (
    r"(?:(?:in\s+(?:conclusion|summary)|overall|finally|to\s+sum\s+up),?\s+)?(?:"
    r"(?:this|the\s+present)\s+(?:[\w-]+\s+){0,3}?(?:report|document|analysis|overview|article|paper|summary|study|guide|"
    r"compilation|review|exploration|research)\s+(?:\w+ly\s+|also\s+|not\s+only\s+)?(?:has\s+|aims\s+to\s+|seeks\s+to\s+)?"
    r"(?:provid|offer|present|outlin|highlight|demonstrat|illustrat|detail|summari[sz]|underscor|encapsulat|captur|conclud|"
    r"cover|delv|examin|reflect|reveal|synthesi[sz]|showcas|emphasi[sz]|consolidat|compil|explor|serv)(?:e?s|ed?|ing)?\b"
    r"|this\s+concludes\b"
    r"|(?:este|el\s+presente)\s+informe\s+(?:ofrece|presenta|proporciona|destaca|resume)\b"
    r"|ce\s+rapport\s+(?:présente|offre|propose|souligne|met)\b"
    r"|dieser\s+bericht\s+(?:bietet|zeigt|fasst|gibt|stellt|verdeutlicht)\b)"
)
"""A sentence about the report itself, which opens so; in lower case. At its end the reader knows the report."""
_SELF_BEGIN = ("in", "overall", "finally", "to", "th", "este", "el", "ce", "dieser")


Phrase = tuple[str, str]
"""Words of which each use holds one, and the pattern, in lower case."""


@cache
def _compiled(phrase: Phrase) -> re.Pattern[str]:
    return re.compile(phrase[1])


@cache
def _index(phrases: tuple[Phrase, ...]) -> dict[str, list[int]]:
    """The numbers of the phrases in which a word may stand."""
    index: dict[str, list[int]] = {}
    for number, (held, _) in enumerate(phrases):
        for word in held.split():
            index.setdefault(word, []).append(number)
    return index


def triggers(phrases: tuple[Phrase, ...]) -> tuple[str, ...]:
    """The words of which a document with any of these phrases holds one."""
    return tuple(dict.fromkeys(" ".join(words for words, _ in phrases).split()))


@cache
def _of_itself() -> re.Pattern[str]:
    return re.compile(SELF)


def about_itself(document: Document, block: int) -> Span | None:
    """The first sentence of a block that speaks of the report itself."""
    if document.word_set.isdisjoint(SELF_WORDS):
        return None
    spans = (s.span for s in document.sentences_of(block))
    folded = document.folded
    return next(
        (s for s in spans if folded.startswith(_SELF_BEGIN, *s) and _of_itself().match(folded, *s)), None
    )


def stock_phrases(
    document: Document, phrases: tuple[Phrase, ...], spans: Sequence[Span]
) -> list[tuple[int, Span]]:
    """The stock phrases inside the spans, if there are two at least: number of the phrase and its place, in order."""
    index = _index(phrases)
    words = index.keys() & chain.from_iterable(map(document.words.list, spans))
    likely = {number for word in words for number in index[word]}
    if len(likely) < 2:
        return []
    found = sorted(
        (Span(*m.span()), number)
        for span in spans
        for number in likely
        for m in _compiled(phrases[number]).finditer(document.folded, *span)
    )
    kept: list[tuple[int, Span]] = []
    for span, number in found:
        if not kept or span.start >= kept[-1][1].end:  # two phrases over the same words are one
            kept.append((number, span))
    return kept
