"""Measure the encoding rules: clean lines in 43 languages through wrong encodings, truncated and with lost
bytes.

Run ``python bench/encoding.py``; ``--ftfy PATH`` also reads the test cases of an unpacked ftfy source
distribution (``pip download --no-binary :all: --no-deps ftfy==6.3.1``). Nothing is read from the network.
"""

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).resolve().parents[1] / part) for part in ("", "lint", "rules")]

from bench.multilingual import LINES

from reportlint import Finding
from reportlint.pack import load_packs
from reportlint.span import apply_edits
from reportlint.testing import run_rules
from reportlint_rules.encoding._codecs import high_half

CODECS = ("cp1252", "latin-1", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "mac-roman", "cp437")
RULES = ("mojibake", "suspected-mojibake", "control-character", "replacement-character")
_FOREIGN = re.compile("[^\x00-\x7f]+")


class Case(NamedTuple):
    """A damaged line, the clean line, and the damaged spans with what stood there (two letters or more:
    big)."""

    damaged: str
    clean: str
    spans: tuple[tuple[int, int, str], ...]


def misread(text: str, codec: str) -> str:
    """UTF-8 bytes of ``text`` read as ``codec``, unassigned bytes as C1 controls."""
    chars = high_half(codec)
    return "".join(chr(b) if b < 128 else chars[b - 128] for b in text.encode("utf-8"))


def damage(line: str, codec: str, layers: int) -> Case:
    """Garble a clean line ``layers`` times."""
    parts: list[str] = []
    spans: list[tuple[int, int, str]] = []
    at = length = 0
    for m in _FOREIGN.finditer(line):
        seen = m.group()
        for _ in range(layers):
            seen = misread(seen, codec)
        parts += (line[at : m.start()], seen)
        length += m.start() - at
        spans.append((length, length + len(seen), m.group()))
        length += len(seen)
        at = m.end()
    return Case("".join((*parts, line[at:])), line, tuple(spans))


def cases() -> Iterator[tuple[str, str, int, Case]]:
    """Yield language, codec, layers and case."""
    for language, lines in LINES.items():
        for line in lines:
            for codec in CODECS:
                for layers in (1, 2, 3):
                    yield language, codec, layers, damage(line, codec, layers)


def check(text: str) -> list[Finding]:
    """Run the encoding rules over one text."""
    return run_rules(_RULES, {"line.md": text}, {})


_RULES = [spec.make() for name, spec in load_packs().items() if name in RULES]


def repair(text: str) -> str:
    """Apply the safe fixes of one pass."""
    return apply_edits(text, {e for f in check(text) if f.fix and f.fix.safe for e in f.fix.edits})


def wrong_characters(case: Case, findings: list[Finding]) -> list[tuple[str, str]]:
    """Return the safe edits whose text is not what stood there (edit text, original)."""
    wrong = []
    for f in findings:
        for e in f.fix.edits if f.fix and f.fix.safe else ():
            inside = [(a, b, o) for a, b, o in case.spans if a <= e.start and e.end <= b]
            if not inside or e.text not in inside[0][2]:
                wrong.append((e.text, inside[0][2] if inside else ""))
    return wrong


def measure(show: int) -> dict[str, object]:
    """Measure detection and repair on whole lines, truncated lines and lines that lost a character."""
    found: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    wrong: list[tuple[str, str, str]] = []
    touched = exact = unstable = 0
    rng = random.Random(8)
    for language, codec, layers, case in cases():
        variants = [("whole", case)]
        if len(case.damaged) > 20:
            cut = rng.randrange(1, len(case.damaged) // 2)
            variants.append(("head cut", _shift(case, cut)))
            end = rng.randrange(len(case.damaged) // 2, len(case.damaged))
            variants.append(
                (
                    "tail cut",
                    Case(
                        case.damaged[:end],
                        case.clean,
                        tuple((a, min(b, end), o) for a, b, o in case.spans if a < end),
                    ),
                )
            )
        if case.spans:
            a, b, _ = rng.choice(case.spans)
            lost = rng.randrange(a, b)
            variants.append(
                (
                    "lost",
                    Case(
                        case.damaged[:lost] + case.damaged[lost + 1 :],
                        case.clean,
                        tuple((x - (x > lost), y - (y > lost), o) for x, y, o in case.spans),
                    ),
                )
            )
        for kind, variant in variants:
            text = variant.damaged + "\n"
            findings = check(text)
            for start, end_, original in variant.spans:
                size = "letter" if len(original) == 1 else "span"
                key = (f"{kind} {size}", f"{codec} x{layers}")
                total[key] += 1
                hit = any(f.span.start < end_ and start < f.span.end for f in findings)
                found[key] += hit
                if not hit and show > 0 and size == "span":
                    show -= 1
                    print(
                        f"MISS {language} {codec} x{layers} {kind}: {variant.damaged[start:end_]!r} for {original!r}"
                    )
            bad = wrong_characters(variant, findings)
            edits = [e for f in findings if f.fix and f.fix.safe for e in f.fix.edits]
            touched += len(edits)
            exact += len(edits) - len(bad)
            wrong += [
                (f"{language} {codec} x{layers} {kind} {variant.damaged[-40:]!r}", said, was)
                for said, was in bad
            ]
            once = apply_edits(text, edits)
            twice = repair(once)
            if twice != once:
                unstable += 1
                if unstable <= 12 and show >= 0:
                    print(
                        f"UNSTABLE {language} {codec} x{layers} {kind}:\n  {text!r}\n  {once!r}\n  {twice!r}"
                    )
    for name, said, was in wrong[:20]:
        print(f"WRONG {name}: {said!r} for {was!r}")
    kinds = sorted({k for k, _ in total})
    table = {
        kind: [
            sum(found[k, c] for k, c in total if k == kind),
            sum(total[k, c] for k, c in total if k == kind),
        ]
        for kind in kinds
    }
    by_codec = {
        codec: [
            sum(found[k, c] for k, c in total if k == "whole span" and c.startswith(codec + " ")),
            sum(total[k, c] for k, c in total if k == "whole span" and c.startswith(codec + " ")),
        ]
        for codec in CODECS
    }
    return {
        "detected": table,
        "whole spans by codec": by_codec,
        "safe edits": touched,
        "exact": exact,
        "unstable": unstable,
    }


def _shift(case: Case, cut: int) -> Case:
    return Case(
        case.damaged[cut:],
        case.clean,
        tuple((max(a - cut, 0), b - cut, o) for a, b, o in case.spans if b > cut),
    )


def double_byte() -> dict[str, object]:
    """Read the clean lines in a double-byte encoding: how many lines are restored, and found where bytes were lost."""
    count: Counter[str] = Counter()
    for line in (line for lines in LINES.values() for line in lines):
        for codec in ("gbk", "cp932"):
            seen = line.encode().decode(codec, "replace")
            if seen == line:
                continue
            findings = check(seen + "\n")
            if "\ufffd" in seen:
                count[f"{codec}, bytes lost"] += 1
                count[f"{codec}, bytes lost, found"] += any(f.rule == "mojibake" for f in findings)
                continue
            edits = [e for f in findings if f.rule == "mojibake" and f.fix for e in f.fix.edits]
            count[codec] += 1
            count[f"{codec}, found"] += bool(edits)
            count[f"{codec}, restored"] += apply_edits(seen, edits) == line
    return dict(sorted(count.items()))


def clean_lines() -> list[str]:
    """Return the clean lines in which something is flagged: there must be none."""
    lines = [line for lines in LINES.values() for line in lines]
    return [f"{line}: {[f.message for f in found]}" for line in lines if (found := check(line + "\n"))]


def ftfy_cases(folder: Path) -> dict[str, object]:
    """Run ftfy's own test cases: detection in the wild, negatives, wrong characters."""
    data = json.loads(next(folder.rglob("test_cases.json")).read_text("utf-8"))
    count: Counter[str] = Counter()
    for case in data:
        original, fixed = case["original"], case.get("fixed-encoding", case["fixed"])
        label = case["label"].casefold()
        kind = "synthetic" if "synthetic" in label else "wild"
        if "negative" in label or original == fixed:
            kind = "open" if re.search("mostly|sort of|hopeless|entity|false pos", label) else "negative"
        findings = check(original + "\n")
        mojibake = [f for f in findings if f.rule.endswith("mojibake")]
        count[kind] += 1
        hit = bool(mojibake if kind in ("negative", "open") else findings)
        count[kind + " flagged"] += hit
        if hit == (kind == "negative"):
            print(f"{kind.upper()} {'flagged' if hit else 'missed'}: {case['label']}: {original[:70]!r}")
        for f in mojibake:
            for e in f.fix.edits if f.fix and f.fix.safe else ():
                count["safe edits"] += 1
                if e.text not in fixed and e.text not in case["fixed"]:
                    count["safe edits that ftfy's truth does not hold"] += 1
                    print(f"EDIT {original[e.start : e.end]!r} -> {e.text!r}: {case['label']}")
    return dict(count)


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--ftfy", type=Path, help="folder of an unpacked ftfy source distribution")
    parser.add_argument("--show", type=int, default=0, help="print so many missed spans")
    args = parser.parse_args()
    figures: dict[str, object] = {"languages": len(LINES), "clean lines flagged": clean_lines()}
    if args.ftfy:
        figures["ftfy"] = ftfy_cases(args.ftfy)
    figures["read as double-byte text"] = double_byte()
    figures |= measure(args.show)
    print(json.dumps(figures, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
