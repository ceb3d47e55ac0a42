"""Wordings of what a copy, a template or an agent leaves in a text, of rows of numbers with a hole and of slips, and
near misses that draw nothing."""

import pytest

from reportlint.pack import load_packs
from reportlint.testing import default_resources, findings_of

SPECS = load_packs()
RESOURCES = default_resources()

PAGE = """# Pumps of the Town

## Summary

The town has seven pumps, and most of them stand by the river. Each of them was built before the war.

{}

## Costs

The costs of a pump depend on its size. A large one needs more oil, and a small one more care, as is known from the
mill. The price of oil is told by the office for each year, and it was to be paid with the bill on the first of May.
"""

FORMS = ("Oil", "Close", "Read", "Call", "Note")
BAD = [
    *(
        ("markup-residue", line)
        for line in (
            '<font color="#000000">The pumps</font> are old.',
            '<span style="font-family:Calibri,sans-serif">The pumps are old.</span>',
            '<span lang="EN-US">The oil</span> is dear.',
            'The pumps<span class="Apple-converted-space">&nbsp;</span>turn.',
            '<div dir="ltr">The meeting is in May.</div>',
            '<b style="font-weight:normal;" id="docs-internal-guid-1f2a">The pumps are old.</b>',
            '<a name="_Toc12345678"></a>The pumps are old.',
            '<p data-start="120" data-end="240">The pumps are old.</p>',
            '<span style="background-color: white;">The pumps</span> turn.',
            '<p class="p1">The pumps are old.</p>',
        )
    ),
    *(
        ("placeholder", f"We send {name} to the owners of the pumps.")
        for name in (
            *(
                "${MONTHLY_LETTER}",
                "${NAME}",
                "#{name}",
                "%{pump_name}",
                "{PUMP_NAME}",
                "{Company Name}",
                "%CLIENT%",
            ),
            *(
                "<%= name %>",
                "[[CLIENT_NAME]]",
                "@@REPORT_DATE@@",
                "<<CLIENT_NAME>>",
                "«CLIENT_NAME»",
                "[% name %]",
            ),
            *("[CLIENT_NAME]", "<?= $name ?>", '{{ name | default("you") }}', "##CLIENT##"),
        )
    ),
    *(
        ("agent-trace", line)
        for line in (
            "[assistant] I'll fetch the page first, then the table.",
            '<tool_use name="fetch_url">',
            "<web_search>pumps by the river</web_search>",
            "[TOOL_CALLS] fetch",
            "🔧 Using tool: fetch_page",
            'web_search("pumps by the river")',
            "[Calling tool: fetch_page]",
            "[Searching the web for old pumps...]",
            "<thought>I should count the pumps.</thought>",
            "<|channel|>analysis<|message|>We need the pumps.",
        )
    ),
]
BAD += [
    ("numbering-gap", "\n".join(f"{n}. {form} it." for n, form in zip(numbers, FORMS, strict=False)))
    for numbers in ((1, 2, 4), (1, 2, 3, 5), (1, 2, 5), (1, 3, 4, 5), (1, 2, 4, 4, 5))
]
BAD += [
    ("numbering-gap", "\n\n".join(form.format(n) for n in numbers))
    for form, numbers in (
        ("{}. Oil the gate.\n\nMore of it follows here.", (1, 2, 4)),
        ("**Step {}:** Oil the gate.", (1, 2, 4)),
        ("**Finding {}.** The gate is old.", (1, 2, 3, 5)),
        ("- **R{}:** Oil the gate.", (1, 2, 4, 5)),
        ("### US-0{}: Oil the gate\n\nText of it stands here.", (1, 2, 4, 5)),
        ("### Scenario {}: Old gates\n\nText of it stands here.", (1, 2, 4)),
        ("The town needs (1) oil, (2) care and ({}) rest.", (4,)),
    )
]
BAD += [
    ("fake-link", line)
    for line in (
        "Source: www.example.com/pumps-2023",
        "(Source: example.com/pumps-2023)",
        "The costs rose by 4% (https://sales.example.org/2023) in May.",
        "The number of pumps (https://www.pumps.example/number) has risen.",
        "As [the survey](https://yoursource.com/survey) says.",
        "The costs rose.[^1]\n\n[^1]: Olt, A. (2022). https://example.com/olt",
        "| Statistics Norway | https://example.com/stats |",
        "Retrieved from https://example.com/olt-2022.",
        "1. Olt, A. (2022). *Pumps.* https://www.example.com/olt",
        "As [the survey](http://insert-link-here.com) says.",
    )
]
BAD += [
    ("doubled-word", line)
    for line in (
        "Before we take a a look at it, the pump must rest for it is on.",
        "The pipe cannot hold any any water.",
        "Only one of them them was sold in the north.",
        "The river rose until until the end of the year.",
        "The other other mills left the river.",
        "The mill will cause cause delays by the river.",
    )
]
BAD += [
    ("wrong-construction", line)
    for line in (
        "The prices of old pumps has risen since May.",
        "The mayor's threats to close the locks is new.",
        "The text is short; old components is absent.",
        "Some owners are old. Owners is free to sell.",
        "The number of pumps have risen since May.",
        "The new rules for suppliers requires a licence.",
        "The use of pumps are growing.",
        "Many households in the north has no pump.",
    )
]
PASSAGE = (
    "The town has sold its two largest pumps because nobody wanted to pay for the oil, and the board has voted for a "
    "gate of steel which will be built beside the old mill when the river is low in autumn."
)
BAD += [
    ("duplicate-block", f"## 1. {title}\n\n{PASSAGE}\n\n## 2. Gates\n\nThey rest.\n\n{PASSAGE}")
    for title in ("Market Size", "Decisions", "Augmented Mills", "Maybe Later")
]
DONE = "- Corrected the grammar of two sentences.\n- **Tone:** Adjusted language to be more friendly.\n"
BAD += [
    ("editor-note", f"## {title}\n\n{DONE}")
    for title in ("Editor's Notes", "Changes Made", "Revision Notes", "Summary of Edits", "What was changed")
]
BAD += [
    ("vague-attribution", line)
    for line in (
        "It has been scientifically proven that most of the pumps leak.",
        "It is clinically proven that the oil of the pumps is bad for the river.",
        "Science has shown that nine of ten pumps leak.",
    )
]
LISTED = (
    "The oil is dear [1]. The gate is old [2].{}\n\n## References\n\n"
    "[1] Olt, A. (2020). Oil.\n\n[2] Moe, B. (2021). Gates.\n"
)
BAD += [
    (
        "dangling-citation",
        LISTED.format("") + "\nThe list follows Olt [1] and Moe [2]; for prices, see the survey in [7].\n",
    ),
    ("dangling-citation", LISTED.format(" It will fall [5].")),
    ("unused-reference", LISTED.format("").replace(" [2].", ".", 1)),
    ("unused-reference", "The oil is dear.\n\n[9] Olt, A. et al. (2021). On the Pumps of the North. Oslo."),
]
CLEAN = [
    ("editor-note", "## Changes Made\n\n- Reduced prices by 4%.\n- Updated the fleet of cars.\n"),
    (
        "editor-note",
        "## Editor's Notes\n\n- This report appeared first in May.\n- Its author lives by the river.\n",
    ),
    ("duplicate-block", f"## 1 March\n\n{PASSAGE}\n\n## 2 March\n\nThey rest.\n\n{PASSAGE}"),
    ("dangling-citation", LISTED.format("")),
    ("unused-reference", LISTED.format("")),
    ("unused-reference", "[4] The fourth remark follows."),
    *(
        ("wrong-construction", line)
        for line in (
            "The price of old pumps has risen since May.",
            "A number of pumps have risen since May.",
            "Reading these files is easy; running tests is hard.",
            "Styled-components makes it easy, and Owners is a firm of the north.",
            "The plan to close the locks is new.",
        )
    ),
    *(
        ("doubled-word", line)
        for line in (
            "After all all of them agreed.",
            "A long long time ago, the town had no pump.",
            "In section 7.A a pump is described.",
            "The rule reads tcp any any.",
        )
    ),
    *(
        ("fake-link", line)
        for line in (
            "Open https://example.com/login in your browser.",
            "Set the address to http://example.com and save.",
            "An address such as https://example.com/a?b=c has three parts.",
            "See https://examples.com for more, or write to ann@example.com.",
            "For example, https://example.org redirects to https://www.example.org.",
        )
    ),
    *(
        ("numbering-gap", text)
        for text in (
            "1. Oil it.\n1. Close it.\n1. Wait.",
            "5. Oil it.\n6. Close it.\n8. Wait.",
            "1. Oil it.\n2. Close it.\n\nThen:\n\n1. Wait.\n2. Rest.",
            "See (1), (2) and (4) above.",
            "- **Q1:** Few.\n- **Q2:** Many.\n- **Q4:** Few.",
            "- **SOP-1:** A.\n- **SOP-2 and SOP-3:** B.\n- **SOP-4:** C.\n- **SOP-5:** D.",
            "**Version 1:** Old.\n\n**Version 2:** New.\n\n**Version 4:** Newest.",
        )
    ),
    *(
        ("markup-residue", line)
        for line in (
            '<div align="center">The pumps</div>',
            "They turn.<br>And rest.",
            '<font color="red">The pumps</font> stop.',
            '<span style="color: red">Stop</span> here.',
            "Write `<font face='Arial'>` for that.",
            '<a name="pumps"></a>The pumps are old.',
            "CO<sub>2</sub> and <kbd>Ctrl</kbd>",
        )
    ),
    *(
        ("placeholder", line)
        for line in (
            "The folder %APPDATA% is used, and %PATH% too.",
            "Set `${NAME}` to the name.",
            "See [[HAL]] and [[Main Page]], and <<pagination>>.",
            "«La casa» fue vendida.",
            "The file ${OUT}/pump.txt is new, and so is ${HOME}.",
            "The set {A, B} is closed, and so is {NOTE}.",
        )
    ),
    *(
        ("agent-trace", line)
        for line in (
            "Thinking about costs is useful.",
            "[Assistant](https://a.org) is a product.",
            "Use `<tool_use>` to call a tool.",
            "Planning: the town plans a bridge.",
            "[TOOL NAME] is what the town calls it.",
        )
    ),
]


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_leftovers(rule: str, text: str) -> None:
    assert findings_of(SPECS[rule].make(), PAGE.replace("{}", text), RESOURCES)


@pytest.mark.parametrize(("rule", "text"), CLEAN)
def test_what_is_meant(rule: str, text: str) -> None:
    assert not findings_of(SPECS[rule].make(), PAGE.replace("{}", text), RESOURCES)
