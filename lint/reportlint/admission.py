"""Prefilters: which rules a document concerns at all, before any of their code is imported."""

from collections.abc import Callable, Container, Iterable
from functools import lru_cache
from importlib import import_module

from reportlint.document import Document, lowered
from reportlint.selection import Runnable


def admits(rule: Runnable, document: Document) -> bool:
    """Tell whether a document passes the rule's prefilter."""
    pre = rule.meta.prefilter  # the cheapest questions first
    if pre.non_ascii and document.text.isascii():
        return False
    wordless = bool(pre.words) and document.word_set.isdisjoint(pre.words)
    if wordless and not pre.either:
        return False
    if pre.every and any(document.word_set.isdisjoint(group) for group in pre.every):
        return False
    if pre.blocks and document.once(_kinds).isdisjoint(pre.blocks):
        return False
    if pre.min_words and len(document.words) < pre.min_words:
        return False
    if pre.literals and (wordless or not pre.either) and not document.once(_Literals).any(pre.literals):
        return False
    if pre.names and "knowledge" in document.resources and not document.once(_holds_names):
        return False
    return not pre.asks or rule.meta.id in document.once(_question(pre.asks))


@lru_cache(maxsize=64)
def _question(name: str) -> Callable[[Document], Container[str]]:
    module, _, function = name.partition(":")
    asked: Callable[[Document], Container[str]] = getattr(import_module(module), function)
    return asked


def _kinds(document: Document) -> frozenset[str]:
    return frozenset([b.kind for b in document.blocks])


def _holds_names(document: Document) -> bool:
    from reportlint.knowledge.match import mentions_of

    return bool(mentions_of(document, document.resource("knowledge")))


class _Literals:
    """Answers which literals a document's case-folded text holds, each literal asked once."""

    def __init__(self, document: Document) -> None:
        self._text = lowered(document.text)
        self._ascii = self._text.isascii()
        self._known: dict[str, bool] = {}

    def any(self, literals: Iterable[str]) -> bool:
        known, text = self._known, self._text
        for literal in literals:
            if literal not in known:
                if self._ascii and not literal.isascii():
                    known[literal] = False
                    continue
                # Most texts hold few marks and signs, and one character is found thirty times as fast as several.
                for mark in _marks_of(literal):
                    if mark not in known:
                        known[mark] = mark in text
                    if not known[mark]:
                        known[literal] = False
                        break
                else:
                    known[literal] = literal in text
            if known[literal]:
                return True
        return False


@lru_cache(maxsize=1 << 10)
def _marks_of(literal: str) -> tuple[str, ...]:
    """The characters of a literal that are neither letters nor digits nor blanks."""
    return tuple([sign for sign in dict.fromkeys(literal) if not sign.isalnum() and sign not in " \n"])


__all__ = ["admits"]
