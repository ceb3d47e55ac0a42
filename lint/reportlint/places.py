"""The identity of a place: what stays the same when lines move, so that baselines and code hosts can follow it."""

from collections.abc import Iterable, Mapping, Sequence

from reportlint.document import Document
from reportlint.finding import Finding, changed
from reportlint.hashing import blake2b
from reportlint.rule import Library
from reportlint.span import Span


def anchor(document: Document, span: Span) -> str:
    """Hash the heading path of a place and its normalised text (blanks collapsed, case folded): 16 hex digits."""
    path = document.heading_path(document.section_at(span.start))
    text = " ".join(document.text[span.start : span.end].split()).casefold()
    return blake2b("\0".join((*path, text)).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def anchor_findings(findings: Iterable[Finding], document: Document) -> list[Finding]:
    """Give every place of a document's own findings its anchor."""
    return [
        changed(
            f,
            anchor=anchor(document, f.span),
            related=tuple([changed(r, anchor=anchor(document, r.span)) for r in f.related]),
        )
        for f in findings
    ]


class Anchors:
    """Gives the places of cross-file findings their anchors, fetching each document once."""

    def __init__(self, library: Library, digests: Mapping[str, str]) -> None:
        """Remember the digest of each path."""
        self._library, self._digests = library, digests

    def add(self, finding: Finding) -> Finding:
        """Return the finding with an anchor at every place."""
        related = tuple(
            changed(r, anchor=self._anchor(r.path or finding.path, r.span)) for r in finding.related
        )
        return changed(finding, anchor=self._anchor(finding.path, finding.span), related=related)

    def _anchor(self, path: str, span: Span) -> str:
        return anchor(self._library.document(path, self._digests[path]), span)


def fingerprint(findings: Sequence[Finding]) -> list[Finding]:
    """Give every place its fingerprint: a hash of rule, path, anchor, and its ordinal among equal ones.

    Places are numbered in reading order, so a further copy gets a further ordinal, whichever finding names it.
    """
    places: dict[tuple[str, str, str], set[Span]] = {}
    for f in findings:
        places.setdefault((f.rule, f.path, f.anchor), set()).add(f.span)
        for r in f.related:
            places.setdefault((f.rule, r.path or f.path, r.anchor), set()).add(r.span)
    ordinal = {(key, span): n for key, spans in places.items() for n, span in enumerate(sorted(spans))}

    def mark(rule: str, path: str, anchor: str, span: Span) -> str:
        n = ordinal[(rule, path, anchor), span]
        name = "\0".join((rule, path, anchor, str(n)))
        return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

    return [
        changed(
            f,
            fingerprint=mark(f.rule, f.path, f.anchor, f.span),
            related=tuple(
                changed(r, fingerprint=mark(f.rule, r.path or f.path, r.anchor, r.span)) for r in f.related
            ),
        )
        for f in findings
    ]
