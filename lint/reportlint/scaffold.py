"""Files to fill in: a rule, and a configuration fitted to the reports that are there."""

import json
import os
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reportlint.config import FILE_NAMES, find_config
from reportlint.discover import Found
from reportlint.errors import ConfigError
from reportlint.pack import FAMILIES
from reportlint.spec import did_you_mean

_YAML_RULE = """\
# One rule is one file: documentation, options, examples and tests. 'reportlint new-rule' wrote this frame;
# every text below is a placeholder that already works. The file's name is the id with underscores.
id: {id}
family: {family}
summary: Say here in one line what the rule asks for.
why: |
  Say in two or three sentences what harm this does to a reader.
severity: info          # error: 95 of 100 findings right; warning: 80; info until 20 have been judged
match:
  type: existence       # or substitution, limit, consistency, density, tokens
  any: [placeholder phrase, another placeholder]
  # unless: [in this company]
message: "'{{match}}' says nothing; name the thing."
help: Say what to write instead.
good:                   # near misses that must pass
  - A phrase that nobody minds.
  - Another place, and a holder for it.
bad:                    # flags: exactly the pieces of text that must be flagged, in order
  - text: This placeholder phrase is flagged.
    flags: [placeholder phrase]
  - text: So is another placeholder.
    flags: [another placeholder]
"""
_PYTHON_RULE = '''\
"""The rule ``{id}``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span

_PHRASE = re.compile(r"\\bplaceholder phrase\\b", re.IGNORECASE)


@dataclass(frozen=True)
class {name}(DocumentRule):
    """Say here in one line what the rule asks for.

    Say in two or three sentences what harm this does to a reader, and what to do instead.
    """

    meta = RuleMeta(
        id="{id}",
        message="\\"{{match}}\\" says nothing; name the thing.",
        severity=Severity.INFO,
        family="{family}",
        help="Say what to write instead.",
        prefilter=Prefilter(literals=("placeholder phrase",)),
        good=["A phrase that nobody minds.", "`placeholder phrase` in code is no prose."],
        bad=[
            Bad("This placeholder phrase is flagged.", ["placeholder phrase"]),
            Bad("A placeholder phrase, one more placeholder phrase.", ["placeholder phrase"], {{"most": 1}}),
        ],
    )

    most: Annotated[int, "Findings at most in one document."] = 20

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each use, the first ones only where there are many."""
        for n, match in enumerate(_PHRASE.finditer(document.prose)):
            if n < self.most:
                yield self.finding(Span(*match.span()), match=match[0])
'''


def new_rule(rule: str, kind: str, family: str, folder: Path, known: Sequence[str]) -> Path:
    """Write the frame of a rule, which passes its own examples, and return the file.

    Raises ``ConfigError`` for an id that is taken or malformed, and for a file that exists.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", rule):
        raise ConfigError(f"'{rule}' is no rule id; write lower-case words with hyphens, such as no-shouting")
    if family not in FAMILIES:
        hint = did_you_mean(family, FAMILIES) or f"; one of {', '.join(FAMILIES)}"
        raise ConfigError(f"unknown family '{family}'{hint}")
    if rule in known:
        raise ConfigError(
            f"rule '{rule}' exists already; see 'reportlint explain {rule}', or choose another id"
        )
    file = folder / (rule.replace("-", "_") + (".py" if kind == "python" else ".yaml"))
    if file.exists():
        raise ConfigError(f"{file} exists already; remove it or choose another id")
    name = "".join(word.capitalize() for word in rule.split("-"))
    frame = _PYTHON_RULE if kind == "python" else _YAML_RULE
    _write(file, frame.format(id=rule, family=family, name=name))
    return file


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written: {error.strerror}; choose another folder") from None


def init(folder: Path, found: Found) -> Path:
    """Write a commented configuration fitted to the reports that were found, and return the file.

    Raises ``ConfigError`` where a configuration is there already.
    """
    nearest, present = os.path.split(find_config(folder) or "")
    if nearest == str(folder):
        raise ConfigError(f"{present} configures this folder already; edit it, or remove it first")
    file = folder / FILE_NAMES[0]
    _write(file, config_text(found))
    return file


def config_text(found: Found) -> str:
    """Return a commented configuration for these files; what is likely to be wanted is uncommented."""
    paths = [f.path for f in found.files]
    tops = Counter(p.split("/")[0] if "/" in p else "." for p in paths)
    listed = ", ".join(f"{n} in {'the root' if top == '.' else top + '/'}" for top, n in tops.most_common(6))
    were = "report was" if len(paths) == 1 else "reports were"
    seen = f"{len(paths)} {were} found here: {listed}." if paths else "No reports were found here yet."
    main = [top for top, n in tops.most_common() if top != "." and n >= max(3, len(paths) // 10)]
    globs = ", ".join(json.dumps(f"{top}/**", ensure_ascii=False) for top in sorted(main))
    include = f"include: [{globs}]" if main and len(tops) > len(main) else '# include: ["reports/**"]'
    noise = sorted(
        {p for p in paths if re.search(r"(?i)(^|/)(changelog|changes|history|code_of_conduct)\.\w+$", p)}
    )
    unwanted = ", ".join(json.dumps(p, ensure_ascii=False) for p in noise)
    exclude = f"exclude: [{unwanted}]" if noise else '# exclude: ["drafts/", CHANGELOG.md]'
    return f"""\
# Configuration of reportlint. 'reportlint check --show-settings' prints what is in force, and why.
# {seen}

# What belongs to the project. A run without paths checks this; cross-file rules compare all of it.
{include}

# Never checked, not even when named on the command line. Globs as in .gitignore; .gitignore itself is obeyed.
{exclude}

# The lowest severity that fails a run: error, warning, info or never.
fail-on: error

# Rules and families that run, and those that do not. 'reportlint explain' lists them.
# select: [all]
# ignore: [style]

# Severity (error, warning, info, off) and options by rule.
# rules:
#   no-sources: off
#   duplicate-sentence: {{severity: info}}

# What differs for some files; later entries win.
# overrides:
#   - files: ["drafts/**"]
#     ignore: [evidence]

# Rules of your own: folders of YAML files, or installed packages. 'reportlint new-rule' writes a first one.
# packs: [./house-rules]

# Facts of your own, beside the built-in knowledge base.
# facts: [facts/]
"""
