"""The rule ``mojibake``."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Edit, Finding, Fix, Prefilter, RuleMeta, Severity, Span
from reportlint_rules.encoding._codecs import describe
from reportlint_rules.encoding._repair import read
from reportlint_rules.encoding._wide import wide


@dataclass(frozen=True)
class Mojibake(DocumentRule):
    """Repair text whose UTF-8 was read in another encoding.

    A program wrote UTF-8 and another one read it as Windows-1252 (or Mac Roman, code page 437, …), then
    saved what it saw: an apostrophe became three strange letters. The finding names the mechanism. It
    usually comes from a file opened without ``encoding="utf-8"`` on Windows, or from a web page whose
    charset was ignored; mend that place too, or the damage comes back.

    A span is flagged where its characters, turned back into bytes, are valid UTF-8 and say something
    sensible, through up to three layers, or, read as GBK or Shift JIS, through one. The fix is safe where the step
    is exactly invertible and ftfy, reading the same words independently, arrives at the same characters; otherwise
    it needs ``--unsafe-fixes``.
    """

    meta = RuleMeta(
        id="mojibake",
        message='"{seen}" is "{said}" garbled: {mechanism}.',
        severity=Severity.ERROR,
        help='Restore the characters, and write and read the file as UTF-8 (in Python: encoding="utf-8").',
        good=(
            "Das Café öffnet früh – „sehr früh“, sagt Ämilie.\n",
            "SÃO PAULO É “GRANDE”… O preço: 5×£35 ± 2 °C.\n",
            "Garbled text (mojibake) shows Ã© where é was meant.\n",
            "Use `Ã©` in the test.\n",
            "贵州茅台的猫很可爱，GitHub猫也是。\n",
        ),
        bad=(
            Bad("The cafÃ© opened.\n", flags=["Ã©"], fixed="The café opened.\n"),
            Bad(
                "Itâ€™s done, and the teamâ€™s happy.\n",
                flags=["â€™", "â€™"],
                fixed="It’s done, and the team’s happy.\n",
            ),
            Bad("It鈥檚 done.\n", flags=["鈥檚"]),
            Bad("Iggy Pop (nÃƒÂ© James)\n", flags=["ÃƒÂ©"], fixed="Iggy Pop (né James)\n"),
        ),
        prefilter=Prefilter(non_ascii=True),
        see=("suspected-mojibake", "replacement-character", "invalid-utf8"),
        known_limits=(
            "Code, maths and passages that talk about encodings are left alone. Single letters that make sense in "
            "both readings are left alone too. Text read in a multi-byte encoding is reported without a safe fix."
        ),
        source="ftfy (Robyn Speer), https://github.com/rspeer/python-ftfy",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield each certain span with its repair."""
        for hit, agreed in document.once(read).certain:
            seen = document.text[hit.start : hit.end]
            fix = None
            if "\ufffd" not in hit.text:
                title = f'Replace "{_short(seen)}" by "{_short(hit.text)}"'
                fix = Fix(title, (Edit(hit.start, hit.end, hit.text),), safe=agreed)
            yield self.finding(
                Span(hit.start, hit.end),
                seen=_short(seen),
                said=_short(hit.text),
                mechanism=describe(hit.chain),
                evidence={"encodings": list(reversed(hit.chain)), "text": hit.text},
                fix=fix,
            )
        for run in document.once(wide):
            seen = document.text[run.start : run.end]
            yield self.finding(
                Span(run.start, run.end),
                seen=_short(seen),
                said=_short(run.text),
                mechanism=f"{run.written} read as {run.read}",
                evidence={"encodings": [run.read], "text": run.text},
                fix=Fix(f"Read as {run.written}", (Edit(run.start, run.end, run.text),)),
            )


def _short(text: str) -> str:
    return "".join(
        c if c.isprintable() else f"\\u{ord(c):04x}" for c in (text if len(text) <= 24 else text[:23] + "…")
    )
