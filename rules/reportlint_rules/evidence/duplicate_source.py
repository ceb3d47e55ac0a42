"""The rule ``duplicate-source``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, related
from reportlint_rules.evidence._citations import Entry, entries
from reportlint_rules.evidence._works import named_twice

_SHOWN = re.compile(r"(?<!\])(?<!\] )\[(\d{1,3})\](?![:(\[])")
"""A number in brackets that the page shows."""


@dataclass(frozen=True)
class DuplicateSource(DocumentRule):
    """One work, or one address, stands twice in the references.

    The report seems to have more sources than it has. A work is known by its identifier, or by its first author, its
    title and its year, however the entry is written; entries that differ in numbers are two works.
    Keep one entry, and let both citations lead to it.
    """

    meta = RuleMeta(
        id="duplicate-source",
        message="References [{first}] and [{number}] are one and the same address.",
        help="Keep one entry, and let both citations lead to it.",
        severity=Severity.WARNING,
        good=[
            "# A\n\n## References\n\n* Ito, K. (1999). Lock gates of the northern canals, part 1. Water 3.\n"
            "* Ito, K. (1999). Lock gates of the northern canals, part 2. Water 4.\n",
            "# A\n\n## References\n\n[1] B. https://a.org/x\n\n[2] C. https://a.org/y\n",
            "# A\n\n## References\n\n[1] B. https://a.org/x#L12\n\n[2] C. https://a.org/x#L90\n",
            "# A\n\nSee https://a.org/x for these pumps:\n\n- Olt Platform 2020.2, DLL version 2020.2.5300.12432\n"
            "- Olt Platform 2020.2 HF1, DLL version 2020.2.5300.12432\n",
            "# A\n\nSee [pumps][1] and [valves][2].\n\n[1]: https://a.org/x\n[2]: https://a.org/x\n",
        ],
        bad=[
            Bad(
                "# A\n\n## References\n\n* Ito, K. (1999). Lock gates of the northern canals. Water 3(1), 5–9.\n"
                "* Ito K. Lock Gates of the Northern Canals. Water 1999;3:5-9.\n",
                ["Ito K. Lock Gates of the Northern Canals. Water 1999;3:5-9."],
            ),
            Bad(
                "# A\n\n## References\n\n[1] B. https://a.org/x\n\n[2] C. https://b.org/\n\n[3] B. "
                "https://www.a.org/x/\n",
                ["[3] B. https://www.a.org/x/"],
            ),
        ],
        prefilter=Prefilter(literals=("http", "et al", "(19", "(20", "doi")),
        see=("duplicate-item",),
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each reference whose only address stood in an earlier one, and each that names its work again."""
        told = []
        for finding in self._addresses(document):
            told.append(finding.span)
            yield finding
        for first, span in named_twice(document):
            if not any(span.overlaps(other) for other in told):
                yield self.finding(
                    span,
                    message="This reference names the same work as the one in line {line}.",
                    help="Keep one of the two.",
                    related=[related(first, "first here")],
                    members=2,
                    line=document.lines.position(first.start).line,
                )

    def _addresses(self, document: Document) -> Iterable[Finding]:
        """Numbered references whose only address stood in an earlier one under another number."""
        listed = document.once(entries)
        if len(listed) < 2:
            return
        # Numbers that only lead "[words][7]" to an address are shown nowhere.
        defined = {x.span.start for x in document.links if x.kind == "definition"}
        shown = {int(m[1]) for m in _SHOWN.finditer(document.text)} if defined else set()
        listed = tuple(e for e in listed if e.span.start not in defined or e.number in shown)
        targets: dict[Entry, list[str]] = {}
        at = 0
        links = [
            x
            for x in document.links
            if x.kind in ("link", "bare", "definition") and x.target.startswith("http")
        ]
        for entry in listed:
            while at < len(links) and links[at].span.start < entry.span.start:
                at += 1
            n = at
            while n < len(links) and links[n].span.start < entry.span.end:
                targets.setdefault(entry, []).append(_same(links[n].target))
                n += 1
        seen: dict[tuple[int, str], Entry] = {}
        runs = _runs(listed)
        for entry, found in targets.items():
            if len(set(found)) != 1 or found[0].count("/") < 1:
                continue
            first = seen.setdefault((runs[entry], found[0]), entry)
            if first.number != entry.number:
                yield self.finding(
                    entry.span,
                    related=[related(first.span, "first here")],
                    members=2,
                    first=first.number,
                    number=entry.number,
                )


def _runs(listed: tuple[Entry, ...]) -> dict[Entry, int]:
    """Which list each entry belongs to: one whose numbers go back begins another."""
    runs: dict[Entry, int] = {}
    run, last = 0, 0
    for entry in listed:
        run += entry.number <= last
        last = entry.number
        runs[entry] = run
    return runs


def _same(address: str) -> str:
    """The address without what makes no difference: scheme, ``www.``, marked text, final slash.

    Another fragment is another place: lines of a file, an answer in a thread.
    """
    return address.partition("://")[2].partition(":~:text")[0].removeprefix("www.").rstrip("#/").casefold()
