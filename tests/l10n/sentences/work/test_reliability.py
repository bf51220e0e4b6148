"""How often forecasts came true, as it reads in each language: bless with ``GOALPOSTS_BLESS=1``."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.l10n import Words, words_for
from generator.l10n.sentences.audit.realism import strip_said
from generator.l10n.sentences.work import reliability as said
from generator.model.goal import Op
from generator.model.metric import MetricType
from generator.model.reliability import UNTRIED, Band
from tests.languages import SHIPPED
from tests.records import TRIED, record, reliability
from tests.render.parts.test_realism_strip import REALISM
from tests.render.reports import judged, key_result

HERE = Path(__file__).parent
ISOLATES = str.maketrans({"\u2068": "⟨", "\u2069": "⟩", "\u200e": "⟪ltr⟫", "\u202f": " "})
Said = Callable[[Words], str]


def band(count: int, came: int, likely: tuple[int, int]) -> Band:
    return replace(TRIED.bands[5], count=count, came=came, likely=likely)


def under_a_chance() -> Iterator[tuple[str, Said]]:
    for count, came, likely in (
        (0, 0, (0, 0)),
        (1, 1, (0, 1)),
        (2, 1, (0, 2)),
        (4, 2, (0, 4)),
        (20, 11, (7, 15)),
        (20, 14, (7, 15)),
        (20, 18, (7, 15)),
        (104, 40, (48, 68)),
    ):
        found = band(count, came, likely)
        yield f"{came} of {count}", lambda words, found=found: said.record_under(words, found).text
    yield "marks", lambda words: " | ".join(said.said_and_came(words, TRIED.bands[5]))


def of_all() -> Iterator[tuple[str, Said]]:
    careful = record(reliability((0.56, 20, 11, (7, 15)), (0.74, 20, 19, (11, 18)), held=(39, 30)))
    sure = record(reliability((0.74, 20, 9, (11, 18))))
    for name, found in (("nothing", UNTRIED), ("as said", record()), ("careful", careful), ("sure", sure)):
        yield f"answer, {name}", lambda words, found=found: said.record_answer(words, found).text
        yield f"tendency, {name}", lambda words, found=found: said.tendency(words, found).text
        for number in range(len(said.range_sentences(words_for("en"), found.overall))):
            yield (
                f"range {number}, {name}",
                lambda words, found=found, number=number: (
                    said.range_sentences(words, found.overall)[number].text
                ),
            )
    few = record(reliability((0.35, 4, 2, (0, 3)), forecasts=4))
    yield "answer, few", lambda words: said.record_answer(words, few).text
    chosen = record(possible=900, series=2)
    yield "how it was tried", lambda words: " ".join(said.how_tried(words, chosen))


def cells() -> Iterator[tuple[str, Said]]:
    for place in (0, 3, 5, 7):
        yield (
            f"band {place}",
            lambda words, place=place: " | ".join(said.band_cells(words, TRIED.bands[place])),
        )
    yield (
        "kind",
        lambda words: " | ".join(said.group_cells(words, said.kind_name(words, MetricType.UNIQUE), TRIED)),
    )
    for kind in MetricType:
        yield str(kind), lambda words, kind=kind: said.kind_name(words, kind)


def strips() -> Iterator[tuple[str, Said]]:
    for op in Op:
        found = judged(key_result(op=op), realism=REALISM)
        yield f"strip, {op}", lambda words, found=found: strip_said(words, found)


def cases() -> Iterator[tuple[str, Said]]:
    yield from under_a_chance()
    yield from of_all()
    yield from cells()
    yield from strips()


@pytest.mark.parametrize("language", SHIPPED)
def test_sentences_about_the_record_read_as_pinned(language: str) -> None:
    words = words_for(language)
    text = "".join(f"{name}\n    {say(words).translate(ISOLATES)}\n" for name, say in cases())
    pinned = HERE / f"reliability.{language}.txt"
    if os.environ.get("GOALPOSTS_BLESS") == "1":
        pinned.write_text(text, encoding="utf-8")
    assert text == pinned.read_text(encoding="utf-8")
