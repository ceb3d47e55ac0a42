"""Run as ``python -m reportlint``, which must not find packs or libraries in the current folder."""

import os
import sys

if sys.path and not sys.flags.safe_path and os.path.abspath(sys.path[0] or ".") == os.getcwd():
    del sys.path[0]

from reportlint.cli import main

if __name__ == "__main__":
    main()
