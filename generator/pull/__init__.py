"""Queries to readings: a stage of its own, beside ``exports``, and the only one that reaches over a network.

Takes queries with their connections (``Sources``), what the site needs of them (``Need``) and the environment; gives readings in the long form,
or raises ``PullError``. Days are counted and series chosen where the rows lie: Ibis writes the engine's own SQL, and only the result
travels. Ibis is imported when something is asked, so that no other command waits for it.

``wanted`` says which series goals use, ``connecting`` reaches an engine, ``relations`` finds the rows, ``days`` says on which day a row
falls, ``questions`` writes one query a metric, and ``answers`` checks what came back.
"""

from generator.pull.answers import Answer, Pulled
from generator.pull.asking import Need, asked, planned
from generator.pull.trouble import PullError
from generator.pull.wanted import Wanted, wanted_by

__all__ = ["Answer", "Need", "PullError", "Pulled", "Wanted", "asked", "planned", "wanted_by"]
