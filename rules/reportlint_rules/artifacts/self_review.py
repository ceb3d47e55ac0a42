"""The rule ``self-review``."""

from collections.abc import Iterable, Iterator
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
    clipped,
    is_account,
    mentioned,
    rare,
)
from reportlint_rules.artifacts._text import openings, sentence_at

_WORK = (
    r"(?:report|analysis|article|document|summary|overview|review|(?:blog )?post|essay"
    r"|synthesis|briefing|assessment"
    r"|study|content|text|information|write-?up|compilation)"
)
_THIS = (
    r"(?:this|the)(?: (?:above|following|final|present|whole|entire|full))?"
    rf" (?:[\w-]+ )?{_WORK}(?: (?:below|above))?"
)
_IS = r"(?:is|was|has been)"
_BRIEF = rare(
    rf"{_THIS} {_IS} (?:specifically |carefully )?(?:prepared|written|tailored|geared|designed"
    rf"|intended|created|crafted"
    r"|compiled|developed|produced|meant|aimed)(?: specifically)?(?: in [\w ,-]{3,40}?)? "
    r"(?:for|to|to (?:help|assist|guide)|at)"
    r" an? (?!wide|broad|range|variety|series|number|general|year|period|time|meeting"
    r"|conference|(?:\w+ )?audience\b(?! with))"
    r"(?:[\w-]+ ){0,4}?(?:researcher|investor|planner|reader|nurse|manager|executive"
    r"|student|beginner|buyer|client"
    r"|customer|user|professional|analyst|developer|teacher|consultant|entrepreneur"
    r"|founder|traveler|traveller|person"
    r"|engineer|director|marketer|specialist|layperson|stakeholder|leader|owner|[\w-]+-year-old)\b"
    r"(?: (?:seeking|who|looking|interested|wanting|aiming|with|planning|trying|focus(?:ed|ing))\b|[.,])"
    rf"|(?:please note )?(?:the )?(?:information|content|text|{_WORK})\b[^.]{{0,60}}, as "
    rf"the target (?:audience|readers?)"
    r" (?:is|are)\b"
)
"""The order, told as the purpose: for whom one reader the text was to be written."""
_PRAISE = (
    r"(?:(?:very |highly )?(?:well-structured|well-organi[sz]ed|well-researched"
    r"|well-written|well-crafted|well structured"
    r"|well organi[sz]ed|polished|publication-ready|engaging|informative|insightful"
    r"|thoughtful|meticulous(?:ly \w+)?)"
)
_MILD = r"(?:comprehensive|detailed|thorough|in-depth|structured|concise|complete|clear|extensive|robust|holistic)"
_ADJECTIVES = r"(?:[\w-]+(?:, and|,| and)? )"
_GOOD = (
    r"(?:clear|clarity|concise|logical|coherent|readable|readability|accessible|engaging"
    r"|actionable|organi[sz]ed|flow"
    r"|professional|structured|easy-to-(?:read|follow|understand|digest))"
)
_DOES = (
    r"(?:provides?|offers?|delivers?|gives?|presents?|ensures?|equips?|covers?|serves?|captures?|encapsulates?"
    r"|brings|outlines?|sheds?|combines|synthesi[sz]es|addresses|integrates|consolidates"
    r"|invites|explains|explores)"
)
_REVIEW = rare(
    # "This well-structured report provides clarity"
    rf"(?:this|the) (?:[\w-]+,? (?:and )?)?{_PRAISE},?(?: and)? )(?:[\w-]+,?(?: and)? "
    rf"){{0,3}}?{_WORK}\b (?!by\b|from\b)"
    rf"|this (?:[\w-]+,? (?:and )?)?{_MILD},?(?: and [\w-]+)? (?:[\w-]+ )?{_WORK} "
    rf"(?:[a-z]+ly )?{_DOES}\b[^.]*?\b(?:insights?"
    r"|understanding|clarity|clear|readers?|stakeholders|all (?:key|points|aspects|the)"
    r"|necessary|roadmap|foundation"
    r"|picture|decision|perspective|points of|valuable|in-depth|overview|accura\w+)\b"
    # "The report is well-structured and free of errors"
    rf"|{_THIS} (?:is|are|reads) (?:now |also |both )?(?:[\w-]+, )?(?:well-structured"
    rf"|well-organi[sz]ed|well-written|free of"
    r" (?:\w+ )?(?:errors|jargon|mistakes)|(?:complete and |now )?ready (?:for|to be) "
    r"(?:publi|submi|present|distribut|deliver)"
    rf"|complete and (?:ready|accurate)|(?:organi[sz]ed|structured|presented|arranged"
    rf"|written) (?:in|with|for|using) (?:a |an )?"
    rf"(?:\w+,? (?:and )?)?{_GOOD})"
    # "All requested sections have been covered"
    r"|(?:all|each|every)(?: of the)? (?:(?:requested|required|specified|key|necessary"
    r"|relevant) )?(?:sections?|points?"
    r"|requirements?|topics?|elements?|items)(?: \w+){0,3}? (?:have|has) been (?:[\w-]+ "
    r")?(?:covered|addressed|included|completed"
    r"|met|fulfilled|incorporated|(?:written|drafted|crafted|expanded) (?:with|in|to))"
    rf"|{_THIS} (?:fully )?(?:meets|fulfil+s|satisfies|follows|adheres to|covers|complies "
    rf"with|addresses) (?:all )?(?:of )?"
    r"(?:the )?(?:points of the brief|requirements of the (?:task|brief|prompt|request)"
    r"|requested|specified|brief\b|prompt\b"
    r"|instructions)"
    # "The article keeps an engaging tone throughout"
    rf"|{_THIS} (?:maintains?|keeps?|adopts|employs|strikes) (?:an? |the "
    rf")?{_ADJECTIVES}{{1,5}}(?:tone|style|voice)\b"
    rf"|{_THIS} (?:{_IS} )?(?:fully |carefully |thoroughly )?(?:optimi[sz]ed for (?:search"
    rf"|seo|readab)|proofread|fact-checked)"
    rf"|{_THIS} (?:is|has been) presented without (?:any )?jargon"
    rf"|{_THIS} presents? [^.]{{0,60}}?\bin an? (?:[\w-]+,? (?:and )?){{0,2}}?{_GOOD},?(?: "
    rf"(?:and )?[\w-]+){{0,2}} (?:format"
    r"|manner|way|structure|style)\b"
    # "The revised version improves clarity and flow"
    r"|(?:this|the) (?:revised|updated|edited|improved|final|rewritten|polished) "
    r"(?:version|draft|report|article|text)"
    r" (?:now )?(?:improves|enhances|ensures|maintains|preserves|addresses|incorporates|is "
    r"complete|flows|reads)\b"
    rf"|with its [^.]{{3,60}}, this {_WORK} (?:is|offers|provides|makes)\b"
    r"|this (?:synthesis|compilation|summary|report) brings together all [^.]*\bensuring\b"
    rf"|{_THIS} (?:is|contains|has|comprises) (?:about |approximately |around |roughly |over )?\d[\d,]* words\b"
    # Other languages
    r"|dies(?:er|e|es) (?:gut|klar|übersichtlich) (?:strukturierte|gegliederte)[rs]? \w+ "
    r"(?:bietet|liefert|gibt|stellt)\b"
    r"|est[ea] (?:informe|artículo|análisis|documento|reporte|relatório|artigo) (?:bien"
    r"|bem|claramente) (?:estructurad|estruturad"
    r"|organizad)[oa] (?:ofrece|proporciona|oferece|brinda)\b"
    r"|ce (?:rapport|document|article) (?:bien|clairement) (?:structuré|rédigé|organisé) "
    r"(?:offre|fournit|donne|présente)\b"
)
"""A word of praise, as a reviewer or a salesman of the text would say it."""
_GENUINE = rare(
    r"[^.]{0,80}\bno (?:synthetic|fabricated|made-up|invented|hallucinated|placeholder"
    r"|simulated) (?:data|sources|references"
    r"|figures|citations|information) (?:(?:was|were|is|are|has been|have been) )?(?:used|included|added)\b"
)
"""An assurance that no client asked for."""
_INVENTED = frozenset("synthetic fabricated made-up invented hallucinated placeholder simulated".split())
_AIM = rare(
    rf"{_THIS} (?:aims|seeks|strives|is (?:designed|intended|meant)) to (?:provide|give"
    rf"|offer|present|deliver) an? "
    r"(?=(?:[\w-]+(?:, and|,| and)? ){0,3}(?:clear|concise|logical|coherent|engaging|well-structured)\b)"
    rf"{_ADJECTIVES}{{2,4}}(?:summary|overview|account|picture|analysis|narrative|evaluation|assessment)\b"
)
_STARTS = (
    "this ", "the ", "all ", "each ", "every ", "with its ", "please note ", "information ", "content ", "text ",
    "dies", "este ", "esta ", "ce ",
)  # fmt: skip
"""So begins each such sentence."""
_FIRST, _LAST = 4, 4
_WORDS = frozenset(
    "report analysis article document summary overview review post essay synthesis "
    "briefing assessment study content "
    "text information compilation version draft sections section "
    "points requirements data sources "
    "bericht überblick informe artículo análisis relatório artigo rapport".split()
)


@dataclass(frozen=True)
class SelfReview(DocumentRule):
    """The report speaks of itself as its client or its reviewer would: for whom it was ordered, how well it turned out.

    "This report is prepared for a researcher seeking ..." repeats the order; "
    ""This well-structured report provides
    clarity" and "All requested sections have been covered" are what a program says when it hands its work over. Readers
    learn nothing about the subject.
    Delete it. Where the purpose matters, say what question the report answers.
    """

    meta = RuleMeta(
        id="self-review",
        message='"{said}" {kind}.',
        help="Delete it.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nThis report is written for the town of Ulm. It compares pumps with boilers.\n",
            "# Pumps\n\nThey turn.\n\nA well-structured report by the auditor helped. The report "
            "is in print.\n",
            "# Style\n\nEditors delete “this well-structured report provides clarity”.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\nThis report is prepared for a plumber who is a reader seeking oil.\n\nThey turn.\n",
                ["This report is prepared for a plumber who is a reader seeking oil."],
            ),
            Bad(
                "# Pumps\n\nThey turn.\n\nThis well-structured report provides clarity on pumps.\n",
                ["This well-structured report provides clarity on pumps."],
            ),
            Bad(
                "# Pumps\n\nThey turn.\n\nAll requested sections have been covered in full.\n",
                ["All requested sections have been covered in full."],
            ),
        ],
        prefilter=Prefilter(words=tuple(sorted(_WORDS)), asks="reportlint_rules.artifacts._signs:Signs"),
        see=("chat-residue", "prompt-residue", "pipeline-note"),
        known_limits="Orders are looked for in the first four blocks, praise in the last four.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each such sentence of the first and last blocks."""
        found = sorted(set(_sentences(document)))
        if found and is_account(document):
            for span, kind in found:
                said = document.plain(span)
                yield self.finding(span, said=clipped(said), kind=kind)


def _sentences(document: Document) -> Iterator[tuple[Span, str]]:
    blocks = openings(document)
    folded = document.folded
    invented = not document.word_set.isdisjoint(_INVENTED)
    for opening in (*blocks[:_FIRST], *blocks[max(_FIRST, len(blocks) - _LAST) :]):
        block = opening.block
        first, last = opening in blocks[:_FIRST], opening in blocks[-_LAST:]
        starts = [s.span.start for s in document.sentences_of(opening.place)]
        for at in {opening.start, *starts[1:]}:
            while at < block.text.end and folded[at] in " \n*_>":
                at += 1
            stop = min(block.text.end, at + 400)
            kind = ""
            if not folded.startswith(_STARTS, at):
                if last and invented and _GENUINE.match(folded, at, stop):
                    yield (
                        sentence_at(document, opening.place, at),
                        "assures the client of what readers expect",
                    )
                continue
            if first and (_BRIEF.match(folded, at, stop) or _AIM.match(folded, at, stop)):
                kind = "repeats the order that the report was written to"
            elif last and _REVIEW.match(folded, at, stop):
                kind = "reviews the report instead of telling about its subject"
            elif last and _BRIEF.match(folded, at, stop):
                kind = "repeats the order that the report was written to"
            if kind and not mentioned(document, Span(at, at + 1), block.text):
                yield sentence_at(document, opening.place, at), kind
