"""The rule ``cutoff-disclaimer``."""

import re
from collections.abc import Iterable
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
    mentioned,
)
from reportlint_rules.artifacts._text import is_dialogue, phrase, sentence_at

_WHEN = (
    r"(?:update|updated?|cut-?off(?: date)?|training(?: data)?|knowledge(?: update| cut-?off)?|data|revision)"
)
_PHRASES = (
    r"(?:as of|up to|until|since|at the time of|prior to|before|beyond|after|based on) my (?:last|latest|most recent"
    r"|current)? ?(?:knowledge|training|data|available)? ?" + _WHEN + r"\b",
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


_SPEAKER = frozenset(
    (
        *(
            "my",
            "i",
            "me",
            "meines",
            "meiner",
            "mein",
            "meine",
            "ma",
            "mes",
            "mi",
            "minha",
            "meu",
            "mio",
            "mie",
        ),
        *("我", "私", "제", "저의", "나의"),
    )
)
"""Who speaks: one of these words stands in each remark, but for "this answer may not reflect the latest"."""
_CUES = (
    "cutoff", "cut-off", "cut off", "my last", "my latest", "my most", "my current", "my knowledge",
    "my training", "my own", "real-time", "up-to-date", "to me up", "to me as", "to me until",
    "available up to", "available as of", "outdated", "wissen", "stand mein", "kenntnis", "trainingsdaten",
    "ma dernière", "ma date", "mes données", "mes connaissances", "mi última", "mi fecha", "mi conocimiento",
    "minha", "meu conhecimento", "mio ultimo", "mie conoscenze", "截至我", "我的", "私の", "제 ", "저의", "나의",
)  # fmt: skip
"""One of these, too, in lower case: far rarer than who speaks."""
_KNOWN = frozenset({"cutoff", "cut", "training", "knowledge"})


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{phrase(p).pattern})" for p in _PHRASES), re.IGNORECASE)


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
        ),
        bad=(
            Bad(
                "As of my last knowledge update in 2023, wind grew.\n",
                flags=["As of my last knowledge update in 2023, wind grew."],
            ),
            Bad(
                "# Sun\n\nI do not have access to real-time data.\n",
                flags=["I do not have access to real-time data."],
            ),
        ),
        prefilter=Prefilter(words=(*sorted(_SPEAKER), "this")),
        see=("chat-residue",),
        known_limits="Quotations, code and transcripts are left alone.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each sentence with such a remark."""
        seen: set[Span] = set()
        spoken = {s.block for s in document.sentences_with(_SPEAKER)}
        if not document.word_set.isdisjoint(_KNOWN):
            spoken.update(s.block for s in document.sentences_with(_KNOWN))
        for index in sorted(spoken):
            block = document.blocks[index]
            start, end = block.text
            if (
                block.quoted
                or block.kind == "quote"
                or not any(document.folded.find(c, start, end) >= 0 for c in _CUES)
            ):
                continue
            for m in _pattern().finditer(document.prose, block.text.start, block.text.end):
                span = sentence_at(document, index, m.start())
                if span in seen or mentioned(document, Span(*m.span()), block.text):
                    continue
                if is_dialogue(document):
                    return
                seen.add(span)
                said = document.plain(Span(*m.span()))
                yield self.finding(
                    span,
                    said=said if len(said) <= 70 else said[:67] + "...",
                    fix=Fix("Delete the sentence", (Edit(*span, ""),)),
                )
