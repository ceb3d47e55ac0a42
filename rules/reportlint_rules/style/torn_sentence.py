"""The rule ``torn-sentence``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, rare, related

_VERB = rare(
    r"(?:(?:Are|Is|Was|Were|Has|Had)|Have (?:all |each |both |also )?\w+(?:ed|en|ome|un))"
    r"\s(?!(?:you|we|i|they|he|she|it|there|this|that|these|those|the|a|an|my|your|our|their)\b)[^?:]*?\.(?=\s|\Z)"
)
_LEAD = rare(r":\s*\Z")


@dataclass(frozen=True)
class TornSentence(DocumentRule):
    """A sentence is torn by a list: its verb opens the paragraph after it.

    "Techniques such as:", three items, and then a paragraph "Are being tested in two towns." The end has no
    subject and the beginning has no verb; whoever looks at the paragraph alone cannot read it.
    End the sentence before the list, and begin the paragraph after it with a subject.
    """

    meta = RuleMeta(
        id="torn-sentence",
        message='"{begin}" has no subject; the sentence began before the list.',
        help="End the sentence before the list; begin the paragraph after it with a subject.",
        severity=Severity.WARNING,
        good=[
            "Three pumps are tested:\n\n* the old one\n* the new one\n\nThese pumps are being tested in May.\n",
            "What is open:\n\n* the gate\n* the lock\n\nIs the lock needed? It is.\n",
            "Pumps such as:\n\n* the old one\n* the new one\n\nare being tested in May.\n",
        ],
        bad=[
            Bad(
                "In 2025, pumps such as:\n\n* the old one\n* the new one\n\nAre being tested in May. They are blue.\n",
                ["Are being tested in May."],
            ),
        ],
        prefilter=Prefilter(blocks=("item",)),
        see=("empty-section",),
    )

    allow: Annotated[tuple[str, ...], "First words that may open a paragraph after a list."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per paragraph that goes on after a list with a verb."""
        blocks = document.blocks
        for n in range(2, len(blocks)):
            block = blocks[n]
            if block.kind != "paragraph" or blocks[n - 1].kind != "item" or block.label or block.quoted:
                continue
            start = block.text.start
            if not _VERB.match(document.prose, start, block.text.end):
                continue
            first = document.sentences_of(n)[0].span if document.sentences_of(n) else block.text
            if not _VERB.match(document.prose, *first):
                continue
            lead = next((b for b in reversed(blocks[:n]) if b.kind != "item"), None)
            if not lead or lead.kind != "paragraph" or not _LEAD.search(document.prose, *lead.text):
                continue
            begin = " ".join(document.plain(first).split()[:3])
            if begin.split()[0] not in self.allow:
                yield self.finding(
                    first, begin=begin, related=[related(lead.text, "here the sentence begins")]
                )
