"""What an editor asks about one document: its findings, its text after all safe fixes, and places in its own units."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reportlint.finding import Finding
from reportlint.fixer import fit, fix
from reportlint.mend import ABOUT_COMMENTS
from reportlint.project import Project, Wishes, find_files, open_project
from reportlint.result import Report
from reportlint.run import Outcome, run
from reportlint.scope import known_marks, policy_of
from reportlint.silence import comments, places_to_silence
from reportlint.span import Edit

REASON = "accepted; say why"
"""The reason that a suppression comment begins with, to be replaced by the author's own."""
_BREAK = re.compile("\r\n|\n|\r")
_UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Places:
    """Turns offsets in code points into lines and columns from 0, columns in the units of the editor."""

    def __init__(self, text: str, encoding: str) -> None:
        """Index ``text``; unlike elsewhere a lone carriage return ends a line, as editors' protocol has it."""
        self.text = text
        self._starts = [0, *(m.end() for m in _BREAK.finditer(text))]
        self._codec, self._size = _UNITS.get(encoding, _UNITS["utf-16"])

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset."""
        line = bisect_right(self._starts, offset) - 1
        before = self.text[self._starts[line] : offset].encode(self._codec, "surrogatepass")
        return line, len(before) // self._size


@dataclass(frozen=True)
class Checked:
    """A document as it was checked."""

    text: str
    place: str | None
    project: Project
    outcome: Outcome

    @property
    def report(self) -> Report:
        """What was found."""
        return self.outcome.report

    def fix(self, finding: Finding) -> list[Edit]:
        """Return the edits of a finding's fix."""
        return fit(self.text, finding.fix.edits) if finding.fix else []

    def silence(self, finding: Finding) -> list[Edit]:
        """Return the insertion of the comment that silences a finding; nothing where no comment can."""
        if finding.rule in ABOUT_COMMENTS:
            return []
        shelf, path = self.outcome.shelf, finding.path
        document = shelf.document(path, shelf.source(path).digest)
        return fit(self.text, comments(document, places_to_silence([finding])[path], REASON))

    def fix_all(self) -> list[Edit]:
        """Return the change that ``--fix`` makes, pass after pass; raises ``ReportlintError`` as ``examine`` does."""
        new = examine(self.place, self.text)  # fixing changes an outcome
        if new is None:
            return []
        outcome = new.outcome

        def again(changed: Mapping[str, bytes]) -> Report:
            outcome.examine_again(changed)
            return outcome.conclude(outcome.policy)

        done = fix(outcome.report, outcome.shelf.source, again)
        old = _clean(self.text)
        return [edit for data in done.changed.values() for edit in changes(old, data.decode("utf-8"))]


def examine(place: str | None, text: str) -> Checked | None:
    """Check the text of the file at ``place`` as ``check - --stdin-filename`` does.

    ``None`` where ``exclude`` leaves the file out, or where its bytes would be read as another text.
    Raises ``ReportlintError`` for a configuration or a pack that is wrong.
    """
    project = open_project(Wishes(paths=("-",), stdin_filename=place, scope="document", cached=False))
    find_files(project)
    items, plan = project.items_and_plan(lambda: text.encode("utf-8", "replace"))
    if not items:
        return None
    policy = policy_of(project, None, known_marks(project))
    outcome = run(items, plan, specs=project.specs, jobs=1, policy=policy)
    if not outcome.report.failures and outcome.shelf.text(items[0].path) != _clean(text):
        return None
    return Checked(text, place, project, outcome)


def changes(old: str, new: str) -> list[Edit]:
    """Return the change from one text to another by lines, so that cursors elsewhere stay where they are."""
    a, b = _lines(old), _lines(new)
    starts = [0]
    for line in a:
        starts.append(starts[-1] + len(line))
    codes = SequenceMatcher(None, a, b).get_opcodes()
    return [Edit(starts[i], starts[j], "".join(b[k:m])) for tag, i, j, k, m in codes if tag != "equal"]


def _lines(text: str) -> Sequence[str]:
    return [line for line in re.split("(?<=\n)", text) if line]


def _clean(text: str) -> str:
    """Return text of the same length that UTF-8 can hold: an editor may send half of a surrogate pair."""
    return text.encode("utf-8", "replace").decode("utf-8")
