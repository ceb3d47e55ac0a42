"""The rule ``bidi-control``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Edit, Finding, Fix, Prefilter, RuleMeta, Severity, related
from reportlint_rules.encoding._chars import by_block, find, is_rtl, name

_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]+")
_OPENS = re.compile("[\u202a\u202b\u202d\u202e\u2066-\u2068]")
_OVERRIDE = re.compile("[\u202d\u202e]")


@dataclass(frozen=True)
class BidiControl(DocumentRule):
    """Remove characters that reorder what readers see.

    Bidirectional overrides, embeddings and isolates change the order in which text is shown, so that it can
    read differently from what is stored ("Trojan Source"). In text without a right-to-left script they have
    no business; in Hebrew or Arabic passages only the overrides are flagged. They arrive by copying from
    web pages and contact lists.
    """

    meta = RuleMeta(
        id="bidi-control",
        message="{what} changes the order in which this text is shown.",
        severity=Severity.ERROR,
        help="Delete it.",
        good=(
            "Hebrew: \u2067\u05e9\u05dc\u05d5\u05dd\u2069 means peace.\n",
            "U+202E is the right-to-left override.\n",
        ),
        bad=(
            Bad("Call \u202a+1 555 0100\u202c now.\n", flags=["\u202a"], fixed="Call +1 555 0100 now.\n"),
            Bad(
                "The file is \u202egpj.exe\u202c today.\n",
                flags=["\u202e"],
                fixed="The file is gpj.exe today.\n",
            ),
            Bad(
                "It costs 7\u202c dollars.\n",
                flags=["\u202c"],
                severity=Severity.WARNING,
                fixed="It costs 7 dollars.\n",
            ),
        ),
        prefilter=Prefilter(
            non_ascii=True, literals=tuple(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
        ),
        see=("invisible-character",),
        source="Boucher and Anderson 2021, Trojan Source, arXiv:2111.00169",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per block."""
        for group in by_block(document, find(document, _BIDI)):
            at = document.block_at(group[0].start)
            around = document.text[slice(*document.blocks[at].span)] if at >= 0 else document.text
            if is_rtl(around):
                group = [s for s in group if _OVERRIDE.search(document.text, *s)]
            if group:
                # A mark that closes what nothing opened reorders nothing: it is left over from copying.
                idle = not any(_OPENS.search(document.text, *s) for s in group)
                yield self.finding(
                    group[0],
                    severity=Severity.WARNING if idle else None,
                    message="{what} stands here and closes nothing." if idle else None,
                    what=name(document.text[group[0].start]),
                    related=[related(s, "another one") for s in group[1:50]],
                    evidence={"count": len(group)},
                    fix=Fix("Delete the controls", tuple(Edit(*s, "") for s in group)),
                )
