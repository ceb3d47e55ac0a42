"""The rule ``tracking-link``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from reportlint import (
    Bad,
    Document,
    DocumentRule,
    Edit,
    Finding,
    Fix,
    Prefilter,
    RuleMeta,
    Severity,
    Span,
    rare,
)

_PARAMETER = rare(
    r"[?&](?:amp;)?((?:utm_\w{2,20}|fbclid|gclid|mc_[ce]id|igshid|referrer)=([^&#\s)>\]\"']{0,200}))"
)
_ASSISTANTS = rare(r"chatgpt|openai|copilot|perplexity|claude|gemini|grok|you\.com", re.I)


@dataclass(frozen=True)
class TrackingLink(DocumentRule):
    """A link carries tracking parameters, of an assistant (``utm_source=chatgpt.com``) or a campaign.

    The parameters tell the target where the link was copied from, and do nothing for the reader.
    A link copied from an assistant's answer should be opened and read before it is cited.
    Drop the parameters; the fix does.
    """

    meta = RuleMeta(
        id="tracking-link",
        message='The link carries the tracking parameter "{parameter}".',
        help="Open the page to see that it says what you cite, and drop the parameter.",
        severity=Severity.WARNING,
        good=[
            "See [the page](https://a.org/x?page=2) and https://b.org/utm_source.\n",
            "`?utm_source=chatgpt.com`\n",
        ],
        bad=[
            Bad(
                "See [the page](https://a.org/x?utm_source=chatgpt.com).\n",
                ["utm_source=chatgpt.com"],
                fixed="See [the page](https://a.org/x).\n",
            ),
            Bad(
                "See [the page](https://a.org/x?utm_source=mail&page=2#top).\n",
                ["utm_source=mail"],
                fixed="See [the page](https://a.org/x?page=2#top).\n",
                severity=Severity.INFO,
            ),
        ],
        prefilter=Prefilter(literals=("utm_", "clid=", "mc_", "igshid=", "referrer=")),
    )

    campaigns: Annotated[bool, "Report parameters of campaigns, too (as info)."] = True

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding per link, at its first tracking parameter."""
        end = -1
        for link in document.links:
            if link.span.start < end:
                continue
            found = [m for m in _PARAMETER.finditer(document.text, *link.span) if self._tracks(m)]
            if not found:
                continue
            end = link.span.end
            first = next((m for m in found if _ASSISTANTS.search(m[2])), found[0])
            grave = bool(_ASSISTANTS.search(first[2]))
            if grave or self.campaigns:
                yield self.finding(
                    Span(*first.span(1)),
                    severity=Severity.WARNING if grave else Severity.INFO,
                    fix=Fix("Drop the tracking parameters", tuple(_edits(document.text, found)), True),
                    parameter=first[1][:60],
                )

    def _tracks(self, m: re.Match[str]) -> bool:
        return not m[1].startswith("referrer") or bool(_ASSISTANTS.search(m[2]))


def _edits(text: str, found: list[re.Match[str]]) -> Iterable[Edit]:
    """Take the parameters out, keeping ``?`` where other parameters follow."""
    at = 0
    while at < len(found):
        start, end = found[at].span()
        while at + 1 < len(found) and found[at + 1].start() == end:
            at += 1
            end = found[at].end()
        if text[start] == "?" and text[end : end + 1] == "&":
            yield Edit(start + 1, end + (5 if text.startswith("&amp;", end) else 1), "")
        else:
            yield Edit(start, end, "")
        at += 1
