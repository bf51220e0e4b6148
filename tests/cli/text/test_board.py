"""The table of goals is what rich prints, to the byte, whichever way its lines are put together."""

from dataclasses import replace

import pytest

from generator.cli.text import board as boards
from generator.cli.text.board import board
from generator.evaluate import evaluate
from generator.l10n import words_for
from generator.model.text import LocalText
from tests.evaluate.generated import generated

WORDS = words_for("en")
TITLES = (
    "Reach",
    "Nå flere",
    "続ける 🍕",
    "A title that is much longer than there is room for in its column " * 2,
    "كلمة",
)


@pytest.mark.parametrize("colour", [True, False], ids=["coloured", "plain"])
@pytest.mark.parametrize("width", [96, 110, 131, None])
@pytest.mark.parametrize("seed", [100_003, 100_017, 100_040])
def test_a_line_is_what_rich_prints(seed, width, colour, monkeypatch) -> None:
    report = titled(*generated(seed))
    ours = board(WORDS, report, width=width, colour=colour)
    monkeypatch.setattr(boards, "_table", by_rich)
    assert ours == board(WORDS, report, width=width, colour=colour)


def test_rich_is_asked_for_what_has_to_be_folded_alone(monkeypatch) -> None:
    asked: list[int] = []
    printed = boards.printed

    def counted(body, room, *, colour):
        asked.append(body.row_count)
        return printed(body, room, colour=colour)

    monkeypatch.setattr(boards, "printed", counted)
    book, as_of = generated(100_017)
    board(WORDS, evaluate(book, as_of), width=131, colour=True)
    assert asked == [0]
    del asked[:]
    told = board(WORDS, titled(book, as_of), width=131, colour=True)
    assert "much longer" in told
    assert set(asked) == {0, 1}


def by_rich(rows, widths, room, *, colour):
    return boards.printed(boards._grid(rows, widths, head=True), room, colour=colour)


def titled(book, as_of):
    """The report on the book's goals, which are called as nobody would expect."""
    report = evaluate(book, as_of)
    goals = [
        replace(each, goal=replace(each.goal, title=LocalText((("en", TITLES[place % len(TITLES)]),))))
        for place, each in enumerate(report.goals, 3)
    ]
    return replace(report, goals=tuple(goals))
