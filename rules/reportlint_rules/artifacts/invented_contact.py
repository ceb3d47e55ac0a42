"""The rule ``invented-contact``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related

_LABEL = (
    r"(?:contact|e-?mail|phone|tel(?:ephone|efono|éfono|efone)?|hotline|whats ?app|inquir(?:y|ies)|enquiries|call|reach"
    r"|support|questions?|feedback|fax|mobile|correo|contacto|contato|kontakt|联系|邮箱|电话|联系方式|連絡|문의|연락처|이메일)"
)
_PHONE = (
    r"(?<![\w.])(?:\+?1[ .-]?)?\(?555\)?[ .-]\d{3}[ .-]\d{4}\b"
    r"|(?<![\w.])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]555[ .-]?\d{4}\b"
)
_MAIL = (
    r"\b[\w.+-]{1,64}@(?:[\w-]{1,63}\.){0,6}(?:example\.(?:com|org|net)"
    r"|(?:your-?)(?:company|domain|site|organi[sz]ation)\.\w+)\b"
)
_CONTACT = re.compile(rf"(?P<phone>{_PHONE}|\b123-456-7890\b)|(?P<mail>{_MAIL})", re.I)
_SAID = re.compile(_LABEL, re.I)
_WINDOW = 160
_LAST = 0.75
"""Share of the text behind which an address for readers stands; addresses in front of it may be sample data."""


@dataclass(frozen=True)
class InventedContact(DocumentRule):
    """The telephone number or mail address to which readers should turn does not exist.

    Numbers with 555 are kept for films, and "example.com" for manuals: nobody answers there. A model wrote them where
    it had no address.
    Give the real address, or drop the line.
    """

    meta = RuleMeta(
        id="invented-contact",
        message='"{said}" reaches nobody: {reason}.',
        help="Give the real address, or drop the line.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\nThey turn.\n\nContact: ada@pumps.town or +1 212 318 4000.\n",
            "# Forms\n\nThe field holds a mail address such as `ada@example.com`.\n\n+1 (555) 123-4567 is a sample.\n",
            "# Pumps\n\nThey turn 555 123 times.\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\nThey turn. They are cheap and small, and they last.\n\n- **Phone:** +1 (555) 123-4567\n",
                ["+1 (555) 123-4567"],
            ),
            Bad(
                "# Pumps\n\nThey turn. They are cheap and small, and they last for years.\n\n"
                "*Contact: desk@pumps.example.com*\n",
                ["desk@pumps.example.com"],
            ),
        ],
        prefilter=Prefilter(literals=("555", "example.", "@your", "123-456-7890")),
        see=("fake-link", "placeholder"),
        known_limits="Only numbers and addresses in the last quarter of a text, in a line that asks to write or call.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all such addresses at the end of the text."""
        text, prose = document.text, document.prose
        places: list[tuple[Span, bool]] = []
        for m in _CONTACT.finditer(text, int(len(text) * _LAST)):
            at = document.block_at(m.start())
            if at < 0 or document.blocks[at].kind not in ("paragraph", "item") or document.blocks[at].quoted:
                continue
            line = max(text.rfind("\n", 0, m.start()) + 1, m.start() - _WINDOW)
            if _SAID.search(prose, line, m.start()) and "example" not in prose[line : m.start()].casefold():
                places.append((Span(*m.span()), bool(m["phone"])))
        if places:
            (span, phone), *others = places
            yield self.finding(
                span,
                said=text[slice(*span)],
                reason="555 numbers are kept for films" if phone else "the domain is kept for examples",
                related=[related(other, "and here") for other, _ in others],
                members=1,
            )
