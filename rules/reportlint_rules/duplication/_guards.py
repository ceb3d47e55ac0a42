"""What is repeated for good reasons: summaries, change logs, stock sections, manuals, instructions, citations."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from reportlint import Document, Span, rare

_DIGEST = rare(
    r"summary|key (?:takeaways|points|messages)|takeaways|highlights|abstract|tl;?dr|recap|in short|"
    r"^\W*(?:executive |brief |general )?overview\W*$|at a glance|wrap up|"
    r"zusammenfassung|überblick|résumé|synthèse|resumen|riassunto|resumo|samenvatting|摘要|总结|概要|まとめ|요약|"
    r"^\W*(?:sammanfattning|sammendrag|resumé|streszczenie|podsumowanie|shrnutí|yhteenveto|özet|ringkasan|tóm tắt|"
    r"riepilogo|краткое содержание|резюме|en bref|in het kort|kurz gefasst)\b",
    re.I,
)
_CONCLUSION = rare(
    r"conclusion|concluding|closing|final (?:thoughts|remarks)|fazit|schluss|conclusi|conclusã|结论|結論|おわりに|결론|"
    r"^\W*(?:заключение|выводы|wnioski|slutsats|konklusion|johtopäätö|sonuç|kết luận|kesimpulan)",
    re.I,
)
_RELEASE = rare(
    r"\W*(?:(?:version|release|v)\.?\s*)?v?\d+(?:\.\d+)+(?:[-.]?(?:a|b|rc|alpha|beta|dev|post)\.?\d*)?\W*"
    r"(?:$|(?:released\b|\d|unreleased|[a-z]{3,9}\W+\d).*)",
    re.I,
)
_MONTH = (
    r"(?:jan(?:uar[iy]?)?|feb(?:ruar[iy]?)?|mar(?:ch|s)?|apr(?:il)?|may|june?|juni|july?|juli|aug(?:ust|ustus)?"
    r"|sept?(?:ember)?"
    r"|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)(?![a-z])"
)
"""The name of a month; "1. Market" and "2. Decisions" begin like one."""
_DATED = rare(
    r".*\b(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?\b.*"
    rf"|\W*(?:\w+day,? )?(?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}}\.? {_MONTH})\b.*",
    re.I,
)
_LOG = rare(
    r"\W*(?:unreleased|change ?logs?|release notes|what.s new|history)\W*|.*\b(?:minutes|meeting notes|agenda)\b.*"
    r"|.*\bmeetings?\b.*\b(?:19|20)\d\d\b.*",
    re.I,
)
_OF_LOG = rare(
    r"\d|[uU]nreleased|UNRELEASED|[lL]og|LOG|[nN]otes|NOTES|[wW]hat|WHAT|[hH]istory|HISTORY|[mM]inutes|MINUTES"
    r"|[aA]genda|AGENDA"
)
"""One of these stands in every heading that the patterns above match."""
_STOCK = rare(
    r"\W*(?:[\d.]+\s+)?(?:copyright(?: notice| waiver)?|licen[cs](?:es?|ing)(?: \w+){0,2}|copyright and licen[cs]e|"
    r"references(?: and (?:links|notes|resources|further reading))?|bibliography|"
    r"citations?|works cited|sources|further reading|see also|"
    r"(?:table of )?contents|disclaimers?|acknowledge?ments?)\W*",
    re.I,
)
_LEGAL = rare(r"\W*(?:[\d.]+\s+)?(?:copyright|licen[cs]|disclaimer|acknowledg)", re.I)
_KINDS = (
    r"(?:option|alternative|variant|example|case|scenario|step|exercise|problem|question|task|approach|method"
    r"|level|tier|"
    r"phase|part|day|week|stage|round|appendix|story|milestone|sprint|iteration|lesson|module|session)\b"
)
_SERIES = rare(_KINDS, re.I)
_RANKS = frozenset("junior senior lead staff principal associate distinguished entry-level mid-level".split())
_OPTION = rare(_KINDS + r"\W*(?:\d{1,2}|[a-z]|[ivx]{1,4})\b", re.I)
_CODE_NAME = rare(r"\w\.\w+|\w\(|[a-z][A-Z]|'[\w-]+'|\{\{|[a-z]\\?_[a-z]+ ?\(|\) ?(?:->|→) ?\S")
_EXHIBIT = rare(r"\W*(?:exhibit|schedule|annex|appendix|attachment|addendum|anlage|anhang|annexe)\b", re.I)
_FILE = rare(r"(?<![\w/:.])[\w-]{2,40}(?:/[\w.-]{1,60}){1,8}\.[A-Za-z]{1,5}\b(?!/)")
_FEWEST_FILES = 3
MOSTLY_LINKS = 0.7
"""Share of the words of a list that stand in links from which on it is a catalogue."""
_VARIANT = rare(r"(?P<open>:begin_tab:|\{#if\b|\{% (?:tab|if)\b)|:end_tab:|\{/if\}|\{% end(?:tab|if)\b")
_FAR = 1 << 60


def in_variant(document: Document, at: int) -> bool:
    """Tell whether a place stands in one of several versions of which the reader sees one: a tab, a condition."""
    opened = document.once(_variants)
    index = bisect_right(opened, (at, _FAR)) - 1
    return index >= 0 and at < opened[index][1]


def _variants(document: Document) -> tuple[tuple[int, int], ...]:
    """The spans from ":begin_tab:" to ":end_tab:" and from "{#if ...}" to "{/if}", outermost, in order."""
    if not any(mark in document.text for mark in (":begin_tab:", "{#if", "{%")):
        return ()
    found: list[tuple[int, int]] = []
    depth = start = 0
    for m in _VARIANT.finditer(document.text):
        if m["open"]:
            start = start if depth else m.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                found.append((start, m.end()))
    return tuple(found)


def is_digest(document: Document, section: int) -> bool:
    """Tell whether a section restates others by its nature: a summary, an abstract."""
    return section in document.once(_digests)


def _digests(document: Document) -> frozenset[int]:
    return _under(document, lambda title: bool(_DIGEST.search(title)))


def _summaries(document: Document) -> frozenset[int]:
    return _under(document, lambda title: bool(_DIGEST.search(title) or _CONCLUSION.search(title)))


def _under(document: Document, says: Callable[[str], bool]) -> frozenset[int]:
    """The sections whose own heading, or the one above it, says so; the root has none, and a title tells of all."""
    sections = document.sections
    told = [bool(section.index) and says(section.title) for section in sections]
    above = told[:]
    if len(sections) > 2 and told[1] and all(section.parent for section in sections[2:]):
        above[1] = False
    return frozenset(s.index for s in sections if told[s.index] or (s.index and above[s.parent]))


def is_summary(document: Document, section: int) -> bool:
    """Tell whether a section is a digest or a conclusion."""
    return section in document.once(_summaries)


def are_ends(document: Document, one: int, other: int) -> bool:
    """Tell whether two sections are the first and the last to speak: an abstract, and a conclusion far behind it."""
    titles = [document.sections[section].title for section in (one, other)]
    return bool(_DIGEST.search(titles[0]) and _CONCLUSION.search(titles[1]))


def is_release(document: Document, section: int) -> bool:
    """Tell whether a section is an entry of a log: headed by a version or date as others are, or below such a one."""
    return section in document.once(_releases)


def _releases(document: Document) -> frozenset[int]:
    found: set[int] = set()
    # Most headings hold neither a figure nor a word of logs, and need no pattern.
    titles = (
        (s.index, document.plain(s.title_span))
        for s in document.sections[1:]
        if _OF_LOG.search(document.text, *s.title_span)
    )
    short = {i: title for i, title in titles if len(title) < 60}
    if not short:
        return frozenset()
    dated = {i for i, title in short.items() if _DATED.fullmatch(title)}
    # One date in a heading makes no log: it may be the title of the report.
    levels = Counter(document.sections[i].level for i in dated)
    for section in document.sections[1:]:  # a section follows the one that holds it
        entry = section.index in dated and levels[section.level] > 1
        title = short.get(section.index, "")
        if section.parent in found or entry or _RELEASE.fullmatch(title) or _LOG.fullmatch(title):
            found.add(section.index)
    return frozenset(found)


def is_stock(document: Document, section: int) -> bool:
    """Tell whether a section holds what every document repeats: licences, references."""
    return section in document.once(_stock)


def _stock(document: Document) -> frozenset[int]:
    return frozenset(s.index for s in document.sections if _STOCK.fullmatch(s.title))


def is_legal(document: Document, section: int) -> bool:
    """Tell whether a section holds a licence, a copyright notice, a disclaimer: repeated word for word by duty."""
    return bool(_LEGAL.match(document.sections[section].title)) and is_stock(document, section)


def up(document: Document, section: int) -> Iterator[int]:
    """The section and those above it, the root left out."""
    while section > 0:
        yield section
        section = document.sections[section].parent


def are_answers(document: Document, one: int, other: int) -> bool:
    """Tell whether two sections answer questions: each is read by itself, and repeats what it needs."""
    return all(document.sections[s].title.rstrip().endswith(("?", "？")) for s in (one, other))


def is_series(document: Document, one: int, other: int) -> bool:
    """Tell whether two sections are members of a series: "Option A" and "Option B", "kind = x" and "kind = y"."""
    left, right = (document.sections[s].title.casefold().split() for s in (one, other))
    if not left or not right or left == right:
        return False
    if left[0] == right[0] and (_SERIES.match(left[0]) or (len(left) > 1 and left[0].endswith(":"))):
        return True
    if _unranked(left) == _unranked(right) != []:
        return True
    apart = [pair for pair in zip(left, right, strict=False) if pair[0] != pair[1]]
    return len(left) == len(right) > 1 == len(apart) and not any(
        word.isalpha() and len(word) > 2 for word in apart[0]
    )


def _unranked(title: Sequence[str]) -> list[str]:
    """A heading without what tells a rung of a ladder: "Senior Engineer, level 3"."""
    words = (word.strip(",.:()") for word in title)
    return [word for word in words if word not in _RANKS and not word.isdigit()]


def are_counterparts(document: Document, one: int, other: int) -> bool:
    """Tell whether two blocks are items of sections of one title under different headings: "Pros" of each variant."""
    a, b = document.blocks[one], document.blocks[other]
    if a.kind != "item" or b.kind != "item" or a.section == b.section:
        return False
    left, right = document.sections[a.section], document.sections[b.section]
    return left.parent != right.parent and left.title.casefold() == right.title.casefold()


_ALIKE = 2
"""Titles that two entries share where they are made alike."""


def are_neighbours(document: Document, one: int, other: int) -> bool:
    """Tell whether two sections follow each other under headings of their own: steps, ranks, cases of one thing."""
    a, b = document.sections[one], document.sections[other]
    return a.level == b.level and a.title != b.title and a.span.end == b.heading.start


def are_entries(document: Document, one: int, other: int) -> bool:
    """Tell whether two sections are siblings below a heading of their own: cases, ranks, things of one kind."""
    a, b = document.sections[one], document.sections[other]
    deep = document.sections[a.parent].parent > 0 or a.style == "bold"  # not the parts of the whole
    return deep and a.parent == b.parent and a.level == b.level and a.title != b.title


def are_twins(document: Document, one: int, other: int) -> bool:
    """Tell whether two sections of one title are parts of entries made alike: "Request" of two commands, beside
    their "Response"."""
    a, b = document.sections[one], document.sections[other]
    if a.parent == b.parent or a.title != b.title or a.level != b.level:
        return False
    parts: dict[int, set[str]] = {a.parent: set(), b.parent: set()}
    for section in document.sections:
        if section.parent in parts:
            parts[section.parent].add(section.title)
    return len(parts[a.parent] & parts[b.parent]) >= _ALIKE


def is_entry(document: Document, section: int) -> bool:
    """Tell whether a section is headed by code, as the entries of a reference are."""
    at = document.sections[section].title_span.start
    return "`" in document.text[max(0, at - 1) : at + 1]


def is_named_by_code(document: Document, section: int) -> bool:
    """Tell whether a heading is the name of a function or an event: ``app.getName()``, 'will-navigate'."""
    return is_entry(document, section) or bool(_CODE_NAME.search(document.sections[section].title))


def is_option(document: Document, block: int) -> bool:
    """Tell whether a block follows a line such as "Option 2: ..." that makes it a member of a series."""
    before = document.blocks[block - 1] if block else None
    return (
        before is not None and before.kind == "paragraph" and bool(_OPTION.match(document.plain(before.text)))
    )


def is_catalogue(document: Document, span: Span) -> bool:
    """Tell whether a passage is made up of links, or lists files."""
    if _lists_files(document, span):
        return True
    links, starts = document.links, document.once(_link_starts)
    inside = links[bisect_right(starts, span.start - 1) : bisect_right(starts, span.end)]
    if len(inside) < 2:
        return False
    linked = sum(len(document.words.within(link.text)) for link in inside)
    return linked >= MOSTLY_LINKS * len(document.words.within(span))


def _lists_files(document: Document, span: Span) -> bool:
    """Tell whether most lines of a passage name a file by its path."""
    lines = [line for line in document.text[slice(*span)].splitlines() if line[:1] not in ("", "#", "<", "{")]
    return len(lines) >= _FEWEST_FILES and 2 * sum(bool(_FILE.search(line)) for line in lines) > len(lines)


def _link_starts(document: Document) -> list[int]:
    return [link.span.start for link in document.links]


def is_exhibit(document: Document, section: int) -> bool:
    """Tell whether a section opens an exhibit or annex, which bears the title of the whole again."""
    return section > 1 and bool(_EXHIBIT.match(document.sections[section - 1].title))


def size(words: Sequence[str]) -> float:
    """The length of a passage in words; a Han or kana character counts as 0.4."""
    if "".join(words).isascii():
        return float(len(words))
    return sum(0.4 if word[0] >= "\u2e80" and len(word) == 1 else 1.0 for word in words)
