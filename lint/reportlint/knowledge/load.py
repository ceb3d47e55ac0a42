"""Read knowledge files, merge them by id, and compile them to a form that loads in milliseconds.

The compiled form is keyed by the bytes of all files (never their dates), the version of the tool and of Python;
each parsed file is kept as well, so that an edit costs the reading of one file. A cache that is missing, stale
or damaged is made again; a folder that cannot be written is no error.
"""

import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from reportlint.errors import KnowledgeError
from reportlint.knowledge.base import Knowledge
from reportlint.knowledge.compiler import compile_base
from reportlint.knowledge.schema import read_yaml

FORMAT = 7
"""Raise it whenever the compiled form changes."""


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Return the YAML files of files and folders, in a fixed order; raises ``KnowledgeError`` for a missing path."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(p for p in path.rglob("*") if p.suffix in (".yaml", ".yml") and p.is_file())
        elif path.is_file():
            found.append(path)
        else:
            raise KnowledgeError(f"facts: {path} does not exist; name a YAML file or a folder of them")
    return list(dict.fromkeys(found))


def cache_folder() -> Path | None:
    """Where compiled knowledge is kept; None where the user has no such place."""
    if given := os.environ.get("REPORTLINT_CACHE_DIR"):
        return Path(given) / "knowledge"
    try:
        from platformdirs import user_cache_path

        return user_cache_path("reportlint") / "knowledge"
    except (ImportError, OSError):
        return None


def _tag() -> bytes:
    from reportlint import __version__

    return f"{FORMAT} {__version__} {sys.implementation.cache_tag} {marshal.version}".encode()


def _read(folder: Path | None, name: str) -> Any:
    if folder is None:
        return None
    try:
        data = (folder / name).read_bytes()
        digest, body = data[:16], data[16:]
        return marshal.loads(body) if hashlib.blake2b(body, digest_size=16).digest() == digest else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _write(folder: Path | None, name: str, value: Any) -> None:
    if folder is None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        body = marshal.dumps(value)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=name, suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.blake2b(body, digest_size=16).digest() + body)
        os.replace(temporary, folder / name)
    except (OSError, ValueError):
        return


def _plain(value: Any) -> Any:
    """What marshal can hold (dates become text)."""
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def parse_file(text: str, name: str) -> dict[str, Any]:
    """Parse one knowledge file to plain data; raises ``KnowledgeError`` where it is no mapping."""
    data = _plain(read_yaml(text, name))
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise KnowledgeError(f"{name}: a knowledge file is a mapping with version, entities, vocabulary")
    return data


def load(paths: Sequence[Path], *, cache: bool = True) -> Knowledge:
    """Load the knowledge base of these files and folders; later files win over earlier ones.

    Raises ``KnowledgeError`` for a file that cannot be read or breaks the schema.
    """
    files = files_of([Path(p) for p in paths])
    contents = [(str(f), f.read_bytes()) for f in files]
    total = hashlib.blake2b(_tag(), digest_size=16)
    for name, data in contents:
        total.update(b"%d %s\0" % (len(data), os.path.basename(name).encode("utf-8", "replace")))
        total.update(data)
    folder = cache_folder() if cache else None
    key = total.hexdigest()
    compiled = _read(folder, f"base-{key}")
    if compiled is None:
        parsed = []
        for name, data in contents:
            part = "file-" + hashlib.blake2b(_tag() + data, digest_size=16).hexdigest()
            value = _read(folder, part)
            if value is None:
                text = data.decode("utf-8-sig", "replace")
                value = parse_file(text, name)
                _write(folder, part, value)
            parsed.append((name, data.decode("utf-8-sig", "replace"), value))
        compiled = compile_base(parsed)
        _write(folder, f"base-{key}", compiled)
        _forget(folder)
    return Knowledge(compiled, key)


def _forget(folder: Path | None, keep: int = 60) -> None:
    """Drop the oldest files of the cache."""
    if folder is None:
        return
    try:
        kept = sorted(folder.iterdir(), key=lambda p: p.stat().st_mtime, reverse=True)
        for path in kept[keep:]:
            path.unlink(missing_ok=True)
    except OSError:
        return
