"""A goal for frames on pages elsewhere: the answer and the picture, without scripts and without the site around them."""

from collections.abc import Iterator

from generator.l10n import answer
from generator.model.drawing import Drawing
from generator.model.report import GoalReport, Report
from generator.records import dataclass
from generator.render.page_context import PageContext, in_full, path_of, text, to_place
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.indicators import status_view
from generator.render.parts.picture import picture
from generator.render.routes.places import Place, Places
from generator.render.views import EmbedPage

#: The folder of such pages, and their kind.
FOLDER = "embed"


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedInputs:
    """One goal, those that support it, and the drawing of the key result that decides."""

    report: GoalReport
    supporters: tuple[GoalReport, ...]
    drawing: Drawing | None


def _inputs(making: Making) -> EmbedInputs:
    site, report = making.site, making.site.goals[making.key]
    foremost = report.foremost
    drawings = making.material.goals[making.key].drawings
    return EmbedInputs(
        report=report,
        supporters=tuple(site.goals[id_] for id_ in report.supporters),
        drawing=drawings.get(foremost.key_result.id) if foremost else None,
    )


def _links(inputs: EmbedInputs) -> Iterator[Place]:
    yield Place("goal", inputs.report.goal.id)


def _view(here: PageContext, inputs: EmbedInputs) -> EmbedPage:
    report, words = inputs.report, here.words
    goal = Place("goal", report.goal.id)
    said = answer(words, report, here.as_of, supporters=inputs.supporters)
    title, foremost = text(here, report.goal.title), report.foremost
    name = here.frame.title.in_language(words.language).text
    return EmbedPage(
        name=f"{words.name(title.text)} · {words.name(name)}",
        canonical=in_full(here, path_of(here, goal, words.language)),
        goal=to_place(here, goal),
        title=title,
        answer=said.parts,
        status=status_view(words, report),
        picture=picture(here, foremost, inputs.drawing) if foremost and inputs.drawing else None,
    )


def _places(report: Report) -> Iterator[tuple[str, str]]:
    return ((each.goal.id, f"{FOLDER}/{each.goal.id}") for each in report.goals)


KIND = PageKind(
    id=FOLDER,
    template="embed.html",
    places=Places(folder=FOLDER, shared=True, of=_places),
    inputs=_inputs,
    links=_links,
    view=_view,
    is_indexed=False,
)
