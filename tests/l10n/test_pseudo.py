"""The lengthened English keeps what a message needs, and is as much longer as the longest translations are."""

import re

from tests.l10n.pseudo import Pseudo, pseudo
from tools.messages import collected


def test_places_and_marks_stay_as_they_are() -> None:
    for message in (each for each in collected() if each.id):
        for form in message.id if isinstance(message.id, tuple) else (message.id,):
            kept = re.compile(r"\{\w*\}|</?\w+>")
            assert kept.findall(pseudo(form)) == kept.findall(form)


def test_sentences_grow_by_two_fifths() -> None:
    texts = [each.id for each in collected() if isinstance(each.id, str) and len(each.id) > 40]
    growth = sum(map(len, map(pseudo, texts))) / sum(map(len, texts))
    assert 1.25 < growth < 1.5


def test_a_plural_is_that_of_english() -> None:
    catalog = Pseudo()
    assert catalog.ngettext("goal", "goals", 1) == "goóaál"
    assert catalog.npgettext("of", "goal", "goals", 2) == "goóaálš"
