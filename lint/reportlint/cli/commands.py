"""The commands beside ``check`` that need little said: rules, configuration, baseline, editors."""

import sys
from typing import Any

import click

from reportlint.cli.options import complete_rules, jobs


@click.command()
@click.argument("rule", required=False, shell_complete=complete_rules)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Text or JSON.")
@click.option("--config", metavar="FILE", help="Use the packs of this configuration.")
@click.option("--isolated", is_flag=True, help="Use no configuration.")
def explain(rule: str | None, form: str, config: str | None, isolated: bool) -> None:
    """Print the page of a RULE, the rules of a family, or without one the catalogue of all rules."""
    from reportlint.commands import explain as command

    command(rule, form, config, isolated)


@click.command()
@click.argument("folder", default=".")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the configuration and write nothing.")
def init(folder: str, schema: bool) -> None:
    """Write a commented configuration into FOLDER, fitted to the reports found there."""
    from reportlint.commands import init as command

    command(folder, schema)


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--prune", is_flag=True, help="Only drop entries that no longer occur; add none.")
@click.option(
    "--audit", is_flag=True, help="List all that is silenced, by comment or baseline, with reason and age."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to list the audit."
)
@click.option("--config", metavar="FILE", help="Use this configuration.")
@click.option("--jobs", "-j", default="auto", metavar="N", help="Processes to use.  [default: auto]")
@click.option("--no-progress", is_flag=True, help="Show no progress bar.")
def baseline(**o: Any) -> None:
    """Record today's findings, so that only new ones count from now on.

    Without PATH: the whole project. With PATH: what is known of other files stays.
    """
    from reportlint.audit import audit, record
    from reportlint.check import Output
    from reportlint.project import Wishes

    if o["prune"] and o["audit"]:
        raise click.UsageError("--prune and --audit exclude each other.")
    wishes = Wishes(paths=tuple(o["paths"]), config=o["config"], jobs=jobs(o["jobs"]))
    output = Output(progress=not o["no_progress"])
    sys.exit(audit(wishes, output, o["form"]) if o["audit"] else record(wishes, output, prune=o["prune"]))


@click.command("new-rule")
@click.argument("rule")
@click.option(
    "--kind", type=click.Choice(["yaml", "python"]), default="yaml", help="yaml (default) or python."
)
@click.option("--family", default="style", help="The family of the rule.  [default: style]")
@click.option("--output", "-o", "folder", metavar="FOLDER", default=".", help="Where to write the file.")
def new_rule(rule: str, kind: str, family: str, folder: str) -> None:
    """Write the frame of a RULE (a name such as no-shouting) to fill in; its examples pass from the start."""
    from reportlint.commands import new_rule as command

    command(rule, kind, family, folder)


@click.command()
@click.option(
    "--stdio", is_flag=True, hidden=True, help="Many editors add it; there is no other way to talk."
)
def server(stdio: bool) -> None:
    """Serve editors: the language server protocol over standard input and output (extra 'lsp')."""
    from reportlint.server import serve

    serve()
