"""What the result of a document depends on beside its bytes, part by part, so that a missed cache can say why."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from reportlint import __version__, store
from reportlint.pack import Catalogue
from reportlint.paths import AnyPath
from reportlint.result import SCHEMA

_LIBRARIES = ("ftfy", "pyromark", "rapidfuzz", "spacy", "textstat")
"""Libraries whose versions findings depend on."""


def settings_key(settings: Any, document_scope: bool, pipeline: str) -> str:
    """Return the engine's settings of one variant as text: equal settings give equal text."""
    told = (settings.select, settings.ignore, settings.preview, settings.options, settings.severity)
    return _as_text((told, document_scope, pipeline))


def _as_text(value: Any) -> str:
    """Write plain data down: what has no order of its own sorted, a list like a tuple."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(sorted(f'{_as_text(k)}: {_as_text(v)}' for k, v in value.items()))}}}"
    if isinstance(value, (set, frozenset)):
        return f"<{', '.join(sorted(map(_as_text, value)))}>"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_as_text, value))}]"
    if isinstance(value, (str, os.PathLike)):
        return str.__repr__(os.fspath(value))
    return repr(value)


def parts(catalogue: Catalogue, facts: Sequence[AnyPath]) -> Mapping[str, str]:
    """Return the parts that all documents share, by name; ``facts`` are files and folders of the configuration.

    Raises ``OSError`` or ``ReportlintError`` for a file that cannot be read.
    """
    from reportlint.knowledge.loader import files_of, key_of

    return {
        "rules": " ".join(key for key, _ in catalogue.packs.values()),
        "knowledge": key_of(
            files_of([f for _, folders in catalogue.packs.values() for f in folders] + [*facts])
        ),
        "reportlint": f"{__version__} {SCHEMA} {store.own_key()}",
        "Python and libraries": f"{sys.version} {_versions()}",
    }


def _versions() -> str:
    """Names of the installed distributions' folders: ``importlib.metadata`` would take 20 ms for the same."""
    found = set()
    for place in sys.path:
        try:
            names = os.listdir(place or ".") if place.endswith("packages") else []
        except OSError:
            continue
        found |= {n for n in names if n.endswith("-info") and n.lower().split("-")[0] in _LIBRARIES}
    return " ".join(sorted(found))
