"""The rule ``empty-section``."""

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
    Section,
    Severity,
    contents,
    is_chapter,
    is_minutes,
    is_report,
    is_slides,
)
from reportlint_rules.structure._outline import headings, is_change_log

_SAYS_ALL = re.compile(
    r"\W*(?:(?:title|subtitle|date|datum|status|author|version|created|updated|last updated|location|time"
    r"|duration|owner|prepared (?:by|for)|generated|source|credits?|license)\b[^:\n]{0,12}:\s*\S"
    r"|(?:written |reviewed |prepared |edited )?by [A-Z]"
    r"|(?:(?:all )?thanks to |credits? to |source: |copyright |©))"
    r"|(?:[\w-]+ ){1,2}(?:date|time|duration|length|place|room|host|chair|moderator|facilitator|video|recording)"
    r"(?:/\w+)?\s*:\s*\S"
    r"|(?:moderators?|facilitators?|hosts?|chairs?|scribes?|notes?|video|recording|duration|attendees)\b[^:\n]{0,12}:\s*\S"
    r"|(?:.*\b(?:cancel(?:l?ed)?|no meeting|skipped|postponed|weggefallen|aufgehoben|repealed|abrog[ée]e?|derogado"
    r"|abrogato|vervallen|reserved)\b)"
    r"|.*(?:\[[^\]\n]+\]\(|[( <])https?:|[\w ]{2,30}: (?:it|this|that|there|they|we|you)['’ ]"
    r"|(?:the )?end(?: of [\w ]+)?\W*$|fin\W*$",
    re.I,
)
"""A byline, a field, a credit, a cancelled meeting, the end: such a heading announces nothing."""
_BYLINE = re.compile(r"\W*(?:[Aa]uthors?\W|(?:(?:[Ww]ritten|[Pp]repared) )?[Bb]y [A-Z])")
_TEMPLATED = re.compile(r"\[[^\]]+\]\(\{\{.*\)$")
"""A link whose address a template fills."""
_LABELLED = re.compile(r"\w+: ")
_CALLED = re.compile(r"`(?:new )?([\w.]+)\(")
"""The name of what a heading documents with its arguments: a second heading gives it others."""
_A_SENTENCE = 12
"""Words of a heading from which on it is no title: it says what there is to say."""
_PART = re.compile(
    r"(?:(?:teil|part|abschnitt|kapitel|buch) (?:[ivxlc]+|[a-z]|\d+)\W*$|(?:artikel|art\.?|§+) ?\d+\b)", re.I
)
"""The number of a part of a statute, whose name stands in the next heading or which another statute changed."""
_STEP = re.compile(
    r"(?:repeat|run|restart|install|check|update|upgrade|wait|delete|remove|add|create|open|stop|start|verify|"
    r"make sure|ensure|go|click|set|build|push|commit|upload|download|do|use|press|select|choose|enter|close|reboot|"
    r"connect|copy)\b",
    re.I,
)
"""A numbered heading that begins so is a step, and may say all of it."""
_WORDS_OF_STEP = 6
_FACT = re.compile(r"[^\W\d][\w —–-]{3,40}: ~?\d[\w,. ×-]+")
"""A field with its figure: "Featured image: 600px by 400px"."""
_NOTES = re.compile(r"\W*(?:foot|end)?notes?\W*$", re.I)


@dataclass(frozen=True)
class EmptySection(DocumentRule):
    """A heading has nothing under it: neither text nor a subsection.

    Something was announced and not written. Bylines, credits, dates and cancelled meetings announce nothing, nor do a
    heading that is a link and the agenda of a meeting.
    Write the section, or drop the heading.
    """

    meta = RuleMeta(
        id="empty-section",
        message='Nothing stands under the heading "{title}".',
        help="Write the section, or drop the heading.",
        severity=Severity.WARNING,
        good=[
            "# A\n\n## B\n\nText.\n",
            "# A\n\n![image](a.png)\n\n## B\n\n```\ncode\n```\n",
            "# A\n\n## Date: 4 May\n\n## B\n\nText.\n",
            "# A\n\n### by Ann Olt\n### Olt Pumps Ltd.\n\n## B\n\nText.\n",
            "# A\n\n## Drawback: it's late\n\n## 2) Fetch the list (https://example.org/a)\n\n## B\n\nText.\n",
            "# A\n\n## 4.1 Pumps\n\n## 4.1.1 Small pumps\n\nThey turn.\n",
            "# A\n\n## 4. Repeat step 2 for all other pumps\n\n## ⬇\n\n## Appendices\n\n## Appendix A\n\nText.\n",
            "# A\n\n## The `get(url)`\n\n## The `get(url, time)`\n\nText.\n\n## The end\n",
            "# A\n\n## Cost\n## Use\n## Ads\n## Ends\n\n---\n\n## Cost\n\nA.\n\n## Uses\n\nB.\n\n## Ads\n\nC.\n\n"
            "## Ends!\n\nD.\n",
        ],
        bad=[Bad("# A\n\n## B\n\n## C\n\nText.\n", ["B"]), Bad("# A\n\nText.\n\n## B\n", ["B"])],
        prefilter=Prefilter(blocks=("heading",), asks="reportlint_rules.structure._signs:Signs"),
        see=("truncated-end",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each heading that is followed at once by one of its own level or above, or by the end."""
        if document.once(is_change_log):
            return
        last = len(document.sections) - 1
        listed = document.once(contents)
        noted = any(block.kind == "footnote" for block in document.blocks)
        for section in document.once(headings):
            if section.style == "bold" or not section.title or section.end_block > section.first_block:
                continue
            following = document.sections[section.index + 1] if section.index < last else None
            if following and (following.level > section.level or following.style == "bold"):
                continue
            # Comments, definitions of links and templates are masked, yet they are something.
            if document.text[section.body.start : section.body.end].strip():
                continue
            if section.index == 1 or _is_subtitle(document, section) or _is_affiliation(document, section):
                continue
            # Signatures stacked over one text are an index of names.
            title = document.text[section.title_span.start : section.title_span.end]
            if title[:1] == "`" and title[-1:] == "`" and _is_stacked(document, section):
                continue
            if _SAYS_ALL.match(title):
                continue
            if _PART.match(section.title) or (following and _is_part(following, section)):
                continue
            if _is_link(document, section) or section.index in listed:
                continue
            if _says_it(document, section) or (following and _is_group(document, section, following)):
                continue
            if (
                following
                and _called(document, section)
                and _called(document, section) == _called(document, following)
            ):
                continue
            if noted and _NOTES.match(title):
                continue  # the renderer puts them there
            if is_minutes(document) or is_slides(document) or is_chapter(document):
                return
            yield self.finding(section.title_span, title=section.title)


def _says_it(document: Document, section: Section) -> bool:
    """Tell whether a heading is the whole text: a long sentence, a numbered step, a pointer with its link, an arrow."""
    words = len(document.words.within(section.title_span))
    if words >= _A_SENTENCE:
        return "?" not in section.title
    if not words:
        return not any(map(str.isalnum, section.title))  # "⬇"
    if _FACT.match(section.title) and not is_report(document):
        return True
    if words < _WORDS_OF_STEP:
        return False
    if _STEP.match(section.title) or section.title.rstrip().endswith((".", "!")):
        return bool(section.number) or section.title.rstrip().endswith((".", "!"))
    return any(section.title_span.start <= x.span.start < section.title_span.end for x in document.links)


def _is_group(document: Document, section: Section, following: Section) -> bool:
    """Tell whether a heading is the plural of those that follow on its own level: "Appendices", "Appendix A"."""
    named = document.plain(following.title_span).casefold()
    many, one = section.title.rpartition(" ")[2].casefold(), named.partition(" ")[0]
    if following.level == section.level and (
        (section.style == "setext") > (following.style == "setext")
        or following.title.casefold().endswith(f" {section.title.casefold()}")
    ):
        return True  # "Linux" over "Alpine Linux", an underlined heading over marked ones
    return (
        following.level == section.level
        and many.endswith("s")
        and " " in named
        and one != many
        and len(one) > 4
        and many[:5] == one[:5]
    )


def _is_stacked(document: Document, section: Section) -> bool:
    """Tell whether headings of code without a text stand above or below one of them: a list of names."""
    last = len(document.sections) - 1
    below = document.sections[section.index + 1] if section.index < last else None
    above = document.sections[section.index - 1]
    text = document.text
    return (below is not None and below.level == section.level and text[below.title_span.start] == "`") or (
        above.end_block == above.first_block
        and text[above.title_span.start : above.title_span.start + 1] == "`"
    )


def _is_subtitle(document: Document, section: Section) -> bool:
    """Tell whether a heading stands right under the title, no empty line between them."""
    above = document.sections[section.index - 1]
    underlined = section.style == above.style == "setext" and section.level > above.level
    return (
        section.index == 2
        and not _LABELLED.match(section.title)
        and above.end_block == above.first_block
        and (underlined or document.text.count("\n", above.heading.end, section.heading.start) < 2)
    )


def _is_affiliation(document: Document, section: Section) -> bool:
    """Tell whether a heading stands right under a byline of its level: the author's firm."""
    above = document.sections[section.index - 1]
    return (
        above.level == section.level
        and above.end_block == above.first_block
        and document.text.count("\n", above.heading.end, section.heading.start) < 2
        and _BYLINE.match(above.title) is not None
    )


def _is_part(following: Section, section: Section) -> bool:
    """Tell whether the next heading is a subsection by its number ("4.1.1" after "4.1"), whatever its level."""
    own = section.number.rstrip(".") if section.number else ""
    return "." in own and (following.number or "").startswith(own + ".")


def _called(document: Document, section: Section) -> str:
    """The name of the function that a heading documents; empty where it names none."""
    m = _CALLED.search(document.text, *section.title_span)
    return m[1] if m else ""


def _is_link(document: Document, section: Section) -> bool:
    """Tell whether a heading is a link as a whole: the entry of a catalogue."""
    where = section.title_span
    if _TEMPLATED.match(section.title):
        return True
    return any(x.text.start <= where.start and where.end <= x.span.end for x in document.links)
