"""The state of a run on disk: what a step has finished is kept in ``OUTPUT/.work``, so that a run can be taken up."""

import marshal
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any


class State:
    """The files of a run by name; each is there as a whole or not at all."""

    def __init__(self, output: Path) -> None:
        """Lie in the folder of the findings."""
        self._folder = output / ".work"

    def begin(self, key: str, fresh: bool) -> None:
        """Keep what an earlier run left where it had the same key; else begin with nothing."""
        mark = self._folder / "job"
        if fresh or not mark.is_file() or mark.read_text() != key:
            self.clear()
            self._folder.mkdir(parents=True)
            mark.write_text(key)

    def clear(self) -> None:
        """Forget all."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def has(self, name: str) -> bool:
        """Tell whether a file was kept."""
        return (self._folder / name).is_file()

    def keep(self, name: str, data: bytes) -> None:
        """Keep a file."""
        temporary = self._folder / f"{name}.tmp"
        temporary.write_bytes(data)
        os.replace(temporary, self._folder / name)

    def rows(self, name: str) -> Any:
        """What was kept, unpacked."""
        return marshal.loads((self._folder / name).read_bytes())

    def keep_slices(self, name: str, slices: Sequence[bytes]) -> None:
        """Keep slices in one file, their lengths first, so that one of them can be read alone."""
        self.keep(name, b"".join([*(len(s).to_bytes(8, "little") for s in slices), *slices]))

    def slice(self, name: str, parts: int, part: int) -> bytes:
        """One of so many slices of a file."""
        with open(self._folder / name, "rb") as stream:
            lengths = [int.from_bytes(stream.read(8), "little") for _ in range(parts)]
            stream.seek(8 * parts + sum(lengths[:part]))
            return stream.read(lengths[part])
