"""The rule ``pipeline-field``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    clipped,
    is_account,
    mentioned,
    rare,
    related,
)
from reportlint_rules.artifacts._text import beginning_with, edge_lines

_RUNS = frozenset(("id", "session", "job", "run", "thread", "trace", "uuid", "execution", "batch"))
_ID = rare(
    r"\W{0,6}(?:(?:[a-z]+[ -]){0,2}(?:id|uuid|identifier)|(?:(?:agent|crew|task|chat) "
    r")?(?:session|job|run|thread|trace"
    r"|execution|batch))[*_]{0,3}\s?[:=#]\W{0,6}"
    r"(?P<value>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=[a-f]*\d)[0-9a-f]{16,64}"
    r"|(?:run|thread|job|task|session|req|msg|batch|trace|exec)[_-](?=\w*\d)\w{6,40}"
    r"|[a-z]{2,6}-20\d{6}-\w{3,12})\W{0,6}$"
)
"""A label and what a program counts its runs by."""
_RESULTS = (
    "search result",
    "[doc ",
    "[document ",
    "[result ",
    "[context ",
    "[snippet ",
    "chunk ",
    "[passage ",
)
_RESULT = rare(
    r"\[(?:web |google )?search results? #?\d+(?:[,;] ?(?:search results? )?#?\d+){0,6}\]"
    r"|\((?:see |source: |from )?(?:web |google )?search results? #?\d+(?:(?:[,;]| and) "
    r"?(?:search results? )?#?\d+){0,6}\)"
    r"|\[(?:doc|document|result|context|snippet|passage|chunk) #?\d+\](?!\()"
    r"|\((?:source: |from |see )?(?:chunk|snippet|passage) #?\d+\)"
    r"|\b(?:document|source|result|article|page) #?\d+ (?:of|in|from) the search results\b"
)
"""A reference to what a search handed to the program."""
_MODELS = frozenset("llm llms rag retriever embedding embeddings prompt prompts chatbot chunking".split())
_FIELDS = frozenset("complete full extracted raw scraped original cleaned article page".split())
_FIELD = rare(
    r"(?:(?:complete|full|extracted|raw|scraped|original|cleaned)(?: (?:article|page|post"
    r"|web ?page|web|news|source|document))?"
    r" (?:text|content|body|markdown)|(?:article|page) (?:body|content|text))\W{0,3}:\W{0,3}(?=\s|\w|\Z)"
)
"""The name of a field of a scraper, as the label of its content."""
_LINKED = rare(r"(?:web |google )?search results? #?\d+")
_READERS = "refers to what a search handed to the program, which readers do not have"
_FEW_WORDS = 6


@dataclass(frozen=True)
class PipelineField(DocumentRule):
    """A field of the program that made the report was printed with it: the id of a run, a search result by its number.

    "Task ID: 7b0c1e52-..." means something to the program only, "[Search Result "
    "3]" leads to a list that readers never
    saw, and "Complete Article Text:" is how a scraper calls what it stored.
    Drop the field, and name the source in place of its number.
    """

    meta = RuleMeta(
        id="pipeline-field",
        message='"{said}" {kind}{more}.',
        help="Drop it, or name in words what it stands for.",
        severity=Severity.WARNING,
        good=[
            "# Pumps\n\n**Order number:** 4711\n\n**ISBN:** 978-3-16-148410-0\n\nThey turn.\n",
            "# Pumps\n\n[Result 1](https://example.org/1) was printed. Document 3 of the treaty forbids it.\n",
            "# Pumps\n\n**Full text:** [Report of the town](https://example.org/full)\n",
        ],
        bad=[
            Bad(
                "# Pumps\n\n**Task ID:** 7b0c1e52-88aa-4f0e-9a35-1c2f6d7e9b10\n\nThey turn.\n",
                ["Task ID:** 7b0c1e52-88aa-4f0e-9a35-1c2f6d7e9b10"],
            ),
            Bad("# Pumps\n\nSales rose [Search Result 3].\n", ["[Search Result 3]"]),
            Bad(
                "# Pumps\n\n**Complete Article Text:**\nA pump turns and turns and turns.\n",
                ["Complete Article Text:"],
            ),
        ],
        prefilter=Prefilter(words=tuple(sorted(_RUNS | _FIELDS)), literals=_RESULTS, either=True),
        see=("raw-identifier", "run-counter", "pipeline-note", "provided-input"),
        known_limits="Identifiers are looked for in the first and last lines of accounts.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for each kind of field."""
        kinds: dict[str, list[Span]] = {}
        for span, kind in _places(document):
            kinds.setdefault(kind, []).append(span)
        if not kinds or not is_account(document):
            return
        for kind, (first, *others) in kinds.items():
            said = document.plain(first)
            yield self.finding(
                first,
                said=clipped(said),
                kind=kind,
                more=f" ({len(others) + 1} such places)" if others else "",
                related=[related(span, "another one") for span in others[:59]],
                members=1,
            )


def _places(document: Document) -> Iterator[tuple[Span, str]]:
    folded = document.folded
    code = bool(document.parsed.code_spans) or any(b.kind == "code" for b in document.blocks)
    if not code:
        for line in edge_lines(document, _RUNS):
            if m := _ID.match(folded, *line):
                start = line.start + len(m.group()) - len(m.group().lstrip(" \t\n*_>|#-–—•([{\"'"))
                yield Span(start, m.end("value")), "is what a program counts its runs by"
    cues = [cue for cue in _RESULTS if cue in folded]
    if "search result" in folded:
        for link in document.links:
            if _LINKED.fullmatch(folded, *link.text):
                yield link.text, _READERS
    if cues and len(document.places_of(_MODELS)) < len(_MODELS) // 2:
        for m in _RESULT.finditer(folded):
            block = document.blocks[document.block_at(m.start())]
            span = Span(*m.span())
            if (
                block.kind in ("paragraph", "item")
                and not block.quoted
                and not mentioned(document, span, block.text)
            ):
                yield span, _READERS
    for opening in beginning_with(document, _FIELDS):
        m = _FIELD.match(folded, opening.start, opening.block.text.end)
        if (
            m
            and not document.text.startswith(("[", "<http", "http"), m.end())
            and (
                len(document.words.within(Span(m.end(), opening.block.text.end))) >= _FEW_WORDS
                or _goes_on(document, opening.place)
            )
        ):
            span = Span(opening.start, m.start() + len(m.group().rstrip(" *_\n")))
            yield span, "is the name of a field of a scraper"


def _goes_on(document: Document, place: int) -> bool:
    """Tell whether a paragraph follows a label that stands alone."""
    following = document.blocks[place + 1 : place + 2]
    return bool(following) and following[0].kind == "paragraph"
