"""The second reader."""
from typing import Any


def confirmed(document: Any, verdict: Any) -> bool:
    return True
