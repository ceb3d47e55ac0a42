"""Tell whether a short form is meant as the field means it: ``CTC (Child Tax Credit)`` is another trade's."""

from collections.abc import Sequence

from reportlint import Document
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._expansion_words import titled
from reportlint_rules.facts._lexicon import DOMAIN_CUES
from reportlint_rules.facts._named import named
from reportlint_rules.facts._wordings import stems, words_in

FIELD_WORDS = frozenset(
    """neural learning sequence language attention transformer gradient embedding encoder decoder generative recurrent
    convolutional adversarial reinforcement supervised unsupervised frequency speech semantic token""".split()
)
"""Words of the field inside a wrong long form: it is meant for the thing of the field."""


def another_sense(document: Document) -> bool:
    """Tell whether a document is long enough to bring names of its own (``Simple Self-Distillation (SSD)``)."""
    return len(document.words) >= 150


def meant_here(
    document: Document, base: Knowledge, meant: Sequence[Entity], words: Sequence[str], short: str, shared: int,
    rights: Sequence[tuple[Entity, str]], spelled: bool,
) -> bool:  # fmt: skip
    """Tell whether the short form is that of the field: ``CTC (Child Tax Credit)`` is another trade's.

    Half of the right words, a word of the field inside the long form, another name of the base, or words of the
    field elsewhere in the document tell.
    """
    if mixed(short) and len(short) > 2 and any(c.islower() for c in short.rstrip("s")):
        return True
    said = {fold(w) for w in words}
    if shared >= 2 or said & FIELD_WORDS or said & _CUES:
        return True
    size = max(len(stems(words_in(long))) for _, long in rights)
    if shared and (
        (2 * shared >= size and (size > 2 or titled(words))) or (spelled and len(short.rstrip("s")) >= 4)
    ):
        return True
    last = stems(words)[-1:]
    # Every trade has networks: "DCN (Data Center Network)".
    if (
        shared
        and titled(words)
        and not _EVERYWHERE.issuperset(last)
        and any(stems(words_in(long))[-1:] == last for _, long in rights)
    ):
        return True
    refs = {r for m in named(document).mentions if m.text != short and not m.ambiguous for r in m.refs}
    if refs - {base._ids[e.id] for e in meant}:
        return True
    around = (document.word_set & (DOMAIN_CUES | _AROUND)) - said
    return len(around) >= (1 if len(document.words) < 40 else 2)


_EVERYWHERE = frozenset(
    stem
    for word in "network system model unit service group process program plan analysis data function method".split()
    for stem in stems([word])
)
"""Last words of long forms in any trade."""
_CUES = frozenset(
    """memory model models image vision training classifier retrieval translation vector latent policy
    feature features ranking linguistic optimization descent entropy kernel regression bayesian tensor convolution
    encoding embeddings tokens""".split()
)
_AROUND = frozenset(
    """dimensions dimension dimensionality action actions matrix matrices passages passage robot robots boxes box
    variance updates states clusters clustering likelihood rewards reward queries documents overlap pixel words
    vectors adversary classes labels bias ranking ranked nodes graph graphs distribution distributions""".split()
)
"""Words of the field that are too common elsewhere to be cues for a name, but tell what a long form is about."""


def mixed(short: str) -> bool:
    """Short forms such as LoRA or T5 mean one thing only."""
    bare = short.rstrip("s")
    return any(c.islower() for c in bare) or any(c.isdigit() for c in bare) or len(bare) >= 5
