"""The page of a rule, made from the rule itself: for ``explain``, ``docs/rules`` and SARIF."""

import json
import math
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reportlint.config.keys import KEYS, OVERRIDE_KEYS, Key
from reportlint.errors import PackError
from reportlint.finding import JSON, clipped
from reportlint.pack import CORE_PACK, FAMILIES, load_packs, pack_folder
from reportlint.paths import read_bytes
from reportlint.rule import Bad, Good
from reportlint.spec import RuleSpec

Text = str | Mapping[str, str]


def rule_page(spec: RuleSpec, *, examples: bool = True) -> str:
    """Return the Markdown page of a rule."""
    return "\n".join(_page(spec, examples)).rstrip() + "\n"


def _page(spec: RuleSpec, examples: bool) -> Iterator[str]:
    meta = spec.meta
    yield f"# {spec.id}"
    yield ""
    yield facts_line(spec)
    yield ""
    yield spec.summary
    if spec.docs:
        yield ""
        yield spec.docs
    if meta.help:
        yield ""
        yield f"**What to do.** {meta.help}"
    if examples and (meta.bad or meta.good):
        yield from _examples(meta.bad, meta.good)
    options = spec.options()
    if options:
        yield ""
        yield "## Options"
        yield ""
        yield "| option | type | default | meaning |"
        yield "|---|---|---|---|"
        for option in options:
            default = _short(option.default)
            yield f"| `{option.name}` | {_cell(option.type)} | `{_cell(default)}` | {_cell(option.help)} |"
    if meta.known_limits:
        yield ""
        yield "## Known limits"
        yield ""
        yield meta.known_limits
    measured = precision(spec)
    if measured:
        yield ""
        yield "## Measured precision"
        yield ""
        yield str(measured)
    if meta.source:
        yield ""
        yield "## Source"
        yield ""
        yield meta.source
    if meta.see:
        yield ""
        yield f"See also: {', '.join(f'`{name}`' for name in meta.see)}."


class Precision(NamedTuple):
    """How many findings of a rule were judged on real documents, and how many of them were right."""

    right: int
    judged: int
    mended: int = 0
    """Findings judged wrong that the rule no longer reports; they are not among ``judged``."""
    planted: int = 0
    """Findings judged on sentences that were written to be found; they are not among ``judged``."""
    planted_right: int = 0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % Wilson interval of the share of right ones."""
        z, n = 1.959964, self.judged
        share = self.right / n
        middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        """One sentence for each kind of judgement."""
        said = []
        if self.judged:
            low, high = self.interval
            said.append(
                f"{self.right} of {self.judged} judged findings on real documents were right "
                f"({100 * self.right / self.judged:.0f} %; 95 % interval {100 * low:.0f} to {100 * high:.0f} %)."
            )
        if self.mended:
            said.append(f"Not counted: {self.mended} judged wrong that the rule no longer reports as loudly.")
        if self.planted:
            said.append(
                f"On sentences written for this project {self.planted_right} of {self.planted} were right."
            )
        return "\n".join(said)


def precision(spec: RuleSpec) -> Precision | None:
    """Return the measured precision of a rule; doubtful findings count as wrong. ``None`` where none was judged."""
    row = _judged(spec.pack).get(spec.id)
    if not row:
        return None
    judged = sum(row.get(verdict, 0) for verdict in ("right", "wrong", "doubtful"))
    rest = (row.get("mended", 0), row.get("planted", 0), row.get("planted_right", 0))
    return Precision(row.get("right", 0), judged, *rest) if judged or any(rest) else None


@cache
def _judged(pack: str) -> Mapping[str, Mapping[str, int]]:
    try:
        data = json.loads(read_bytes(os.path.join(pack_folder(pack), "precision.json")))
    except (OSError, ValueError, PackError):
        return {}
    return data if isinstance(data, dict) else {}


def facts_line(spec: RuleSpec) -> str:
    """Return family, severity and how the rule runs, on one line."""
    words = [f"Family `{spec.family}`", f"severity {spec.meta.severity.value}"]
    words.append("compares files (project scope)" if spec.cross_file else "needs one file")
    if spec.meta.preview:
        words.append("runs with `--preview` only")
    if not spec.meta.default:
        words.append("runs when selected by name only")
    if spec.pack != CORE_PACK:
        words.append(f"pack `{spec.pack}`")
    return ", ".join(words) + "."


def _short(value: JSON) -> str:
    text = json.dumps(value, ensure_ascii=False, default=list)
    return clipped(text, 60)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _examples(bad: Sequence[Bad], good: Sequence[Text | Good]) -> Iterator[str]:
    if bad:
        yield ""
        yield "## Flagged"
        for example in bad:
            yield from _example(example.text, example.options)
    if good:
        yield ""
        yield "## Passed"
        for item in good:
            text, options = (item.text, item.options) if isinstance(item, Good) else (item, {})
            yield from _example(text, options)


def _example(text: Text, options: Mapping[str, JSON]) -> Iterator[str]:
    texts = {"": text} if isinstance(text, str) else text
    if options:
        yield ""
        yield f"With {', '.join(f'`{name}: {_short(value)}`' for name, value in options.items())}:"
    for name, content in texts.items():
        yield ""
        if name:
            yield f"`{name}`:"
            yield ""
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", content)), default=0))
        yield f"{fence}text"
        yield from _shown(content).split("\n")
        yield fence


def _shown(text: str) -> str:
    """Make control characters of an example visible, and cut a very long one."""
    text = re.sub(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ud800-\udfff]", lambda m: f"\\u{ord(m[0]):04x}", text.rstrip("\n")
    )
    return text if len(text) <= 1200 else text[:1200] + "..."


def rule_json(spec: RuleSpec) -> JSON:
    """Return what is known of a rule as plain JSON."""
    meta = spec.meta
    return {
        "rule": spec.id,
        "family": spec.family,
        "severity": meta.severity.value,
        "summary": spec.summary,
        "why": spec.docs,
        "help": meta.help or None,
        "scope": "project" if spec.cross_file else "document",
        "preview": meta.preview,
        "default": meta.default,
        "options": [
            {
                "name": o.name,
                "type": o.type,
                "default": json.loads(json.dumps(o.default, default=list)),
                "help": o.help,
            }
            for o in spec.options()
        ],
        "known_limits": meta.known_limits or None,
        "precision": _precision_json(precision(spec)),
        "source": meta.source or None,
        "see": list(meta.see),
        "tags": list(meta.tags),
        "pack": spec.pack,
    }


def _precision_json(measured: Precision | None) -> JSON:
    if measured is None:
        return None
    return {
        "right": measured.right,
        "judged": measured.judged,
        "interval": [round(x, 4) for x in measured.interval] if measured.judged else None,
        "mended": measured.mended,
        "planted": measured.planted,
        "planted_right": measured.planted_right,
    }


def catalogue(specs: Mapping[str, RuleSpec]) -> str:
    """Return all rules by family, one a line."""
    width = max((len(i) for i in specs), default=10)
    lines = []
    for family in FAMILIES:
        rules = [s for s in specs.values() if s.family == family]
        if rules:
            lines += ["", family]
            for s in rules:
                note = " (preview)" if s.meta.preview else "" if s.meta.default else " (by name only)"
                lines.append(f"  {s.id:<{width}}  {s.meta.severity.value:<7}  {s.summary}{note}")
    return "\n".join(lines[1:]) + "\n"


def rule_pages() -> dict[str, str]:
    """Return the pages of the built-in rules by file name, for ``docs/rules``."""
    return {f"{spec.id}.md": rule_page(spec) for spec in load_packs().values()}


def configuration_page() -> str:
    """Return the reference of the configuration, for ``docs/configuration.md``."""
    rows = [*_rows("", KEYS), *_rows("overrides[].", [k for k in OVERRIDE_KEYS if k.name == "files"])]
    return f"""\
# Configuration

Generated from the table that reads it; `reportlint init` writes a commented file to start from, and
`reportlint check --show-settings` prints what is in force and where each value comes from.

reportlint reads `reportlint.yaml`, `.reportlint.yaml` or the table `[tool.reportlint]` of `pyproject.toml`:
the nearest one at or above the folder that holds all paths of the run.
`--config FILE` names another one, `--isolated` uses none.

| key | kind | default | meaning |
|---|---|---|---|
{chr(10).join(rows)}

`select` and `ignore` take names of rules, families, globs such as `duplicate-*`, and `all`.
The more specific word wins; on a tie `ignore` does.
On the command line `--select` replaces both lists, `--ignore` adds to the second.

A configuration that others extend is read first: its keys stand until a key of the same name replaces them.
Lists are replaced as a whole, only `rules` are merged rule by rule and option by option.

`overrides` take `files`, `select`, `ignore` and `rules`; each entry applies to the files that match one of its globs.

Unknown keys, rules and options are errors that name file, line and the nearest right word.
For editors there is a JSON Schema: [configuration.schema.json](schemas/configuration.schema.json),
or `reportlint init --schema` for the rules that are installed.

An untrusted repository cannot run code through its configuration:
packages named in `packs` are looked for beside the tool, never in the project or the current folder,
and a folder named there is read as YAML only.
"""


def _rows(prefix: str, keys: Sequence[Key]) -> list[str]:
    kinds = {"names": "list of names", "globs": "list of globs", "paths": "list of paths", "packs": "list"}
    return [
        f"| `{prefix}{k.name}` | {kinds.get(k.kind, k.kind).replace('|', ', ')} | `{_short(k.default)}` "
        f"| {k.help} `{k.example}` |"
        for k in keys
    ]
