"""Where the command begins and ends: ``reportlint`` and ``python -m reportlint``."""

import gc
import gettext
import os
import sys
from typing import Any

gc.set_threshold(200_000, 20, 50)  # next to nothing here lies in cycles


def run() -> None:
    """Run the command line in a process that is ours alone."""
    gettext.find = _no_translation  # type: ignore[assignment]
    from reportlint.cli import main

    status: Any = 0
    try:
        main()
    except SystemExit as end:
        status = end.code
    _end(status)
    sys.exit(status)


def _no_translation(*_: Any, all: bool = False, **__: Any) -> list[str] | None:
    """Answer for ``gettext.find``: click asks four times for translations that it does not have, 1 ms in all."""
    return [] if all else None


def _end(status: Any) -> None:
    """End the process at once: taking apart what one run has loaded costs as much as loading click.

    Not where threads or processes were started, or somebody watches the interpreter.
    """
    threading = sys.modules.get("threading")
    alone = "multiprocessing" not in sys.modules and (threading is None or threading.active_count() == 1)
    if not alone or sys.gettrace() or sys.getprofile() or not (status is None or isinstance(status, int)):
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError, ValueError):
        if not status:
            return  # Python's own way out says what is wrong with the stream; a failed run has said it
    os._exit(status or 0)


if __name__ == "__main__":
    # Packs and libraries in the current folder must not be found.
    if sys.path and not sys.flags.safe_path and os.path.abspath(sys.path[0] or ".") == os.getcwd():
        del sys.path[0]
    run()
