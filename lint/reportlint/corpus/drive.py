"""The driver: cuts a corpus into shards, sends tasks to an engine, keeps all between on disk, writes findings."""

import os
from pathlib import Path

from reportlint.corpus.crossing import cross
from reportlint.corpus.cutting import cut
from reportlint.corpus.engines import Engine
from reportlint.corpus.job import Job, Run, Tally, Tell
from reportlint.corpus.reports import Reports
from reportlint.corpus.state import State
from reportlint.corpus.tasks import Task, parts_of
from reportlint.corpus.writing import write
from reportlint.depends import parts, settings_key
from reportlint.hashing import blake2b
from reportlint.kit import Kit
from reportlint.pack import Catalogue


def drive(job: Job, engine: Engine, tell: Tell = lambda *_: None) -> Tally:
    """Run over one corpus from records to findings; what an interrupted run has finished is not done again."""
    run = Run(job, engine, tell, Kit(job.plan), State(job.output), Tally())
    run.state.begin(_key(run), job.fresh)
    reports = Reports(run.state, run.kit, cut(run))
    _examine(run, reports.shards)
    write(run, reports, cross(run, reports))
    run.state.clear()
    return run.tally


def _key(run: Run) -> str:
    """What the state on disk depends on: the inputs' names, sizes and times, rules, settings."""
    job, plan, specs = run.job, run.job.plan, run.kit.specs
    found = [str(job.inputs), job.text, job.name]
    for top in job.inputs:
        places = (
            [top] if os.path.isfile(top) else [os.path.join(r, f) for r, _, fs in os.walk(top) for f in fs]
        )
        for place in sorted(places):
            s = os.stat(place)
            found.append(f"{place} {s.st_size} {s.st_mtime_ns}")
    assert isinstance(specs, Catalogue)
    found += [str(parts(specs, [Path(f) for f in plan.facts]))]
    found += [settings_key(s, plan.document_scope, plan.spacy_pipeline) for s in plan.variants]
    return blake2b("\n".join(found).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _examine(run: Run, shards: int) -> None:
    """Examine the shards that were not examined before, and keep results, passages and what rules compare."""
    state = run.state
    todo = [n for n in range(shards) if not state.has(f"kept-{n}")]
    run.tally.resumed = shards - len(todo)
    number = parts_of(shards)
    tasks = (Task("examine", run.job.plan, (number, state.rows(f"shard-{n}"))) for n in todo)
    for done, (n, (results, passages, slices)) in enumerate(zip(todo, run.engine.map(tasks), strict=True), 1):
        state.keep(f"results-{n}", results)
        state.keep(f"passages-{n}", passages)
        state.keep_slices(f"kept-{n}", slices)  # last: it says that the shard is done
        run.tell("examining", run.tally.resumed + done, shards)
