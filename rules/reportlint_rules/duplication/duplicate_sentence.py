"""The rule ``duplicate-sentence``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, related

from reportlint_rules.duplication._copies import exact_groups, sentence_units
from reportlint_rules.duplication._units import Unit, is_release, is_stock, is_summary

_TEXT = "The pump was replaced in March because its bearing had worn out after nine years of continuous service."


@dataclass(frozen=True)
class DuplicateSentence(DocumentRule):
    """A long sentence stands twice, word for word.

    Fifteen words in the same order do not happen twice by chance: one of the places was filled by copying.
    Shorter sentences count from three places on. Summaries, quotations and change logs are left alone.
    """

    meta = RuleMeta(
        id="duplicate-sentence",
        message="This sentence of {words} words stands in {places} places, first in line {first}.",
        help="Say it once.",
        severity=Severity.WARNING,
        good=[
            f"# A\n\n{_TEXT} It was old.\n\n# Summary\n\n{_TEXT}\n",
            "# A\n\nRun the tests. Then commit.\n\n# B\n\nRun the tests. Then push.\n",
        ],
        bad=[Bad(f"# A\n\n{_TEXT} It was old.\n\n# B\n\nWe checked it. {_TEXT}\n", [_TEXT])],
        prefilter=Prefilter(min_words=30),
        see=("duplicate-block",),
    )

    min_words: Annotated[int, "Fewest words of a sentence that stands twice."] = 15
    min_words_thrice: Annotated[int, "Fewest words of a sentence that stands in three places or more."] = 12

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per group of equal sentences, at the second one."""

        def counts(unit: Unit) -> bool:
            return (
                len(unit.words) >= min(self.min_words, self.min_words_thrice)
                and not any(w[0] == "`" for w in unit.words)
                and not is_summary(document, unit.section)
                and not is_release(document, unit.section)
                and not is_stock(document, unit.section)
            )

        for first, *others in exact_groups(document.once(sentence_units), counts):
            if len(first.words) < (self.min_words if len(others) == 1 else self.min_words_thrice):
                continue
            yield self.finding(
                others[0].span,
                related=[related(first.span, "first here"), *(related(u.span, "and here") for u in others[1:])],
                members=2,
                evidence={"words": len(first.words), "places": len(others) + 1},
                words=len(first.words),
                places=len(others) + 1,
                first=document.lines.position(first.span.start).line,
            )
