"""Where key results began: the baseline of any version of a goal, by the readings as they are known on a day.

Takes the book and the day, gives a function of a goal and a key result. Nothing is prepared before it is asked for, and
nothing is judged.
"""

from collections.abc import Callable
from functools import cache

from generator.evaluate.key_result.inputs import inputs_of
from generator.evaluate.key_result.terms import baseline_in
from generator.evaluate.readings.known import Known, known_on
from generator.model.book import Book
from generator.model.calendar import Day
from generator.model.fact import Fact, Unknown
from generator.model.goal import Goal, KeyResult


def baselines(book: Book, as_of: Day) -> Callable[[Goal, KeyResult], Fact]:
    """Gives the baseline of a key result of a goal, which need not be as it is in ``book``."""

    @cache
    def known() -> Known:
        return known_on(book, as_of)

    def began(goal: Goal, key_result: KeyResult) -> Fact:
        inputs = inputs_of(goal, key_result, known())
        return Unknown("no-baseline") if inputs is None else baseline_in(inputs).value

    return began
