"""The rule ``placeholder``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from reportlint import Bad, Document, DocumentRule, Finding, RuleMeta, Severity, Span, mentioned

_FIELD = (
    r"(?:company|client|customer|author|writer|analyst|project|product|brand|organi[sz]ation|recipient|contact|event"
    r"|city|country|report|team|department"
    r"|industry|topic|user|first|last|full|your|publication|journal|firm|institution|university|website|business)"
)


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(
        r"\[(?:(?:insert|please (?:insert|add|specify|provide|fill)|fill in|to be (?:added|completed"
        r"|determined|confirmed"
        r"|filled|provided|inserted|updated|announced)"
        r"|add(?: [\w-]+){3,}|add (?:your|the|a|an|more|specific|relevant|details?|data|links?|image|chart|table|source"
        r"|citation)|replace (?:with|this)|placeholder|specify (?:the|your|a|here)"
        r"|enter (?:your|the|a)|provide (?:your|the|a|specific|details)|describe (?:your|the)|include (?:your|the|a"
        r"|specific|relevant) |mention (?:the|your|specific))\b[^\]\n]{0,160}"
        r"|your [^\]\n]{2,60}"
        rf"|{_FIELD}(?:['’]s)? (?:name|title|address|email|e-mail|phone(?: number)?|logo|website|url)"
        r"|(?:current|today['’]s|report|publication|start|end|due) date|date(?: ?[-/–] ?\w+)?|month(?:,? day)?,? year"
        r"|month/year|mm/dd/yyyy|dd/mm/yyyy|yyyy(?:-mm-dd)?|year"
        r"|(?:x|n|\?){1,4} ?%?|xx+|tbd|tba|tk|todo|amount|percentage|number|name|title|company|city|country|location"
        r"|phone number|email(?: address)?|website(?: url)?"
        r"|(?:link|url|source|image|chart|graph|table|figure|logo|citation|reference)s? (?:here|needed"
        r"|placeholder|to be"
        r" [^\]\n]{2,40}|goes here)"
        r"|(?!no )[^\]\n]{2,80} (?:goes here|here|to be (?:added|inserted|determined|confirmed|completed|provided"
        r"|filled in)))\](?:(?![\[(:{])|(?<=date\])(?=: ))",
        re.I,
    )


@cache
def _weak() -> re.Pattern[str]:
    return re.compile(
        r"\[(?:date|year|name|title|company|city|country|location|amount|percentage|number|email(?: address)?"
        r"|website(?:"
        r" url)?|x|n|\?|tk)\]$",
        re.I,
    )


@cache
def _paren() -> re.Pattern[str]:
    return re.compile(
        r"\((?:insert (?!size|mode|key|coin|sort|into\b|-|or |(?:your |a )?(?:favou?rite|(?:[a-z]+ )?(?:joke|pun)))"
        r"[^()\n]{3,160}|to be (?:added|completed|determined"
        r"|confirmed|filled in|generated|provided|inserted|updated|announced)\b"
        r"(?! by\b(?! (?:an? |the )?(?:ai|agent|llm|assistant)\b))[^()\n]{0,80}"
        r"|placeholder\b[^()\n]{0,80}|(?:fill in|please (?:insert|add|specify|provide|fill in)|specify (?:the|your)|add"
        r" (?:your|relevant|specific|more)) [^()\n]{2,120}"
        r"|(?:specific |detailed |numerical |further |relevant |additional |more )*(?:analysis|details?|data"
        r"|information"
        r"|figures?|numbers?|statistics|results?|values?)\b[^().\n]{0,160}?"
        r"\b(?:(?:is|are) (?:needed|required) here|needs? to be (?:added|inserted|provided|filled)|to be (?:added"
        r"|inserted|provided|filled)|requires? (?:data|further data|more data|input))\b"
        r"|(?:this|the following) section (?:should|needs to|must|will|would) (?:list|describe|present|include|contain"
        r"|provide|detail|cover|be)\b"
        r"|describe (?:the|your) [^()\n]{3,80} here\b)",
        re.I,
    )


@cache
def _braces() -> re.Pattern[str]:
    return re.compile(
        r"\{\{ ?[A-Za-z_][\w ]{1,40} ?\}\}"
        r"|(?<![^\s(\"“*])\{(?:[a-z]+(?:_[a-z]+)+|topic|company|industry|query|context|question|product|customer"
        r"|inputs?)\}(?![\w{])"
    )


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.])[$€£] ?(?:[Xx]{2,3}(?:[.,][Xx]{1,3})*|X\.X{1,2}|X(?= (?:million|billion|bn|per\b)"
        r"|[MB]\b))(?!\w|[.,]\d)"
        r"|(?<![\w.])XX(?= (?:patients|participants|respondents|users|customers|employees|million|billion|percent"
        r"|countries|companies|studies|interviews)\b)"
        r"|(?<![\w.])(?:X{2,3}|[Xx]{1,2}\.[Xx]{1,2}) ?%|(?<!\w)20XX(?!\w)|(?<!\w)(?:19|20)\d\d-(?:xx-xx|XX-XX|mm-dd"
        r"|MM-DD)(?!\w)"
    )


@cache
def _lorem() -> re.Pattern[str]:
    return re.compile(r"\blorem\s+ipsum\s+dolor\b", re.I)


@cache
def _template() -> re.Pattern[str]:
    return re.compile(r"\btemplates?\b|\bplaceholders?\b|\bboilerplate\b|\bfill[- ]in\b", re.I)


@cache
def _engine() -> re.Pattern[str]:
    return re.compile(
        r"^:\w[\w-]*: |^\[\[\w|\{%|\{\{<|\{\{-|\{\{\s*(?:site|page|config|env|checksum|\.|include|cookiecutter)\b",
        re.M,
    )


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(
        r"(?:date|year|name|title|company|city|country|location|amount|e-?mail|website|by|prepared for|to|from)\W*$",
        re.I,
    )


_OPEN = re.compile(
    r"\[?\(?(?:to be (?:confirmed|determined|announced|updated|generated)\b|tb[da]\b|todo\b)", re.I
)
_BOX = re.compile(r"\[ ?x ?\]", re.I)
"""The box of a task, ticked."""
_OPENED = re.compile(
    r"\((?:insert|to be|placeholder|fill in|please|specify|add |specific|detailed|numerical|further|relevant|additional"
    r"|more|analysis|detail|data|information|figure|number|statistic|result|value|this|the following|describe)"
)
"""How a note in brackets begins, in lower case: few brackets do."""


@dataclass(frozen=True)
class Placeholder(DocumentRule):
    """Fill in what was left to be filled in.

    "[Your Name]", "(Insert current data)", "{{company}}", "XX %" or a note that says what a section should
    contain stand where the content belongs. Templates are let pass, and so is everything in code.
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
            "The file is named “[your name].md”, and `{{ topic }}` is code.\n",
            "{% if x %}\n\nRead {{ title }} on {{ site.name }}.\n",
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
                "**Risks:** (This section should list the risks.)\n",
                flags=["(This section should list the risks.)"],
            ),
        ),
        see=("prompt-residue",),
        known_limits="TBD and TODO are flagged in brackets only, as warnings: people leave them in on purpose.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each placeholder; none in a document that calls itself a template."""
        found = sorted(set(self._find(document)))
        if not found or _is_template(document, len(found)):
            return
        for span in found:
            at = document.block_at(span.start)
            if at >= 0 and (
                document.blocks[at].quoted or mentioned(document, span, document.blocks[at].text)
            ):
                continue
            token = document.plain(span)
            # "20XX" may also mean any year, in an example or a form, and what is open need not be forgotten.
            mild = Severity.WARNING if token.endswith("0XX") or _OPEN.match(token) else None
            yield self.finding(span, severity=mild, token=token if len(token) <= 60 else token[:57] + "...")

    def _find(self, document: Document) -> Iterator[Span]:
        prose = document.prose
        if "[" in prose:
            links = {link.span.start for link in document.links} | {
                link.text.start - 1 for link in document.links
            }
            for m in _bracket().finditer(prose):
                if m.start() in links or _BOX.fullmatch(m.group()):
                    continue
                if _weak().match(m.group()) and not _labels().search(
                    prose[max(m.start() - 30, 0) : m.start()].rsplit("\n", 1)[-1]
                ):
                    continue
                if (
                    m.group()[1:5].lower() == "your"
                    and not m.group().istitle()
                    and not _alone(document, m.span())
                ):
                    continue
                yield Span(*m.span())
        for m in _OPENED.finditer(document.folded):
            if _paren().match(prose, m.start()):
                end = _close(prose, m.start())
                if end:
                    yield Span(m.start(), end)
        if "{" in prose and not _engine().search(document.text):
            yield from (Span(*m.span()) for m in _braces().finditer(prose))
        if any(
            cue in prose
            for cue in ("X%", "X %", " XX ", "x%", "$X", "€X", "£X", "X.X", "0XX", "-xx", "-XX", "-mm", "-MM")
        ):
            yield from (Span(*m.span()) for m in _figures().finditer(prose))
        if "lorem" in document.folded:
            yield from (Span(*m.span()) for m in _lorem().finditer(prose))


def _alone(document: Document, span: tuple[int, int]) -> bool:
    """Tell whether a lower-case "[your ...]" is a field of its own and not a word inside a sentence."""
    line = document.prose[document.prose.rfind("\n", 0, span[0]) + 1 : span[0]]
    return not line.strip() or line.rstrip().endswith(":")


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


def _is_template(document: Document, found: int) -> bool:
    """Tell whether the document is a template: its title says so, or its text does beside many
    placeholders."""
    titles = " ".join(s.title for s in document.sections[1:3])
    return bool(_template().search(titles)) or (found >= 3 and bool(_template().search(document.prose)))
