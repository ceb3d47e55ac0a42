"""The rule ``placeholder``."""

import re
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
    is_manual,
    is_minutes,
    mentioned,
    related,
)
from reportlint_rules.artifacts import _placeholders as table
from reportlint_rules.artifacts._forms import is_form, is_markup, is_template
from reportlint_rules.artifacts._signs import FIGURES, is_loud
from reportlint_rules.artifacts._stand_ins import TO_DO, open_cells, stand_ins
from reportlint_rules.artifacts._text import beginning_with, outside_code

_HOLDERS = frozenset({"lorem", "here", "placeholder"})
_FEW_BRACES = 3
"""Openings of braces from which on a program fills them when it shows the page."""
_MANY_OPEN, _MUCH_CODE = 3, 3
_A_BLANK = 4
"""Underscores of a line to write on; what stands behind it in brackets says what to write."""
_ASKS = re.compile(r"\[(?:insert|add|please|your|enter|link|image|chart|replace|include|put)\b", re.I)
_VARIABLE = re.compile(r"\[[a-z]+(?:_[a-z]+)+\](?=[ \t*_]*$)", re.M)
_LABELLED = re.compile(r"[^:\[\]]{2,40}:[ \t*_]{0,6}$")
"""A variable in brackets as all that a label says: "Agent: [agent_id]"."""


_BIBTEX = re.compile(r"\b(?:author|title|journal|publisher|institution|booktitle|editor) ?= ?$")
_EXAMPLE = re.compile(r"(?:\be\.g\.|\bfor example,?|\bsuch as)[ \n]*$", re.I)
_PATTERN = re.compile(
    r"\b(?:templates?|boilerplate|(?:e-?mail|message|letter|call|meeting) (?:script|sample)s?)\b", re.I
)
_SLOT = re.compile(r"\[[a-z][a-z]+(?:[ /][a-z]+){0,3}\](?!\()")
_ORDER = re.compile(r"[\[<{(]{1,2} ?(?:insert|todo|fixme|placeholder)\b|\{\{ ?[a-z]+(?:_[a-z]+)+ ?\}\}", re.I)
_NOTE = re.compile(r"(?:TODO|TBD|FIXME) ?: ?\S")


@dataclass(frozen=True)
class Placeholder(DocumentRule):
    """Fill in what was left to be filled in.

    "[Your Name]", "(Insert current data)", "{{company}}", "XX %" or a note that says what a section should
    contain stand where the content belongs. Templates are let pass, and so is everything in code; a form of five
    different slots and more is one piece of advice.
    """

    meta = RuleMeta(
        id="placeholder",
        message='"{token}" is a placeholder: the content is missing.',
        severity=Severity.ERROR,
        help="Write what belongs here, or delete the passage.",
        good=(
            "See [Your Rights](https://example.org/rights) and [1].\n",
            "[Source: ChEMBL] lists it; press [Enter] (insert mode) to go on.\n",
            "# Report template\n\nPrepared by [Your Name] for [Company Name].\n",
            "Suppose company X buys company Y. Chapter X follows chapter IX.\n",
            'We searched for (wind OR sun) AND "2005/01/01"[Date - Publication].\n',
            "The file is named “[your name].md”, and `{{ topic }}` is code.\n",
            "{% if x %}\n\nRead {{ title }} on {{ site.name }}.\n",
            "# Loops\n\n{{index loop}}\n\nThey turn.\n\n{{index while}}\n\nAnd end.\n\n{{index break}}\n",
            "# A\n\nSee {{pace}}.\n\n## Pacing {#pace}\n\nSlow.\n",
            "## Do we count [insert event]?\n\nWe do.\n",
            "The folder %APPDATA%, the set {A, B}, the variable ${HOME} and ${OUT}/pump.txt stay; see [[HAL]].\n",
            "# Call 4\n\n## Present (please add yourself)\n\n- Ann\n- Bob\n",
            "* olt/mill (placeholder repo to discuss pumps)\n",
            "Ask for the kind of pump (add specific valves).\n",
            "## Example 2\n\nThe city buys two pumps.\n\nIn May Company A sells one, and in June Company B.\n",
            "Set `MILL_URI=a`.\n\nLook at ${MILL_URI}, then name it (e.g. [[your_mill]]).\n",
            "# A\n\n## Email template\n\n**Subject**: Alert at [EVENT NAME]\n",
            "| Pump | Score |\n|---|---|\n| Rank (placeholder weights) | 0.3 |\n",
            "# Pumps\n\n<% side do %>\n\n- old\n\n<% end %>\n\n* [[pump_id]]{pump_id}: the name of a pump.\n",
            '+++\ntitle = "Pumps"\n+++\n\nThey turn.\n\n{{about_the_author}}\n',
        ),
        bad=(
            Bad("Prepared by: [Your Name]\n", flags=["[Your Name]"]),
            Bad(
                "Use is (Insert current consumption data) a day.\n",
                flags=["(Insert current consumption data)"],
            ),
            Bad("Welcome to {{company_name}}! Sales grew by XX%.\n", flags=["{{company_name}}", "XX%"]),
            Bad(
                "We asked XX customers.\n\nLast seen on [Insert date]: the gate.\n",
                flags=["XX", "[Insert date]"],
            ),
            Bad(
                "[Your Name], [Company Name], [City], [Start Date], [End Date]\n",
                flags=["[Your Name]"],
                severity=Severity.INFO,
            ),
            Bad(
                "# Pump\n\n[Say what is wrong with the old pump.]\n\n## Cost\n\n[Describe what it costs.]\n\n## Use\n\n"
                "[Tell who uses it, and when.]\n\n## Risk\n\n[Describe the worst that may happen.]\n",
                flags=["[Describe the worst that may happen.]"],
                severity=Severity.INFO,
            ),
            Bad("- Received: [current_datetime]\n- Pump: seven\n", flags=["[current_datetime]"]),
            Bad(
                "See <TODO: link to the wiki> and {{ .Params.pump }}.\n",
                flags=["<TODO: link to the wiki>", "{{ .Params.pump }}"],
            ),
            Bad(
                "%CUSTOMER_NAME% gets ${MONTHLY_LETTER}, <<CLIENT>> and ##REPORT_DATE## not.\n",
                flags=["%CUSTOMER_NAME%", "${MONTHLY_LETTER}", "<<CLIENT>>", "##REPORT_DATE##"],
            ),
            Bad("TODO: add the costs.\n", flags=["TODO"], severity=Severity.WARNING),
            Bad("Die Kosten betragen [Betrag einfügen].\n", flags=["[Betrag einfügen]"]),
            Bad("A team at X University measured it.\n", flags=["X University"], severity=Severity.WARNING),
            Bad(
                "**Risks:** (This section should list the risks.)\n",
                flags=["(This section should list the risks.)"],
            ),
        ),
        prefilter=Prefilter(asks="reportlint_rules.artifacts._signs:Signs"),
        see=("prompt-residue",),
        known_limits="TBD and TODO are warnings, and advice in texts with code: people leave them in on purpose.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each placeholder; none in a document that calls itself a template, one in a form to be filled in."""
        found = sorted(set(self._find(document)))
        if found and is_form(document):
            yield self.finding(
                found[0],
                message='"{token}" is one of many open slots: a form that nobody filled in.',
                severity=Severity.INFO,
                token=clipped(document.plain(found[0]), 60),
                members=1,
                related=[related(span, "another one") for span in found[1:60]],
            )
        elif found and not is_template(document, found):
            told = 0
            for span in found:
                if span.end <= told:
                    continue  # a slot of a remark that is itself to be filled in
                if _is_talk(document, span) or _is_asked(document, span) or _is_sample(document, span):
                    continue
                token = document.plain(span) or document.text[slice(*span)]
                if token[:12].lower() == "(please add " and is_minutes(document):
                    continue  # an invitation to those present
                # What is open need not be forgotten, and "20XX" may mean any year, but not in a date or a citation.
                mild = Severity.WARNING if token.endswith("0XX") or table.OPEN.match(token) else None
                # A remark that something is not settled yet, and what a step of a manual puts in.
                if table.LEFT_OPEN.match(token) or (token.startswith("(insert ") and is_manual(document)):
                    mild = Severity.INFO
                # Among much code a bare "${user.name}" may be a piece of it.
                if token.startswith("${") and len(document.parsed.code_spans) >= _MUCH_CODE:
                    mild = Severity.WARNING
                if token == "20XX" and not table.DATED.search(
                    document.prose[max(span.start - 20, 0) : span.start]
                ):
                    mild = Severity.INFO
                told = span.end
                yield self.finding(span, severity=mild, token=clipped(token, 60))
        yield from self._open_points(document)
        yield from self._confessions(document)
        yield from self._stand_ins(document)

    def _find(self, document: Document) -> Iterator[Span]:
        prose, folded = document.prose, document.folded
        if "[" in prose:
            yield from self._brackets(document)
        for m in table.OPENED.finditer(folded):
            if table.paren().match(prose, m.start()):
                end = _close(prose, m.start())
                if end and not _is_described(document, m.start()):
                    yield Span(m.start(), end)
        if ("{" in prose or "%(" in prose) and not table.engine().search(document.text):
            yield from self._variables(document)
        if table.is_merged(document) and document.text.count("{{") < _FEW_BRACES:
            yield from (Span(*m.span()) for m in table.merged().finditer(outside_code(document)))
        if is_loud(document):
            links = document.once(_linked)
            yield from (
                Span(*m.span())
                for m in table.loud().finditer(outside_code(document))
                if m.start() not in links
            )
        if any(mark in prose and any(cue in prose for cue in cues) for mark, cues in FIGURES):
            yield from (Span(*m.span()) for m in table.figures().finditer(prose))
        for sentence in document.sentences_with(_HOLDERS):
            if holder := table.sentences().match(folded, *sentence.span):
                yield Span(*holder.span())
        for m in _VARIABLE.finditer(prose) if "[" in prose else ():
            if _LABELLED.match(prose[prose.rfind("\n", 0, m.start()) + 1 : m.start()]):
                yield Span(*m.span())
        if "yyyy" in folded or table.LABELLED.search(folded):
            yield from (Span(*m.span(1)) for m in table.own_name().finditer(prose))
        if "<" in document.text and table.tags().search(document.text):
            yield from (Span(*m.span()) for m in table.tags().finditer(outside_code(document)))

    @staticmethod
    def _variables(document: Document) -> list[Span]:
        """Variables that no program filled; none where one of them is said to be replaced: they are the subject."""
        found = [
            Span(*m.span())
            for m in table.braces().finditer(document.prose)
            if not _in_quoted_code(document, m.start())
        ]
        if found and is_markup(document, found):
            return []
        for span in found:
            at = document.sentence_at(span.start)
            if at >= 0 and table.variable().search(document.folded, *document.sentences[at].span):
                return []
        return found

    def _brackets(self, document: Document) -> Iterator[Span]:
        prose, links = document.prose, document.once(_linked)
        at = prose.find("[")
        while at >= 0:
            # The number of a source and a link are what brackets hold as a rule.
            if not prose[at + 1 : at + 2].isdigit() and at not in links:
                m: re.Match[str] | None = (
                    table.measured().match(prose, at)
                    or table.bracket().match(prose, at)
                    or table.foreign().match(prose, at)
                )
                if m is None and prose[at - 1 : at] in table.MONEY:
                    m = table.measured().match(prose, at - 1)
                # The fields of a search engine touch what they qualify: "2005"[Date - Publication].
                touching = at and (prose[at - 1].isalnum() or prose[at - 1] in "\"”'")
                touching = touching or document.text[max(at - 9, 0) : at].count("_") >= _A_BLANK
                if m and not touching and self._is_field(document, m):
                    yield Span(*m.span())
                elif m is None and table.PICTURED.match(prose, at):
                    line = prose.rfind("\n", 0, at) + 1
                    if found := table.alone().match(prose, line):
                        yield Span(*found.span(1))
            at = prose.find("[", at + 1)
        if "continue" in document.folded:
            yield from (Span(*found.span(1)) for found in table.continued().finditer(prose))

    @staticmethod
    def _is_field(document: Document, m: re.Match[str]) -> bool:
        """Tell whether a bracket is a field by what stands around it."""
        prose = document.prose
        if table.BOX.fullmatch(m.group()) and m.re is not table.measured():
            return False
        if document.text[m.end() : m.end() + 6].lstrip().startswith(("(http", "http", "<http")):
            return False  # an address follows at a distance
        if m.group().endswith(" here]") and not _ASKS.match(m.group()) and is_minutes(document):
            return False  # what a scribe left out
        before = prose[max(m.start() - 30, 0) : m.start()].rsplit("\n", 1)[-1]
        if m.re is table.bracket() and table.weak().match(m.group()) and not table.labels().search(before):
            return False
        return m.group()[1:5].lower() != "your" or m.group().istitle() or _alone(document, m.span())

    def _open_points(self, document: Document) -> Iterator[Finding]:
        """Paragraphs that say what is still to be done; in texts about software they are noted on purpose."""
        begun = beginning_with(document, TO_DO)
        places = [
            Span(o.start, o.start + (5 if document.text.startswith("FIXME", o.start) else 4))
            for o in begun
            if table.TO_DO.match(document.prose, o.start, o.block.text.end)
            and not any(x.span.start <= o.start < x.span.end for x in document.links)
        ]
        # In the middle of a paragraph it is a note to oneself, too.
        for sentence in document.sentences_with(TO_DO):
            at = sentence.span.start
            block = document.blocks[sentence.block]
            if _NOTE.match(document.prose, at) and block.kind in ("paragraph", "item") and not block.quoted:
                places.append(Span(at, at + 4))
        places = sorted({p.start: p for p in [*places, *open_cells(document)]}.values())
        if places:
            pieces = len(document.parsed.code_spans) + sum(b.kind == "code" for b in document.blocks)
            noted = pieces >= _MUCH_CODE or len(places) > _MANY_OPEN or is_minutes(document)
            yield self.finding(
                places[0],
                message='"{token}" stands where the content should be{more}.',
                severity=Severity.INFO if noted else Severity.WARNING,
                token=document.plain(places[0]),
                more=f" (and {len(places) - 1} more)" if len(places) > 1 else "",
                related=[related(p, "another one") for p in places[1:60]],
                members=1,
            )

    def _confessions(self, document: Document) -> Iterator[Finding]:
        """Remarks that the figures of the report are made up."""
        for sentence in document.sentences_with(table.INVENTED):
            block = document.blocks[sentence.block]
            m = table.invented().search(document.folded, *sentence.span)
            if (
                m
                and not block.quoted
                and not table.REPLACED.search(document.folded, *sentence.span)
                and not table.DENIED.search(document.folded, *sentence.span)
                and table.confessed().search(document.prose, *sentence.span)
                and not mentioned(document, Span(*m.span()), block.text)
            ):
                yield self.finding(
                    sentence.span,
                    message='"{token}": the figures here are no data.',
                    help="Put the real figures with their source here, or delete the passage.",
                    severity=Severity.WARNING,
                    token=clipped(document.plain(sentence.span), 60),
                )

    def _stand_ins(self, document: Document) -> Iterator[Finding]:
        """Letters in the place of names: one finding for all of them."""
        places = stand_ins(document)
        if places:
            token = document.plain(places[0])
            yield self.finding(
                places[0],
                message='"{token}" stands for a name that is missing{more}.',
                help="Write the name and its source, or delete the passage.",
                severity=Severity.WARNING,
                token=token,
                more=f" (and {len(places) - 1} more)" if len(places) > 1 else "",
                related=[related(p, "another one") for p in places[1:60]],
                members=1,
            )


def _linked(document: Document) -> frozenset[int]:
    """Where links and their words begin."""
    return frozenset(at for link in document.links for at in (link.span.start, link.text.start - 1))


def _is_talk(document: Document, span: Span) -> bool:
    """Tell whether a placeholder is spoken of, or stands in a quotation."""
    at = document.block_at(span.start)
    if at < 0:
        return False
    # What the writer was to put in is no quotation, wherever it stands.
    sure = _ORDER.match(document.text, span.start) is not None
    return (document.blocks[at].quoted and not sure) or mentioned(document, span, document.blocks[at].text)


def _is_sample(document: Document, span: Span) -> bool:
    """Tell whether a placeholder is meant: in a section that is a template, in a script that a manual lets somebody
    say, behind "e.g.", or as a variable of the shell that the text sets or reads elsewhere, too."""
    text = document.text
    at_name = (
        span.start + 1 if text.startswith("{", span.start) and text[span.start - 1] == "$" else span.start + 2
    )
    if text.startswith("${", at_name - 2) and text.count(text[at_name : span.end - 1]) > 1:
        return True
    if _BIBTEX.search(text, max(0, span.start - 16), span.start):
        return True
    if _EXAMPLE.search(text, max(0, span.start - 12), span.start):
        return True
    if _PATTERN.search(document.sections[document.section_at(span.start)].title):
        return True
    at = document.block_at(span.start)
    if at < 0 or text[span.start] != "[" or not is_manual(document):
        return False
    return len(_SLOT.findall(document.prose, *document.blocks[at].text)) > 2


def _is_asked(document: Document, span: Span) -> bool:
    """Tell whether a heading asks in general: "Do we collect [your event]?"."""
    at = document.block_at(span.start)
    block = document.blocks[at] if at >= 0 else None
    return (
        block is not None
        and block.kind == "heading"
        and document.prose[slice(*block.text)].rstrip().endswith("?")
    )


def _alone(document: Document, span: tuple[int, int]) -> bool:
    """Tell whether a lower-case "[your ...]" is a field of its own and not a word inside a sentence."""
    line = document.prose[document.prose.rfind("\n", 0, span[0]) + 1 : span[0]]
    return not line.strip() or line.rstrip().endswith(":")


def _is_described(document: Document, at: int) -> bool:
    """Tell whether "(placeholder ...)" says of the name before it in the first cell of a row what it is."""
    if not document.prose.startswith("(placeholder", at):
        return False
    line = document.text[document.text.rfind("\n", 0, at) + 1 : at]
    return line.count("|") == 1 and any(map(str.isalnum, line))


def _close(prose: str, start: int) -> int:
    """The offset after the bracket that closes the one at ``start``, 0 where none does within a paragraph."""
    depth = 0
    for at in range(start, min(start + 1200, len(prose))):
        if prose[at] == "(":
            depth += 1
        elif prose[at] == ")":
            depth -= 1
            if not depth:
                return at + 1
        elif prose.startswith("\n\n", at):
            break
    return 0


def _in_quoted_code(document: Document, at: int) -> bool:
    """Tell whether a backtick that was escaped in vain stands before a variable in its line: code that fell apart."""
    line = document.text.rfind("\n", 0, at) + 1
    return document.text.startswith("${", at) and "\\`" in document.text[max(line, at - 200) : at]
