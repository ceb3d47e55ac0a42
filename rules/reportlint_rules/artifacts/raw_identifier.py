"""The rule ``raw-identifier``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related

_NAME = re.compile(r"(?<![\w./\\@#$%&-])[a-z]{2,}(?:_[a-z0-9]+)+(?![\w./\\(@-]|\()", re.ASCII)
_CALL = re.compile(r"\w\([^)]*$")
_VALUE = re.compile(r"(?: =|:| :) [~≈$€£]{0,2}\d[\d.,]*")
_KEY = re.compile(
    r"(?<![\w./\\@#$%&=:-])(?!(?:pre|post|mid|early|late|end|circa|since|non|ex|fy|q)-)(?:[a-z]+-)+(?:19|20)\d\d(?:-[a-z\d]+)*-(?!\d+\b)[a-z\d]+(?![\w./\\(@:=-]*[\w/@=])",
    re.ASCII,
)

"""The key of a record: words, a year and more words, joined by hyphens."""
_YEAR = re.compile(r"-(?:19|20)\d\d[-\w]")
_MUCH_CODE = 3
_ROLE = re.compile(
    r"_(?:agent|analyst|specialist|strategist|researcher|writer|expert|reviewer|editor|planner|coordinator|reporter"
    r"|summari[sz]er"
    r"|copywriter|advisor|assistant|crew|task)$"
)


@dataclass(frozen=True)
class RawIdentifier(DocumentRule):
    """Replace names of agents and data fields by words.

    ``resource_management_specialist`` is how a program calls an agent, ``expense_ratio`` how it calls a field,
    ``pump-town-2021-seals`` the key of a record. In a report for people who do not see the program such names are
    leftovers.
    """

    meta = RuleMeta(
        id="raw-identifier",
        message='"{name}" is {kind}{more}.',
        severity=Severity.WARNING,
        help='Write it in words: "{words}".',
        good=(
            "# API\n\nCall `get_items` with a page. The max_items and page_size options limit"
            " it.\n\n```python\nget_items()\n```\n",
            "Mail jane_doe@example.org or see https://example.org/open_data.\n",
        ),
        bad=(
            Bad(
                "# Mission\n\nThe plan of the mission_integration_strategist was kept.\n",
                flags=["mission_integration_strategist"],
                severity=Severity.ERROR,
            ),
            Bad("# Fund\n\nThe fund is cheap (expense_ratio = 0.2 %).\n", flags=["expense_ratio"]),
            Bad(
                "# Pumps\n\nPrices fell. Cross-references town-report-2021-pumps and ulm-2023-seals.\n",
                flags=["town-report-2021-pumps"],
            ),
        ),
        prefilter=Prefilter(literals=("_", "-19", "-20")),
        see=("agent-trace", "placeholder"),
        known_limits="Documents with code, or with more than six such names, are about software and let pass.",
    )

    most: Annotated[int, "Different names beyond which the document counts as technical."] = 6

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per name, with all its places."""
        yield from self._keys(document)
        if "_" not in document.prose:
            return
        code = sum(b.kind == "code" for b in document.blocks) + len(document.parsed.code_spans)
        names: dict[str, list[Span]] = {}
        for m in _names(document.prose):
            line = document.prose[document.prose.rfind("\n", 0, m.start()) + 1 : m.start()]
            if _CALL.search(line):
                continue
            if document.text[slice(*m.span())] == m.group() and not self._is_cited(document, m.start()):
                names.setdefault(m.group(), []).append(Span(*m.span()))
        if len(names) > self.most:
            return
        for name, places in names.items():
            role = bool(_ROLE.search(name))
            if not role:
                places = [p for p in places if _VALUE.match(document.prose, p.end)]
            if not places or code > (3 if role else 1):
                continue
            yield self.finding(
                places[0],
                name=name,
                kind="the name of an agent or task in the program that wrote the report"
                if role
                else "the name of a data field, not a word",
                more=f" ({len(places)} places)" if len(places) > 1 else "",
                words=name.replace("_", " "),
                severity=Severity.ERROR if role else None,
                related=[related(p, "again") for p in places[1:]],
                members=1,
            )

    def _keys(self, document: Document) -> Iterable[Finding]:
        """One finding for the keys of records that stand in place of what they name."""
        places = [
            Span(*m.span())
            for m in _keys(document.prose)
            if document.text[slice(*m.span())] == m.group() and not self._is_cited(document, m.start())
        ]
        names = {document.text[slice(*place)] for place in places}
        # Below a heading or a label of the same name they are explained.
        known = " ".join(document.text[slice(*b.text)] for b in document.blocks if b.kind == "heading")
        if (
            not places
            or len(names) > self.most
            or document.parsed.code_spans
            or any(n in known for n in names)
        ):
            return
        yield self.finding(
            places[0],
            message='"{name}" is the key of a record in the program that wrote the report{more}.',
            help="Name what it stands for: its title, its author, its year.",
            name=document.plain(places[0]),
            more=f" ({len(places)} such places)" if len(places) > 1 else "",
            related=[related(p, "another one") for p in places[1:60]],
            members=1,
        )

    @staticmethod
    def _is_cited(document: Document, offset: int) -> bool:
        """Names in link text, tables and file lists are quoted from somewhere."""
        at = document.block_at(offset)
        if at < 0 or document.blocks[at].kind not in ("paragraph", "item"):
            return True
        return document.blocks[at].quoted or any(
            link.span.start <= offset < link.span.end for link in document.links
        )


def _names(prose: str) -> Iterator[re.Match[str]]:
    """Yield each name once; an underscore leads to it faster than a search for its first letter."""
    at = prose.find("_")
    while at >= 0:
        start = at
        while start and prose[start - 1].isascii() and prose[start - 1].islower():
            start -= 1
        m = _NAME.match(prose, start) if start < at else None
        if m:
            yield m
        at = prose.find("_", max(at + 1, m.end() if m else 0))


def _keys(prose: str) -> Iterator[re.Match[str]]:
    """Yield each key once, by the year in it."""
    done = 0
    for year in _YEAR.finditer(prose):
        start = year.start()
        while start > done and (prose[start - 1] == "-" or prose[start - 1].islower()):
            start -= 1
        m = _KEY.match(prose, start) if start >= done else None
        if m:
            done = m.end()
            yield m
