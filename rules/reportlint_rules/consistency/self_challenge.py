"""The rule ``self-challenge``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related
from reportlint_rules.consistency._polarity import challenges, stems

_WEAK = frozenset(
    "model data task system method techniqu approach learn train perform languag user process".split()
)


@dataclass(frozen=True)
class SelfChallenge(DocumentRule):
    """A challenge of a technique is what the technique is, or what the section offers as a solution.

    Few-shot learning that "adapts to new tasks" and has "adapting to new tasks" as its challenge: the list of
    challenges was filled from the definition.
    Name a difficulty that the technique does not consist in.
    """

    meta = RuleMeta(
        id="self-challenge",
        message='The challenge "{challenge}" is what line {line} says {subject} does.',
        help="Name a difficulty that the technique does not consist in.",
        severity=Severity.WARNING,
        good=[
            "* **Few-shot learning**: adapts to new tasks.\n\nIt poses challenges such as noise, cost, and drift.\n",
        ],
        bad=[
            Bad(
                "## Methods\n\n* **Few-shot learning**: the model learns to adapt to new tasks quickly.\n\n"
                "They pose challenges, such as noise, cost, and adapting to new tasks.\n",
                ["adapting to new tasks"],
            ),
            Bad(
                "## Explainability\n\n* **Model interpretability**: shows how a model decides.\n\n"
                "It poses challenges, such as noise, cost, and ensuring model interpretability.\n",
                ["ensuring model interpretability"],
            ),
        ],
        prefilter=Prefilter(words=("challenges", "drawbacks", "limitations", "difficulties")),
        see=("benefit-versus-challenge",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each challenge whose words stand in a label or definition of its section."""
        for claim in document.once(challenges):
            section = document.blocks[claim.block].section
            if re.search(r"challeng|limitation|drawback|risk", document.sections[section].title, re.I):
                continue
            # The title and the labelled items above the claim.
            given: list[tuple[Span, frozenset[str], str]] = []
            for index in document.blocks_of(section):
                block = document.blocks[index]
                if index < claim.block and block.kind == "item" and block.label:
                    name = document.plain(block.label)
                    if not re.search(r"challeng|limitation|drawback|concern|risk", name, re.I):
                        given.append((block.label, stems(name), "it"))
                        given.append((block.body, stems(document.plain(block.body)[:400]), f'"{name}"'))
            for member in claim.members:
                words = stems(document.plain(member))
                if len(words) < 2 or not words - _WEAK or len(words) > 6:
                    continue
                hit = next((g for g in given if self._covers(document, g, words, member)), None)
                if hit:
                    yield self.finding(
                        member,
                        related=[related(hit[0], "said here")],
                        challenge=document.plain(member),
                        line=document.lines.position(hit[0].start).line,
                        subject=hit[2],
                    )

    def _covers(
        self, document: Document, given: tuple[Span, frozenset[str], str], words: frozenset[str], member: Span
    ) -> bool:
        span, there, _ = given
        if not words <= there:
            return False
        # In a definition the words must stand together, not anywhere in it.
        text = list(re.findall(r"[a-z][a-z-]+", document.plain(span).casefold()))
        wanted = len(words)
        marks = [bool(stems(w) & words) for w in text]
        window = wanted + 3
        return any(sum(marks[i : i + window]) >= wanted for i in range(max(1, len(marks) - window + 1)))
