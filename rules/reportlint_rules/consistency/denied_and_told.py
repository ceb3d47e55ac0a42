"""The rule ``denied-and-told``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, related

_WHAT = r"(?P<what>(?:[^\W\d_]+[ \n]){0,2}?[^\W\d_]{3,})"
_LOST = r"(?:lost|corrupted|destroyed|deleted|leaked|exposed|stolen|missing)"
_DENIED = (
    re.compile(
        rf"\b(?P<not>[Nn]o|[Nn]one of the|[Nn]ot a single)[ \n]{_WHAT}[ \n](?:was|were|has been|have been|"
        rf"is|are|got)[ \n]"
        rf"(?:[a-z]+ly[ \n])?{_LOST}\b"
    ),
    re.compile(
        r"\b(?:gingen|ging|wurden|wurde)[ \n](?:dabei[ \n]|jedoch[ \n]|zu keinem "
        r"Zeitpunkt[ \n])?(?P<not>[Kk]eine?)[ \n]"
        r"(?P<what>[^\W\d_]{4,})[ \n](?:verloren|gelöscht|entwendet)"
    ),
    re.compile(
        r"\b(?P<not>[Nn]o)[ \n]se[ \n](?:perdió|perdieron)[ \n](?:ningún|ninguna)[ \n]"
        r"(?P<what>(?:[^\W\d_]+[ \n]){0,2}?[^\W\d_]{4,})"
    ),
)
_TOLD = (
    re.compile(
        rf"\b(?:data|records?|details)[ \n]of[ \n](?P<n>\d[\d.,]*|some|several)[ \n]{_WHAT}[ \n](?:was|"
        rf"were|has been|have been)"
        rf"[ \n](?:[a-z]+ly[ \n])?{_LOST}\b"
    ),
    re.compile(
        rf"\b(?P<n>\d[\d.,]*)[ \n]{_WHAT}[ \n](?:(?:was|were|has been|have "
        rf"been)[ \n](?:[a-z]+ly[ \n])?{_LOST}|(?:could[ \n]not|"
        r"cannot|can't)[ \n]be[ \n](?:recovered|restored|retrieved))\b"
    ),
    re.compile(
        rf"\b(?:we|they|company|team|system)[ \n](?:permanently[ \n])?lost[ \n](?P<n>\d[\d.,]*)[ \n]{_WHAT}"
    ),
    re.compile(
        r"\b(?:Daten[ \n]von[ \n])?(?P<n>\d[\d.,]*)[ \n](?P<what>[^\W\d_]{4,})[ \n](?:gingen|ging|"
        r"wurden)[ \n](?:[a-zäöü]+[ \n])?"
        r"(?:verloren|gelöscht|entwendet)"
    ),
    re.compile(
        r"\b[Ss]e[ \n]perdieron[ \n](?:los[ \n]datos[ \n]de[ \n])?(?P<n>\d[\d.,]*)[ \n](?P<what>[^\W\d_]{4,})"
    ),
)
_NEVER_BUY = re.compile(
    r"\b(?P<what>[^\W\d_]{8,})[ \n]kaufen[ \n]wir[ \n](?:grundsätzlich[ \n]nicht|nicht|nie\w*|keine)|"
    r"\b[Ww]ir[ \n]kaufen[ \n](?:grundsätzlich[ \n]|prinzipiell[ \n])?keine[ \n](?P<de>[^\W\d_]{8,})|"
    r"\b[Ww]e[ \n](?:never[ \n](?:buy|purchase)|do[ \n]not[ \n](?:buy|"
    r"purchase))[ \n](?P<en>(?:[a-z]+[ \n]){0,2}?[a-z]{6,})\b|"
    r"\b[Nn](?:o|unca)[ \n]compramos[ \n](?P<es>(?:[^\W\d_]+[ \n]){0,2}?[^\W\d_]{6,})",
)
_BOUGHT = (
    r"(?:\b(?:Kauf|Erwerb|Ankauf)[ \n]von[ \n]{0}|{0}[^.;:]{{0,40}}\b(?:gekauft|erworben|angekauft)\b|"
    r"\b(?:bought|purchased|purchase[ \n]of|buying)[ \n](?:[\w,.]+[ \n]){{0,4}}?{0}|"
    r"\b(?:compra[ \n]de|compramos|compró|adquiri\w+|hemos[ \n]comprado)[ \n](?:[\w,.]+[ \n]){{0,4}}?{0})"
)
_MEANT = re.compile(
    r"\b(?:if|could|would|might|may|unless|until|other|further|additional|before|previous\w*|earlier|"
    r"instead|no longer|"
    r"test|simulat\w+|example|competitor\w*|wenn|falls|könnte\w*|würde\w*|bisher|früher|si|podría\w*|antes)\b",
    re.I,
)
_NOT = re.compile(
    r"\b(?:no|not|never|none|nicht|keine?\w*|nie|nunca|ningún|ninguna|without|ohne|sin)\b", re.I
)
_VAGUE = frozenset("data records information files items the any other daten".split())
_WORDS = frozenset(
    "lost corrupted destroyed deleted leaked exposed stolen missing verloren gelöscht entwendet perdió perdieron "
    "kaufen buy purchase compramos".split()
)


@dataclass(frozen=True)
class DeniedAndTold(DocumentRule):
    """One section denies what another one tells: no order data was lost, and data of 312 orders was lost.

    Losses of one kind of thing, and purchases that the company rules out for itself, are compared; conditions, plans
    and what was so before are left alone.
    Mend whichever is wrong, or say what the denial leaves out.
    """

    meta = RuleMeta(
        id="denied-and-told",
        message='"{told}" contradicts "{denied}" in line {line}.',
        help="Mend whichever is wrong, or say what the denial leaves out.",
        severity=Severity.WARNING,
        good=[
            "No order data was lost at any point.\n\n# B\n\nLogs of 312 pumps were lost, but no order data.\n",
            "No order data was lost at any point.\n\n# B\n\nIf the pump fails, 312 orders could not be recovered.\n",
            "We never buy carbon certificates.\n\n# B\n\nThe buyer has purchased the mill.\n",
        ],
        bad=[
            Bad(
                "No order data was lost at any point.\n\n# B\n\nA total of 412 orders could not be recovered.\n",
                ["412 orders could not be recovered"],
            ),
            Bad(
                "Kompensationszertifikate kaufen wir grundsätzlich nicht.\n\n# B\n\nDen Rest haben wir durch "
                "den Kauf von "
                "Kompensationszertifikaten ausgeglichen.\n",
                ["Kauf von Kompensationszertifikaten"],
            ),
            Bad(
                "No se perdió ningún pedido.\n\n# B\n\nSe perdieron 31 pedidos durante la noche.\n",
                ["Se perdieron 31 pedidos"],
            ),
        ],
        prefilter=Prefilter(words=tuple(sorted(_WORDS))),
        see=("number-conflict", "same-definition"),
        known_limits="Losses and purchases only; other contradictions need more than words.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each statement that a denial rules out."""
        for sentence in document.sentences_with(_WORDS):
            block = document.blocks[sentence.block]
            if block.quoted or block.kind not in ("paragraph", "item"):
                continue
            for pattern in (*_DENIED, _NEVER_BUY):
                m = pattern.search(document.prose, *sentence.span)
                if m and not _MEANT.search(document.prose, *sentence.span):
                    what = next((text for name, text in m.groupdict().items() if text and name != "not"), "")
                    told = (
                        self._lost(document, m, what)
                        if pattern is not _NEVER_BUY
                        else self._bought(document, m, what)
                    )
                    yield from self._found(document, m, told)
                    break

    def _found(
        self, document: Document, denied: re.Match[str], told: Iterator[re.Match[str]]
    ) -> Iterator[Finding]:
        here = document.block_at(denied.start())
        for m in told:
            index = document.sentence_at(m.start())
            block = document.block_at(m.start())
            if index < 0 or block == here or document.blocks[block].quoted:
                continue
            if document.blocks[block].kind not in ("paragraph", "item"):
                continue
            sentence = document.sentences[index].span
            rest = document.prose[sentence.start : m.start()] + " " + document.prose[m.end() : sentence.end]
            if _MEANT.search(rest) or _NOT.search(rest):
                continue
            span = Span(*m.span())
            yield self.finding(
                span,
                related=[related(Span(*denied.span()), "the denial")],
                told=document.plain(span),
                denied=document.plain(Span(*denied.span())),
                line=document.text.count("\n", 0, denied.start()) + 1,
            )
            return

    def _lost(self, document: Document, denied: re.Match[str], what: str) -> Iterator[re.Match[str]]:
        roots = {_root(word) for word in what.split() if word.casefold() not in _VAGUE}
        for pattern in _TOLD if roots else ():
            for m in pattern.finditer(document.prose):
                if any(_root(word) in roots for word in m["what"].split()):
                    yield m

    def _bought(self, document: Document, denied: re.Match[str], what: str) -> Iterator[re.Match[str]]:
        head = what.split()[-1]
        if len(head) > 5:
            yield from re.compile(_BOUGHT.format(re.escape(head[:-1]) + r"\w{0,3}")).finditer(document.prose)


def _root(word: str) -> str:
    """A word without what the plural adds."""
    folded = word.casefold()
    for ending in ("en", "es", "n", "s", "e"):
        if folded.endswith(ending) and len(folded) - len(ending) > 3:
            return folded[: -len(ending)]
    return folded
