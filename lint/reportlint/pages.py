"""The page of a rule, made from the rule itself: for ``explain``, ``docs/rules`` and SARIF."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from reportlint.finding import JSON
from reportlint.pack import CORE_PACK, FAMILIES, RuleSpec, load_packs
from reportlint.rule import Bad, Good

Text = str | Mapping[str, str]


def rule_page(spec: RuleSpec, *, examples: bool = True) -> str:
    """Return the Markdown page of a rule."""
    return "\n".join(_page(spec, examples)).rstrip() + "\n"


def _page(spec: RuleSpec, examples: bool) -> Iterator[str]:
    meta = spec.meta
    yield f"# {spec.id}"
    yield ""
    yield f"{facts_line(spec)}"
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
    if meta.source:
        yield ""
        yield "## Source"
        yield ""
        yield meta.source
    if meta.see:
        yield ""
        yield f"See also: {', '.join(f'`{name}`' for name in meta.see)}."


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
    return text if len(text) <= 60 else text[:57] + "..."


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
        "source": meta.source or None,
        "see": list(meta.see),
        "tags": list(meta.tags),
        "pack": spec.pack,
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
