"""What a process needs to examine files: their places, the plan of the run, the rules and their resources."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from time import perf_counter
from typing import Any, NamedTuple

from reportlint import codes, translations
from reportlint.engine import Resources, examine
from reportlint.finding import Failure
from reportlint.pack import Catalogue, knowledge_folders, load_packs
from reportlint.paths import read_bytes
from reportlint.result import DocumentResult
from reportlint.selection import RuleSettings, Runnable, select
from reportlint.source import Source, from_bytes
from reportlint.spec import RuleSpec

_LOOK = 8192
"""Bytes that are looked at to tell a binary file from text."""


class Item(NamedTuple):
    """One file of a run: its path in reports, where it lies or its bytes, and the index of its settings."""

    path: str
    place: str | None
    data: bytes | None = None
    variant: int = 0


@dataclass(frozen=True)
class Plan:
    """What a worker needs to know, small and picklable: names and settings, never rules.

    ``variants`` are the different settings of this run; each item names its own by index.
    """

    packs: tuple[str, ...]
    variants: tuple[RuleSettings, ...]
    document_scope: bool = False
    facts: tuple[str, ...] = ()
    spacy_pipeline: str = ""
    timed: bool = False
    """Keep the seconds that each rule takes, for ``--statistics``."""


class Kit:
    """The rules of each variant and the resources they use, made once per process."""

    def __init__(self, plan: Plan, specs: Mapping[str, RuleSpec] | None = None) -> None:
        """Load the packs (unless ``specs`` are at hand) and make the rules."""
        self.plan = plan
        self.specs = specs if specs is not None else load_packs(plan.packs)
        if isinstance(self.specs, Catalogue) and translations.in_use():
            codes.use({name: key for name, (key, _) in self.specs.packs.items()})
        self.rules: list[list[Runnable]] = [
            [*select(self.specs, settings, document_scope=plan.document_scope)] for settings in plan.variants
        ]
        self.resources: Resources = make_resources(plan)
        if plan.spacy_pipeline:
            from reportlint.prose import choose_pipeline

            choose_pipeline(plan.spacy_pipeline)
        if plan.facts and any("knowledge" in rule.meta.needs for rules in self.rules for rule in rules):
            self.resources[
                "knowledge"
            ]()  # a broken file of the user's is one error now, not one per document

    def examine(self, item: Item) -> tuple[Source | None, DocumentResult | Failure]:
        """Read and examine one file; whatever goes wrong becomes a failure that names the file."""
        source = read(item)
        if isinstance(source, Failure):
            return None, source
        clock = perf_counter if self.plan.timed else None
        try:
            return source, examine(source, self.rules[item.variant], self.resources, clock)
        except (Exception, RecursionError) as error:
            message = f"cannot be read as a document ({type(error).__name__}: {error})"
            return None, Failure(item.path, "crash", f"{message}; report it, or exclude the file")

    @cached_property
    def by_id(self) -> dict[str, Runnable]:
        """The rules of all variants; of one id the first."""
        return {rule.meta.id: rule for rules in reversed(self.rules) for rule in rules}

    def all_rules(self) -> list[Runnable]:
        """The rules of all variants, one per id, sorted: those that the conclusion needs."""
        return [self.by_id[i] for i in sorted(self.by_id)]


def make_resources(plan: Plan) -> Resources:
    """Return what rules may ask for by name; each is made on first use."""
    made: dict[str, Any] = {}

    def knowledge() -> Any:
        if "knowledge" not in made:
            from reportlint.errors import KnowledgeError
            from reportlint.knowledge import load

            try:
                made["knowledge"] = load((*knowledge_folders(plan.packs), *plan.facts))
            except KnowledgeError as error:
                made["knowledge"] = error  # a base that does not load takes seconds: not once per document
        if isinstance(made["knowledge"], Exception):
            raise made["knowledge"]
        return made["knowledge"]

    def tokens() -> Any:
        from reportlint.prose import tokens as read

        return read

    return {"knowledge": knowledge, "tokens": tokens}


def read(item: Item) -> Source | Failure:
    """Read one file, or say why not; a binary file is no report."""
    try:
        data = item.data if item.data is not None else read_bytes(item.place or item.path)
    except OSError as error:
        remedy = "give read permission" if isinstance(error, PermissionError) else "repair it"
        return Failure(item.path, "unreadable", f"{error.strerror or error}; {remedy} or exclude it")
    source = from_bytes(item.path, data)
    if any(i.kind == "binary" for i in source.issues) and _is_binary(data):
        return Failure(item.path, "binary", "a binary file, not text; exclude it, or name only reports")
    return source


def _is_binary(data: bytes) -> bool:
    """Tell a binary file from a text with stray NUL bytes: many control bytes, or no UTF-8 at all."""
    head = data[:_LOOK]
    control = sum(head.count(c) for c in range(32) if c not in (9, 10, 12, 13))
    if control > len(head) / 100 + 1:
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False
