"""Codes about CSV as text: its header, its rows and its quotes."""

from generator.diagnostics.diagnostic import Code, Severity

CSV_SEMICOLONS = Code(
    id="csv-semicolons",
    severity=Severity.ERROR,
    why="CSV files have commas between cells and a point before the decimals",
    about="Spreadsheets in many countries write semicolons between cells and commas in numbers. Save such "
    "a file again with commas between cells and points in numbers.",
    example="date;metric;value\n2026-11-30;reach;1200,5",
    remedy="date,metric,value\n2026-11-30,reach,1200.5",
)
CSV_HEADER = Code(
    id="csv-header",
    severity=Severity.ERROR,
    why="the first line of a CSV file names its columns, each once",
    about="Readings are found by the names of their columns, in any order. Columns without a name, and all but the first of "
    "the same name, are not read.",
    example="date,metric,value,value",
    remedy="date,metric,value,note",
)
CSV_ROW_LENGTH = Code(
    id="csv-row-length",
    severity=Severity.ERROR,
    why="every row has as many cells as the header",
    about="In a row with more or fewer cells than the header it is unclear which value belongs to which column. A comma "
    "inside a text needs quotes around the text; a decimal comma has to be a point.",
    example="date,metric,value\n2026-11-30,reach,1200,5",
    remedy="date,metric,value\n2026-11-30,reach,1200.5",
)
CSV_QUOTES = Code(
    id="csv-quotes",
    severity=Severity.ERROR,
    why="a cell that begins with a double quote ends with one",
    about="Quotes go around a whole cell. A quote inside it is written twice. A cell whose quotes do not close swallows the "
    "following lines, so nothing after it is read.",
    example='2026-11-30,reach,1200,"read by hand',
    remedy='2026-11-30,reach,1200,"read by hand"',
)

CODES: tuple[Code, ...] = (CSV_SEMICOLONS, CSV_HEADER, CSV_ROW_LENGTH, CSV_QUOTES)
