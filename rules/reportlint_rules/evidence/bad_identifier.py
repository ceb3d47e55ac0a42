"""The rule ``bad-identifier``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, rare

_DOI = rare(r"(?:\bdoi:[ \t]{0,3}|\bdoi\.org/)([^\s\"'<>()\[\]{}|`*]{1,80})", re.I)
# "10/gddkhn" is a shortened one.
_DOI_FORM = rare(r"10/[a-z0-9]{4,9}|10\.\d{4,9}(?:\.\d+)*/.+|(?:https?:/?/?)?(?:dx\.)?doi\.org.*", re.I)
_DOI_RUN = rare(r"10\.\d{4,9}(?:[.:_-][a-z0-9].*|[a-z].*)", re.I)
"""Registrant and work without the slash between them; the registrant alone may be spoken of."""
_DOI_FILLER = rare(r"10\.(?:x|n|1234/(?:5678|abcd|example|xxx|\d{0,8}$)|\d+/x{2,})", re.I)
_ARXIV = rare(
    r"\barxiv(?:\.org/(?:abs|pdf|html)/|:[ \t]?)(?:preprint[ \t]arxiv:)?"
    r"(\d{4}-\d{5}|\d{8,9}|[0-9x]{2,6}\.[0-9x]{2,8}|[a-z-]{2,12}(?:\.[a-z]{2})?/\d{3,9})(?:v\d+)?(?![\w.]*\d)",
    re.I,
)
_ISBN = rare(r"\bISBN(?:-1[03])?[ \t]*[:#]?[ \t]*((?:97[89][ \t–-]?)?\d[\d \t–-]{7,14}[\dXx])(?![\d-])")
_ISSN = rare(r"\bISSN[ \t]*[:#]?[ \t]*(\d{4}-?\d{3}[\dXx])(?![\d-])")


@dataclass(frozen=True)
class BadIdentifier(DocumentRule):
    """A DOI, arXiv number, ISBN or ISSN cannot exist: wrong form, wrong checksum, or a thirteenth month.

    Identifiers that cannot be resolved are the mark of references that were invented or mistyped.
    Only form and checksum are judged; whether the identifier belongs to the work is not.
    Look the work up and copy its identifier.
    """

    meta = RuleMeta(
        id="bad-identifier",
        message='{kind} "{value}" cannot exist: {reason}.',
        help="Look the work up and copy its identifier.",
        severity=Severity.ERROR,
        good=[
            "ISBN 978-0-306-40615-7, ISBN 0-306-40615-2, ISSN 0378-5955, arXiv:1706.03762v5, arXiv:hep-th/9711200.\n",
            "doi:10.1145/3292500.3330701 and https://doi.org/10.1000/182; doi: pending\n",
            "The registrant doi:10.1145 has many works, and arXiv:2301.01234 is one paper.\n",
            "`doi:foo` and an ISBN is a number.\n",
        ],
        bad=[
            Bad("ISBN 978-0-306-40615-8 and ISSN 0378-5956\n", ["978-0-306-40615-8", "0378-5956"]),
            Bad("See arXiv:2313.01234 and https://arxiv.org/abs/2400.12345\n", ["2313.01234", "2400.12345"]),
            Bad("See arXiv:23.0123 and doi:10.1145.3292500\n", ["23.0123", "10.1145.3292500"]),
            Bad(
                "See https://doi.org/1145/3292500 and doi:10.xxxx/xxxxx\n", ["1145/3292500", "10.xxxx/xxxxx"]
            ),
        ],
        prefilter=Prefilter(literals=("doi", "arxiv", "isbn", "issn")),
        known_limits="Identifiers that exist but belong to another work are not noticed.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each identifier that cannot exist."""
        code = [b.span for b in document.blocks if b.kind in ("code", "front-matter")] + list(
            document.parsed.code_spans
        )
        code.sort()
        at = 0
        for span, kind, reason in sorted(_bad(document.text)):
            while at < len(code) and code[at].end <= span.start:
                at += 1
            if at < len(code) and code[at].overlaps(span):
                continue
            yield self.finding(span, kind=kind, value=document.text[span.start : span.end], reason=reason)


def _bad(text: str) -> Iterator[tuple[Span, str, str]]:
    for m in _DOI.finditer(text):
        value = m[1].rstrip(".,;:!?”’")
        if not any(c.isdigit() or c in "xX" for c in value) or "%" in value:
            continue
        span = Span(m.start(1), m.start(1) + len(value))
        if "/" not in value:
            if _DOI_RUN.fullmatch(value):
                yield span, "DOI", "no slash stands between registrant and work"
            continue
        if _DOI_FILLER.match(value):
            yield span, "DOI", "it is a placeholder"
        elif value[0].isdigit() and not _DOI_FORM.match(value):
            yield span, "DOI", 'it does not begin with "10." and a registrant'
    for m in _ARXIV.finditer(text):
        reason = _arxiv(m[1].lower())
        if reason:
            yield Span(*m.span(1)), "arXiv number", reason
    for m in _ISBN.finditer(text):
        digits = re.sub(r"[^\dXx]", "", m[1]).upper()
        if len(digits) in (10, 13) and not _isbn(digits):
            yield Span(*m.span(1)), "ISBN", "its check digit is wrong"
        elif len(digits) in (11, 12, 14) and not any(c.isspace() for c in m[1]):
            yield Span(*m.span(1)), "ISBN", f"it has {len(digits)} digits, not 10 or 13"
    for m in _ISSN.finditer(text):
        digits = m[1].replace("-", "").upper()
        if sum((8 - i) * _digit(c) for i, c in enumerate(digits)) % 11:
            yield Span(*m.span(1)), "ISSN", "its check digit is wrong"


def _arxiv(number: str) -> str:
    """Say why an arXiv number cannot exist; empty where it can. Old numbers are ``archive/yymmnnn``."""
    if "x" in number and "/" not in number:
        return "it is a placeholder"
    head, _, tail = number.rpartition("/" if "/" in number else ".")
    if "/" in number:
        if len(tail) != 7:
            return "seven digits stand behind the slash"
        return "" if 1 <= int(tail[2:4]) <= 12 else "its month does not exist"
    if "." not in number:
        return "a point stands behind the fourth digit"
    if len(head) != 4:
        return "four digits stand before the point"
    year, month = int(head[:2]), int(head[2:])
    if not 1 <= month <= 12:
        return f"month {month:02} does not exist"
    if len(tail) != (5 if year >= 15 else 4):
        return "numbers since 2015 have five digits after the point, earlier ones four"
    return "" if (year, month) >= (7, 4) else "numbers of this form begin in April 2007"


def _isbn(digits: str) -> bool:
    if len(digits) == 10:
        return sum((10 - i) * _digit(c) for i, c in enumerate(digits)) % 11 == 0
    return "X" not in digits and sum(int(c) * (1, 3)[i % 2] for i, c in enumerate(digits)) % 10 == 0


def _digit(c: str) -> int:
    return 10 if c == "X" else int(c)
