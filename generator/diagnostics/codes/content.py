"""Codes about keys, values, ids and names in every text file: what goals, pages and the site have in common."""

from generator.diagnostics import bounds
from generator.diagnostics.diagnostic import Code, Severity

UNKNOWN_KEY = Code(
    id="unknown-key",
    severity=Severity.ERROR,
    why="only known keys are read, so a misspelt one would be silently ignored",
    about=(
        "A key that the format does not "
        "have, at any depth, is usually a typing mistake, and what you meant would be lost."
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
    why="each key holds one kind of value: a text, a number, a list, or a group of keys",
    about=(
        "A list is given where one text is expected, or one value where a list or a group of keys is expected. A list is "
        "written with a dash before each item or as `[a, b]`; a group of keys is indented below its own key or "
        "written as `{key: value}`."
    ),
    example="period: 2026",
    remedy="period: {start: 2026-01-01, end: 2026-12-31}",
)
BAD_NUMBER = Code(
    id="bad-number",
    severity=Severity.ERROR,
    why="numbers are digits, with a point before the decimals and nothing between the thousands",
    about=(
        "A number is written as `1200.5`, whatever the site's language; pages show it in the reader's own "
        "way. Not a number (NaN), infinity and numbers beyond 10^18 are refused, because nothing can be judged by them."
    ),
    example="weight: two",
    remedy="weight: 2",
)
LOCALISED_NUMBER = Code(
    id="localised-number",
    severity=Severity.ERROR,
    why="numbers in files are written with a point before the decimals and nothing between the thousands",
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
    why="a date is a day of the calendar, written as YYYY-MM-DD",
    about=(
        "Dates follow ISO 8601: `2026-03-31`. Other orders mean different days in different "
        "countries. A day that the month does not have, such as 31 April, is refused."
    ),
    example="date: 2026-02-30",
    remedy="date: 2026-02-28",
)
BAD_DURATION = Code(
    id="bad-duration",
    severity=Severity.ERROR,
    why="a length of time is written as in ISO 8601: P, then years, months, weeks or days",
    about="`P30D` is 30 days, `P2W` two weeks, `P1M` a calendar month, `P1Y` a year. A length of zero is refused.",
    example="period: {start: 2026-04-13, length: 30 days}",
    remedy="period: {start: 2026-04-13, length: P30D}",
)
BAD_CHOICE = Code(
    id="bad-choice",
    severity=Severity.ERROR,
    why="this key accepts only certain words",
    about="Where a key has a fixed list of words, the message names them all, and suggests the one nearest to what was written.",
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

OUT_OF_RANGE = Code(
    id="out-of-range",
    severity=Severity.ERROR,
    why="some numbers only make sense within certain bounds",
    about=(
        "A weight is above 0, money that is planned or spent is not below 0, a threshold of a chance is between 0 and 1, "
        "and of two thresholds the better one is the higher. The message names the bounds."
    ),
    example="status: {on_track: 70, at_risk: 30}",
    remedy="status: {on_track: 0.7, at_risk: 0.3}",
)
BODY_TOO_LONG = Code(
    id="body-too-long",
    severity=Severity.ERROR,
    why="the length of prose is limited: `limits: {body: 200 kB}`",
    about=(
        "The prose after the front matter has more bytes than the site allows. Usually something was pasted that is "
        "not prose, such as an image as text. A site can raise the limit in site.yaml."
    ),
    example="---\ntitle: About\n---\n(300 kB of text)",
    remedy="# site.yaml\nlimits: {body: 400 kB}",
)
TEXT_TOO_LONG = Code(
    id="text-too-long",
    severity=Severity.ERROR,
    why=f"a text among the keys, or a cell of a table, has at most {bounds.TEXT:,} characters",
    about=(
        "Titles, names, claims and notes are shown on many pages, so a text of a megabyte would make hundreds of them. What needs more room "
        "is prose, which goes below the front matter. No site can raise this limit."
    ),
    example="title: (a whole report)",
    remedy="title: Grow our followers in the city",
)
TOO_MANY_ITEMS = Code(
    id="too-many-items",
    severity=Severity.ERROR,
    why="the length of lists is limited, since what stands in them has a row, a mark or a page of its own",
    about=(
        "A goal has at most 200 key results, a site 100 audiences, 40 languages and 100 pages in its menu, and any other list or group "
        "1,000 entries. Each is far above what people use; a longer list usually comes from a program, or was meant as readings, of which "
        "tables hold any number. No site can raise these limits."
    ),
    example="tags: (90,000 words)",
    remedy="tags: [autumn, opening]",
)
BAD_ID = Code(
    id="bad-id",
    severity=Severity.ERROR,
    why="a file's name becomes an id, a folder and part of an address, so it has to work as all three",
    about=(
        "Letters and digits of any language, hyphens, underscores and spaces inside are fine. Characters that web hosts "
        'or Windows do not accept in a file name (`\\ : * ? " < > | # %`) are not, nor are invisible ones, a '
        "space at either end, or names such as `con` and `nul`."
    ),
    example="content/goals/what now?.md",
    remedy="content/goals/what-now.md",
)
ID_TAKEN = Code(
    id="id-taken",
    severity=Severity.ERROR,
    why="an id is a file's name without its ending, whatever its folder, and has to be unique",
    about=(
        "Two files have ids that are equal, or that differ only in capitals or in how an accent is stored: then some "
        "machines would write one page over the other. Rename one of them."
    ),
    example="content/goals/north/reach.md\ncontent/goals/south/reach.md",
    remedy="content/goals/north/reach-north.md\ncontent/goals/south/reach-south.md",
)
ADDRESS_TAKEN = Code(
    id="address-taken",
    severity=Severity.ERROR,
    why="each address on the site belongs to one page or file",
    about=(
        "A free page, an alias of a goal or a file in `content/assets/` would be written where something else stands: a "
        "goal, another free page, another alias, a page or file that every site has, or the site in another language. "
        "Choose another address for it."
    ),
    example="# goals/reach.md\naliases: [goals/followers]\n# while goals/followers.md exists",
    remedy="aliases: [goals/old-followers]",
)
UNKNOWN_OBJECTIVE = Code(
    id="unknown-objective",
    severity=Severity.ERROR,
    why="a broad objective is a built-in one, or has a file of its own in objectives/",
    about=(
        "The built-in objectives are brand-awareness, engagement, customer-service, leads-and-sales, audience-growth and "
        "web-traffic. A new one is a file `content/objectives/<id>.md` with a title."
    ),
    example="objective: brand-awarness",
    remedy="objective: brand-awareness",
)
UNKNOWN_GOAL = Code(
    id="unknown-goal",
    severity=Severity.ERROR,
    why="a goal is named by its id: its file's name without the ending",
    about=(
        "`supports`, a check-in, an annotation or a translation names a goal, and there is no file for it in goals/. "
        "Usually the id is misspelt or the file was renamed."
    ),
    example="supports: grow-comunity",
    remedy="supports: grow-community",
)
UNKNOWN_KEY_RESULT = Code(
    id="unknown-key-result",
    severity=Severity.ERROR,
    why="a translation names the goal's key results by their ids",
    about="The goal's own file lists its key results with their ids; a translation repeats the id and gives the title.",
    example="# reach.nb.md\nkey_results:\n  - {id: fllowers, title: Følgere}",
    remedy="key_results:\n  - {id: followers, title: Følgere}",
)
UNKNOWN_PLATFORM = Code(
    id="unknown-platform",
    severity=Severity.ERROR,
    why="a platform is a built-in one, or is listed under `platforms` in site.yaml",
    about=(
        "The built-in platforms are facebook, instagram, x (also called twitter), linkedin, pinterest, tiktok, youtube and "
        "website. Any other is added in site.yaml."
    ),
    example="platform: threads",
    remedy="# site.yaml\nplatforms: {threads: {label: Threads}}",
)
UNKNOWN_AUDIENCE = Code(
    id="unknown-audience",
    severity=Severity.ERROR,
    why="an audience is one of those listed under `audiences` in site.yaml",
    about=(
        "A misspelt audience could show everybody what was meant for a few, so only those listed in site.yaml are "
        "accepted. A site without `audiences` shows everything to everybody."
    ),
    example="audience: clients\n# site.yaml: audiences: {public: {}, client: {}}",
    remedy="audience: client",
)
UNKNOWN_CURRENCY = Code(
    id="unknown-currency",
    severity=Severity.ERROR,
    why="a currency is one of the three-letter codes of ISO 4217",
    about="Money is written with its code, `USD`, `EUR`, `NOK`, `SAR`: signs such as $ stand for several currencies.",
    example="currency: EURO",
    remedy="currency: EUR",
)
LONE_TRANSLATION = Code(
    id="lone-translation",
    severity=Severity.ERROR,
    why="a file `<id>.<language>.md` translates the file `<id>.md`, which has to exist",
    about=(
        "A dot in a file's name begins a language. Where the file without the language does not exist there is nothing "
        "to translate: rename one of the two, or write the dot as a hyphen if no language was meant."
    ),
    example="content/pages/abuot.nb.md\ncontent/pages/about.md",
    remedy="content/pages/about.nb.md\ncontent/pages/about.md",
)
SEVERAL_IN_ONE = Code(
    id="several-in-one",
    severity=Severity.INFO,
    why="a text is one name, with a page of its own; several names are a list",
    about=(
        "`owner: Kari, Ola` is one owner of that name, whom neither Kari's page nor `--owner Kari` shows. Several owners, tags or "
        "sources are a list in brackets. Where the text is one name indeed, `names` in site.yaml says so: nothing is said of names "
        "that stand there."
    ),
    example="owner: Kari, Ola",
    remedy="owner: [Kari, Ola]",
)

CODES: tuple[Code, ...] = (
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    BAD_NUMBER,
    LOCALISED_NUMBER,
    OUT_OF_RANGE,
    BAD_DATE,
    BAD_DURATION,
    BAD_CHOICE,
    BODY_TOO_LONG,
    TEXT_TOO_LONG,
    TOO_MANY_ITEMS,
    BAD_ID,
    ID_TAKEN,
    ADDRESS_TAKEN,
    UNKNOWN_LANGUAGE,
    UNKNOWN_OBJECTIVE,
    UNKNOWN_GOAL,
    UNKNOWN_KEY_RESULT,
    UNKNOWN_PLATFORM,
    UNKNOWN_AUDIENCE,
    UNKNOWN_CURRENCY,
    LONE_TRANSLATION,
    SEVERAL_IN_ONE,
)
