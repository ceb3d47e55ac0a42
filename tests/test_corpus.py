"""Corpora: the same findings from every engine and input, in spite of bad records, interruptions, lost workers."""

import gzip
import json
import os
import signal
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reportlint.corpus.drive import drive
from reportlint.corpus.engines import Engine, Serial, open_engine
from reportlint.corpus.job import Job
from reportlint.corpus.tasks import Task, parts_of
from reportlint.errors import InputError
from reportlint.kit import Item, Plan
from reportlint.run import run
from reportlint.selection import RuleSettings

PLAN = Plan(("reportlint_rules",), (RuleSettings(),))
COPIED = (
    "The pump on the third floor was replaced in March because the old one had leaked twice within a year. Its "
    "successor uses a third less power, and the caretaker reads its state from the hallway. Nobody has complained "
    "about noise since, which the tenants had done every winter before that. The bill came to four thousand euros, "
    "half of which the housing fund paid after a short inspection of the cellar and its two older boilers."
)


def _text(n: int) -> str:
    words = [f"w{(n * 31 + k) % 97}x{n}" for k in range(40)]
    body = f"Report {n} speaks of " + " ".join(words) + ". It ends here."
    extra = f"\n\n## Pump\n\n{COPIED}\n" if n in (3, 150) else ""
    broken = " The cafÃ© was closed." if n % 10 == 0 else ""
    return f"# Report {n}\n\n{body}{broken}\n{extra}"


TEXTS = {f"r{n:03}.md": _text(n) for n in range(200)}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def _run(inputs: Iterable[Path], output: Path, engine: Engine | None = None, **more: Any) -> bytes:
    output.mkdir(exist_ok=True)
    drive(Job(tuple(map(str, inputs)), output, PLAN, **more), engine or Serial())
    return (output / "findings.jsonl").read_bytes()


def test_findings_are_those_of_a_plain_run(tree: Path, tmp_path: Path) -> None:
    rows = [json.loads(line) for line in _run([tree], tmp_path / "out").splitlines()]
    items = [Item(name, None, text.encode()) for name, text in TEXTS.items()]
    report = run(items, PLAN, jobs=1).report
    assert {r["rule"] for r in rows} >= {"mojibake", "cross-document-duplicate"}
    expected = [(f.path, f.rule, f.span.start, f.span.end, f.message, f.fingerprint) for f in report.findings]
    assert [
        tuple(r[k] for k in ("path", "rule", "start", "end", "message", "fingerprint")) for r in rows
    ] == expected


def test_inputs_of_every_kind_give_the_same(tree: Path, tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in TEXTS.items()).encode()
    (tmp_path / "a.jsonl").write_bytes(lines)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(lines))
    wanted = _run([tree], tmp_path / "tree")
    assert _run([tmp_path / "a.jsonl"], tmp_path / "a") == wanted
    assert _run([tmp_path / "b.jsonl.gz"], tmp_path / "b") == wanted


def test_zstandard_and_parquet(tree: Path, tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in TEXTS.items()).encode()
    (tmp_path / "c.jsonl.zst").write_bytes(zstandard.compress(lines))
    table = pyarrow.table({"path": list(TEXTS), "content": list(TEXTS.values())})
    parquet.write_table(table, tmp_path / "d.parquet")
    wanted = _run([tree], tmp_path / "tree")
    assert _run([tmp_path / "c.jsonl.zst"], tmp_path / "c") == wanted
    assert _run([tmp_path / "d.parquet"], tmp_path / "d") == wanted
    drive(Job((str(tree),), tmp_path / "tree", PLAN, "parquet"), Serial())
    assert parquet.read_table(tmp_path / "tree" / "findings.parquet").num_rows == len(wanted.splitlines())


def test_bad_records_are_told_and_skipped(tmp_path: Path) -> None:
    rows = [
        '{"id": "a", "text": "# A\\n\\nFine."}',
        "{broken",
        "[1]",
        '{"id": "b"}',
        '{"id": "a", "text": "# B"}',
        "",
    ]
    (tmp_path / "x.jsonl").write_text("\n".join(rows))
    _run([tmp_path / "x.jsonl"], tmp_path / "out")
    errors = [json.loads(line) for line in (tmp_path / "out" / "errors.jsonl").read_text().splitlines()]
    assert [e["path"].rsplit(":", 1)[1] for e in errors] == ["2", "3", "4"]
    assert json.loads((tmp_path / "out" / "summary.json").read_text())["records"] == 2


def test_a_damaged_archive_gives_what_can_be_read(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(b'{"text": "# T%d"}\n' % n for n in range(20_000)))
    (tmp_path / "x.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    _run([tmp_path / "x.jsonl.gz"], tmp_path / "out")
    [error] = (tmp_path / "out" / "errors.jsonl").read_text().splitlines()
    assert "cannot be read" in error
    assert json.loads((tmp_path / "out" / "summary.json").read_text())["records"] > 1000


def test_a_missing_input_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        _run([tmp_path / "nowhere.jsonl"], tmp_path / "out")


class _Failing:
    """Stops after some tasks, as a killed run does."""

    def __init__(self, tasks: int) -> None:
        self.left = tasks
        self.seen = 0

    def map(self, tasks: Iterable[Task]) -> Iterator[Any]:
        for answer in Serial().map(tasks):
            if not self.left:
                raise KeyboardInterrupt
            self.left -= 1
            self.seen += 1
            yield answer


@pytest.mark.parametrize("after", [0, 1, 2, 20, 40, 66])
def test_an_interrupted_run_goes_on(tree: Path, tmp_path: Path, after: int) -> None:
    wanted = _run([tree], tmp_path / "whole")
    with pytest.raises(KeyboardInterrupt):
        _run([tree], tmp_path / "out", _Failing(after))
    again = _Failing(1000)
    assert _run([tree], tmp_path / "out", again) == wanted
    if after >= 2:
        full = _Failing(1000)
        _run([tree], tmp_path / "full", full)
        assert again.seen < full.seen


def test_a_pool_gives_the_same(tree: Path, tmp_path: Path) -> None:
    wanted = _run([tree], tmp_path / "serial")
    with open_engine("embedded", 2) as engine:
        assert _run([tree], tmp_path / "pool", engine) == wanted


def test_a_pool_survives_a_killed_worker(tree: Path, tmp_path: Path) -> None:
    wanted = _run([tree], tmp_path / "serial")

    def kill() -> None:
        children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
        for _ in range(200):
            time.sleep(0.05)
            if (
                children.exists() and len(pids := children.read_text().split()) >= 3
            ):  # two workers and a tracker
                os.kill(int(pids[-1]), signal.SIGKILL)
                return

    thread = threading.Thread(target=kill)
    thread.start()
    with open_engine("embedded", 2) as engine:
        assert _run([tree], tmp_path / "pool", engine) == wanted
    thread.join()


def test_dask_gives_the_same_even_where_a_worker_is_killed(tree: Path, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    from reportlint.corpus.engines import Dask

    wanted = _run([tree], tmp_path / "serial")
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        assert _run([tree], tmp_path / "dask", Dask(client)) == wanted
        pids = list(client.run(os.getpid).values())
        threading.Timer(0.3, os.kill, (pids[0], signal.SIGKILL)).start()
        assert _run([tree], tmp_path / "again", Dask(client)) == wanted


def test_more_shards_than_usual_have_more_parts_and_the_same_findings(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = _run([tree], tmp_path / "usual")
    monkeypatch.setattr("reportlint.corpus.cutting.SHARD_RECORDS", 3)
    monkeypatch.setattr("reportlint.corpus.tasks.FEWEST_PARTS", 5)
    assert parts_of(200 // 3) > 5
    assert _run([tree], tmp_path / "many") == usual
