"""What a script needs to say what changed since a reader last looked: each goal's status and chance, and the words for it.

Takes a page's rows or one goal, gives a ``SinceView``; facts are JSON in an attribute. Nothing of the reader is known here: the
browser keeps what it saw.
"""

import json
from collections.abc import Mapping, Sequence

from generator.model.report import GoalReport
from generator.render.page_context import PageContext, to_place
from generator.render.parts.indicators import status_view
from generator.render.parts.row_words import RowWords
from generator.render.parts.rows import row_chance, row_percent
from generator.render.routes.places import Place
from generator.render.views import SinceView

#: A number of each plural category of CLDR, by which a browser asks for a form.
SAMPLES = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}


def since_on_list(here: PageContext, rows: Sequence[RowWords]) -> SinceView:
    """Of every goal in ``rows``, each named and linked."""
    facts = {row.goal: _fact(row) | _named(here, row) for row in rows}
    counted = {
        category: here.words.ntext(
            "Since your last visit on {date}, {n} goal has changed.",
            "Since your last visit on {date}, {n} goals have changed.",
            n,
            date="{date}",
            n="{n}",
        )
        for category, n in SAMPLES.items()
    }
    return _view(here, facts, _json(counted))


def since_on_goal(here: PageContext, report: GoalReport) -> SinceView:
    """Of one goal, on its own page."""
    fact = {
        "status": status_view(here.words, report).word,
        "said": row_chance(here.words, report),
        "chance": row_percent(report),
    }
    return _view(here, {report.goal.id: fact})


def _fact(row: RowWords) -> dict[str, object]:
    return {"status": row.status.word, "said": row.chance, "chance": row.percent}


def _named(here: PageContext, row: RowWords) -> dict[str, object]:
    return {"title": row.title.text, "href": to_place(here, Place("goal", row.goal))}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _view(here: PageContext, facts: Mapping[str, Mapping[str, object]], counted: str = "") -> SinceView:
    """``{date}``, ``{n}``, ``{old}`` and ``{new}`` are filled in by the script."""
    words = here.words
    return SinceView(
        facts=_json(facts),
        counted=counted,
        since=words.text("Since your last visit on {date}:", date="{date}"),
        same=words.text("Nothing has changed since your last visit on {date}.", date="{date}"),
        change=words.text("{value} → {target}", value="{old}", target="{new}"),
        new=words.text("new here"),
        more=words.text("and more: {n}", n="{n}"),
    )
