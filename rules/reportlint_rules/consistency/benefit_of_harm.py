"""The rule ``benefit-of-harm``."""

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
    rare,
    related,
)
from reportlint_rules.consistency._polarity import HARM, benefits

_STUDY = rare(
    r"\b(?:test|testing|detect\w*|defen[cs]e\w*|prevent\w*|mitigat\w*|reduc\w*|manag\w*|understand\w*|"
    r"studying|simulat\w*|training|team\w*|"
    r"disclos\w*|research\w*|avoid\w*|address\w*|resolv\w*|tackl\w*|overcom\w*|identif\w*|fix\w*|solv\w*|"
    r"report\w*|sharing|"
    r"analysis|assessment|protection|security|correction|remov\w*|scann\w*|respon\w*|handling|tolerance|"
    r"robust\w*|against|awareness|"
    r"eliminat\w*|monitor\w*|control\w*|minimi[sz]\w*|insurance|recovery|hunting)\b",
    re.I,
)


@dataclass(frozen=True)
class BenefitOfHarm(DocumentRule):
    """Benefits are claimed for something harmful: attacks, challenges, risks.

    "The benefits of emerging challenges include improved security": a template was filled in without looking.
    Fighting, testing and studying a harm has benefits; the harm has none.
    Say whose benefits are meant, or drop the sentence.
    """

    meta = RuleMeta(
        id="benefit-of-harm",
        message='Benefits are claimed for "{subject}".',
        help="Say whose benefits are meant, or drop the sentence.",
        severity=Severity.ERROR,
        good=[
            "The benefits of vulnerability testing include fewer incidents.\n",
            "The benefits of reducing risks include lower costs.\n",
        ],
        bad=[
            Bad(
                "The benefits of trends and challenges include improved security and lower costs.\n",
                ["The benefits of trends and challenges include"],
            ),
            Bad(
                "## Trends\n\n* **Data breaches**: records leak.\n* **Phishing attacks**: people are tricked.\n\n"
                "The advantages of these trends include improved security and lower costs.\n",
                ["The advantages of these trends include"],
            ),
        ],
        prefilter=Prefilter(words=("benefits", "advantages")),
        see=("benefit-versus-challenge",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each claim of benefits whose subject is a harm, or whose section lists nothing but harms."""
        for claim in document.once(benefits):
            subject = document.plain(claim.subject)
            if _STUDY.search(subject):
                continue
            section = document.blocks[document.block_at(claim.lead.start)].section
            labels = [
                b.label
                for i in document.blocks_of(section)
                if (b := document.blocks[i]).kind == "item" and b.label and b.span.end <= claim.lead.start
            ]
            harms = [
                x for x in labels if HARM.search(document.plain(x)) and not _STUDY.search(document.plain(x))
            ]
            general = re.match(r"(?:the|these|such|this|emerging)\b", subject, re.I) or not labels
            if HARM.search(subject) and not re.search(r"\bbias\b.*\b(?:free|aware)", subject, re.I):
                if self._head(subject):
                    yield self._claim(document, claim.lead, subject, harms)
            elif len(labels) > 1 and len(harms) == len(labels) and general:
                yield self._claim(document, claim.lead, subject, harms)

    def _claim(self, document: Document, span: Span, subject: str, harms: list[Span]) -> Finding:
        return self.finding(span, related=[related(h, "what is meant") for h in harms], subject=subject)

    def _head(self, subject: str) -> bool:
        """The harm is what has the benefits: it ends the subject ("trends and challenges"), or a clause of it."""
        core = re.split(r"\b(?:of|in|for|on|with|to|by|within|among)\b", subject, maxsplit=1, flags=re.I)[0]
        return bool(re.search(HARM.pattern + r"\W*$", core.strip(), re.I))
