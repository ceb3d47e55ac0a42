"""The rule ``truncated-end``."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    PROSE_KINDS,
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_foreign,
    is_minutes,
    is_report,
)

_ENDS = re.compile(r"[.!?…。！？｡؟।॥።:;)\]}>»”\"'’*_`|〉》」』】）]$")
_NOTED = re.compile(r"[.!?]”? ?\d{1,3}(?:, ?\d{1,3})*$")
"""A full stop in front of the numbers of notes."""
_DANGLING = re.compile(
    r"(?:\b(?:the|an|and|or|of|to|for|with|by|from|into|that|which|whose|while|because|such|including|than|their|its"
    r"|these|those|this|has|have|is|are|was|were|be|been"
    r"|will|would|can|could|should|may|might|must|as|at|on|in|but|not|between|through|about|more|most|both|our"
    r"|your"
    r"|und|oder|der|die|das|des|mit|für|von|zu|auf|dass|sowie|eine[rnms]?|et|ou|le|la|les|des|du|de|avec|pour|dans"
    r"|que|qui|y|el|los|las|con|para|por|un|una|e|os|il|gli|di|che|per|nel|della)"
    r"|[,(\[{“„«–—/&=-]|(?<!\d)\+)$",
    re.I,
)
_STOPS = re.compile(
    r"\b(?:(?:the|an?|because|whose|their|its|(?:has|have|had|being|will|would|could|should|must|might)"
    r"[ \n]+(?:not[ \n]+)?be(?:en)?"
    r"|(?:does|do|did|will|would|should|must)[ \n]+not|expected[ \n]+to|have[ \n]+to|such[ \n]+as|as[ \n]+well[ \n]+as"
    r"|of[ \n]+(?:the|these|this|their|its|an?))"
    r"|(?P<weak>and|or|which|of|from|with|into|than|by|(?:is|are|was|were)(?:[ \n]+not)?|been|had|as[ \n]+of"
    r"|for|(?<!-)in|on|at|(?:order|according|due|related"
    r"|leads?|able|likely|need|needs|compared|access|addition)[ \n]+to"
    r"|through|between|during|towards?|within|about|under|against|this|these|that|those|very|can|will"
    r"|should|may|might|would|could|must|also|our|if|when|while|although|since|whereas|has|have|more|most|such|not"
    r"|where|who|but|as|upon|per|via|other|several|many|both|each|every|some|any))\Z"
    r"|(?P<comma>[a-z]{3},)\Z"
)
"""The last words of a passage that breaks off, in lower case; after the weak ones a sentence may end."""
_STRANDED = frozenset(
    "of from with into than by is are was were been had for in on at through about under against can will should may"
    " might would could must has have not to upon".split()
)
_RELATED = re.compile(
    r"\b(?:that|which|what|who|whom|whose|where|how|than|as|why|whatever|things?|way|all|like)\b"
)
"""What lets a sentence end in a preposition or an auxiliary: "the town that we come from", "as it has been"."""
_ALL_OF = re.compile(
    r"\b(?:all|some|most|both|each|any|one|none|many|several|two|three|few|either|neither)[ \n]of[ \n](?:these|this)\Z"
    r"|\b(?:as|than|what|how|where|who)\b[^.;:]{1,60}\b(?:should|could|can|would|might|will|must)[ \n]be\Z"
)
"""Ends of whole clauses: "on all of these", "as easy as it should be"."""
_ELLIPTIC = re.compile(
    r"\b(?:if|when|where|whether|than|as|who|that|which|some|others|those|or)\b[^.,;:]{0,60}\Z"
)
"""What lets a sentence end in a negation: "it sets the value if it does not"."""
_LITERAL = re.compile(r"::\s*\Z")
"""What announces a literal block in reStructuredText."""
_LEAST_UNFINISHED, _LEAST_PARAGRAPH = 8, 6
_VERBS_AFTER = frozenset(
    {
        "in",
        "on",
        "to",
        "at",
        "is",
        "are",
        "was",
        "were",
        "more",
        "most",
        "both",
        "this",
        "that",
        "these",
        "those",
        "can",
        "will",
        "y",
        "e",
        "la",
        "por",
    }
)
_PREPOSITIONS = frozenset(
    {"of", "for", "with", "by", "from", "into", "at", "as", "on", "in", "to", "through", "about"}
)
_RELATIVE = re.compile(
    r"\b(?:that|which|what|who|whom|where|how)\b.+\b(?:i|we|you|he|she|it|they|\w+s)\b", re.I
)
"""What lets a sentence end in a preposition: "the revision that we start from"."""
_POINTER = re.compile(
    r"(?:see|read|visit|for (?:more|further|details)|siehe|voir|ver|más|more (?:on|about))\b", re.I
)
_FIELD = re.compile(r"[^.:]{2,40}:\s")
_ENTRY = re.compile(r"^\W*\[\^?\d+\]|https?://|(?:^|\s)#\w+(?:\s+#\w+)+\W*$|^\s*[\w-]+:\s")
"""The last line is an entry of a list of sources, a row of hashtags or a field: none ends in a full stop."""
_SIGNATURE = re.compile(r"https?:|www\.|@|\d{4}\W*$|\d\W*$|^[-–—~]|©|©|:$|^\s*(?:by|von|par)\b", re.I)

_SIGNS = frozenset("/&+=-")
_STOPLESS = re.compile(
    r"[\w-]\.[a-z]{2,}(?:/[\w./-]*)?$|^\W*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d"
    r"|\d{1,4}[-/.]\d)"
    r"|[\u0590-\u08ff\u0900-\u0dff]",
    re.I,
)
"""Ends without a full stop on purpose: an address, a dated entry of a history, a script that often goes without."""

_QUOTED = re.compile(r"[\"”»*_]\s*[-–—] [\w .’'-]+$")
"""A saying and who said it."""
_PATH = re.compile(r"(?:^|\s)\S*/\S*/$")

_DEFINES = re.compile(r"\[[^\]\n]{1,80}\]:\s*\S")
"""A target of a link."""


@dataclass(frozen=True)
class TruncatedEnd(DocumentRule):
    """Complete a report that stops in the middle of a sentence.

    The model reached its limit of tokens and nobody noticed: the last sentence ends in "and", in a comma or
    without a full stop where all others have one. What followed is missing.
    """

    meta = RuleMeta(
        id="truncated-end",
        message='The report stops in the middle: its last words are "{tail}".',
        severity=Severity.ERROR,
        help="Generate the rest (raise the limit of output tokens), or finish the sentence.",
        good=(
            "# Wind\n\nWind power grew in all five regions.\n\nSee the figures below:\n\n- one\n- two\n",
            "# Wind\n\nWind power grew in all regions.\n\nBest regards from the whole team of the wind group\n\nJane"
            " Doe\n",
            "# Links\n\n- The home page of the project and its many friends\n- The archive\n",
            "# Wind\n\nThe first sets the old valve, and the second sets it if the first one does not\n\nThey turn.\n",
            "# Wind\n\nIt runs.\n\n- Tests the wind on all of these\n- Finding it is not as easy as it should be\n"
            "- Stops\n\nIt rests.\n",
            "# Wind\n\nOf all things that we measured it is the one we are proud of.\n",
            "# Wind\n\nWe grew a lot.\n\nIt cost us little.\n\nAll of us were very glad of it.\n\nFrom where:\n"
            "[1] https://b.org/x - How the wind blows in all the five regions of the north\n",
        ),
        bad=(
            Bad(
                "# Wind\n\nWind power grew in all regions, and the costs of the\n",
                flags=["Wind power grew in all regions, and the costs of the"],
            ),
            Bad(
                "# Wind\n\nWind power grew in all five regions, and it does not\n\n# Sun\n\nThe sun shines.\n",
                flags=["Wind power grew in all five regions, and it does not"],
            ),
            Bad(
                "# Wind\n\nThe plan for the coast will be told once the map of the winds has been\n\nIt was late.\n",
                flags=["The plan for the coast will be told once the map of the winds has been"],
            ),
            Bad(
                "# Wind\n\nWind power grew in all five regions.\n\nCosts fell by half in ten years, and jobs"
                " followed.\n\n"
                "The grid was extended to the north and to the sea.\n\n"
                "Storage grew as well, mostly through large batteries near the solar parks of the southern\n",
                flags=[
                    "Storage grew as well, mostly through large batteries near the solar parks of the southern"
                ],
            ),
        ),
        prefilter=Prefilter(asks="reportlint_rules.artifacts._signs:Signs"),
        see=("stray-fence", "stated-gap"),
        known_limits="A file that stops after a complete sentence looks finished.",
    )

    most: Annotated[
        float, "Share of other paragraphs that must end in punctuation before a missing full stop counts."
    ] = 0.9

    def check(self, document: Document) -> Iterable[Finding]:
        """Look at the last block of running text, if nothing follows it, and at the last ones of sections."""
        yield from self._inside(document)
        last = _last(document)
        if last is None:
            return
        index, block = last
        text = document.prose[block.text.start : block.text.end].rstrip()
        if document.text[block.text.start + len(text) : block.text.end].strip(" \t\r\n*_"):
            return  # an address, code or maths ends the block
        line = text.rsplit("\n", 1)[-1].strip()
        if _DEFINES.match(line):
            return  # targets of links, below a tag that a site generator reads
        end = block.text.start + len(text)
        words = document.words.list(block.text)
        if "\u0e00" <= line[-1:] <= "\u109f" or "\u1780" <= line[-1:] <= "\u17ff":
            return  # Thai, Lao, Tibetan, Burmese and Khmer end sentences without a mark
        if (
            len(words) < 6
            or not line
            or not (line[-1].isalnum() or line[-1] in ",([{“„«–—/&+=-")
            or _ENDS.search(document.text[: block.text.start + len(text)][-1:])
        ):
            return
        span = self._last_sentence(document, index, block)
        tail = " ".join(document.plain(span).split()[-6:])
        dangling = _DANGLING.search(line)
        # "About" is the last word of a menu; a mark alone is an empty item.
        if dangling and (dangling.group()[0].isupper() or not line.strip(" -–—/&+=") or _PATH.search(line)):
            return
        if (
            dangling
            and (
                dangling.group().casefold() not in _PREPOSITIONS or not _RELATIVE.search(document.plain(span))
            )
            and dangling.group().casefold() not in _VERBS_AFTER
        ):
            # A sign behind the last item of a list may be the end of a term: "A&", "a =".
            sign = block.kind == "item" and dangling.group() in _SIGNS
            level = Severity.WARNING if sign else None
            yield self.finding(span, tail=tail, severity=level, evidence={"cue": "dangling"})
        elif (
            len(words) >= 10
            and not _POINTER.match(line)
            and not any(mark in document.text[block.text.start : end] for mark in (" | ", "[["))
            and 2 * sum(word[:1].isupper() for word in line.split()) < len(line.split())
            and not _ENTRY.search(document.text[document.text.rfind("\n", 0, end) + 1 : end])
            and not _SIGNATURE.search(line)
            and not _STOPLESS.search(line)
            and not _QUOTED.search(document.text[block.text.start : end])
            and document.text[end : end + 1] not in ("*", "_")  # emphasis that was closed
            and not (block.kind == "paragraph" and _FIELD.match(line))
            and self._others_end(document, index, block)
        ):
            # A file that a person saved ends with a line break: in manuals and notes a full stop was forgotten there.
            saved = document.text.endswith("\n") and not dangling
            mild = saved and (block.kind == "item" or not is_report(document))
            yield self.finding(
                span,
                tail=tail,
                severity=Severity.INFO if mild else Severity.WARNING,
                evidence={"cue": "no punctuation"},
            )

    def _inside(self, document: Document) -> Iterable[Finding]:
        """Paragraphs and sections whose last words need others behind them."""
        folded, blocks = document.folded, document.blocks
        minutes: bool | None = None
        for index, block in enumerate(blocks):
            # Nearly all blocks end in a mark, and nearly all that do not are headings.
            last = folded[block.text.end - 1 : block.text.end]
            if (
                not (last.isalpha() or last in ", \n")
                or block.kind not in ("paragraph", "item")
                or block.quoted
            ):
                continue
            end = block.text.start + len(folded[slice(*block.text)].rstrip())
            m = _STOPS.search(folded, max(block.text.start, end - 24), end)
            if m is None or index + 1 == len(blocks) or not self._goes_on(document, block, blocks[index + 1]):
                continue
            words = document.words.list(block.text)
            span = self._last_sentence(document, index, block)
            weak = m["weak"] or m["comma"]
            least = _LEAST_UNFINISHED if weak else _LEAST_PARAGRAPH
            if (
                len(words) < least
                or document.text[end : block.text.end].strip()
                or document.prose[end - 1] == "A"
            ):
                continue
            if weak and (block.kind == "item" or _is_line(document, block)):
                continue
            stranded = m["weak"] in _STRANDED and _RELATED.search(folded, span.start, m.start())
            if stranded and not self._others_end(document, index, block):
                continue
            if _ALL_OF.search(folded, span.start, end):
                continue
            if m[0].endswith("not") and _ELLIPTIC.search(folded, span.start, m.start()):
                continue
            if _LITERAL.search(document.text, max(0, block.span.start - 40), block.span.start) and is_foreign(
                document
            ):
                continue
            if m["comma"] and len(words) < 2 * _LEAST_UNFINISHED:
                continue
            minutes = is_minutes(document) if minutes is None else minutes
            if minutes:
                return  # a transcript breaks off as people do
            section = blocks[index + 1].kind == "heading"
            yield self.finding(
                span,
                message='The {what} stops in the middle: its last words are "{tail}".',
                severity=Severity.WARNING if weak else None,
                what="section" if section else "paragraph" if block.kind == "paragraph" else "item",
                tail=" ".join(document.plain(span).split()[-6:]),
                evidence={"cue": "inside"},
            )

    @staticmethod
    def _goes_on(document: Document, block: Block, following: Block) -> bool:
        """Tell whether what follows is no continuation: a heading, or a paragraph that begins anew."""
        if following.kind == "heading":
            return True
        if (
            following.kind not in ("paragraph", block.kind)
            or following.quoted
            or following.depth > block.depth
        ):
            return False
        start = document.prose[slice(*following.text)].lstrip(" \t\n*_\"“'(")
        return start[:1].isupper() and document.text[following.text.start : following.text.start + 2] != "!["

    @staticmethod
    def _last_sentence(document: Document, index: int, block: Block) -> Span:
        sentences = document.sentences_of(index)
        return sentences[-1].span if sentences else block.text

    def _others_end(self, document: Document, index: int, block: Block) -> bool:
        """Tell whether the blocks of this kind before it end in punctuation: eight at most, three at
        least."""
        ended = total = 0
        siblings = False
        for b in reversed(document.blocks[:index]):
            if b.quoted or b.kind != block.kind or bool(b.label) != bool(block.label):
                continue
            if total and b.list != block.list and siblings:
                break
            siblings = siblings or (block.kind == "item" and b.list == block.list)
            if len(document.words.list(b.text)) < 6 and not siblings:
                continue
            total += 1
            end = document.prose[b.text.start : b.text.end].rstrip()
            ended += bool(end) and bool(
                _ENDS.search(document.text[b.text.start + len(end) - 1]) or _NOTED.search(end[-6:])
            )
            if total == 8:
                break
        return total >= (2 if siblings else 3) and ended >= self.most * total


def _is_line(document: Document, block: Block) -> bool:
    """Tell whether a block is a line of a poem or a list without marks: its neighbours end without a mark, too."""
    return document.once(_bare)[block.kind, block.section] > 1


def _bare(document: Document) -> Counter[tuple[str, int]]:
    """How many blocks of each kind and section end in a letter."""
    prose = document.prose
    return Counter(
        (b.kind, b.section) for b in document.blocks if prose[slice(*b.text)].rstrip()[-1:].isalpha()
    )


def _last(document: Document) -> tuple[int, Block] | None:
    """The last block, if it is running text: a table, code or a rule after it closes the report."""
    for index in range(len(document.blocks) - 1, -1, -1):
        block = document.blocks[index]
        if block.kind in PROSE_KINDS and block.kind != "footnote" and not block.quoted:
            return index, block
        return None
    return None
