"""The rule ``chat-residue``."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    clipped,
    is_minutes,
    is_reference_list,
    mentioned,
)
from reportlint_rules.artifacts._chat import FURTHER_LANGUAGES, Place, joined, spoken
from reportlint_rules.artifacts._chat_missing import missing_input
from reportlint_rules.artifacts._sayings import OPENS, SPEAKS
from reportlint_rules.artifacts._text import (
    beginning_with,
    is_dialogue,
    is_personal,
    openings,
    sentence_at,
    with_blanks,
)

_FIRST, _LAST = 2, 3
_OPENING: tuple[Place, ...] = ("first", "top")
_SENTENCES: tuple[Place, ...] = ("any", "last")
_STARTS = frozenset(
    {
        *(
            "certainly",
            "sure",
            "of",
            "absolutely",
            "ok",
            "okay",
            "alright",
            "all",
            "great",
            "got",
            "understood",
            "no",
            "yes",
        ),
        *("here", "here's", "thought", "i", "i've", "my", "based", "given", "drawing"),
        *(
            "good",
            "excellent",
            "fantastic",
            "insightful",
            "interesting",
            "that",
            "that's",
            "this",
            "what",
            "happy",
        ),
        *(
            "hello",
            "hi",
            "hey",
            "sounds",
            "will",
            "you",
            "chatgpt",
            "claude",
            "gemini",
            "copilot",
            "perplexity",
        ),
        *("regenerate", "copy", "message", "was", "is", "end"),
        *("glad", "i'm", "thanks", "thank", "now", "let's", "shall", "should", "may", "perfect"),
        *("natürlich", "gerne", "selbstverständlich", "klar", "sicher", "alles"),
        *("bien", "certainement", "avec", "d'accord", "absolument", "très"),
        *("claro", "por", "desde", "con", "entendido", "de", "com", "certamente", "perfeito"),
        *("certo", "va", "assolutamente", "perfetto", "natuurlijk", "uiteraard"),
    }
)
"""So begins what counts at the start of any block, in lower case."""
_CLOSERS = frozenset(
    ("you", "you'd", "you'll", "your", "me", "i", "i've", "i'd", "i'm", "i'll", "feel", "happy", "glad")
)
_CLOSERS |= {
    "hope",
    "requested",
    "instructed",
    "asked",
    "wished",
    "specified",
    "required",
    "per",
    "markdown",
    "edited",
}
_CLOSERS |= {
    "revised",
    "updated",
    "rewritten",
    "improved",
    "reworked",
    "polished",
    "final",
    "captures",
    "meets",
}
_CLOSERS |= {"follows", "adheres"}
"""One of these words stands in each English offer, hope and remark at the end."""
_EXCUSES = frozenset(
    {"i", "i'm", "please", "ich", "je", "puedo", "tengo", "posso", "tenho", "ho", "我", "せ", "请"}
)
"""One of these words stands in what counts everywhere, but for the Korean excuses."""
_EXCUSES |= {
    "question",
    "updated",
    "corrected",
    "hesitate",
    "ask",
    "ready",
    "clarify",
    "clarifies",
    "me",
    "i'll",
    "i'd",
    "i've",
    "you'd",
    "you're",
    "feel",
    "tell",
    "here's",
    "apologies",
    "sorry",
    "anything",
}
_EXCUSES |= {
    "revised",
    "rewritten",
    "expanded",
    "improved",
    "polished",
    "concise",
    "shortened",
    "refined",
    "condensed",
}
_EXCUSES_KO = ("없습니다", "불가능")
_WHOLE = frozenset(FURTHER_LANGUAGES)
"""Languages in which an excuse may stand in any sentence."""


@dataclass(frozen=True)
class ChatResidue(DocumentRule):
    """Delete what an assistant said to its user around the report.

    "Certainly! Here is the report", "Let me know if you would like more detail", an excuse, or "I now can
    give a great answer" belong to a conversation. Readers of the report were not part of it.

    Openers count in the first two blocks, offers and hopes in the last three, excuses everywhere, and so does what
    speaks of this answer, its version, input that is missing from "your request" or what "I" could write next; in
    English, German, French, Spanish, Portuguese, Italian, Chinese, Japanese, Korean, Dutch, Swedish, Polish, Turkish,
    Vietnamese, Indonesian, Russian, Ukrainian, Arabic and Hindi.
    """

    meta = RuleMeta(
        id="chat-residue",
        message='"{said}" speaks to the person who asked for the report, not to its readers.',
        severity=Severity.ERROR,
        help="Delete it.",
        good=(
            "# Guide\n\nOf course, tests take time. Here is how to run them:\n\n- Install the tool.\n",
            "# Guide\n\nText.\n\nFeel free to open an issue, or ask on the mailing list.\n",
            '# Style\n\nThe model answers "Certainly! Here is the report" before it starts.\n',
            "# Notes\n\nHere are a few commands that replace the old ones:\n\n- one\n- two\n",
        ),
        bad=(
            Bad(
                "Certainly! Here is the report.\n\n# Wind\n\nWind grows.\n",
                flags=["Certainly! Here is the report."],
            ),
            Bad(
                "Here is the final report on wind:\n\n# Wind\n\nIt grows.\n",
                flags=["Here is the final report on wind:"],
            ),
            Bad(
                "# Wind\n\nPlease note that I am an AI language model and cannot advise on law.\n\nWind grows.\n",
                flags=["Please note that I am an AI language model and cannot advise on law."],
            ),
            Bad(
                "# Wind\n\nWind grows.\n\nLet me know if you would like more detail.\n",
                flags=["Let me know if you would like more detail."],
            ),
            Bad(
                "# Wind\n\nGreat question! Let's see.\n\n## Use\n\nIt grows.\n\n## Ends\n\nA.\n\nB.\n\nC.\n",
                flags=["Great question!"],
            ),
            Bad(
                "# Wind\n\nLet me know if you'd like a shorter version.\n\n## Use\n\nOne.\n\nTwo.\n\nThree.\n",
                flags=["Let me know if you'd like a shorter version."],
            ),
            Bad(
                "# Wind\n\nI now can give a great answer.\n\nWind grows.\n",
                flags=["I now can give a great answer."],
            ),
            Bad(
                "# Wind\n\nI'll research wind to provide a comprehensive overview.\n\n## Use\n\nIt grows.\n",
                flags=["I'll research wind to provide a comprehensive overview."],
            ),
            Bad(
                "# Wind\n\n## Use\n\nThe text is missing from your message. Please share it so I can edit it."
                "\n\n## Ends\n\nA.\n\nB.\n\nC.\n\nD.\n",
                flags=["The text is missing from your message. Please share it so I can edit it."],
            ),
            Bad(
                "Natürlich! Hier ist der Bericht.\n\n# Wind\n\nEr wächst.\n",
                flags=["Natürlich! Hier ist der Bericht."],
            ),
        ),
        prefilter=Prefilter(asks="reportlint_rules.artifacts._signs:Signs"),
        see=("prompt-residue", "agent-trace", "cutoff-disclaimer"),
        known_limits="Transcripts, minutes, quotations and code are left alone; so are offers in the middle of a text.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each passage that speaks to the user, neighbouring sentences together."""
        done = -1
        for index, span in _passages(document):
            if span.start < done or mentioned(
                document, Span(span.start, span.start + 1), document.blocks[index].text
            ):
                continue
            if is_dialogue(document):
                return
            if is_minutes(document) and not self._is_edge(document, index):
                continue  # what somebody said there
            done = span.end
            yield self.finding(
                span,
                said=clipped(document.plain(span)),
                fix=Fix("Delete the passage", (Edit(*with_blanks(document, span), ""),)),
            )

    @staticmethod
    def _is_edge(document: Document, index: int) -> bool:
        """Tell whether a block is one of the first or the last ones of the text."""
        places = [o.place for o in openings(document)]
        return index in places[:_FIRST] or index in places[-_LAST:]


def _passages(document: Document) -> Iterator[tuple[int, Span]]:
    """Yield block and span of each passage, in order: hits in neighbouring sentences are one passage."""
    current: tuple[int, Span] | None = None
    for index, start, end in sorted({*_hits(document), *missing_input(document)}):
        if current and current[0] == index and start <= current[1].end + 3:
            current = (index, Span(current[1].start, max(end, current[1].end)))
            continue
        if current:
            yield current
        current = (index, Span(start, end))
    if current:
        yield current


def _hits(document: Document) -> Iterator[tuple[int, int, int]]:
    """Yield block, start and end of each sentence that matches at the place where it counts."""
    blocks = openings(document)
    folded, languages = document.folded, document.once(spoken)
    english = languages == ("en",)
    # Blocks under a heading of their own are no preamble, unless the heading is the title.
    opening = {index for index, block, _ in blocks[:_FIRST] if block.section <= 1}
    closing = set(_closing(document))
    near = set(_near(document, _CLOSERS)) if english else closing
    top = blocks[0].place if blocks and not blocks[0].block.section else -1
    excuses = document.sentences_with(_EXCUSES)
    if ("ko" in languages and any(cue in folded for cue in _EXCUSES_KO)) or not _WHOLE.isdisjoint(languages):
        excuses = list(document.sentences)
    excused: dict[int, list[int]] = {}
    for sentence in excuses:
        excused.setdefault(sentence.block, []).append(sentence.span.start)
    asked = opening | closing | excused.keys() | {o.place for o in beginning_with(document, _STARTS)}
    for index, block, first in (o for o in blocks if o.place in asked):
        end = block.text.end
        offsets = [s.span.start for s in document.sentences_of(index)] or [first]
        places: tuple[Place, ...] = ("start", *_OPENING[: 2 * (index == top) or (index in opening)])
        # An opener may go on: "I'll help. Here is the edited version:"
        for at in (first, *offsets[1:3]):
            start = _skip(folded, at, end)
            if english and not OPENS.match(folded, start):
                break
            ends = [m.end() for place in places if (m := joined(place, languages).match(folded, start, end))]
            if not ends or (index not in opening and _asks(document, index)):
                break
            yield index, at, max(sentence_at(document, index, max(max(ends) - 1, at)).end, *ends)
        for place in _SENTENCES:
            if place == "last" and (index not in near or is_personal(document)):
                continue
            for at in offsets * (index in closing) if place == "last" else excused.get(index, ()):
                start = _skip(folded, at, end)
                if english and place == "any" and not SPEAKS.match(folded, start):
                    continue
                m = joined(place, languages).match(folded, start, end)
                # A question may be praised where one was asked.
                if m and not (" question" in m.group() and _asks(document, index)):
                    yield index, start, sentence_at(document, index, start).end


def _closing(document: Document) -> list[int]:
    """The last blocks of the text, and of what stands in front of the sources at its end."""
    blocks = document.blocks
    places = [o.place for o in openings(document)]
    end = len(places)
    while end:  # section by section: a list of sources has many entries
        section = blocks[places[end - 1]].section
        if not is_reference_list(document.sections[section].title):
            break
        while end and blocks[places[end - 1]].section == section:
            end -= 1
    return [*places[-_LAST:], *places[max(end - _LAST, 0) : end]]


def _near(document: Document, words: Set[str]) -> Iterator[int]:
    """Yield the indices of the blocks that hold one of the words."""
    starts = document.words.starts
    for place in document.places_of(words):
        yield document.block_at(starts[place])


def _asks(document: Document, index: int) -> bool:
    """Tell whether the heading, or the block in front of this one, is a question: what follows answers it."""
    block = document.blocks[index]
    before = document.prose[slice(*document.blocks[index - 1].text)] if index else ""
    return document.sections[block.section].title.endswith(("?", "？")) or before.rstrip(" *_\n").endswith(
        "?"
    )


def _skip(prose: str, at: int, end: int) -> int:
    """The offset of the first character of a sentence that is no blank."""
    while at < end and prose[at].isspace():
        at += 1
    return at
