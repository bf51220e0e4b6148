"""Codes about themes and templates."""

from generator.diagnostics.diagnostic import Code

CODES: tuple[Code, ...] = ()
