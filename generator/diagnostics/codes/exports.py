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

READING_THERE = Code(
    id="reading-there",
    severity=Severity.ERROR,
    why="a reading that is there is replaced only by somebody who says so",
    about="The series already has another value for that day. On a terminal it is asked whether to replace it; elsewhere `--yes` says so. A file "
    "that a person wrote as YAML is not changed: its line is named.",
    example="goalposts record followers 431 --date 2026-11-30",
    remedy="goalposts record followers 431 --date 2026-11-30 --yes",
)
RECORD_REFUSED = Code(
    id="record-refused",
    severity=Severity.ERROR,
    why="a reading is a value of a known metric, on a day that has come",
    about="The metric is unknown, the value cannot be read in its unit, the account is one of several, the day is still to come, the metric is worked "
    "out from others that are read, or it has a value for each post, which comes in CSV alone. Nothing was written.",
    example="goalposts record folowers 431",
    remedy="goalposts record followers 431",
)

CODES: tuple[Code, ...] = (EXPORT_REFUSED, READING_THERE, RECORD_REFUSED)
