"""What a passage must hold before a reader can say anything of it: most hold nothing, and need no reader's code.

Every answer here is only ever wrong on the careful side: ``False`` means that the reader would find nothing.
"""

import re

from reportlint import Block, Document, Span
from reportlint.knowledge import Entity, Knowledge
from reportlint.knowledge.spelling import fold, plural_of
from reportlint_rules.facts._lexicon import FIRST_WORDS
from reportlint_rules.facts._passages import Passage, passages
from reportlint_rules.facts._syntax import after_name, role

_PIECE = re.compile(r"[^\W_]+")
_FORM = re.compile(r"[\w']+")

ORG, YEAR, SOMEBODY = 1, 2, 4


def signs(passage: Passage) -> int:
    """What a thing may be credited to here: an organisation, a year, somebody (any of the two, or a capital)."""
    found: int | None = passage.memo.get("signs")
    if found is None:
        found = SOMEBODY if "et" in passage.lows else 0
        for item in passage.items:
            if item.kind == "O" or item.orgs:
                found |= ORG | SOMEBODY
            elif item.kind == "Y":
                found |= YEAR | SOMEBODY
            elif item.kind == "w" and item.low not in FIRST_WORDS and item.text[:1].isupper():
                found |= SOMEBODY
        passage.memo["signs"] = found
    return found


def meant(passage: Passage, base: Knowledge) -> list[Entity]:
    """All things that the names of a passage, and what it stands under, may mean."""
    found: list[Entity] | None = passage.memo.get("meant")
    if found is None:
        refs = {ref for item in passage.items for ref in item.refs}
        if passage.topic is not None:
            refs.update(passage.topic.refs)
        found = passage.memo["meant"] = [base.at(ref) for ref in sorted(refs)]
    return found


def credits(passage: Passage, base: Knowledge) -> bool:
    """Tell whether makers, authors or years may be stated of a thing whose own the base knows."""
    here = signs(passage)
    return bool(here) and any(
        (entity.people and here & SOMEBODY)
        or ((entity.year or entity.events) and here & YEAR)
        or (entity.orgs and here & ORG)
        for entity in meant(passage, base)
    )


def doubtful(passage: Passage, base: Knowledge) -> bool:
    """Tell whether somebody or some year stands in a passage that cannot be right of the one thing named there."""
    items = passage.items
    subjects = {item.refs for item in items if item.kind == "E"}
    if len(subjects) > 2 or (passage.topic is None and not subjects):
        return False
    if passage.topic is not None:
        subjects.add(passage.topic.refs)
    orgs = {o for item in items if item.kind == "O" for o in item.orgs}
    years = {int(item.text) for item in items if item.kind == "Y"}
    entities = [base.at(ref) for refs in subjects for ref in refs]
    denied = "not" in passage.lows
    return any(_doubted(e, orgs, years, denied, base) for e in entities) or (
        not orgs and any(e.people for e in entities) and _named_persons(passage, base)
    )


def _doubted(entity: Entity, orgs: set[str], years: set[int], denied: bool, base: Knowledge) -> bool:
    """Tell whether all organisations or years said are none of a thing's own; where some are denied, whether any is."""
    if orgs and entity.orgs and not entity.orgs_open:
        own = [any(base.same_organisation(o, mine) for mine in entity.orgs) for o in orgs]
        if not all(own) if denied else not any(own):
            return True
    return bool(years and entity.year) and not years & entity.all_years


def _named_persons(passage: Passage, base: Knowledge) -> bool:
    from reportlint_rules.facts._people import known_surnames, plain_name

    people = known_surnames(base)
    return any(i.kind == "w" and i.text[:1].isupper() and plain_name(i.text) in people for i in passage.items)


def words_inside(passage: Passage) -> frozenset[str]:
    """The folded words of a passage, the parts of names among them."""
    found: frozenset[str] | None = passage.memo.get("words")
    if found is None:
        parts = [fold(p) for i in passage.items if i.kind in "EOC" for p in _PIECE.findall(i.text)]
        found = passage.memo["words"] = passage.lows.union(parts) if parts else passage.lows
    return found


KINDS_BEHIND = frozenset("benchmark benchmarks method methods technique model models".split())
"""Last words of noun phrases that the reader of kinds adds to those of the vocabulary."""


def _last_words(base: Knowledge) -> frozenset[str]:
    """The last words of the noun phrases that name a kind, singular and plural."""
    ends = set(KINDS_BEHIND)
    for spec in (base.vocabulary.get("kinds") or {}).values():
        for noun in (spec or {}).get("nouns") or []:
            words = [fold(w) for w in _FORM.findall(noun)]
            if words:
                ends |= {words[-1], fold(plural_of(words[-1]))}
    return frozenset(ends)


def kinds(passage: Passage, base: Knowledge) -> bool:
    """Tell whether a passage may call a name a thing of some kind."""
    ends: frozenset[str] = base.table(_last_words)
    return not words_inside(passage).isdisjoint(ends)


OPENINGS = frozenset("in with under during through using by via".split())
"""So begin passages whose first words may give a name its predicate (``In X, …``, ``By removing …, X``)."""
OBJECTIVES = frozenset(
    """objective objectives task tasks training pretraining pre-training train pretrain architecture design structure
    backbone""".split()
)
_TOLD_AGAIN = frozenset("so speak speaks".split())
"""``and so has Y``, ``one speaks of X when``."""
_RULING = frozenset("subject as like including include notably namely".split())
_RELATIVE = frozenset("which in where whereby".split())


def predicates(passage: Passage) -> bool:
    """Tell whether a name, or what the passage stands under, may have a predicate here."""
    items = passage.items
    if passage.topic is not None or not passage.lows.isdisjoint(OBJECTIVES) or glossed(passage):
        return True
    if items and items[0].low in OPENINGS:
        return True
    if passage.names and not passage.lows.isdisjoint(_TOLD_AGAIN):
        return True
    for at in passage.names:
        if role(items, at) in _RULING:
            return True
        behind = after_name(items, at)
        if behind + 1 < len(items) and items[behind].text == "," and items[behind + 1].low in _RELATIVE:
            return True
    return False


_NAMING = frozenset("called known termed dubbed named meant mean".split())
_DEFINERS = frozenset("term called idea notion concept".split())
_EXPLAINING = frozenset("the a an how when where whether learning one that i i.e meaning".split())
_GLOSSING = frozenset("i.e namely meaning understood words defined denoting".split())


def glossed(passage: Passage) -> bool:
    """Tell whether a passage may explain a name that is no subject of a clause (``…, i.e. …``, ``… is called X``)."""
    items, lows = passage.items, passage.lows
    last = len(items) - 1
    for at in passage.names:
        if (
            at + 6 < last
            and items[at + 1].text == "("
            and (items[at + 2].low in _EXPLAINING or items[at + 2].low.endswith("ing"))
        ):
            return True
        if (
            at < last - 3
            and items[at + 1].text in ",–—("
            and (
                items[at + 2].low in _GLOSSING
                or (items[at + 2].low in ("i", "that", "in") and items[at + 3].low in (".", "is", "other"))
                or (items[at + 2].low == "which" and at and items[at - 1].low in ("is", "called"))
            )
        ):
            return True
        if at and (
            (items[at - 1].low in _NAMING or (items[at - 1].low == "as" and not lows.isdisjoint(_NAMING)))
            or (at == 1 and items[0].low == "by")
            or (items[at - 1].low in _DEFINERS or (at > 1 and items[at - 2].low in _DEFINERS))
        ):
            return True
    return False


TRAINING = frozenset(
    """train trains trained training pretrain pretrains pretrained pretraining objective objectives loss signal learn
    learns learned learning optimized optimizes acquires acquired taught tuned aligned alignment obtained
    supervision""".split()
)
BUILDING = frozenset(
    """encoder encoders decoder decoders recurrent recurrence convolutional convolution convolutions lstm rnn cnn
    transformer attention attend attends bidirectional bidirectionally unidirectional left directions parameters experts
    dense discriminator diffusion denoising autoregressive""".split()
)
_TRIGGERS = TRAINING | BUILDING


def whole(passage: Passage) -> bool:
    """Tell whether a sentence may say how its one model is built or trained."""
    return len(passage.items) <= 70 and not passage.lows.isdisjoint(_TRIGGERS)


CLASSED = frozenset(
    """only decoder encoder recurrent convolutional cnn cnns rnn rnns lstm bidirectional unidirectional stage shot box
    policy free based supervised unsupervised agnostic specific order parametric nonparametric hoc source weight weights
    proprietary generative discriminative boosting bagging dense sparse moe experts autoregressive masked transformer
    transformers causal adversarial diffusion intrinsic interpretable local global whitebox blackbox closed seq2seq
    sequence time""".split()
)
"""Words of which one stands in every class whose name says how its members are made."""


def classed(passage: Passage) -> bool:
    """Tell whether a passage may put a name into a class that says how its members are made."""
    return bool(passage.names) and not words_inside(passage).isdisjoint(CLASSED)


_COMPARED = frozenset(
    """than compared comparison relative unlike contrast twice double thrice times half third quarter tenth percent
    predates predated preceded precedes older came before predecessor earlier precursor postdates postdated newer
    succeeded succeeds later successor after younger supersedes superseded followed
    based built builds derived fine finetuned extension extends variant version descendant improvement improves
    distilled refinement adapted fork offshoot inspired""".split()
)


def compares(passage: Passage) -> bool:
    """Tell whether a passage may set two names against each other."""
    return len(passage.names) > 1 and not words_inside(passage).isdisjoint(_COMPARED)


BITS = {"fp64-format": 64, "fp32-format": 32, "fp16-format": 16, "bfloat16": 16, "fp8": 8,
        "int8-format": 8, "int4-format": 4, "int16-format": 16, "nf4": 4}  # fmt: skip
"""Number formats and their bits."""
_FOLLOWING = frozenset("successor predecessor followed came".split())
_ROOM = frozenset(
    "memory bits bytes space storage room precise smaller larger bigger size footprint model".split()
)


def orders(passage: Passage, base: Knowledge) -> bool:
    """Tell whether a passage may put two names into an order that needs no word of comparison."""
    if len(passage.names) < 2:
        return False
    return not passage.lows.isdisjoint(_FOLLOWING) or (
        not passage.lows.isdisjoint(_ROOM) and any(entity.id in BITS for entity in meant(passage, base))
    )


_OPENED = frozenset("open openly freely publicly public open-sourced".split())


def opens(passage: Passage) -> bool:
    """Tell whether a passage may say that something was opened."""
    return bool(passage.names) and not passage.lows.isdisjoint(_OPENED)


OWNERSHIP = frozenset(
    "subsidiary owned acquired owns headquartered based division bought founded parent".split()
)
"""Words of which one stands where it is said whose an organisation is, or where it is at home."""
UP = frozenset("higher high larger large greater bigger rising increasing increased highest".split())
DOWN = frozenset("lower low smaller small decreasing decreased lowest falling reduced".split())
_WAYS = (
    UP
    | DOWN
    | {"closer", "close", "rises", "falls", "increases", "decreases", "drops", "grows"}
    | {word + end for word in ("maximi", "minimi") for end in ("ze", "zes", "zed", "zing")}
)


def directs(passage: Passage) -> bool:
    """Tell whether a passage may say which way a metric is better."""
    return bool(passage.names) and not passage.lows.isdisjoint(_WAYS)


_LABELED = frozenset(
    "labels labeled annotated transcribed unlabeled unannotated supervised unsupervised".split()
)


def supervised(passage: Passage, base: Knowledge) -> bool:
    """Tell whether a passage may say what a thing learns from, or without what."""
    return (
        bool(passage.names)
        and not passage.lows.isdisjoint(_LABELED)
        and any("supervision" in entity.properties for entity in meant(passage, base))
    )


RAISED = frozenset(
    """raise raises raising increase increases increasing higher high larger large greater bigger longer wider deeper
    stronger heavier""".split()
)
LOWERED = frozenset(
    """lower lowers lowering reduce reduces reducing decrease decreases decreasing low smaller small shorter narrower
    shallower weaker""".split()
)
TURNED = frozenset(
    """sampling-temperature top-p-value learning-rate dropout-rate regularization-strength weight-decay batch-size
    tree-depth neighbor-count context-window beam-width epoch-number lora-rank decision-threshold privacy-budget
    discount-factor exploration-rate cluster-number repetition-penalty significance-level sample-size forest-size
    vocabulary-size chunk-overlap bit-width""".split()
)
"""What can be turned up and down, with effects that the base knows (see the reader of them)."""
_OUTCOMES = frozenset(
    """random randomness diverse diversity creative creativity varied variety unpredictable erratic surprising
    deterministic determinism predictable predictability conservative repetitive repetition repetitions overfitting
    overfit slower slow faster compute computation tokens candidates updates step steps off active bias underfitting
    underfit simpler variance complexity complex weights coefficients memory noisier noisy noise smoother smooth simple
    text documents inputs hypotheses parameters negatives positives recall sensitivity predictions accuracy utility
    privacy sighted farsighted shortsighted far-sighted short-sighted myopic rewards explore explores exploration
    exploring greedy greedier exploits inertia distortion repeated power errors error precise interval intervals margin
    sequences embedding redundancy redundant storage precision larger""".split()
)


def turns(passage: Passage, base: Knowledge) -> bool:
    """Tell whether a passage may say what turning a knob does."""
    lows = passage.lows
    return (
        bool(passage.names)
        and not (lows.isdisjoint(RAISED) and lows.isdisjoint(LOWERED) and lows.isdisjoint(_TURNED_BY))
        and not lows.isdisjoint(_OUTCOMES)
        and any(entity.id in TURNED for entity in meant(passage, base))
    )


_TURNED_BY = frozenset("increased raised lowered reduced".split())


_LABELS = frozenset(
    """developer creator organization organisation company provider vendor maker developed created released introduced
    author authors inventor proposed by org institution origin publisher lab year release date published launch
    launched first publication debut full stands expansion long meaning expanded""".split()
)
"""How the labels of lines begin that state a maker, a year or a long form; a plural or a bracket may follow."""


_OF_TEXTS = frozenset("date by published author publication publisher lab org origin meaning long".split())
"""Labels that are of a text as well, where nothing sets them off."""


def plain_label(document: Document, block: Block) -> tuple[str, Span] | None:
    """The label of an item that is set in plain type (``- Developer: …``), and what stands behind it."""
    start, end = block.text
    colon = document.text.find(":", start, min(start + 28, end))
    if colon < 0:
        return None
    label = document.text[start:colon].strip()
    first = _PIECE.match(label.lower())
    if first is None or not (first[0] in _LABELS or first[0].removesuffix("s") in _LABELS):
        return None
    if first[0].removesuffix("s") in _OF_TEXTS:
        return None  # ``- Date: 5 May 2023``: of the notes
    return (label, Span(colon + 1, end)) if len(label.split()) < 4 else None


def rows(document: Document) -> bool:
    """Tell whether a table, or the label of an item, may state the maker, the year or the long form of a thing."""
    for block in document.blocks:
        if block.kind == "table":
            return True
        if block.kind == "item" and block.label is not None:
            first = _PIECE.match(document.plain(block.label).lower())
            if first is not None and (first[0] in _LABELS or first[0].removesuffix("s") in _LABELS):
                return True
        elif block.kind == "item" and plain_label(document, block) is not None:
            return True
    return False


NEW = frozenset(
    "new novel emerging latest newest recent groundbreaking innovative newly upcoming revolutionary".split()
)


def novelties(document: Document) -> frozenset[str]:
    """The rule on things called new, where a passage holds such a word and a name."""
    for passage in passages(document):
        if not passage.silent and passage.names and not NEW.isdisjoint(passage.lows):
            return frozenset({"stale-novelty"})
    return frozenset()
