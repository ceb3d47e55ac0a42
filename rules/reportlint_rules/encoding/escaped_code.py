"""The rule ``escaped-code``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
    related,
)
from reportlint_rules.encoding._chars import talks_of

_ENTITY = re.compile(r"&(?:lt|gt|amp(?!;#?\w+;)|quot|apos|#39|#x27);")
"""An entity; what is escaped twice is meant to show one."""
_ABOUT = re.compile(
    r"\bentit(?:y|ies)\b|\bescap(?:e[ds]?|ing)\b|ampersand|\bhtml\b|\bxml\b|\bxss\b"
    r"|\bencod(?:e[ds]?|ing)\b"
)
_MARKUP = re.compile(r"</?[a-zA-Z][^<>\n]*>")
_PLAIN = frozenset(
    "python py bash sh shell console zsh java kotlin c cpp c++ rust go golang sql ruby swift r julia ts typescript js"
    " javascript yaml toml json scala csharp cs".split()
)
"""Languages in whose code an entity is rare."""
_QUOTED = re.compile(r"[\"'][^\"'\n]*$")
_SIGNS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'", "#39": "'", "#x27": "'"}


@dataclass(frozen=True)
class EscapedCode(DocumentRule):
    """Unescape entities inside code: they are shown as they stand.

    In running text `&lt;` becomes a sign; in a code span or block readers see the four letters, and whoever copies
    the code gets an error. It comes from text that was escaped for HTML and pasted into Markdown.
    Write the sign itself.
    """

    meta = RuleMeta(
        id="escaped-code",
        message='"{seen}" inside code is shown as it stands{more}.',
        severity=Severity.WARNING,
        help="Write the sign itself: code needs no escaping.",
        good=(
            "In HTML, `&lt;` stands for the sign.\n",
            'Run `echo "&lt;"` and `<b>a &lt; b</b>`.\n',
            "R&amp;D is done at AT&amp;T.\n",
        ),
        bad=(
            Bad(
                "The type is `Map&lt;K, V&gt;` now.\n", flags=["&lt;"], fixed="The type is `Map<K, V>` now.\n"
            ),
            Bad(
                "```bash\nmake &amp;&amp; make install\n```\n",
                flags=["&amp;"],
                fixed="```bash\nmake && make install\n```\n",
            ),
        ),
        prefilter=Prefilter(literals=("&lt;", "&gt;", "&amp;", "&quot;", "&apos;", "&#39;", "&#x27;")),
        see=("double-escaped-entity",),
        known_limits="Passages about HTML, XML and escaping are left alone, and so are strings in code.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding for all entities in code."""
        places = sorted(self._places(document))
        if not places:
            return
        text = document.text
        yield self.finding(
            places[0],
            seen=text[slice(*places[0])],
            more=f" (and {len(places) - 1} more)" if len(places) > 1 else "",
            related=[related(s, "another one") for s in places[1:50]],
            members=1,
            evidence={"count": len(places)},
            fix=Fix("Unescape", tuple(Edit(*s, _SIGNS[text[s.start + 1 : s.end - 1]]) for s in places)),
        )

    @staticmethod
    def _places(document: Document) -> Iterator[Span]:
        text = document.text
        about: dict[int, bool] = {}  # a block is searched once, however much code it holds
        pieces = [(s.start, s.end) for s in document.parsed.code_spans]
        for block in document.blocks:
            if block.kind == "code":
                first = text[block.span.start : text.find("\n", block.span.start) + 1]
                if first.strip(" `~\n").lower() in _PLAIN:
                    pieces.append((block.span.start, block.span.end))
        for start, end in pieces:
            found = list(_ENTITY.finditer(text, start, end))
            if not found or _MARKUP.search(text, start, end):
                continue
            at = document.block_at(start)
            for block_at in (at - 1, at):
                if block_at not in about:
                    about[block_at] = talks_of(document, block_at, _ABOUT)
            if about[at - 1] or about[at]:
                continue
            if text[start:end].strip("` ") == found[0].group():
                continue  # the entity by itself is spoken of
            for m in found:
                if not _QUOTED.search(text, max(start, text.rfind("\n", start, m.start())), m.start()):
                    yield Span(*m.span())
