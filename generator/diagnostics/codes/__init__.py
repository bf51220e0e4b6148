"""Every code that a diagnostic can bear, in one explicit tuple; a module for each area.

A new code is one ``Code`` in its area's module and one name in that module's ``CODES``. Codes mean the
same for ever: they are never renamed or used for something else.
"""

from generator.diagnostics.codes import (
    content,
    coverage,
    exports,
    goals,
    history,
    metrics,
    output,
    pulling,
    reading,
    readings,
    sites,
    theme,
    work,
)
from generator.diagnostics.diagnostic import Code

ALL: tuple[Code, ...] = (
    *reading.CODES,
    *content.CODES,
    *sites.CODES,
    *history.CODES,
    *goals.CODES,
    *work.CODES,
    *metrics.CODES,
    *readings.CODES,
    *coverage.CODES,
    *theme.CODES,
    *output.CODES,
    *exports.CODES,
    *pulling.CODES,
)


def by_id() -> dict[str, Code]:
    """Every code by its id."""
    return {code.id: code for code in ALL}
