"""How a passage speaks: instructions, citations, lead-ins, scenes of examples, terms repeat themselves on purpose."""

import re
from collections.abc import Sequence

from reportlint import Document, Span, rare

_CITES = rare(r"et al\b|\(\s*(?:19|20)\d\d\s*\)")
_PERSONS = frozenset(
    "i you we he she my your our his her me us him yourself ourselves himself herself yours ours let's i'm i've i'll "
    "you'll you're you've you'd we'll we're we've we'd he's she's "
    "je vous votre vos nous notre usted ustedes nosotros nuestro nuestra nuestros nuestras "
    "você vocês nós nosso nossa nossos nossas noi voi nostro nostra vostro vostra "
    "wir uns unser unsere unserem unseren unserer euch dein deine wij onze jij jouw jullie uw "
    "мы нас нам наш наша наши вы вас вам ваш ваша ваши".split()
)
"""Who speaks and is spoken to, without words that mean something else in another language ("du", "eu", "nos")."""
_SUPPOSES = (
    r"\W*(?:(?:for (?:example|instance)|e\.g\.|(?:ad|per)(?: fare un)? esempio|par exemple|por (?:ejemplo|exemplo)|"
    r"zum beispiel|bijvoorbeeld)\W+(?:let us |let's )?(?:consider|take|assume|suppos|imagin|si immagin|immagin|suppon|"
    r"supong|supon|nehmen|angenommen|stel)|(?:let us |let's )?(?:assume|suppose|imagine)\b|imaginons|supposons|"
    r"angenommen)"
)
_POLICY = (
    r"\b(?:terms (?:of (?:use|service|sale)|and conditions)|privacy (?:notice|policy|statement)|code of conduct|"
    r"licen[cs]e agreement|conditions (?:of use|générales)|code de (?:bonne )?conduite|politique de confidentialité|"
    r"(?:política|politica) (?:de|di) (?:privac|cookies|uso)|código de condu[ct]|codice di condotta|"
    r"(?:termini|condizioni) (?:di (?:utilizzo|servizio|uso)|e condizioni|generali)|(?:términos|condiciones) "
    r"(?:y |generales|del? (?:uso|servicio))|termos de (?:uso|serviço)|nutzungsbedingungen|geschäftsbedingungen|"
    r"datenschutz(?:erklärung|hinweise?)|verhaltenskodex|gedragscode|privacyverklaring|gebruiksvoorwaarden|"
    r"algemene voorwaarden|quy tắc ứng xử|кодекс поведения|политика конфиденциальности|пользовательское соглашение)"
)
"""Few documents need these two patterns, so that they are compiled where they are asked."""
_OPENING = 60
_ORDERS = frozenset("see note try run click open type install press refer remember please repeat".split())
_LABEL = rare(r"\W*([^\W\d_][^:\n.]{1,40}):\W")
_AGAIN = rare(
    r"\b(?:again|once more|recall|repeat(?:ed|ing)?|remember|as before|remind\w*)\b[^.!?\n]{0,80}:\W*$", re.I
)


def is_address(words: Sequence[str]) -> bool:
    """Tell whether a sentence speaks to the reader or of persons: instructions and policies repeat themselves."""
    return bool(words) and (words[0] in _ORDERS or not _PERSONS.isdisjoint(words))


def is_supposed(document: Document, span: Span) -> bool:
    """Tell whether a sentence sets the scene of an example: "For example, assume that ..."."""
    return bool(re.match(_SUPPOSES, document.text[span.start : span.start + _OPENING], re.I))


def is_policy(document: Document) -> bool:
    """Tell whether a document is called terms of use, a privacy notice or a code of conduct."""
    return any(re.search(_POLICY, section.title, re.I) for section in document.sections[1:3])


def is_task(document: Document, span: Span) -> bool:
    """Tell whether a passage is an item to tick off."""
    return document.text[span.start : span.start + 3] in ("[ ]", "[x]", "[X]")


_PUBLISHED = (
    "proceedings of",
    "in proceedings",
    "in: proceedings",
    "transactions of",
    "journal of",
    "arxiv preprint",
)
"""How the place of publication begins that several sources share, in lower case."""


def is_citing(document: Document, span: Span) -> bool:
    """Tell whether a passage carries links or references, or is the words of a link."""
    said = document.text[span.start : span.end + 2].lower()
    if any(mark in said for mark in ("](", "][", "http:", "https:")) or said.startswith(_PUBLISHED):
        return True
    return ("(" in said or "et al" in said) and bool(_CITES.search(said))


def is_lead_in(document: Document, span: Span) -> bool:
    """Tell whether a passage announces what follows it: it ends with a colon."""
    return document.text[span.start : span.end].rstrip(" \n*_").endswith((":", "："))


def are_labelled(document: Document, one: int, other: int) -> bool:
    """Tell whether two blocks open with labels of their own: "Roll test: ...", "Pitch test: ..."."""
    labels = []
    for block in (one, other):
        m = _LABEL.match(document.text, *document.blocks[block].text)
        if not m:
            return False
        labels.append(m[1].casefold())
    return labels[0] != labels[1]


def is_recalled(document: Document, block: int) -> bool:
    """Tell whether the line before a block says that it comes again: "look at the steps again:"."""
    before = document.blocks[block - 1] if block else None
    return before is not None and bool(
        _AGAIN.search(document.text, max(before.text.start, before.text.end - 200), before.text.end)
    )
