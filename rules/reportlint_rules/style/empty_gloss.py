"""The rule ``empty-gloss``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Block,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    related,
    tongue,
)
from reportlint_rules.style._stems import is_empty, same, stems

_PRAISE = frozenset(
    """
    poor inadequate insufficient weak lack lacking limited effective comprehensive optimal robust strong proper good
    bad appropriate adequate efficient regular ongoing continuous clear strategic key important necessary required
    overall proactive systematic thorough successful seamless integrated dedicated full complete excellent quality
    standard common suitable increasing growing significant essential potential possible low high ineffective
    improper incomplete unclear missing absent detailed timely recent major minor
    """.split()
)
"""Words that grade a thing and do not tell what it is."""
_DOING = tuple(
    "creat develop conduct implement perform provid us ensur establish build offer employ utiliz leverag adopt "
    "introduc deploy design set run carry organiz hold launch defin apply maintain mak do focus achiev continu".split()
)
_MOST_WORDS = 8
_FEWEST, _FEWEST_OF_ALL = 2, 4


@dataclass(frozen=True)
class EmptyGloss(DocumentRule):
    """Labelled items say only their label again: "Change Management: Effective change management".

    The reader looks for what is to be done and finds the heading of the item twice, with an adjective. An item
    counts where every word of its label returns in the text after it, and that text brings none of its own besides
    adjectives such as "effective" and verbs such as "ensure"; the expansion of an acronym of the label is none. All
    such items of a document are one finding: a warning where there are several.
    Say who does what, how and by when; or leave the bare list.
    """

    meta = RuleMeta(
        id="empty-gloss",
        message='"{label}" is glossed by itself: "{gloss}"{others}.',
        help="Say who does what, how and by when; or leave the bare list.",
        severity=Severity.WARNING,
        good=[
            "* **Change management**: two trainers visit each ward in May\n* **Testing**: testing on 40 pumps\n",
            "* **Stock levels**: stock for nine days\n* **Live notes**: [live notes](notes.md)\n",
        ],
        bad=[
            Bad(
                "* **Poor Stock Planning**: Inadequate stock planning\n* **Costs**: 4 euros a day\n"
                "* **Crew Training**: Regular crew training\n",
                ["Inadequate stock planning"],
            ),
            Bad(
                "* **GPS Tracking**: Global positioning system tracking\n* **Boat Repairs**: Efficient boat repairs\n",
                ["Global positioning system tracking"],
            ),
        ],
        prefilter=Prefilter(blocks=("item", "paragraph")),
        see=("circular-definition",),
    )

    allow: Annotated[tuple[str, ...], "Labels that may stand so (case ignored)."] = ()

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first item that brings no word of its own."""
        allowed = {a.casefold() for a in self.allow}
        bare: list[tuple[Block, Span]] = []
        thin: list[Span] = []
        for block in document.blocks:
            if not block.label or block.quoted or block.kind not in ("item", "paragraph"):
                continue
            gloss = _gloss(document, block)
            if not gloss:
                continue
            new = _new(document, block.label, gloss)
            if new is None or document.plain(block.label).casefold() in allowed:
                continue
            if new == 0:
                bare.append((block, gloss))
            else:
                thin.append(gloss)
        if not bare or tongue(document, Span(0, len(document.text))) != "en":
            return  # a label in English may be translated
        block, gloss = bare[0]
        assert block.label
        others = sorted([g for _, g in bare[1:]] + thin)
        several = len(bare) >= _FEWEST or len(bare) + len(thin) >= _FEWEST_OF_ALL
        yield self.finding(
            gloss,
            severity=None if several else Severity.INFO,
            related=[related(g, "and here") for g in others],
            evidence={"items": 1 + len(others)},
            label=document.plain(block.label),
            gloss=document.plain(gloss),
            others=f", and so are {len(others)} more"
            if len(others) > 1
            else ", and so is one more"
            if others
            else "",
        )


_MARKS = frozenset(".:;?!`[]|<>{}=\n")


def _gloss(document: Document, block: Block) -> Span | None:
    """The text after a label, where it is one short phrase without figures, links and code."""
    body = block.body
    raw = document.text[slice(*body)]
    if len(raw) > 120 or not raw.strip():
        return None
    start = body.start + len(raw) - len(raw.lstrip())
    end = body.start + len(raw.rstrip())
    told = document.text[start:end].rstrip(".")
    plain = _MARKS.isdisjoint(told) and not any(map(str.isdigit, told))
    return Span(start, end) if plain and 2 <= len(told.split()) <= _MOST_WORDS else None


def _new(document: Document, label: Span, gloss: Span) -> int | None:
    """How many words a gloss brings of its own, one at most; None where it does not say its label again."""
    names, held = stems(document.prose[slice(*label)]), stems(document.prose[slice(*gloss)])
    if not names or names == held:
        return None
    spelled: set[str] = set()
    initials = "".join([h[0] for h in held])
    for name in [n for n in names if 2 <= len(n) <= 5 and len(names) > 1]:
        at = initials.find(name) if name not in held else -1
        while at >= 0:
            spelled |= {name, *held[at : at + len(name)]}
            at = initials.find(name, at + 1)
    named = [n for n in names if n not in _PRAISE and n not in spelled and not _does(n)]
    if not named or not all(any(same(n, h) for h in held) for n in named):
        return None
    new = [h for h in held if h not in _PRAISE and h not in spelled and not _does(h)]
    count = sum(not is_empty(h) and not any(same(n, h) for n in names) for h in new)
    if count > 1 or (count and len(named) < 2):
        return None
    return count if len(named) > 1 or spelled else 1


def _does(word: str) -> bool:
    return word.startswith(_DOING) and any(
        word.startswith(stem) and len(word) - len(stem) <= 3 for stem in _DOING
    )
