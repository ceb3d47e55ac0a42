"""The rule ``cutoff-disclaimer``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

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
    mentioned,
)
from reportlint_rules.artifacts._chat import joined, spoken
from reportlint_rules.artifacts._sayings import SPEAKER, speaking
from reportlint_rules.artifacts._text import is_dialogue, sentence_at, spaced, with_blanks

_WHEN = (
    r"(?:update|updated?|cut-?off(?: date)?|training(?: data)?|knowledge(?: update| cut-?off)?|data|revision)"
)
_PHRASES = (
    r"(?:as of|up to|until|since|at the time of|prior to|before|beyond|after|based on) my (?:last|latest|most recent"
    r"|current)? ?(?:knowledge|training|data|available)? ?"
    + _WHEN
    + r"\b(?! of (?!20))",  # "since my knowledge of"
    r"\bmy (?:(?:last|latest|current|own) )?(?:knowledge|training(?: data)?)(?: base)? (?:cut-?off|is (?:limited"
    r"|current|based|only)|was last|only (?:goes|extends|includes|covers)"
    r"|extends|ends|stops|goes (?:only )?up|includes information|does not (?:include|extend)|doesn['’]t (?:include"
    r"|extend))",
    r"\bmy (?:training|knowledge) cut-?off\b",
    r"\bi (?:do not|don['’]t|cannot|can['’]t|am unable to|am not able to) (?:have|access|provide|retrieve) (?:access"
    r" to )?(?:any )?(?:real-time|up-to-date|live|current|the latest)"
    r" (?:information|data|news|updates|prices|figures)\b",
    r"\bi\b[^.!?\n]{0,160}\b(?:based on|using|with) (?:the )?(?:latest |most recent |publicly )?(?:information|data"
    r"|knowledge)(?: available)?(?: to me)? (?:up )?(?:to|until|through|as of)"
    r" (?:my|(?:early |mid-?|late )?(?:\w+ )?20\d\d)",
    r"\b(?:information|data|developments) (?:available|known) to me (?:up to|until|as of)\b",
    r"\bmy (?:knowledge|training|data)(?: base)? (?:as of|up to|until|through|limit(?:s|ations?)?|horizon"
    r"|may be (?:out of"
    r" date|outdated|incomplete))\b",
    r"\bas of my training\b",
    r"\bmy (?:information|data|figures|knowledge) (?:may|might|could) (?:be|not be) (?:outdated|out of date"
    r"|incomplete|current)\b",
    r"\bi have no (?:way|means|ability) (?:to|of) (?:look|check|verify|access|brows|search|confirm|retriev)\w*\b",
    r"\bi (?:currently )?(?:lack|have no|do not have|don['’]t have|am without) (?:[\w-]+ ){0,4}?(?:internet (?:access"
    r"|connection)|web access|browsing (?:tools?|capabilit\w+)|access to (?:the )?(?:internet|web|live|real-time"
    r"|current"
    r"|external)|search tools?|ability to (?:browse|search|access|look up))\b",
    r"\bi (?:cannot|can['’]t|can not|could not|couldn['’]t|am unable to|was unable to) (?:directly )?(?:browse"
    r"|search the"
    r" (?:web|internet)|access (?:the (?:internet|web)|live|real-time|current|external)|confirm the 20\d\d"
    r"|(?:verify|confirm) (?:[\w-]+ ){0,4}(?:after|beyond|real-time|current|latest)|(?:verify|confirm) (?:these"
    r"|this|the|any"
    r" of the) (?:figures|numbers|data|claims|sources|information)[^.!?\n]{0,20},? so please)\b",
    r"\b(?:please note (?:that )?)?(?:my|this) (?:information|response|answer) (?:may|might|could) (?:be outdated|not"
    r" (?:be|reflect) (?:the )?(?:up-to-date|current|latest|most))[^.!?\n]{0,60}(?:cut-?off|training|knowledge)",
    r"\bstand (?:meines|meiner) (?:letzten )?(?:wissens\w*|training\w*|update\w*|kenntnis\w*|aktualisierung)"
    r"|\bmein(?:e)? (?:wissensstand|wissen|trainingsdaten|kenntnisse) (?:reich|end|ist|geh|stamm)\w*",
    r"\b(?:à|de|depuis|jusqu['’]à) ma dernière (?:mise à jour|formation|actualisation)|\bma date de (?:coupure|fin"
    r" d['’]entraînement)|\bmes (?:données|connaissances)[^.!?\n]{0,30}(?:s['’]arrêt|limité|jusqu)\w*",
    r"\b(?:hasta|desde|a partir de|según) mi última (?:actualización|fecha)|\bmi (?:fecha de corte|conocimiento"
    r" (?:llega|está limitado|se extiende|termina))",
    r"\b(?:até|desde) (?:a )?minha última (?:atualização|data)|\bmeu conhecimento (?:vai|está limitado|se estende"
    r"|termina)|\bminha data de corte",
    r"\b(?:al|fino al|dal) mio ultimo aggiornamento|\ble mie conoscenze (?:arrivano|sono (?:limitate|aggiornate)|si"
    r" fermano)",
    r"截至我(?:的)?(?:最后|最近|上次|最新)?(?:一次)?(?:的)?(?:知识)?(?:更新|训练|截止)|我的(?:知识|训练数据|数据)(?:库)?(?:截止|更新(?:到|至)|仅)",
    r"私の(?:知識|学習データ|トレーニングデータ|情報)は?[^。\n]{0,20}(?:時点|まで|カットオフ)",
    r"(?:제|저의|나의) (?:지식|학습 ?데이터|훈련 ?데이터)[^.\n]{0,30}(?:까지|기준|시점)|제 마지막 (?:업데이트|학습)",
)


_LIVE = (
    r"(?:real-time|live|up-to-the-minute|up-to-date|current|recent|online|external|internet|web|search|browsing"
    r"|specialized|specialised)"
)
_REACH = (
    r"(?:data|information|sources?|search(?:es)?|tools?|internet|web|browsing|databases?|connection|capabilit(?:y"
    r"|ies)"
    r"|access|feeds?|news)"
)
_ITSELF = (
    r"(?:this|the) (?:(?:above|below|present|following|current|whole|entire) )?(?:report|analysis|overview|document"
    r"|review"
    r"|summary|article|answer|response|contents?|information|figures|findings|sections?|estimates)"
)
_LED = (
    # What the program could not look up, at the start of a sentence.
    r"(?:please note that |note that |note: |disclaimer: |as |since |because )?"
    rf"(?:due to|owing to|because of|given|as a result of|in view of|in) (?:the |my |a |an )?(?:current )?(?:(?:lack"
    rf"|absence|limited availability|unavailability|limitations?) (?:of|in|on)|no|limited|restricted"
    rf"|missing) (?:direct )?(?:access to )?(?:(?:{_LIVE}|and|or|the"
    rf"|any) ){{1,4}}(?:\w+ ){{0,2}}?{_REACH}\b[^.!?\n]{{0,200}}?\b(?:the following|below|above|here"
    rf"|this (?:report|analysis)"
    rf"|provided|based on|illustrative|estimates?|cannot be (?:given|provided|stated|confirmed)|placeholder)\b",
    rf"(?:note: )?without (?:direct )?access to (?:(?:{_LIVE}|and|or|the|any) ){{1,4}}(?:\w+ ){{0,2}}?{_REACH}"
    r"\b[^.!?\n]{0,120}?\b(?:here|cannot be (?:given|provided|stated|verified|confirmed)|this (?:report|analysis"
    r"|overview)"
    r"|the following)\b",
)
_IMPERSONAL = (
    rf"\b{_ITSELF}\b[^.!?\n]{{0,120}}?\bwithout (?:(?:{_LIVE}|or|and|any|direct) ){{1,4}}(?:access|connection"
    rf"|search|browsing)\b",
    r"\b(?:because|as|since) (?:[\w-]+ ){0,3}?(?:real-time|live|web|online) (?:[\w-]+ ){0,2}?(?:data|information"
    r"|sources|feeds)"
    r" (?:was|were|is|are) (?:not (?:accessible|available)|inaccessible|unavailable)\b",
    rf"\b{_ITSELF}\b[^.!?\n]{{0,120}}?\bwithout (?:direct )?access to (?:(?:{_LIVE}|and|or|the"
    rf"|any) ){{1,4}}{_REACH}\b",
    r"\b(?:real-time|live|current|up-to-date) (?:data|information|figures|prices) (?:could|can)(?:not"
    r"| not) be (?:retrieved"
    r"|accessed|obtained|fetched)\b[^.!?\n]{0,80}\b(?:tools?|search|time of writing|this (?:report|analysis))\b",
    r"\bno (?:real-time|live|online) (?:web )?(?:search(?:es)?|access|browsing) (?:was|were|is) (?:available"
    r"|possible|provided)\b",
    rf"\b{_ITSELF} (?:is|are|was|were) (?:entirely |solely |mainly )?based on (?:my )?(?:training data"
    rf"|a training corpus)\b",
    r"\bno (?:browsing|search|web search|retrieval|internet) (?:tools?|access|connection) (?:was|were"
    r"|is) (?:available"
    r"|provided|enabled)\b(?!\W+(?:at|on|in|during|inside|from) )",
    # What it was trained on.
    rf"\b{_ITSELF}\b[^.!?\n]{{0,160}}?\b(?:only )?(?:extends?|goes|reach(?:es)?|runs|is (?:current|based|limited)"
    rf"|relies|draws"
    r"|is drawn)\b[^.!?\n]{0,80}?\b(?:up to|until|through|to the end of|as of) (?:the end of |early |mid-? ?|late )?"
    r"(?:[a-z]+\.? (?:\d\d?(?:th|st|nd|rd)?, )?)?20[12]\d\b[^.!?\n]{0,80}?\b(?:does|do|may|might|will) (?:\*?not\*?"
    r"|n['’]t)"
    r" (?:necessarily )?(?:reflect|include|capture|cover|account for)\b",
    r"\b(?:general|existing|internal|prior|pre-trained|available) (?:industry |domain )?knowledge (?:up to|until"
    r"|through"
    r"|as of|available"
    r" (?:up to|until|as of))\b",
)
_IMPERSONAL_WORDS = frozenset(
    {
        *(
            "lack",
            "absence",
            "unavailability",
            "limitation",
            "limitations",
            "limited",
            "restricted",
            "missing",
            "without",
        ),
        *(
            "accessible",
            "inaccessible",
            "unavailable",
            "available",
            "retrieved",
            "accessed",
            "obtained",
            "fetched",
        ),
        *(
            "browsing",
            "training",
            "retrieval",
            "internet",
            "reflect",
            "capture",
            "cover",
            "include",
            "account",
            "knowledge",
        ),
    }
)
"""One of these words stands in each such remark, and one of the cues."""
_IMPERSONAL_CUES = frozenset(
    ("real", "live", "web", "online", "internet", "search", "searches", "browsing", "external")
)
_IMPERSONAL_CUES |= {
    "current",
    "recent",
    "retrieval",
    "specialized",
    "specialised",
    "date",
    "minute",
    "tools",
    "tool",
}
_IMPERSONAL_CUES |= {"based", "until", "up", "through", *map(str, range(2010, 2030))}
_IMPERSONAL_MESSAGE = '"{said}" tells what the writing program could not look up, not what the report found.'


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{spaced(p)})" for p in _PHRASES), re.IGNORECASE)


@cache
def _impersonal(which: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{spaced(p)})" for p in which))


@dataclass(frozen=True)
class CutoffDisclaimer(DocumentRule):
    """Replace a model's remark about its training date by a date and a source.

    "As of my last knowledge update in 2023" tells the reader about the writing program, in the first
    person, and leaves open what holds today.
    """

    meta = RuleMeta(
        id="cutoff-disclaimer",
        message='"{said}" is a language model speaking about its training, not a statement of the report.',
        severity=Severity.ERROR,
        help="Say to which date the data go and where they come from, or delete the sentence.",
        good=(
            "The figures are current as of 30 June 2024.\n",
            'Models have a knowledge cutoff; the model says "as of my last update" when it is asked.\n',
            "My last update of this page was in May.\n",
            "The lack of access to live data slowed the crews, and this report says why.\n",
            "This report does not include stores that opened after 1 June 2024.\n",
        ),
        bad=(
            Bad(
                "As of my last knowledge update in 2023, wind grew.\n",
                flags=["As of my last knowledge update in 2023, wind grew."],
            ),
            Bad(
                "# Sun\n\nSadly, I do not have access to real-time data. It shines.\n",
                flags=["Sadly, I do not have access to real-time data."],
                fixed="# Sun\n\nIt shines.\n",
            ),
            Bad(
                "# Sun\n\nDue to the lack of access to live search tools, the following figures are estimates.\n",
                flags=[
                    "Due to the lack of access to live search tools, the following figures are estimates."
                ],
                severity=Severity.WARNING,
            ),
        ),
        prefilter=Prefilter(
            words=(*sorted(SPEAKER), "this", *sorted(_IMPERSONAL_WORDS)),
            asks="reportlint_rules.artifacts._signs:Signs",
        ),
        see=("chat-residue",),
        known_limits="Quotations, code and transcripts are left alone.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each sentence with such a remark."""
        groups: list[tuple[Span, Span, bool]] = []
        for span, at, own in sorted((*self._personal(document), *self._impersonal(document))):
            block = document.blocks[document.block_at(at.start)]
            if block.quoted or block.kind == "quote" or mentioned(document, at, block.text):
                continue
            if own and joined("any", document.once(spoken)).match(document.folded, span.start):
                continue  # an excuse, which is the business of chat-residue
            near = groups and span.start <= groups[-1][0].end + 3
            if near and document.block_at(groups[-1][1].start) == document.block_at(at.start):
                before, first, mine = groups.pop()  # a sentence that goes on with the remark
                groups.append((Span(before.start, max(before.end, span.end)), first, mine or own))
            else:
                groups.append((span, at, own))
        if groups and is_dialogue(document):
            return
        for span, at, own in groups:
            said = document.plain(at)
            yield self.finding(
                span,
                message=None if own else _IMPERSONAL_MESSAGE,
                severity=None if own else Severity.WARNING,
                said=clipped(said),
                fix=Fix("Delete the sentence", (Edit(*with_blanks(document, span), ""),)),
            )

    @staticmethod
    def _personal(document: Document) -> Iterator[tuple[Span, Span, bool]]:
        """Remarks in the first person: their sentence, and their own span."""
        for index in speaking(document):
            start, end = document.blocks[index].text
            for m in _pattern().finditer(document.prose, start, end):
                yield sentence_at(document, index, m.start()), Span(*m.span()), True

    @staticmethod
    def _impersonal(document: Document) -> Iterator[tuple[Span, Span, bool]]:
        """Remarks about what the program could not look up, or what it was trained on, without "I" and "my"."""
        folded = document.folded
        for sentence in document.sentences_with(_IMPERSONAL_WORDS):
            if _IMPERSONAL_CUES.isdisjoint(document.words.list(sentence.span)):
                continue
            start, end = sentence.span
            m = _impersonal(_LED).match(folded, start, end) or _impersonal(_IMPERSONAL).search(
                folded, start, end
            )
            if m:
                yield sentence.span, Span(*m.span()), False
