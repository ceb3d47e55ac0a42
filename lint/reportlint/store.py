"""Compiled forms of files, kept between runs: plain data under a key made of content, never of dates.

A store that is missing, damaged, foreign or read-only is as good as an empty one; nothing here raises.
"""

import marshal
import os
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any
from zlib import crc32

from reportlint.hashing import blake2b

SHIPPED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "_compiled")
"""The folder of compiled forms that come with an installed wheel."""
KEPT = 8
"""Compiled forms of one kind that stay: several projects with packs of their own can alternate."""
_SUM = 4
"""Bytes of the checksum in front of a form: against damage only, the key vouches for the content."""
_SETTLED = 2_000_000_000
"""Nanoseconds after which a file's stamp is trusted: a later change cannot carry the same clock tick."""


def folder() -> str | None:
    """The user's folder of compiled forms (``REPORTLINT_CACHE_DIR``, else the platform's cache); None without one."""
    given = os.environ.get("REPORTLINT_CACHE_DIR")
    if given:
        return given
    if sys.platform.startswith("linux"):
        # What platformdirs answers on this platform, without the price of asking it.
        base = os.environ.get("XDG_CACHE_HOME", "") or os.path.expanduser("~/.cache")
        return os.path.join(base, "reportlint") if os.path.isabs(base) else None
    try:
        from platformdirs import user_cache_dir

        return user_cache_dir("reportlint")
    except (ImportError, OSError):
        return None


def key(contents: Iterable[tuple[str, bytes]], format: int) -> str:
    """Hash names and bytes of files with the versions of the tool and of ``marshal``: 32 hex digits."""
    from reportlint import __version__

    total = blake2b(f"{format} {__version__} {marshal.version}".encode(), digest_size=16)
    for name, data in contents:
        total.update(f"{len(data)} {name}\0".encode("utf-8", "surrogatepass"))
        total.update(data)
    return total.hexdigest()


def key_of_files(files: Sequence[tuple[str, str]], format: int) -> str:
    """Return the ``key`` of files given as name and path, reading them only where their stamps changed.

    A stamp is size, times of content and inode, and inode number. It only spares the reading: the key is made of
    content, and a stamp younger than two seconds is not kept. Raises ``OSError`` for a file that cannot be read.
    """
    stats = [os.stat(path) for _, path in files]
    stamps = [(s.st_size, s.st_mtime_ns, s.st_ctime_ns, s.st_ino) for s in stats]
    names = key([(repr(files), b"")], format)
    kept = read("stamps", names)
    if isinstance(kept, tuple) and len(kept) == 2 and kept[0] == stamps:
        return str(kept[1])
    found = key(_contents(files), format)
    if files:
        from time import time_ns

        if time_ns() - max(max(s[1], s[2]) for s in stamps) > _SETTLED:
            write("stamps", names, (stamps, found), keep=32)
    return found


@cache
def own_key() -> str:
    """Return the key of the tool's own source: an editable install changes without a new version.

    Raises ``OSError`` for a file that cannot be read.
    """
    top = os.path.dirname(os.path.abspath(__file__))
    files: list[str] = []
    for root, folders, names in os.walk(top):
        folders[:] = [f for f in folders if f[0] != "_"]
        files += [os.path.join(root, name) for name in names if name.endswith(".py")]
    return key_of_files([(file[len(top) :], file) for file in sorted(files)], 1)


def _contents(files: Sequence[tuple[str, str]]) -> Iterable[tuple[str, bytes]]:
    for name, path in files:
        with open(path, "rb") as file:
            yield name, file.read()


def places(kind: str, key: str) -> list[str]:
    """Where the compiled form of that kind and key may lie: with the user, and in the wheel."""
    return [os.path.join(place, f"{kind}-{key}.bin") for place in (folder(), SHIPPED) if place is not None]


def read(kind: str, key: str) -> Any:
    """Return the compiled form of that kind and key, or None."""
    for path in places(kind, key):
        try:
            with open(path, "rb") as file:
                data = file.read()
            body = memoryview(data)[_SUM:]
            if crc32(body) == int.from_bytes(data[:_SUM], "big"):
                return marshal.loads(body)
        except (OSError, ValueError, EOFError, TypeError):
            continue
    return None


def write(kind: str, key: str, value: Any, place: str | None = None, keep: int = KEPT) -> None:
    """Keep a compiled form (plain data) for later runs, atomically; of that kind the newest ``keep`` stay."""
    try:
        body = marshal.dumps(value)
    except ValueError:
        return
    put(kind, key, crc32(body).to_bytes(_SUM, "big") + body, place, keep)


def put(kind: str, key: str, data: bytes, place: str | None = None, keep: int = KEPT) -> None:
    """Write the file of that kind and key, atomically; of that kind the newest ``keep`` stay."""
    place = place or folder()
    if place is None:
        return
    try:
        os.makedirs(place, exist_ok=True)
        target = os.path.join(place, f"{kind}-{key}.bin")
        temporary = f"{target}.{os.getpid()}.tmp"
        with open(temporary, "wb") as file:
            file.write(data)
        os.replace(temporary, target)
        with os.scandir(place) as scan:
            ours = [e for e in scan if e.name.startswith(f"{kind}-") and e.name.endswith(".bin")]
            old = [(e.stat().st_mtime_ns, e.path) for e in ours]
        for _, stale in sorted(old)[:-keep]:
            os.unlink(stale)
    except (OSError, ValueError):
        return
