"""The document model: nothing is cut out, nothing moves, and reports are read as what they are."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlint.document import Block, Document, Masked
from reportlint.markdown import parse
from reportlint.span import Span

PIECES = st.sampled_from(
    [
        "# Title\n",
        "Title\n=====\n",
        "\n",
        "\n\n",
        "* **A**: b\n",
        "  1. x\n",
        "- [ ] y\n",
        "> quote\n",
        "> [!NOTE]\n",
        "| a | b |\n|---|---|\n| c | d |\n",
        "```py\ncode\n```\n",
        "`code`",
        "**bold** ",
        "*em*phasis ",
        "~~no~~ ",
        '[words](http://a.example "t") ',
        "![alt](b.png) ",
        "<b>html</b> ",
        "<div>\n<h2>Head &amp; foot</h2>\n</div>\n",
        "<!-- note -->",
        "<!--",
        "$x^2$ ",
        "$5 and $6 ",
        "$$\ny\n$$\n",
        "&amp;",
        "&nbsp;",
        "\\*",
        "\\",
        "http://b.example/c_d. ",
        "me@c.example ",
        "[^1] ",
        "[^1]: note\n",
        "[ref]: http://d.example\n",
        "[ref] ",
        "---\n",
        "---\na: b\n---\n",
        "***\n",
        "Words here. ",
        "\r\n",
        "\r",
        "\t",
        "    ",
        "\u65e5\u672c\u3002",
        "\U0001d49c",
        "\u00e9",
        "\ufeff",
        "\0",
        "\ud800",
        "\u2028",
        "**Section 2: More**\n\n",
        "```markdown\n",
        "```\n",
        "1.\n",
        "don&rsquo;t ",
        "|",
        "\x1b[95m# Agent:\x1b[00m\n",
    ]
)
DOCUMENTS = st.lists(PIECES, max_size=25).map("".join)


def read(text: str) -> Document:
    """Parse a text as the engine does."""
    return Document(text, parse(text))


def kinds(text: str) -> list[tuple[str, str]]:
    """The kinds of the blocks with their content."""
    return [(b.kind, text[b.text.start : b.text.end]) for b in parse(text).blocks]


def titles(text: str) -> list[tuple[int, str, str, str]]:
    """Level, style, number and title of each section but the root."""
    return [(s.level, s.style, s.number, s.title) for s in parse(text).sections[1:]]


def seen(text: str, span: Span | None) -> str:
    """The text of a span."""
    assert span is not None
    return text[span.start : span.end]


def breaks(text: str) -> list[tuple[int, str]]:
    """The line breaks of a text, with their places."""
    return [(i, c) for i, c in enumerate(text) if c in "\r\n"]


@given(DOCUMENTS | st.text())
def test_prose_keeps_its_length_and_its_line_breaks(text: str) -> None:
    parsed = parse(text)
    assert len(parsed.prose) == len(parsed.joined) == len(text)
    assert breaks(parsed.prose) == breaks(text)
    assert breaks(parsed.joined) == breaks(text)
    assert all(
        p == j or (p.isspace() and j == "\0") for p, j in zip(parsed.prose, parsed.joined, strict=True)
    )


@given(DOCUMENTS | st.text())
def test_what_prose_shows_is_the_source_but_for_entities(text: str) -> None:
    if "&" not in text:
        prose = parse(text).prose
        assert all(p == t or p == " " for p, t in zip(prose, text, strict=True))


@given(DOCUMENTS)
def test_blocks_stand_in_order_and_apart(text: str) -> None:
    done = 0
    for block in parse(text).blocks:
        assert done <= block.span.start <= block.text.start <= block.text.end <= block.span.end <= len(text)
        done = block.span.end
        if block.label:
            assert block.text.contains(block.label)
            assert block.label.end <= block.body_start <= block.text.end


@given(DOCUMENTS)
def test_sections_tile_the_text_and_hold_their_blocks(text: str) -> None:
    parsed = parse(text)
    sections = parsed.sections
    assert sections[0].span == (0, len(text))
    edges = [s.heading.start for s in sections[1:]] + [len(text)]
    assert sections[0].body == (0, edges[0])
    for at, section in enumerate(sections[1:], 1):
        assert section.index == at
        assert section.body == (section.heading.end, edges[at])
        assert section.heading.contains(section.title_span)
        assert sections[section.parent].span.contains(section.span)
        assert parsed.blocks[section.first_block - 1].kind == "heading"
    for section in sections:
        assert all(b.section == section.index for b in parsed.blocks[section.first_block : section.end_block])


@given(DOCUMENTS)
def test_words_and_sentences_are_spans_of_the_text(text: str) -> None:
    document = read(text)
    words = document.words
    assert len(words.texts) == len(words.starts) == len(words.ends)
    edges = [x for pair in zip(words.starts, words.ends, strict=True) for x in pair]
    assert edges == sorted(edges)
    for sentence in document.sentences:
        assert document.blocks[sentence.block].text.contains(sentence.span)
        assert document.text[sentence.span.start : sentence.span.end].strip()


@given(DOCUMENTS)
def test_line_ends_do_not_change_what_is_read(text: str) -> None:
    plain = text.replace("\r", "").replace("\u2028", "")
    windows = plain.replace("\n", "\r\n")
    assert [b.kind for b in parse(plain).blocks] == [b.kind for b in parse(windows).blocks]
    assert titles(plain) == titles(windows)
    assert read(plain).words.texts == read(windows).words.texts


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("a **b** c", "a   b   c"),
        ("a `b` c", "a     c"),
        ("[a](http://b 'c') d", " a                d"),
        ("![a](b) c", "        c"),
        ("a &amp; b", "a &     b"),
        (r"a \* b", "a  * b"),
        ("see http://a.example/b. Then", "see                   . Then"),
        ("(http://a.example/b_(c)) d", "(                      ) d"),
        ("mail me@a.example now", "mail              now"),
        ("<me@a.example> <http://b.example>", " " * 33),
        ("a <b>c</b> d", "a    c     d"),
        ("a <!-- b --> c", "a            c"),
        ("* a\n* b", "  a\n  b"),
        ("# a #", "  a  "),
        ("a\n===", "a\n   "),
        ("a[^1]\n\n[^1]: b", "a    \n\n      b"),
        ("a[^9] b", "a     b"),
        ("- [x] a", "      a"),
        ("> a\n> b", "  a\n  b"),
        ("| a |\n|---|\n| b |", "  a  \n     \n  b  "),
        ("---\na: b\n---\nc", "   \n    \n   \nc"),
        ("[a]: http://b.example\n\nc", " " * 21 + "\n\nc"),
        ("```\na\n```\nb", "   \n \n   \nb"),
        ("a $x^2$ b", "a       b"),
        ("<div>\na <i>b</i>\n</div>", "     \na    b    \n      "),
        ("<script>\na\n</script>\n\nb", " " * 8 + "\n \n" + " " * 9 + "\n\nb"),
    ],
)
def test_markup_is_masked_and_words_are_kept(text: str, prose: str) -> None:
    assert parse(text).prose == prose


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 and ($6 at most).",
        "Between $5 per unit and c$6.",
        "US$5 or A$6",
        "from $10 to $20, or a$30",
        "$5-$6",
    ],
)
def test_prices_are_no_formulas(text: str) -> None:
    assert parse(text).prose == text


@pytest.mark.parametrize("formula", ["$x$", "$O(n \\log n)$", "$E = mc^2$", "$$a + b$$", "$p_{data}(x)$"])
def test_formulas_are_masked_and_kept_as_one_word(formula: str) -> None:
    text = f"the value {formula} grows"
    assert parse(text).prose.split() == ["the", "value", "grows"]
    assert len(read(text).words) == 4


def test_bold_runs_between_prices_are_still_bold() -> None:
    assert parse("a$5 per **unit of work** and b$6").prose == "a$5 per   unit of work   and b$6"


def test_words_run_through_markup() -> None:
    words = read(
        "**Domain**-adversarial *Cura*tor <b>half</b>way [link](u)ed don&rsquo;t d\\'accord a<br>b"
    ).words
    assert words.texts == [
        "domain",
        "adversarial",
        "curator",
        "halfway",
        "linked",
        "don't",
        "d'accord",
        "a",
        "b",
    ]


def test_cells_do_not_run_together() -> None:
    assert read("|**a**|**b**|\n|---|---|\n|c|d|").words.texts == ["a", "b", "c", "d"]


def test_lists_know_depth_number_and_label() -> None:
    text = "3. **One.** first\n   - **Two**: second\n\n     more\n7. third\n\n* **Four:** x\n* **Five** \u2013 y\n"
    blocks = parse(text).blocks
    found = [(b.kind, b.depth, b.list, b.number, seen(text, b.label) if b.label else "") for b in blocks]
    assert found == [
        ("item", 1, 0, 3, "One"),
        ("item", 2, 1, None, "Two"),
        ("paragraph", 2, 1, None, ""),
        ("item", 1, 0, 4, ""),
        ("item", 1, 2, None, "Four"),
        ("item", 1, 2, None, "Five"),
    ]
    assert [seen(text, b.body).strip() for b in blocks if b.label] == ["first", "second", "x", "y"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("**Label:** text", "Label"),
        ("**Label**: text", "Label"),
        ("**Label** (1998): text", "Label"),
        ("***Label***: text", "Label"),
        ("__Label__ - text", "Label"),
        ("* **Label**\n  * inner", "Label"),
        ("**Why now?** Because.", "Why now?"),
        ("**Important** words follow", None),
        ("not **Label**: text", None),
    ],
)
def test_labels(text: str, label: str | None) -> None:
    block = parse(text).blocks[0]
    assert (seen(text, block.label) if block.label else None) == label


def test_an_item_without_text_of_its_own_is_still_an_item() -> None:
    assert kinds("1.\n   - a\n- ```\n  x\n  ```\n") == [
        ("item", ""),
        ("item", "a"),
        ("item", ""),
        ("code", "x\n"),
    ]


def test_tables_have_cells() -> None:
    text = "| **a** | b |\n|---|--:|\n| c \\| d | |\n"
    (table,) = parse(text).blocks
    assert [[seen(text, cell) for cell in row] for row in table.cells] == [["**a**", "b"], ["c \\| d", ""]]


def test_leaves_of_every_kind_are_found_in_order() -> None:
    text = (
        "---\na: b\n---\n\n# H\n\npara\n\n> quote\n\n- item\n\n| a |\n|---|\n\n```py\ncode\n```\n\n<div>\nx\n</div>\n\n"
        "$$\ny\n$$\n\n***\n\nz[^1]\n\n[^1]: note\n"
    )
    found = [b.kind for b in parse(text).blocks]
    assert found == [
        "front-matter", "heading", "paragraph", "quote", "item", "table", "code", "html", "math", "rule", "paragraph",
        "footnote",
    ]  # fmt: skip
    assert next(b for b in parse(text).blocks if b.kind == "code").lang == "py"


def test_quotations_are_marked_and_open_no_section() -> None:
    parsed = parse("# A\n\n> # B\n>\n> - c\n>\n> d\n")
    assert [(b.kind, b.quoted) for b in parsed.blocks] == [
        ("heading", False), ("heading", True), ("item", True), ("quote", True),
    ]  # fmt: skip
    assert len(parsed.sections) == 2


def test_headings_of_all_kinds() -> None:
    text = "Title\n=====\n\n## 2.1 *Sub* `code` ##\n\nx\n\n**Section 3: Bold**\n\ny\n\n<h2>Html &amp; co</h2>\n\nz\n"
    assert titles(text) == [
        (1, "setext", "", "Title"),
        (2, "atx", "2.1", "Sub code"),
        (3, "bold", "3", "Bold"),
        (2, "html", "", "Html & co"),
    ]
    parsed = parse(text)
    assert [seen(text, s.title_span) for s in parsed.sections[1:]] == [
        "Title", "2.1 *Sub* `code`", "Section 3: Bold", "Html &amp; co",
    ]  # fmt: skip
    assert [s.parent for s in parsed.sections] == [0, 0, 1, 2, 1]


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("1. Intro", "1", "Intro"),
        ("2.1 Data", "2.1", "Data"),
        ("Section 3: Use", "3", "Use"),
        ("Chapter IV", "IV", "Chapter IV"),
        ("Part 2 - Cost", "2", "Cost"),
        ("A. Notes", "A", "Notes"),
        ("IV. Results", "IV", "Results"),
        ("3 Ways to win", "", "3 Ways to win"),
        ("2024 in review", "", "2024 in review"),
        ("A new hope", "", "A new hope"),
        ("I. Scope", "I", "Scope"),
        ("C++ in practice", "", "C++ in practice"),
        ("Part of the plan", "", "Part of the plan"),
        ("Section headings", "", "Section headings"),
    ],
)
def test_numbers_are_taken_off_titles(heading: str, number: str, title: str) -> None:
    assert titles(f"## {heading}\n\nx\n") == [(2, "atx", number, title)]


def test_bare_numbers_count_where_they_go_on() -> None:
    assert [t[2:] for t in titles("# 1 Intro\n# 2 Data\n# 7 Wonders\n")] == [
        ("1", "Intro"),
        ("2", "Data"),
        ("", "7 Wonders"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "**This is a whole sentence.**", "**Is it one?**", "**Figure 2: The plan**", "**Note:**", "**a small start**",
        "**One** and more", "- **Item**", "> **Quote**", "**" + "word " * 13 + "end**", "**2024**",
    ],
)  # fmt: skip
def test_bold_lines_that_are_no_headings(line: str) -> None:
    assert titles(f"# A\n\n{line}\n\nMore text.\n") == [(1, "atx", "", "A")]


def test_of_several_bold_lines_only_the_last_heads_a_section() -> None:
    assert titles("**Report Title**\n\n**Introduction**\n\nText.\n") == [(1, "bold", "", "Introduction")]


def test_a_bold_lead_in_of_a_list_is_no_heading_under_real_ones() -> None:
    assert len(titles("# A\n\n## B\n\n**Key points:**\n\n- c\n")) == 2
    assert len(titles("**Key points:**\n\n- c\n\n**Costs:**\n\n- d\n")) == 2


def test_a_paragraph_right_above_a_rule_is_no_heading() -> None:
    text = "Short title\n---\n\nThis is a whole sentence that somebody put above a rule.\n---\n\n"
    text += "word " * 21 + "\n---\n"
    assert [(b.kind, b.section) for b in parse(text).blocks] == [
        ("heading", 1),
        ("paragraph", 1),
        ("paragraph", 1),
    ]


@pytest.mark.parametrize("sign", ["=", "---", "+ b", "- b", "> 0", "# b"])
def test_a_sign_that_begins_a_line_of_a_formula_makes_no_block(sign: str) -> None:
    text = f"Text.\n\n$$\na_1\n{sign}\nc_2\n$$\n\nMore.\n"
    parsed = parse(text)
    assert [b.kind for b in parsed.blocks if b.kind != "math"] == ["paragraph", "paragraph"]
    assert parsed.prose.split() == ["Text.", "More."]


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("---\na: b\nlist:\n- c\n  d: e\n---\n\ntext\n", True),
        ("---\na: b\nlist:\n-\nother:\n- c\n---\n\ntext\n", True),
        ("\ufeff---\r\na: b\r\n...\r\ntext\r\n", True),
        ("```markdown\n---\na: b\n---\n# text\n```\n", True),
        ("---\n# SPDX-License-Identifier: MIT\n# and no key\n---\n# text\n", True),
        ('+++\ntitle = "a: b"\n\n[extra]\nn = 1\n+++\n\n# text\n', True),
        ("+++\ntext\n+++\n", False),
        ("---\n# text\n---\n", False),
        ("---\n\n# A\n\ntext\n\n---\n\nb: c\n\n---\n", False),
        ("text\n\n---\na: b\n---\n", False),
        ("---\n---\ntext\n", False),
    ],
)
def test_front_matter_stands_at_the_beginning_and_is_data(text: str, front: bool) -> None:
    parsed = parse(text)
    assert (parsed.blocks[0].kind == "front-matter") == front
    assert "text" in parsed.prose
    assert not (front and "a: b" in parsed.prose)


@pytest.mark.parametrize(
    "opening", ["```markdown\n", "```\n", "~~~~ md\n", "\ufeff```\n", "\n```markdown\r\n"]
)
@pytest.mark.parametrize("closing", ["", "\n```\n", "\n~~~~\n\n"])
def test_a_fence_around_the_whole_file_is_seen_through(opening: str, closing: str) -> None:
    text = f"{opening}# Title\n\nSome **bold** words.\n\n```python\nx = 1\n```\n\n## More\n\nEnd.\n{closing}"
    if closing and closing.strip()[0] != opening.strip("\ufeff \n")[0]:
        closing = ""
        text = text.rstrip().rstrip("`~")
    parsed = parse(text)
    assert parsed.fence is not None
    assert seen(text, parsed.fence).strip() == opening.strip("\ufeff\r\n")
    assert [(s.level, s.title) for s in parsed.sections[1:]] == [(1, "Title"), (2, "More")]
    assert seen(text, parsed.sections[1].heading) == "# Title"
    assert "```" not in parsed.prose


def test_chat_before_a_fence_stays_text() -> None:
    text = "Sure! Here is the report:\n\n```markdown\n# Title\n\nText.\n```\n"
    parsed = parse(text)
    assert parsed.fence is not None
    assert [b.kind for b in parsed.blocks] == ["paragraph", "heading", "paragraph"]
    assert seen(text, parsed.blocks[2].text) == "Text."


@pytest.mark.parametrize(
    "text",
    [
        "```\ncode\n```\n\n# Title\n\n```\nmore\n```\n",
        "```markdown\n# Example\n```\n\n# Real\n\ntext\n",
        "```python\n# comment\n```\n",
        "# Title\n\n```markdown\n# Example\n```\n",
        "```\nno heading\n```\n",
    ],
)
def test_other_fences_are_code(text: str) -> None:
    parsed = parse(text)
    assert parsed.fence is None
    assert any(b.kind == "code" for b in parsed.blocks)


def test_links_are_listed_in_order_with_their_words() -> None:
    text = "[**a** b](http://c 'd') ![e](f) http://g.example <http://h.example> [i][j] x[^k]\n\n[j]: l\n[^k]: m\n"
    found = [(link.kind, seen(text, link.text), link.target) for link in parse(text).links]
    assert found == [
        ("link", "a** b", "http://c"),
        ("image", "e", "f"),
        ("bare", "http://g.example", "http://g.example"),
        ("bare", "http://h.example", "http://h.example"),
        ("link", "i", "l"),
        ("footnote-reference", "[^k]", "k"),
        ("definition", "", "l"),
        ("footnote-definition", "", "k"),
    ]


def test_a_byte_order_mark_moves_nothing() -> None:
    text = "\ufeff---\na: b\n---\n\n# Title\n\nText.\n"
    parsed = parse(text)
    assert [b.kind for b in parsed.blocks] == ["front-matter", "heading", "paragraph"]
    assert seen(text, parsed.sections[1].heading) == "# Title"


def test_offsets_count_code_points() -> None:
    text = "\U0001d49c\u65e5\u00e9 **\u672c\U0001f600** [\u00fc](u) `\u6f22` end"
    words = read(text).words
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == [
        "\U0001d49c", "\u65e5", "\u00e9", "\u672c", "\u00fc", "`\u6f22`", "end",
    ]  # fmt: skip


def test_an_agent_trace_is_read() -> None:
    text = "\x1b[1m\x1b[95m# Agent:\x1b[00m Writer\x1b[00m\n\n## Final Answer:\n\n# Report\n\nText.\n"
    assert [t[3] for t in titles(text)][-2:] == ["Final Answer:", "Report"]


@pytest.mark.parametrize(
    "text",
    ["[" * 50_000, "`" * 50_000, "> " * 5_000 + "x", "* " * 5_000, "**a" * 20_000, "<!--" * 20_000, "<a " * 20_000,
     "# a\n" * 5_000, "&amp;" * 20_000, "a$5 per unit and " * 5_000, "." * 50_000, "http://" * 10_000, "a@" * 20_000],
)  # fmt: skip
def test_hostile_text_is_read_at_once(text: str) -> None:
    document = read(text)
    assert len(document.prose) == len(text)
    assert isinstance(document.sentences, tuple)


def test_the_model_is_plain_data() -> None:
    import pickle

    parsed = parse("# A\n\n**b**: c\n")
    copy: Any = pickle.loads(pickle.dumps(parsed))
    assert isinstance(copy, Masked)
    assert copy == parsed
    assert isinstance(copy.blocks[0], Block)


def test_tags_of_site_generators_are_markup() -> None:
    text = (
        "# A\n\n{% include notes.md %}\n[a]: http://x.y/z\n\nSee {{< relref \"b\" >}}, {{% note %}} and `{% c %}`, "
        "not {{ name }}.\n\n{{< figure src=\"d.png\" title=\"Figure one\" >}}\n"
    )  # fmt: skip
    document = Document(text, parse(text))
    assert document.words.texts == ["a", "see", "and", "`{% c %}`", "not", "name"]
    assert [b.kind for b in document.blocks] == ["heading", "paragraph"]


def test_code_in_tags_is_code() -> None:
    text = "# A\n\nGive <code>{user_name} &amp; x</code> a **try**, or <kbd>Ctrl</kbd>; <code>not closed.\n"
    document = Document(text, parse(text))
    words = [
        "a",
        "give",
        "`<code>{user_name} &amp; x</code>`",
        "a",
        "try",
        "or",
        "`<kbd>ctrl</kbd>`",
        "not",
        "closed",
    ]
    assert document.words.texts == words
    assert "user_name" not in document.prose
    html = "<table><tr><td>See <code>{user_name}</code> there <code>open</td></tr></table>\n"
    assert Document(html, parse(html)).words.texts == ["see", "there", "open"]
