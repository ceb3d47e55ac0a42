"""Leftovers of chats and agents: what must be found in a report, and what people write that looks alike."""

import pytest

from reportlint.pack import load_packs
from reportlint.rule import Rule
from reportlint.source import from_bytes
from reportlint.span import apply_edits
from reportlint.spec import RuleSpec
from reportlint.testing import run_rules

_BODY = (
    "# Wind power\n\nWind power grew in all five regions of the country.\n\n"
    "Costs fell by half in ten years, and the jobs followed the turbines to the coast.\n\n"
    "## Storage\n\nStorage grew as well, mostly through large batteries near the solar parks.\n\n"
)
_END = "## Outlook\n\nThe trend will hold until the grid is full.\n"

OPENERS = (
    "Certainly! Here is the report you asked for.",
    "Sure, here's a detailed report on wind power:",
    "Of course! I have prepared the following report.",
    "Absolutely! Below is the report.",
    "Here is the comprehensive report on wind power:",
    "Here's your revised draft:",
    "I'd be happy to help you with this report.",
    "I'll write a detailed article about wind power.",
    "Okay, I will prepare the summary.",
    "Thank you for providing the details of the project.",
    "Natürlich! Hier ist der gewünschte Bericht:",
    "Gerne! Hier ist die Zusammenfassung:",
    "Bien sûr ! Voici le rapport demandé :",
    "Voici votre rapport sur l'énergie éolienne :",
    "¡Claro! Aquí tienes el informe:",
    "Por supuesto, aquí está el informe solicitado:",
    "Claro! Aqui está o relatório:",
    "Certo! Ecco il rapporto richiesto:",
    "当然！以下是您要求的报告：",
    "好的，以下是关于风电的报告：",
    "もちろんです。以下がレポートです。",
    "承知しました。レポートは以下の通りです。",
    "물론입니다! 아래는 요청하신 보고서입니다.",
    "As an AI language model, I cannot visit the sites.",
    "I'm sorry, but I can't assist with that request.",
    "I don't have access to real-time data on wind power.",
)
CLOSERS = (
    "Let me know if you'd like me to expand any section.",
    "Please let me know if you need any changes.",
    "If you would like more detail, I can add a section on costs.",
    "Would you like me to add a chart?",
    "I hope this report meets your expectations.",
    "I hope this helps!",
    "Feel free to ask for any further clarification.",
    "If you have any further questions, feel free to ask.",
    "Should I continue with the next section?",
    "I've structured the report as you requested.",
    "This revised version keeps the tone of the original.",
    "Lassen Sie mich wissen, ob Sie weitere Details benötigen.",
    "Möchten Sie, dass ich einen Abschnitt ergänze?",
    "N'hésitez pas à me demander plus de détails.",
    "Souhaitez-vous que je développe une section ?",
    "Avísame si necesitas más detalles.",
    "¿Te gustaría que ampliara alguna sección?",
    "Me avise se precisar de mais detalhes.",
    "Fammi sapere se desideri altri dettagli.",
    "如果您需要更多信息，请随时告诉我。",
    "希望这份报告对您有所帮助。",
    "ご不明な点がございましたら、お気軽にお申し付けください。",
    "추가로 필요하신 내용이 있으시면 말씀해 주세요.",
)
INSIDE = (
    ("placeholder", "Prepared by: [Your Name]"),
    ("placeholder", "The market is worth [Insert market size here] today."),
    ("placeholder", "Contact [Company Name] for the data."),
    ("placeholder", "Growth reached XX% last year."),
    ("placeholder", "The plant cost $XX million."),
    ("placeholder", "Dear {{customer_name}}, wind is strong."),
    ("placeholder", "The report on {topic} was due in May."),
    ("placeholder", "Lorem ipsum dolor sit amet, consectetur elit."),
    ("placeholder", "(Insert chart of capacity by region)"),
    ("placeholder", "**Risks:** (This section should describe the main risks.)"),
    ("placeholder", "**Date:** [Date]"),
    ("placeholder", "[Image: turbine at sea - to be added]"),
    ("placeholder", "See [link to source here] for the numbers."),
    ("placeholder", "[Add conclusion about costs]"),
    ("agent-trace", "Thought: I need the capacity.\nAction: search\nAction Input: capacity"),
    ("agent-trace", "> Entering new AgentExecutor chain..."),
    ("agent-trace", "# Agent: Senior Energy Analyst\n## Final Answer:"),
    ("agent-trace", "<think>\nThe user wants figures.\n</think>"),
    ("agent-trace", "<|im_end|>"),
    ("agent-trace", "Final Answer: wind power is the cheapest source of all."),
    ("agent-trace", '*Tool call: web_search("wind power costs") → 3 results*'),
    ("log-line", "[DEBUG] reading wind.csv\n[DEBUG] asking the model\n[INFO] written"),
    ("provided-input", "Based solely on the provided documents, wind power is cheap."),
    ("stated-gap", "*(Insufficient data to complete this section)*"),
    ("stated-gap", "Growth was 12 % (replace with actual data)."),
    ("stated-gap", "**Capacity:** N/A (requires research with the operators)"),
    ("truncated-end", "The turbines of the coast were built by three firms, and they do not"),
    ("placeholder", "On [date], the cable to the wind farm failed."),
    ("placeholder", "| Task | Owner |\n|---|---|\n| Cable | TODO: owner |"),
    ("chat-residue", "Here is my comprehensive assessment of wind power:"),
    ("chat-residue", "Based on the data summary, here are the key trends of the market:"),
    ("chat-residue", "Yes, based on the proposed plan, it would help."),
    ("chat-residue", "I now can give a great answer."),
    ("chat-residue", "Thought: I now can give a great answer"),
    ("tool-error", "Error: Failed to fetch the page"),
    ("tool-error", "Error executing tool: search timed out"),
    ("tool-error", "[object Object]"),
    ("tool-error", "RateLimitError: too many requests"),
    ("tool-error", "I encountered an error while trying to use the tool."),
    ("vendor-token", "Capacity doubled. citeturn0search3"),
    ("vendor-token", "Capacity doubled :contentReference[oaicite:2]{index=2}."),
    ("vendor-token", "Capacity doubled【4†source】."),
    ("vendor-token", "[cite_start]Capacity doubled [cite: 1, 4]."),
    ("vendor-token", "Capacity doubled [web:3]."),
    ("vendor-token", 'Capacity doubled <grok:render card_id="x">.'),
    ("vendor-token", "Get [the file](sandbox:/mnt/data/wind.csv)."),
    ("cutoff-disclaimer", "As of my last knowledge update in 2023, capacity was 900 GW."),
    ("cutoff-disclaimer", "My knowledge cutoff is October 2023, so newer plants are missing."),
    ("cutoff-disclaimer", "Up to my last training data, this was the record."),
    ("cutoff-disclaimer", "截至我的最后更新，装机容量翻了一番。"),
    ("cutoff-disclaimer", "Stand meiner letzten Aktualisierung waren es 900 GW."),
    ("prompt-residue", "You are a senior energy analyst with deep expertise in wind."),
    ("prompt-residue", "This is the expected criteria for your final answer: a full report."),
    ("prompt-residue", "The figures are given as requested in the prompt."),
    ("raw-identifier", "The plan of the energy_research_analyst was kept."),
    ("repeated-output", "the wind is strong and " * 8 + "the wind is strong."),
)
LOOK_ALIKE = (
    "Of course, tests take time.",
    "Feel free to open an issue, or to send a patch.",
    "Here is how it works:",
    "Here are a few commands that help:",
    "Sure, there are exceptions to the rule.",
    "I hope you enjoy the trip as much as we did.",
    "If you have questions, ask on the mailing list.",
    "Let me know what you think on the forum.",
    "We are happy to help with installation.",
    "As an AI researcher, I study models.",
    "If you want more speed, use the cache.",
    "The error message was: Error: file not found.",
    "Error bars show one standard deviation.",
    "An agent plans an action, acts, and makes an observation.",
    "**Observation:** the valve was open.",
    "[Source: ChEMBL] and [sic] and [...] are no placeholders.",
    "See [Your First 90 Days](https://example.org/days).",
    "Mail goes to “[your name]@example.org”.",
    "The set {x} and the array [n] are small.",
    "The price of $X and the year 2023 matter.",
    "The knowledge cutoff of a model is the date of its last data.",
    "Based on the information available as of June 2024, we decided.",
    "My last update to this page was in May.",
    "The user asked for a refund and got it.",
    "The word count of the page is shown below it.",
    "The `max_items` option and the page size are limits.",
    "A note[^1] about [1] and [2:5].\n\n[^1]: Source.",
    "Very, very, very good.",
    "Ha ha ha ha, he said.",
    "TBD and TODO are allowed to stay.",
    "The parser reads names from the provided data structure.",
    "More research is needed to learn why birds avoid the turbines.",
    "| Task | State |\n|---|---|\n| Cable | TODO |",
    "Here are the key trends of the market:",
    "[INFO] and [DEBUG] are levels of a log.",
    "On [1] and [2] we agree, on 4 May we met.",
    "- [ ] write\n- [x] test",
)


@pytest.fixture(scope="module")
def specs() -> dict[str, RuleSpec]:
    """The rules of this family."""
    return {name: spec for name, spec in load_packs().items() if spec.family == "artifacts"}


@pytest.fixture(scope="module")
def rules(specs: dict[str, RuleSpec]) -> list[Rule]:
    """All rules of the family but those about suppressions."""
    return [spec.make() for name, spec in specs.items() if "suppression" not in name]


def _rules_at(rules: list[Rule], text: str) -> set[str]:
    return {f.rule for f in run_rules(rules, {"r.md": text}, {}) if f.severity != "info"}


@pytest.mark.parametrize("opener", OPENERS)
def test_openers_in_front_of_a_report_are_found(rules: list[Rule], opener: str) -> None:
    assert _rules_at(rules, f"{opener}\n\n{_BODY}{_END}") & {"chat-residue", "cutoff-disclaimer"}


@pytest.mark.parametrize("closer", CLOSERS)
def test_closers_behind_a_report_are_found(rules: list[Rule], closer: str) -> None:
    assert "chat-residue" in _rules_at(rules, f"{_BODY}{_END}\n---\n\n{closer}\n")


@pytest.mark.parametrize(("rule", "piece"), INSIDE)
def test_leftovers_inside_a_report_are_found(rules: list[Rule], rule: str, piece: str) -> None:
    assert rule in _rules_at(rules, f"{_BODY}{piece}\n\n{_END}")


@pytest.mark.parametrize("text", LOOK_ALIKE)
def test_what_people_write_is_let_pass(rules: list[Rule], text: str) -> None:
    assert _rules_at(rules, f"{_BODY}{text}\n\n{_END}") == set()
    assert _rules_at(rules, f"{_BODY}{_END}\n{text}\n") - {"truncated-end"} == set()


def test_an_offer_in_front_of_the_sources_closes_the_report(rules: list[Rule]) -> None:
    sources = "## References\n\n" + "".join(
        f"{n}. Roe, The wind of the year 200{n}.\n\n" for n in range(1, 6)
    )
    offer = "I hope this report is useful to you.\n\n"
    assert "chat-residue" in _rules_at(rules, f"{_BODY}{_END}\n{offer}{sources}")
    assert "chat-residue" not in _rules_at(
        rules, f"{offer}{_BODY}{_BODY}{_END}\n{sources}".replace("# W", "## W")
    )


def test_a_thought_in_the_last_box_of_code_is_found_where_nothing_is_shown(rules: list[Rule]) -> None:
    box = "\n```\nThought: I have enough data to write the last section. Action: finish\n```\n"
    assert "agent-trace" in _rules_at(rules, f"{_BODY}{_END}{box}")
    assert _rules_at(rules, f"{_BODY}{_END}\nThe agents of the plant think aloud.\n{box}") == set()


def test_a_clean_report_has_no_leftovers(rules: list[Rule]) -> None:
    assert _rules_at(rules, _BODY + _END) == set()


def test_code_and_quotations_are_let_pass(rules: list[Rule]) -> None:
    quoted = "".join(f"> {line}\n>\n" for line in (*OPENERS, *CLOSERS))
    fenced = "\n".join(piece for _, piece in INSIDE)
    assert _rules_at(rules, f"{_BODY}{quoted}\n```text\n{fenced}\n```\n\n{_END}") == set()


def test_fences_around_the_file_go_and_nothing_else_changes(specs: dict[str, RuleSpec]) -> None:
    rule = specs["whole-file-fence"].make()
    for before, after in (("```markdown\n", "```\n"), ("```\n", "```"), ("~~~~md\r\n", "~~~~\r\n")):
        text = before + _BODY + _END + after
        findings = run_rules([rule], {"r.md": text}, {})
        assert [f.rule for f in findings] == ["whole-file-fence"]
        assert all(f.fix and f.fix.safe for f in findings)
        fixed = apply_edits(text, [e for f in findings if f.fix for e in f.fix.edits])
        assert fixed == _BODY + _END
        assert not run_rules([rule], {"r.md": fixed}, {})


def test_sections_between_two_rules_are_read(rules: list[Rule]) -> None:
    text = f"{_BODY}---\n## Prices\n\nError: Failed to fetch the page\n\n---\n\n{_END}"
    assert "tool-error" in _rules_at(rules, text)


@pytest.mark.parametrize(
    "tail",
    ["The costs of the turbines are shared by the owners and the", "Costs fell in the north, in the south,"],
)
def test_a_report_that_stops_in_a_sentence_is_found(rules: list[Rule], tail: str) -> None:
    assert "truncated-end" in _rules_at(rules, f"{_BODY}{tail}")


def test_raw_json_is_no_report(rules: list[Rule]) -> None:
    for text in (
        '{"title": "Wind", "body": "It grows."}',
        '[{"a": 1},\n {"b": 2}]',
        '{"a": "x"}\n{"a": "y"}\n',
    ):
        assert "raw-json-report" in _rules_at(rules, text)
    assert "raw-json-report" not in _rules_at(rules, "[1]: https://example.org\n")


def test_rules_are_linear_on_hostile_text(rules: list[Rule]) -> None:
    from time import perf_counter

    for piece in (
        "[" * 50,
        "(insert " * 8,
        "here is the final ",
        "# Agent: x\n",
        "{{a ",
        "| A | B ",
        "if you want a ",
        "_a",
        '{"a": ',
    ):
        text = piece * (120_000 // len(piece))
        started = perf_counter()
        run_rules(rules, {"r.md": text}, {})
        assert perf_counter() - started < 20, piece
        assert from_bytes("r.md", text.encode()).text == text


def test_a_line_of_chat_makes_no_manual_of_a_short_report() -> None:
    """It holds the one "you" of the text; what reports alone are told must still be told."""
    text = "Here is the report you asked for.\n\n# Pumps\n\n- **Maker:** [Unavailable due to API error]\n"
    found = run_rules([load_packs()["unavailable-value"].make()], {"r.md": text}, {})
    assert [f.rule for f in found] == ["unavailable-value"]
