"""The masked prose: everything that is no running text becomes blanks, and not one offset moves."""

import re
from collections.abc import Sequence

from reportlint.document import Link
from reportlint.span import Span

_LINE = re.compile(r"[^\r\n]+")
_BREAKS = str.maketrans({"\n": " ", "\r": " ", "\0": " "})
# All three begin with a literal, which the regex engine finds thirty times as fast as a choice of schemes.
_URL = re.compile(r"://[^\s<>\"`|\u2018-\u201f\u3000-\uffef]+")
_SCHEME = re.compile(r"(?<![\w@])(?:https?|ftp)\Z", re.I)
_WWW = re.compile(r"www\.(?=[\w-]+\.)[^\s<>\"`|\u2018-\u201f\u3000-\uffef]+")
_HOST = re.compile(r"@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w@])")
_MAILBOX = re.compile(r"(?<![\w.+@-])[\w.+-]{1,64}\Z")
_NOTE = re.compile(r"\[\^[^\]\[\s\0]{1,80}\]")
_TRAILING = ".,;:!?*_~'\"\0"


def mask(
    text: str, starts: Sequence[int], ends: Sequence[int], gaps: Sequence[int], decoded: dict[int, str]
) -> tuple[str, str]:
    """Return prose and joined prose from the kept pieces of ``text`` (spans in code points, ascending).

    ``gaps`` tells what stands before each piece: 0 nothing that parts words, 1 inline markup, 2 a border.
    ``decoded`` gives, by the start of a piece, the characters that an entity stands for.
    """
    parts: list[str] = []
    inline: list[tuple[int, str]] = []  # where joined differs from prose
    blanks: dict[str, str] = {}
    done = 0
    for start, end, gap in zip(starts, ends, gaps, strict=True):
        if start > done:
            between = text[done:start]
            blank = blanks.get(between)
            if blank is None:
                blank = _blank(between)
                if len(between) < 64:
                    blanks[between] = blank
            if gap == 1 or (gap == 0 and between == "\\"):
                inline.append((len(parts), blank.replace(" ", "\0")))
            parts.append(blank)
        if start in decoded:
            sign = decoded[start].translate(_BREAKS)[: end - start]
            inline.append((len(parts), sign.ljust(end - start, "\0")))
            parts.append(sign.ljust(end - start))
        else:
            parts.append(text[start:end])
        done = end
    parts.append(_blank(text[done:]))
    prose = "".join(parts)
    if "\0" in text:
        # A NUL of the source must not be taken for markup in the joined text.
        prose = prose.replace("\0", " ")
        parts = [part.replace("\0", " ") for part in parts]
    for at, part in inline:
        parts[at] = part
    return prose, "".join(parts) if inline else prose


def mask_addresses(text: str, prose: str, joined: str) -> tuple[str, str, list[Link]]:
    """Blank bare addresses and unresolved footnote marks, and list them as links."""
    found: list[Link] = []
    for pattern, before in ((_URL, _SCHEME), (_WWW, None), (_HOST, _MAILBOX)):
        for m in pattern.finditer(joined):
            start = m.start()
            if before:
                head = before.search(joined, max(0, start - 65), start)
                if head is None:
                    continue
                start = head.start()
            elif start and (joined[start - 1].isalnum() or joined[start - 1] in "@/."):
                continue
            found.append(_bare(text, start, m.start() + len(_trim(m[0]))))
    if "[^" in joined:
        for m in _NOTE.finditer(joined):
            span = Span(*m.span())
            found.append(Link(span, span, text[span.start + 2 : span.end - 1], "footnote-reference"))
    if not found:
        return prose, joined, found
    found.sort()
    kept: list[Link] = []
    for link in found:
        if not kept or link.span.start >= kept[-1].span.end:
            kept.append(link)
    spans = [link.span for link in kept]
    return blank_spans(prose, spans), blank_spans(joined, spans), kept


def blank_spans(text: str, spans: Sequence[Span]) -> str:
    """Return ``text`` with ascending, disjoint ``spans`` blanked, line breaks kept."""
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts += (text[done:start], _blank(text[start:end]))
        done = end
    parts.append(text[done:])
    return "".join(parts)


def _blank(text: str) -> str:
    return _LINE.sub(lambda m: " " * len(m[0]), text)


def _bare(text: str, start: int, end: int) -> Link:
    span = Span(start, end)
    return Link(span, span, text[start:end], "bare")


def _trim(url: str) -> str:
    """Leave out the punctuation that ends the sentence, and a bracket that was opened before the address."""
    opened, closed = url.count("("), url.count(")")
    end = len(url)
    while end:
        last = url[end - 1]
        if last == ")" and closed > opened:
            closed -= 1
        elif last == "]" and "[" not in url:
            pass
        elif last not in _TRAILING:
            break
        end -= 1
    return url[:end]
