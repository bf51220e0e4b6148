"""Codes about YAML as text: what cannot be parsed, what is parsed and not read, and how much is read."""

from generator.diagnostics.diagnostic import Code, Severity

_BOUNDS = (
    "Limits keep a small hostile file from taking minutes; each is far above what an ordinary file needs."
)

YAML_SYNTAX = Code(
    id="yaml-syntax",
    severity=Severity.ERROR,
    why="keys are written in YAML: `key: value`, one per line, inner keys indented with spaces",
    about="The file cannot be read as YAML from here on; what comes before was read and checked. Usually a text "
    "needs quotes: one that begins with one of > | @ ` % & * ! [ ] { } , or that contains a colon and a space.",
    example="target: >= 480",
    remedy='target: ">= 480"',
)
DUPLICATE_KEY = Code(
    id="duplicate-key",
    severity=Severity.ERROR,
    why="a key can only be given once",
    about="YAML readers differ in which of two equal keys they take, so one of the values would be silently lost. The first "
    "one is kept while the rest of the file is checked.",
    example="owner: Dana\nowner: Kim",
    remedy="owner: Dana\nteam: Kim's",
)
YAML_TAG = Code(
    id="yaml-tag",
    severity=Severity.ERROR,
    why="content has no YAML tags (`!name`, `!!type`)",
    about="A tag tells a YAML reader to turn a value into something else. Here each key knows what its value is. A text that "
    "begins with `!` needs quotes.",
    example="celebrate: !pizza for all",
    remedy='celebrate: "!pizza for all"',
)
YAML_MERGE = Code(
    id="yaml-merge",
    severity=Severity.ERROR,
    why="content has no merge keys (`<<`)",
    about="YAML 1.2 has no merge keys, and it would not be clear which value counts. Write out the keys.",
    example="budget:\n  <<: *usual\n  amount: 120",
    remedy="budget:\n  currency: USD\n  amount: 120",
)
UNKNOWN_ALIAS = Code(
    id="unknown-alias",
    severity=Severity.ERROR,
    why="`*name` repeats a value that was marked `&name` before",
    about="Unquoted text that begins with `*` is an alias in YAML. The value it repeats has to be marked earlier in the same "
    "file, and cannot contain its own alias.",
    example="title: *Reach*",
    remedy='title: "*Reach*"',
)
YAML_KEY = Code(
    id="yaml-key",
    severity=Severity.ERROR,
    why="a key is a word",
    about="The left side of a colon is one word, not empty and not a list or a mapping. Braces and brackets around a text "
    "make it a mapping or a list, so such a text needs quotes.",
    example="title: {{ name }}",
    remedy='title: "{{ name }}"',
)
YAML_DOCUMENTS = Code(
    id="yaml-documents",
    severity=Severity.ERROR,
    why="a YAML file contains one document",
    about="A line of `---` in the middle of a YAML file begins another document, and only the first is read. Several days of "
    "readings go into one list. Keys followed by prose are a Markdown file, `.md`.",
    example="date: 2026-11-30\nvalues: {reach: 900}\n---\ndate: 2026-12-01\nvalues: {reach: 950}",
    remedy="- date: 2026-11-30\n  values: {reach: 900}\n- date: 2026-12-01\n  values: {reach: 950}",
)
ESCAPED_CONTROL = Code(
    id="escaped-control",
    severity=Severity.ERROR,
    why="text has no control characters but tabs and line ends, escaped or not",
    about='In double quotes a backslash begins an escape: "\\0" is NUL, "\\a" a bell. Characters that cannot be seen break '
    "what is made from the text. In single quotes a backslash is itself.",
    example='note: "C:\\activity"',
    remedy="note: 'C:\\activity'",
)
NUMBER_TOO_LONG = Code(
    id="number-too-long",
    severity=Severity.ERROR,
    why="a number can have at most 100 characters",
    about="Longer numbers are mistakes, and turning thousands of digits into a number takes seconds. Digits that are not a "
    "number, such as those of an access key, need quotes.",
    example="# value: 1 followed by five thousand zeros",
    remedy="value: 1000",
)
NUMBER_NOT_FINITE = Code(
    id="number-not-finite",
    severity=Severity.ERROR,
    why="a number is finite",
    about="`.nan`, `.inf` and numbers beyond 1.8e308 are not measurements. A missing value is left out; in a table its cell "
    "is left empty.",
    example="values: {reach: .nan}",
    remedy="values: {}",
)
LINE_TOO_LONG = Code(
    id="line-too-long",
    severity=Severity.ERROR,
    why="a line of YAML or CSV can have at most 100,000 characters",
    about=_BOUNDS + " A file written on one line is also one that no review can read.",
    example="# one line of a megabyte",
    remedy="# one key or reading a line",
)
TOO_DEEP = Code(
    id="too-deep",
    severity=Severity.ERROR,
    why="mappings and lists can be nested at most 40 deep",
    about=_BOUNDS,
    example="tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    remedy="tags: [city, pizza]",
)
TOO_MANY_VALUES = Code(
    id="too-many-values",
    severity=Severity.ERROR,
    why="a YAML file can have at most 100,000 keys and values, counting those that aliases repeat",
    about=_BOUNDS + " Large numbers of readings are kept as CSV, which has no such bound.",
    example="# a year of hourly readings in one YAML file",
    remedy="date,metric,value,account\n2026-11-30,followers,431,facebook/pepperoni-palace",
)
TOO_MANY_ALIASES = Code(
    id="too-many-aliases",
    severity=Severity.ERROR,
    why="a YAML file can have at most 100 aliases (`*name`)",
    about=_BOUNDS,
    example="tags: [*a, *a, *a, *a]  # and so on",
    remedy="tags: [city, pizza]",
)
TOO_MANY_PROBLEMS = Code(
    id="too-many-problems",
    severity=Severity.ERROR,
    why="at most 100 problems of one file are reported",
    about="A file with so many problems most likely has a single cause. Fix what is reported and run the command again.",
    example="# a file that was written for another program",
    remedy="# the same in the words of this one",
)

CODES: tuple[Code, ...] = (
    YAML_SYNTAX,
    DUPLICATE_KEY,
    YAML_TAG,
    YAML_MERGE,
    UNKNOWN_ALIAS,
    YAML_KEY,
    YAML_DOCUMENTS,
    ESCAPED_CONTROL,
    NUMBER_TOO_LONG,
    NUMBER_NOT_FINITE,
    LINE_TOO_LONG,
    TOO_DEEP,
    TOO_MANY_VALUES,
    TOO_MANY_ALIASES,
    TOO_MANY_PROBLEMS,
)
