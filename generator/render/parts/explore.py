"""What a script needs to let a reader look into a chart: where its specification stands, and the words for what is in it.

Takes the path of a script with specifications and what is measured, gives an ``ExploreView``. Numbers are written in the browser as the
page writes them; of a unit it gets the forms. Nothing is drawn here.
"""

import json
from decimal import Decimal

from generator.l10n import Words, measured
from generator.model.metric import Metric
from generator.render.page_context import PageContext, to_file
from generator.render.views import ExploreView

#: A number of each plural category of CLDR, by which a browser asks for a form.
_SAMPLES = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}


def explore_view(
    here: PageContext, script: str, place: int, metric: Metric | None, unit: str | None
) -> ExploreView:
    """Of the picture at ``place`` of the specification in ``script``; ``{n}``, ``{value}`` and ``{date}`` are filled in by the script."""
    words = here.words
    told = {
        "said": words.text("{value} on {date}", value="{value}", date="{date}"),
        "hint": words.text(
            "Arrow keys go from reading to reading, + and − look closer and farther, Esc goes back."
        ),
        "nearer": words.text("Closer"),
        "farther": words.text("Farther"),
        "back": words.text("Back to the picture"),
        "failed": words.text("The chart could not be loaded"),
        "times": 100 if metric is not None and metric.is_share else 1,
        "forms": _forms(words, metric, unit),
    }
    return ExploreView(
        script=to_file(here, script),
        place=place,
        words=json.dumps(told, ensure_ascii=False, separators=(",", ":")),
    )


def _forms(words: Words, metric: Metric | None, unit: str | None) -> dict[str, str]:
    """How amounts are written, by plural category, each form only where it is not that of all others."""
    found = {category: _form(words, metric, unit, n) for category, n in _SAMPLES.items()}
    return {name: form for name, form in found.items() if name == "other" or form != found["other"]}


def _form(words: Words, metric: Metric | None, unit: str | None, n: int) -> str:
    """``n`` as an amount of the unit, its number left open.

    A length of time in another unit than its own, as ``100 h`` would be in days, is the number and the unit's sign.
    """
    share = metric is not None and metric.is_share
    said = words.quantity(measured(metric, unit, n / 100 if share else n))
    number = words.decimal(Decimal(n))
    if number in said:
        return said.replace(number, "{n}", 1)
    return said if n in {1, 2} and not any(map(str.isdigit, said)) else f"{{n}}\u00a0{unit or ''}".strip()
