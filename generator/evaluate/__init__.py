"""Judge: what was written becomes what was found.

Takes the checked book and a day, gives the report: figures, statuses and reasons, with every missing fact ``Unknown``.
Pure arithmetic over float64: no text for readers, no clock, no files. The way through: ``evidence`` (readings in force:
``versions``, ``breaks``) → ``derived`` (``formula``, ``paired``) → a ``gauge`` and a ``case`` per key result → ``standing``
(``measures``, ``baseline``, ``target``, ``plan``, ``progress``) → ``key_result`` (``moments``, ``status``, ``pace``, ``notes``) →
``rollup`` over ``family`` → ``report``. Beside these stand what ``forecast`` makes of the readings (``outlook``), what
``realism`` makes of the ``past``, the SMART ``audit``, and the ``budget``; ``status`` asks the chance before the pace.
"""

from generator.evaluate.audience import seen_by
from generator.evaluate.beginnings import beginnings
from generator.evaluate.report import evaluate
from generator.evaluate.target import resolved

__all__ = ["beginnings", "evaluate", "resolved", "seen_by"]
