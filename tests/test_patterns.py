"""Each pattern of YAML rules, by what it flags."""

from typing import Any

import pytest

from reportlint.patterns import make_yaml_rule
from reportlint.testing import findings_of


def flagged(match: dict[str, Any], text: str) -> list[str]:
    data = {
        "id": "x",
        "summary": "X.",
        "match": match,
        "message": "{match}",
        "good": ["-"],
        "bad": [{"text": "-", "flags": ["-"]}],
    }
    cls, values = make_yaml_rule(data, "x.yaml")
    return [text[f.span.start : f.span.end] for f in findings_of(cls(**values), text)]


@pytest.mark.parametrize(
    ("match", "text", "pieces"),
    [
        ({"type": "existence", "any": ["state of the art"]}, "A state-of-the-art\nstate of *the* art.", 2),
        ({"type": "existence", "any": ["leverag*"]}, "We leverage and leveraged, no lever.", 2),
        ({"type": "existence", "any": ["very"]}, '`very` "very" “very” very\n\n> very\n\n    very\n', 1),
        ({"type": "existence", "any": ["very"], "quotes": True}, '"very"\n\n> very\n', 2),
        (
            {"type": "existence", "any": ["in conclusion"], "at": "block-start"},
            "In conclusion, a.\n\nIt is, as was said, in conclusion, b.",
            1,
        ),
        ({"type": "existence", "any": ["well"], "at": "sentence-start"}, "Well, a. It is well. Well.", 2),
        ({"type": "existence", "regex": [r"\bv\d+\b"]}, "v1 and `v2` and v3", 2),
        (
            {"type": "existence", "any": ["studies show"], "unless": ["et al"]},
            "Studies show this. Studies show that (Doe et al. 2020).",
            1,
        ),
        ({"type": "existence", "any": ["growth"], "scope": "heading"}, "# Growth\n\ngrowth\n", 1),
        ({"type": "limit", "of": "sentence", "at-most": 3}, "One two three. One two three four.", 1),
        ({"type": "limit", "of": "document", "at-least": 3}, "One two.", 1),
        ({"type": "consistency", "either": [["e-mail", "email"]]}, "email, email and e-mail", 1),
        ({"type": "density", "any": ["crucial"], "per-thousand": 5, "at-least": 3}, "crucial " * 3, 1),
        ({"type": "density", "any": ["crucial"], "per-thousand": 5, "at-least": 3}, "crucial " * 2, 0),
        (
            {
                "type": "tokens",
                "patterns": [[{"LOWER": "more"}, {"IS_ALPHA": True}, {"LOWER": "than"}]],
                "literals": ["more"],
            },
            "It is more costly than that. More is more.",
            1,
        ),
    ],
)
def test_patterns_flag_what_they_say(match: dict[str, Any], text: str, pieces: int) -> None:
    assert len(flagged(match, text)) == pieces, flagged(match, text)


def test_a_substitution_keeps_the_capital_and_offers_a_fix() -> None:
    data = {
        "id": "x",
        "summary": "X.",
        "match": {"type": "substitution", "swap": {"in order to": "to"}},
        "message": "{match} -> {replacement}",
        "good": ["-"],
        "bad": [{"text": "-", "flags": ["-"]}],
    }
    cls, values = make_yaml_rule(data, "x.yaml")
    (found,) = findings_of(cls(**values), "In order to win, try.")
    assert found.message == "In order to -> To"
    assert found.fix is not None
    assert found.fix.edits[0].text == "To"
