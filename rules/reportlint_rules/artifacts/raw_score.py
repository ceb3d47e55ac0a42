"""The rule ``raw-score``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_account,
    rare,
    related,
)

_SCORES = frozenset("confidence relevance similarity certainty credibility".split())
_SCORE = rare(
    r"(?P<name>(?:confidence|relevance|similarity|certainty|credibility)(?: (?:score|level|rating))?)"
    r"[*_]{0,3}\s{0,3}[:=][*_ ]{0,4}(?P<value>0?\.\d{1,4}|1\.0+)(?![\d%]|\.\d| ?(?:%|percent))",
    re.I,
)
_MEASURING = frozenset(
    "classifier classifiers logits threshold thresholds softmax cosine embedding embeddings detector yolo bounding "
    "retriever precision recall auc".split()
)
"""Words of texts about programs that give such scores."""
_MANY_MEASURES = 2


@dataclass(frozen=True)
class RawScore(DocumentRule):
    """A score that a program gave itself stands in the text: "(Confidence: 0.95)".

    It is a field of its output. No method and no data stand behind the number, and readers take it for a probability.
    Where it fills a line of its own, as in the form of a review, it is advice.
    Say in words how sure the statement is and why, or leave the score out.
    """

    meta = RuleMeta(
        id="raw-score",
        message='"{said}" is a score that a program put out{more}: nothing says what it measures.',
        help="Say in words how sure this is and why, or leave the score out.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nThe mean is 40 (confidence level: 95 %).\n",
            "# Pumps\n\nThe classifier names a threshold for each seal (confidence: 0.95).\n",
            "# Pumps\n\n```\nconfidence: 0.95\n```\n",
        ],
        bad=[
            Bad("# Pumps\n\nThe intent is to buy (Confidence: 0.95). It is clear.\n", ["Confidence: 0.95"]),
            Bad(
                "# Pumps\n\n- The town buys.\n- **Confidence:** 0.8\n",
                ["Confidence:** 0.8"],
                severity=Severity.INFO,
            ),
        ],
        prefilter=Prefilter(words=tuple(sorted(_SCORES))),
        see=("run-counter", "raw-identifier"),
        known_limits="Percentages are left alone: statistics knows levels of confidence.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all scores."""
        places: list[Span] = []
        starts = document.words.starts
        done, within = -1, False
        for place in document.places_of(_SCORES):
            at = starts[place]
            block = document.blocks[document.block_at(at)]
            if at < done or block.kind not in ("paragraph", "item") or block.quoted:
                continue
            if m := _SCORE.match(document.text, at, block.text.end):
                places.append(Span(*m.span()))
                done = m.end()
                begin = max(document.prose.rfind("\n", 0, at) + 1, block.text.start)
                within |= any(map(str.isalnum, document.prose[begin:at]))
        if places and len(document.places_of(_MEASURING)) < _MANY_MEASURES and is_account(document):
            yield self.finding(
                places[0],
                severity=None if within else Severity.INFO,
                said=document.plain(places[0]),
                more=f" ({len(places)} places)" if len(places) > 1 else "",
                related=[related(span, "another one") for span in places[1:60]],
                members=1,
            )
