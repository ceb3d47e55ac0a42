"""The rule ``definition-conflict``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    rare,
    related,
)
from reportlint_rules.consistency._stems import stem

_NAME = r"[A-Z][\w.+’'-]*(?: (?:(?:of|for|de|the|and|&) )?[A-Z\d][\w.+’'-]*){0,5}"
_MADE = (
    "developed|created|founded|invented|built|designed|proposed|introduced|released|launched|owned|acquired|led|"
    "maintained|published"
)
_BY = rare(
    rf"\b(?:is|was|were|been) (?:(?:first|originally|initially|jointly) )?(?P<verb>{_MADE}) "
    rf"(?P<gap>)by (?:researchers (?:at|from) )?(?P<value>{_NAME})"
)
_AT = rare(
    r"\b(?:is|was|are) (?P<verb>headquartered|based|located|written|implemented|licensed) "
    rf"(?P<gap>)(?:in|at|under) (?:the )?(?P<value>{_NAME})"
)
_TRAINED = rare(
    r"\b(?:is|was|were) (?P<verb>(?:pre-?)?trained) on (?P<gap>[^.;]{3,60}?)\s(?:with|using|by|through|via|on|"
    r"including)\s(?P<value>[^.;]{8,160})"
)
_RELATIONS = frozenset(
    (
        *_MADE.split("|"),
        "headquartered",
        "based",
        "located",
        "written",
        "implemented",
        "licensed",
        "trained",
        "pretrained",
    )
)
"""A relation is told by one of these words, and a conflict takes two of them."""
_TASK = rare(
    r"\btasks?\b|\bobjectives?\b|\bmodell?ing\b|\binference\b|\bprediction\b|\bclassification\b|\banalysis\b|"
    r"\banswering\b",
    re.I,
)
_SUBJECT = rare(
    rf"({_NAME})(?: \([^()]{{1,40}}\))?(?: (?:model|models|itself|framework|system))?,?(?: (?:which|that))?\s*$"
)
_CLASS = {
    "developed": "made",
    "created": "made",
    "built": "made",
    "designed": "made",
    "invented": "made",
    "pretrained": "trained",
    "pre-trained": "trained",
}
_SMALL = frozenset(
    "the a an of and or for with in on to by as multiple several various including include such task tasks objective "
    "objectives large corpus text data dataset language model models using".split()
)
_VAGUE = frozenset(
    "it they this that these we he she the a an in however while our its their both all".split()
)


class _Frame(NamedTuple):
    subject: str
    relation: str
    value: frozenset[str]
    told: str
    span: Span


@dataclass(frozen=True)
class DefinitionConflict(DocumentRule):
    """One thing is said to be made by, to be at, or to be trained with two things that exclude each other.

    Relations with one value are compared within the file: maker, seat, language of implementation, licence, and the
    task of pre-training. Values that share a word agree.
    Look it up, and mend the wrong place.
    """

    meta = RuleMeta(
        id="definition-conflict",
        message='{subject}: {relation} "{value}" here, "{other}" in line {line}.',
        help="Look it up, and mend the wrong place.",
        severity=Severity.WARNING,
        good=[
            "PumpNet was developed by Acme. PumpNet was developed by Acme Research.\n",
            "PumpNet was developed by Acme. PumpNet was acquired by Bolt.\n",
            "PumpNet was pre-trained on a wide range of web text using masked pump modeling. It was fine-tuned "
            "on pump inference.\n",
        ],
        bad=[
            Bad(
                "PumpNet was developed by Acme.\n\n# B\n\nPumpNet was created by Bolt Works.\n",
                ["Bolt Works"],
            ),
            Bad(
                "PumpNet was trained on a wide range of web text with multiple tasks, including pump inference "
                "and noise analysis.\n\n"
                "# B\n\nPumpNet was pre-trained on a wide range of web text using the masked word modeling task.\n",
                ["masked word modeling task"],
            ),
        ],
        prefilter=Prefilter(every=(tuple(sorted(_RELATIONS)), ("by", "on", "in", "at", "under"))),
        see=("number-conflict", "date-conflict", "wrong-creator"),
        known_limits="Only a name as grammatical subject of a passive sentence is read.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each value that excludes the first one said of its subject."""
        first: dict[tuple[str, str], _Frame] = {}
        sentences = document.sentences_with(_RELATIONS)
        for sentence in sentences if len(sentences) > 1 else ():
            if document.blocks[sentence.block].quoted or sentence.span.end - sentence.span.start > 2000:
                continue
            for frame in _frames(document, sentence.span):
                known = first.setdefault((frame.subject, frame.relation), frame)
                if known.value & frame.value or not known.value or not frame.value:
                    continue
                yield self.finding(
                    frame.span,
                    related=[related(known.span, "the other value")],
                    members=2,
                    subject=frame.subject.upper() if len(frame.subject) < 6 else frame.subject.title(),
                    relation=frame.told,
                    value=document.plain(frame.span),
                    other=document.plain(known.span),
                    line=document.lines.position(known.span.start).line,
                )


def _frames(document: Document, span: Span) -> Iterator[_Frame]:
    prose = document.prose
    for pattern in (_BY, _AT, _TRAINED):
        for m in pattern.finditer(prose, *span):
            subject = _SUBJECT.search(prose[max(span.start, m.start() - 70) : m.start()].rstrip())
            if not subject or re.search(r"\bnot\b|\bmay\b|\bif\b", prose[span.start : m.end("verb")]):
                continue
            name = re.sub(r"^(?:The|A|An|In|While|When|Since|However|Although)\s", "", subject[1])
            name = re.sub(r"['’]s\b.*", "", name).casefold()
            if name in _VAGUE or len(name) < 3:
                continue
            verb = m["verb"].casefold()
            relation = _CLASS.get(verb, verb)
            value = m["value"].rstrip(".,")
            where = Span(m.start("value"), m.start("value") + len(value))
            if pattern is _TRAINED:
                if not _TASK.search(value) or re.search(r"fine-?tun", prose[slice(*span)], re.I):
                    continue
                # The same corpus is spoken of, so the tasks exclude each other.
                relation += " " + " ".join(
                    sorted(set(re.findall(r"[a-z]+", m["gap"])) & {"corpus", "data", "text", "dataset"})
                )
            lead = re.match(r"(?:(?:the|a|multiple|several) )*(?:tasks, )?(?:including )?(?:the )?", value)
            if lead:
                where = Span(where.start + lead.end(), where.end)
            words = frozenset(
                stem(w) for w in re.findall(r"[\w+-]{2,}", prose[slice(*where)].casefold()) if w not in _SMALL
            )
            # "by Google and Meta", "by a team": several makers, or none named.
            if pattern is not _TRAINED and re.match(r"\s*(?:and|,)\s+[A-Z]", prose[m.end() : m.end() + 12]):
                continue
            yield _Frame(name, relation, words, verb, where)
