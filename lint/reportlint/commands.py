"""The small commands: explain, init, new-rule, and the settings in force."""

import json
import os
from pathlib import Path

from reportlint import terminal
from reportlint.config import KEYS
from reportlint.config.schema import schema as config_schema
from reportlint.discover import discover
from reportlint.errors import ConfigError
from reportlint.pack import load_packs
from reportlint.pages import catalogue, rule_json, rule_page
from reportlint.paths import absolute
from reportlint.project import Project, Wishes, find_files, open_project
from reportlint.reporters import count
from reportlint.scaffold import init as write_config
from reportlint.scaffold import new_rule as write_rule
from reportlint.selection import select
from reportlint.spec import did_you_mean
from reportlint.terminal import say


def explain(rule: str | None, form: str, config: str | None, isolated: bool) -> None:
    """Print one rule's page, or the catalogue of all rules or of one family.

    Raises ``ConfigError`` for a rule that is not known.
    """
    specs = open_project(Wishes(config=config, isolated=isolated)).specs
    of_family = {name: spec for name, spec in specs.items() if spec.family == rule}
    if rule is not None and rule not in specs and (of_family or rule == "all"):
        specs, rule = of_family or specs, None
    if rule is not None and rule not in specs:
        hint = did_you_mean(rule, specs) or "; 'reportlint explain' lists them all"
        raise ConfigError(f"unknown rule '{rule}'{hint}")
    if form == "json":
        data = rule_json(specs[rule]) if rule else [rule_json(spec) for spec in specs.values()]
        terminal.write([json.dumps(data, ensure_ascii=False, indent=1) + "\n"], machine=True)
    else:
        terminal.write([rule_page(specs[rule]) if rule else catalogue(specs)], machine=False)


def init(folder: str, schema: bool) -> None:
    """Write a configuration into a folder, or print the schema of configurations."""
    if schema:
        text = json.dumps(config_schema(load_packs()), ensure_ascii=False, indent=1)
        terminal.write([text + "\n"], machine=True)
        return
    place = absolute(folder)
    if not os.path.isdir(place):
        raise ConfigError(f"{folder}: no such folder; create it first")
    found = discover([place], place)
    file = write_config(Path(place), found)
    say(f"wrote {file}, fitted to {count(len(found.files), 'report')}; next: reportlint check {folder}")
    if os.path.exists(os.path.join(place, ".pre-commit-config.yaml")):
        say("for .pre-commit-config.yaml there are the hooks reportlint, reportlint-files, reportlint-fix")


def new_rule(rule: str, kind: str, family: str, folder: str) -> None:
    """Write the frame of a rule."""
    file = write_rule(rule, kind, family, Path(folder), tuple(load_packs()))
    say(f"wrote {file}; its examples pass, replace them by yours")
    if kind == "yaml":
        folder = file.parent.as_posix()
        place = "./" if folder == "." else folder if file.is_absolute() else f"./{folder}/"
        say(f"to run it, name its folder in the configuration: packs: [{place}]")
    else:
        say("to run it, put it into an installed package and name that: packs: [your_package]")


def show_settings(wishes: Wishes) -> None:
    """Print each setting with its origin, and the rules that run; for one file those that apply to it."""
    project = open_project(wishes)
    terminal.write([line + "\n" for line in settings_lines(project)], machine=False)


def settings_lines(project: Project) -> list[str]:
    """Return the settings in force as lines of YAML with their origins as comments."""
    config, wishes = project.config, project.wishes
    values = {
        "packs": list(config.packs),
        "include": list(config.include),
        "exclude": list(config.exclude),
        "select": list(config.choice.select),
        "ignore": list(config.choice.ignore),
        "preview": config.preview,
        "fail-on": config.fail_on,
        "facts": list(config.facts),
        "baseline": project.baseline_file,
        "spacy-pipeline": config.spacy_pipeline,
    }
    origins = {at[0]: origin for at, origin in config.origins.items() if len(at) == 1}
    if wishes.select:
        values |= {"select": list(wishes.select), "ignore": list(wishes.ignore)}
        origins |= {"select": "command line", "ignore": "command line"}
    elif wishes.ignore:
        values["ignore"] = [*config.choice.ignore, *wishes.ignore]
        origins["ignore"] = f"{origins['ignore']} and command line" if "ignore" in origins else "command line"
    lines = [f"# configuration: {config.file or 'none'}", f"# project root: {config.root}"]
    for key in KEYS:
        if key.name in values:
            value = json.dumps(values[key.name], ensure_ascii=False)
            lines.append(f"{key.name}: {value}  # {origins.get(key.name, 'default')}")
    find_files(project)
    one = project.found.files[0] if len(wishes.paths) == 1 and len(project.found.files) == 1 else None
    matching = config.matching([one.place or project.place(one.path)])[0] if one else ()
    lines.append(
        f"# rules that run{f' on {one.path}' if one else ''}, with severity and options that are set:"
    )
    choice = config.effective(matching)
    for rule in select(project.specs, project.settings(choice), document_scope=wishes.scope == "document"):
        name = rule.meta.id
        line = f"{name}: {choice.severity.get(name, rule.meta.severity.value)}"
        if name in choice.options:
            line += f" {json.dumps(choice.options[name], ensure_ascii=False)}"
        ways = [("rules", name), *(("overrides", i, "rules", name) for i in matching)]
        told = [config.origins[way] for way in ways if way in config.origins]
        lines.append(line + (f"  # {', '.join(told)}" if told else ""))
    return lines


__all__ = ["explain", "init", "new_rule", "settings_lines", "show_settings"]
