"""The rule ``repeated-entry``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, NamedTuple

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Good,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    is_report,
    rare,
    related,
    tongue,
)
from reportlint_rules.duplication._clauses import stems
from reportlint_rules.duplication._guards import are_entries, is_release, is_series, is_stock, is_summary, up
from reportlint_rules.duplication._repeats import tokens
from reportlint_rules.duplication._runs import shared_runs

_FEWEST_RUNS = 3
_LONGEST = 25
"""Words of an item that is compared word by word; longer ones are the business of restated-sentence."""
_MOST_SHORT = 6
"""Words that carry meaning and stand in both, likewise."""
_SAME_GLOSS = 0.3
"""Share of the words of the shorter gloss that the other one holds, beside those of the label."""
_SAME_POINT = 0.6
"""Share of the words of the shorter point that the other one holds, where their labels share a word."""
_PLACEHOLDER = rare(r"[\[\]{}<>$|`/_…]|\d")
"""Figures and what stands for something else."""
_GLOSSARY = rare(r"\W*(?i:glossar|terminolog|definitions|key terms|begriffe|lexique|glosario)")
_SEE = rare(r"[\W_]*(?i:see(?: also| related)?|related|siehe(?: auch)?|voir(?: aussi)?)\b")
"""What sends the reader to other entries."""
_MOST_PLACES = 3
"""Places of a label from which on it is part of a form."""
_QUAY = "# Walls\n\n* **Quay repair**: granite blocks are laid again\n* **Old piles**: they stay\n\n"


@dataclass(frozen=True)
class RepeatedEntry(DocumentRule):
    """A point of one list returns in the list of another section: the same label, the same gloss, the same few words.

    "Demand forecasting: prediction by machine" under one heading and "Machine learning: prediction by machine" under
    another is one point with two names; "Change management" explained twice is one point with two places. Lists that
    were filled one by one do not know of each other.
    Reports only. Labels of one word, labels that return in more than three places or together with others (a form),
    entries with figures, placeholders and names alone, and entries of summaries, series and logs are left alone.
    Keep the point where it belongs; where both are meant, say what sets them apart.
    """

    meta = RuleMeta(
        id="repeated-entry",
        message='The point "{text}" stands in another list, too, in line {first}{more}.',
        help="Keep it where it belongs, or say what sets the two apart.",
        severity=Severity.WARNING,
        good=[
            f"{_QUAY}# Ships\n\n* **Quay fees**: they rise in spring\n* **Night shift**: it ends at six\n",
            f"{_QUAY}# Summary\n\n* **Quay repair**: granite blocks are laid\n",
            Good(
                f"{_QUAY}# Ships\n\n* **Quay repair**: ships wait for the granite blocks\n",
                {"allow": ["quay repair"]},
            ),
        ],
        bad=[
            Bad(f"{_QUAY}# Ships\n\n* **Quay repair**: ships wait for the granite blocks\n", ["Quay repair"]),
            Bad(
                f"{_QUAY}# Costs\n\n* **Masonry**: granite blocks are laid again\n",
                ["granite blocks are laid again"],
            ),
            Bad(
                "# Walls\n\n* Build granite stairs beside the pier for bathing guests\n\n"
                "# Beach\n\n* Granite stairs beside the pier for bathing guests\n",
                ["Granite stairs beside the pier for bathing guests"],
            ),
        ],
        prefilter=Prefilter(blocks=("item",), min_words=12),
        see=("duplicate-item", "restated-sentence", "repeated-label", "recycled-item"),
        known_limits="A point that returns under another label in other words is not found.",
    )

    min_words: Annotated[int, "Fewest words that carry meaning and stand in both of two short items."] = 5
    overlap: Annotated[float, "Least share of the words of both short items, 0 to 1."] = 0.7
    allow: Annotated[tuple[str, ...], "Labels that may return."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding, at the second place of the first point that returns; the others are related."""
        found = sorted({*self._labels(document), *self._glosses(document), *self._short(document)})
        if not found or not is_report(document):
            return
        told = [p for p in found if _are_apart(document, p) and not _SEE.match(document.prose, p.span.start)]
        if not told:
            return
        first = told[0]
        others = [span for pair in told[1:] for span in pair]
        yield self.finding(
            first.span,
            related=[related(first.before, "first here"), *(related(span, "so is this") for span in others)],
            members=2,
            evidence={"points": len(told)},
            text=document.plain(first.span).strip(" :*"),
            first=document.lines.position(first.before.start).line,
            more=f" ({len(told) - 1} more like it)" if len(told) > 1 else "",
        )

    def _labels(self, document: Document) -> "Iterator[_Pair]":
        """Points with one label and a gloss that says something of the same."""
        allowed = {" ".join(a.casefold().split()) for a in self.allow}
        for label, places in _by_text(document, True).items():
            if not 1 < len(places) <= _MOST_PLACES or label in allowed or len(stems(label.split())) < 2:
                continue
            named = stems(label.split())
            for one, other in pairwise(places):
                left, right = (stems(document.words.list(document.blocks[at].body)) for at in (one, other))
                common = len((left & right) - named)
                if common >= max(1.0, _SAME_GLOSS * min(len(left), len(right))) or (left and left == right):
                    yield _pair(document, one, other, True)
                    break

    def _glosses(self, document: Document) -> "Iterator[_Pair]":
        """Points with one gloss under two labels."""
        for gloss, places in _by_text(document, False).items():
            if len(places) == 2 and len(stems(gloss.split())) >= 3:
                one, other = places
                if _label(document, one) != _label(document, other):
                    yield _pair(document, one, other, False)

    def _short(self, document: Document) -> "Iterator[_Pair]":
        """Short points of nearly the same words."""
        blocks, firsts = document.blocks, document.once(tokens).firsts
        for (left, right), runs in document.once(shared_runs).items():
            if runs < _FEWEST_RUNS or blocks[left].kind != "item" or blocks[right].kind != "item":
                continue
            if max(firsts[left + 1] - firsts[left], firsts[right + 1] - firsts[right]) > _LONGEST:
                continue
            words, its = (document.words.list(blocks[at].text) for at in (left, right))
            one, other = stems(words), stems(its)
            common = len(one & other)
            least = self.overlap * len(one | other)
            if common < least and _share_a_name(document, left, right):
                least = _SAME_POINT * min(len(one), len(other))
            enough = self.min_words <= common <= _MOST_SHORT and common >= least
            if (
                enough
                and [*words] != [*its]
                and not any(c.isdigit() for word in (*words, *its) for c in word)
            ):
                yield _Pair(blocks[right].text, blocks[left].text)


class _Pair(NamedTuple):
    """A point that returns: here, and before."""

    span: Span
    before: Span


def _pair(document: Document, one: int, other: int, label: bool) -> _Pair:
    before, here = (document.blocks[at] for at in (one, other))
    if label and before.label and here.label:
        return _Pair(here.label, before.label)
    return _Pair(_trimmed(document, here.body), _trimmed(document, before.body))


def _trimmed(document: Document, span: Span) -> Span:
    text = document.text[span.start : span.end]
    return Span(span.start + len(text) - len(text.lstrip(" \n:*_")), span.end)


def _label(document: Document, block: int) -> str:
    label = document.blocks[block].label
    return document.folded[label.start : label.end].strip(" *_:") if label else ""


def _share_a_name(document: Document, one: int, other: int) -> bool:
    """Tell whether two points have labels of their own with a word in common: "Bias" and "Mitigation of bias"."""
    left, right = (stems(_label(document, at).split()) for at in (one, other))
    return left != right and not left.isdisjoint(right)


def _by_text(document: Document, label: bool) -> dict[str, list[int]]:
    """The labelled points by their labels, or by what follows; what holds figures or placeholders is left out."""
    found: dict[str, list[int]] = {}
    folded = document.folded
    for index, block in enumerate(document.blocks):
        if block.kind != "item" or block.label is None or block.quoted:
            continue
        body = folded[block.body.start : block.body.end]
        key = (_label(document, index) if label else body).strip(" *_:.")
        if " " in key and body:
            found.setdefault(key, []).append(index)
    bare = {
        key: [at for at in places if not _holds_slots(document, at, key)]
        for key, places in found.items()
        if len(places) > 1
    }
    return {key: places for key, places in bare.items() if len(places) > 1}


def _holds_slots(document: Document, item: int, key: str) -> bool:
    body = document.blocks[item].body
    return bool(_PLACEHOLDER.search(key) or _PLACEHOLDER.search(document.folded, body.start, body.end))


def _are_apart(document: Document, pair: _Pair) -> bool:
    """Tell whether two points stand in sections of which neither is a summary, a log, a member of a series."""
    one, other = (document.section_at(span.start) for span in pair)
    if one == other or any(f(document, s) for s in (one, other) for f in (is_summary, is_release, is_stock)):
        return False
    if any(_GLOSSARY.match(title) for title in document.heading_path(one)):
        return False  # its entries are told after one pattern
    sections = document.sections[one], document.sections[other]
    if sections[0].title.casefold() == sections[1].title.casefold() or is_series(document, one, other):
        return False
    labels = [_labels_of(document, s) for s in (one, other)]
    if len(labels[0] & labels[1]) > 2 or tongue(document, sections[0].span) != tongue(
        document, sections[1].span
    ):
        return False
    mine, its = [*up(document, one)][::-1], [*up(document, other)][::-1]
    for a, b in zip(mine, its, strict=False):
        if a != b:
            return len(labels[0] & labels[1]) < 2 or not are_entries(document, a, b)
    return True


def _labels_of(document: Document, section: int) -> set[str]:
    return {_label(document, at) for at in document.blocks_of(section) if document.blocks[at].label} - {""}
