"""The rule ``vendor-token``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

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
    mentioned,
    related,
)
from reportlint_rules.artifacts._text import outside_code, with_blanks

_TOKENS = (
    r":?contentReference\[[^\]\n]{0,40}\](?:\{[^}\n]{0,40}\})?|\[?oaicite:[^\]\s]{0,20}\]?"
    r"|oai_citation(?:_attribution)?[:‡][^\s\])]{0,40}"
    r"|\ue200[^\ue201\n]{0,200}\ue201|[\ue200-\ue206]"
    r"|(?:\bcite|\bnavlist|\bfilecite|\bimage_group)?(?<![a-z])(?:cite)?turn\d+(?:search|view|news|image|file|fetch"
    r"|forecast|finance|sports|product|reddit|academia|youtube|maps|business)\d+\b"
    r"|【\d+(?::\d+)?†[^】\n]{0,60}】|\[\d+(?::\d+)?†[^\]\n]{0,60}\]"
    r"|\{\{cite: ?\d+\}\}|\[source: ?\d+\]|\[(?:doc|source|chunk)_\d+\](?!\()|</?cite index=[^>\n]{1,40}>"
    r"|\[cite_start\]|\[cite:\s?[\d,\s\-–]+\]|\[span_\d+\]\((?:start|end)_span\)|<span_?(?:start|end)>"
    r"|<grok:render\b[^>\n]{0,200}>|</grok:render>|\[?grok_(?:card|image_card"
    r"|render_citation_card_json)[^\s\])]{0,80}\]?|<argument name=\"citation_id\">\d*</argument>"
    r"|\[(?:web|attached_file|memory|generated_image|conversation_history|chart):\d+\]|\[\^\d+_\d+\](?!:)"
    r"|</?ant(?:Thinking|Artifact)\b[^>\n]{0,200}>|</?antml:[^>\n]{0,80}>"
    r"|sandbox:/mnt/data/[^\s)\]]{0,120}|\battributableIndex\b|\{index=\d+\}|ppl-ai-file-upload[^\s)\]]{0,120}"
    r"|\[(?:source|doc(?:ument)?):\s?[\w./-]{1,60}\.(?:txt|md|pdf|docx?|html?|csv|json)(?:[:#][^\]\n]{0,20})?\]"
)


@cache
def _token() -> re.Pattern[str]:
    return re.compile(_TOKENS)


@dataclass(frozen=True)
class VendorToken(DocumentRule):
    """Delete the internal marks of a chat product.

    Citation tokens (``turn0search3``, ``oaicite``, ``[cite: 4]``, ``【12†source】``), cards and file paths
    mean something only inside the product that wrote them; here the source they stood for is lost.
    """

    meta = RuleMeta(
        id="vendor-token",
        message='"{token}" is an internal mark of the program that wrote the text{more}.',
        severity=Severity.ERROR,
        help="Replace it by the source it stood for, or delete it.",
        good=(
            "The token `turn0search3` is written by a search tool.\n",
            "A note[^1] and a range [1:3].\n\n[^1]: Source.\n",
            "See https://example.org/?utm_source=chatgpt.com for more: the rule for links says it.\n",
        ),
        bad=(
            Bad("Wind grew by 4 %. turn0search3\n", flags=["turn0search3"]),
            Bad(
                "Wind grew【12†source】 and grew [cite: 1, 2].\n",
                flags=["【12†source】"],
                fixed="Wind grew and grew.\n",
            ),
        ),
        prefilter=Prefilter(asks="reportlint_rules.artifacts._signs:Signs"),
        see=("chat-residue", "private-use-character", "tracking-link"),
        known_limits="Tokens in code and in quotation marks are let pass.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all tokens of the document."""
        text = outside_code(document)
        tokens = [s for m in _token().finditer(text) if not self._is_talk(document, s := Span(*m.span()))]
        if tokens:
            yield self._say(document, tokens)

    def _is_talk(self, document: Document, span: Span) -> bool:
        at = document.block_at(span.start)
        return at >= 0 and mentioned(document, span, document.blocks[at].text)

    def _say(self, document: Document, places: list[Span]) -> Finding:
        token = document.text[slice(*places[0])]
        shown = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in token[:40])
        return self.finding(
            places[0],
            token=shown,
            more=f", one of {len(places)}" if len(places) > 1 else "",
            related=[related(p, "another one") for p in places[1:200]],
            members=1,
            evidence={"count": len(places)},
            fix=Fix("Delete the tokens", _edits(document, places)),
        )


def _edits(document: Document, places: list[Span]) -> tuple[Edit, ...]:
    """Deletions of the tokens: those in a row as one, with the brackets around them and a blank too many."""
    text = document.text
    rows: list[Span] = []
    for place in places:
        if rows and not text[rows[-1].end : place.start].strip(" ,;"):
            rows[-1] = Span(rows[-1].start, place.end)
        else:
            rows.append(place)
    wide = [
        Span(a - 1, b + 1)
        if text[a - 1 : a] == "(" and text[b : b + 1] == ")" and text[a - 2 : a - 1] != "]"
        else Span(a, b)
        for a, b in rows
    ]
    return tuple(Edit(*with_blanks(document, row), "") for row in wide)
