"""The rule ``low-specificity``."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Annotated

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related
from reportlint_rules.boilerplate._sections import units
from reportlint_rules.boilerplate._specifics import names, names_nothing, specifics, words_of

_VAGUE = (
    "The field has moved quickly, and many teams have made progress on several fronts. New methods help users to reach "
    "their goals with less effort, and they make better use of what is there. Experts expect that this will continue, "
    "as more people take part and as the tools become easier to use in daily work."
)


@dataclass(frozen=True)
class LowSpecificity(DocumentRule):
    """Most sections name nothing: no name, number, date, source or code in a hundred words and more.

    What is true of everything is information about nothing. Names that stand in most sections are the topic and do
    not count, nor do words of the title.
    Give each section one thing that can be checked: who, how much, when, by which source.
    """

    meta = RuleMeta(
        id="low-specificity",
        message="{sections} of {of} sections name nothing: no name, number or source in {words} words.",
        help="Give each section one thing that can be checked: who, how much, when, by which source.",
        severity=Severity.INFO,
        good=[
            "".join(
                f"# Part {c}\n\n{_VAGUE} Mr Ito saved {n} hours in May.\n\n" for n, c in enumerate("ABCD", 11)
            ),
            f"# Part A\n\n{_VAGUE}\n",
        ],
        bad=[Bad("".join(f"# Part {c}\n\n{_VAGUE}\n\n" for c in "ABCD"), ["Part A"])],
        prefilter=Prefilter(min_words=200),
        see=("puffery-density", "vague-attribution"),
        known_limits="Capitals tell names; languages that write nouns or nothing with capitals are not judged.",
    )

    min_words: Annotated[int, "Fewest words of a section that is judged."] = 40
    min_sections: Annotated[int, "Fewest sections that name nothing."] = 3
    min_share: Annotated[float, "Least share of the judged sections, 0 to 1."] = 0.5

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first section that names nothing."""
        if len(document.sections) <= self.min_sections or not self._capitals_tell(document):
            return
        spans = [(u.section, document.sections[u.section].body) for u in document.once(units) if u.section]
        bare = [x for x in spans if names_nothing(document, x[1])]
        # Only these may be empty; names are dear to read.
        if sum(words_of(document, span) >= self.min_words for _, span in bare) < self.min_sections:
            return
        named = {section: names(document, span) for section, span in spans}
        uses = Counter(chain.from_iterable(named.values()))
        known = {n for n, k in uses.items() if k >= max(2, 0.4 * len(spans))}
        known |= (
            set(document.words.list(document.sections[1].title_span)) if len(document.sections) > 1 else set()
        )
        judged = [(s, specifics(document, span, named[s] - known)) for s, span in spans]
        judged = [(s, found) for s, found in judged if found.words >= self.min_words]
        empty = [(s, found) for s, found in judged if found.per_hundred == 0]
        if len(empty) < max(self.min_sections, self.min_share * len(judged)):
            return
        first, *others = (document.sections[s].title_span for s, _ in empty)
        yield self.finding(
            Span(*first),
            related=[related(s, "and here") for s in others],
            members=self.min_sections,
            evidence={
                "sections": len(empty),
                "of": len(judged),
                "specific per 100 words": {
                    document.sections[s].title: round(found.per_hundred, 1) for s, found in judged[:30]
                },
            },
            sections=len(empty),
            of=len(judged),
            words=sum(found.words for _, found in empty),
        )

    @staticmethod
    def _capitals_tell(document: Document) -> bool:
        """Tell whether capitals mark names here: not in German, where they mark nouns, nor in scripts without them."""
        places = document.places
        english = sum(len(places.get(w, ())) for w in ("the", "of", "and", "de", "la", "que", "et"))
        return english * 25 >= len(document.words)
