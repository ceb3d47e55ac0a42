"""What the options of several commands share: lists of rules, their completion, the number of processes."""

from collections.abc import Sequence

import click


def split(_ctx: click.Context, _param: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """The words of a repeatable option, each of which may be a list with commas."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def complete_rules(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """The rules and families that begin so, for the shell."""
    from reportlint.pack import FAMILIES, load_packs

    return [name for name in ("all", *FAMILIES, *load_packs()) if name.startswith(incomplete)]


def jobs(text: str) -> int:
    """The number of processes; 0 leaves it to the run."""
    if text == "auto":
        return 0
    if not text.isdecimal() or not int(text):
        raise click.BadParameter(f"'{text}' is neither a number above 0 nor 'auto'.", param_hint="'--jobs'")
    return int(text)
