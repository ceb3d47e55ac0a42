"""Compiled forms of files, kept between runs: plain data under a key made of content, never of dates.

A store that is missing, damaged, foreign or read-only is as good as an empty one; nothing here raises.
"""

import marshal
import os
import sys
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

SHIPPED = Path(__file__).parent / "_compiled"
"""Compiled forms that come with an installed wheel."""


def folder() -> Path | None:
    """The user's folder of compiled forms (``REPORTLINT_CACHE_DIR``, else the platform's cache); None without one."""
    given = os.environ.get("REPORTLINT_CACHE_DIR")
    if given:
        return Path(given)
    if sys.platform.startswith("linux"):
        # What platformdirs answers on this platform, without the price of asking it.
        base = os.environ.get("XDG_CACHE_HOME", "") or os.path.expanduser("~/.cache")
        return Path(base, "reportlint") if os.path.isabs(base) else None
    try:
        from platformdirs import user_cache_path

        return user_cache_path("reportlint")
    except (ImportError, OSError):
        return None


def key(contents: Iterable[tuple[str, bytes]], format: int) -> str:
    """Hash names and bytes of files with the versions of tool and Python: 32 hex digits."""
    from reportlint import __version__

    total = blake2b(
        f"{format} {__version__} {sys.implementation.cache_tag} {marshal.version}".encode(), digest_size=16
    )
    for name, data in contents:
        total.update(f"{len(data)} {name}\0".encode("utf-8", "replace"))
        total.update(data)
    return total.hexdigest()


def read(kind: str, key: str) -> Any:
    """Return the compiled form of that kind and key, or None."""
    for place in (SHIPPED, folder()):
        if place is None:
            continue
        try:
            data = (place / f"{kind}-{key}.bin").read_bytes()
            if blake2b(data[16:], digest_size=16).digest() == data[:16]:
                return marshal.loads(data[16:])
        except (OSError, ValueError, EOFError, TypeError):
            continue
    return None


def write(kind: str, key: str, value: Any, place: Path | None = None) -> None:
    """Keep a compiled form (plain data) for later runs, atomically; older forms of that kind are dropped."""
    place = place or folder()
    if place is None:
        return
    try:
        import tempfile

        body = marshal.dumps(value)
        place.mkdir(parents=True, exist_ok=True)
        name = f"{kind}-{key}.bin"
        handle, temporary = tempfile.mkstemp(dir=place, prefix=kind, suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(blake2b(body, digest_size=16).digest() + body)
        os.replace(temporary, place / name)
        old = sorted((p for p in place.glob(f"{kind}-*.bin")), key=lambda p: p.stat().st_mtime)
        for stale in old[:-_KEPT]:
            stale.unlink(missing_ok=True)
    except (OSError, ValueError):
        return


_KEPT = 8
"""Compiled forms of one kind that stay: several projects with packs of their own can alternate."""
