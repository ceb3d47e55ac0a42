"""What rules see of the knowledge base: entities with typed fields, organisations, and the vocabulary."""

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from reportlint import store
from reportlint.finding import Citation
from reportlint.knowledge.spelling import PIECE, plural_of, spellings

Groups = tuple[tuple[bool, str], ...]
"""A compiled expression: pairs of whether the pattern must or must not occur, and the pattern."""
SURE_LEVELS = frozenset({"paper", "listing", "code"})


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation that may be credited; ``family`` holds the ids that count as the same in a credit."""

    id: str
    names: tuple[str, ...]
    family: frozenset[str]


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that reports make claims about. Empty fields mean: the base does not know."""

    id: str
    names: tuple[str, ...]
    ambiguous_names: tuple[str, ...]
    kinds: tuple[str, ...]
    orgs: tuple[str, ...]
    orgs_open: bool
    people: tuple[str, ...]
    people_open: bool
    year: int | None
    years: tuple[int, ...]
    expands: Mapping[str, list[str]]
    properties: Mapping[str, list[str]]
    trained_with: tuple[str, ...]
    trained_on: tuple[str, ...]
    components: tuple[str, ...]
    components_not: tuple[str, ...]
    derived_from: tuple[str, ...]
    compare: tuple[Mapping[str, str], ...]
    events: tuple[tuple[Groups, int, str], ...]
    gist: str
    features: tuple[Groups, ...]
    confused_with: tuple[str, ...]
    denies: tuple[tuple[Groups, str, str, str], ...]
    source: Citation
    level: str
    file: str
    line: int
    data: Mapping[str, Any] = field(repr=False, compare=False)

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


def _entity(d: Mapping[str, Any], file: str) -> Entity:
    return Entity(
        id=d["id"],
        names=tuple(d["names"]),
        ambiguous_names=tuple(d["ambiguous_names"]),
        kinds=tuple(d["kind"]),
        orgs=tuple(d["orgs"]),
        orgs_open=bool(d.get("orgs_open")),
        people=tuple(d["people"]),
        people_open=bool(d.get("people_open")),
        year=d.get("year"),
        years=tuple(d.get("years") or ()),
        expands=d["expands"],
        properties=d["properties"],
        trained_with=tuple(d["trained_with"]),
        trained_on=tuple(d["trained_on"]),
        components=tuple(d["components"]),
        components_not=tuple(d["components_not"]),
        derived_from=tuple(d["derived_from"]),
        compare=tuple(d.get("compare") or ()),
        events=tuple(tuple(e) for e in d["events"]),
        gist=d.get("gist") or "",
        features=tuple(d["features"]),
        confused_with=tuple(d["confused_with"]),
        denies=tuple(tuple(x) for x in d["denies"]),
        source=citation(d.get("source") or {}),
        level=str((d.get("checked") or {}).get("by", "memory")),
        file=file,
        line=d.get("line", 0),
        data=d,
    )


Row = tuple[tuple[str, ...], str, str, tuple[tuple[Any, bool], ...]]
"""A name in the table: its pieces, how it is compared, its source form, and what it may mean."""


class Knowledge:
    """The compiled knowledge base. The name table is at hand; all else is loaded when first asked for."""

    def __init__(
        self,
        names: Mapping[str, bytes],
        rest: Callable[[], Mapping[str, Any]],
        digest: str = "",
        files: Iterable[Path] = (),
    ) -> None:
        """Wrap a compiled base: rows packed by the first word of names, and ``rest``; ``digest`` names its content.

        ``files`` are where the base was read from: compiled forms travel and keep the names of files only.
        """
        self.digest = digest
        self._files = {file.name: str(file) for file in files}
        self._packed = names
        self._rows: dict[str, list[Row]] = {}
        self.seconds: dict[str, tuple[list[Row], dict[str, list[Row]]]] = {}
        """What ``by_second`` was asked for before."""
        self._exact: dict[str, tuple[str, ...] | None] = {}
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

    def rows(self, first: str) -> list[Row]:
        """The names that begin with a word, longest first; ``KeyError`` where none does."""
        if first not in self._rows:
            self._rows[first] = marshal.loads(self._packed[first])
        return self._rows[first]

    def by_second(self, first: str) -> tuple[list[Row], dict[str, list[Row]]]:
        """The names of one word, and the longer ones by their second word in all its spellings and its plural."""
        if first not in self.seconds:
            single: list[Row] = []
            longer: dict[str, list[Row]] = {}
            for row in self.rows(first):
                parts = row[0]
                if len(parts) == 1:
                    single.append(row)
                    continue
                forms = {parts[1], plural_of(parts[1])} if len(parts) == 2 else {parts[1]}
                for word in {spelling for form in forms for spelling in spellings(form)}:
                    longer.setdefault(word, []).append(row)
            self.seconds[first] = single, longer
        return self.seconds[first]

    def exact(self, first: str) -> tuple[str, ...] | None:
        """How the names of one word must be written to be meant; None where one of them may be written in any case."""
        if first not in self._exact:
            forms: list[str] = []
            for _, form, source, _ in self.by_second(first)[0]:
                pieces = PIECE.findall(source)
                if form != "exact" or len(pieces) != 1:
                    self._exact[first] = None
                    break
                # A lower-case name may begin a sentence.
                forms += {pieces[0], pieces[0][:1].upper() + pieces[0][1:]}
            else:
                self._exact[first] = tuple(forms)
        return self._exact[first]

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
            self._entities[index] = _entity(data, self._files.get(data.get("file", ""), ""))
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
