"""Tell whether an example can be of the class it is named for: ``frameworks such as GPT-4``, ``LLMs like Midjourney``.

Lists of examples are written loosely, so most classes accept whatever is near them. A few accept nothing from the
other end of the field: a language model is no framework, an image generator no language model.
"""

from collections.abc import Sequence

from reportlint.knowledge import Entity, Knowledge

_MODELS = frozenset("language-model code-model model-family chatbot".split())
_SEEING = frozenset("image-generator video-generator vision-model audio-generator".split())
_SPEAKING = frozenset(["speech-model"])
_TEXTUAL = frozenset("language-model code-model embedding-model".split())

_FAR: dict[str, frozenset[str]] = {
    # claimed kind: what no member of it can be
    "language-model": _SEEING | _SPEAKING | {"protein-model"},
    "vision-model": _TEXTUAL | _SPEAKING | {"audio-generator", "protein-model"},
    "image-generator": _TEXTUAL | _SPEAKING | {"audio-generator", "protein-model", "vision-model"},
    "speech-model": _TEXTUAL | _SEEING - {"audio-generator"} | {"protein-model"},
    "rl-algorithm": _TEXTUAL | _SEEING | _SPEAKING,
    "activation-function": frozenset(["loss-function", "metric"]),
    "supervised-algorithm": frozenset("clustering-algorithm dimensionality-reduction".split()),
    "loss-function": frozenset(["activation-function"]),
    "dataset": frozenset("metric optimizer loss-function".split()),
    "database": frozenset("library agent-framework optimizer".split()),
    "knowledge-base": frozenset("library agent-framework optimizer".split()),
    "operating-system": frozenset("library database programming-language language-model web-browser".split()),
    "cipher": frozenset(["hash-function"]),
    "hash-function": frozenset(["cipher"]),
    "dimensionality-reduction": frozenset("supervised-algorithm learning-algorithm".split()),
    "programming-language": frozenset("library agent-framework language-model".split()),
}
_SEARCHING = frozenset("vector vectors search index similarity storage store embedded key-value".split())
_BESIDES = frozenset("model-family service organization".split())
"""What a product may be besides: they say nothing of what it does."""
_PLAIN = frozenset(
    """ai ml llm popular existing modern powerful leading advanced major common established available new current
    open source learning deep machine artificial intelligence software development generative nlp orchestration
    various different several widely used known well robust agent agentic""".split()
)
"""Words before "frameworks" that leave it a word for software: a "pre-training framework" is a recipe."""
_SOFTWARE = frozenset("framework frameworks library libraries toolkit toolkits".split())


def plainly_software(words: Sequence[str]) -> bool:
    """Tell whether a class is one of software (``frameworks``, ``open-source libraries``)."""
    return bool(words) and words[-1] in _SOFTWARE and all(w in _PLAIN for w in words[:-1])


def model_only(entity: Entity, noun: str) -> bool:
    """Tell whether a thing is a language model or a chatbot and nothing that a developer builds with.

    The models before GPT-3 came as recipes with code: writers call them frameworks.
    """
    return (
        set(entity.kinds) <= _MODELS | {"multimodal-model"}
        and bool(_MODELS.intersection(entity.kinds))
        and (entity.year or 0) >= (2020 if noun.startswith("framework") else 2018)
    )


def cannot_be(entity: Entity, claimed: frozenset[str], words: Sequence[str], base: Knowledge) -> bool:
    """Tell whether a thing is of none of the claimed kinds, and of such as are never mixed with them."""
    if "language-model" in claimed and not {"language", "llm", "llms"}.intersection(words[-2:]):
        return False  # ``speech models``, ``translation systems``
    if entity.id == "softmax" and "loss-function" in claimed:
        return False  # ``losses such as softmax``: the cross-entropy behind it
    if "database" in claimed and not _SEARCHING.isdisjoint(entity.gist.lower().split()):
        return False  # a library that searches vectors stores them, too
    kinds = [k for k in entity.kinds if k not in _BESIDES]
    above = {parent for k in kinds for parent in base.kind_and_parents(k)}
    return (
        bool(kinds)
        and above.isdisjoint(claimed)
        and all(c in _FAR and set(kinds) <= _FAR[c] for c in claimed)
    )


_WIDE = frozenset("global worldwide universal international".split())
_LEGAL = frozenset("regulation regulations law laws legislation statutes".split())


def too_wide(entity: Entity, words: Sequence[str]) -> bool:
    """Tell whether the law of a region, a state or a country is named among global ones."""
    return (
        words[-1] in _LEGAL
        and not _WIDE.isdisjoint(words)
        and entity.properties.get("reach", ()) == ["regional"]
    )


_WHOLES = frozenset("nlp machine-learning deep-learning artificial-intelligence".split())
_OF_FIELD = frozenset(
    "technology technologies technique techniques field fields discipline disciplines".split()
)


def told_apart(entity: Entity, words: Sequence[str], before: Sequence[Entity], plain: bool) -> bool:
    """Tell whether the field of language models is named among technologies other than they.

    ``LLMs are combined with other technologies such as natural language processing``: they are a part of it.
    ``plain``: the short form ``LLMs`` stands before it.
    """
    return (
        entity.id in _WHOLES
        and words[-1] in _OF_FIELD
        and (plain or any(e.id == "llm" or e.kinds[:1] == ("language-model",) for e in before))
    )
