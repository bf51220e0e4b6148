"""Codes about files, bytes, YAML, front matter and CSV as text."""

from generator.diagnostics.diagnostic import Code

CODES: tuple[Code, ...] = ()
