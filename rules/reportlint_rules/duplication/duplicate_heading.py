"""The rule ``duplicate-heading``."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    contents,
    is_binding,
    is_chapter,
    is_console,
    is_foreign,
    is_minutes,
    is_report,
    is_slides,
    rare,
    related,
    tongue,
)
from reportlint_rules.duplication._guards import in_variant, is_exhibit, is_release

_CLOSES = rare(
    r"\W*(?:review|summary|exercises?|questions?|answers?|further reading|examples?|quiz|homework|discussion|recap|"
    r"solutions?|key takeaways|references|notes)\W*$",
    re.I,
)
_QUIET = frozenset("*_`'’.,:;()[]-–—")


_CELL = rare(r"<t[dh]\b[^\n]*$")
_PANEL = rare(r"role=[\"']tabpanel|\btab-pane\b|<TabItem\b|\{\{[<%] *tab\b|<summary\b", re.I)
"""What opens one of several panels of which the reader sees one."""
_IN_ITEM = rare(r"(?:^|\n)(?: {4}|\t|[ \t]*(?:[-*+]|\d+[.)])[ \t])[ \t>]*$")
"""The line before a heading that stands inside a list item."""


def _is_other(document: Document, first: int, second: int) -> bool:
    """Tell whether an equal heading is no copy: in another language, in a box, or after an underlined subtitle."""
    one, two = document.sections[first], document.sections[second]
    if first == 2 and one.style == "setext" != two.style:
        return True
    if document.text[: two.heading.start].rstrip().rpartition("\n")[2].startswith(":::"):
        return True
    if _PANEL.search(document.text, one.heading.end, two.heading.start):
        return True
    return tongue(document, one.span) != tongue(document, two.span)


_SMALL_TYPE = 2
"""Levels that a label skips."""


def _are_fields(document: Document, members: Sequence[int]) -> bool:
    """Tell whether headings are labels in small type, levels below the one that holds them, and a rule across the page
    stands between each two of one wording: each belongs to another entry, which begins behind the rule."""
    one = document.sections[members[0]]
    if not one.parent or one.level - document.sections[one.parent].level < _SMALL_TYPE:
        return False
    starts = [document.sections[n].heading.start for n in members]
    rules = [block.span.start for block in document.blocks if block.kind == "rule"]
    return all(any(a < rule < b for rule in rules) for a, b in pairwise(starts))


def _before(at: int) -> tuple[int, int]:
    return max(0, at - 80), at


@dataclass(frozen=True)
class DuplicateHeading(DocumentRule):
    """Two sibling sections bear the same heading.

    Links to the heading lead to the first one only, and the reader cannot tell them apart in the table of contents.
    Headings under different parents may be equal ("Example", "Pros"), unless a long one is the only one that returns;
    and so may those of a change log. What returns so is advice in texts other than reports. Sections
    without a heading of their own level above them are siblings. Formulas are no headings.
    Rename one, or join the sections.
    """

    meta = RuleMeta(
        id="duplicate-heading",
        message='Heading "{title}" stands in line {first}, too, under the same parent.',
        help="Rename one of the headings, or join the sections.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\n## Costs\n\nHigh.\n\n# Boilers\n\n## Costs\n\nLow.\n",
            "# A\n\n## Links\n\nThe pump is for that.\n\n## Links\n\nDie Pumpe ist für das Haus.\n",
            "# Use\n\n<div><h3>Pump</h3>It turns.</div>\n\nOr:\n\n<div><h3>Pump</h3>It rests.</div>\n",
            "# 1.1 (2024-02-01)\n\n## Fixed\n\nOne.\n\n## Fixed\n\nTwo.\n",
            "# A\n\n## Calls\n\n`on()`\n\n#### Gives\n\nOne.\n\n#### Fails\n\nNo.\n\n---\n\n`off()`\n\n"
            "#### Gives\n\nTwo.\n\n#### Fails\n\nYes.\n",
        ],
        bad=[
            Bad("# A\n\n## Costs\n\nHigh.\n\n## Use\n\nDaily.\n\n## Costs\n\nLow.\n", ["Costs"]),
            Bad(
                "# A\n\n## The price of the new pump\n\nHigh.\n\n# B\n\n## Use\n\nDaily.\n\n"
                "## The price of the new pump\n\nLow.\n",
                ["The price of the new pump"],
            ),
        ],
        prefilter=Prefilter(blocks=("heading",)),
        see=("duplicate-section",),
    )

    min_words_apart: Annotated[
        int, "Fewest words of a heading that returns in another chapter, where no other does."
    ] = 4
    min_letters: Annotated[int, "Fewest letters of a heading; shorter ones are labels."] = 4

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield a finding at each later heading of a group of siblings."""
        titles = Counter(tuple(document.words.list(s.title_span)) for s in document.sections[1:])
        # Most documents have no heading twice: nothing else is asked of them.
        if len(titles) == len(document.sections) - 1 or is_foreign(document) or is_console(document):
            return
        seen: dict[tuple[int, int, str], list[int]] = {}
        marked = any(s.style == "atx" for s in document.sections)
        named: dict[str, list[int]] = {}
        for section in document.sections[1:]:
            if marked and section.style == "html":
                continue  # a sample that the text shows
            told = document.words.list(section.title_span)
            if titles[tuple(told)] < 2:
                continue
            if section.style == "bold" or "=" in section.title or is_exhibit(document, section.index):
                continue
            if section.title[:1] == "(" and section.title[-1:] == ")":
                continue  # "(No heading)"
            if section.style == "html" and _CELL.search(document.text, *_before(section.heading.start)):
                continue
            if section.style == "atx" and _IN_ITEM.search(document.text, *_before(section.heading.start)):
                continue  # a note inside a list item
            words = " ".join(told)
            if sum(c.isalpha() for c in words) >= self.min_letters:
                # "Users+" and "Users++" differ in signs alone, which are no words.
                signs = "".join(c for c in section.title if not (c.isalnum() or c.isspace() or c in _QUIET))
                seen.setdefault((section.parent, section.level, words + signs), []).append(section.index)
                named.setdefault(words + signs, []).append(section.index)
        listed = document.once(contents)
        returning = Counter(key[:2] for key, members in seen.items() if len(members) > 1)
        for key, members in seen.items():
            first, *others = members
            at = document.sections[first].heading.start
            if others and returning[key[:2]] > 1 and _are_fields(document, members):
                continue  # "Returns" and "Fails" of each function, parted by rules
            if not others or first in listed or is_release(document, first) or in_variant(document, at):
                continue
            title = document.sections[first].title
            others = [n for n in others if not _is_other(document, first, n)]
            if not others:
                continue
            if (len(others) > 1 and _CLOSES.match(title)) or is_slides(document) or is_chapter(document):
                continue  # each part of a course closes so; a slide goes on under its title
            spans = [document.sections[i].title_span for i in others]
            # Said twice in a row, the first one is empty for that reason alone.
            twice = others[0] == first + 1
            yield self.finding(
                spans[0],
                related=[
                    related(document.sections[first].title_span, "first here"),
                    *(related(s, "and here") for s in spans[1:]),
                ],
                members=2,
                swallows=(document.sections[first].title_span,) if twice else (),
                title=document.sections[first].title,
                first=document.lines.position(document.sections[first].heading.start).line,
            )
        apart = [members for members in named.values() if len(members) > 1]
        if len(apart) == 1 and self._is_lone(document, apart[0]):
            one, other = (document.sections[i] for i in apart[0])
            yield self.finding(
                other.title_span,
                severity=None if is_report(document) else Severity.INFO,
                message='Heading "{title}" stands in line {first}, too, and no other heading of the document returns.',
                related=[related(one.title_span, "first here")],
                members=2,
                title=one.title,
                first=document.lines.position(one.heading.start).line,
            )

    def _is_lone(self, document: Document, members: Sequence[int]) -> bool:
        """Tell whether the one heading that returns says something, and stands twice at one level of two chapters."""
        if len(members) > 2 or is_binding(document) or is_minutes(document):
            return False
        one, other = (document.sections[i] for i in members)
        if one.level != other.level or one.parent == other.parent or is_release(document, one.index):
            return False
        long = len(document.words.list(one.title_span)) >= self.min_words_apart
        return long and not _is_other(document, *members) and not in_variant(document, one.heading.start)
