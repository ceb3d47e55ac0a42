"""The first step: cut the records of a corpus into shards on disk."""

import marshal

from reportlint.corpus.inputs import Bad, read
from reportlint.corpus.job import Run
from reportlint.corpus.output import error_line
from reportlint.errors import InputError

SHARD_RECORDS, SHARD_BYTES = 128, 2 * 2**20
"""A shard ends at whichever comes first."""


def cut(run: Run) -> dict[str, int]:
    """Cut the records, unless that is done, and return the number of the shard of each path."""
    state, tally = run.state, run.tally
    shard_of: dict[str, int]
    if state.has("shards"):
        shard_of, tally.records, tally.bad = state.rows("shards")
        return shard_of
    shard_of = {}
    held: list[tuple[str, bytes]] = []
    size = count = 0
    with open(run.job.output / "errors.jsonl", "w", encoding="utf-8") as errors:
        for record in read(run.job.inputs, run.job.text, run.job.name):
            if isinstance(record, Bad):
                tally.bad += 1
                errors.write(error_line(record.place, "record", record.message))
                continue
            held.append((record.path, record.data))
            shard_of[record.path] = count
            size += len(record.data)
            tally.records += 1
            if len(held) >= SHARD_RECORDS or size >= SHARD_BYTES:
                state.keep(f"shard-{count}", marshal.dumps(held))
                held, size, count = [], 0, count + 1
                run.tell("reading", tally.records, 0)
    if held:
        state.keep(f"shard-{count}", marshal.dumps(held))
    if not tally.records and not tally.bad:
        raise InputError("nothing to check: the inputs hold no record; name other inputs")
    state.keep("shards", marshal.dumps((shard_of, tally.records, tally.bad)))
    return shard_of
