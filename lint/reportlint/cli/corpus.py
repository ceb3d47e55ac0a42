"""The command ``corpus``."""

import sys
from typing import Any

import click

from reportlint.cli.options import jobs, split


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--output", "-o", required=True, metavar="FOLDER", help="Where findings, errors and summary go."
)
@click.option(
    "--format", "form", type=click.Choice(["jsonl", "parquet"]), default="jsonl", help="Of the findings."
)
@click.option(
    "--engine", type=click.Choice(["embedded", "dask"]), default="embedded", help="What runs the tasks."
)
@click.option("--scheduler", default="", metavar="ADDRESS", help="A running Dask cluster.")
@click.option("--text-field", default="", metavar="NAME", help="The field that holds the text.")
@click.option("--id-field", default="", metavar="NAME", help="The field that names the record.")
@click.option(
    "--scope",
    type=click.Choice(["document", "project"]),
    default="project",
    help="project: compare records, too.",
)
@click.option(
    "--select", multiple=True, callback=split, metavar="RULE,...", help="Rules and families to run."
)
@click.option(
    "--ignore", multiple=True, callback=split, metavar="RULE,...", help="Rules and families to leave out."
)
@click.option(
    "--preview/--no-preview", default=None, help="Run rules whose precision is still being measured."
)
@click.option("--config", metavar="FILE", help="Use this configuration.")
@click.option("--isolated", is_flag=True, help="Use no configuration.")
@click.option("--jobs", "-j", default="auto", metavar="N", help="Processes to use.  [default: auto]")
@click.option("--fresh", is_flag=True, help="Begin anew although an interrupted run could go on.")
@click.option("--no-progress", is_flag=True, help="Show no progress.")
def corpus(inputs: tuple[str, ...], **o: Any) -> None:
    """Check corpora of any size: folders, JSON Lines (plain, .gz, .zst), Parquet.

    An interrupted run goes on where it stopped; a bad record is reported and skipped.
    """
    from reportlint import translations

    translations.remember()
    from reportlint.corpus.command import corpus as command
    from reportlint.project import Wishes

    names = ("config", "isolated", "select", "ignore", "preview", "scope")
    wishes = Wishes(jobs=jobs(o["jobs"]), **{name: o[name] for name in names})
    if o["scheduler"] and o["engine"] != "dask":
        raise click.UsageError("--scheduler needs --engine dask.")
    done = command(
        inputs, o["output"], o["form"], o["engine"], o["scheduler"], wishes,
        o["text_field"], o["id_field"], o["fresh"], not o["no_progress"],
    )  # fmt: skip
    sys.exit(done)
