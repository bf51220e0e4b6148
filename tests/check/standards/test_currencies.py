"""The list of currencies stays right."""

from babel.core import get_global

from generator.check.standards.currencies import CURRENCIES


def test_every_currency_that_is_legal_tender_somewhere_is_known() -> None:
    tender = {
        code
        for entries in get_global("territory_currencies").values()
        for code, _, end, is_tender in entries
        if end is None and is_tender
    }
    assert tender <= CURRENCIES
