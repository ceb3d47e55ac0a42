"""The command line. Everything heavy is imported inside the commands, so that ``--help`` is quick."""

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
    "agent",
)


class DefaultGroup(click.Group):
    """A group whose first command may be left out: ``reportlint PATH`` is ``reportlint check PATH``."""

    default = "check"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command in front unless the first word is a command or an option of the group."""
        own = {name for param in self.get_params(ctx) for name in param.opts}
        if not args or (args[0] not in self.commands and args[0] not in own):
            args = [self.default, *args]
        return super().parse_args(ctx, args)


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
@click.option("--config", metavar="FILE", help="Use this configuration.")
@click.option("--isolated", is_flag=True, help="Use no configuration.")
@click.option("--stdin-filename", metavar="FILE", help="The name of what is read from standard input ('-').")
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache.")
@click.option("--jobs", "-j", default="auto", metavar="N", help="Processes to use.  [default: auto]")
@click.option("--statistics", is_flag=True, help="Count findings by rule instead of showing them.")
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
        timed=o["statistics"] and o["verbose"],
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
    )
    sys.exit(command.check(wishes, output))


def _jobs(text: str) -> int:
    if text == "auto":
        return 0
    if not text.isdecimal() or not int(text):
        raise click.BadParameter(f"'{text}' is neither a number above 0 nor 'auto'.", param_hint="'--jobs'")
    return int(text)


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
        print(f"reportlint: {' '.join(str(error).split())}", file=sys.stderr)
        sys.exit(2)
    except Exception as error:  # Python's own exit status would say "findings"
        import traceback

        traceback.print_exc()
        print(
            f"reportlint: a bug in reportlint, please report it: {type(error).__name__}: {error}",
            file=sys.stderr,
        )
        sys.exit(2)
