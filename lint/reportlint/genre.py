"""What kind of text a document is, as far as its words tell: manuals and rule books repeat themselves on purpose."""

import re
from collections.abc import Iterable
from itertools import islice

from reportlint.document import Document

MANY_CODE_WORDS = 0.005
"""Share of code spans among the words from which on a document is a manual: two thirds of the human corpus, 1 in 13
of the generated one."""
MANY_CODE_BLOCKS = 0.002
"""Code blocks per word that make a manual, too."""
MANY_RULES = 0.005
"""Share of "must", "shall" and "should" among the words from which on a document lays down rules, and repeats provisos
from clause to clause: 1 in 4 of the human corpus, 1 in 30 of the generated one."""
FEWEST_RULES = 6
"""A short report may recommend: fewer lay down no rules."""
_RULING = (
    *("must", "shall", "should"),
    *(
        "muss",
        "müssen",
        "soll",
        "sollen",
        "doit",
        "doivent",
        "devra",
        "devront",
        "debe",
        "deben",
        "deberá",
        "deberán",
    ),
    *(
        "deve",
        "devem",
        "deverá",
        "deverão",
        "devono",
        "moet",
        "moeten",
        "должен",
        "должны",
        "должна",
        "должно",
    ),
)
_BINDING = re.compile(
    r"\b(?:MUST|SHALL|SHOULD|MAY|MOET|MOETEN|DOIT|DEVE|DEBE)(?=[\s*_]+(?:(?:NOT|NIET)[\s*_]+)?[a-z`])"
)
_MODAL = (*_RULING, "may")
FEWEST_BINDING, MANY_BINDING = 5, 0.001
"""Keywords of specifications in capitals, and their share of the words: none of 543 generated reports has as many."""
_LEGAL = frozenset(
    "hereby herein hereinafter hereunder thereof thereto therein pursuant notwithstanding aforesaid shall party "
    "parties licensor licensee agreement clause clauses provision provisions indemnify warranty warranties liability "
    "covenant statute statutory subsection paragraph article articles governing jurisdiction termination terminate "
    "tribunal artikel art absatz abs satz nr gesetz gesetzes verordnung vorschriften gemäß artículo artículos decreto "
    "ley código disposiciones articolo artigo artigos lei alinéa alinéas décret loi règlement présent présente "
    "dispositions juge greffe статья статьи закона суд".split()
)
"""Words of statutes, contracts and terms of use."""
MANY_LEGAL, FEWEST_LEGAL, KINDS_OF_LEGAL = 0.005, 6, 4
"""Their share of the words, their number, and how many different ones: 6 in 543 generated reports, 1 in 236 documents
of the human corpus, 32 in 768 other ones."""
MANY_ADDRESSES = 0.008
"""Share of "you" and "your" among the words from which on a document instructs: 1 in 3 of the human corpus, 1 in 14 of
the generated one."""
FEWEST_ADDRESSES = 2
"""Their number: a line of chat left in a short report holds one."""
MANY_ARGUMENTS = 0.01
"""Share of "not", "I", "we" and the like from which on a document argues: 1 in 11 of the generated reports that are no
manuals, 1 in 2 of such human documents (proposals, policies, minutes, FAQs)."""
FEWEST_ARGUMENTS = 8
_ADDRESSING = (
    *("you", "your"),
    *(
        "vous",
        "votre",
        "vos",
        "je",
        "jouw",
        "uw",
        "usted",
        "ustedes",
        "você",
        "vocês",
        "dein",
        "deine",
        "вы",
        "вас",
    ),
)
_DENYING = (
    "not",
    "no",
    "don't",
    "doesn't",
    "didn't",
    "can't",
    "cannot",
    "isn't",
    "aren't",
    "won't",
    "shouldn't",
    *("nicht", "kein", "keine", "pas", "não", "niet", "geen"),
)
_SPEAKING = (
    *("i", "we", "our", "my", "us", "we're", "we've", "we'll", "i'm", "i've"),
    *(
        "ich",
        "wir",
        "unser",
        "unsere",
        "nous",
        "notre",
        "nos",
        "nosotros",
        "noi",
        "nostro",
        "nostra",
        "nós",
        "nosso",
    ),
    *("wij", "ons", "onze", "мы", "наш"),
)
_FORMS = (
    # proposals and specifications
    "motivation|goals|non-goals|goals and non-goals|proposal|design details|detailed design|design|drawbacks|"
    "alternatives|alternatives considered|rationale|rationale and alternatives|prior art|unresolved questions|"
    "open questions|future possibilities|future work|guide-level explanation|reference-level explanation|user stories|"
    "test plan|graduation criteria|risks and mitigations|specification|backwards compatibility|backward compatibility|"
    "security considerations|implementation history|how we teach this|transition path|path to active|rejected ideas|"
    "abstract|copyright",
    # terms, policies, licences
    "definitions|termination|governing law|warranty|warranties|disclaimer of warranties|limitation of liability|"
    "indemnification|liability|severability|entire agreement|assignment|amendments|confidentiality|notices|"
    "intellectual property|acceptable use|jurisdiction|force majeure|general provisions|miscellaneous|changes|"
    "changes to this policy|changes to these terms|dispute resolution|user content|payment|fees|refunds",
    # codes of conduct
    "our pledge|our standards|our responsibilities|enforcement|enforcement guidelines|enforcement responsibilities|"
    "scope|attribution|reporting|consequences|correction|warning|temporary ban|permanent ban|unacceptable behavior|"
    "expected behavior|unacceptable behaviour|expected behaviour",
    # recipes
    "ingredients|directions|method|instructions|preparation|notes|nutrition|servings|equipment|contributors",
)
"""Headings by which a form is known, one line for each; three of a line tell it."""
_LEAST_OF_FORM = 3


def is_manual(document: Document) -> bool:
    """Tell whether a document is a manual or lays down rules: it repeats itself from entry to entry on purpose."""
    return document.once(_is_manual)


def _is_manual(document: Document) -> bool:
    count = max(1, len(document.words))
    if is_binding(document):
        return True
    spans = sum(s.start < s.end for s in document.parsed.code_spans)  # each is one opaque word
    if (told := _uses(document, _ADDRESSING)) >= FEWEST_ADDRESSES and told >= MANY_ADDRESSES * count:
        return True
    if _uses(document, _RULING) >= max(FEWEST_RULES, MANY_RULES * count):
        return True
    blocks = sum(block.kind in ("code", "math") for block in document.blocks)
    return spans >= MANY_CODE_WORDS * count or blocks >= MANY_CODE_BLOCKS * count


def _uses(document: Document, words: Iterable[str]) -> int:
    """How often the words stand in the document, in all."""
    places = document.places
    return sum(len(places[word]) for word in words if word in places)


def is_binding(document: Document) -> bool:
    """Tell whether a document binds: a specification with keywords in capitals, a statute, a contract, terms of use.

    What binds says the same in the same words, from clause to clause.
    """
    return document.once(_is_binding)


def _is_binding(document: Document) -> bool:
    count = len(document.words)
    legal = _LEGAL & document.word_set
    if len(legal) >= KINDS_OF_LEGAL:
        uses = _uses(document, legal) + document.text.count("§")
        if uses >= max(FEWEST_LEGAL, MANY_LEGAL * count):
            return True
    least = max(FEWEST_BINDING, MANY_BINDING * count)
    if _uses(document, _MODAL) < least:
        return False
    return sum(1 for _ in _BINDING.finditer(document.prose)) >= least


def is_account(document: Document) -> bool:
    """Tell whether a document gives an account, in whatever voice: it neither instructs nor lays down rules, and it
    is no form, no minutes and no list of questions."""
    return document.once(_is_account)


def _is_account(document: Document) -> bool:
    return not any(told(document) for told in (is_manual, is_minutes, _is_form, _is_catechism))


def is_report(document: Document) -> bool:
    """Tell whether a document reports: it gives an account and does not argue."""
    return document.once(_is_report)


def _is_report(document: Document) -> bool:
    if not is_account(document):
        return False
    denied, spoken = (
        [len(document.places[word]) for word in words if word in document.places]
        for words in (_DENYING, _SPEAKING)
    )
    # Reports say what is not so, too: a denial weighs half as much as "I" and "we".
    argued = sum(spoken) + sum(denied) / 2
    few = len(denied) + len(spoken) < 3
    return few or argued < max(FEWEST_ARGUMENTS, MANY_ARGUMENTS * len(document.words))


def _is_form(document: Document) -> bool:
    """Tell whether the headings are those of a proposal, of terms, a code of conduct or a recipe."""
    titles = {section.title.casefold().strip(" .:") for section in document.sections[1:]}
    return any(len(titles.intersection(form.split("|"))) >= _LEAST_OF_FORM for form in _FORMS)


def _is_catechism(document: Document) -> bool:
    """Tell whether a document asks and answers: a third of its headings, and three at least, are questions."""
    asked = sum(section.title.rstrip().endswith(("?", "？")) for section in document.sections)
    return asked >= max(3, len(document.sections) / 3)


_MINUTES = re.compile(
    r"^(?:[^\w\n]|\d){0,24}(attendees|attendance|present|participants|apologies|absent|agenda|minutes|roll call|"
    r"meeting notes|scribes?|note ?takers?|facilitators?|chairs?|location|any other business|adjourn)\b",
    re.M,
)
_MEETING = re.compile(
    r"\b(?:(?:meetings?|call|(?:team|weekly|daily) sync|stand-?up|wg|minutes|agenda|retro|notulen|protokoll)\b"
    r"[^/\n]{0,40}?(?:[\s#(:,–—-]\d|\b(?:notes|minutes|agenda|summary|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)\b)|(?:agenda|minutes|notes) (?:of|for|from) [^/\n]{0,40}\b(?:meeting|call|sync)\b)",
    re.I,
)
"""A title of minutes: "Verkle call 15", "WG notes, May 2026"."""
_SPEAKER = re.compile(r"^[^\w\n]{0,12}[A-Z]{2,3}\W{0,2}: ", re.M)
_LEAST_OF_MINUTES, _FEWEST_SPEECHES = 2, 5
_TYPESET = re.compile(
    r"^--- (?:middle|back|abstract)\b|^::: notes|\\(?:cite|gls|textcite|autoref|footnote|label|ref)\w*\{|"
    r"\[@[\w:.-]+(?:\](?![(\[])|;)|^```\{r\b|^:::+ ?\{",
    re.M,
)
"""What an Internet-Draft, a thesis for pandoc, slides for a typesetter and a book with computed pages hold."""
_ADDRESSED = re.compile(r"^(\[@[\w:.-]+\]):[ \t]", re.M)
_FEWEST_MARKS, _FEWEST_SLIDES = 2, 4
_FEWEST_TITLES, _WORDS_A_TITLE = 8, 25
_WORDS_A_SLIDE = 45
"""Words for each heading at most; generated reports set rules between sections of more."""


def is_minutes(document: Document) -> bool:
    """Tell whether a document records a meeting: its title says so, its headings are an agenda, or speakers go by
    their initials."""
    return document.once(_is_minutes)


def _is_minutes(document: Document) -> bool:
    told = {m[1] for m in _MINUTES.finditer(document.folded)}
    if len(told) >= _LEAST_OF_MINUTES and (
        "agenda" in told or "minutes" in told or len(told) > _LEAST_OF_MINUTES
    ):
        return True
    if len(document.sections) > 1 and _MEETING.search(document.sections[1].title):
        return True
    return sum(1 for _ in _SPEAKER.finditer(document.prose)) >= _FEWEST_SPEECHES


_BREAK = re.compile(r"<!--[^\n<>]{0,40}\bslide\b[^\n<>]{0,40}-->", re.I)
"""A comment that parts slides."""


def is_slides(document: Document) -> bool:
    """Tell whether a document is a deck of slides: rules stand before its headings, or titles with few words."""
    return document.once(_is_slides)


def _is_slides(document: Document) -> bool:
    if sum(1 for _ in _BREAK.finditer(document.text)) >= _FEWEST_SLIDES:
        return True
    blocks, count = document.blocks, len(document.words)
    tops = sum(section.level == 1 and section.style != "bold" for section in document.sections)
    if tops >= _FEWEST_TITLES and count < _WORDS_A_TITLE * (len(document.sections) - 1):
        return True
    heads = [n for n, block in enumerate(blocks) if block.kind == "heading"]
    ruled = sum(n > 0 and blocks[n - 1].kind == "rule" for n in heads)
    return ruled >= max(_FEWEST_SLIDES, len(heads) / 2) and len(document.words) < _WORDS_A_SLIDE * len(heads)


def is_chapter(document: Document) -> bool:
    """Tell whether a document is the source of a part of a typeset work, whose title stands elsewhere."""
    return document.once(_is_chapter)


def _is_chapter(document: Document) -> bool:
    text = document.text
    # "[@name]" with an address of its own is a person spoken to, no citation.
    people = frozenset(_ADDRESSED.findall(text)) if "[@" in text else frozenset()
    found = (m[0] for m in _TYPESET.finditer(text) if m[0] not in people)
    marks = list(islice(found, _FEWEST_MARKS))
    return len(marks) == _FEWEST_MARKS or any(mark.startswith("---") for mark in marks)
