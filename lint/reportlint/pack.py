"""The one door through which all rules come: an importable pack, or a folder of YAML rules.

A pack is walked, not registered: each ``.py`` file outside ``_private`` names must define exactly one rule class,
each ``.yaml`` file is one rule. Whatever cannot be loaded is an error that names pack, file and remedy.
"""

import importlib
import importlib.machinery
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import ModuleType
from typing import Any, NamedTuple

from reportlint import store
from reportlint.errors import PackError
from reportlint.finding import FAMILIES as FAMILIES
from reportlint.finding import JSON, Severity
from reportlint.paths import in_order, read_bytes, tidy
from reportlint.rule import CorpusRule, DocumentRule, PairRule, Prefilter, Rule, RuleMeta, SuppressionRule
from reportlint.spec import RuleSpec, did_you_mean, import_rule

CORE_PACK = "reportlint_rules"
_SHAPES: dict[str, type[Rule]] = {
    "suppression": SuppressionRule,
    "document": DocumentRule,
    "corpus": CorpusRule,
    "pair": PairRule,
}


class Catalogue(dict[str, RuleSpec]):
    """The rules by id, sorted; and of each pack the key of its files and its knowledge folders."""

    def __init__(
        self, specs: Mapping[str, RuleSpec], packs: Mapping[str, tuple[str, tuple[str, ...]]]
    ) -> None:
        """Take the rules, and what is known of their packs."""
        super().__init__(sorted(specs.items()))
        self.packs = packs


def load_packs(names: Sequence[str] = (CORE_PACK,)) -> Catalogue:
    """Load packs by import name, or by path for a folder of YAML rules; return the rules by id, sorted.

    Raises ``PackError`` for a pack that cannot be found or imported, for a broken rule file, and for two rules of
    one id.
    """
    specs: dict[str, RuleSpec] = {}
    packs = {}
    for name in names:
        walked = pack_files(name)
        packs[name] = pack_key(name, walked), tuple(walked.knowledge)
        for spec in _catalogue(name, packs[name][0]):
            if spec.id in specs:
                raise PackError(
                    f"{spec.file}: rule '{spec.id}' is also defined in {specs[spec.id].file}; rename one of them"
                )
            specs[spec.id] = spec
    return Catalogue(specs, packs)


def pack_folder(name: str) -> str:
    """Return the folder of a pack: the one named, or that of the installed package.

    Raises ``PackError`` where there is none. The current folder is never searched, so that linting an untrusted
    repository cannot run its code.
    """
    if _is_folder(name):
        return tidy(name)
    here = os.getcwd()
    path = [p for i, p in enumerate(sys.path) if p and not (i == 0 and os.path.abspath(p) == here)]
    found = importlib.machinery.PathFinder.find_spec(name.partition(".")[0], path)
    if found is None or not found.submodule_search_locations:
        raise PackError(
            f"pack '{name}' is not installed beside reportlint; install the package that holds it, "
            "or name a folder of YAML rules (with a '/')"
        )
    return os.path.join(next(iter(found.submodule_search_locations)), *name.split(".")[1:])


class PackFiles(NamedTuple):
    """The files of a pack that findings may depend on (name inside the pack, and place), and its knowledge folders."""

    files: list[tuple[str, str]]
    knowledge: list[str]


def pack_files(name: str) -> PackFiles:
    """Walk a pack. A folder named in a configuration holds data only: its code is never run."""
    top = pack_folder(name)
    if not os.path.isdir(top):
        raise PackError(f"pack '{name}' is not a folder; check 'packs' in the configuration")
    endings = (".yaml", ".yml") if _is_folder(name) else (".py", ".yaml", ".yml")
    found, knowledge = [], []
    for root, folders, files in os.walk(top):
        if "knowledge" in folders:
            knowledge.append(os.path.join(root, "knowledge"))
        folders[:] = [f for f in folders if f[0] not in "._" and f != "knowledge"]
        inside = "" if root == top else os.path.relpath(root, top).replace(os.sep, "/") + "/"
        found += [(inside + f, os.path.join(root, f)) for f in files if f[0] != "." and f.endswith(endings)]
    return PackFiles(sorted(found), in_order(knowledge))


def knowledge_folders(names: Sequence[str] = (CORE_PACK,)) -> tuple[str, ...]:
    """Return the folders named ``knowledge`` inside the packs: their YAML files make up the knowledge base."""
    return tuple(folder for name in names for folder in pack_files(name).knowledge)


def _is_folder(name: str) -> bool:
    return "/" in name or os.sep in name or name.startswith(".")


def pack_key(name: str, walked: PackFiles | None = None) -> str:
    """Return the key of a pack's rules: made of the bytes of all its files, helper modules included.

    Raises ``PackError`` for a file that cannot be read.
    """
    files = (walked or pack_files(name)).files
    try:
        return store.key_of_files([(f"{name}:{inside}", place) for inside, place in files], _FORMAT)
    except OSError as error:
        raise PackError(f"{error.filename}: cannot be read: {error.strerror}") from None


def _catalogue(name: str, key: str) -> list[RuleSpec]:
    """The rules of one pack, from the compiled catalogue where its files are the same to the byte."""
    folder = pack_folder(name)
    kept = store.read("catalogue", key)
    if kept is not None:
        return [_from_plain(row, folder, name) for row in kept]
    specs = compile_catalogue(name)
    store.write("catalogue", key, [_to_plain(spec, folder) for spec in specs])
    return specs


def compile_catalogue(name: str, place: str | None = None) -> list[RuleSpec]:
    """Read the rules of a pack from their files, whatever is kept; with ``place`` keep the catalogue there."""
    folder = pack_folder(name)
    specs = []
    for inside, file in pack_files(name).files:
        if "_" in {part[0] for part in inside.split("/")}:
            continue
        if inside.endswith(".py"):
            module = ".".join((name, *inside.removesuffix(".py").split("/")))
            specs.append(_python_rule(import_rule(module, file), file, name))
        else:
            specs.append(_yaml_rule(file, name))
    if place:
        store.write("catalogue", pack_key(name), [_to_plain(spec, folder) for spec in specs], place)
    return specs


_FORMAT = 6
"""Raise it whenever the compiled catalogue changes its shape."""
_PREFILTER = ("literals", "words", "blocks", "min_words", "non_ascii", "names", "every", "either", "asks")
_META = (
    "id",
    "message",
    "help",
    "tags",
    "needs",
    "preview",
    "default",
    "see",
    "known_limits",
    "source",
    "family",
)


def _to_plain(spec: RuleSpec, folder: str) -> dict[str, Any]:
    return {
        "meta": {name: getattr(spec.brief, name) for name in _META},
        "severity": spec.brief.severity.value,
        "prefilter": {name: getattr(spec.brief.prefilter, name) for name in _PREFILTER},
        "kind": spec.kind,
        "base": _plain(spec.base),
        "file": os.path.relpath(spec.file, folder),
        "home": spec.home if isinstance(spec.home, tuple) else _plain(spec.home),
    }


def _from_plain(row: dict[str, Any], folder: str, pack: str) -> RuleSpec:
    meta = RuleMeta(
        severity=Severity(row["severity"]), prefilter=Prefilter(**row["prefilter"]), **row["meta"]
    )
    file = os.path.join(folder, row["file"])
    return RuleSpec(meta.id, meta.family, meta, row["kind"], row["base"], file, pack, row["home"])


def _plain(value: Any) -> Any:
    """What marshal can hold; lists stay lists and tuples tuples."""
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_plain(v) for v in value)
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)


def _python_rule(module: ModuleType, file: str, pack: str) -> RuleSpec:
    classes = [
        c
        for c in vars(module).values()
        if isinstance(c, type)
        and issubclass(c, Rule)
        and c.__module__ == module.__name__
        and "meta" in vars(c)
    ]
    if len(classes) != 1:
        raise PackError(
            f"{file}: holds {len(classes)} rule classes with 'meta', one is needed; begin the names of helper "
            "modules with '_'"
        )
    cls = classes[0]
    if not issubclass(cls, tuple(_SHAPES.values())):
        raise PackError(f"{file}: {cls.__name__} must derive from DocumentRule, CorpusRule or PairRule")
    return _finish(cls, {}, file, pack, (module.__name__, cls.__name__))


def _yaml_rule(file: str, pack: str) -> RuleSpec:
    from reportlint.patterns import make_yaml_rule

    data = read_yaml(file)
    cls, base = make_yaml_rule(data, file)
    return _finish(cls, base, file, pack, data)


def _finish(
    cls: type[Rule],
    base: Mapping[str, JSON],
    file: str,
    pack: str,
    home: tuple[str, str] | Mapping[str, Any],
) -> RuleSpec:
    meta = cls.meta
    stem, ending = os.path.splitext(os.path.basename(file))
    if meta.id != stem.replace("_", "-"):
        raise PackError(
            f"{file}: the rule's id is '{meta.id}', so the file must be named {meta.id.replace('-', '_')}{ending}"
        )
    folder = os.path.basename(os.path.dirname(file))
    family = meta.family or (folder if folder in FAMILIES else "style")
    if family not in FAMILIES:
        raise PackError(
            f"{file}: unknown family '{family}'{did_you_mean(family, FAMILIES)}; one of {', '.join(FAMILIES)}"
        )
    if not meta.bad or not meta.good:
        raise PackError(f"{file}: rule '{meta.id}' needs at least one good and one bad example")
    cls.meta = replace(meta, family=family)
    kind = next(k for k, shape in _SHAPES.items() if issubclass(cls, shape))
    brief = replace(cls.meta, good=(), bad=())
    spec = RuleSpec(meta.id, family, brief, kind, base, file, pack, home)
    spec.__dict__["cls"] = cls
    return spec


def read_yaml(file: str) -> dict[str, Any]:
    """Read a YAML file that holds one mapping.

    Raises ``PackError`` with file and line.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        data = YAML(typ="safe", pure=True).load(read_bytes(file))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise PackError(f"{file}:{line}: not valid YAML: {error.problem or error.context}") from None
    except (YAMLError, OSError, ValueError) as error:
        raise PackError(f"{file}: cannot be read as YAML: {error}") from None
    if not isinstance(data, dict):
        raise PackError(f"{file}: a rule is a mapping with 'id', 'match', 'message', 'good' and 'bad'")
    return data
