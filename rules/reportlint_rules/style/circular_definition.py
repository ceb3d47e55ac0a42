"""The rule ``circular-definition``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

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
)
from reportlint_rules.style._returning import EFFECTS, label_again, own_effects
from reportlint_rules.style._stems import is_empty, same, stems

_CLAUSE = rare(r"[,;]\s|\s(?:and|that|which|while|so that)\s", re.I)


_DO = (
    r"(?:creat|develop|build|establish|implement|conduct|perform|provid|defin|produc|prepar|set up|run|carry out|offer|"
    r"launch|introduc|design|deploy|us|utili[sz]|leverag|enhanc|improv|strengthen|foster|promot|increas|expand|reduc|ensur|"
    r"maintain|optimi[sz]|work on|encourag|support|adopt|invest in|focus on)(?:e|es|ing|s)?"
)
_TASK = rare(rf"{_DO} (\S+ \S.{{2,58}})", re.I)
_AGAIN = (
    rf"{_DO}\s+(?:(?:and|or)\s+\w+\s+)?(?:(?:a|an|the|your|our|more|new|clear|detailed|comprehensive|regular|robust"
    r"|strong)\s+){0,2}(?:\w+\s+)?"
)
"""A task, and how it is set again: "Develop case studies: Create case studies"."""
_HOLLOW = 3
"""So many of them in one clause, and nothing after it: the item says nothing for certain."""
_SIGN = rare(r"\S")
_STOP = rare(r"[.!?](?=\s|$)")


@dataclass(frozen=True)
class CircularDefinition(DocumentRule):
    """A labelled item explains its term by the term itself.

    "Coherent text generation: this approach involves generating coherent text" can be read backwards without loss.
    An item is flagged where the words of its label return in the first clause after it, and that clause brings at
    most two words of its own besides such as "approach", "technique" or "improve". Where the item says nothing else
    and most of it are such words it is a warning.
    A label that sets a task ("Develop case studies") and is followed by the same task in another verb ("Create case
    studies ...") is one, too.
    So are, as advice, an item that sets a verb before its label and goes on, and an effect of which every word stands
    in its cause ("Understanding the lock enhances comprehension"); that is a warning where the sentence says no more.
    Say what it consists of, how it works, or what it is not.
    """

    meta = RuleMeta(
        id="circular-definition",
        message='"{label}" is explained by itself: "{clause}".',
        help="Say what it consists of, how it works, or what sets it apart.",
        severity=Severity.INFO,
        good=[
            "* **Text generation**: a language model continues a prompt word by word.\n",
            "* **Guided tours**: Three a day. Learning the lock leads to safer work and improves the yield.\n",
            "* **Build two pumps**: Order the steel in May, and build the pumps in June.\n",
            "* **Water meters**: water meters count the litres that pass a turbine in the supply pipe of a house.\n",
        ],
        bad=[
            Bad(
                "* **Coherent speech planning**: This approach involves developing techniques for planning speech "
                "coherently.\n",
                ["This approach involves developing techniques for planning speech coherently"],
            ),
            Bad(
                "* **Stain removal**: Methods are used to remove stains, which saves time.\n",
                ["Methods are used to remove stains"],
            ),
            Bad(
                "* **Guided tours plan**: Launch a guided tours plan that shows the pumps to all children.\n",
                ["Launch a guided tours plan"],
            ),
            Bad(
                "Understanding how the pumps work can enhance comprehension.\n",
                ["enhance comprehension"],
            ),
            Bad(
                "* **Develop guided tours**: Create guided tours that show how the three pumps of the old town work.\n",
                ["Create guided tours"],
            ),
        ],
        prefilter=Prefilter(blocks=("item", "paragraph")),
        known_limits="Circles over two items, and those by synonyms, are not seen.",
    )

    most_new: Annotated[int, "Most words that the clause may bring of its own."] = 2

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per item, at the clause."""
        for block in document.blocks:
            if not block.label or block.quoted or block.kind not in ("item", "paragraph"):
                continue
            body = block.body
            first = _SIGN.search(document.prose, body.start, body.end)
            again = _set_again(document, block.label, Span(first.start(), body.end)) if first else None
            if again:
                yield self.finding(
                    again,
                    severity=Severity.WARNING,
                    label=document.plain(block.label),
                    clause=document.plain(again),
                )
                continue
            if not first or document.prose[slice(*block.text)].rstrip()[-1:] == ":":
                continue  # what is announced follows below
            begun = Span(first.start(), body.end)
            if not self._may_return(document, block.label, body):
                continue
            for clause in self._clauses(document.prose, begun):
                new = self._new(document.prose, block.label, clause)
                if new is not None and len(new) <= self.most_new:
                    alone = not len(document.words.within(Span(clause.end, body.end)))
                    hollow = sum(map(is_empty, stems(document.prose[slice(*clause)]))) >= _HOLLOW
                    yield self.finding(
                        clause,
                        severity=Severity.WARNING if alone and hollow else None,
                        evidence={"new words": list(new)},
                        label=document.plain(block.label),
                        clause=document.plain(clause),
                    )
                    break
            else:
                echo = label_again(document, block.label, begun)
                if echo:
                    yield self.finding(echo, label=document.plain(block.label), clause=document.plain(echo))

        if not document.word_set.isdisjoint(EFFECTS):
            for span, alone in own_effects(document):
                if alone or is_account(document):
                    yield self.finding(
                        span,
                        severity=Severity.WARNING if alone else None,
                        message='"{effect}": what is to be reached is what it is reached by.',
                        effect=document.plain(span),
                    )

    @staticmethod
    def _may_return(document: Document, label: Span, body: Span) -> bool:
        """Tell whether the text after a label holds the beginnings of its words, short ones and empty ones apart."""
        names = stems(document.prose[slice(*label)])
        return len(names) > 1 and all(
            len(n) <= 4 or document.folded.find(n[:4], *body) >= 0 or is_empty(n) for n in names
        )

    @staticmethod
    def _new(prose: str, label: Span, clause: Span) -> list[str] | None:
        """The words that the clause brings of its own; None where it does not take up all words of the label."""
        names, held = stems(prose[slice(*label)]), stems(prose[slice(*clause)])
        if len(names) < 2 or len(held) < 4:
            return None
        named = {n for n in names if not is_empty(n)}
        if any(len(n) <= 4 and n in held for n in names):
            named = {n for n in named if len(n) > 4}  # the short form stands for what it abbreviates
        if not named or any(map(str.isdigit, prose[slice(*clause)])):
            return None
        if not all(any(same(n, h) for h in held) for n in named):
            return None
        new = [h for h in held if not is_empty(h) and not any(same(n, h) for n in names)]
        return new if len(held) > len(new) + 1 else None

    @staticmethod
    def _clauses(prose: str, span: Span) -> list[Span]:
        """The first clause of the body, of six words or more, and its first sentence."""
        end = _STOP.search(prose, *span)
        stop = end.start() if end else span.end
        found = [Span(span.start, span.start + len(prose[span.start : stop].rstrip()))]
        for m in _CLAUSE.finditer(prose, span.start, stop):
            if len(prose[span.start : m.start()].split()) >= 6:
                return [Span(span.start, m.start()), *found]
        return found


def _set_again(document: Document, label: Span, body: Span) -> Span | None:
    """Where the text after a label that sets a task sets the same task again."""
    task = _TASK.fullmatch(document.plain(label))
    if not task:
        return None
    thing = r"\s+".join(map(re.escape, task[1].split()))
    m = re.compile(rf"{_AGAIN}{thing}\b", re.I).match(document.prose, *body)
    return Span(*m.span()) if m else None
