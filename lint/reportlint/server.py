"""The language server: what ``check`` says of one document, told to an editor over standard input and output."""

import asyncio
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlint import __version__
from reportlint.editor import Checked, Places, examine
from reportlint.errors import InputError, ReportlintError
from reportlint.finding import Finding
from reportlint.pack import CORE_PACK
from reportlint.span import Edit

try:
    from lsprotocol import types as lsp
    from pygls.lsp.server import LanguageServer
    from pygls.uris import to_fs_path
except ImportError as error:
    raise InputError(
        f"the language server needs pygls 2 ({error}); install it: pip install 'reportlint[lsp]'"
    ) from None

PAUSE = 0.3
"""Seconds without a keystroke after which a changed document is checked."""
FIX_ALL = "source.fixAll.reportlint"
MOST_RELATED = 50
_PAGES = "https://github.com/reportlint/reportlint/blob/main/docs/rules"


@dataclass
class State:
    """What is known of an open document: its findings at a version, as the editor shows them."""

    uri: str
    version: int | None
    checked: Checked
    places: Places
    shown: list[tuple[Finding, "lsp.Diagnostic"]]
    all_fixed: list[Edit] | None = None

    def range(self, start: int, end: int) -> "lsp.Range":
        """Return the range between two offsets."""
        first, last = self.places.position(start), self.places.position(end)
        return lsp.Range(lsp.Position(*first), lsp.Position(*last))

    def diagnostic(self, finding: Finding) -> "lsp.Diagnostic":
        """Return a finding as editors show it; what its fix would only delete is marked as unnecessary."""
        spec = self.checked.project.specs.get(finding.rule)
        page = f"{_PAGES}/{finding.rule}.md" if spec is not None and spec.pack == CORE_PACK else None
        gone = finding.fix is not None and not any(edit.text for edit in finding.fix.edits)
        related = [
            lsp.DiagnosticRelatedInformation(
                lsp.Location(self.uri, self.range(*r.span)), r.message or "related"
            )
            for r in finding.related[:MOST_RELATED]
        ]
        return lsp.Diagnostic(
            range=self.range(*finding.span),
            message=f"{finding.message}\n{finding.help}" if finding.help else finding.message,
            severity=lsp.DiagnosticSeverity(3 - finding.severity.rank),
            code=finding.rule,
            code_description=lsp.CodeDescription(page) if page else None,
            source="reportlint",
            tags=[lsp.DiagnosticTag.Unnecessary] if gone else None,
            related_information=related or None,
            data={"fingerprint": finding.fingerprint},
        )


class Service:
    """Checks documents one at a time, in a thread beside the loop, and answers the editor."""

    def __init__(self, server: "LanguageServer") -> None:
        """Listen to what an editor says of its documents."""
        self.server: Any = server
        self.states: dict[str, State] = {}
        self.wanted: dict[str, object] = {}
        self.told: dict[str, str] = {}
        self.lock = asyncio.Lock()
        options = lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix, FIX_ALL])
        answers: list[tuple[str, Callable[[Any], Any]]] = [
            (lsp.TEXT_DOCUMENT_DID_OPEN, lambda p: self.check(p.text_document.uri)),
            (lsp.TEXT_DOCUMENT_DID_SAVE, lambda p: self.check(p.text_document.uri)),
            (lsp.TEXT_DOCUMENT_DID_CHANGE, lambda p: self.check(p.text_document.uri, PAUSE)),
            (lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, self.check_all),
            (lsp.WORKSPACE_DID_CHANGE_CONFIGURATION, self.check_all),
            (lsp.TEXT_DOCUMENT_DID_CLOSE, self.close),
            (lsp.TEXT_DOCUMENT_CODE_ACTION, self.actions),
        ]
        for name, answer in answers:
            server.feature(name, options if answer == self.actions else None)(_function(answer))

    async def close(self, params: Any) -> None:
        """Forget a document and take its diagnostics away."""
        uri = params.text_document.uri
        for known in (self.states, self.wanted, self.told):
            known.pop(uri, None)
        self.publish(uri, None, [])

    async def check_all(self, _params: Any) -> None:
        """Check all open documents: a configuration may have changed."""
        for uri in list(self.wanted):
            await self.check(uri)

    async def check(self, uri: str, pause: float = 0.0) -> None:
        """Check a document after a pause, unless it is asked for again meanwhile."""
        self.wanted[uri] = ticket = object()
        await asyncio.sleep(pause)
        if self.wanted.get(uri) is ticket:
            await self.refresh(uri)

    def document(self, uri: str) -> Any:
        """Return an open document as it is now, or ``None``; pygls keeps them under addresses of its own spelling."""
        return self.server.workspace.get_text_document(uri) if uri in self.wanted else None

    async def refresh(self, uri: str) -> State | None:
        """Check a document as it is now and publish what is found; ``None`` where there is nothing to say."""
        async with self.lock:
            document = self.document(uri)
            if document is None:
                return None
            text, version = document.source, document.version
            state: State | None = await self.guarded(uri, self.state, uri, text, version)
            if self.document(uri) is document and document.version == version:
                self.states.pop(uri, None)
                if state is not None:
                    self.states[uri] = state
                    self.tell(uri, "; ".join(f"{f.path}: {f.message}" for f in state.checked.report.failures))
                self.publish(uri, version, [d for _, d in state.shown] if state else [])
            return state

    async def guarded(self, uri: str, function: Callable[..., Any], *arguments: Any) -> Any:
        """Call a function in a thread; what goes wrong is told to the author, and ``None`` returned."""
        try:
            return await asyncio.to_thread(function, *arguments)
        except ReportlintError as error:
            self.tell(uri, str(error))
        except Exception as error:
            self.tell(uri, f"a bug in reportlint, please report it: {type(error).__name__}: {error}")
        return None

    def state(self, uri: str, text: str, version: int | None) -> State | None:
        """Check a text, with the configuration of its folder as it is now."""
        checked = examine(to_fs_path(uri), text)
        if checked is None:
            return None
        encoding = self.server.workspace.position_encoding or "utf-16"
        places = Places(text, str(getattr(encoding, "value", encoding)))
        state = State(uri, version, checked, places, [])
        state.shown = [(f, state.diagnostic(f)) for f in checked.report.findings]
        return state

    def tell(self, uri: str, message: str) -> None:
        """Show what keeps a document from being checked, once until it changes."""
        if message and self.told.get(uri) != message:
            shown = lsp.ShowMessageParams(lsp.MessageType.Error, f"reportlint: {message}")
            self.server.window_show_message(shown)
        self.told[uri] = message

    def publish(self, uri: str, version: int | None, diagnostics: list["lsp.Diagnostic"]) -> None:
        """Hand diagnostics to the editor."""
        params = lsp.PublishDiagnosticsParams(uri, diagnostics, version)
        self.server.text_document_publish_diagnostics(params)

    async def actions(self, params: Any) -> list["lsp.CodeAction"]:
        """Return what can be done about the findings at a place, and about all at once."""
        uri, only = params.text_document.uri, params.context.only or ()
        document = self.document(uri)
        state = self.states.get(uri)
        if document is not None and (state is None or state.version != document.version):
            state = await self.refresh(uri)
        if state is None:
            return []
        given = [*self.quick(state, params.range)] if _wants(only, lsp.CodeActionKind.QuickFix) else []
        if _wants(only, FIX_ALL) and any(f.fix is not None and f.fix.safe for f, _ in state.shown):
            if state.all_fixed is None:
                async with self.lock:
                    state.all_fixed = await self.guarded(uri, state.checked.fix_all)
            if state.all_fixed:
                edit = self.edit(state, state.all_fixed)
                given.append(lsp.CodeAction("Apply all safe fixes (reportlint)", FIX_ALL, edit=edit))
        return given

    def quick(self, state: State, place: "lsp.Range") -> Iterator["lsp.CodeAction"]:
        """Yield the fix of each finding at a place, and the comment that silences it."""
        kind, checked = lsp.CodeActionKind.QuickFix, state.checked
        here = [(f, d) for f, d in state.shown if d.range.start <= place.end and place.start <= d.range.end]
        for f, d in here:
            if f.fix is not None:
                title, edit = f"{f.fix.title} ({f.rule})", self.edit(state, checked.fix(f))
                yield lsp.CodeAction(title, kind, diagnostics=[d], is_preferred=f.fix.safe, edit=edit)
        for f, d in here:
            if edits := checked.silence(f):
                edit = self.edit(state, edits)
                yield lsp.CodeAction(f"Silence {f.rule} here", kind, diagnostics=[d], edit=edit)

    def edit(self, state: State, edits: Sequence[Edit]) -> "lsp.WorkspaceEdit":
        """Return edits of a document, bound to its version where the editor can check that."""
        changes = [lsp.TextEdit(state.range(e.start, e.end), e.text) for e in edits]
        workspace = self.server.client_capabilities.workspace
        if not (workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes):
            return lsp.WorkspaceEdit(changes={state.uri: changes})
        target = lsp.OptionalVersionedTextDocumentIdentifier(state.uri, state.version)
        return lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(target, changes)])


def _function(answer: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Make a coroutine function of a method: pygls writes attributes onto what it is given."""

    async def answered(params: Any) -> Any:
        return await answer(params)

    return answered


def _wants(only: Sequence[Any], kind: Any) -> bool:
    name = str(getattr(kind, "value", kind))
    asked = [str(getattr(k, "value", k)) for k in only]
    return not asked or any(name == o or name.startswith(f"{o}.") for o in asked)


def serve() -> None:
    """Serve until the editor leaves; whatever else is printed goes to standard error, away from the protocol."""
    log = logging.getLogger("pygls")
    log.addHandler(logging.NullHandler())
    log.propagate = False  # it would print tracebacks; what concerns the author is told by messages
    server = LanguageServer("reportlint", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
    Service(server)
    stdout = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    server.start_io(sys.stdin.buffer, stdout)
