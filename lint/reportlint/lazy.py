"""Regular expressions that few documents need: compiled when first used, for a compilation costs a cold start 16 µs."""

import re
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "pattern", "flags")
_every: "list[_Rare]" = []


class _Rare:
    """Stands for a pattern; from the first use on its methods are those of the compiled one."""

    def __init__(self, text: str, flags: int) -> None:
        self.given = text, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)  # who asks for these asks what kind of object it is
        made = re.compile(*self.given)
        self.__dict__.update((method, getattr(made, method)) for method in _METHODS)
        return getattr(made, name)


def rare(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first used; for those that most documents never reach."""
    made = _Rare(text, flags)
    _every.append(made)
    return cast("re.Pattern[str]", made)


def compile_all() -> None:
    """Compile what no document has needed yet: for a wheel that ships what was compiled, and for tests."""
    for pattern in _every:
        re.compile(*pattern.given)
