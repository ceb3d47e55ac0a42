"""``check_examples`` runs the examples of a rule: our own tests and third-party packs call the same function."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from reportlint.document import Document
from reportlint.engine import Resources, conclude, examine, read_document
from reportlint.finding import JSON, Finding
from reportlint.pack import CORE_PACK, knowledge_folders, load_packs
from reportlint.rule import Bad, Good, Passage, PassageId, Rule
from reportlint.source import Source, from_bytes
from reportlint.span import apply_edits
from reportlint.spec import RuleSpec

__all__ = ["check_examples", "default_resources", "findings_of", "load_packs", "run_rules"]


def default_resources(packs: Sequence[str] = (CORE_PACK,)) -> dict[str, Callable[[], Any]]:
    """The resources that the command line hands to rules by default, made on first use."""
    made: dict[str, Any] = {}

    def knowledge() -> Any:
        if "knowledge" not in made:
            from reportlint.knowledge import load

            made["knowledge"] = load(knowledge_folders(packs))
        return made["knowledge"]

    def tokens() -> Any:
        from reportlint.prose import tokens as read

        return read

    return {"knowledge": knowledge, "tokens": tokens}


class _Texts:
    """A library of documents held in memory."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents

    def document(self, path: str, digest: str) -> Document:
        return self._documents[path]

    def passage(self, id: PassageId) -> Passage:
        raise KeyError(id)


def run_rules(
    rules: Sequence[Rule], texts: Mapping[str, str], resources: Resources | None = None
) -> list[Finding]:
    """Run rules over texts by path, cross-file rules included; return the findings in order.

    Raises ``AssertionError`` with the traceback where a rule crashes.
    """
    resources = default_resources() if resources is None else resources
    sources: dict[str, Source] = {
        path: from_bytes(path, text.encode("utf-8", "surrogatepass")) for path, text in texts.items()
    }
    results = [(path, examine(source, rules, resources)) for path, source in sources.items()]
    library = _Texts({path: read_document(source, resources) for path, source in sources.items()})
    report = conclude(results, rules, library)
    assert not report.failures, "\n".join(f.detail or f.message for f in report.failures)
    return list(report.findings)


def findings_of(
    rule: Rule, text: str | Mapping[str, str], resources: Resources | None = None
) -> list[Finding]:
    """Run one rule over a text (named ``example.md``) or several."""
    return run_rules([rule], {"example.md": text} if isinstance(text, str) else text, resources)


def check_examples(spec: RuleSpec, resources: Resources | None = None) -> None:
    """Run all examples of a rule.

    A good example must pass; a bad one must yield exactly the flagged pieces, in order; where ``fixed`` is given,
    the fixes must lead to that text, and the fixed text must be clean. Raises ``AssertionError`` that says which
    example failed and what was flagged instead.
    """
    resources = default_resources() if resources is None else resources
    for example in spec.meta.good:
        options: Mapping[str, JSON] = example.options if isinstance(example, Good) else {}
        text = example.text if isinstance(example, Good) else example
        found = findings_of(spec.make(options), text, resources)
        assert not found, f"{spec.id}: good example is flagged: {[(_cut(text, f), f.message) for f in found]}"
    for bad in spec.meta.bad:
        _check_bad(spec, bad, resources)


def _check_bad(spec: RuleSpec, bad: Bad, resources: Resources) -> None:
    rule = spec.make(bad.options)
    found = findings_of(rule, bad.text, resources)
    if isinstance(bad.flags, Mapping):
        wanted = [(path, piece) for path in sorted(bad.flags) for piece in bad.flags[path]]
    else:
        wanted = [("example.md", piece) for piece in bad.flags]
    got = [(f.path, _cut(bad.text, f)) for f in found]
    fits = len(got) == len(wanted) and all(
        p == q and _same(piece, want) for (p, piece), (q, want) in zip(got, wanted, strict=True)
    )
    assert fits, f"{spec.id}: a bad example must be flagged at {wanted}, but was at {got}"
    assert found, f"{spec.id}: a bad example names no flagged piece"
    for f in found:
        assert "{" not in f.message or "{" in str(bad.text), (
            f"{spec.id}: placeholder left in message: {f.message}"
        )
        assert bad.severity is None or f.severity == bad.severity, f"{spec.id}: severity is {f.severity}"
    if bad.fixed is not None:
        assert isinstance(bad.text, str), f"{spec.id}: 'fixed' needs a single text"
        fixed = apply_edits(bad.text, [e for f in found if f.fix for e in f.fix.edits])
        assert fixed == bad.fixed, f"{spec.id}: the fix leads to {fixed!r}"
        again = findings_of(rule, fixed, resources)
        assert not [f for f in again if f.fix], f"{spec.id}: the fixed text is flagged again: {again}"


def _cut(text: str | Mapping[str, str], finding: Finding) -> str:
    source = text if isinstance(text, str) else text[finding.path]
    return source[finding.span.start : finding.span.end]


def _same(piece: str, wanted: str) -> bool:
    """``...`` in the wanted piece stands for anything."""
    head, dots, tail = wanted.partition("...")
    if not dots:
        return piece == wanted
    return piece.startswith(head) and piece.endswith(tail) and len(piece) >= len(head) + len(tail)
