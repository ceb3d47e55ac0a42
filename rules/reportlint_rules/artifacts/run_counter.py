"""The rule ``run-counter``."""

import re
from collections.abc import Iterable
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
    is_manual,
    related,
)

_THINGS = (
    "articles|stories|sources|documents|pages|urls|links|records|chunks|search(?:es)?"
    "|queries|posts|papers|files|"
    "news|items|entries|results|tool calls|api calls|requests|projects|repositories"
    "|videos|tweets|emails|messages"
)
_COUNTER = re.compile(
    rf"\W{{0,6}}(?P<label>(?:(?:total|number of|unique|new|raw)[ ]){{0,2}}(?:[a-z]+ )?(?:{_THINGS})[ ]"
    r"(?P<done>processed|analy[sz]ed|fetched|scraped|crawled|retrieved|collected|covered"
    r"|accessed|consulted|found|"
    r"kept|scanned|ingested|parsed|indexed|summari[sz]ed|executed|made|"
    r"after (?:filtering|deduplication|dedup|cleaning))"
    r"|(?P<machine>(?:total )?(?:input |output |prompt |completion )?tokens(?: used| consumed)?|tokens? count|"
    r"word count|(?:total )?(?:processing|execution|generation|run|elapsed) time|(?:llm|model|api) calls"
    r"|duplicates? (?:removed|skipped|filtered(?: out)?)))"
    r"(?: ?\((?:target|limit|goal|max(?:imum)?)[: ]+\d+\))?"
    r"\W{0,6}:\W{0,6}(?P<value>\d[\d,.]*)(?: ?(?:words|tokens|s|sec|secs|seconds|ms|min"
    r"|mins|minutes))?\W{0,4}$",
    re.I,
)
_SUBJECTS = (
    *_THINGS.replace("search(?:es)?", "searches").split("|"),
    "tokens",
    "word",
    "time",
    "calls",
    "duplicates",
    "duplicate",
)
_DONE = tuple(
    "processed analyzed analysed fetched scraped crawled retrieved collected covered "
    "accessed consulted found scanned "
    "ingested parsed indexed summarized summarised executed made after tokens count "
    "processing execution generation "
    "run elapsed llm model api kept removed skipped filtered".split()
)
_MACHINE = re.compile(r"processed|fetched|scraped|crawled|ingested|parsed|indexed|executed|after|kept", re.I)


@dataclass(frozen=True)
class RunCounter(DocumentRule):
    """Counters of the run stand in the report: articles processed, tokens used, seconds taken.

    They tell how the program fared, not what the report is about, and "Stories covered: 0" tells that there is none.
    Keep them in the log; say in a sentence of the method what the reader must know of the sources.
    """

    meta = RuleMeta(
        id="run-counter",
        message='"{label}: {value}" counts what the program did.',
        help="Leave it to the log, or say in the method what readers must know of the sources.",
        severity=Severity.WARNING,
        good=[
            "# Survey\n\nWe read 12 articles on pumps and left out three.\n",
            "# Pump counter\n\n* Total pumps sold: 12\n* Pumps repaired: 4\n",
            "# Log\n\n```\nArticles processed: 4\n```\n",
        ],
        bad=[
            Bad(
                "# News\n\n* Articles fetched: 12\n* Articles after filtering: 4\n", ["Articles fetched: 12"]
            ),
            Bad("# Morning news\n\n**Stories Covered:** 0\n\nNo news.\n", ["Stories Covered:** 0"]),
            Bad(
                "# Survey\n\n**Articles analyzed:** 12\n", ["Articles analyzed:** 12"], severity=Severity.INFO
            ),
        ],
        prefilter=Prefilter(every=(_SUBJECTS, _DONE), asks="reportlint_rules.artifacts._signs:Signs"),
        see=("log-line", "agent-trace"),
        known_limits="What the counters count is known in English only.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding with all counters of the document."""
        places: list[tuple[Span, str, str, bool]] = []
        for block in document.blocks:
            if block.kind not in ("paragraph", "item") or block.quoted:
                continue
            start = block.text.start
            for line in document.prose[start : block.text.end].split("\n"):
                m = _COUNTER.match(line) if ":" in line and len(line) < 100 else None
                if m:
                    span = Span(start + m.start("label"), start + m.end("value"))
                    grave = bool(m["machine"] or _MACHINE.search(m["done"]) or m["value"] == "0")
                    places.append((span, m["label"], m["value"], grave))
                start += len(line) + 1
        if not places or is_manual(document):
            return
        (span, label, value, _), *others = places
        yield self.finding(
            span,
            severity=None if any(grave for *_, grave in places) else Severity.INFO,
            related=[related(other, "and here") for other, *_ in others],
            evidence={"counters": len(places)},
            label=" ".join(label.split()),
            value=value,
        )
