"""The rule ``dangling-reference``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import combining, normalize

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_chapter,
    is_foreign,
    rare,
    related,
)
from reportlint_rules.structure._captions import matches, missing

_SECTION = re.compile(
    r"(?<![\w§'’.-])(?:(section|chapter)s?\s+|(§)§?\s?)"
    r"((?:\d{1,2}(?:\.\d{1,2})*(?:,\s|\s(?:and|or|to|through)\s|\s?[–-]\s?)){0,4})"
    r"(\d{1,2}(?:\.\d{1,2})*)(?![\w.]*\d|[(])",
    re.I,
)
_SECTIONS = frozenset(("section", "sections", "chapter", "chapters"))
_LETTERED = re.compile(r"(\d{1,2})[a-z]\b")
_LEADS = re.compile(
    r"(?:\b(?:see|in|of|to|from|cf\.?|and|with|by|also|under)|\(|[.!?:;,\n]|^)\s*(?:the\s+)?$", re.I
)
_HERE = re.compile(
    r"\s+(?:below|above|lists?|gives?|shows?|describes?|presents?|discuss(?:es)?|explains?|covers?|contains?|deals?|"
    r"summari[sz]es?|reports?|compares?|sets out|outlines?|introduces?|turns?|looks?|concludes?|analy[sz]es?|"
    r"examines?|reviews?|of this (?:report|document|paper|study|guide|text))\b",
    re.I,
)
_LAW = re.compile(
    r"\b(?:acts?|laws?|statutes?|regulations?|directives?|treaty|treaties|constitutions?|bill|licen[cs]es?|"
    r"contracts?|agreement|standards?|RFC|ISO|IEEE|specifications?|spec|manual|handbook|book|volume|"
    r"U\.S\.C|GDPR|ordinance|clauses?|articles?|et al)\b",
    re.I,
)
_NUMBERED_WORK = re.compile(r"\b[A-Z]{2,6}(?:[ /-][A-Z]{1,5})?[ -]\d{2,}[\w.-]*")
"""A work that goes by letters and a number ("SP 800-53", "ISO 9001", "PSR-13"): what follows may be sections of it."""
_OTHER_FILE = re.compile(
    r"`[^`\n]{1,160}\.(?:md|mdx|rst|txt|adoc|pdf|docx?|html?)`[,;: (]{0,3}(?:see |in )?\Z", re.I
)
"""A file right before: the section is one of that file."""
_OWN_LEAD = re.compile(
    r"\bas[ \n]+(?:is[ \n]+|was[ \n]+|we[ \n]+)?(?:explain|describe|discuss|show|noted|mention|outline|set out|detail)"
    r"(?:e?d|n)?[ \n]+(?:above[ \n]+|below[ \n]+|earlier[ \n]+|later[ \n]+)?in[ \n]+$",
    re.I,
)
"""Whose section is meant: that of the text itself."""
_ID = re.compile(
    r"\b(?:id|name)\s*=\s*[\"']?([^\"'\s>]+)|\{:?[^{}\n]{0,80}#([\w.:-]+)[^{}\n]{0,80}\}|<<([\w-]+)>>|"
    r"\[\[([\w-]+)\]\]|\{/\*[ \t]*#?([\w-]+)[ \t]*\*/\}"
)
_SLUG = re.compile(r"[\W_]+")

_OF_ANOTHER = rare(r"\b(?:reviewer|referee|peer review)\b", re.I)


@dataclass(frozen=True)
class DanglingReference(DocumentRule):
    """The text points at a section, table, figure or anchor that this document does not have.

    The thing was cut out, renumbered, or never written.
    References to other works ("Section 3 of RFC 2119") are left alone, and documents without numbered headings.
    Point at what is there, or add what is missing.
    """

    meta = RuleMeta(
        id="dangling-reference",
        message='"{name}" is not in this document.',
        help="Point at what is there, or add what is missing.",
        severity=Severity.WARNING,
        good=[
            "# A\n\n## 1. B\n\nSee Section 2 and [below](#2-c-d).\n\n## 2. C & D\n\nSee section 7 of RFC 2119.\n",
            "# A\n\nTable 1: Costs\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nAs Table 1 shows, all is well.\n",
            "# A\n\n## B\n\nSection 7 of the Act lists the works.\n\n## C\n\nText.\n\n## D\n\nSee Section 9.\n",
            "## 4 B\n\nAs Section 7 says, all is well.\n\n### 4.1 C\n\nSee Section 2.\n\n### 4.2 D\n\nText.\n",
            "# A\n\n## B\n\nThe guide is long (Section 7).\n\n## C\n\n### 1. D\n\nText.\n\n### 2. E\n\nText.\n",
            "# A\n\n## 1. B\n\nThe valves are told (`notes/valves.md`, Section 7).\n\n## 2. C\n\nText.\n",
            "# A\n\n## 1. B\n\nSP 800-12 changed little, and only in Section 7.\n\n## 2. C\n\nText.\n",
            "# A\n\n## B\n\nGiven in Appendix B of this [book](https://b.org).\n\n## C\n\nText.\n\n## D\n\nText.\n",
            '# A\n\nSee [a note](#user-content-n1).\n\n<a name="n1">1</a> Moe, 2017.\n',
            "# A\n\n## B\n\nAs Chapter 2 told, all is well (see Appendix A).\n\n## C\n\nText.\n\n## D\n\nText.\n",
            '# A\n\n<a id="top"></a>\n\nSee [the top](#top) and section 9.\n',
        ],
        bad=[
            Bad("# A\n\n## 1. B\n\nAs we say in Section 12.\n\n## 2. C\n\nText.\n", ["Section 12"]),
            Bad(
                "# A\n\n## B\n\nSection 7 lists the works.\n\n## C\n\nText.\n\n## D\n\nText.\n",
                ["Section 7"],
            ),
            Bad("# A\n\nSee [the costs](#costs).\n\n## Price\n\nText.\n", ["[the costs](#costs)"]),
            Bad(
                "# A\n\nTable 1: Costs\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nAs Table 4 shows, all is well.\n",
                ["Table 4"],
            ),
        ],
        prefilter=Prefilter(asks="reportlint_rules.structure._signs:Signs"),
        see=("numbering-gap", "dangling-citation"),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per thing that is not there."""
        if is_foreign(document):
            return
        groups: dict[tuple[str, Severity], list[Span]] = {}
        for span, name, severity in (
            *self._sections(document),
            *missing(document),
            *self._anchors(document),
        ):
            groups.setdefault((name, severity), []).append(span)
        for (name, severity), spans in groups.items():
            again = [related(s, "and here") for s in spans[1:]]
            yield self.finding(spans[0], severity=severity, related=again, name=name)

    def _sections(self, document: Document) -> Iterator[tuple[Span, str, Severity]]:
        signs = "§" in document.prose
        if not signs and document.word_set.isdisjoint(_SECTIONS):
            return
        if len(document.sections) > 1 and _OF_ANOTHER.search(document.plain(document.sections[1].title_span)):
            return  # a review speaks of the sections of another text
        numbers = {s.number for s in document.sections if s.number and s.number[0].isdigit()}
        # "3a" and "3b" are section 3.
        numbers |= {
            m[1] for s in document.sections if (m := _LETTERED.match(document.text, s.title_span.start))
        }
        # Numbers below one heading of a text without them count its points, and are no sections.
        tops_of = [document.sections[s.parent].level for s in document.sections if s.number.isdigit()]
        if len(numbers) < 2 or (tops_of and min(tops_of) > 1):
            yield from self._unnumbered(document)
            return
        # Without numbers of the second level nothing is known about "2.3".
        deep = any("." in n for n in numbers)
        tops = {n.partition(".")[0] for n in numbers}
        named = any(
            document.text[s.title_span.start : s.title_span.end].casefold().startswith("chapter")
            for s in document.sections
        )
        # The paragraphs of a statute are headings of their own, beside numbered parts and sections.
        statute = any(
            document.text[s.title_span.start : s.title_span.start + 1] == "§" for s in document.sections
        )
        if document.once(_is_page):
            return  # the other sections stand on other pages of the work
        for m in matches(document, _SECTION, _SECTIONS | {"§"} if signs else _SECTIONS):
            if statute and m[2]:
                continue
            number = m[4]
            kind = (m[1] or m[2]).capitalize()
            if any(
                x.kind == "link" and x.span.start < m.end() and m.start() < x.span.end for x in document.links
            ):
                continue  # a linked section is where the link leads
            # Chapters of a book stand in files of their own, unless the headings here are called so.
            if kind == "Chapter" and not named:
                continue
            if not _LEADS.search(document.prose, max(0, m.start() - 30), m.start()) or (
                m[2] and document.once(_speaks_of_law)
            ):
                continue
            begin = document.blocks[document.block_at(m.start())].text.start
            if _NUMBERED_WORK.search(document.prose, begin, m.start()) or _OTHER_FILE.search(
                document.text, max(begin, m.start() - 180), m.start()
            ):
                continue
            if number.partition(".")[0] not in tops or ("." in number and deep and number not in numbers):
                yield Span(m.start(), m.end(4)), f"{kind} {number}", Severity.WARNING

    def _unnumbered(self, document: Document) -> Iterator[tuple[Span, str, Severity]]:
        """Sections by number in a document whose headings bear none: there are fewer of them."""
        count = sum(s.level > 1 for s in document.sections[1:])
        if count < 2:
            return
        for m in matches(document, _SECTION, _SECTIONS):
            if not m[1] or int(m[4].partition(".")[0]) <= count:
                continue
            # A chapter may stand in another file of the book.
            own = m[1].lower() == "section" and _OWN_LEAD.search(
                document.prose, max(0, m.start() - 60), m.start()
            )
            if own and not (m[4].count(".") > 1 and document.once(_speaks_of_law)):
                yield Span(m.start(), m.end(4)), f"{m[1].capitalize()} {m[4]}", Severity.WARNING
                continue
            if "." in m[4]:
                continue
            here = _HERE.match(document.prose, m.end(), min(len(document.prose), m.end() + 40))
            if here and ("this" in here[0] or not document.once(_speaks_of_law)):
                yield Span(m.start(), m.end(4)), f"{m[1].capitalize()} {m[4]}", Severity.WARNING

    def _anchors(self, document: Document) -> Iterator[tuple[Span, str, Severity]]:
        wanted = [
            x for x in document.links if x.kind == "link" and x.target.startswith("#") and len(x.target) > 2
        ]
        if not wanted or is_chapter(document):
            return
        known = {_plain_slug(s.title) for s in document.sections}
        known |= {_plain_slug(s.number + s.title) for s in document.sections}
        known |= {
            _plain_slug(document.text[s.title_span.start : s.title_span.end]) for s in document.sections
        }
        known |= {_plain_slug(next(filter(None, m.groups()))) for m in _ID.finditer(document.text)}
        lost = []
        for link in wanted:
            slug = _plain_slug(_unquoted(link.target[1:].removeprefix("user-content-")))
            # A second heading of the same name gets "-1"; footnotes and pages ("#L12") are made by tools.
            bare = slug.rstrip("0123456789")
            if (
                slug
                and slug not in known
                and bare not in known
                and not re.match(r"l\d+$|fn|cite|ref|top$|page|todo|tbd|link$|insert|placeholder", slug)
            ):
                # Names with capitals and underscores are made by tools for documentation, not from headings.
                made = "_" in link.target or link.target != link.target.lower() or document.once(_is_page)
                lost.append((link.span, link.target, Severity.INFO if made else Severity.WARNING))
        # Where most anchors fail, a tool makes them by rules of its own.
        if len(lost) <= max(1, len(wanted) // 2):
            yield from lost


def _is_page(document: Document) -> bool:
    """Tell whether the numbers of all headings begin with one number above 1: the text is a page of a longer work."""
    tops = {s.number.partition(".")[0] for s in document.sections if s.number and s.number[0].isdigit()}
    return len(tops) == 1 and tops.isdisjoint(("0", "1"))


def _speaks_of_law(document: Document) -> bool:
    """Tell whether the document speaks of works with numbered sections: laws, standards, books."""
    return bool(_LAW.search(document.prose))


def _unquoted(target: str) -> str:
    if "%" not in target:
        return target
    from urllib.parse import unquote  # late: few links need it

    return unquote(target)


def _plain_slug(title: str) -> str:
    """The letters and digits of a title, without case and accents: tools differ in what they make of the rest."""
    if not title.isascii():
        title = "".join(c for c in normalize("NFKD", title) if not combining(c))
    return _SLUG.sub("", title.casefold())
