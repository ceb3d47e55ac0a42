"""The commands under ``facts``."""

import sys
from collections.abc import Sequence

import click


@click.group()
def facts() -> None:
    """Browse and check the knowledge base behind the rules of the family facts."""


@facts.command("list")
@click.argument("text", default="")
@click.option("--kind", default="", help="Only entries of this kind, or of a kind below it.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Text or JSON.")
@click.option("--config", metavar="FILE", help="Use the facts of this configuration.")
@click.option("--isolated", is_flag=True, help="Use no configuration.")
def facts_list(text: str, kind: str, form: str, config: str | None, isolated: bool) -> None:
    """List all entries, or those with TEXT in a name."""
    from reportlint.facts import list_facts

    list_facts(kind, text, form, config, isolated)


@facts.command("show")
@click.argument("name")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Text or JSON.")
@click.option("--config", metavar="FILE", help="Use the facts of this configuration.")
@click.option("--isolated", is_flag=True, help="Use no configuration.")
def facts_show(name: str, form: str, config: str | None, isolated: bool) -> None:
    """Show what the base states of NAME (an id or any name of an entry), and its source."""
    from reportlint.facts import show_fact

    show_fact(name, form, config, isolated)


@facts.command("where")
@click.argument("name")
@click.option("--config", metavar="FILE", help="Use the facts of this configuration.")
@click.option("--isolated", is_flag=True, help="Use no configuration.")
def facts_where(name: str, config: str | None, isolated: bool) -> None:
    """Print the file and line of the entry for NAME."""
    from reportlint.facts import where_fact

    where_fact(name, config, isolated)


@facts.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of knowledge files and check nothing.")
def facts_check(paths: Sequence[str], schema: bool) -> None:
    """Check knowledge files or folders (without PATH: the built-in ones)."""
    from reportlint.facts import check_facts

    sys.exit(check_facts(paths, schema))
