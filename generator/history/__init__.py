"""What git knows of goals: every move of a target, the first commit, the closing one, and files as they were.

Takes a site's folder, its book and the stages' functions (``stages``); gives a ledger for each goal. The way through:
``git`` (the program) → ``commits`` and ``blobs`` → ``lineage`` (who is who, with ``likeness``) → ``past`` (versions read and
checked) → ``revisions`` and ``yardstick`` (what was ``written``) → ``trace`` and ``fields`` (what moved, and which way) →
``ledger`` with ``reasons``. It changes nothing, fetches nothing, and where it cannot know it says so.
"""

from generator.history.chronicle import ledgers_of
from generator.history.snapshot import tree_at
from generator.history.stages import Stages

__all__ = ["Stages", "ledgers_of", "tree_at"]
