"""Languages, plurals, names and dates."""

import pickle
import re
from dataclasses import replace
from datetime import date
from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.core import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import given, strategies as st

from generator.l10n import words_for
from generator.l10n.sentence import cut
from generator.model.calendar import Period
from generator.model.phrase import Name
from generator.model.text import LocalText

ORDER = ("zero", "one", "two", "few", "many", "other")


@given(st.integers(min_value=0, max_value=100_000))
def test_arabic_chooses_among_its_six_forms_as_cldr_does(n: int) -> None:
    form = vars(words_for("ar").catalog)["plural"](n)
    assert ORDER[form] == Locale("ar").plural_form(n)


@given(st.integers(min_value=0, max_value=100_000), st.sampled_from(["en", "nb"]))
def test_english_and_norwegian_have_one_and_many(n: int, language: str) -> None:
    assert ("one", "other")[vars(words_for(language).catalog)["plural"](n)] == Locale(language).plural_form(n)


@pytest.mark.parametrize(
    ("n", "arabic"),
    [
        (1, "يوم واحد"),
        (2, "يومان"),
        (3, "3 أيام"),
        (11, "11 يومًا"),
        (100, "100 يوم"),
        (103, "103 أيام"),
        (0, "0 يوم"),
    ],
)
def test_arabic_days_agree_with_their_number(n: int, arabic: str) -> None:
    assert words_for("ar").duration_days(n) == arabic


def test_a_broken_number_takes_the_plural() -> None:
    assert words_for("en").ntext("{n} day", "{n} days", 1.5) == "1.5 days"


@given(st.text())
def test_a_name_is_isolated_whatever_it_holds(text: str) -> None:
    said = words_for("ar").name(text)
    assert (said[0], said[-1]) == ("\u2068", "\u2069")
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", said[1:-1])


@given(st.text())
def test_what_an_author_wrote_is_never_a_pattern_or_a_mark(text: str) -> None:
    words = words_for("en")
    sentence = words.sentence("{title}: <tone>{status}</tone>.", "bad", title=Name(text), status="Off track")
    assert [part.tone for part in sentence.parts] == ["none", "bad", "none"]
    assert sentence.text == f"{words.name(text)}: Off track."


def test_text_in_another_language_is_isolated() -> None:
    title = LocalText((("en", "Reach"), ("ar", "الوصول")))
    assert words_for("ar").say(title) == "\u2068الوصول\u2069"
    assert words_for("nb").say(title) == "\u2068Reach\u2069"


def test_an_unlisted_language_has_english_words_with_its_own_dates_and_says_so() -> None:
    words = words_for("pl")
    assert (words.translated, words.words_language, words.direction) == (False, "en", "ltr")
    assert words.text("On track") == "On track"
    assert words.date(date(2026, 4, 30)) == "30\xa0kwietnia 2026"


def test_a_region_of_a_listed_language_has_its_words() -> None:
    assert words_for("nb-NO").text("On track") == "I rute"
    assert words_for("ar-EG").direction == "rtl"


@pytest.mark.parametrize("tag", ["xx", "i-klingon", "zz-Latn-XX", "", "nb_NO", "zh-Hant-TW"])
def test_any_tag_gives_words(tag: str) -> None:
    assert words_for(tag).date(date(2026, 4, 30))


def test_english_dates_put_the_day_first_unless_a_region_says_otherwise() -> None:
    assert words_for("en").date(date(2026, 4, 30)) == "30\xa0April 2026"
    assert words_for("en-US").date(date(2026, 4, 30)) == "April\xa030, 2026"


def test_a_day_of_the_same_year_has_no_year() -> None:
    words = words_for("nb")
    assert words.day(date(2026, 4, 30), date(2026, 5, 1)) == "30.\xa0april"
    assert words.day(date(2025, 12, 30), date(2026, 1, 1)) == "30.\xa0desember 2025"


def test_a_period_says_its_year_once() -> None:
    period = Period(date(2026, 4, 13), date(2026, 5, 12))
    assert words_for("en").period(period) == "13\xa0Apr\u2009–\u200912\xa0May 2026"
    assert words_for("ar").period(period) == "13\xa0أبريل – 12\xa0مايو 2026"


def test_lists_have_an_and() -> None:
    assert words_for("en").list(["a", "b", "c"]) == "a, b and c"
    assert words_for("nb").list(["a", "b"]) == "a og b"
    assert words_for("nb").list([]) == ""


def test_words_travel_to_another_process_by_their_tag() -> None:
    words = words_for("ar")
    assert len(pickle.dumps(words)) < 100
    assert pickle.loads(pickle.dumps(words)) is words


def test_a_pattern_is_cut_at_its_marks() -> None:
    parts = cut("<strong>A</strong> b <soft>c</soft>", "bad", str).parts
    assert [(part.text, part.tone) for part in parts] == [("A", "strong"), (" b ", "none"), ("c", "soft")]


def test_a_counted_word_has_the_form_of_its_context() -> None:
    written = b"""
msgctxt "object"
msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} dag lang"
msgstr[1] "{n} dager lang"
"""
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(written), locale="nb"))
    compiled.seek(0)
    words = replace(words_for("nb"), catalog=GNUTranslations(compiled))
    assert words.cntext("object", "{n} day", "{n} days", 2) == "2 dager lang"
    assert words.ntext("{n} day", "{n} days", 2) == "2 days"
