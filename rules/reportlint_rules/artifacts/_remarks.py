"""Remarks in the middle of a text on how it was ordered: what the user asked for, how long and in which tone."""

import re
from collections.abc import Iterator
from functools import cache

from reportlint import PROSE_KINDS, Document, Severity, Span
from reportlint_rules.artifacts._text import spaced

CUES = frozenset(
    {"requested", "instructed", "asked", "specified", "user", "prompt", "brief", "instructions", "request"}
)
CUES |= {
    "words",
    "tone",
    "self",
    "spelling",
    "assignment",
    "audience",
    "headings",
    "references",
    "sources",
    "bullet",
}
CUES |= {"instruction", "lay", "assistant", "terms", "citations", "pronouns"}
"""One of these words stands in each remark."""
_OPENS = re.compile(
    r"[(\[*_ ]{0,4}(?:note to|as|per|in (?:line|accordance)|to (?:fulfill?|comply|satisfy|meet)|the (?:user"
    r"|assignment|client)"
    r"|user|system|instructions?|prompt|task|this|below|here|following|please|write|draft|describe|explain"
    r"|summari[sz]e"
    r"|provide|include|use|keep|avoid|limit|ensure|make sure|do not|don['’]t|remember|end|begin|start"
    r"|maintain|add|your task"
    r"|(?:target )?audience|tone|length|output|i (?:should|need|must|will)|because|since|\d)"
)
"""So begins each, in lower case."""
_TEXT = (
    r"(?:section|answer|response|summary|report|text|paragraph|article|overview|analysis|passage|chapter"
    r"|essay|post"
    r"|explanation|description|part)"
)
_BOUND = (
    r"(?:(?:no more than|at most|fewer than|less than|under|within|exactly|about|around|roughly"
    r"|approximately|maximum of|up"
    r" to|to) (?:\d[\d,]*|[a-z]+(?:-[a-z]+)?) (?:hundred )?(?:words|sentences|bullet points)"
    r"|\d[\d,]*(?: ?[-–] ?\d+)? words"
    r"|simple terms|plain (?:language|english|words|terms)|formal (?:english|language|tone|style)|(?:formal"
    r"|professional"
    r"|friendly|neutral|casual|academic|conversational|persuasive|engaging|objective|authoritative|informal"
    r"|serious) tone"
    r"|bullet points?|jargon|lay (?:audience|reader))"
)
_STYLE = (
    r"(?:(?:about|around|under|roughly|approximately|at most|over|exactly|below|within|than|to|of"
    r"|in) \d{2,4}(?: ?[-–] ?\d{2,4})?"
    r" words|\d{2,4} ?[-–] ?\d{2,4} words|(?:formal|professional|friendly|neutral|casual|academic"
    r"|conversational|persuasive"
    r"|engaging|objective|authoritative|informal) (?:tone|style|register)|tone is \w+|h[23] headings"
    r"|(?:british|american|us|uk)"
    r" spelling|first[- ]person pronouns|at least (?:two|three|four|five|\d) (?:credible |reputable "
    r"|recent |external |primary )?"
    r"(?:sources|references|citations)|lay audience)"
)
_TELLS = (
    r"(?:please )?(?:write|draft|describe|explain|summari[sz]e|provide|include|use|keep|avoid|limit|ensure"
    r"|make sure|do not"
    r"|don['’]t|remember|end|begin|start|maintain|add)"
)


@cache
def _certain() -> re.Pattern[str]:
    """What nobody tells readers of a report."""
    return re.compile(
        spaced(
            r"[(\[*_]{0,3}(?:note to (?:self|myself):? [^\n]{0,200}?\b(?:the user|user['’]?s?|prompt|words"
            r"|this (?:section|report"
            r"|answer)|next section|paragraph|tone|final (?:answer|output|report))\b"
            rf"|as (?:you )?(?:requested|instructed|asked|specified)(?: by (?:you|the user)| in (?:the"
            rf"|your) prompt)?,?"
            rf" (?:this|the|the following|here is (?:the|a)) [^.\n]{{0,140}}?\b{_BOUND}\b"
            rf"|as (?:(?:you )?(?:requested|asked|instructed)|(?:requested|asked|instructed) by (?:the user"
            rf"|you)),? (?:this|the|the"
            rf" following) (?:[\w-]+ (?:of )?){{0,3}}?{_TEXT}\b"
            r"|(?:as )?per your (?:request|instructions?|prompt|brief|requirements)\b"
            r"|in (?:line|accordance) with your (?:request|instructions?|prompt|brief|requirements)\b"
            r"|user (?:request|prompt|instructions?) ?: ?[^\n]{3}"
            r"|(?:system|instructions?|prompt|task) ?: ?(?:you are an? [^\n]{0,60}\b(?:assistant|writer"
            r"|analyst|expert|model|editor"
            rf"|researcher)\b|(?:please )?(?:write|draft|generate|produce|create|explain"
            rf"|describe) [^\n]{{0,120}}?\b(?:{_BOUND}"
            rf"|{_TEXT})\b)"
            rf"|this {_TEXT} (?:has been |is |was )?(?:deliberately )?(?:kept|limited|held|restricted"
            rf"|confined|written)"
            rf" [^.\n]{{0,60}}\bwords\b[^.\n]{{0,40}}\b(?:instructed|requested|asked|specified|required|per)\b"
            r"|i (?:should|need to|must|will) [^.\n]{3,120} (?:because|since|as) the user (?:asked|wants"
            r"|wanted|requested|mentioned"
            r"|said)\b)"
        )
    )


@cache
def _likely() -> re.Pattern[str]:
    """What some person could tell readers, too."""
    return re.compile(
        spaced(
            r"[(\[*_]{0,3}(?:the user (?:wants|has asked|asked|requested|has requested|is asking|would like"
            r"|needs|asks)"
            rf" (?:me |us )?(?:for |to see |to )?(?:only |just )?(?:an? "
            rf"|the )?(?:[\w-]+ ){{0,3}}?(?:{_TEXT}|sources?|bullet points|tone"
            r"|answer) (?:on|about|of|here|in|from|with|that|for|to|only)\b"
            rf"|(?:as )?per the (?:prompt|brief|instructions?|assignment)\b[^.\n]{{0,80}}?\b(?:{_TEXT}"
            rf"|{_BOUND}|words)\b"
            rf"|in (?:line|accordance) with the (?:prompt|brief|instructions?|assignment"
            rf"|task),[^.\n]{{0,80}}?\b(?:{_TEXT}|{_BOUND})\b"
            rf"|to (?:fulfill?|comply with|satisfy|meet) (?:the|your|this) (?:request|prompt|brief"
            rf"|assignment),[^.\n]{{0,80}}"
            r"|the assignment asks for\b"
            rf"|(?:below|here|following) is (?:the|a) {_TEXT} (?:in|with) the requested\b"
            r"|(?:target )?audience ?: [^\n:]{2,60}[.;,|] ?tone ?: |tone ?: [^\n:]{2,40}[.;,|] ?(?:length"
            r"|audience|style|format|language"
            r"|word count) ?: |length ?: [^\n:]{2,30} words[.;,|] ?(?:tone|audience|style|format) ?: "
            r"|output format ?: ?(?:markdown|json|plain text|html)\b[^\n]{0,12}\b(?:no|without|with|use"
            r"|do not)\b"
            rf"|your task is to (?:write|describe|explain|summari[sz]e|draft) [^.\n]{{0,120}}?\b{_STYLE}\b"
            r"|\d{2,4} ?[-–] ?\d{2,4} words\][*_]{0,3}\Z)"
        )
    )


@cache
def _orders() -> re.Pattern[str]:
    """An order to a writer, at the start of a paragraph."""
    return re.compile(spaced(rf"{_TELLS}\b[^.\n]{{0,160}}?\b{_STYLE}\b"))


_TOLD_OPENS = re.compile(
    r"[(\[*_]{0,3}(?:following|in response|based on|according|as|to a|the|this|since|because|expected|role"
    r"|instruction|constraint"
    r"|requirement|write|approx|about|around|~|max|target|respond|answer|do not|ignore)"
)
_ORDERED = re.compile(
    r"\byour\s+(?:prompt|query|instructions?)|\bthe\s+user\b|\bprompt\b|\bprevious\s+instructions"
)
"""Words of those of which only the person who gave the order knows."""
_OF_MODELS = frozenset({"prompts", "prompting", "llm", "llms", "chatbot", "jailbreak", "injection"})
"""Words of texts in which prompts are the subject."""
MORE = frozenset(
    {"your", "user", "user's", "prompt", "output", "role", "constraint", "constraints", "limit", "structure"}
)
MORE |= {"instructions", "instruction", "respond", "instructed", "words", "requested", "json"}
"""One of these words stands in each of the following."""


@cache
def _told() -> re.Pattern[str]:
    """What speaks of the order in other words: at the start of a sentence."""
    return re.compile(
        spaced(
            r"[(\[*_]{0,3}(?:(?:following|in response to|based on|according to|as stated in) your (?:prompt"
            r"|query|instructions?"
            r"|request,|question,|brief)"
            r"|to (?:answer|address) (?:the user['’]?s|your) (?:query|question|request|prompt)\b"
            r"|the user['’]s (?:query|question|request|prompt) (?:is|was|has been|will be) (?:answered"
            r"|addressed|covered)\b"
            rf"|(?:this|the following|the) {_TEXT} (?:was|is|has been) (?:requested|ordered"
            rf"|asked for) by the user\b"
            rf"|(?:this|the following|the) {_TEXT} (?:was|is|has been) (?:generated|written|created"
            rf"|produced) (?:in response to|from"
            r"|based on|according to) (?:the|a|your|this) (?:following )?(?:prompt|instructions)\b"
            r"|(?:since|because|as) the prompt (?:does not|did not|asks|asked|requires|mentions|specifies)\b"
            r"|the prompt (?:asks|asked|calls|called) for (?:an? |the )?(?:\w+ )?(?:examples?|report"
            r"|section|summary|article|words"
            r"|sentences|paragraphs?|list|table|points)\b"
            rf"|as (?:per )?(?:the )?instruct(?:ed|ions),? (?:this|the) {_TEXT} (?:has|is|was|contains|uses"
            rf"|avoids)\b"
            r"|expected output ?: ?\S|role ?: [^\n]{3,80}[.;,|] (?:task|goal|objective) ?: "
            r"|(?:instruction|constraint|requirement)s? ?: ?(?:do not|no more than|use|write|avoid|keep"
            r"|include|limit|at most"
            rf"|max(?:imum)?)\b[^.\n]{{0,60}}\b(?:{_BOUND}|words|sentences|tables|bullets?|headings"
            rf"|markdown|emojis?|tone)\b"
            r"|(?:write|approx\.?|about|around|~|max\.?|maximum|target:)(?: about"
            r"| around)? ?\d{2,4} words(?: here| maximum)?\.?[)\]]"
            rf"|this {_TEXT} (?:meets|respects|stays within|observes|fits|keeps to) the (?:[\w-]+ )?(?:word"
            rf"|length|[\w-]+-word)[ -]?"
            r"(?:limit|count)\b"
            rf"|(?:this|the) {_TEXT}(?: above| below)? (?:follows|uses|keeps to"
            rf"|adheres to) the requested (?:structure|format|outline"
            r"|style|tone|length)\b"
            r"|respond (?:only )?in (?:english|german|french|spanish|json|markdown)\b|answer in json\b"
            r"|do not reveal (?:these|your|the) (?:system )?instructions\b|ignore (?:all "
            r"|any )?previous instructions\b)"
        )
    )


INVENTED = frozenset(
    {"synthetic", "fabricated", "mock", "placeholder", "hallucinated", "invented", "made-up", "made"}
)
INVENTED |= {"dummy", "simulated", "fake", "fictional"}
"""One of these words stands in each assurance that nothing was made up."""


@cache
def _assured() -> re.Pattern[str]:
    """An assurance that the data are real, which only who knows of the order to make none up needs."""
    false = r"(?:synthetic|fabricated|mock|placeholder|hallucinated|invented|made[- ]up|dummy|simulated|fake|fictional)"
    thing = (
        r"(?:data|figures|numbers|statistics|sources|citations|references|results|values|quotes|estimates"
        r"|parameters)"
    )
    true = r"(?:real|actual|genuine|verified|authentic)"
    return re.compile(
        spaced(
            rf"\b(?:all|every|each|the|these) (?:[\w-]+ ){{0,2}}?(?:{thing}|source|citation|reference"
            rf"|figure|number)\b"
            rf"[^.]{{0,80}}?\b{true}\b[^.]{{0,60}}?\b(?:no|not|none|never|without|rather than|instead of)"
            rf" (?:[a-z]+ ){{0,3}}?{false}\b"
            rf"|\b{true} (?:\w+ )?(?:{thing}|literature|reports|documents|filings)\b[^.]{{0,40}}?"
            rf"\b(?:not|no|rather than|instead of) (?:from |on |any )?{false} (?:{thing})\b"
            rf"|\bno (?:{false}(?:,| or| and)? )+{thing} (?:was|were|is|are|has been|have been) (?:used"
            rf"|included|added"
            r"|generated|invented)\b"
            rf"|\b{true} {thing}[^.]{{0,40}}? and no {false} {thing}\b"
        )
    )


_FOR_WRITERS = frozenset(
    {"abstract", "abstracts", "submission", "submissions", "contributors", "contributor", "proposal"}
)
_FOR_WRITERS |= {
    "proposals",
    "essay",
    "essays",
    "thesis",
    "manuscript",
    "prompt",
    "prompts",
    "homework",
    "assignment",
    "bio",
}
_FOR_WRITERS |= {
    "commit",
    "contributing",
    "readme",
    "copywriting",
    "wikipedia",
    "headline",
    "headlines",
    "cv",
    "resume",
}
"""Words of texts that tell people how to write."""


def remarks(document: Document) -> Iterator[tuple[int, Span, str, Severity | None]]:
    """Yield block, span, what it is, and how sure, of each remark in running text."""
    folded = document.folded
    orders: list[tuple[int, Span]] = []
    for sentence in document.sentences_with(CUES):
        block = document.blocks[sentence.block]
        if block.quoted or block.kind not in PROSE_KINDS or block.kind == "quote":
            continue
        start, end = sentence.span
        while start < end and folded[start].isspace():
            start += 1
        if not _OPENS.match(folded, start):
            continue
        if _certain().match(folded, start, end):
            yield sentence.block, sentence.span, "speaks of the task, not of the subject", None
        elif _likely().match(
            folded, start, min(block.text.end, start + 300) if folded[start] in "tal" else end
        ):
            yield sentence.block, sentence.span, "speaks of the task, not of the subject", Severity.WARNING
        elif block.kind == "paragraph" and _orders().match(folded, start, end):
            first = not folded[block.text.start : start].strip(" \n*_")
            if first or (orders and orders[-1][0] == sentence.block):
                orders.append((sentence.block, sentence.span))
    subject = not document.word_set.isdisjoint(_OF_MODELS)
    for sentence in document.sentences_with(MORE) if not subject else ():
        block = document.blocks[sentence.block]
        start, end = sentence.span
        while start < end and folded[start].isspace():
            start += 1
        if block.quoted or block.kind not in PROSE_KINDS or not _TOLD_OPENS.match(folded, start):
            continue
        if m := _told().match(folded, start, min(block.text.end, start + 300)):
            severity = None if _ORDERED.search(m.group()) else Severity.WARNING
            yield sentence.block, sentence.span, "speaks of the task, not of the subject", severity
    for sentence in document.sentences_with(INVENTED):
        block = document.blocks[sentence.block]
        if (
            not block.quoted
            and block.kind in PROSE_KINDS
            and (m := _assured().search(folded, *sentence.span))
        ):
            # Lines of a colophon make one sentence: the line is meant.
            start = max(folded.rfind("\n", sentence.span.start, m.start()) + 1, sentence.span.start)
            yield (
                sentence.block,
                Span(start, sentence.span.end),
                "assures the person who ordered the report",
                Severity.WARNING,
            )
    if orders and len({block for block, _ in orders}) == 1 and document.word_set.isdisjoint(_FOR_WRITERS):
        index, span = orders[0]
        yield index, span, "is an order to the writer", Severity.WARNING
