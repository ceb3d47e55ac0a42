"""Ships compiled forms with the wheel: the knowledge base, the catalogue of rules, translated regular expressions.

A form that does not fit the interpreter, or the files that lie there, is passed over when the tool runs, so a wheel
built elsewhere is merely slower at its first run. Where the tool's own dependencies are missing at build time
(an isolated build knows only the build system's), nothing is shipped, and the first run compiles.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface[Any]):
    """Compiles before the files are gathered, and adds what came of it."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into ``lint/reportlint/_compiled``."""
        root = Path(self.root)
        target = root / "lint" / "reportlint" / "_compiled"
        shutil.rmtree(target, ignore_errors=True)
        sys.path[:0] = [str(root / "lint"), str(root / "rules")]
        try:
            from reportlint.shipping import ship

            ship(str(target))
        except ImportError as error:
            self.app.display_warning(f"nothing is compiled ahead of the first run: {error}")
            return
        finally:
            del sys.path[:2]
        build_data["artifacts"].append("/lint/reportlint/_compiled/*.bin")
