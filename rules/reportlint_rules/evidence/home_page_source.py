"""The rule ``home-page-source``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Finding,
    Link,
    Prefilter,
    RuleMeta,
    Severity,
    is_account,
    rare,
    reference_sections,
    related,
)

_HOME = rare(r"https?://[^/?#\s]{4,80}/?(?:index\.html?)?$", re.I)
_SOURCE = rare(
    r"\b(?:sources?|read more|full (?:story|article)|references?|citations?|quellen?|fuentes?|fontes?)[*_]{0,3}\s?[:/|]"
    r"[^\n]{0,80}$|出处|来源",
    re.I,
)
_PROMISE = rare(
    r"\b(?:articles?|papers?|stud(?:y|ies)|reports?|surveys?|statistics|data|research|findings|guidelines?|analysis|review"
    r"|figures)\s(?:on|about|of|for|into)\s\w",
    re.I,
)
"""The words of a link that promise a document on something."""
_NEAR = 100
"""Characters before a link in which the line may call it a source."""
_ITEM = "* The pump of {0} was oiled. Source: [{0}](https://{0}.org/{1})\n"


@dataclass(frozen=True)
class HomePageSource(DocumentRule):
    """The links that are given as sources lead to bare home pages.

    The front page of a ministry or newspaper proves no statement: it holds other news tomorrow, and nobody finds the
    place. Invented sources look like this, too.
    Link to the page that says what is claimed.
    """

    meta = RuleMeta(
        id="home-page-source",
        message="{count} of {every} source links lead to bare home pages ({examples}).",
        help="Link to the page that says what is claimed.",
        severity=Severity.WARNING,
        good=[
            "".join(_ITEM.format(name, "news/7") for name in ("alpha", "beta", "gamma", "delta")),
            "".join(
                _ITEM.format(name, "").replace("Source", "Maker")
                for name in ("alpha", "beta", "gamma", "delta")
            ),
            "".join(_ITEM.format(name, "") for name in ("alpha", "beta", "gamma")),
        ],
        bad=[
            Bad(
                "".join(_ITEM.format(name, "") for name in ("alpha", "beta", "gamma", "delta")),
                ["[alpha](https://alpha.org/)"],
            ),
            Bad(
                "# A\n\n## Sources\n\n* https://alpha.org/\n* https://beta.org\n* https://gamma.org/\n* https://delta.org\n",
                ["https://alpha.org/"],
            ),
            Bad(
                "# A\n\nSee [Articles on Pump Oil](https://alpha.org).\n",
                ["[Articles on Pump Oil](https://alpha.org)"],
            ),
        ],
        prefilter=Prefilter(literals=("http",)),
        see=("vague-reference", "fake-link"),
    )

    min_links: Annotated[int, "Fewest links to home pages."] = 4
    min_listed: Annotated[int, "Fewest, where a list of sources holds nothing else."] = 3
    min_share: Annotated[float, "Least share of all links that are given as sources, 0 to 1."] = 0.5

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, at the first such link."""
        bare = [
            x for x in document.links if x.kind in ("link", "bare", "definition") and _HOME.match(x.target)
        ]
        if not bare:
            return
        promised = [x for x in bare if x.kind == "link" and _PROMISE.search(document.text, *x.text)]
        if len(bare) < min(self.min_links, self.min_listed) and not promised:
            return
        listed = document.once(reference_sections)
        text = document.text
        given = []
        for link in document.links:
            if link.kind not in ("link", "bare", "definition") or not link.target.startswith("http"):
                continue
            at = link.span.start
            line = text.rfind("\n", max(0, at - _NEAR), at) + 1
            if document.section_at(at) in listed or _SOURCE.search(text, max(line, at - _NEAR), at):
                given.append(link)
        home = [x for x in given if _HOME.match(x.target)]
        every = len(home) >= self.min_listed and len(home) == len(given)
        if not (every and all(document.section_at(x.span.start) in listed for x in home)) and not (
            len(home) >= self.min_links and len(home) >= self.min_share * len(given)
        ):
            if promised and is_account(document):
                yield from self._promises(document, promised)
            return
        if home:
            hosts = dict.fromkeys(x.target.split("/")[2].removeprefix("www.") for x in home)
            yield self.finding(
                home[0].span,
                related=[related(x.span, "a home page, too") for x in home[1:]],
                members=self.min_links,
                count=len(home),
                every=len(given),
                examples=", ".join(list(hosts)[:3]),
            )

    def _promises(self, document: Document, promised: list[Link]) -> Iterable[Finding]:
        """Yield one finding for the links whose words promise a document."""
        first, *others = promised
        yield self.finding(
            first.span,
            message='"{title}" leads to the bare home page {examples}.',
            related=[related(x.span, "a home page, too") for x in others],
            members=1,
            title=document.plain(first.text),
            examples=first.target.split("/")[2].removeprefix("www."),
        )
