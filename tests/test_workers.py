"""Worker processes: the end comes, whatever happens to them."""

import subprocess
import sys
from pathlib import Path

_SCRIPT = """
import os
import time
from concurrent.futures.process import BrokenProcessPool

from reportlint.workers import release, start_pool


def die(data):
    time.sleep(0.5)
    os._exit(1)


if __name__ == "__main__":
    pool = start_pool(2)
    for future in [pool.submit(die, b"x" * 5_000_000) for _ in range(6)]:
        try:
            future.result()
        except BrokenProcessPool:
            release(pool)
    pool.shutdown(cancel_futures=True)
    print("ended")
"""


def test_a_pool_of_dead_workers_ends_in_the_middle_of_a_large_write(tmp_path: Path) -> None:
    # Python 3.11.2, which Debian 12 ships, waits forever here without ``release``.
    script = tmp_path / "script.py"
    script.write_text(_SCRIPT)
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "ended\n", done.stderr
