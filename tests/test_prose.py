"""Sentences, words, enumerations, tokens."""

import random
import subprocess
import sys

import pytest

from reportlint.document import Document, lowered
from reportlint.markdown import parse
from reportlint.prose import _folded, _plain, _read, enumerations, matcher, tokens
from reportlint.span import Span

# One sentence per "|"; a bar stands for a blank, or for nothing between CJK sentences.
SENTENCES = [
    "The pump failed.|It was replaced on Monday.",
    "Is the valve open?|Yes, it is!|Good.",
    "Dr. Weber and Prof. Lindt signed the report.|Mr. Okafor did not.",
    "The loss fell by 3.5 percent.|Revenue rose to 1.2 billion.",
    "See Fig. 3 and Eq. 4 for details.|Sec. 2 explains them.",
    "Use a buffer, e.g. a queue, i.e. a list with two ends.|It helps.",
    "This was shown by Moreau et al. (2019) and later by others.|It holds.",
    "She lived in the U.S. for ten years.|Then she moved.",
    "The plant is in the U.S.|The office is in Lyon.",
    "The U.S. Government and the U.N. Council met.|They agreed.",
    "Acme Inc. sold the unit.|Its shares of Beta Corp. rose.",
    "The meeting begins at 9 a.m. on Friday.|Nobody came.",
    '"We are ready."|She left the room.',
    'He said "stop!" and ran.|We followed.',
    'He asked "Why?"|Nobody answered.',
    "(The figures are rough.)|They will be checked.",
    "It works (see the appendix.) as planned.|We tested it.",
    "What happened then?!|Nobody knows.",
    "Well... it depends on the load.|We measured it.",
    "It was late…|Nobody had called.",
    "J. R. Tanaka wrote it.|A. B. Cole read it.",
    "The version is 2.0.1 of the tool.|Version 3 is due.",
    "Visit example.com for more.|The page is short.",
    "Sales rose, profits fell, etc.|The rest is known.",
    "これは文です。|次の文です。",
    "第一句。|第二句！|第三句？",
    "Items vs. parts are counted apart.|That is the rule.",
    "No. 5 is broken.|No. 6 is fine.",
    "The answer is no.|The question was wrong.",
    "This is the state of the art.|Researchers agree.",
    "The pump came in.|Water ran.",
    "It costs $4.50 per unit.|That is cheap.",
    "Run `make`.|`make` builds all.",
    "The call `std`.`io` works.|It is old.",
    "He earned a Ph.D. in Basel.|It took six years.",
    "**Bold stop.**|*Then* more text.",
    "They use spaCy.|spaCy is fast.|iPhones are not.",
    "Add vitamin C.|Then stir.",
    "The unit (cf. p. 12) was new.|It broke in Jan. 2020 again.",
    "I saw St. Paul and Mt. Rainier.|Both are old.",
    "We grew 5%.|2020 was good.",
    "It ended in 2019.|2020 was worse.",
    "It uses Node.js.|Node.js is small.",
    "See [the page](http://a.example/b.c).|It is short.",
    "The end.[^1]|It was not.",
    "„Wir gehen.“|Er blieb, z. B. im Garten.",
]
KNOWN_WRONG = {
    "Yahoo! Inc. was sold.|Who bought it?": "a name that ends with an exclamation mark",
    "The unit of Lt. Com. Data was old.|It broke.": "an abbreviation that is in no list",
}


def split(case: str) -> tuple[list[str], list[str]]:
    """Return the sentences found and the sentences wanted, without markup at their ends."""
    cjk = any("\u3040" <= c <= "\u9fff" for c in case)
    text = case.replace("|", "" if cjk else " ")
    document = Document(text + "\n\n[^1]: Note\n", parse(text + "\n\n[^1]: Note\n"))
    found = [text[a:b].strip("*") for (a, b), block in document.sentences if block == 0]
    return found, [part.replace("[^1]", "").strip("*") for part in case.split("|")]


@pytest.mark.parametrize("case", SENTENCES)
def test_sentences_end_where_people_end_them(case: str) -> None:
    found, wanted = split(case)
    assert found == wanted


@pytest.mark.parametrize("case", KNOWN_WRONG)
def test_known_misses_are_still_misses(case: str) -> None:
    found, wanted = split(case)
    assert found != wanted, "mended: move the case to SENTENCES"


def read(text: str) -> Document:
    """Parse a text as the engine does."""
    return Document(text, parse(text))


def test_a_sentence_never_crosses_a_block_and_a_label_counts_with_its_item() -> None:
    text = "One sentence\n\n* **Label**: the body. More.\n* next\n\n# Heading. Not read\n\n| a. B |\n|---|\n"
    found = [(text[a:b], i) for (a, b), i in read(text).sentences]
    assert found == [("One sentence", 0), ("Label**: the body.", 1), ("More.", 1), ("next", 2)]
    assert [text[a:b] for (a, b), _ in read(text).sentences_of(1)] == ["Label**: the body.", "More."]


def test_words_are_folded_and_split_at_hyphens_and_underscores() -> None:
    assert read("Multi-task STRAẞE snake_case it’s O'Neil’s 3.5 x2").words.texts == [
        "multi", "task", "strasse", "snake", "case", "it's", "o'neil's", "3", "5", "x2",
    ]  # fmt: skip


def test_han_and_kana_are_words_of_their_own() -> None:
    assert read("**Curator**의 日本ア GPT").words.texts == ["curator의", "日", "本", "ア", "gpt"]


def test_code_is_one_opaque_word_in_its_place() -> None:
    words = read("run `make all` now, $x^2$ too").words
    assert words.texts == ["run", "`make all`", "now", "`x^2`", "too"]
    assert words.starts == [0, 4, 15, 20, 26]


def test_words_cross_line_wraps_and_markup() -> None:
    document = read("the *Domain*\n  **Adver**sarial net")
    assert document.words.texts == ["the", "domain", "adversarial", "net"]
    assert document.plain(Span(0, len(document.text))) == "the Domain Adversarial net"


@pytest.mark.parametrize(
    ("text", "lead", "members"),
    [
        ("Benefits include accuracy, training and inference speed, and robustness.", "include",
         ["accuracy", "training and inference speed", "robustness"]),
        ("Challenges are cost, scale (money, time), bias and noise, which matter.", "are",
         ["cost", "scale (money, time)", "bias", "noise"]),
        ("Models such as BERT, GPT and T5, making it hard.", "such as", ["BERT", "GPT", "T5"]),
        ("It includes A and B.", "includes", ["A", "B"]),
        ("The types of learning are supervised, unsupervised, or mixed. Others exist.", "are",
         ["supervised", "unsupervised", "mixed"]),
        ("Parts including **a b**, `c`, etc.", "including", ["a b", "`c`"]),
        ("They include first things; second, odd things; and third things.", "include",
         ["first things", "second, odd things", "third things"]),
        ("Key areas:\nsafety, cost,\nand scale", ":", ["safety", "cost", "scale"]),
    ],
)  # fmt: skip
def test_enumerations(text: str, lead: str, members: list[str]) -> None:
    (found,) = enumerations(read(text), Span(0, len(text)))
    assert text[found.lead.start : found.lead.end] == lead
    assert [text[a:b].strip("*") for a, b in found.members] == members


@pytest.mark.parametrize(
    "text", ["It is good and bad.", "This includes cost.", "A, B and C met.", "Like father, like son."]
)
def test_other_sentences_enumerate_nothing(text: str) -> None:
    assert enumerations(read(text), Span(0, len(text))) == []


def test_tokens_and_matchers_share_a_vocabulary() -> None:
    doc = tokens("The model is not able to fly.")
    found = matcher([[{"LOWER": "not"}, {"LOWER": "able"}]])(doc)
    assert [doc[a:b].text for _, a, b in found] == ["not able"]


def test_spacy_is_imported_by_those_who_call_for_it_only() -> None:
    code = (
        "import sys; from reportlint.document import Document; from reportlint.markdown import parse; t = 'A b. C d.';"
        "d = Document(t, parse(t)); d.words, d.sentences; assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"], check=True)


def test_places_say_where_each_word_stands() -> None:
    document = read("# Grey cats\n\nA cat saw a cat. Dogs slept.\n\n* The cat left.\n")
    assert document.places_of({"cat", "dogs", "horse"}) == [3, 6, 7, 10]
    assert [document.words.texts[i] for i in document.places_of({"cat"})] == ["cat"] * 3
    assert document.places_of(frozenset({"horse"})) == []


def test_sentences_with_a_word_come_once_and_in_order() -> None:
    text = "# Grey cat\n\nA cat saw a cat. Dogs slept.\n\n* The Cat left.\n"
    document = read(text)
    assert [text[a:b] for (a, b), _ in document.sentences_with({"cat"})] == [
        "A cat saw a cat.",
        "The Cat left.",
    ]
    assert [text[a:b] for (a, b), _ in document.sentences_with({"slept", "left"})] == [
        "Dogs slept.",
        "The Cat left.",
    ]
    assert document.sentences_with({"grey"}) == []
    assert document.sentence_at(text.index("slept")) == 1


def test_megabytes_are_lowered_by_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "ΟΔΟΣ ΣΑΣ\nİx ÄB " * 3 + "END"
    monkeypatch.setattr("reportlint.document._MANY_CHARACTERS", 10)
    monkeypatch.setattr("reportlint.document._PIECE", 5)
    assert lowered(text) == text.lower()
    document = Document(text, parse(text))
    assert len(document.folded) == len(document.prose)
    assert document.folded.startswith("οδος σας\nİx äb")


def test_plain_texts_have_the_words_that_any_text_has() -> None:
    rnd = random.Random(5)
    pieces = [
        *"a B it x1 é ß ª µ ' ’ \0 **a* ** ` `c` `É’s` $x$ - # | ( “ 漢 İ &amp; <b> . word".split(" "),
        " ",
        "\n",
    ]
    plain = 0
    for _ in range(4000):
        text = "".join(rnd.choices(pieces, k=rnd.randint(1, 12)))
        parsed = parse(text)
        words = Document(text, parsed).words
        into: tuple[list[str], list[int], list[int]] = ([], [], [])
        _read(parsed.joined, text, 0, len(parsed.joined), parsed.code_spans, into)
        assert (words.texts, words.starts, words.ends) == (_folded(into[0]), into[1], into[2]), text
        plain += _plain(parsed) is not None
    assert plain > 1000
