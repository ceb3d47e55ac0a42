"""How much of the knowledge base the claim reader can use: triples of the base in many wordings.

Each relation has paraphrase templates: a *developed* set, which the reader was written against, and a *held-back*
set, written afterwards and never tuned on. A template is filled with a triple of the base (the control: must stay
silent) and with a value of the same type from another entry (must be flagged). Run from the repository root::

    python bench/facts.py [--set developed|seen|held-back] [--per-template 12] [--list] [--seed 1]
"""

import argparse
import collections
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / p) for p in ("lint", "rules")]

from reportlint.document import Document
from reportlint.knowledge import Entity, Knowledge, load
from reportlint.markdown import parse
from reportlint.pack import knowledge_folders

EXACT = {
    "creator": {"wrong-creator", "wrong-author"},
    "author": {"wrong-author", "wrong-creator"},
    "year": {"wrong-year"},
    "expansion": {"wrong-expansion"},
    "property": {"wrong-component", "wrong-definition", "wrong-kind"},
    "training": {"wrong-training-task", "wrong-component", "wrong-definition"},
    "kind": {"wrong-kind", "wrong-definition"},
}

DEVELOPED: dict[str, list[str]] = {
    "creator": [
        "{o}'s {x} is widely used in language models.",
        "{x}, developed by {o}, is widely used.",
        "{x} was introduced by {o}.",
        "{x} was released by {o} in {y}.",
        "{o} introduced {x}.",
        "{o} released {x} in {y}.",
        "In {y}, {o} released {x}.",
        "{x} comes from {o}.",
        "{x} ({o}, {y}) is often cited.",
        "{x}, a contribution by {o}, is often cited.",
        "Developed by {o}, {x} is often cited.",
        "**{x}**: developed by {o} in {y}, it is often cited.",
        "Researchers at {o} proposed {x} in {y}.",
        "{o} researchers introduced {x}.",
        "Systems such as {o}'s {x} are often cited.",
        "{x} was created at {o}.",
        "{x} was developed by researchers at {o}.",
        "{o}, the company behind {x}, published a report.",
        "{x}, which {o} released in {y}, is often cited.",
        "{x} is a project from {o}.",
        "### {x}\n\nIt was introduced by {o} and is often cited.",
        "- {x} – developed by {o}",
        "| Model | Developer | Year |\n|---|---|---|\n| {x} | {o} | {y} |",
        "The team at {o} that built {x} has grown.\n\n{x} was built by {o}.",
        "{x} is {o}'s best-known contribution.",
        "{o} is the creator of {x}.",
        "First introduced by {o} in {y}, {x} is often cited.",
    ],
    "author": [
        "{x} ({p} et al., {y}) is widely used in language models.",
        "{x} was proposed by {p} et al. in {y}.",
        "{p} et al. ({y}) introduced {x}.",
        "{p} and colleagues proposed {x}.",
        "{x} is due to {p} et al.",
        "{x}, proposed by {p} et al. ({y}), is often cited.",
        "The {x} of {p} et al. is often cited.",
        "{x} was invented by {p} and colleagues.",
        "{x} [{p} et al., {y}] is often cited.",
        "**{x}**: introduced by {p} et al., it is often cited.",
        "{p} et al. developed {x} in {y}.",
        "Proposed by {p} et al., {x} is often cited.",
    ],
    "year": [
        "{x} was introduced in {y}.",
        "{x} was released in March {y}.",
        "{x} dates from {y}.",
        "{x} ({y}) is often cited.",
        "{x}, introduced in {y}, is often cited.",
        "In {y}, {x} was introduced.",
        "{x} first appeared in {y}.",
        "Introduced in {y}, {x} is often cited.",
        "{x} has existed since {y}.",
        "{x} followed in {y}.",
        "The {y} {x} paper is often cited.",
        "**{x}**: released in {y}, it is often cited.",
        "{x} was published in {y}.",
        "The release of {x} in {y} changed the field.",
        "{x} was first proposed in {y} and is often cited.",
        "{x} came out in {y}.",
        "{x} was launched in early {y}.",
        "{x} has been around since {y}.",
        "{x} goes back to {y}.",
    ],
    "expansion": [
        "{s} stands for {l}.",
        "{s} ({l}) is often used.",
        "{l} ({s}) is often used.",
        "{s}, short for {l}, is often used.",
        "{s}, or {l}, is often used.",
        "{s} is short for {l}.",
        "{s} is an acronym for {l}.",
        "The model uses {l} ({s}).",
        "**{s} ({l})**: often used.",
        "## {l} ({s})",
    ],
    "property": [
        "{x} is {v}.",
        "{x}, a {v} method, is often cited.",
        "**{x}**: a {v} approach.",
    ],
    "training": [
        "{x} is pre-trained with {t}.",
        "{x} was trained using {t}.",
        "{x} uses {t} as its pre-training objective.",
        "{x} was pre-trained on the {t} task.",
    ],
    "kind": [
        "{x} is {a} {k}.",
        "{x} is a popular {k}.",
        "{x}, {a} {k}, is often cited.",
        "**{x}**: {a} {k} that is often cited.",
    ],
}  # fmt: skip

SEEN: dict[str, list[str]] = {
    "creator": [
        "It was {o} that gave us {x} in {y}.",
        "Among the systems that followed was {x}, unveiled by {o}.",
        "{x} owes its existence to {o}.",
        "Scientists from {o} published {x} in {y}.",
        "With {x}, {o} presented a new approach in {y}.",
        "The idea behind {x} was first published by {o}.",
        "{x}, an invention of {o}, is often cited.",
        "{o} launched {x} back in {y}.",
        "At {o}, engineers built {x}.",
        "{x} (by {o}) is often cited.",
        "{x} – {o}, {y}",
        "Other examples are {x} from {o} and several in-house tools.",
        "The developers of {x} at {o} published a report.",
        "{o}'s researchers were the first to propose {x}.",
        "A prominent example is {o}'s {x}, which is often cited.",
        "{x} was jointly created by engineers at {o}.",
        "{x} is the brainchild of {o}.",
        "{x} was conceived at {o} in {y}.",
        "### {x}\n\nDeveloped by {o}, this model is often cited.",
        "1. **{x}** ({o}): often cited.",
    ],
    "author": [
        "{x} goes back to {p} et al.",
        "The paper by {p} et al. that introduced {x} appeared in {y}.",
        "{p} et al. were the first to propose {x}.",
        "As {p} et al. showed when they introduced {x}, training matters.",
        "We use {x} ({p} et al., {y}).",
        "{x} was developed by {p} and co-workers.",
        "{x}, the work of {p} et al., is often cited.",
        "In {y}, {p} et al. presented {x}.",
    ],
    "year": [
        "{x} made its debut in {y}.",
        "The history of {x} begins in {y}.",
        "{x} saw the light of day in {y}.",
        "It was in {y} that {x} was introduced.",
        "{x}, first published in {y}, is often cited.",
        "{x} is from {y}.",
        "The original {x} paper appeared in {y}.",
        "{x} emerged in {y}.",
        "{x} arrived in late {y}.",
        "Since its introduction in {y}, {x} has been cited often.",
        "{x} (introduced in {y}) is often cited.",
        "{x} was unveiled on 3 May {y}.",
    ],
    "expansion": [
        "The acronym {s} stands for {l}.",
        "{s}, which stands for {l}, is often used.",
        "{s} – {l}",
        "- **{s}**: {l}",
        "{l}, or {s}, is often used.",
        "{l}, commonly abbreviated as {s}, is often used.",
        "{s} is the abbreviation of {l}.",
        "The full name of {s} is {l}.",
    ],
    "property": [
        "{x} is known as a {v} method.",
        "As {x} is {v}, it is often cited.",
        "{x} belongs to the {v} methods.",
        "{x} can be described as {v}.",
    ],
    "training": [
        "{x} learns through {t}.",
        "The pre-training of {x} relies on {t}.",
        "During pre-training, {x} uses {t}.",
        "{x} is trained with the {t} objective.",
        "The training objective of {x} is {t}.",
    ],
    "kind": [
        "{x} is one of the best-known {k}s.",
        "As {a} {k}, {x} is often cited.",
        "{x} is a widely used {k} in practice.",
        "{k}s such as {x} are often cited.",
        "The {k} {x} is often cited.",
    ],
}
"""Held back once, then learned from: the first reading of it found 61 in 100."""

HELD_BACK: dict[str, list[str]] = {
    "creator": [
        "{x} is among the best-known results of {o}.",
        "{x} was made public by {o} in {y}.",
        "{o} made {x} available in {y}.",
        "The group at {o} who created {x} won a prize.",
        "{x} (developed by researchers at {o}) is often cited.",
        "One example is {x}, which was developed by {o}.",
        "Take {x}, a project of {o}.",
        "{x} began as a research project at {o}.",
        "Like other work of the time, {x} was introduced by {o}.",
        "In {y}, researchers from {o} introduced {x}, which is often cited.",
        "{o} has published {x}, which is often cited.",
        "* **{x}** was developed by {o}.",
        "{o} - {x} ({y})",
        "{x}, the well-known project from {o}, is often cited.",
        "After years of work, {o} finally released {x}.",
        "## {o}'s {x}",
    ],
    "author": [
        "{x}, as introduced by {p} et al., is often cited.",
        "{x} was suggested by {p} et al. ({y}).",
        "{p} et al. are the authors of {x}.",
        "{x} was first described by {p} and colleagues in {y}.",
        "The authors of {x}, {p} et al., are often cited.",
        "{p} et al.'s {x} is often cited.",
        "In their {y} paper, {p} et al. introduced {x}.",
        "{x} builds on older ideas and was proposed by {p} et al.",
    ],
    "year": [
        "{x} became available in {y}.",
        "{x} has been with us since {y}.",
        "{x} was born in {y}.",
        "{x} was presented to the public in {y}.",
        "The first paper on {x} was published in {y}.",
        "Released in {y}, the model {x} is often cited.",
        "{x} was originally introduced back in {y}.",
        "{x}, which was introduced in {y}, is often cited.",
        "{x} – introduced in {y} – is often cited.",
        "{x} was made public in {y}.",
    ],
    "expansion": [
        "In this report, {s} means {l}.",
        "{s} = {l}",
        "{l} (abbreviated {s}) is often used.",
        "{s} (which stands for {l}) is often used.",
        "The name {s} is derived from {l}.",
        "Techniques like {l} ({s}) are often used.",
    ],
    "property": [
        "In practice {x} is a {v} approach.",
        "{x} is considered a {v} technique.",
        "We treat {x}, which is {v}, below.",
        "{x} is essentially {v}.",
    ],
    "training": [
        "{x} is pre-trained by means of {t}.",
        "{x} was trained on large corpora using {t}.",
        "{x}: pre-trained with {t} on large corpora.",
        "To learn language, {x} is trained with {t}.",
    ],
    "kind": [
        "{x} belongs to the class of {k}s.",
        "{x} serves as {a} {k}.",
        "{x} is probably the most famous {k}.",
        "{x} was designed as {a} {k}.",
    ],
}
"""Held back, too; its first reading found 64 in 100. What it showed was mended since: replace it before quoting."""


def _long(entity: Entity) -> str:
    return max((n for n in entity.names if n), key=len)


def _other(values: list[str], right: Callable[[str], bool], dice: random.Random) -> str | None:
    for _ in range(60):
        value = dice.choice(values)
        if not right(value):
            return value
    return None


def _credited_to(base: Knowledge, entity: Entity) -> Callable[[str], bool]:
    return lambda org: any(base.same_organisation(org, own) for own in entity.orgs)


def _like(people: Sequence[str]) -> Callable[[str], bool]:
    return lambda person: any(person[:4] == other[:4] for other in people)


def triples(
    base: Knowledge, relation: str, dice: random.Random
) -> Iterator[tuple[dict[str, str], dict[str, str], str]]:
    """Slots with the right value, slots with a wrong one, and the entry's id, in random order."""
    entities = [e for e in base if e.names and "organization" not in e.kinds and "person" not in e.kinds]
    dice.shuffle(entities)
    orgs = sorted({o for e in entities for o in e.orgs if len(base.organisation(o).names[0]) > 2})
    common = [
        o
        for o in orgs
        if o
        in (
            "google",
            "openai",
            "meta",
            "microsoft",
            "stanford",
            "nvidia",
            "ibm",
            "amazon",
            "anthropic",
            "apple",
        )
    ]
    people = sorted({p for e in entities for p in e.people[:1] if p.isalpha()})
    tasks = base.vocabulary["tasks"]
    nouns = {"optimizer": "optimizer", "metric": "metric", "language-model": "language model", "activation-function": "activation function",  # noqa: E501
             "loss-function": "loss function", "attack": "attack", "clustering-algorithm": "clustering algorithm", "tokenizer": "tokenizer"}  # fmt: skip  # noqa: E501
    for e in entities:
        year = str(e.year) if e.year else ""
        if relation == "creator" and e.orgs and not e.orgs_open and year:
            right = base.organisation_name(e.orgs[0])
            wrong = _other(common, _credited_to(base, e), dice)
            if wrong:
                yield (
                    {"x": e.names[0], "o": right, "y": year},
                    {"x": e.names[0], "o": base.organisation_name(wrong), "y": year},
                    e.id,
                )
        elif relation == "author" and e.people and not e.people_open and year:
            wrong = _other(people, _like(e.people), dice)
            if wrong:
                yield (
                    {"x": e.names[0], "p": e.people[0], "y": year},
                    {"x": e.names[0], "p": wrong, "y": year},
                    e.id,
                )
        elif relation == "year" and e.year and e.year > 1950:
            off = dice.choice([3, 4, 5, 6])
            wrong = str(min(e.all_years) - off)
            yield {"x": e.names[0], "y": year}, {"x": e.names[0], "y": wrong}, e.id
        elif relation == "expansion" and e.expands:
            short, longs = dice.choice(sorted(e.expands.items()))
            if short[:1].isupper() and longs and len(longs[0].split()) > 1 and len(short) > 1:
                words = longs[0].split()
                at = dice.randrange(len(words)) if words[-1][:1].isupper() else 0
                swap = {"b": "Basic", "g": "General", "l": "Linear", "m": "Mutual", "r": "Random", "s": "Simple", "t": "Temporal", "d": "Dual",  # noqa: E501
                        "p": "Partial", "c": "Central", "a": "Active", "e": "Elastic", "f": "Fast", "n": "Narrow", "i": "Inverse", "o": "Open",  # noqa: E501
                        "v": "Vague", "h": "Hidden", "u": "Unified", "w": "Wide", "k": "Known", "q": "Quick", "j": "Joint", "x": "Xeno", "y": "Young", "z": "Zonal"}  # fmt: skip  # noqa: E501
                new = swap.get(words[at][0].lower(), "Basic")
                if words[at].lower() in ("of", "for", "from", "the", "and", "in") or words[
                    at
                ].lower().startswith(new.lower()[:4]):
                    continue
                changed = [*words[:at], new, *words[at + 1 :]]
                yield {"s": short, "l": longs[0]}, {"s": short, "l": " ".join(changed)}, e.id
        elif relation == "property":
            spec = base.vocabulary["properties"]
            for group, own in e.properties.items():
                values = (spec.get(group) or {}).get("values") or {}
                wrongs = [v for v in values if v not in own and not any(
                    {v, r} <= set(pair) for r in own for pair in spec[group].get("compatible") or [])]  # fmt: skip
                if (
                    group
                    in ("shape", "direction", "model-scope", "access", "policy", "order", "stages", "timing")
                    and wrongs
                    and own[0] in values
                ):
                    yield {"x": e.names[0], "v": own[0]}, {"x": e.names[0], "v": dice.choice(wrongs)}, e.id
        elif relation == "training" and e.trained_with:
            names = {t: (tasks[t].get("names") or [t])[0] for t in tasks if tasks[t].get("names")}
            right = e.trained_with[0]
            pool = [
                "next-sentence-prediction",
                "replaced-token-detection",
                "permutation-language-modeling",
                "sentence-order-prediction",
            ]
            wrong = _other(pool, e.trained_with.__contains__, dice)
            if right in names and wrong:
                yield {"x": e.names[0], "t": names[right]}, {"x": e.names[0], "t": names[wrong]}, e.id
        elif relation == "kind" and e.kinds[0] in nouns:
            from reportlint_rules.facts._kind_nouns import disjoint

            pool = [k for k in nouns if all(disjoint(k, own, base) for own in e.kinds)]
            if pool:
                right, wrong = nouns[e.kinds[0]], nouns[dice.choice(pool)]
                yield (
                    {"x": e.names[0], "k": right, "a": "an" if right[0] in "aeiou" else "a"},
                    {"x": e.names[0], "k": wrong, "a": "an" if wrong[0] in "aeiou" else "a"},
                    e.id,
                )


def main() -> None:
    """Print recall, false alarms and exactness by relation."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--set", choices=["developed", "seen", "held-back"], default="developed")
    parser.add_argument("--per-template", type=int, default=12)
    parser.add_argument("--relation", default="")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="every miss and false alarm")
    args = parser.parse_args()
    from reportlint_rules.facts._verdicts import verdicts

    base = load(knowledge_folders())
    templates = {"developed": DEVELOPED, "seen": SEEN, "held-back": HELD_BACK}[args.set]
    total: collections.Counter[str] = collections.Counter()
    for relation, lines in templates.items():
        if args.relation and relation != args.relation:
            continue
        count: collections.Counter[str] = collections.Counter()
        for number, template in enumerate(lines):
            dice = random.Random(f"{args.seed} {relation} {number}")
            per: collections.Counter[str] = collections.Counter()
            for done, (right, wrong, name) in enumerate(triples(base, relation, dice)):
                if done >= args.per_template:
                    break
                for label, slots in (("right", right), ("wrong", wrong)):
                    text = template.format(**slots) + "\n"
                    found = verdicts(Document(text, parse(text), {"knowledge": lambda: base}))
                    per[label] += 1
                    per[label, "flagged"] += bool(found)  # type: ignore[index]
                    per["exact"] += label == "wrong" and any(v.rule in EXACT[relation] for v in found)
                    if args.list and (label == "wrong") != bool(found):
                        print(
                            "MISS " if label == "wrong" else "FALSE",
                            relation,
                            name,
                            repr(text),
                            [(v.rule, v.message) for v in found][:1],
                        )
            if args.list:
                print(f"   {relation}: {per['wrong', 'flagged']}/{per['wrong']} {template!r}")  # type: ignore[index]
            count += per
        total += count
        _show(relation, count)
    _show("all", total)


def _show(name: str, count: "collections.Counter[str]") -> None:
    hits, alarms = count["wrong", "flagged"], count["right", "flagged"]  # type: ignore[index]
    print(
        f"{name:10} wrong {count['wrong']:5} recall {hits / max(1, count['wrong']):.3f}  right {count['right']:5} false {alarms:3} "  # noqa: E501
        f"precision {hits / max(1, hits + alarms):.3f}  exact {count['exact'] / max(1, hits):.3f}"
    )


if __name__ == "__main__":
    main()
