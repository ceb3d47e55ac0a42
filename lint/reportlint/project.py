"""A project as a run sees it: its root, its configuration, its rules, and the files to check."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportlint.config import BASELINE_NAME, Choice, Config, check_against, check_names, find_config, load
from reportlint.discover import STDIN, File, Found, discover, git_root
from reportlint.errors import ConfigError, PackError
from reportlint.kit import Item, Plan
from reportlint.pack import load_packs, pack_folder
from reportlint.paths import absolute, inside, read_bytes
from reportlint.selection import RuleSettings
from reportlint.spec import RuleSpec


@dataclass(frozen=True)
class Wishes:
    """What the command line asks for; ``None`` leaves the configuration's word."""

    paths: tuple[str, ...] = ()
    config: str | None = None
    isolated: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool | None = None
    fail_on: str | None = None
    scope: str = "project"
    stdin_filename: str | None = None
    jobs: int = 0
    timed: bool = False
    cached: bool = True
    focus: tuple[str, ...] = ()
    changed_since: str | None = None
    staged: bool = False
    baseline_from: str | None = None

    @property
    def focused(self) -> bool:
        """Whether only some places are of interest; all of the project is read nevertheless."""
        return bool(self.focus or self.changed_since or self.staged)


@dataclass
class Project:
    """Everything known before the first file is read."""

    config: Config
    specs: Mapping[str, RuleSpec]
    wishes: Wishes
    found: Found = field(default_factory=Found)
    contents: Mapping[str, bytes] = field(default_factory=dict)
    """Bytes that stand in for files: what the index holds where the work tree differs."""

    @property
    def root(self) -> str:
        """The folder that paths in reports are relative to."""
        return self.config.root

    def place(self, path: str) -> str:
        """Return where a path in reports lies."""
        return os.path.normpath(os.path.join(self.root, path))

    @property
    def baseline_file(self) -> str:
        """Where the baseline lies or would lie."""
        return self.config.baseline or os.path.join(self.root, BASELINE_NAME)

    def items_and_plan(self, stdin: Callable[[], bytes]) -> tuple[list[Item], Plan]:
        """Return the files with their settings, and the plan; ``stdin`` is read only when asked for."""
        config, found = self.config, self.found
        matching = config.matching([f.place or self.place(f.path) for f in found.files])
        variants = sorted({(), *matching})
        index = {m: i for i, m in enumerate(variants)}
        items = [
            Item(f.path, f.place, self._data(f, stdin), index[m])
            for f, m in zip(found.files, matching, strict=True)
        ]
        plan = Plan(
            packs=config.packs,
            variants=tuple(self.settings(config.effective(m)) for m in variants),
            document_scope=self.wishes.scope == "document",
            facts=config.facts,
            spacy_pipeline=config.spacy_pipeline,
            timed=self.wishes.timed,
        )
        return items, plan

    def _data(self, file: File, stdin: Callable[[], bytes]) -> bytes | None:
        if file.place is None:
            return stdin()
        if file.place in self.found.streams:
            try:
                return read_bytes(file.place)
            except OSError:
                return None  # the reader says why
        return self.contents.get(file.path)

    def settings(self, choice: Choice) -> RuleSettings:
        """Return the engine's settings for a choice of rules, the command line's words on top."""
        wishes = self.wishes
        chosen, left_out = choice.select, choice.ignore
        if wishes.select:
            chosen, left_out = wishes.select, ()
        return RuleSettings(
            select=chosen,
            ignore=(*left_out, *wishes.ignore),
            preview=self.config.preview,
            options=choice.options,
            severity=choice.severity,
        )


def common_folder(paths: Sequence[str], stdin_filename: str | None = None) -> str:
    """Return the folder that holds all paths (a folder holds itself); the current one where there is none."""
    folders = []
    for path in paths:
        if path == STDIN:
            folders.append(os.path.dirname(absolute(stdin_filename)) if stdin_filename else os.getcwd())
        else:
            place = absolute(path)
            folders.append(place if os.path.isdir(place) else os.path.dirname(place))
    if not folders:
        return os.getcwd()
    try:
        return os.path.commonpath(folders)
    except ValueError:
        return os.getcwd()


def open_project(wishes: Wishes) -> Project:
    """Find and check the configuration, load the rules, and settle what the run is about.

    Raises ``ConfigError`` or ``PackError``.
    """
    start = common_folder(wishes.paths, wishes.stdin_filename)
    config = _configuration(wishes, start)
    origins = dict(config.origins)
    if wishes.preview is not None:
        origins["preview",] = "command line"
        config = replace(config, preview=wishes.preview, origins=origins)
    if wishes.fail_on is not None:
        origins["fail-on",] = "command line"
        config = replace(config, fail_on=wishes.fail_on, origins=origins)
    _find_packs(config)
    _find_pipeline(config)
    specs = load_packs(config.packs)
    check_against(config, specs)
    check_names(wishes.select, specs, lambda _i: "--select: ")
    check_names(wishes.ignore, specs, lambda _i: "--ignore: ")
    return Project(config, specs, wishes)


def _find_packs(config: Config) -> None:
    """Look for each pack, so that a missing one is reported at its line; raises ``ConfigError``."""
    for name in config.packs:
        try:
            pack_folder(name)
        except PackError as error:
            at = [a for a in config.origins if a[0] == "packs"]
            raise ConfigError(f"{config.origins[at[0]]}: {error}" if at else str(error)) from None


def _find_pipeline(config: Config) -> None:
    """Look for the trained pipeline among installed packages only: a path could hold code.

    Raises ``ConfigError``.
    """
    name = config.spacy_pipeline
    if not name:
        return
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        found = name.isidentifier() and distribution(name) is not None
    except PackageNotFoundError:
        found = False
    if not found:
        where = config.origins.get(("spacy-pipeline",), "")
        raise ConfigError(
            f"{where}{': ' if where else ''}spaCy pipeline '{name}' is not installed beside reportlint; "
            "install its package, or drop 'spacy-pipeline'"
        )


def _configuration(wishes: Wishes, start: str) -> Config:
    if wishes.config and wishes.isolated:
        raise ConfigError("--config and --isolated exclude each other; drop one of them")
    if wishes.config:
        file = absolute(wishes.config)
        if not os.path.isfile(file):
            raise ConfigError(f"{wishes.config}: no such configuration file; check --config")
        folder = os.path.dirname(file)
        return load(file, _bare_root(start) if inside(start, folder) is None else folder)
    found = None if wishes.isolated else find_config(start)
    return load(found, os.path.dirname(found)) if found else Config(_bare_root(start))


def _bare_root(start: str) -> str:
    """The root without configuration: the repository, else the current folder if it holds all paths."""
    repository = git_root(start)
    if repository:
        return repository
    here = os.getcwd()
    return start if inside(start, here) is None else here


def find_files(project: Project) -> None:
    """Fill in the files that the paths, or without paths the configuration, give."""
    wishes, config = project.wishes, project.config
    paths = wishes.paths
    if not paths:
        paths = (config.root,) if config.include or wishes.focused else (".",)
    project.found = discover(
        paths,
        config.root,
        include=config.include,
        exclude=config.exclude,
        stdin_filename=wishes.stdin_filename,
    )
