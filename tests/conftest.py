"""Shared by all tests: a hypothesis profile without clock, and the place of the real reports."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci")

ROOT = Path(__file__).resolve().parent.parent
# Compiled forms stay between test runs, apart from the user's own.
os.environ.setdefault("REPORTLINT_CACHE_DIR", str(ROOT / ".pytest_cache" / "reportlint"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports and labels, which is not part of the repository."""
    folder = Path(os.environ.get("REPORTLINT_SHARED", ROOT.parent / "shared"))
    if not (folder / "corpus").is_dir():
        pytest.skip(f"the real reports are not at {folder}; set REPORTLINT_SHARED to measure against them")
    return folder
