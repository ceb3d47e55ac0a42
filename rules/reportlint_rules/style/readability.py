"""The rule ``readability``."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Good, Prefilter, RuleMeta, Severity

_PLAIN = "The pump turns all day. The man oils it at noon. Then it runs well. "
_HARD = (
    "Organisational implementation considerations necessitate comprehensive interdisciplinary deliberation regarding "
    "multidimensional infrastructural interdependencies characterising contemporary administrative environments. "
)


@dataclass(frozen=True)
class Readability(DocumentRule):
    """The text is hard to read by the formula of Flesch.

    Long sentences of long words tire every reader; the formula counts both and knows nothing of the content. It is a
    hint and never a gate, runs only when it is selected by name, and reads English only.
    Shorten the longest sentences first.
    """

    meta = RuleMeta(
        id="readability",
        message="Flesch reading ease {ease}, school grade {grade} ({words} words, {per} a sentence).",
        help="Shorten the longest sentences first.",
        severity=Severity.INFO,
        good=[Good("# A\n\n" + _PLAIN * 8, {"min_words": 50})],
        bad=[Bad("# A\n\n" + _HARD * 5, ["A"], {"min_words": 50})],
        prefilter=Prefilter(min_words=50),
        default=False,
        known_limits="English only. The formula judges the length of words and sentences, nothing else.",
        source="Flesch 1948, A New Readability Yardstick",
    )

    min_ease: Annotated[float, "Least Flesch reading ease, 0 (hard) to 100 (easy)."] = 20.0
    min_words: Annotated[int, "Fewest words of running text."] = 150

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the title."""
        sentences = [
            document.plain(s.span) for s in document.sentences if not document.blocks[s.block].quoted
        ]
        sentences = [s for s in sentences if len(s.split()) > 3]
        words = sum(len(s.split()) for s in sentences)
        text = " ".join(s if s[-1] in ".!?" else f"{s}." for s in sentences)
        if words < self.min_words or sum(c > "\x7f" for c in text) > 0.05 * len(text):
            return
        # The library loads for seconds; nobody who did not ask for this rule should wait for it.
        import textstat

        ease = textstat.flesch_reading_ease(text)
        if ease >= self.min_ease:
            return
        heading = next((s.title_span for s in document.sections[1:]), document.blocks[0].text)
        yield self.finding(
            heading,
            evidence={"ease": round(ease, 1), "words": words, "sentences": len(sentences)},
            ease=round(ease),
            grade=round(textstat.flesch_kincaid_grade(text)),
            words=words,
            per=round(words / len(sentences)),
        )
