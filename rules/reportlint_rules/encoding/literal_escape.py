"""The rule ``literal-escape``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    related,
)
from reportlint_rules.encoding._chars import talks_of

_CODE_POINT = re.compile(
    r"(?<!\\)\\u(?:[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|[0-9a-fA-F]{4})"
)
_BYTES = re.compile(
    r"(?:\\x(?:c[2-9a-f]|d[0-9a-f])\\x[89ab][0-9a-f]|\\xe[0-9a-f](?:\\x[89ab][0-9a-f]){2}"
    r"|\\xf[0-4](?:\\x[89ab][0-9a-f]){3}|=C[2-9A-F]=[89AB][0-9A-F]|=E[0-9A-F](?:=[89AB][0-9A-F]){2})",
    re.I,
)
"""A character as the bytes of its UTF-8: escapes of a program, or quoted-printable of a mail."""
_LINE_BREAK = re.compile(
    r"(?<=[\w.,:;!?)\]*])(?:\\n){2}(?=[\w\s#*\-“(\[]|$)|(?<=[a-z.:;!?)*])(?:\\n)(?=(?:[#*\-] |\d\. |[A-Z][a-z]))"
)
_DECISIVE = re.compile(r"[.!?](?:\\n){2}[A-Z][a-z]")
"""A paragraph that ends and one that begins: no talk about escapes puts them so."""
_ABOUT = re.compile(
    r"\bunicode|\bescap|\bcode ?point|\bregex|\bregular expr|\bstring|\bcharacters?\b|\bjson\b|u\+[0-9a-f]{4}|newline"
    r"|\bnuget\b|\blatex\b"
)
_WORDISH = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class LiteralEscape(DocumentRule):
    r"""Decode escape sequences that were left in the text.

    ``don\u2019t`` and ``first.\n\nSecond`` come from JSON or a program's string that was written out
    without being decoded. Readers see the backslashes.
    """

    meta = RuleMeta(
        id="literal-escape",
        message='The escape sequence "{seen}" stands in the text as it is{said}.',
        severity=Severity.WARNING,
        help="Decode the string before writing it (json.loads, not str or repr).",
        good=(
            "The Greek letter $\\nu$ and the path C:\\new\\use are no escapes.\n",
            "In JSON the escape \\u2019 stands for an apostrophe.\n",
            "Split at `\\n\\n`.\n",
        ),
        bad=(
            Bad("They don\\u2019t know.\n", flags=["\\u2019"], fixed="They don\u2019t know.\n"),
            Bad(
                "The caf=C3=A9 isn=E2=80=99t open.\n",
                flags=["=C3=A9"],
                fixed="The caf\u00e9 isn\u2019t open.\n",
            ),
            Bad("It\\xe2\\x80\\x99s late.\n", flags=["\\xe2\\x80\\x99"], fixed="It\u2019s late.\n"),
            Bad(
                "The first part ends.\\n\\nThe second begins.\n",
                flags=["\\n\\n"],
                fixed="The first part ends.\n\nThe second begins.\n",
            ),
        ),
        prefilter=Prefilter(literals=("\\u", "\\n", "\\x", "=c3=", "=e2=", "=c2=")),
        see=("double-escaped-entity",),
        known_limits="Passages that talk about strings, JSON or escapes are left alone; so is code.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per block that holds such sequences."""
        prose = document.prose
        spans = sorted(
            {Span(*m.span()) for p in (_CODE_POINT, _LINE_BREAK, _BYTES) for m in p.finditer(prose)}
        )
        for at, group in groupby(spans, key=lambda s: document.block_at(s.start)):
            places = [s for s in group if prose[s.start + 1] == "n" or _attached(prose, s)]
            if at >= 0 and document.blocks[at].kind in ("html", "table"):
                continue
            if places and talks_of(document, at, _ABOUT):
                places = [s for s in places if _DECISIVE.match(prose, s.start - 1)]
            if not places:
                continue
            edits = tuple(Edit(*s, _decode(prose[slice(*s)])) for s in places)
            said = edits[0].text
            yield self.finding(
                places[0],
                seen=prose[slice(*places[0])],
                said=f' (it means "{said}")' if said.isprintable() else "",
                related=[related(s, "another one") for s in places[1:50]],
                evidence={"count": len(places)},
                fix=Fix("Decode the escape sequences", edits) if all(e.text for e in edits) else None,
            )


def _attached(prose: str, span: Span) -> bool:
    """Tell whether letters touch the sequence: alone between blanks it may be a mention."""
    return bool(
        _WORDISH.match(prose[span.start - 1 : span.start]) or _WORDISH.match(prose[span.end : span.end + 1])
    )


def _decode(seen: str) -> str:
    if seen[0] == "=" or seen[1] == "x":
        return bytes.fromhex(seen.replace("\\x", "").replace("=", "")).decode("utf-8", "ignore")
    if seen[1] == "n":
        return "\n" * (len(seen) // 2)
    units = [int(u, 16) for u in seen.split("\\u")[1:]]
    text = b"".join(u.to_bytes(2, "little") for u in units).decode("utf-16-le", "ignore")
    return text if text.isprintable() else ""
