"""What a script needs to let a reader look into a chart: where its specification stands, and the words for what is in it.

Takes the path of a script with specifications and what is measured, gives an ``ExploreView``. Numbers are written in the
browser. Nothing is drawn here.
"""

import json
from collections.abc import Iterable

from generator.l10n.unit_words import SECONDS, shared_time_unit
from generator.model.fact import Fact, known
from generator.model.metric import Metric
from generator.render.page_context import PageContext, to_file
from generator.render.parts.amount_forms import amount_forms
from generator.render.views import ExploreView


def explore_view(
    here: PageContext,
    script: str,
    place: int,
    metric: Metric | None,
    unit: str | None,
    *,
    aims: Iterable[Fact],
) -> ExploreView:
    """Of the picture at ``place`` of the specification in ``script``: the words around a chart that a reader looks into.

    The script fills in ``{value}`` and ``{date}``. Lengths of time are told in the unit in which ``aims`` are told together.
    """
    words = here.words
    told_in = shared_time_unit(unit, (fact for fact in aims if known(fact))) or unit
    told = {
        "said": words.text("{value} on {date}", value="{value}", date="{date}"),
        "hint": words.text(
            "Arrow keys go from reading to reading, + and − look closer and farther, Esc goes back."
        ),
        "nearer": words.text("Closer"),
        "farther": words.text("Farther"),
        "back": words.text("Back to the picture"),
        "failed": words.text("The chart could not be loaded"),
        **amount_forms(words, metric, told_in),
    }
    if told_in != unit and told_in is not None and unit is not None:
        told["size"] = SECONDS[told_in] / SECONDS[unit]
    return ExploreView(
        script=to_file(here, script),
        place=place,
        words=json.dumps(told, ensure_ascii=False, separators=(",", ":")),
    )
