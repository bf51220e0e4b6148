"""Social cards in words: what each goal's card says in each language, ready to be drawn. Only a site with an address has any, and not a very large one.

Takes the whole site and what was drawn, gives units that any process can word; a unit becomes cards with their paths. It draws
nothing.
"""

from collections.abc import Iterator, Mapping
from html import escape

from generator.l10n import Words, answer, direction_of, drawn_text, status_tone, status_word, words_for
from generator.model.card import Card
from generator.model.drawing import Drawing
from generator.model.report import GoalReport
from generator.model.theme import Theme
from generator.records import dataclass
from generator.render.parts.frame import CARD
from generator.render.parts.picture import worded
from generator.render.parts.rows import row_chance
from generator.render.routes.places import Place, language_folder
from generator.render.site import DrawnGoal, Frame, WholeSite


@dataclass(frozen=True, slots=True, kw_only=True)
class CardUnit:
    """What the cards of one goal are made of, besides the frame and the theme's colours; ``folder`` is its page's."""

    report: GoalReport
    supporters: tuple[GoalReport, ...]
    drawing: Drawing | None
    folder: str


def card_units(site: WholeSite, goals: Mapping[str, DrawnGoal]) -> Iterator[CardUnit]:
    """A unit for each of ``goals``, in their order; none of a site without cards."""
    if not site.frame.with_cards:
        return
    for id_, drawn in goals.items():
        report = site.goals[id_]
        foremost = report.foremost
        yield CardUnit(
            report=report,
            supporters=tuple(site.goals[each] for each in report.supporters),
            drawing=drawn.drawings.get(foremost.key_result.id) if foremost else None,
            folder=site.targets[Place("goal", id_)].folder,
        )


def card_colours(theme: Theme) -> Mapping[str, str]:
    """The theme's colours on light paper."""
    return {name: light for name, (light, _dark) in theme.tokens.items()}


def cards(unit: CardUnit, frame: Frame, colours: Mapping[str, str]) -> Iterator[tuple[str, Card]]:
    """The goal's card in each language, with its path."""
    for language in frame.languages:
        prefix = language_folder(language, frame.languages)
        path = "/".join(filter(None, (prefix, unit.folder, CARD)))
        yield path, _card(unit, frame, words_for(language, frame.thresholds), colours)


def _card(unit: CardUnit, frame: Frame, words: Words, colours: Mapping[str, str]) -> Card:
    report, chance = unit.report, row_chance(words, unit.report)
    status = status_word(words, report.status)
    return Card(
        site=frame.title.in_language(words.language).text,
        title=report.goal.title.in_language(words.language).text,
        answer=answer(words, report, frame.as_of, supporters=unit.supporters).text,
        status=f"{status} · {words.text('{chance} chance', chance=chance)}" if chance else status,
        tone=status_tone(report.status),
        direction=direction_of(words.words_language),
        picture=_picture(words, unit.drawing) if unit.drawing else "",
        colours=colours,
    )


def _picture(words: Words, drawing: Drawing) -> str:
    texts = {token: escape(drawn_text(words, said)) for token, said in drawing.words.items()}
    return str(worded(drawing.narrow, texts, ""))
