"""What is wrong with git itself, for the author of a site: it refuses, or it holds only the newest commits.

Takes where a site's repository is, gives diagnostics. A site without git has nothing wrong with it. It reads no goal.
"""

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.history import GIT_REFUSES, PARTIAL_HISTORY, SHALLOW_HISTORY
from generator.history.blobs import left_behind
from generator.history.git import Refused, Repository
from generator.history.locating import Located


def git_diagnostics(located: Located) -> tuple[Diagnostic, ...]:
    """Why git cannot tell what was moved, where the site lies in a repository."""
    if located.shallow:
        message = (
            "this clone is shallow: which goalposts were moved is unknown, and closed goals end as written"
        )
        fix = "run `git fetch --unshallow`; in a pipeline, fetch the whole history (`fetch-depth: 0`)"
        return (SHALLOW_HISTORY.at(None, message, fix=fix),)
    if located.refused is not None:
        return (_refusal(located.refused),)
    return _partial(located.found) if isinstance(located.found, Repository) else ()


def _partial(repository: Repository) -> tuple[Diagnostic, ...]:
    """A clone that left old versions of goals on its server; nothing is fetched from there on the way."""
    if not left_behind(repository):
        return ()
    message = "this clone left old versions of files on its server: of goals that had others, what was moved is unknown"
    fix = "run `git fetch --refetch --no-filter`; in a pipeline, clone without `--filter`"
    return (PARTIAL_HISTORY.at(None, message, fix=fix),)


def _refusal(refused: Refused) -> Diagnostic:
    owner = "ownership" in refused.said
    fix = "run `git config --global --add safe.directory` with the repository's folder" if owner else _LOOK
    return GIT_REFUSES.at(None, f"git refuses to read this repository: {refused.said}", fix=fix)


_LOOK = "run `git status` in the site's root and mend what it says"
