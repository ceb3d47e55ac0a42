"""Long forms of short names: where a passage spells one out, and whether two wordings are the same."""

import re
from collections.abc import Iterator, Sequence

from reportlint.knowledge.spelling import fold
from reportlint_rules.facts._item import Item
from reportlint_rules.facts._lexicon import AUXILIARY, CONJUNCTIONS, CREATED, DETERMINERS
from reportlint_rules.facts._syntax import close

FILLERS = frozenset(
    "of for from the a an and in on with using via to by as through into at over or & s its".split()
)


_MEANS = frozenset("means mean denotes denote abbreviates signifies signify".split())


def stems(words: Sequence[str]) -> list[str]:
    """The content words of a long form, cut to what survives inflection and spelling."""
    out = []
    for word in words:
        low = fold(word)
        if low in FILLERS or not low or low.isdigit():
            continue
        if low == "convoluted":
            out.append(low)
            continue
        low = re.sub(r"(?:ies|y)$", "i", low) if len(low) > 4 else low
        low = (
            re.sub(r"(?:ations?|izers?|izing|ized|ization|ized|ally|ed|ing|s|er|ers|or|ors|al|e)$", "", low)
            if len(low) > 5
            else low
        )
        out.append(low[:7])
    return out


def words_in(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


_SHORTER = {
    "rl": "reinforcement learning",
    "lm": "language model",
    "lms": "language models",
    "nn": "neural network",
    "nns": "neural networks",
    "ml": "machine learning",
    "dl": "deep learning",
    "llm": "large language model",
    "llms": "large language models",
    "mt": "machine translation",
    "qa": "question answering",
    "gan": "generative adversarial network",
    "gans": "generative adversarial networks",
    "cnns": "convolutional neural networks",
    "cnn": "convolutional neural network",
}


def _written_out(words: Sequence[str]) -> list[str]:
    """Write short forms inside a long form out (``RL from AI feedback``)."""
    return [part for word in words for part in _SHORTER.get(word.lower(), word).split()]


def agrees(claim: Sequence[str], long: str, *, whole: bool = True) -> bool:
    """Tell whether a claimed long form says the same as a right one (inflection, hyphens, fillers aside).

    With ``whole``, a wording one word shorter or longer says the same, too.
    """
    right_words = words_in(long)
    claim, right_words = _written_out(claim), _written_out(right_words)
    mine, right = stems(claim), stems(right_words)
    if not mine:
        return True
    if whole and len(mine) >= 3 and right[: len(mine)] == mine:
        return True  # the beginning of a longer name
    if mine == right or "".join(mine) == "".join(right):
        return True
    flat, other = "".join(fold(w) for w in claim), "".join(fold(w) for w in right_words)
    if flat == other or flat.rstrip("s") == other.rstrip("s"):
        return True
    if len(mine) == len(right) and all(_alike(a, b) for a, b in zip(mine, right, strict=True)):
        return True
    if not whole:
        return False
    left, right_set = set(mine), set(right)
    if len(left) >= 2 and left < right_set and len(right_set) - len(left) <= 1 and mine[0] == right[0]:
        return True
    return ("".join(right) in "".join(mine) and len(mine) - len(right) <= 2) or (
        right_set <= left and len(left - right_set) <= 2
    )


_RECURRING = {"recursi", "recurre"}


def _alike(one: str, other: str) -> bool:
    """Tell whether two stems differ by a slip of the pen."""
    if "convoluted" in (one, other) or {one, other} == _RECURRING:
        return False  # no slip: the usual wrong words for convolutional and recurrent
    if one == other or (
        len(one) >= 4 and len(other) >= 4 and (one.startswith(other[:5]) or other.startswith(one[:5]))
    ):
        return True
    from rapidfuzz.distance import Indel

    return (
        len(one) >= 5
        and len(other) >= 5
        and one[0] == other[0]
        and Indel.normalized_similarity(one, other) >= 0.8
    )


def initials_match(short: str, words: Sequence[str]) -> bool:
    """Tell whether the words spell the short form by their initials, fillers optional, versions left out."""
    letters = re.sub(r"[^A-Za-z]", "", short.rstrip("s") if short[:-1].isupper() else short).lower()
    content = [w for w in words if w]
    if not letters or not content:
        return False

    def walk(at: int, word: int) -> bool:
        if at == len(letters):
            return all(fold(w) in FILLERS for w in content[word:])
        if word == len(content):
            return False
        text = content[word].lower()
        if fold(text) in FILLERS and walk(at, word + 1):
            return True
        for length in range(1, 5):
            if letters[at : at + length] != text[:length] or at + length > len(letters):
                break
            if walk(at + length, word + 1):
                return True
        return False

    return content[0][:1].lower() == letters[0] and walk(0, 0)


def claims_at(items: Sequence[Item], at: int, short: str) -> Iterator[tuple[list[str], int, int, bool]]:
    """Long forms claimed for the short form at ``at``.

    Words, first and last item, and whether the claim is explicit.
    """
    k = at + 1
    count = len(items)
    # SHORT (Long Form …)
    if k < count and items[k].text in "([":
        end = close(items, k)
        words, last = _long_run(items, k + 1, end)
        if words:
            yield words, at, last, False
    # SHORT stands for / is short for / is an acronym for / means
    j = k
    while j < count and items[j].low in (
        "which",
        "that",
        ",",
        "acronym",
        "abbreviation",
        "(",
        "literally",
        "actually",
        "itself",
        "term",
        "whose",
        "name",
    ):
        j += 1
    if (
        j + 1 < count
        and items[j].low in ("stands", "stand", "standing", "stood")
        and items[j + 1].low == "for"
    ) or (j + 1 < count and items[j].low == "short" and items[j + 1].low == "for"):
        yield from _explicit(items, at, j + 2)
    elif j < count and items[j].low in _MEANS:
        yield from _explicit(items, at, j + 1, strict=True)
    elif (
        j + 2 < count
        and items[j].low in ("expands", "refers")
        and items[j + 1].low == "to"
        and items[j].low == "expands"
    ):
        yield from _explicit(items, at, j + 2)
    elif j + 2 < count and items[j].low == "refers" and items[j + 1].low == "to":
        yield from _explicit(items, at, j + 2, strict=True)
    elif (spelled := _spelled_out(items, j)) is not None:
        yield from _explicit(items, at, spelled)
    elif j < count and items[j].low in ("is", "was", "are"):
        n = j + 1
        if n + 1 < count and items[n].low == "short" and items[n + 1].low == "for":
            yield from _explicit(items, at, n + 2)
        else:
            m = n
            while m < count and items[m].low in DETERMINERS | {"common", "usual"}:
                m += 1
            if (
                m + 1 < count
                and items[m].low in ("acronym", "abbreviation", "shorthand", "initialism")
                and items[m + 1].low in ("for", "of")
            ):
                yield from _explicit(items, at, m + 2)
            else:
                words, last = _long_run(items, m, count)
                cut = next((n for n, w in enumerate(words) if n > 1 and fold(w) in FILLERS), 0)
                if words and cut and not initials_match(short, words) and initials_match(short, words[:cut]):
                    low = fold(words[cut])
                    last = next((n for n in range(m + 1, last + 1) if items[n].low == low), last + 1) - 1
                    words = words[:cut]
                named = (
                    n < count and items[n].low == "the" and len(words) == len(short) > 2 and _capitals(words)
                )
                if words and len(words) > 1 and (named or initials_match(short, words)):
                    yield words, at, last, False
    elif (j < count and items[j].text in ("=", ":", "–", "—")) or (
        j < count and items[j].text == "-" and not items[j].glued
    ):
        words, last = _long_run(items, j + 1, count)
        if words and len(words) > 1 and initials_match(short, words):
            yield words, at, last, False
    # SHORT, or Long Form, …
    if (
        k + 1 < count
        and items[k].text == ","
        and (items[k + 1].low in _OPENING or (items[k + 1].upper and items[k + 1].kind == "w"))
    ):
        n = k + 1
        while n < count and items[n].low in (
            "or",
            "short",
            "for",
            "i",
            "e",
            ".",
            ",",
            "aka",
            "the",
            "a",
            "an",
            "meaning",
            "in",
            "full",
            "that",
            "is",
            "acronym",
            "abbreviation",
            "of",
        ):
            n += 1
        words, last = _long_run(items, n, count)
        low = items[k + 1].low
        if low in ("a", "an", "the") and items[k + 2].low in ("acronym", "abbreviation"):
            low = "short"
        shut = last + 1 < count and items[last + 1].text == ","
        near = low == "the" and shut and len(words) > 2 and _capitals(words) and words[0][:1] == short[:1]
        bare = low == "for" or items[k + 1].upper
        fits = initials_match(short, words) and (not bare or (shut and _capitals(words)))
        if words and len(words) > 1 and (fits or near or low == "short"):
            yield words, at, last, low == "short"
    if (
        at >= 1
        and items[at - 1].low in ("name", "acronym", "abbreviation", "term")
        and j + 2 < count
        and (items[j].low, items[j + 1].low)
        in (("is", "derived"), ("comes", "from"), ("derives", "from"), ("is", "formed"))
    ):
        yield from _explicit(items, at, j + (3 if items[j + 1].low in ("derived", "formed") else 2))
    # SHORT's full name is …, the full form of SHORT is …
    if (
        at >= 2
        and items[at - 1].low == "of"
        and items[at - 2].low in ("form", "name", "expansion", "meaning")
        and k < count
        and items[k].low == "is"
    ):
        yield from _explicit(items, at, k + 1)
    if (
        k + 3 < count
        and items[k].low == "'s"
        and items[k + 1].low in ("full", "long")
        and items[k + 2].low in ("name", "form")
        and items[k + 3].low == "is"
    ):
        yield from _explicit(items, at, k + 4)
    # Long Form (SHORT), Long Form, or SHORT, Long Form, abbreviated SHORT
    before = at - 1
    while before >= 0 and (
        items[before].low
        in (
            "ai",
            "or",
            "abbreviated",
            "as",
            "called",
            "known",
            "commonly",
            "usually",
            "to",
            "aka",
            "a",
            "k",
            "short",
            "often",
            "simply",
            "also",
            "widely",
            "better",
            "shortened",
        )
        or items[before].text in "\"'“”‘.:"
    ):
        before -= 1
    opened = before >= 0 and items[before].text in "(["
    called = (
        before > 1
        and items[before].low in ("is", "are")
        and at - before > 1
        and any(i.low in _CALLED for i in items[before + 1 : at])
    )
    tail = (
        k + 1 < count
        and items[k].low == "for"
        and items[k + 1].low == "short"
        and items[before].text in (",", "–", "—", "-")
        and at - before == 1
    )
    said = (
        before >= 0
        and items[before].text == ","
        and at - before > 1
        and any(
            i.low in ("or", "abbreviated", "short", "aka", "known", "called")
            for i in items[before + 1 : before + 4]
        )
    )
    if (opened and close(items, before) >= at and close(items, before) - at <= 2) or said or called or tail:
        words, first = _run_back(items, before, short)
        if words:
            yield words, first, at + (1 if opened else 0), False


_OPENING = frozenset("or short for i aka abbreviated the a an meaning in that".split())
_CALLED = frozenset("abbreviated shortened known called".split())
_WRITTEN = frozenset("expanded spelled written resolved".split())


def _spelled_out(items: Sequence[Item], k: int) -> int | None:
    """Where the long form begins in ``is expanded as L``, ``can be spelled out as L``; None elsewhere."""
    while k < len(items) and items[k].low in ("is", "are", "was", "can", "be", "usually", "often"):
        k += 1
    if k + 2 >= len(items) or items[k].low not in _WRITTEN:
        return None
    verb, k = items[k].low, k + 1
    if items[k].low == "out":
        k += 1
    elif verb != "expanded":
        return None
    return k + 1 if k + 1 < len(items) and items[k].low in ("as", "to") else None


def _capitals(words: Sequence[str]) -> bool:
    """Tell whether all content words begin with capitals."""
    return all(w[:1].isupper() for w in words if fold(w) not in FILLERS)


def _explicit(
    items: Sequence[Item], at: int, k: int, strict: bool = False
) -> Iterator[tuple[list[str], int, int, bool]]:
    while k < len(items) and (
        items[k].low in ("the", "a", "an", "term", "phrase", "words") or items[k].text in "\"'“”‘*:"
    ):
        k += 1
    words, last = _long_run(items, k, len(items), explicit=True)
    if words and (
        not strict or sum(w[:1].isupper() for w in words) >= 2 or initials_match(items[at].text, words)
    ):
        yield words, at, last, True


def _long_run(items: Sequence[Item], k: int, end: int, explicit: bool = False) -> tuple[list[str], int]:
    """The words of a long form that begins at ``k``: up to a sign, a verb, a citation."""
    words: list[str] = []
    last = k
    while k < end and (
        (
            items[k].low in ("the", "a", "an", "short", "for", "i", "e", "or", "stands", "standing", "from")
            and not words
        )
        or (items[k].text in "\"'“”‘" and not words)
        or (items[k].text in ".," and not words and items[k - 1].low in ("i", "e", "."))
    ):
        k += 1
    while k < end and len(words) < 12:
        item = items[k]
        if item.kind == "p":
            if item.text in "-‐‑'’/\"“”&‘" and words and k + 1 < end:
                k += 1
                continue
            break
        if item.kind in "YQ" or item.low == "'s":
            break
        if item.low in AUXILIARY | {
            "which",
            "that",
            "while",
            "but",
            "because",
            "has",
            "uses",
            "by",
            "can",
        } or (
            item.low in CREATED
            and item.text.islower()
            and not (k and items[k - 1].text in ("-", "‐", "‑") and item.glued)
        ):
            break
        if item.low in ("in", "as", "with", "and") and not (k + 1 < end and items[k + 1].upper) and words:
            break
        words += words_in(item.text)
        last = k
        k += 1
    while words and fold(words[-1]) in FILLERS | CONJUNCTIONS:
        words.pop()
    if len(words) > 9 or (len(words) < 2 and not explicit):
        return [], last
    return words, last


def _run_back(items: Sequence[Item], before: int, short: str) -> tuple[list[str], int]:
    """The words before ``(SHORT)`` that spell it out, or might be meant to."""
    words: list[str] = []
    k = before - 1
    places: list[int] = []
    while k >= 0 and len(words) < 10:
        item = items[k]
        if item.kind == "p":
            if item.text in "-‐‑'’\"“”*/&":
                k -= 1
                continue
            break
        if item.kind in "YQO" and item.kind != "O":
            break
        if item.low == "'s" or item.low in AUXILIARY | {
            "which",
            "that",
            "while",
            "but",
            "because",
            "as",
            "like",
            "called",
            "including",
        }:
            break
        parts = words_in(item.text)
        words[:0] = parts
        places[:0] = [k] * len(parts)
        k -= 1
    letters = len(re.sub(r"[^A-Za-z]", "", short.rstrip("s")))
    best: tuple[list[str], int] | None = None
    for size in range(2, min(len(words), letters + 5) + 1):
        run = words[-size:]
        if initials_match(short, run) and run[0].lower() not in FILLERS and len(run) >= min(2, letters):
            content = [w for w in run if fold(w) not in FILLERS]
            if best is None or abs(len(content) - letters) < abs(
                len([w for w in best[0] if fold(w) not in FILLERS]) - letters
            ):
                best = (run, places[-size])
    if best is not None:
        return best
    # Nothing spells it: the title-cased words right before the bracket may be meant to.
    size = 0
    while size < min(len(words), letters + 2) and (
        words[-size - 1][:1].isupper() or (size and fold(words[-size - 1]) in FILLERS)
    ):
        size += 1
    while size and fold(words[-size]) in FILLERS:
        size -= 1
    if size >= 2 and words[-size][:1].lower() == short[:1].lower():
        return words[-size:], places[-size]
    return words[-(letters + 2) :], places[-min(len(words), letters + 2)] if words else before
