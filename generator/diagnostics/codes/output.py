"""Codes about the folder that a build writes to, and about what commands print."""

from generator.diagnostics.diagnostic import Code, Severity

OUTPUT_REFUSED = Code(
    id="output-refused",
    severity=Severity.ERROR,
    why="a build replaces what is in its output folder, so the folder has to be new, empty, or made by an earlier build",
    about=(
        "Before anything is read, the output folder is judged. It is refused if it is the site's root, your home or the"
        " root of the disk, if it lies above or inside content/, themes/ or .git/, if a link leads to one of these, if"
        " it is not a folder, or if it holds files and no record (.goalposts.json) of an earlier build."
    ),
    example="goalposts build -o content",
    remedy="goalposts build -o output",
)
OUTPUT_LOCKED = Code(
    id="output-locked",
    severity=Severity.ERROR,
    why="two builds that write to one folder at once would mix their pages",
    about=(
        "A build holds a lock beside its output folder while it draws and writes. A second one waits for 30 seconds and then"
        " names the process that holds the lock. When that process ends, in whatever way, the lock is free."
    ),
    example="goalposts build & goalposts build",
    remedy="goalposts build -o output & goalposts build -o preview",
)
OUTPUT_UNWRITABLE = Code(
    id="output-unwritable",
    severity=Severity.ERROR,
    why="the new site is written beside the old one and put in its place when it is whole",
    about=(
        "The operating system refused to write: the disk is full or fails, or the folder is not yours. The site that was"
        " there is unchanged."
    ),
    example="goalposts build -o /usr/share/site",
    remedy="goalposts build -o ~/site",
)
OUTPUT_HALFWAY = Code(
    id="output-halfway",
    severity=Severity.ERROR,
    why="a site is put in place file by file, and the old one put back where the disk refuses",
    about=(
        "While the new site was put in the place of the old one, the operating system refused, and then refused to put the old one"
        " back: a disk that fails, or that became read-only. What was to be done is written down beside the output folder,"
        " and the next build or `goalposts clean` finishes or undoes it. Do not publish the folder until then."
    ),
    example="goalposts build, on a disk that fails",
    remedy="goalposts build, once the disk can be written",
)
OUTPUT_LEFT_OVER = Code(
    id="output-left-over",
    severity=Severity.INFO,
    why="what a build prepares lies beside the output folder, and is removed when the site is in its place",
    about=(
        "The site is in its place, whole, but what it was prepared in could not be removed. It harms nothing, and the next build"
        " removes it."
    ),
    example="rm: cannot remove '.goalposts-output.stage': Input/output error",
    remedy="goalposts build",
)
WORKER_LOST = Code(
    id="worker-lost",
    severity=Severity.ERROR,
    why="a process that draws and prints was ended before its work was done",
    about=(
        "Charts are drawn and pages printed by several processes. The system ended one of them, most often since the memory did not"
        " suffice for all; one process needs less than several. Nothing of the site was published."
    ),
    example="goalposts build --jobs 8",
    remedy="goalposts build --jobs 1",
)
CLUSTER_UNUSABLE = Code(
    id="cluster-unusable",
    severity=Severity.ERROR,
    why="with `--cluster`, pages are drawn and printed by the workers of a Dask cluster, which have to be there and run the same versions",
    about=(
        "No scheduler answered, it had no worker, a worker runs another version of Goalposts, of Python or of a library, or all workers"
        " were lost before their work was done. A worker that dies is no error as long as another is left. Nothing of the site was"
        " published, and without `--cluster` the site is built on this machine."
    ),
    example="goalposts build --cluster tcp://scheduler:8786",
    remedy="dask worker tcp://scheduler:8786, and then goalposts build --cluster tcp://scheduler:8786",
)
OUTPUT_COLLISION = Code(
    id="output-collision",
    severity=Severity.ERROR,
    why="two pages cannot be the same file, not even on a disk that ignores upper and lower case",
    about=(
        "Two pages of the site would be written to the same place, or one to a place that has to be a folder for the other."
        " Paths that differ only in upper and lower case, or in how an accent is encoded, count as the same, so that"
        " a site can be copied to any machine."
    ),
    example="content/pages/Team.md and content/pages/team.md",
    remedy="content/pages/team.md and content/pages/agency.md",
)
OUTPUT_PATH = Code(
    id="output-path",
    severity=Severity.ERROR,
    why="a page's path stays inside the output folder and works on every disk",
    about="A page would be written to a path that leaves the output folder, or that holds what a file name should not hold.",
    example="aliases: [../../reach]",
    remedy="aliases: [old/reach]",
)
OUTPUT_OCCUPIED = Code(
    id="output-occupied",
    severity=Severity.ERROR,
    why="what a build did not write is never replaced",
    about=(
        "In the output folder, something that no build wrote stands where a page has to be: a file that somebody put"
        " there, a folder, or a link. Nothing was written."
    ),
    example="output/index.html, written by hand",
    remedy="content/pages/index.md, or the file moved away",
)

FORM_NOT_FETCHED = Code(
    id="form-not-fetched",
    severity=Severity.WARNING,
    why="a form in the browser is made with Decap CMS, which a build does not fetch",
    about=(
        "The site asks for a form in the browser, and the script that it is made with is not in .cache/goalposts/ yet, so admin/"
        " is left out. `goalposts cms` fetches it once, from npm's registry or out of a file, and holds it against its checksum."
    ),
    example="cms: {backend: github, repo: team/goals}",
    remedy="goalposts cms && goalposts build",
)
TOO_MANY_MESSAGES = Code(
    id="too-many-messages",
    severity=Severity.INFO,
    why="of one run 1,000 messages are told, errors before warnings; in text those that say the same count as one",
    about=(
        "Nobody mends more than a thousand mistakes before running the command again, and many of them usually have one cause. The others"
        " are counted here, and the last line of `check` counts all. What a site says cannot raise the number."
    ),
    example="goalposts check   # of 40,000 files that were written by another program",
    remedy="goalposts check   # again, once what it told is mended",
)
CODES: tuple[Code, ...] = (
    OUTPUT_REFUSED,
    OUTPUT_LOCKED,
    OUTPUT_UNWRITABLE,
    OUTPUT_HALFWAY,
    OUTPUT_LEFT_OVER,
    WORKER_LOST,
    CLUSTER_UNUSABLE,
    OUTPUT_COLLISION,
    OUTPUT_PATH,
    OUTPUT_OCCUPIED,
    FORM_NOT_FETCHED,
    TOO_MANY_MESSAGES,
)
