"""The rule ``foreign-headings``."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    PROSE_KINDS,
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Section,
    Severity,
    is_report,
    related,
)

_SMALL = {
    "German": frozenset("der die und das ist mit von für den auf sich nicht eine werden".split()),
    "French": frozenset("le les et des est une pour dans que du sur qui par aux".split()),
    "Spanish": frozenset("el los las y del una para por con que es en su como".split()),
    "Portuguese": frozenset("o os as do da uma para com não em que são dos ao".split()),
    "Italian": frozenset("il gli di che una per con non è del della sono nel alla".split()),
    "Dutch": frozenset("het een van is voor met op niet dat te zijn wordt naar".split()),
}
_TELLING = frozenset("und nicht les des est los las para uma não gli della che het een niet".split())
_LETTERS: tuple[tuple[str, re.Pattern[str], float], ...] = (
    ("Korean", re.compile("[\uac00-\ud7a3]"), 0.2),
    ("Japanese", re.compile("[\u3041-\u30ff]"), 0.2),
    ("Chinese", re.compile("[\u4e00-\u9fff]"), 0.2),
    ("Ukrainian", re.compile("[\u0454\u0456\u0457]"), 0.02),
    ("Russian", re.compile("[\u0430-\u044f]"), 0.2),
)
"""Languages by their letters, and the share of the letters of the text that tells each."""
_LITERALS = ("니다", "です", "ます", "的", "ого", "ния")
_MOST = 200
"""Headings that are looked at: each is sought in the whole text."""
_SHARE = 0.12
"""Share of small words that tells the language of a text: English ones have .01 at most (names, "de", "la"), reports
in these languages .2 and more."""
_ENGLISH = frozenset(
    """
    of the and in for with to on from how what why by as its your is are
    introduction overview summary background conclusion conclusions findings challenges benefits growth trends future
    increased increasing expansion expanding opportunities recommendations references advancements advances emerging
    enhanced improved improving better rise role impact market risks strategies outlook development analysis results
    methodology applications adoption sustainability current next steps key
    """.split()
)
_COGNATES = frozenset(
    "introduction conclusion conclusions in applications impact adoption references on to as is by".split()
)
"""English words that are words of these languages, too, in this or another sense."""
_NAME = re.compile(r"\w[._/]\w|[{}<>`]|\w-\d|\d\w")
"""What stands in names of models, files and commands."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True)
class ForeignHeadings(DocumentRule):
    """Headings stay in English while the text is written in another language.

    A model that was asked in English for a report in another language often keeps the outline that it was given, and
    translates the paragraphs only. Readers of the report get a table of contents that they cannot read.
    Translate the headings.
    """

    meta = RuleMeta(
        id="foreign-headings",
        message='{count} of {all} headings are English ("{title}"), the text is {language}.',
        help="Translate the headings into the language of the text.",
        severity=Severity.WARNING,
        good=[
            "# Pumpen\n\n## Future Mills\n\nDie Pumpen der Firma Future Mills sind alt und nicht mehr sicher.\n\n##"
            " Rise and Shine\n\nDas Lied Rise and Shine ist für die Mühle.\n\n## Key Trends\n\nDie Studie Key Trends"
            " ist neu und steht in den Akten.\n",
            "# Pumps\n\nThe pumps are old.\n\n## Rise of the mills\n\nThey turn.\n\n## Future of the mills\n\nNone.\n",
        ],
        bad=[
            Bad(
                "# Molinos\n\n## The Rise of Mills\n\nLos molinos son una parte de la vida en el pueblo.\n\n## Growth"
                " of Markets\n\nEl mercado de los molinos crece con las bombas.\n\n## Future Challenges\n\nLas bombas"
                " son viejas y no hay dinero para el pueblo.\n",
                ["The Rise of Mills"],
                {"least": 3},
            ),
        ],
        prefilter=Prefilter(words=tuple(sorted(_TELLING)), literals=_LITERALS, either=True),
        see=("stray-script",),
        known_limits="A heading whose words stand in the text, too, is taken for a term.",
    )

    least: Annotated[int, "Fewest English headings that are told."] = 3

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding, at the first English heading."""
        sections = [s for s in document.sections[1:] if s.title]
        # A translated manual may lag behind its original, and names its commands in headings; a report has neither.
        if len(sections) < self.least or any(b.kind == "code" for b in document.blocks):
            return
        if not is_report(document):
            return
        language = _language(document)
        if not language:
            return
        small = _SMALL.get(language, frozenset())
        english = [s for s in sections[:_MOST] if _is_english(document, s, small)]
        if len(english) < self.least:
            return
        first, *others = english
        yield self.finding(
            first.title_span,
            related=[related(s.title_span, "and here") for s in others],
            members=1,
            evidence={"headings": len(english), "language": language},
            count=len(english),
            all=len(sections),
            title=first.title,
            language=language,
        )


def _language(document: Document) -> str:
    """The language of the running text where it is one of those known, and not English."""
    prose = [b.text for b in document.blocks if b.kind in PROSE_KINDS and not b.quoted]
    words = [w for span in prose for w in document.words.list(span)]
    if not words:
        return ""
    best = max(_SMALL, key=lambda name: _count(words, _SMALL[name]))
    if _count(words, _SMALL[best]) >= _SHARE * len(words):
        return best
    letters = sum(span.end - span.start for span in prose)
    text = "".join(document.prose[slice(*span)] for span in prose)
    return next(
        (name for name, script, share in _LETTERS if len(script.findall(text)) >= share * letters), ""
    )


def _count(words: Sequence[str], small: frozenset[str]) -> int:
    return sum(word in small for word in words)


def _is_english(document: Document, section: Section, small: frozenset[str]) -> bool:
    """Tell whether a heading holds English words of which no name is made, and none of the language of the text."""
    words = _WORD.findall(section.title)
    folded = frozenset(word.lower() for word in words)
    if not section.title.isascii() or not small.isdisjoint(folded) or _NAME.search(section.title):
        return False
    if small:
        known = len(words) > 1 and not folded.isdisjoint(_ENGLISH - _COGNATES)
    else:
        # Beside another script each word in small letters tells.
        known = not folded.isdisjoint(_ENGLISH) or (len(words) > 1 and any(w.islower() for w in words[1:]))
    if not known:
        return False
    # A term of the trade ("Internet of Things") returns in the text; what only quotes the heading is none.
    name = re.escape(section.title.strip(" :*").lower())
    uses = len(re.findall(rf"(?<![\"'“‘「『]){name}", document.folded))
    return uses <= sum(s.title.lower() == section.title.lower() for s in document.sections)
