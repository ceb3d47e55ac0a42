"""The rule ``role-signature``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span
from reportlint_rules.artifacts._text import edge_lines

_VERBS = (
    "prepared curated compiled written edited authored produced researched drafted analyzed analysed reviewed"
    " created"
)
_DONE = "|".join(_VERBS.split())
_ROLES = (
    "analyst|editor|researcher|writer|strategist|curator|specialist|consultant|expert|journalist|reporter|copywriter"
    "|economist|advis[eo]r|storyteller|scientist|summari[sz]er|planner|reviewer|critic"
)
_SIGNED = re.compile(
    r"\W{0,8}(?:(?:this|the) )?(?:[\w-]+ ){0,3}?(?:(?:is|was|has been) )?"
    rf"(?:{_DONE})(?:(?:,| and| &) (?:{_DONE}))*(?: by)?\s{{0,4}}(?::|\bby\b)\s{{0,6}}(?:the |an? |your |our )?"
    rf"(?P<who>(?:[\w-]+ ){{1,6}}?(?:{_ROLES})s?(?: (?:and|&) (?:[\w-]+ ){{0,5}}?(?:{_ROLES})s?)?)"
    r"(?=\s*(?:$|[.,;(|–—-]|with\b|on\b|at\b|for\b|date\b))",
    re.I,
)
_IBERIAN = re.compile(
    r"\W{0,8}(?:[\w-]+ ){0,3}?(?:elaborado|preparado|redactado|escrito|erstellt|verfasst|rédigé|préparé)[ao]? ?"
    r"(?:por|von|par)\s{0,4}:?\s{0,6}(?:el |la |um |uma |o |a |un |une |le |dem |der |einem )?"
    r"(?P<who>(?:analista|especialista|consultor|experto|redactor|redator|editor|analyste|rédacteur|senior analyst"
    r"|chefredakteur|redakteur|experte|berater)a?(?: (?:[\w-]+ ?){0,5})?)(?=\s*(?:$|[.,;(|–—]))",
    re.I,
)
_WORDS = frozenset(
    "elaborado elaborada preparado preparada redactado redactada escrito escrita erstellt verfasst rédigé".split()
).union(_VERBS.split())
_TITLED = re.compile(
    rf"\W{{0,6}}(?P<who>(?:[A-Z][\w-]*,? (?:(?:and|&) )?){{1,6}}(?i:{_ROLES}))(?:['’]s)?: (?=\S+ \S+)"
)
"""A role in front of the title: "Market Research Analyst: Report on Pumps"."""
_IN_TITLES = frozenset(
    "analyst editor researcher writer strategist curator specialist consultant journalist copywriter economist"
    " summarizer planner reviewer".split()
)
_YEARS = re.compile(r"[^.\n]{0,80}?\b\d{1,2}\+? (?:years|años|anos|jahren?|ans)\b", re.I)


@dataclass(frozen=True)
class RoleSignature(DocumentRule):
    """A role signs the report, and nobody's name: "prepared by: Senior Market Analyst".

    The role is one that a prompt gave to a model. Readers take it for a person who answers for the report, and there
    is none.
    Name the people who answer for it, or say how the report was made.
    """

    meta = RuleMeta(
        id="role-signature",
        message='"{said}": a role signs, and nobody who answers for the report.',
        help="Name the person or body that answers for the report, or say how it was made.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nPrepared by: Ada Berg, Senior Analyst\n\nThey turn.\n",
            "# Pumps\n\nPrepared by the Architectural Review Board and the Finance Team.\n\nThey turn.\n",
            "# Pumps\n\nThe guide was reviewed by an expert who knows seals.\n\nThey turn.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\n**Prepared by:** Senior Pump Market Analyst\n\nThey turn.\n",
                ["Prepared by:** Senior Pump Market Analyst"],
            ),
            Bad("# Senior Pump Analyst: Report on Pumps\n\nThey turn.\n", ["Senior Pump Analyst"]),
            Bad(
                "# Pumps\n\nThey turn.\n\n*This report is curated and edited by the Senior News Editor with 20+ years"
                " of experience.*\n",
                ["This report is curated and edited by the Senior News Editor"],
            ),
        ],
        prefilter=Prefilter(
            words=tuple(sorted(_WORDS | _IN_TITLES)), asks="reportlint_rules.artifacts._signs:Signs"
        ),
        see=("prompt-residue", "program-stamp"),
        known_limits="Only the first and last lines are read.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each signature of a role in the first and last lines."""
        title = document.sections[1].title_span if len(document.sections) > 1 else Span(0, 0)
        if document.block_at(title.start) <= 1 and (m := _TITLED.match(document.text, *title)):
            yield self.finding(Span(m.start("who"), m.end("who")), said=m["who"])
        for start, end in edge_lines(document, _WORDS):
            m = _SIGNED.match(document.prose, start, end) or _IBERIAN.match(document.prose, start, end)
            if not m:
                continue
            who = m["who"]
            if who.split()[-1].islower() and not _YEARS.match(document.prose, m.end(), end):
                continue  # "reviewed by an outside expert": nobody's signature
            at = m.start() + len(m.group()) - len(m.group().lstrip(" \t\n*_>|#-–—•([{\"'"))
            said = document.plain(Span(at, m.end()))
            yield self.finding(Span(at, m.end()), said=said)
