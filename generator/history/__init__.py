"""What git knows of goals: every move of a target, the first commit, the closing one, and files as they were.

Takes where the repository of a site is (``locating``), the site's book and the stages' functions (``stages``); gives a ledger for each
goal. The way through: ``git`` (the program) → ``commits``, wherever the content lay then (``relocation``) and whatever their ``clocks`` said, and
``blobs`` (their ``holding``) → ``lineage`` (who is who, with ``rename_detection``) → ``past`` (versions read and checked) → ``revisions`` and
``criteria`` (what was ``written``) → ``trace`` and ``fields`` (what moved, and which way) → ``ledger`` with ``reasons``.
Two states of the content, each a ``snapshot`` of a commit that has been ``named`` or the folder as it lies there, are
compared by ``between``. ``line`` tells which commit stood on a day, ``fates`` what became of every id. ``standing`` says why git cannot tell. It changes nothing, fetches nothing, and where it cannot
know it says so.
"""

from generator.history.commits import Commit
from generator.history.holding import former_ids_of
from generator.history.line import Held, held_by, line_of
from generator.history.locating import NOWHERE, Located, git_logs_of, locate
from generator.history.named import Named, Unnamed, commit_named
from generator.history.snapshot import tree_at
from generator.history.stages import Stages
from generator.history.standing import git_diagnostics

__all__ = [
    "NOWHERE",
    "Commit",
    "Held",
    "Located",
    "Named",
    "Stages",
    "Unnamed",
    "commit_named",
    "former_ids_of",
    "git_diagnostics",
    "git_logs_of",
    "held_by",
    "line_of",
    "locate",
    "tree_at",
]
