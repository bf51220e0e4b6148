"""Judge: what was written becomes what was found.

Takes the checked book and a day, gives the report: figures, statuses and reasons, with every missing fact ``Unknown``.
Pure arithmetic over float64: no text for readers, no clock, no files. The way through: ``evidence`` (readings in force:
``versions``, ``breaks``) → ``derived`` (``formula``, ``paired``) → a ``measurement`` and a ``inputs`` per key result → ``figures``
(``measures``, ``baseline``, ``target``, ``plan``, ``progress``) → ``key_result`` (``moments``, ``status``, ``pace``, ``notes``) →
``rollup`` over ``family`` → ``report``. Beside these stand what ``forecast`` makes of the readings (``outlook``), what
``realism`` makes of the ``past``, the SMART ``audit``, and the ``budget``; ``status`` asks the chance before the pace.
"""

from generator.evaluate.key_result.baselines import baselines
from generator.evaluate.key_result.target import resolved
from generator.evaluate.portfolio.audience import seen_by
from generator.evaluate.report import evaluate

__all__ = ["baselines", "evaluate", "resolved", "seen_by"]
