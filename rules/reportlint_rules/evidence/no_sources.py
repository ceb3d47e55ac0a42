"""The rule ``no-sources``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Good,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    rare,
    related,
)
from reportlint_rules.evidence._citations import entries, markers
from reportlint_rules.evidence._claims import (
    claims,
    genre,
    has_source,
    is_abroad,
    progress,
    progress_claims,
    table_figures,
    worldly,
)

_REPORT = rare(
    r"\b(?:report|analysis|study|trends|outlook|developments?|advancements?|state of|informe|relatório|"
    r"tendencias|tendências|bericht|"
    r"rapport|rapporto)\b|20[12]\d|보고서|분석|报告|報告|調査|レポート",
    re.I,
)
_DECISION = rare(r"\bdecision (?:record|log)\b|\bADR\b|\b(?:minutes|agenda)\b", re.I)
"""What a team decided is its own account."""
_OWN_TITLE = rare(
    r"\b(?:status (?:report|update)|weekly report|survey results|"
    r"(?:staff|employee|customer|reader|user|resident|student)s? survey|"
    r"results of (?:the|our|a) (?:[a-z]+ )?survey|test (?:report|protocol)|post-?mortem|incident report|retrospective|"
    r"code review|meeting notes|lesson plan|syllabus|curriculum|"
    r"(?:quarterly|interim|half-year) (?:report|results|statement)|"
    r"(?:technical|implementation|test|testing|migration) plan|(?:completion|implementation) (?:report|summary)|"
    r"(?:features?|fix(?:es)?|changes?|refactor(?:ing)?|cleanup|migration) summary|feedback analysis|"
    r"risk register|(?:marketing|campaign|content|media|action|launch|rollout|project|communication) "
    r"(?:campaign )?(?:plan|calendar|strategy)|positioning|r[eé]sum[eé]|roadmap|benchmark)\b",
    re.I,
)
"""A title that says whose figures they are: those of the house itself, its targets and budgets."""
_OWN_WORK = rare(
    r"\b(?:templates?|plantillas?|calculat(?:or|ion sheet)|calculadora|checklists?|scripts?|masterclass|"
    r"playbook|handbook|manual|guía de implementación|implementation guide|scorecard|dashboard|pitch|webinar|curso|"
    r"pricing strategy|strategy framework|"
    r"go-to-market|sales and distribution|(?:product|service) offering|kpis?|key performance indicators|budget|"
    r"documentation|documentación|estrategia de (?:contenido|gobernanza|marketing)|meta titles|anchor texts|"
    r"positioning|business model|modelo de negocio|pitch deck|mejoras|value proposition|"
    r"governance|gobernanza|source review|casos de éxito|success stories)\b",
    re.I,
)
"""A title that offers or plans something: its figures are promises and targets, where it is called no report."""
_OWN_SURVEY = rare(
    r"\bof (?:the |our |all )?\d[\d,]* (?:[a-z]+ )?(?:employees|members|staff|customers|students|pupils|residents|"
    r"households|persons|people|participants)(?: invited| asked)?, "
    r"\d[\d,]* (?:answered|took part|responded|replied|filled)\b|"
    r"\bthe survey (?:was open|ran|was carried out) (?:from|between|in)\b",
)
"""A survey whose method is told is its own source."""
_CITED = 3
"""Numbers that a text without a list cites."""
_GRADES = rare(r"\b(?:quizzes|homework|final exam|assignments|class participation) \(\d{1,2} ?%\)")
_OWN_FILES = rare(
    r"`(?:[\w.{}*~-]+/)+[\w.{}*~-]+\.(?:csv|tsv|jsonl?|parquet|xlsx?|md|ipynb|pkl|npz|db|sqlite|log)`", re.I
)
"""A file of the project, named by its path: what is counted from it is the author's own."""
_BAD = (
    "# Pump trends in 2024\n\n"
    + "Research has shown that new pumps have significantly improved efficiency. Adoption is expected to grow by 40 % "
    "as the market is rapidly expanding, leading to increased accuracy and reduced costs in the industry.\n\n"
    * 10
)


@dataclass(frozen=True)
class NoSources(DocumentRule):
    """A report that states facts and figures shows no source at all.

    Not a link, note, identifier or citation: no reader can tell what was found out from what was made up.
    Reports are told from other texts by what they say: figures, findings of others, progress and markets; manuals,
    which address the reader or show code, and accounts of own measurements are left alone.
    Cite a source for each figure and finding, or say that it is an estimate of your own.
    """

    meta = RuleMeta(
        id="no-sources",
        message="{words} words, {claims} of facts, and no source: no link, note, identifier or citation.",
        help="Cite a source for each figure and finding, or say that it is your own estimate.",
        severity=Severity.WARNING,
        good=[
            Good(_BAD.replace("40 %", "40 % [1]") + "\n[1] https://pumps.org\n"),
            Good(_BAD.replace("Research", "You must know that your research")),
            Good(_BAD, {"min_words": 3000}),
            Good("# Pumps\n\n" + "The pump in hall two runs day and night and is oiled on Mondays.\n\n" * 40),
        ],
        bad=[
            Bad(_BAD, ["Pump trends in 2024"]),
            Bad(
                "# Informe sobre bombas\n\n"
                + "El mercado de las bombas muestra un crecimiento significativo y una "
                "adopción que mejora la eficiencia de toda la industria en cada región.\n\n" * 16,
                ["Informe sobre bombas"],
            ),
        ],
        prefilter=Prefilter(blocks=("paragraph", "item", "table")),
        see=("uncited-number", "vague-attribution"),
        known_limits="Whether a source supports a claim is not judged. In Spanish, Portuguese, French, German and "
        "Italian a text must call itself a report or state figures; other languages need figures.",
    )

    min_words: Annotated[int, "Fewest words of a report."] = 300
    progress: Annotated[float, "Least words of progress and markets per 1,000 words."] = 15.0
    figures: Annotated[int, "Figures that make a report of a text that speaks of no progress."] = 8
    max_address: Annotated[float, "Most words per 1,000 that address the reader or name the author."] = 8.0
    places: Annotated[int, "Most statements to point at."] = 12

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the title."""
        if has_source(document) or len(document.words) < self.min_words:
            return
        # What is cited by number and listed by title can be looked up; vague-reference judges the list.
        if "[1]" in document.text and len({e.number for e in document.once(entries)}) > 2:
            return
        if "[1]" in document.text and len({n for m in document.once(markers) for n in m.numbers}) > _CITED:
            return  # it cites by numbers; dangling-citation tells that their list is missing
        kind = genre(document)
        if kind.person > self.max_address or kind.code > 0.15 or kind.own:
            return
        found = claims(document)
        figures = sum(bool(c.statistic) for c in found) + table_figures(document)
        title = self._title(document)
        if _DECISION.search(document.text, *title):
            return
        # Who reports own counts cites nobody: worth a look, no fault.
        own = (
            _OWN_TITLE.search(document.text, *title)
            or ("survey" in document.folded and _OWN_SURVEY.search(document.folded))
            or _GRADES.search(document.folded)
            or _OWN_FILES.search(document.text)
        )
        announced = bool(_REPORT.search(document.text, *title))
        if not announced:
            own = own or _OWN_WORK.search(document.text, *title)
        told = progress(document)
        if not announced and told and is_abroad(document):
            told = 0.0  # plans and advertisements speak so, too
        if not (
            told >= self.progress
            or figures >= self.figures
            or (announced and (told >= self.progress / 2 or figures >= self.figures / 2))
            or (2 * told >= self.progress and 2 * figures >= self.figures and worldly(document, found, 2))
        ):
            return
        # Figures first: they are what a reader would look up.
        chosen = [
            related(c.span, f"{c.statistic} is from nowhere" if c.statistic else "who found this?")
            for c in sorted(sorted(found, key=lambda c: not c.statistic)[: self.places])
        ]
        known = {c.span for c in found}
        more = (x for x in progress_claims(document, self.places) if x not in known)
        chosen += [related(x, "on what ground?") for x in sorted(more)][: self.places - len(chosen)]
        parts = (
            f"{figures} figures"
            if figures > 1
            else f"{len(found)} statements"
            if len(found) > 1
            else "many statements"
        )
        yield self.finding(
            title,
            # Without a place to point at, it only speaks in the words of reports.
            severity=Severity.INFO if own or not chosen else None,
            related=chosen,
            evidence={"words": kind.words, "figures": figures, "statements": len(found)},
            words=kind.words,
            claims=parts,
        )

    def _title(self, document: Document) -> Span:
        """The first heading, or the first block of text where the report begins without one."""
        for block in document.blocks:
            if block.kind == "heading" and block.section:
                return document.sections[block.section].title_span
            if block.kind in ("paragraph", "item"):
                inside = (s.span for s in document.sentences_of(document.block_at(block.span.start)))
                return next((s for s in inside if s.end - s.start > 3), block.text)
        return document.blocks[0].text
