"""What rules see of the knowledge base: entities with typed fields, organisations, and the vocabulary."""

import marshal
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from reportlint import store
from reportlint.finding import Citation

Groups = tuple[tuple[bool, str], ...]
"""A compiled expression: pairs of whether the pattern must or must not occur, and the pattern."""
SURE_LEVELS = frozenset({"paper", "listing", "code"})


class Organisation(NamedTuple):
    """An organisation that may be credited; ``family`` holds the ids that count as the same in a credit."""

    id: str
    names: tuple[str, ...]
    family: frozenset[str]


class Entity:
    """One thing that reports make claims about. Empty fields mean: the base does not know.

    No dataclass: making the class would cost a cold start more than reading all the entities of a report.
    """

    __slots__ = (
        "ambiguous_names",
        "compare",
        "components",
        "components_not",
        "confused_with",
        "data",
        "denies",
        "derived_from",
        "events",
        "expands",
        "features",
        "file",
        "gist",
        "id",
        "kinds",
        "level",
        "line",
        "names",
        "orgs",
        "orgs_open",
        "people",
        "people_open",
        "properties",
        "trained_on",
        "trained_with",
        "year",
        "years",
    )

    def __init__(self, data: Mapping[str, Any], file: str) -> None:
        """Take a packed entry, and the file that it stands in."""
        self.data, self.file = data, file
        self.id: str = data["id"]
        self.line: int = data.get("line", 0)
        self.names: tuple[str, ...] = tuple(data["names"])
        self.ambiguous_names: tuple[str, ...] = tuple(data["ambiguous_names"])
        self.kinds: tuple[str, ...] = tuple(data["kind"])
        self.orgs: tuple[str, ...] = tuple(data["orgs"])
        self.orgs_open = bool(data.get("orgs_open"))
        self.people: tuple[str, ...] = tuple(data["people"])
        self.people_open = bool(data.get("people_open"))
        self.year: int | None = data.get("year")
        self.years: tuple[int, ...] = tuple(data.get("years") or ())
        self.expands: Mapping[str, list[str]] = data["expands"]
        self.properties: Mapping[str, list[str]] = data["properties"]
        self.trained_with: tuple[str, ...] = tuple(data["trained_with"])
        self.trained_on: tuple[str, ...] = tuple(data["trained_on"])
        self.components: tuple[str, ...] = tuple(data["components"])
        self.components_not: tuple[str, ...] = tuple(data["components_not"])
        self.derived_from: tuple[str, ...] = tuple(data["derived_from"])
        self.compare: tuple[Mapping[str, str], ...] = tuple(data.get("compare") or ())
        self.events: tuple[tuple[Groups, int, str], ...] = tuple(tuple(e) for e in data["events"])
        self.gist: str = data.get("gist") or ""
        self.features: tuple[Groups, ...] = tuple(data["features"])
        self.confused_with: tuple[str, ...] = tuple(data["confused_with"])
        self.denies: tuple[tuple[Groups, str, str, str], ...] = tuple(tuple(d) for d in data["denies"])
        self.level = str((data.get("checked") or {}).get("by", "memory"))

    @property
    def source(self) -> Citation:
        """Where the entry was read."""
        return citation(self.data.get("source") or {})

    @property
    def name(self) -> str:
        """The name for messages: the first one, or the short form that an entry without names spells out."""
        return next(iter((*self.names, *self.ambiguous_names, *self.expands)), self.id)

    @property
    def sure(self) -> bool:
        """Tell whether the entry was checked against a source (else it may raise a warning at most)."""
        return self.level in SURE_LEVELS

    @property
    def unsure_features(self) -> tuple[Groups, ...]:
        """The features that rest on memory: they may raise a warning at most."""
        count = int(self.data.get("unsure") or 0)
        return self.features[len(self.features) - count :]

    @property
    def unsure_denies(self) -> tuple[str, ...]:
        """The texts of the denied statements that rest on memory: they may raise a warning at most."""
        return tuple(self.data.get("unsure_denies") or ())

    @property
    def from_memory(self) -> tuple[str, ...]:
        """The properties and fields (``shape``, ``trained_with``) that rest on memory: a warning at most."""
        return tuple(self.data.get("from_memory") or ())

    @property
    def all_years(self) -> frozenset[int]:
        """Every year that may rightly be given for its appearance."""
        return frozenset(self.years) | ({self.year} if self.year else set())


def citation(source: Mapping[str, Any]) -> Citation:
    """Make a citation of an entry's ``source``."""
    year = source.get("year")
    return Citation(
        title=str(source.get("title", "")),
        authors=str(source.get("authors") or ""),
        year=year if isinstance(year, int) else None,
        venue=str(source.get("venue") or ""),
        arxiv=str(source.get("arxiv") or ""),
        doi=str(source.get("doi") or ""),
        url=str(source.get("url") or ""),
    )


Row = tuple[tuple[str, ...], str, str, tuple[tuple[Any, bool], ...]]
"""A name in the table: its pieces, how it is compared, its source form, and what it may mean."""
Beginning = tuple[list[Row], dict[str, list[Row]], tuple[str, ...] | None]
"""What begins with one word: the names of this word alone, the longer ones (longest first) by their second word in all
its spellings and its plural, and how the names of one word must be written (None: one of them in any case)."""


class Knowledge:
    """The compiled knowledge base. The name table is at hand; all else is loaded when first asked for."""

    def __init__(
        self,
        names: Mapping[str, bytes],
        rest: Callable[[], Mapping[str, Any]],
        digest: str = "",
        files: Iterable[str] = (),
    ) -> None:
        """Wrap a compiled base: beginnings by the first word of names, and ``rest``; ``digest`` names its content.

        ``files`` are where the base was read from: compiled forms travel and keep the names of files only.
        """
        self.digest = digest
        self._files = {os.path.basename(file): file for file in files}
        self._packed = names
        self.beginnings: dict[str, Beginning] = {}
        """What ``beginning`` was asked for before."""
        self._load = rest
        self._entities: dict[int, Entity] = {}
        self.memo: dict[Any, Any] = {}
        """Room for tables that readers derive from the base once."""

    @cached_property
    def _rest(self) -> Mapping[str, Any]:
        return self._load()

    @cached_property
    def _ids(self) -> dict[str, int]:
        ids: dict[str, int] = self._rest["ids"]
        return ids

    @cached_property
    def _blobs(self) -> Sequence[bytes]:
        blobs: Sequence[bytes] = self._rest["blobs"]
        return blobs

    @cached_property
    def _orgs(self) -> dict[str, tuple[list[str], list[str]]]:
        orgs: dict[str, tuple[list[str], list[str]]] = self._rest["orgs"]
        return orgs

    @cached_property
    def surnames(self) -> dict[str, list[int]]:
        """Surnames to the entities whose authors bear them."""
        surnames: dict[str, list[int]] = self._rest["surnames"]
        return surnames

    @cached_property
    def expansions(self) -> dict[str, list[int]]:
        """Short forms to the entities that say what they stand for."""
        expansions: dict[str, list[int]] = self._rest["expansions"]
        return expansions

    @cached_property
    def vocabulary(self) -> dict[str, Any]:
        """The vocabulary of the files."""
        vocabulary: dict[str, Any] = self._rest["vocabulary"]
        return vocabulary

    def beginning(self, first: str) -> Beginning:
        """The names that begin with a word; ``KeyError`` where none does."""
        if first not in self.beginnings:
            self.beginnings[first] = marshal.loads(self._packed[first])
        return self.beginnings[first]

    def table(self, make: Callable[["Knowledge"], Any]) -> Any:
        """Return the plain data that ``make`` derives from the base, kept between runs under the bytes of its module.

        What comes back is made of lists, tuples, sets, dictionaries, text and numbers.
        """
        if make not in self.memo:
            with open(make.__code__.co_filename, "rb") as file:
                key = store.key([(f"{self.digest} {make.__qualname__}", file.read())], 1)
            found = store.read("table", key)
            if found is None:
                found = make(self)
                if self.digest:
                    store.write("table", key, found)
            self.memo[make] = found
        return self.memo[make]

    def __len__(self) -> int:
        """The number of entities."""
        return len(self._blobs)

    def __contains__(self, id: str) -> bool:
        """Tell whether an entity has this id."""
        return id in self._ids

    def __iter__(self) -> Iterator[Entity]:
        """All entities, by id."""
        return (self.at(i) for i in range(len(self._blobs)))

    def at(self, index: int) -> Entity:
        """Return the entity with this index."""
        if index not in self._entities:
            data = marshal.loads(self._blobs[index])
            self._entities[index] = Entity(data, self._files.get(data.get("file", ""), ""))
        return self._entities[index]

    def get(self, id: str) -> Entity | None:
        """Return the entity with this id, or None."""
        return self.at(self._ids[id]) if id in self._ids else None

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first words of all names: a document without any of them holds no claim."""
        return frozenset(self._packed)

    def organisation(self, id: str) -> Organisation:
        """Return an organisation; one that no file defines has its id for a name."""
        names, family = self._orgs.get(id, ([id], [id]))
        return Organisation(id, tuple(names), frozenset(family))

    def organisations(self) -> list[str]:
        """The ids of all organisations that files define."""
        return [*self._org_ids]

    @cached_property
    def _org_ids(self) -> list[str]:
        return sorted(self._orgs)

    def same_organisation(self, one: str, other: str) -> bool:
        """Tell whether a credit to one may stand for the other: same, renamed, parent, child or sister."""
        return bool(self.organisation(one).family & self.organisation(other).family)

    def organisation_name(self, id: str) -> str:
        """The name of an organisation for messages."""
        return self.organisation(id).names[0]

    def kind_and_parents(self, kind: str) -> list[str]:
        """Return a kind and the kinds above it."""
        kinds = self.vocabulary.get("kinds", {})
        chain = [kind]
        while (parent := (kinds.get(chain[-1]) or {}).get("parent")) and parent not in chain:
            chain.append(parent)
        return chain
