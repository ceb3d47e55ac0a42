"""Many short strings of bytes in one file of the store, of which a run needs few: each is read when asked for.

A file of 5 MB that is read as a whole costs a cold start 6 ms and 2,400 pages of memory, a row of it 2 µs.
"""

import os
from array import array
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import overload
from zlib import crc32

from reportlint import store

_MARK = 0x526F7773
"""First number of every file: in the byte order of who wrote it, so that a foreign order is seen."""
_HEAD = 3
"""Numbers in front of the index: mark, checksum of the index, count of rows."""
_SIZE = array("I").itemsize


class Rows(Sequence[bytes]):
    """The rows of one file, by number; damage is seen when a row is read, and mended by ``mend``, which gives all."""

    def __init__(self, file: int, numbers: "array[int]", mend: Callable[[], Sequence[bytes]] | None) -> None:
        """Take an open file (it stays open), and of each row the end and the checksum."""
        self._file, self._mend = file, mend
        self._numbers = numbers
        self._first = (_HEAD + len(numbers)) * _SIZE
        self._whole: Sequence[bytes] | None = None

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._numbers) // 2

    @overload
    def __getitem__(self, index: int) -> bytes: ...
    @overload
    def __getitem__(self, index: slice) -> list[bytes]: ...
    def __getitem__(self, index: int | slice) -> bytes | list[bytes]:
        """Return a row.

        Raises ``IndexError``, and ``ValueError`` for a row that is damaged where nothing mends it.
        """
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if self._whole is not None:
            return self._whole[index]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        at = 2 * (index % len(self))
        start = self._numbers[at - 2] if at else 0
        row = _read_at(self._file, self._first + start, self._numbers[at] - start)
        if crc32(row) == self._numbers[at + 1]:
            return row
        if self._mend is None:
            raise ValueError(f"row {index} is damaged")
        self._whole = self._mend()
        return self._whole[index]


def _read_at(file: int, start: int, size: int) -> bytes:
    try:
        # Forked workers share the place in the file, so there is no seek where it can be helped.
        if hasattr(os, "pread"):
            return os.pread(file, size, start)
        os.lseek(file, start, os.SEEK_SET)
        return os.read(file, size)
    except OSError:
        return b""


def read(kind: str, key: str, mend: Callable[[], Sequence[bytes]] | None = None) -> Rows | None:
    """Open the rows of that kind and key; None where there are none, or others wrote them, or the index is damaged."""
    for path in store.places(kind, key):
        try:
            file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError:
            continue
        head, numbers = array("I"), array("I")
        try:
            head.frombytes(_read_at(file, 0, _HEAD * _SIZE))
            if head[0] == _MARK:
                index = _read_at(file, _HEAD * _SIZE, 2 * head[2] * _SIZE)
                if crc32(index) == head[1]:
                    numbers.frombytes(index)
                    if len(numbers) == 2 * head[2]:
                        return Rows(file, numbers, mend)
        except (ValueError, IndexError):
            pass
        os.close(file)
    return None


def write(
    kind: str, key: str, rows: Sequence[bytes], place: str | None = None, keep: int = store.KEPT
) -> None:
    """Keep rows for later runs, atomically; of that kind the newest ``keep`` files stay."""
    numbers = array("I")
    for end, row in zip(accumulate(map(len, rows)), rows, strict=True):
        numbers.extend((end, crc32(row)))
    index = numbers.tobytes()
    head = array("I", (_MARK, crc32(index), len(rows))).tobytes()
    store.put(kind, key, b"".join((head, index, *rows)), place, keep)
