"""Turn a passage into items: words, punctuation, years, and the names of the base marked as such."""

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from reportlint import Document, Span
from reportlint.knowledge import Entity, Knowledge, Mention, mentions_of
from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._lexicon import DOMAIN_CUES, FIRST_WORDS, HEAD_NOUNS, MONTHS

# Kept apart by "split", so that blanks and tokens take turns. U+0000 stands for markup: between tokens it is nothing.
_TOKEN = re.compile(r"(\d+(?:[.,]\d+)+|[^\W_]+|['’]s\b|['’]|\.\.\.|[^\s\0])")
_MARKUP_INSIDE = re.compile(r"[\w'’.,]\0+[\w'’.,]")


_YEAR = re.compile(r"(?:18|19|20)\d\d$")


_OPEN_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}


_PLAIN_TAILS = frozenset(
    """source sourced weight weights scale trained known called based only state art like standing year recognized named
    end generation acclaimed mentioned level quality purpose domain powered learning supervised order available tech
    performing known influential model breaking changing""".split()
)


"""Last parts of hyphened adjectives that leave a thing what it is (``open-source X``, ``state-of-the-art X``)."""


FEW_WORDS = 60
"""Words of a text that can hardly bring cues of its own."""


_SHORT_HYPHENS = frozenset("-‐‑")

_NATIONAL = frozenset(
    """korean chinese japanese french german english spanish italian russian arabic hindi indian american european
    british canadian israeli swiss dutch swedish finnish polish portuguese turkish vietnamese indonesian""".split()
)
"""Adjectives that are written with a capital, and make no name of a common noun behind them."""


class Item:
    """A word, a sign, a year, or a name of the base.

    ``kind``: ``w`` word, ``p`` punctuation, ``Y`` year, ``E`` entity, ``O`` organisation, ``C`` a compound or an
    unknown version made with a name of the base, about which nothing is known. Equal where all fields are.
    """

    __slots__ = ("end", "glued", "kind", "low", "orgs", "refs", "start", "text")

    def __init__(
        self,
        kind: str,
        text: str,
        low: str,
        start: int,
        end: int,
        glued: bool,
        refs: tuple[int, ...] = (),
        orgs: tuple[str, ...] = (),
    ) -> None:
        """Take the word as written and folded, its span, and whether nothing stands before it."""
        self.kind, self.text, self.low = kind, text, low
        self.start, self.end, self.glued = start, end, glued
        self.refs, self.orgs = refs, orgs

    def _fields(self) -> tuple[object, ...]:
        return self.start, self.end, self.kind, self.text, self.low, self.glued, self.refs, self.orgs

    def __eq__(self, other: object) -> bool:
        """Compare all fields: a name is read in its heading, and again as the topic of what stands below."""
        return self is other or (
            isinstance(other, Item) and self.start == other.start and self._fields() == other._fields()
        )

    def __hash__(self) -> int:
        """Equal items have equal hashes."""
        return hash((self.start, self.end, self.kind))

    def but(
        self,
        kind: str | None = None,
        text: str | None = None,
        low: str | None = None,
        end: int | None = None,
        refs: tuple[int, ...] | None = None,
    ) -> "Item":
        """The item with other fields."""
        return Item(
            self.kind if kind is None else kind,
            self.text if text is None else text,
            self.low if low is None else low,
            self.start,
            self.end if end is None else end,
            self.glued,
            self.refs if refs is None else refs,
            self.orgs,
        )

    @property
    def upper(self) -> bool:
        """Tell whether the word begins with a capital."""
        return self.text[:1].isupper()


class Named:
    """The mentions of a document, and what the base says of them, found once."""

    def __init__(self, document: Document) -> None:
        """Match all names of the base in the document."""
        self.base: Knowledge = document.resource("knowledge")
        self.mentions: list[Mention] = mentions_of(document, self.base)
        self.words = document.words
        self.certain: set[int] = set()
        joined = document.parsed.joined
        # A short form that the base only spells out is of no interest where nothing spells it out.
        self.mentions = [m for m in self.mentions if m.refs or m.orgs or _spelled_out(joined, m)]
        self.shadowed = _shadowed(document, self.base, self.mentions)
        self.mentions = [
            m._replace(refs=(), orgs=(), ambiguous=True) if m.text in self.shadowed else m
            for m in self.mentions
            if m.text not in self.shadowed or (m.text in self.base.expansions and _spelled_out(joined, m))
        ]
        others = _spelled_otherwise(document, self.base, self.mentions)
        if others:
            self.mentions = [
                m._replace(refs=(), orgs=(), ambiguous=True) if m.text in others else m for m in self.mentions
            ]
        self.mentions = _of_the_field(document, self.mentions)
        if any(m.ambiguous and m.refs for m in self.mentions):
            from reportlint_rules.facts._listed import listed

            self.mentions = listed(document, self.mentions, self.base)
        self._starts = [m.start for m in self.mentions]
        for mention in self.mentions:
            if not mention.ambiguous:
                self.certain.update(mention.refs)

    def within(self, span: Span) -> list[Mention]:
        """The mentions inside a span."""
        return self.mentions[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def entities(self, refs: Sequence[int]) -> list[Entity]:
        """The entities behind references, organisations left out."""
        return [self.base.at(r) for r in refs]


_EVERYDAY = frozenset(
    """transformer transformers precision recall accuracy attention momentum perceptron boosting bagging stacking
    dropout pruning distillation diffusion quantization normalization regularization reinforce adapter adapters
    convolution pooling embedding embeddings ensemble backpropagation annealing clustering prompting perplexity
    fairness masking tokenizer warmup checkpoint""".split()
)
"""Names that are words of other trades as well."""


_FIELD = frozenset(
    """neural llm llms ai nlp ml dataset datasets classifier classifiers algorithm algorithms gradient gradients
    pretrained pretraining embeddings embedding softmax autoregressive backpropagation hyperparameters chatbot chatbots
    tokenizer tokenization transformer-based overfitting finetuned finetuning fine-tuning pre-trained self-attention
    pytorch tensorflow multimodal perplexity corpus corpora labeled unlabeled supervised unsupervised""".split()
)


def _of_the_field(document: Document, mentions: list[Mention]) -> list[Mention]:
    """Leave out everyday words (``transformer``, ``momentum``) of a longer document without any cue of the field."""
    if len(document.words) <= FEW_WORDS or not any(m.text.lower() in _EVERYDAY for m in mentions):
        return mentions
    if any(m.refs and not m.ambiguous and m.text.lower() not in _EVERYDAY for m in mentions):
        return mentions
    if document.word_set & _FIELD or len(document.word_set & DOMAIN_CUES) >= 8:
        return mentions
    return [m for m in mentions if m.text.lower() not in _EVERYDAY]


def _shadowed(document: Document, base: Knowledge, mentions: Sequence[Mention]) -> frozenset[str]:
    """Short names that the document itself defines as something else (``Content Authenticity Initiative (CAI)``)."""
    joined = document.parsed.joined
    out: set[str] = set()
    for mention in mentions:
        if not mention.refs or not mention.text.isupper() or len(mention.text) > 6 or mention.text in out:
            continue
        if joined[mention.start - 1 : mention.start] != "(" or joined[mention.end : mention.end + 1] != ")":
            continue
        before = joined[max(0, mention.start - 120) : mention.start - 1].replace("\0", "")
        words = re.findall(r"[^\W\d_]+", re.split(r"[.;:()\n,]", before)[-1])
        run = [w for w in words if w[:1].isupper()][-len(mention.text) :]
        if _foreign(run, mention, base):
            out.add(mention.text)
    return frozenset(out)


_BRACKETED = re.compile(r"[(\[][\s\0\"“'*]*\Z|,\s(?:[\w.]+\s){1,4}\Z")
_SPELLING = re.compile(
    r"[\s\0\"”'*]*s?[\s\0\"”'*]*(?:[(\[=:–—]|[a-z]+ \(|- |,\s?(?:or\b|short\b|for\b|i\.|the\b|an?\b|which\b|[A-Z])"
    r"|(?:which |that |literally )*(?:stand|short\b|means?\b|denotes?\b|abbreviat|expand|signif)"
    r"|(?:is|was|are) (?:the |an? |short\b|derived|[A-Z])|comes from\b|derives\b|'s full|’s full)"
    r"|[\s\0]{2,}[A-Za-z]"  # the next cell of a table
)


def _spelled_out(joined: str, mention: Mention) -> bool:
    """Tell whether something beside a short form may spell it out: a bracket, a colon, ``stands for``."""
    if _SPELLING.match(joined, mention.end, mention.end + 40):
        return True
    return _BRACKETED.search(joined[max(0, mention.start - 24) : mention.start]) is not None


def _foreign(run: Sequence[str], mention: Mention, base: Knowledge) -> bool:
    """Tell whether capitalised words spell a short name, and none of them belongs to what the base knows by it."""
    if len(run) != len(mention.text) or "".join(w[0] for w in run).upper() != mention.text:
        return False
    said = {w.lower()[:5] for w in run}
    known = [
        n
        for r in mention.refs
        for e in [base.at(r)]
        for n in (*e.names, *e.ambiguous_names, *[long for longs in e.expands.values() for long in longs])
    ]
    return not any(said & {w.lower()[:5] for w in re.findall(r"[^\W\d_]+", n) if len(w) > 2} for n in known)


def _spelled_otherwise(document: Document, base: Knowledge, mentions: Sequence[Mention]) -> frozenset[str]:
    """Short names that the document spells out as something else behind them: ``DPR (Democratic Party of Russia)``.

    What is said of them is about that other thing; whether the spelling is wrong is asked all the same.
    """
    joined = document.parsed.joined
    out: set[str] = set()
    for mention in mentions:
        if not mention.refs or not mention.text.isupper() or len(mention.text) > 6 or mention.text in out:
            continue
        if joined[mention.end : mention.end + 2] != " (":
            continue
        behind = joined[mention.end + 2 : mention.end + 120].replace("\0", "")
        words = re.findall(r"[^\W\d_]+", re.split(r"[.;:()\n,]", behind)[0])
        if _foreign([w for w in words if w[:1].isupper()], mention, base):
            out.add(mention.text)
    return frozenset(out)


def named(document: Document) -> Named:
    """The mentions of a document (shared by the rules of the family)."""
    return document.once(Named)


def items_of(document: Document, span: Span) -> list[Item]:
    """Read a span: names marked, quoted sentences dropped, unknown versions and compounds set apart."""
    found = named(document)
    joined = document.parsed.joined
    items = _whole_words(_tokens(joined, span))
    items = _whole_families(_mark(items, found.within(span), found))
    items = _drop_quotes(items)
    return _set_apart(items, found.base)


@functools.lru_cache(maxsize=1 << 14)
def _kind(text: str) -> tuple[str, str]:
    """The kind of a token, and its folded form."""
    if text[0].isalnum():
        return ("Y" if _YEAR.match(text) else "w"), fold(text)
    return ("w", "'s") if text in ("'s", "’s") else ("p", text)


def _tokens(joined: str, span: Span) -> list[Item]:
    piece = joined[span.start : span.end]
    places = None
    if "\0" in piece and _MARKUP_INSIDE.search(piece):
        places = [i for i, c in enumerate(piece) if c != "\0"]
        piece = piece.replace("\0", "")
    parts = _TOKEN.split(piece)
    texts = parts[1::2]
    edges = list(accumulate(map(len, parts), initial=span.start))
    items = [
        Item(kind, text, low, start, end, not gap or (gap[0] == "\0" and not gap.strip("\0")))
        for gap, text, (kind, low), start, end in zip(
            parts[::2], texts, map(_kind, texts), edges[1::2], edges[2::2], strict=False
        )
    ]
    if items:
        items[0].glued = False
    if places is not None:
        for item in items:
            item.start = span.start + places[item.start - span.start]
            item.end = span.start + places[item.end - span.start - 1] + 1
    return items


def _whole_words(items: list[Item]) -> list[Item]:
    """Join ``data set`` to one word, as others write it."""
    if not any(item.low == "data" for item in items):
        return items
    out: list[Item] = []
    for item in items:
        if out and item.low in ("set", "sets") and out[-1].low == "data" and not item.glued:
            data = out[-1]
            out[-1] = Item(
                "w", f"{data.text} {item.text}", "data" + item.low, data.start, item.end, data.glued
            )
        else:
            out.append(item)
    return out


_FAMILIES = frozenset("family series line suite class collection".split())
_MEMBERS = frozenset("models networks architectures algorithms methods optimizers optimisers".split())


def _whole_families(items: list[Item]) -> list[Item]:
    """Leave out ``of language models`` behind ``the LLaMA family``: it says what the name says."""
    for at in range(1, len(items) - 2):
        if items[at].low == "of" and items[at - 1].text.rpartition(" ")[2].lower() in _FAMILIES:
            named = items[at - 1].kind == "E" or (at > 1 and items[at - 2].kind == "E")
            behind = [item.low for item in items[at + 1 : at + 5]]
            end = next((k for k, low in enumerate(behind) if low in _MEMBERS), -1)
            if named and end >= 0 and all(item.kind == "w" for item in items[at + 1 : at + 1 + end]):
                return items[:at] + items[at + 2 + end :]
    return items


def _mark(items: list[Item], mentions: Sequence[Mention], found: Named) -> list[Item]:
    if not mentions:
        return items
    lows: set[str] = set()
    others = [m for m in mentions if not m.ambiguous]
    out: list[Item] = []
    at = 0
    if not others:
        lows = {i.low for i in items}
    short = len(found.words) <= FEW_WORDS
    for mention in mentions:
        cue = bool(others) or _cued(lows, mention.text.lower())
        cue = cue or not found.certain.isdisjoint(mention.refs) or _authors(items, found, lows)
        cue = cue or (short and _published(items, mention))
        while at < len(items) and items[at].start < mention.start:
            out.append(items[at])
            at += 1
        first = at
        while at < len(items) and items[at].start < mention.end:
            at += 1
        if first == at:
            continue
        if not cue or items[first].start != mention.start:
            # Left as words; a short form of several pieces stays in one, so that it can be spelled out.
            whole = mention.ambiguous and at - first > 1 and items[first].start == mention.start
            out += (
                [Item("w", mention.text, fold(mention.text), mention.start, mention.end, items[first].glued)]
                if whole
                else items[first:at]
            )
            continue
        if (
            mention.refs
            and not mention.orgs
            and all("person" in found.base.at(r).kinds for r in mention.refs)
        ):
            out += items[first:at]  # persons are read as persons, from their words
            continue
        refs = tuple(r for r in mention.refs if not _institution(found, r))
        kind = "E" if refs else "O" if mention.orgs else "w"
        out.append(
            Item(
                kind,
                mention.text,
                fold(mention.text),
                mention.start,
                mention.end,
                items[first].glued,
                refs,
                mention.orgs,
            )
        )
        if not refs and not mention.orgs and mention.refs:
            out[-1] = out[-1].but(refs=mention.refs, kind="E")
    return out + items[at:]


def _cued(lows: set[str], name: str) -> bool:
    """Tell whether a sentence holds a word of the field that is not the name itself."""
    return not lows.isdisjoint(DOMAIN_CUES) and lows & DOMAIN_CUES != {name}


def _authors(items: Sequence[Item], found: Named, lows: set[str]) -> bool:
    """Tell whether authors of the field stand in the sentence, which is a cue (``Adam is due to Kingma and Ba``)."""
    if "et" in lows:
        return True
    from reportlint_rules.facts._people import known_surnames, plain_name

    people = known_surnames(found.base)
    return sum(i.upper and plain_name(i.text) in people for i in items) >= 2


_PUBLISHED = frozenset(
    "released published introduced proposed open-sourced unveiled announced launched presented described".split()
)
_CAME = frozenset("appeared debuted arrived came emerged launched followed dates goes".split())
_ERA = 2005
"""Things that bear everyday names and were published before are seldom those of the base."""


def _published(items: Sequence[Item], mention: Mention) -> bool:
    """Tell whether a name is said to have been published: enough of a cue in a text of a few sentences.

    A name in capitals needs no more; a capitalised one needs a year of this century or an organisation of the field.
    """
    at = next((k for k, i in enumerate(items) if i.start >= mention.end), len(items))
    low = [i.low for i in items[at : at + 4]]
    came = bool(low) and (low[0] in _CAME or (low[0] == "first" and low[1:2] and low[1] in _CAME))
    if not came and (low[:1] not in (["was"], ["were"]) or not any(w in _PUBLISHED for w in low[1:3])):
        return False
    if sum(c.isupper() for c in mention.text) >= 2 and not came:
        return True
    if not mention.text[:1].isupper() or mention.text.islower():
        return False
    return any(i.kind == "Y" and int(i.text) >= _ERA for i in items[at + 2 : at + 8])


def _institution(found: Named, ref: int) -> bool:
    return "organization" in found.base.at(ref).kinds and bool(found.base.organisations())


def _drop_quotes(items: list[Item]) -> list[Item]:
    """Unwrap quoted names; drop quoted clauses: mention is not use."""
    if not any(item.text in _OPEN_QUOTES for item in items):
        return items
    out: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        close = _OPEN_QUOTES.get(item.text)
        if close and item.kind == "p":
            end = next((k for k in range(at + 1, min(at + 80, len(items))) if items[k].text == close), None)
            if end is not None:
                inside = items[at + 1 : end]
                if len(inside) <= 4 and not any(i.low == "'s" or i.kind == "O" for i in inside):
                    out += inside
                else:
                    out.append(Item("Q", "\ufffc", '"', item.start, items[end].end, item.glued))
                at = end + 1
                continue
            at += 1
            continue
        out.append(item)
        at += 1
    return out


_SIZE = re.compile(r"\d+(?:\.\d+)?[BM]\Z")


_MADE_OF = frozenset(
    """classifier classifiers network networks model models layer layers detector detectors encoder encoders decoder
    decoders generator generators agent agents chatbot chatbots backbone backbones regressor""".split()
)
_MATTER = frozenset(
    "dataset activation-function loss-function optimizer metric hardware software tokenizer".split()
)


def _compound(item: Item, base: Knowledge) -> bool:
    """Tell whether a noun behind a name makes another thing of it (``an ImageNet classifier``, ``a ReLU network``)."""
    return bool(item.refs) and all(
        not _MATTER.isdisjoint(base.kind_and_parents(kind))
        for ref in item.refs
        for kind in base.at(ref).kinds
    )


_DECIMAL = re.compile(r"\d+\.\d+\Z")


def _with_sizes(items: list[Item]) -> list[Item]:
    """Join a name and its size (``Llama 2 70B``, ``Pythia-12B``): still the same thing, whose size the text gives."""
    if not any(item.text[-1:] in "BM" and (item.glued or item.text[0].isdigit()) for item in items):
        return items
    parts: list[Item] = []
    for item in items:
        before = parts[-1] if parts else None
        if before is not None and item.glued and item.text in ("B", "M") and _DECIMAL.match(before.text):
            # ``2.8B`` comes in two pieces.
            text, low = before.text + item.text, before.low + item.low
            parts[-1] = before.but(text=text, low=low, end=item.end)
        else:
            parts.append(item)
    out: list[Item] = []
    for item in parts:
        if out and _SIZE.match(item.text) and item.kind == "w":
            hyphen = out[-1].text in _SHORT_HYPHENS and out[-1].glued and item.glued
            name = out[-2] if hyphen and len(out) > 1 else out[-1]
            if name.kind == "E" and (hyphen or not item.glued) and not _SIZE.search(name.text):
                if hyphen:
                    out.pop()
                gap = "-" if hyphen else " "
                out[-1] = name.but(text=f"{name.text}{gap}{item.text}", end=item.end)
                continue
        out.append(item)
    return out


def _set_apart(items: list[Item], base: Knowledge) -> list[Item]:
    """Make ``C`` of names that are part of another name: ``BERT-based``, ``GPT-9``, ``Universal Transformer``."""
    names = [at for at, item in enumerate(items) if item.kind in "EO"]
    if not names:
        return items
    items = list(items)
    for at in names:
        item = items[at]
        behind = items[at + 1] if at + 1 < len(items) else None
        if behind is not None and item.kind == behind.kind == "E" and item.text.islower() and behind.upper:
            # ``the large language model GPT-3``: the common noun goes with the name
            items[at] = item.but(kind="w", low=fold(item.text.split()[-1]), refs=())
    items = _with_sizes(items)
    out = list(items)
    for at, item in enumerate(items):
        if item.kind not in "EO":
            continue
        after = items[at + 1] if at + 1 < len(items) else None
        second = items[at + 2] if at + 2 < len(items) else None
        before = items[at - 1] if at else None
        apart = False
        if after is not None:
            if after.glued and after.text in _SHORT_HYPHENS and second is not None and second.glued:
                apart = True
            elif (
                after.glued
                and (after.text in "+*/" and after.kind == "p")
                and second is not None
                and second.glued
            ):
                apart = after.text != "/" or second.kind == "w"
            elif (
                after.glued
                and after.kind == "p"
                and after.text == "."
                and second is not None
                and second.glued
            ):
                apart = second.text[:1].isdigit()
            elif item.kind == "E" and after.low in _MADE_OF and after.text.islower():
                apart = _compound(item, base)
            elif item.kind == "E" and after.kind == "w" and not after.glued and after.text[:1].isdigit():
                apart = not item.text[-1:].isdigit() and len(after.text) <= 4 and "," not in after.text
                # ``AlexNet 60 million`` and ``GPT-3 175B``: a figure, not a version.
                apart = apart and not (
                    second is not None
                    and second.low in ("million", "billion", "%", "layers", "years", "times", "percent")
                )
            elif item.kind == "E" and after.kind == "w" and not after.glued and after.upper and at > 0:
                apart = after.low in (
                    "library",
                    "engine",
                    "toolkit",
                    "hub",
                    "platform",
                    "suite",
                    "zoo",
                    "lab",
                ) or (
                    after.low not in HEAD_NOUNS
                    and after.low not in MONTHS
                    and after.low not in ("et",)
                    and len(after.text) > 1
                )
        if not apart and before is not None:
            two = items[at - 2] if at > 1 else None
            if (item.glued and before.text in "+*" and before.glued) or (
                item.glued and before.text in _SHORT_HYPHENS and two is not None and before.glued
            ):
                apart = True
            elif (
                item.kind == "E"
                and before.glued
                and two is not None
                and two.text in _SHORT_HYPHENS
                and two.glued
            ):
                # ``multi-agent DDPG``, ``Generative Pre-training Transformer``: a hyphened modifier makes it another thing.  # noqa: E501
                apart = before.low not in _PLAIN_TAILS
            elif (
                item.kind == "E"
                and before.kind == "w"
                and before.upper
                and not item.glued
                and before.low != "'s"
            ):
                apart = (
                    before.low not in FIRST_WORDS
                    and before.low not in HEAD_NOUNS
                    and not before.low.endswith(("ing", "ly"))
                    and not (before.low in _NATIONAL and item.text.islower())
                )
                apart = apart and len(before.text) != 1
            elif item.kind == "E" and before.kind == "E" and item.upper and before.upper and not item.glued:
                apart = True  # ``Yi Tay`` is a person, whatever else is called Yi or Tay
            elif item.kind == "E" and before.kind == "C":
                apart = True
        if apart:
            out[at] = item.but(kind="C")
    return out


def words_of(items: Sequence[Item]) -> str:
    """The folded words of items, hyphens as blanks, for expressions."""
    parts: list[str] = []
    for item in items:
        if parts and parts[-1] == "non" and item.kind == "w":
            # ``non-uniform`` is no ``uniform``.
            parts[-1] += item.low
            continue
        if item.kind in "EOC":
            parts += [fold(p) for p in re.findall(r"[^\W_]+", item.text)]
        elif item.kind in "wY":
            if item.low == "'s":
                continue
            parts.append(item.low)
        elif item.text in "%$":
            parts.append(item.text)
    return " ".join(parts)
