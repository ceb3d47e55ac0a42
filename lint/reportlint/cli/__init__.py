"""The command line, and its command ``check``.

Everything heavy is imported inside the commands, so that ``--help`` is quick.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from reportlint import __version__
from reportlint.cli.options import complete_rules, jobs, split

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


_LATE = {
    **dict.fromkeys(("baseline", "explain", "init", "new-rule", "server"), "commands"),
    "corpus": "corpus",
    "facts": "facts",
}
"""Commands and the modules of this package that hold them."""


class DefaultGroup(click.Group):
    """A group whose first command may be left out: ``reportlint PATH`` is ``reportlint check PATH``.

    Most runs are checks: the other commands are imported where one of them is asked for.
    """

    default = "check"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command in front unless the first word is a command or an option of the group."""
        own = {name for param in self.get_params(ctx) for name in param.opts}
        if not args or (args[0] not in self.list_commands(ctx) and args[0] not in own):
            if args and args[0].isalpha() and not os.path.exists(args[0]):
                self._mistyped(args[0], ctx)
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order of the alphabet."""
        return sorted((*self.commands, *_LATE))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of a name, imported if need be."""
        if cmd_name not in _LATE:
            return super().get_command(ctx, cmd_name)
        module = import_module(f"{__name__}.{_LATE[cmd_name]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def _mistyped(self, word: str, ctx: click.Context) -> None:
        """End with a usage error where a word is no path but nearly a command."""
        from difflib import get_close_matches

        near = get_close_matches(word, self.list_commands(ctx), n=1, cutoff=0.7)
        if near:
            ctx.fail(f"No such command, file or folder: '{word}'. (Did you mean '{near[0]}'?)")


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
    callback=split,
    shell_complete=complete_rules,
    metavar="RULE,...",
    help="Rules and families to run ('all' for all).",
)
@click.option(
    "--ignore",
    multiple=True,
    callback=split,
    shell_complete=complete_rules,
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
        jobs=jobs(o["jobs"]),
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
