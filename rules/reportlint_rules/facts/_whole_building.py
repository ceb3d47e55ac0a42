"""Judge what a whole sentence says of how its one model is built: shape, direction, network, density, generation."""

from collections.abc import Sequence

from reportlint import Span
from reportlint.knowledge import Entity
from reportlint.knowledge.expressions import compile_expression, matches
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._verdict import Verdict

_SAYINGS = {
    "shape": {
        "decoder-only": (
            "stack*|series|pile|layers|composed|consist*|built|made|is|uses|using|employs|based|relies|computed|come*|works"
            "|process*|pass|heart|backbone|architecture & transformer decoders|transformer decoder",
            "stack*|series|pile|layers|composed|consist*|built|made & decoder blocks|decoder layers|decoder alone",
            "decoder only|decoder alone|only the decoder|solely a decoder|just the decoder",
        ),
        "encoder-only": (
            "stack*|series|pile|layers|composed|consist*|built|made|is|uses|using|employs|based|relies|computed|come*|works"
            "|process*|pass|heart|backbone|architecture & transformer encoders|transformer encoder",
            "stack*|series|pile|layers|composed|consist*|built|made & encoder blocks|encoder layers|encoder alone",
            "encoder only|encoder alone|only the encoder|solely an encoder|just the encoder",
        ),
        "encoder-decoder": (
            "encoder decoder|sequence to sequence|encoder and decoder|encoder and a decoder|encoder and an autoregressive",  # noqa: E501
        ),
    },
    "direction": {
        "left-to-right": (
            "attend*|look*|see*|read*|condition*|process* & only earlier|earlier positions|earlier tokens|previous tokens"  # noqa: E501
            "|preceding tokens|preceding words|left to right|to the left|left context",
        ),
        "bidirectional": (
            "attend*|look*|see*|read*|condition*|process* & both sides|both directions|left and right|to the right"
            "|preceding and following",
            "bidirectional encoder|bidirectional attention|bidirectional stack|fully bidirectional",
        ),
    },
    "network": {
        "recurrent": (
            "relies|rely|relying|built|build*|uses|using|based|consist*|composed|stack*|computed|come|process*|pass|heart|"
            "backbone & recurrent|recurrence|lstm|gru"
            "|rnn|gated memory",
            "recurrent network|recurrent architecture|recurrent neural|gated memory cells",
        ),
        "convolutional": (
            "relies|rely|relying|built|uses|using|based|consist*|composed|stack* & convolutional layers|convolutions"
            "|convolutional filters|convolutional kernels|convolutional blocks",
            "slides|slide|sliding|scans|scan|sweeps & convolution kernels|convolutional kernels|convolutional filters"
            "|kernels|filters & image*|input*|picture*",
        ),
        "transformer": (
            "relies|rely|relying|built|uses|using|based|consist*|composed|stack*|computed|come|process*|pass|heart|backbone"
            " & transformer layers|transformer blocks|transformer encoder*|transformer decoder*|self attention",
        ),
    },
    "density": {
        "dense": (
            "activat*|uses|use|using|engag*|run*|pass*|process* & all of its|all its|every one of its|all parameters|all "  # noqa: E501
            "experts|all of the experts|entire parameter & parameters|experts|weights & token*|input*",
            "every expert|all experts|all of its experts & active|activated|consulted|used|run|runs|engaged & token*|input*",  # noqa: E501
            "dense model|densely activated",
        ),
        "mixture-of-experts": (
            "mixture of experts|routes|routing|router|gating & token*|experts",
        ),
    },
    "generation": {
        "gan": ("generator & discriminator", "adversarial game|adversarial contest|adversarially trained generator"),
        "diffusion": ("denois*|remov* & noise|noisy & step*|gradual*|iterat*",),
    },
}  # fmt: skip
_MADE = {
    group: {value: [compile_expression(e) for e in texts] for value, texts in values.items()}
    for group, values in _SAYINGS.items()
}


def judge_building(entity: Entity, subject: Item, words: str, span: Span) -> Verdict | None:
    """The verdict on the first property that a sentence gives a value which the thing does not have."""
    for group, values in _MADE.items():
        right = entity.properties.get(group)
        if not right or "generic" in right:
            continue
        said = [value for value, wordings in values.items() if any(matches(w, words) for w in wordings)]
        if not said or any(value in right for value in said):
            continue
        value = next((v for v in said if group != "network" or _plain_network(v, right)), "")
        if value:
            holds = ", ".join(right)
            message = f'"{subject.text}" is described as {value}; it is {holds}.'
            return Verdict("wrong-component", span, message, entity, value, holds, {"property": group})
    return None


def _plain_network(value: str, right: Sequence[str]) -> bool:
    """Tell whether a kind of network excludes the right ones: transformers may hold convolutions at their stem."""
    return len(right) == 1 and not (
        value == "convolutional" and right[0] in ("graph", "capsule", "feed-forward")
    )
