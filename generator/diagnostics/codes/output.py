"""Codes about the folder that a build writes to."""

from generator.diagnostics.diagnostic import Code

CODES: tuple[Code, ...] = ()
