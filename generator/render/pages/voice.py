"""The page of the share of voice: what part of all accounts' mentions is our own, beside the competitors of ``site.yaml``.

Takes the accounts that were read and their pictures; gives a page, on a site that has both sides.
"""

from collections.abc import Iterator

from generator.l10n import Part, phrase
from generator.l10n.sentences.work.together import no_common_days
from generator.model.drawing import FigureDrawing
from generator.model.report import Report
from generator.model.text import LocalText
from generator.model.voice import Voices, voices_of
from generator.records import dataclass
from generator.render.page_context import PageContext, link, path_of, series_name, text, to_file
from generator.render.pages.kind import Making, PageKind
from generator.render.pages.metric import readings_file
from generator.render.parts.figure import figure_picture
from generator.render.parts.frame import head
from generator.render.routes.places import Place, Places
from generator.render.views import Picture, Text, VoicePage, VoiceView

#: Own accounts on the page.
_MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One own account and whom it is compared with; ``drawing`` is None where they have no days in common."""

    voices: Voices
    spoken: LocalText
    drawing: FigureDrawing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceInputs:
    """The own accounts, those that have a picture first."""

    heard: tuple[Heard, ...]


def _inputs(making: Making) -> VoiceInputs:
    report, drawn = making.site.report, making.material.voices
    heard = [
        Heard(voices=each, spoken=report.metrics[each.spoken].label, drawing=drawn.get(each.own.key))
        for each in voices_of(report)
    ]
    return VoiceInputs(heard=tuple(sorted(heard, key=lambda each: each.drawing is None)[:_MOST]))


def _links(inputs: VoiceInputs) -> Iterator[Place]:
    for each in inputs.heard:
        yield from (Place("metric", each.voices.share), Place("metric", each.voices.spoken))


def _view(here: PageContext, inputs: VoiceInputs) -> VoicePage:
    words = here.words
    answer = _answer(here, inputs.heard[0].drawing)
    return VoicePage(
        head=head(here, words.text("Share of voice"), "".join(part.text for part in answer)),
        answer=answer,
        voices=tuple(_voice(here, each) for each in inputs.heard),
    )


def _answer(here: PageContext, drawing: FigureDrawing | None) -> tuple[Part, ...]:
    said = phrase(here.words, drawing.point) if drawing else no_common_days(here.words)
    return said.parts


def _voice(here: PageContext, heard: Heard) -> VoiceView:
    words, voices = here.words, heard.voices
    return VoiceView(
        account=Text(series_name(here, voices.own.key)),
        share=link(here, Place("metric", voices.share)),
        spoken=link(here, Place("metric", voices.spoken)),
        picture=_picture(here, heard, heard.drawing) if heard.drawing else None,
        csv=to_file(
            here, readings_file(path_of(here, Place("metric", voices.spoken), here.frame.languages[0]))
        ),
        nothing="" if heard.drawing else no_common_days(words).text,
    )


def _picture(here: PageContext, heard: Heard, drawing: FigureDrawing) -> Picture:
    accounts = (heard.voices.own, *heard.voices.others)
    columns = (here.words.text("Days"), *(series_name(here, each.key) for each in accounts))
    caption = here.words.text(
        "{metric} of each account as a share of all of them together, over the days for which all were read.",
        metric=text(here, heard.spoken).text,
    )
    return figure_picture(here, drawing, here.words.text("Share of voice"), columns, caption)


def _places(report: Report) -> Iterator[tuple[str, str]]:
    if voices_of(report):
        yield "", "voice"


KIND = PageKind(
    id="voice",
    template="voice.html",
    places=Places(folder="voice", shared=False, of=_places),
    word=lambda words: words.text("Share of voice"),
    in_foot=True,
    inputs=_inputs,
    links=_links,
    view=_view,
)
