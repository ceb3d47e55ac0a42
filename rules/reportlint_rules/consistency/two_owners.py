"""The rule ``two-owners``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    mentioned,
    related,
)

_POSSESSIVE = re.compile(r"['’]s[ \n](?=[A-Z])")
_OWNER = re.compile(r"\b([A-Z][\w&-]+)$")
_THING = re.compile(r"(?=\w*[a-z][A-Z]|\w*[A-Za-z]-?\d)[A-Z]\w+(?:-\w+)?\b")
"""A name of a product: a capital or a digit stands inside ("InnovateX", "GPT-4")."""
_LONGEST, _NEAR = 40, 200
"""Characters of an owner, and on either side in which quotation marks are looked for."""
_KINDS = frozenset(
    "javascript typescript github gitlab youtube linkedin postgresql mysql openapi graphql".split()
)
"""Names of services and languages, of which everybody has an account or a program."""


@dataclass(frozen=True)
class TwoOwners(DocumentRule):
    """A product belongs to one company here and to another one there.

    "IBM's InnovateX" and "Google's InnovateX" cannot both be right, and readers cannot tell which one is.
    Look it up, and correct the wrong place.
    """

    meta = RuleMeta(
        id="two-owners",
        message='"{one}" here, "{other}" in line {line}.',
        help="Look up whose it is, and correct the wrong place.",
        severity=Severity.WARNING,
        good=[
            "Alm's PumpX is new. In Alm's PumpX a valve hums, and Bach's MillX turns.\n",
            "Ann's Guide and Bo's Guide differ; so do Alm's GitHub and Bach's GitHub.\n",
        ],
        bad=[
            Bad("Alm's PumpX is new. The town chose it.\n\nBach's PumpX hums.\n", ["Bach's PumpX"]),
            Bad(
                "IBM’s ModelK-2 reads.\n\nThe old ones fail, and Lenovo’s ModelK-2 is dear.\n",
                ["Lenovo’s ModelK-2"],
            ),
        ],
        prefilter=Prefilter(literals=("'s ", "’s ", "'s\n", "’s\n")),
        see=("wrong-creator", "number-conflict"),
        known_limits="Names without a capital or a digit inside are left alone: towns and teams have guides and blogs.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each product whose owner is another one than where it stands first."""
        first: dict[str, tuple[str, Span]] = {}
        for owner, thing, span in _owned(document):
            if thing not in first:
                first[thing] = (owner, span)
            elif first[thing][0].casefold() != owner.casefold():
                before = first[thing][1]
                yield self.finding(
                    span,
                    one=document.plain(span),
                    other=document.plain(before),
                    line=document.lines.position(before.start).line,
                    related=[related(before, "the other owner")],
                )
                return


def _owned(document: Document) -> Iterator[tuple[str, str, Span]]:
    """Yield owner, thing and place of each possessive in front of the name of a product."""
    prose = document.prose
    for m in _POSSESSIVE.finditer(prose):
        thing = _THING.match(prose, m.end())
        owner = _OWNER.search(prose, max(0, m.start() - _LONGEST), m.start()) if thing else None
        if not thing or not owner or thing[0].lower() in _KINDS:
            continue
        span = Span(owner.start(), thing.end())
        at = document.block_at(span.start)
        if at < 0 or document.blocks[at].quoted:
            continue
        block = document.blocks[at].text
        if mentioned(
            document, span, Span(max(block.start, span.start - _NEAR), min(block.end, span.end + _NEAR))
        ):
            continue
        yield owner[1], thing[0], span
