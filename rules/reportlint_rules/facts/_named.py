"""The names of the base in a document, found once, without those that the document uses for something else."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reportlint import Document, Span
from reportlint.knowledge import Entity, Knowledge, Mention, mentions_of
from reportlint_rules.facts._lexicon import DOMAIN_CUES

FEW_WORDS = 60
"""Words of a text that can hardly bring cues of its own."""


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
