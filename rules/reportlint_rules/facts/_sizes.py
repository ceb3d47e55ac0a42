"""Names with a size behind them."""

import re

from reportlint_rules.facts._item import Item

SHORT_HYPHENS = frozenset("-‐‑")
_SIZE = re.compile(r"\d+(?:\.\d+)?[BM]\Z")
_DECIMAL = re.compile(r"\d+\.\d+\Z")


def with_sizes(items: list[Item]) -> list[Item]:
    """Join a name and its size (``Llama 2 70B``, ``Pythia-12B``): still the same thing, whose size the text gives."""
    if not any(item.text[-1:] in "BM" and (item.glued or item.text[0].isdigit()) for item in items):
        return items
    parts: list[Item] = []
    for item in items:
        before = parts[-1] if parts else None
        if before is not None and item.glued and item.text in ("B", "M") and _DECIMAL.match(before.text):
            # ``2.8B`` comes in two pieces.
            text, low = before.text + item.text, before.low + item.low
            parts[-1] = before.but(text=text, low=low, end=item.end)
        else:
            parts.append(item)
    out: list[Item] = []
    for item in parts:
        if out and _SIZE.match(item.text) and item.kind == "w":
            hyphen = out[-1].text in SHORT_HYPHENS and out[-1].glued and item.glued
            name = out[-2] if hyphen and len(out) > 1 else out[-1]
            if name.kind == "E" and (hyphen or not item.glued) and not _SIZE.search(name.text):
                if hyphen:
                    out.pop()
                gap = "-" if hyphen else " "
                out[-1] = name.but(text=f"{name.text}{gap}{item.text}", end=item.end)
                continue
        out.append(item)
    return out
