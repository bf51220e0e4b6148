"""Codes about the values in snapshots, their series and annotations."""

from generator.diagnostics.diagnostic import Code

CODES: tuple[Code, ...] = ()
