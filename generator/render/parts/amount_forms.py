"""How a script writes amounts of a unit: the forms of its plural, with their number left open.

Takes a metric and its unit, gives what stands in a page's data. The number itself is written by the browser, in the page's language and
digits.
"""

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

from generator.l10n import Words, measured
from generator.l10n.unit_words import SECONDS, time_noun
from generator.model.metric import Metric
from generator.model.phrase import Quantity

#: A number of each plural category of CLDR, by which a browser asks for a form.
SAMPLES = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}


def amount_forms(words: Words, metric: Metric | None, unit: str | None) -> dict[str, Any]:
    """``times``, by which a value is multiplied before it is written, and ``forms`` by plural category, ``{n}`` for the number."""
    model = measured(metric, unit, 0.0)
    return {"times": 100 if model.share else 1, "forms": _forms(words, model)}


@lru_cache(maxsize=256)
def _forms(words: Words, model: Quantity) -> dict[str, str]:
    """Each form only where it is not that of all others."""
    found = {category: _form(words, model, n) for category, n in SAMPLES.items()}
    return {name: form for name, form in found.items() if name == "other" or form != found["other"]}


def _form(words: Words, model: Quantity, n: int) -> str:
    """``n`` of the unit, a length of time in its own too; a form that has no digits, like a dual, is left as it is."""
    return _said(words, model, n).replace(words.number(n), "{n}", 1)


def _said(words: Words, model: Quantity, n: int) -> str:
    if model.unit is not None and model.unit in SECONDS and not model.share:
        return time_noun(words, Decimal(n), model.unit)
    return words.quantity(replace(model, value=n / 100 if model.share else float(n)))
