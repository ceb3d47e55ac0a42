"""The command line. Everything heavy is imported inside the commands, so that ``--help`` is quick."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Any

import click

from reportlint import __version__

_FORMATS = (
    "full",
    "concise",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "rdjsonl",
    "markdown",
    "html",
    "agent",
)


class DefaultGroup(click.Group):
    """A group whose first command may be left out: ``reportlint PATH`` is ``reportlint check PATH``."""

    default = "check"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command in front unless the first word is a command or an option of the group."""
        own = {name for param in self.get_params(ctx) for name in param.opts}
        if not args or (args[0] not in self.commands and args[0] not in own):
            if args and args[0].isalpha() and not os.path.exists(args[0]):
                self._mistyped(args[0], ctx)
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def _mistyped(self, word: str, ctx: click.Context) -> None:
        """End with a usage error where a word is no path but nearly a command."""
        from difflib import get_close_matches

        near = get_close_matches(word, list(self.commands), n=1, cutoff=0.7)
        if near:
            ctx.fail(f"No such command, file or folder: '{word}'. (Did you mean '{near[0]}'?)")


def _split(_ctx: click.Context, _param: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def _complete_rules(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    from reportlint.pack import FAMILIES, load_packs

    return [name for name in ("all", *FAMILIES, *load_packs()) if name.startswith(incomplete)]


@click.group(
    cls=DefaultGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="'reportlint PATH' is short for 'reportlint check PATH'. Exit status: 0 nothing found, "
    "1 findings, 2 the run failed.",
)
@click.version_option(__version__, "-V", "--version", prog_name="reportlint")
def cli() -> None:
    """Find what makes a report bad: copies, boilerplate, wrong facts, broken text, leftovers."""


@cli.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME[=FILE]",
    help=f"How to report, repeatable with files: {', '.join(_FORMATS)}.",
)
@click.option("--output", "-o", metavar="FILE", help="Write the report to a file.")
@click.option(
    "--scope",
    type=click.Choice(["document", "project"]),
    default="project",
    help="document: only rules that need one file; project: also those that compare files.",
)
@click.option(
    "--select",
    multiple=True,
    callback=_split,
    shell_complete=_complete_rules,
    metavar="RULE,...",
    help="Rules and families to run ('all' for all).",
)
@click.option(
    "--ignore",
    multiple=True,
    callback=_split,
    shell_complete=_complete_rules,
    metavar="RULE,...",
    help="Rules and families to leave out.",
)
@click.option(
    "--preview/--no-preview", default=None, help="Run rules whose precision is still being measured."
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    help="The lowest severity that fails the run.  [default: error]",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even where there are findings.")
@click.option("--allow-empty", is_flag=True, help="Exit with 0 where there is nothing to check.")
@click.option("--fix", is_flag=True, help="Apply safe fixes, and report what remains.")
@click.option("--fix-only", is_flag=True, help="Apply safe fixes, report nothing, and exit with 0.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="With --fix or --diff: also fixes that may change the meaning."
)
@click.option("--diff", is_flag=True, help="Print what --fix would change, and write nothing.")
@click.option(
    "--add-suppressions", metavar="REASON", help="Silence each finding by a comment with this reason."
)
@click.option(
    "--focus", multiple=True, metavar="FILE", help="Report only what touches this file; repeatable."
)
@click.option("--changed-since", metavar="REF", help="Report only what touches lines changed since REF.")
@click.option("--staged", is_flag=True, help="Report only what touches staged changes.")
@click.option("--baseline-from-ref", metavar="REF", help="Report only what was not there at REF.")
@click.option("--config", metavar="FILE", help="Use this configuration.")
@click.option("--isolated", is_flag=True, help="Use no configuration.")
@click.option("--stdin-filename", metavar="FILE", help="The name of what is read from standard input ('-').")
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache.")
@click.option("--jobs", "-j", default="auto", metavar="N", help="Processes to use.  [default: auto]")
@click.option(
    "--statistics",
    is_flag=True,
    help="Count findings by rule, and measure each report, instead of showing them.",
)
@click.option(
    "--show-settings", is_flag=True, help="Print the settings in force with their origins; check nothing."
)
@click.option("--no-progress", is_flag=True, help="Show no progress bar.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colours.  [default: auto]",
)
@click.option("--quiet", "-q", is_flag=True, help="Print findings and nothing else.")
@click.option("--verbose", "-v", is_flag=True, help="Say what is read, and what is left out and why.")
def check(**o: Any) -> None:
    """Lint files, folders and '-' (standard input).

    Without PATH: what the configuration includes, else the current folder.
    """
    from reportlint import codes, translations

    translations.remember()
    codes.use_own()
    from reportlint import check as command
    from reportlint.project import Wishes

    wishes = Wishes(
        paths=tuple(o["paths"]),
        config=o["config"],
        isolated=o["isolated"],
        select=o["select"],
        ignore=o["ignore"],
        preview=o["preview"],
        fail_on=o["fail_on"],
        scope=o["scope"],
        stdin_filename=o["stdin_filename"],
        jobs=_jobs(o["jobs"]),
        cached=not o["no_cache"],
        timed=o["statistics"] and o["verbose"],
        focus=tuple(o["focus"]),
        changed_since=o["changed_since"],
        staged=o["staged"],
        baseline_from=o["baseline_from_ref"],
    )
    output = command.Output(
        formats=command.read_formats(o["formats"], o["output"]),
        color=o["color"],
        quiet=o["quiet"],
        verbose=o["verbose"],
        progress=not o["no_progress"],
        statistics=o["statistics"],
        exit_zero=o["exit_zero"],
        allow_empty=o["allow_empty"],
        fix=o["fix"] or o["fix_only"],
        fix_only=o["fix_only"],
        unsafe=o["unsafe_fixes"],
        diff=o["diff"],
        silence=o["add_suppressions"],
    )
    if o["unsafe_fixes"] and not (o["fix"] or o["fix_only"] or o["diff"]):
        raise click.UsageError("--unsafe-fixes needs --fix or --diff.")
    if o["add_suppressions"] is not None and (o["fix"] or not o["add_suppressions"].strip()):
        raise click.UsageError("--add-suppressions needs a reason, and goes without --fix.")
    if o["show_settings"]:
        from reportlint.commands import show_settings

        show_settings(wishes)
        return
    status = command.check(wishes, output)
    translations.keep()
    codes.keep()
    sys.exit(status)


def _jobs(text: str) -> int:
    if text == "auto":
        return 0
    if not text.isdecimal() or not int(text):
        raise click.BadParameter(f"'{text}' is neither a number above 0 nor 'auto'.", param_hint="'--jobs'")
    return int(text)


@cli.command()
@click.argument("rule", required=False, shell_complete=_complete_rules)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Text or JSON.")
@click.option("--config", metavar="FILE", help="Use the packs of this configuration.")
@click.option("--isolated", is_flag=True, help="Use no configuration.")
def explain(rule: str | None, form: str, config: str | None, isolated: bool) -> None:
    """Print the page of a RULE, the rules of a family, or without one the catalogue of all rules."""
    from reportlint.commands import explain as command

    command(rule, form, config, isolated)


@cli.command()
@click.argument("folder", default=".")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of the configuration and write nothing.")
def init(folder: str, schema: bool) -> None:
    """Write a commented configuration into FOLDER, fitted to the reports found there."""
    from reportlint.commands import init as command

    command(folder, schema)


@cli.command()
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
    wishes = Wishes(paths=tuple(o["paths"]), config=o["config"], jobs=_jobs(o["jobs"]))
    output = Output(progress=not o["no_progress"])
    sys.exit(audit(wishes, output, o["form"]) if o["audit"] else record(wishes, output, prune=o["prune"]))


@cli.command()
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
    "--select", multiple=True, callback=_split, metavar="RULE,...", help="Rules and families to run."
)
@click.option(
    "--ignore", multiple=True, callback=_split, metavar="RULE,...", help="Rules and families to leave out."
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
    wishes = Wishes(jobs=_jobs(o["jobs"]), **{name: o[name] for name in names})
    if o["scheduler"] and o["engine"] != "dask":
        raise click.UsageError("--scheduler needs --engine dask.")
    done = command(
        inputs, o["output"], o["form"], o["engine"], o["scheduler"], wishes,
        o["text_field"], o["id_field"], o["fresh"], not o["no_progress"],
    )  # fmt: skip
    sys.exit(done)


@cli.command("new-rule")
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


@cli.command()
@click.option(
    "--stdio", is_flag=True, hidden=True, help="Many editors add it; there is no other way to talk."
)
def server(stdio: bool) -> None:
    """Serve editors: the language server protocol over standard input and output (extra 'lsp')."""
    from reportlint.server import serve

    serve()


@cli.group()
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


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line; every way out is one of the contract's exit statuses."""
    from reportlint.errors import ReportlintError

    for stream in (sys.stdout, sys.stderr):  # what a console cannot encode is shown as an escape
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        cli.main(args=list(args) if args is not None else None, prog_name="reportlint", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        print("reportlint: interrupted", file=sys.stderr)
        sys.exit(130)
    except ReportlintError as error:
        from reportlint.terminal import say

        say(str(error))
        sys.exit(2)
    except Exception as error:  # Python's own exit status would say "findings"
        import traceback

        traceback.print_exc()
        print(
            f"reportlint: a bug in reportlint, please report it: {type(error).__name__}: {error}",
            file=sys.stderr,
        )
        sys.exit(2)
