"""The rule ``utf-16-file``."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span


@dataclass(frozen=True)
class Utf16File(DocumentRule):
    """Store the file as UTF-8, not UTF-16 or UTF-32.

    Most tools read Markdown as UTF-8: they show a UTF-16 file as rubbish, git calls it binary, and searches
    miss everything in it. Windows PowerShell writes UTF-16 when output is redirected with ``>``.
    """

    meta = RuleMeta(
        id="utf-16-file",
        message="The file is stored as {encoding}, not UTF-8.",
        severity=Severity.ERROR,
        help="Convert it (iconv -f {codec} -t utf-8); in PowerShell write with Out-File -Encoding utf8.",
        good=("# Report\n", "A word about UTF-16.\n"),
        bad=(
            Bad("#\0 \0R\0e\0p\0o\0r\0t\0\n\0T\0e\0x\0t\0.\0\n\0", flags=["#\0 \0R\0e\0"]),
            Bad("N\0o\0t\0e\0s\0 \0o\0n\0 \0i\0t\0.\0\n\0", flags=["N\0o\0t\0e\0s\0 \0"]),
        ),
        prefilter=Prefilter(asks="reportlint_rules.encoding._signs:signs"),
        see=("byte-order-mark", "invalid-utf8"),
        known_limits="UTF-16 without a byte-order mark is recognised in mostly Latin text only.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield one finding, at the first line."""
        for issue in document.issues:
            if issue.kind in ("utf-16", "utf-32"):
                end = document.text.find("\n")
                yield self.finding(
                    Span(0, end if end >= 0 else len(document.text)),
                    encoding=issue.guess.upper().replace("UTF-16-", "UTF-16 ").replace("UTF-32-", "UTF-32 "),
                    codec=issue.guess,
                    evidence={"encoding": issue.guess},
                )
                return
