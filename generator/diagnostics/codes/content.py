"""Codes about what goals, metrics, objectives, pages and the site say."""

from generator.diagnostics.diagnostic import Code, Severity

UNKNOWN_KEY = Code(
    id="unknown-key",
    severity=Severity.ERROR,
    why="only keys of the format are read, so a misspelt one would be ignored without a word",
    about=(
        "Every key in a text file means something, and the format says which there are. A key that it does not "
        "have, at any depth, is most often a slip of the keyboard, and what was meant would be lost."
    ),
    example="titel: Grow our followers",
    remedy="title: Grow our followers",
)
MISSING_KEY = Code(
    id="missing-key",
    severity=Severity.ERROR,
    why="without it there is nothing to check or to judge",
    about=(
        "Some keys are needed: a goal its title, its period and something that is measured; an action its title; a "
        "milestone its date and value. A goal with `state: draft` may leave them open."
    ),
    example="title: Grow our followers\n# and no period",
    remedy="title: Grow our followers\nperiod: {start: 2026-01-01, end: 2026-03-31}",
)
WRONG_TYPE = Code(
    id="wrong-type",
    severity=Severity.ERROR,
    why="each key holds one kind of thing: a text, a number, a list, or keys of its own",
    about=(
        "A list stands where one text is expected, or one value where a list or a group of keys is. A list is "
        "written with a dash before each item or as `[a, b]`; keys of their own are indented below their key or "
        "written as `{key: value}`."
    ),
    example="period: 2026",
    remedy="period: {start: 2026-01-01, end: 2026-12-31}",
)
BAD_TEXT = Code(
    id="bad-text",
    severity=Severity.ERROR,
    why="a text is what people read: any printable characters, but no control characters",
    about=(
        "Control characters (NUL among them) and halves of surrogate pairs cannot be shown, and no web page or feed "
        "can hold them. They come from copying out of other programs. Line breaks and tabs are fine."
    ),
    example='owner: "Dana\\0"',
    remedy="owner: Dana",
)
BAD_NUMBER = Code(
    id="bad-number",
    severity=Severity.ERROR,
    why="numbers are digits, with a point before the decimals and nothing between the thousands",
    about=(
        "A number is written as `1200.5`, in the same way whatever the site's language: it is shown in the reader's own "
        "way later. Not a number (NaN), infinity and numbers beyond 10^18 are refused: nothing can be judged by them."
    ),
    example="weight: two",
    remedy="weight: 2",
)
LOCALISED_NUMBER = Code(
    id="localised-number",
    severity=Severity.ERROR,
    why="numbers in files are never localised: a point before the decimals and nothing between the thousands",
    about=(
        "`1 200,5`, `1,200.5` and `1.200,5` are the same number in different countries, and `1,200` is two different "
        "ones. So files have one spelling, `1200.5`; pages show it in the reader's own way."
    ),
    example="baseline: 1 200,5",
    remedy="baseline: 1200.5",
)
BAD_DATE = Code(
    id="bad-date",
    severity=Severity.ERROR,
    why="a date is a day of the calendar, written year-month-day with four, two and two digits",
    about=(
        "Dates are civil dates in the order of ISO 8601: `2026-03-31`. Other orders mean different days in different "
        "countries. A day that the month does not have, such as 31 April, is refused at its place."
    ),
    example="date: 2026-02-30",
    remedy="date: 2026-02-28",
)
BAD_DURATION = Code(
    id="bad-duration",
    severity=Severity.ERROR,
    why="a length of time is written as ISO 8601 does: P, then years, months, weeks or days",
    about="`P30D` is 30 days, `P2W` two weeks, `P1M` a calendar month, `P1Y` a year. A length of nothing is refused.",
    example="period: {start: 2026-04-13, length: 30 days}",
    remedy="period: {start: 2026-04-13, length: P30D}",
)
BAD_CHOICE = Code(
    id="bad-choice",
    severity=Severity.ERROR,
    why="this key knows a few words and no others",
    about="Where a key has a fixed list of words, the message names them all, and the nearest to what was written.",
    example="state: finished",
    remedy="state: closed",
)
UNKNOWN_LANGUAGE = Code(
    id="unknown-language",
    severity=Severity.ERROR,
    why="a text is shown in the site's languages, which `languages` in site.yaml lists",
    about=(
        "A text may be given in several languages, as `{en: …, nb: …}` or in a file `<id>.<language>.md`. A language "
        "that the site does not have would never be shown."
    ),
    example="# site.yaml: languages: [en]\ntitle: {en: Reach, nb: Rekkevidde}",
    remedy="# site.yaml: languages: [en, nb]\ntitle: {en: Reach, nb: Rekkevidde}",
)

CODES: tuple[Code, ...] = (
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    BAD_TEXT,
    BAD_NUMBER,
    LOCALISED_NUMBER,
    BAD_DATE,
    BAD_DURATION,
    BAD_CHOICE,
    UNKNOWN_LANGUAGE,
)
