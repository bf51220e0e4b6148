"""Codes about files: where they lie, what they are called and whether their bytes are text."""

from generator.diagnostics import bounds
from generator.diagnostics.codes import syntax, tables
from generator.diagnostics.diagnostic import Code, Severity

NO_CONTENT = Code(
    id="no-content",
    severity=Severity.ERROR,
    why="a site is a folder with a `content` folder in it",
    about="Goalposts reads all goals and readings of a site from its `content` folder. The site's root is the current "
    "directory, or the folder named with `-C`. It has to be a real folder: a link is not followed.",
    example="goalposts build            # in a folder without content/",
    remedy="goalposts -C my-site build # my-site/content/site.yaml is there",
)
FRONT_MATTER_MISSING = Code(
    id="front-matter-missing",
    severity=Severity.ERROR,
    why="a Markdown file begins with its keys, between two lines of `---`",
    about="Goals, check-ins, pages and readings in Markdown need keys before the prose, in YAML: the first line "
    "of the file is `---`, and so is the line after the last key.",
    example="Boosting works better on Thursdays.",
    remedy="---\ndate: 2026-12-07\ngoal: pepperoni-palace\n---\nBoosting works better on Thursdays.",
)
FRONT_MATTER_OPEN = Code(
    id="front-matter-open",
    severity=Severity.ERROR,
    why="front matter ends with a line `---`",
    about="The keys of a Markdown file are between two lines of `---`. Where the second is missing, nothing separates the keys "
    "from the prose. There is nothing else on that line, and it is not indented.",
    example="---\ntitle: Reach\nWe want to be seen.",
    remedy="---\ntitle: Reach\n---\nWe want to be seen.",
)
MERGE_CONFLICT = Code(
    id="merge-conflict",
    severity=Severity.ERROR,
    why="both sides of a conflict cannot hold at once, so nothing of the file is read",
    about="Where two people changed the same lines, `git merge` and `git rebase` write both versions into the file, between "
    "lines of `<<<<<<<`, `=======` and `>>>>>>>`. Somebody has to choose.",
    example="<<<<<<< HEAD\ntarget: 480\n=======\ntarget: 450\n>>>>>>> summer",
    remedy="target: 480",
)
NOT_FOLLOWED = Code(
    id="not-followed",
    severity=Severity.WARNING,
    why="only real files and folders are content",
    about="Symbolic links, pipes, sockets and devices in `content/` are skipped: what they point to may be outside the "
    "site, change without a commit, or never end.",
    example="content/goals/reach.md -> /home/dana/reach.md",
    remedy="cp /home/dana/reach.md content/goals/reach.md",
)
UNKNOWN_FILE = Code(
    id="unknown-file",
    severity=Severity.WARNING,
    why="each file in `content/` belongs in one of its folders, or it is not read",
    about="`content/` holds `site.yaml`, `annotations.yaml`, `sources.yaml` and the folders `objectives`, `goals`, `metrics`, "
    "`snapshots`, `checkins`, `pages` and `assets`. A file that fits none of them would be silently lost, so it is "
    "reported. Dot files and editors' backups are skipped.",
    example="content/goal/reach.md",
    remedy="content/goals/reach.md",
)
WRONG_ENDING = Code(
    id="wrong-ending",
    severity=Severity.ERROR,
    why="a file's ending says how it is read: .md, .yaml or .csv, in lower case",
    about="Goals, readings and all other content are Markdown (`.md`), YAML (`.yaml`) or CSV (`.csv`). A file with a similar "
    "ending is probably meant as content and would be silently lost.",
    example="content/goals/reach.yml",
    remedy="content/goals/reach.yaml",
)
FILE_NAME = Code(
    id="file-name",
    severity=Severity.ERROR,
    why="a file's name becomes an id and a part of an address",
    about="The name of a goal's, objective's, check-in's or page's file without its ending is its id; a dot begins a language "
    f"(`reach.nb.md`). A name has to be valid UTF-8, at most {bounds.NAME} bytes long, without control characters.",
    example="content/goals/reach..md",
    remedy="content/goals/reach.md",
)
UNREADABLE = Code(
    id="unreadable",
    severity=Severity.ERROR,
    why="every file in `content/` has to be readable",
    about="The operating system refused to open a file or to list a folder. Its contents would be missing from the site.",
    example="chmod 000 content/goals/reach.md",
    remedy="chmod 644 content/goals/reach.md",
)
TOO_LARGE = Code(
    id="too-large",
    severity=Severity.ERROR,
    why="`limits.file` in site.yaml limits the size of a file; the default is 20 MB",
    about="The limit keeps a mistake (a database, a video) from filling the memory. A site with larger "
    "files can raise it.",
    example="# content/snapshots/all.csv has 31 MB",
    remedy="# content/site.yaml\nlimits: {file: 40 MB}",
)
NOT_UTF_8 = Code(
    id="not-utf-8",
    severity=Severity.ERROR,
    why="text is UTF-8, with or without a byte order mark",
    about="Files in other encodings (Latin-1, Windows-1252, UTF-16) are not guessed at: a wrong guess changes names and "
    "numbers without anybody noticing. Editors and spreadsheets can save as UTF-8.",
    example="owner: Bj\\xf8rn      # Latin-1",
    remedy="owner: Bj\\xc3\\xb8rn  # UTF-8",
)
NOT_TEXT = Code(
    id="not-text",
    severity=Severity.ERROR,
    why="content is text; other files belong outside `content/`",
    about="The first bytes of the file are those of a spreadsheet, a picture or another format that is not text, whatever "
    "the name says.",
    example="content/snapshots/november.csv  # an Excel file under another name",
    remedy="content/snapshots/november.csv  # the same sheet, saved as CSV",
)
CONTROL_CHARACTER = Code(
    id="control-character",
    severity=Severity.ERROR,
    why="text has no control characters but tabs and line ends",
    about="NUL, escape, backspace and the like are invisible, so nobody sees them in a review, and they break what is "
    "made from the text. They usually come from a damaged copy or a binary file.",
    example="owner: Da\\x00na",
    remedy="owner: Dana",
)
UNSAFE_PICTURE = Code(
    id="unsafe-picture",
    severity=Severity.ERROR,
    why="nothing in a picture may run or be fetched from elsewhere, so only what is known to draw is let through",
    about="An SVG in `content/assets/` can hold scripts, event handlers, pages and links to other places, which a browser "
    "runs or fetches on behalf of the site. Such a file is not published. Drawing programs can save a plain SVG, "
    "with its pictures embedded and its texts as outlines.",
    example='<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    remedy='<svg xmlns="http://www.w3.org/2000/svg"><circle r="8"/></svg>',
)
ASSET_ENDING = Code(
    id="asset-ending",
    severity=Severity.ERROR,
    why="nobody's file may run as part of the site",
    about="Files in `content/assets/` are published as they are, at the site's own address. A page or a script among them would "
    "run there with all that the site may do, so only pictures, documents, tables and fonts are: PNG, JPEG, WebP, GIF, "
    "AVIF, SVG, ICO, PDF, CSV, TXT, DOCX, XLSX, PPTX, ODT, ODS, ODP, WOFF, WOFF2, TTF and OTF.",
    example="content/assets/report.html",
    remedy="content/assets/report.pdf",
)
UNKNOWN_THEME = Code(
    id="unknown-theme",
    severity=Severity.ERROR,
    why="a theme is a folder in the site's `themes/`, or a built-in one",
    about="A theme is looked for in the site's own `themes/<name>/` first, then among the built-in ones. Its folder contains "
    "`theme.yaml`. A name has letters, digits, `-` and `_`.",
    example="theme: defualt",
    remedy="theme: default",
)

CODES: tuple[Code, ...] = (
    NO_CONTENT,
    FRONT_MATTER_MISSING,
    FRONT_MATTER_OPEN,
    MERGE_CONFLICT,
    NOT_FOLLOWED,
    UNKNOWN_FILE,
    WRONG_ENDING,
    FILE_NAME,
    UNREADABLE,
    TOO_LARGE,
    NOT_UTF_8,
    NOT_TEXT,
    CONTROL_CHARACTER,
    UNSAFE_PICTURE,
    ASSET_ENDING,
    UNKNOWN_THEME,
    *syntax.CODES,
    *tables.CODES,
)
