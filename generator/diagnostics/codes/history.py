"""Codes about git itself: it refuses to read a site's repository, or it holds only a part of what was committed."""

from generator.diagnostics.diagnostic import Code, Severity

GIT_REFUSES = Code(
    id="git-refuses",
    severity=Severity.WARNING,
    why="what was moved, and when a goal was closed, is known from git alone",
    about=(
        "Git is there and refuses to read the site's repository, most often because its folder belongs to another user, as "
        "in containers and pipelines. The site is built all the same; whether goalposts were moved is unknown, and a "
        "closed goal is judged by its written end."
    ),
    example="# fatal: detected dubious ownership in repository at '/site'",
    remedy="git config --global --add safe.directory /site",
)
SHALLOW_HISTORY = Code(
    id="shallow-history",
    severity=Severity.WARNING,
    why="what was moved, and when a goal was closed, is known from the whole history alone",
    about=(
        "Only the newest commits were fetched, as pipelines often do. Whether goalposts were moved is unknown, and so are "
        "the original targets; a closed goal is judged by its written end and not by the day that closed it, so its "
        "verdict may be another than with the whole history."
    ),
    example="git clone --depth=1 https://git.example.org/team/goals",
    remedy="git fetch --unshallow",
)
PARTIAL_HISTORY = Code(
    id="partial-history",
    severity=Severity.WARNING,
    why="what was moved is known from the old versions of files alone",
    about=(
        "The repository was cloned with a filter, as some hosts do to be quick: the commits are here, and old versions of files "
        "are still on the server. Nothing is fetched while a site is checked or built, so whether the goalposts of those goals "
        "were moved is unknown."
    ),
    example="git clone --filter=blob:none https://git.example.org/team/goals",
    remedy="git fetch --refetch --no-filter",
)

OLD_ADDRESS = Code(
    id="old-address",
    severity=Severity.INFO,
    why="a goal's page stands at its id, so links to the earlier one lead nowhere",
    about=(
        "Git shows that the goal's file had another name before. Whoever kept a link, a badge or a feed by the earlier name does "
        "not find the goal any more; an alias makes a page there that leads on, and a redirect on hosts that know them."
    ),
    example="# goals/grow.md, which was goals/reach.md\ntitle: Grow the page",
    remedy="# goals/grow.md\ntitle: Grow the page\naliases: [reach]",
)

CODES: tuple[Code, ...] = (GIT_REFUSES, SHALLOW_HISTORY, PARTIAL_HISTORY, OLD_ADDRESS)
