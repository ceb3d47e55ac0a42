"""The rule ``end-mark``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlint import Bad, Document, DocumentRule, Finding, Prefilter, RuleMeta, Severity, Span, is_binding

_MARK = re.compile(
    r"\W{0,8}(?P<mark>(?:end|conclusion) of (?:the |this )?(?:report|document|file|analysis|article|summary|response"
    r"|output|briefing)|fin(?:al)? del? (?:informe|documento|reporte)|fim do (?:relatório|documento)"
    r"|ende des (?:berichts|dokuments)|fin du (?:rapport|document)|fine del (?:rapporto|documento)"
    r"|(?:报告|報告|文档|全文)(?:结束|結束|完)"
    r"|(?:보고서|문서) 끝)\W{0,8}$",
    re.I,
)
_LAST = 4
"""Blocks at the end among which such a line may stand: a stamp or a disclaimer may follow it."""


@dataclass(frozen=True)
class EndMark(DocumentRule):
    """A line of its own says that the report ends here.

    Readers see that. Such a mark belongs to answers in a chat, to the format that a prompt asked for, or to files that
    are printed page by page.
    Drop it.
    """

    meta = RuleMeta(
        id="end-mark",
        message='"{said}" says what readers see.',
        help="Drop the line.",
        severity=Severity.INFO,
        good=[
            "# Pumps\n\nThey turn.\n\nAt the end of the report stands a list.\n",
            "# Pumps\n\nEnd of report periods\n\nThe period ends in May.\n\nPumps turn.\n\nThey hum.\n\nThey last.\n",
        ],
        bad=[
            Bad("# Pumps\n\nThey turn.\n\n---\n\n**End of Report**\n", ["End of Report"]),
            Bad("# Bombas\n\nGiran.\n\n**FIN DEL DOCUMENTO**\n", ["FIN DEL DOCUMENTO"]),
        ],
        prefilter=Prefilter(
            words=("end", "conclusion", "fin", "final", "fim", "ende", "fine", "束", "完", "끝"),
            asks="reportlint_rules.artifacts._signs:Signs",
        ),
        see=("program-stamp", "whole-file-fence"),
        known_limits="Contracts and standards carry such marks on purpose, and are let pass.",
    )

    def check(self, document: Document) -> Iterable[Finding]:
        """Yield at most one finding, near the end."""
        for block in document.blocks[-_LAST:]:
            if block.kind != "paragraph" or block.quoted or block.text.end - block.text.start > 80:
                continue
            m = _MARK.match(document.prose, *block.text)
            if m and not is_binding(document):
                span = Span(*m.span("mark"))
                yield self.finding(span, said=document.plain(span))
                return
