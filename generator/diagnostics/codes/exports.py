"""Codes about files that other tools exported."""

from generator.diagnostics.diagnostic import Code, Severity

EXPORT_REFUSED = Code(
    id="export-refused",
    severity=Severity.ERROR,
    why="an export is read whole, or not at all: what would have to be guessed is asked",
    about="A file is known by its content. It is refused where no known export looks like it, where its dates or numbers can be read in "
    "two ways and nothing in the column decides, or where it cannot be opened. Nothing of it is written.",
    example="Date,Reach\n03/04/2026,350",
    remedy="goalposts import reach.csv --date-format %d/%m/%Y",
)

CODES: tuple[Code, ...] = (EXPORT_REFUSED,)
