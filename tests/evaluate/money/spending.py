"""A goal of April with a budget and actions that cost, as text."""

from tests.evaluate.sites import readings

FANS = readings("03-31 400\n04-10 431")
WITH_120 = "target: 480\nbudget: {amount: 120, currency: USD}\n"


def spending(*actions: str) -> str:
    return WITH_120 + "actions:\n" + "".join(f"  - {{title: Boost, {action}}}\n" for action in actions)
