"""What kinds a noun may mean, and which of them a thing of the base cannot be."""

import re
from collections.abc import Iterable, Sequence

from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.spelling import fold, plural_of

FORM = re.compile(r"[\w']+")
"""A word of a noun phrase."""


def kind_nouns(base: Knowledge) -> dict[tuple[str, ...], frozenset[str]]:
    """Noun phrases (singular and plural, folded) → the kinds they may mean."""
    if "nouns" not in base.memo:
        table: dict[tuple[str, ...], set[str]] = {}
        for kind, spec in (base.vocabulary.get("kinds") or {}).items():
            for noun in (spec or {}).get("nouns") or []:
                words = [fold(w) for w in FORM.findall(noun)]
                if not words:
                    continue
                table.setdefault(tuple(words), set()).add(kind)
                table.setdefault((*words[:-1], fold(plural_of(words[-1]))), set()).add(kind)
        for noun in ("benchmark", "benchmarks"):
            table.setdefault((noun,), set()).add("benchmark")
        for noun in ("method", "methods", "technique", "model", "models"):
            table.setdefault(("classification", noun), set()).add("learning-algorithm")
        base.memo["nouns"] = {k: frozenset(v) for k, v in table.items()}
    result: dict[tuple[str, ...], frozenset[str]] = base.memo["nouns"]
    return result


def disjoint(one: str, other: str, base: Knowledge) -> bool:
    """Tell whether two kinds exclude each other, by themselves or through what stands above them."""
    key = ("disjoint", one, other)
    if key not in base.memo:
        kinds = base.vocabulary.get("kinds") or {}
        left, right = base.kind_and_parents(one), base.kind_and_parents(other)
        base.memo[key] = not (set(left[:1]) & set(right) or set(right[:1]) & set(left)) and any(
            b in ((kinds.get(a) or {}).get("unlike") or ()) or a in ((kinds.get(b) or {}).get("unlike") or ())
            for a in left
            for b in right
        )
    result: bool = base.memo[key]
    return result


_SORTS = (
    frozenset("model network chatbot generative-model-class".split()),
    frozenset(["software"]),
    frozenset(["dataset"]),
    frozenset("technique loss-function activation-function tokenizer".split()),
    frozenset(["metric"]),
)


_MIXED = frozenset(frozenset(pair) for pair in ((2, 4), (1, 3), (3, 4), (0, 3)))
"""Sorts that reports mix up and editors let pass: a benchmark and its metric, a method and its library."""


def is_far(entity: Entity, claimed: frozenset[str], base: Knowledge) -> bool:
    """Tell whether all kinds of a thing are of other sorts than the noun, and of sorts that nobody mixes up."""

    def sorts(kinds: Iterable[str]) -> list[int]:
        found = []
        for kind in kinds:
            above = set(base.kind_and_parents(kind))
            found.append(next((n for n, group in enumerate(_SORTS) if group & above), -1))
        return found

    mine, said = sorts(entity.kinds), sorts(claimed)
    pairs = {frozenset((m, s)) for m in mine for s in said}
    return -1 not in mine and not set(mine) & set(said) and not pairs & _MIXED


def kinds_of(words: Sequence[str], base: Knowledge) -> frozenset[str]:
    """The kinds of a noun phrase: its longest ending that the vocabulary knows."""
    nouns = kind_nouns(base)
    for size in range(min(5, len(words)), 0, -1):
        found = nouns.get(tuple(words[-size:]))
        if found:
            return found
    return frozenset()


def is_wrong(entity: Entity, claimed: frozenset[str], base: Knowledge, words: Sequence[str] = ()) -> bool:
    own = entity.kinds
    denied = set(entity.data.get("not_kind") or ())
    if denied and all(set(base.kind_and_parents(c)) & denied for c in claimed):
        return True
    own = tuple(k for k in own if k != "model-family") or own
    if claimed <= {"library", "software"} and any("model" in base.kind_and_parents(k) for k in own):
        return False  # projects bear the names of their models
    if claimed == {"organization"} and "service" in own:
        return False  # a company and its service bear one name
    if not own:
        return False
    if claimed == {"benchmark"} and words[-1:] in (["benchmark"], ["benchmarks"]) and len(words) < 3:
        return is_far(entity, claimed, base)
    if _apart(claimed, own, base, words, entity.gist, "family" in entity.properties):
        return True
    if claimed == {"clustering-algorithm"} and entity.properties.get("supervision") == ["supervised"]:
        return True
    return all(disjoint(c, k, base) for c in claimed for k in own)


_TOOLS = frozenset("library software agent-framework database".split())
_MODELS = frozenset("language-model network architecture convolutional-network recurrent-network".split())
_LEARNERS = frozenset("supervised-algorithm learning-algorithm ensemble-method".split())
_CLASSIFIED = frozenset(["classifier", "classification"])


def _apart(
    claimed: frozenset[str],
    own: Sequence[str],
    base: Knowledge,
    words: Sequence[str],
    gist: str,
    boosted: bool,
) -> bool:
    """Tell whether a plain noun excludes all kinds of a thing, whatever the vocabulary says pair by pair.

    A tool is no language model and no programming language; what groups or projects data is no classifier; an
    optimizer, a metric and a prompt are no network.
    """
    kinds = set(own)
    above = {parent for kind in own for parent in base.kind_and_parents(kind)}
    if claimed <= _MODELS or claimed == {"model"}:
        stored = kinds <= {"database", "service"} and "database" in kinds
        prompts = claimed != {"network"} and kinds <= _TOOLS | {"prompting-method"}
        served = _TOOLS | {"service", "organization"}
        hosted = claimed == {"language-model"} and bool(kinds & _TOOLS) and kinds <= served
        return kinds <= _TOOLS or stored or prompts or hosted or (claimed == {"network"} and boosted)
    if claimed == {"programming-language"}:
        return "programming-language" not in kinds and kinds <= _TOOLS | {"service"} and "cuda" not in words
    if claimed == {"clustering-algorithm"}:
        return "library" in kinds and "clustering-algorithm" not in above and bool(kinds & _LEARNERS)
    if claimed == {"learning-algorithm"} and _CLASSIFIED.intersection(words):
        return kinds <= {"clustering-algorithm", "dimensionality-reduction"}
    if claimed == {"database", "knowledge-base"} or claimed == {"database"}:
        if kinds <= {"library", "agent-framework"}:
            about = set(gist.lower().split())
            return "relational" in words or about.isdisjoint(
                ("vector", "vectors", "search", "index", "similarity")
            )
        return bool(above.isdisjoint(("database", "knowledge-base", "dataset", "service"))) and kinds <= _MODELS | {
            "optimizer", "metric", "software", "agent-framework", "chatbot", "attack", "prompting-method", "tokenizer",
        }  # fmt: skip
    return False
