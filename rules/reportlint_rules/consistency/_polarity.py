"""Claims of benefits and of challenges: who has them, and what they are."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportlint import Block, Document, Span, rare
from reportlint.enumeration import enumerations
from reportlint_rules.consistency._stems import stem

HARM = rare(
    r"\b(?:(?:adversarial |cyber[- ]?|phishing |ransomware )?attacks?|poisoning|breach(?:es)?|malware|"
    r"vulnerabilit(?:y|ies)|threats?|"
    r"challenges?|risks?|drawbacks?|limitations?|disadvantages?|biases|misinformation|fraud|harms?|failures?|"
    r"dangers?|concerns|problems|"
    r"pitfalls?|obstacles?|barriers?)",
    re.I,
)
_BENEFITS = rare(
    r"\b(?:the |key |main |some |potential )*(?:benefits|advantages) of (?P<subject>[^,.:;()]{3,90}?) "
    r"(?:include|are|comprise|range from)\b",
    re.I,
)
_CHALLENGES = rare(
    r"\b(?:pos(?:e|es|ing)|present(?:s|ing)?|fac(?:e|es|ing)|bring(?:s|ing)?|come(?:s)? with|there are|"
    r"remain(?:s)?|includ(?:e|es|ing)|rais(?:e|es)|"
    r"introduc(?:e|es)|creat(?:e|es)|(?:key|main|major|significant|several|some|the)) (?:\w+ "
    r"){0,3}?(?:challenges|drawbacks|limitations|difficulties)"
    r"[^.:;]{0,60}?(?:such as|including|includes?|like|are|:)",
    re.I,
)


_WORSE = frozenset(("challenges", "drawbacks", "limitations", "difficulties"))


class Claim(NamedTuple):
    """A sentence that lists benefits or challenges: what announces them, whose they are, and the members."""

    lead: Span
    subject: Span
    members: tuple[Span, ...]
    block: int


def benefits(document: Document) -> tuple[Claim, ...]:
    """The sentences that list the benefits of something; their members are for ``members`` to read."""
    found = []
    for index, block in _blocks(document, frozenset(("benefits", "advantages"))):
        for m in _BENEFITS.finditer(document.prose, *block.text):
            found.append(Claim(Span(*m.span()), Span(*m.span("subject")), (), index))
    return tuple(found)


def challenges(document: Document) -> tuple[Claim, ...]:
    """The sentences that list challenges."""
    found = []
    words, done = document.words, 0
    for place in document.places_of(_WORSE):
        index = document.block_at(words.starts[place])
        block = document.blocks[index]
        if block.kind not in ("paragraph", "item") or block.quoted or words.starts[place] < done:
            continue
        # What announces them are a few words before theirs, and what follows is short.
        start = max(done, block.text.start, words.starts[max(0, place - 6)])
        m = _CHALLENGES.search(document.prose, start, min(block.text.end, words.ends[place] + 90))
        if m:
            done = m.end()
            named = members(document, index, done)
            if named:
                found.append(Claim(Span(*m.span()), Span(*m.span()), named, index))
    return tuple(found)


def _blocks(document: Document, words: frozenset[str]) -> Iterator[tuple[int, Block]]:
    """The paragraphs and items that hold one of ``words``."""
    starts = document.words.starts
    for index in sorted({document.block_at(starts[place]) for place in document.places_of(words)}):
        block = document.blocks[index]
        if block.kind in ("paragraph", "item") and not block.quoted:
            yield index, block


def members(document: Document, block: int, after: int) -> tuple[Span, ...]:
    """The enumeration that begins at ``after``, in the sentence or as the list that follows it."""
    sentence = next(
        (s.span for s in document.sentences_of(block) if s.span.start <= after <= s.span.end), None
    )
    if sentence is None:
        return ()
    for found in enumerations(document, sentence):
        if found.members and found.members[0].start >= after - 1:
            return found.members
    if document.prose[after : sentence.end].strip(" :*") == "":
        items: list[Span] = []
        for block_after in document.blocks[block + 1 :]:
            if block_after.kind != "item" or (items and block_after.list != document.blocks[block + 1].list):
                break
            items.append(block_after.label or block_after.text)
        return tuple(items)
    return ()


_DROP = frozenset(
    "improved improving increased increasing enhanced enhancing better greater higher reduced reducing lower "
    "lowering "
    "decreased less more handling dealing with ensuring avoiding maintaining managing addressing achieving obtaining "
    "overcoming preventing mitigating the a an of to in on for and or from their its potential high low need lack "
    "significant complex new by as at some various different".split()
)
_GOOD = rare(r"\b(?:improv|increas|enhanc|better|great|high|boost|strong|robust)\w*", re.I)
_LESS = rare(r"\b(?:reduc|low|decreas|less|fewer|minimi|prevent|avoid|mitigat|eliminat)\w*", re.I)

OPPOSED: tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...] = tuple(
    (rare(a, re.I), rare(b, re.I), what)
    for a, b, what in (
        (
            r"robust\w* to out[- ]of[- ]distribution|out[- ]of[- ]distribution (?:generali[sz]ation|robust)|"
            r"generali[sz]\w+ (?:to|across) (?:new |other |unseen )?domains",
            r"domain shift|distribution(?:al)? shift|out[- ]of[- ]distribution",
            "robustness to other data and trouble with it",
        ),
        (
            r"(?:reduced|lower(?:ed)?|less|decreased|minimi[sz]ed|saved?) (?:\w+ ){0,2}(?:costs?|expenses?)|"
            r"cost[- ](?:saving|reduction|effective)",
            r"(?:high(?:er)?|increased|significant|rising|substantial|expensive|prohibitive) (?:\w+ "
            r"){0,3}(?:costs?|expenses?)$",
            "lower and higher costs",
        ),
        (
            r"(?:reduced|lower|less|decreased) (?:\w+ ){0,2}(?:comput\w+|energy|resource|memory)",
            r"(?:high(?:er)?|increased|significant|large) (?:\w+ ){0,2}(?:comput\w+|energy|resource|"
            r"memory)(?: \w+)?$",
            "lower and higher demand for resources",
        ),
        (
            r"(?:improved|increased|enhanced|greater|better) transparency",
            r"lack of transparency|opacity|black[- ]box",
            "transparency and the lack of it",
        ),
        (
            r"(?:improved|increased|enhanced|greater|better) (?:interpretab|explainab)\w+",
            r"lack of (?:interpretab|explainab)\w+|(?:limited|poor|reduced) (?:interpretab|explainab)\w+",
            "interpretability and the lack of it",
        ),
        (
            r"(?:improved|increased|enhanced|greater|better) scalability",
            r"scalability (?:issues|problems|limit\w+)|(?:limited|poor|lack of) scalability",
            "scalability and the lack of it",
        ),
        (
            r"(?:reduced|less|lower|prevents?) (?:risk of )?overfitting|reduces? overfitting",
            r"(?:risk of |increased )overfitting|^overfitting$",
            "less and more overfitting",
        ),
        (
            r"(?:improved|increased|enhanced|greater|better) (?:privacy|security)",
            r"(?:privacy|security) (?:risks?|breach\w*|vulnerabilit\w+)|(?:loss|lack) of (?:privacy|security)",
            "security and the lack of it",
        ),
        (
            r"(?:faster|reduced|shorter|less) (?:\w+ )?(?:training|development|response)(?: time)?",
            r"(?:slow(?:er)?|long(?:er)?|increased) (?:\w+ )?(?:training|development|response)(?: times?)?",
            "shorter and longer times",
        ),
    )
)


def stems(text: str) -> frozenset[str]:
    """The content words of a member, without what says more or less, cut to their stems."""
    words = re.findall(r"[a-z][a-z-]+", text.casefold())
    return frozenset(stem(w) for w in words if w not in _DROP)


def opposed(benefit: str, challenge: str) -> str:
    """Say what a benefit and a challenge contradict each other in; empty where they do not."""
    for good, bad, what in OPPOSED:
        if good.search(benefit) and bad.search(challenge):
            return what
    return ""
