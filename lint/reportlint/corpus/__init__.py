"""Corpora beyond one machine's patience: records in, findings out, in bounded memory, on any engine.

The same pure functions as everywhere, cut into tasks (``tasks``); an engine (``engines``) runs tasks, here or on a
cluster; the driver (``drive``) keeps everything between two tasks on disk (``state``), so that an interrupted run goes
on. Its steps: ``cutting``, examining, ``crossing``, ``writing``.
"""
