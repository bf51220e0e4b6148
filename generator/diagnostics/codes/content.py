"""Codes about what goals, metrics, objectives, pages and the site say."""

from generator.diagnostics.diagnostic import Code

CODES: tuple[Code, ...] = ()
