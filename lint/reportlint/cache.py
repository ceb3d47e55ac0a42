"""Results of earlier runs in one SQLite file, keyed by content: a cache that may vanish at any time.

A row is found by the hash of what it depends on: a document's bytes and everything that could change what is said
about them. Missing, corrupt, foreign, locked or read-only: the run goes on without, and ``note`` says why.
"""

import marshal
import os
from collections.abc import Iterable, Mapping, Sequence
from time import time
from typing import TYPE_CHECKING, Any

from reportlint import store
from reportlint.hashing import blake2b

if TYPE_CHECKING:
    import sqlite3

FORMAT = 2
"""Raise it whenever tables or rows change; ``result.SCHEMA`` is part of every key besides."""
MOST_BYTES = 256 * 2**20
"""Size of the file from which on the oldest half is dropped (``REPORTLINT_CACHE_SIZE`` in MiB overrides it)."""
_MOST_CONCLUSIONS = 64
_LARGEST_ROW = 64 * 2**20
_WAIT = 2.0
"""Seconds to wait for another run that is writing."""
_DAY = 86_400
_TABLES = """
CREATE TABLE IF NOT EXISTS documents (id INTEGER PRIMARY KEY, day INTEGER NOT NULL, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS conclusions (id INTEGER PRIMARY KEY, day INTEGER NOT NULL, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS settings (id INTEGER PRIMARY KEY, day INTEGER NOT NULL, body BLOB NOT NULL);
"""


def identify(*parts: str) -> int:
    """Return the row number of what these parts name: 60 bits, which SQLite finds faster than text."""
    digest = blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 4


class Cache:
    """One file of results. Every method answers; none raises for what is wrong with the file."""

    def __init__(self, parts: Mapping[str, str], file: str | None = None) -> None:
        """Take what results depend on beside the document, by name (``rules``, ``settings`` …), for ``note``."""
        self.parts = dict(parts)
        self.key = store.key([(f"{name}={value}", b"") for name, value in sorted(parts.items())], FORMAT)
        self.broken = ""
        """Why the cache is not used; empty while it is."""
        place = store.folder()
        self._file = file or (os.path.join(place, f"results-{FORMAT}.sqlite") if place else "")
        self._db: sqlite3.Connection | None = None
        if not self._file:
            self.broken = "there is no cache folder"

    def _open(self) -> "sqlite3.Connection | None":
        if self._db is None and not self.broken:
            import sqlite3

            for attempt in (1, 2):
                try:
                    os.makedirs(os.path.dirname(self._file), exist_ok=True)
                    db = sqlite3.connect(self._file, timeout=_WAIT, isolation_level=None)
                    # A write that a crash of the machine loses or tears is found out by its row's checksum, and a
                    # journal of its own per write costs a reader nothing, where WAL would cost two files.
                    db.execute("PRAGMA synchronous=OFF")
                    if db.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
                        db.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version={FORMAT}; COMMIT;")
                    self._db = db
                    break
                except sqlite3.OperationalError as error:
                    self.broken = f"{self._file}: {error}"
                    break
                except (sqlite3.DatabaseError, OSError) as error:
                    if attempt == 2 or not self._discard():
                        self.broken = f"{self._file}: {error}"
                        break
        return self._db

    def _discard(self) -> bool:
        """Delete a file that is no database."""
        try:
            for suffix in ("", "-journal"):
                if os.path.exists(self._file + suffix):
                    os.unlink(self._file + suffix)
        except OSError:
            return False
        return True

    def _failed(self, error: Exception) -> None:
        """Give up for this run; a damaged file is deleted, so that the next one begins anew."""
        import sqlite3

        self.broken = f"{self._file}: {error}"
        if self._db is not None:
            self._db.close()
            self._db = None
        if not isinstance(error, sqlite3.OperationalError):
            self._discard()

    def get(self, table: str, ids: Sequence[int]) -> dict[int, Any]:
        """Return what is kept under these numbers; damaged rows are as good as none."""
        db = self._open()
        if db is None:
            return {}
        import sqlite3

        found: dict[int, Any] = {}
        try:
            for at in range(0, len(ids), 500):
                some = ids[at : at + 500]
                marks = ",".join("?" * len(some))
                for number, body in db.execute(f"SELECT id, body FROM {table} WHERE id IN ({marks})", some):
                    value = _decode(body)
                    if value is not None:
                        found[number] = value
        except (sqlite3.Error, OSError) as error:
            self._failed(error)
            return {}
        return found

    def put(self, table: str, rows: Iterable[tuple[int, Any]]) -> None:
        """Keep rows of plain data, all or none."""
        db = self._open()
        if db is None:
            return
        import sqlite3

        today = int(time()) // _DAY
        try:
            with_bodies = [(n, today, body) for n, value in rows if (body := _encode(value)) is not None]
            db.execute("BEGIN IMMEDIATE")
            db.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)", with_bodies)
            if table == "conclusions":
                keep = f"SELECT id FROM conclusions ORDER BY day DESC, id LIMIT {_MOST_CONCLUSIONS}"
                db.execute(f"DELETE FROM conclusions WHERE id NOT IN ({keep})")
            db.execute("COMMIT")
            self._trim(db)
        except (sqlite3.Error, OSError) as error:
            self._failed(error)

    def _trim(self, db: "sqlite3.Connection") -> None:
        """Drop the older half where the file has grown too large."""
        pages, size = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        given = os.environ.get("REPORTLINT_CACHE_SIZE", "")
        most = int(given) * 2**20 if given.isdecimal() else MOST_BYTES
        if pages * size <= most:
            return
        for table in ("conclusions", "documents"):
            count = db.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]
            oldest = f"SELECT id FROM {table} ORDER BY day, id LIMIT {count // 2 + 1}"
            db.execute(f"DELETE FROM {table} WHERE id IN ({oldest})")
        db.execute("VACUUM")

    def why_missed(self, settings: Sequence[str]) -> str:
        """Say why nothing was found: what changed since the run before, or that only content is new."""
        if self.broken:
            return f"not used: {self.broken}"
        last = self.get("settings", [0]).get(0)
        if not isinstance(last, dict):
            return "the cache was empty"
        now = {**self.parts, "settings": "\n".join(settings)}
        changed = [name for name in now if now[name] != last.get(name)]
        return f"changed since the last run: {', '.join(changed) or 'content'}"

    def keep_parts(self, settings: Sequence[str]) -> None:
        """Remember what the results of this run depend on, for the next one's ``why_missed``."""
        self.put("settings", [(0, {**self.parts, "settings": "\n".join(settings)})])

    def close(self) -> None:
        """Close the file."""
        if self._db is not None:
            self._db.close()
            self._db = None


def _encode(value: Any) -> bytes | None:
    try:
        body = marshal.dumps(value)
    except ValueError:
        return None
    if len(body) > _LARGEST_ROW:
        return None
    return blake2b(body, digest_size=8).digest() + body


def _decode(body: Any) -> Any:
    if not isinstance(body, bytes) or blake2b(body[8:], digest_size=8).digest() != body[:8]:
        return None
    try:
        return marshal.loads(body[8:])
    except (ValueError, EOFError, TypeError):
        return None
