"""What a number in a title means: titles in every language that name another target, and titles that only seem to."""

import pytest

from tests.evaluate.audit.texts import goal

UNITS = (
    "{en: {one: reader, other: readers}, nb: {one: leser, other: lesere}, de: {one: Leser, other: Leser}, "
    "ar: {zero: قارئ, one: قارئ, two: قارئان, few: قراء, many: قارئًا, other: قارئ}}"
)
SITE = (
    "=== content/site.yaml\ntitle: Test\nlanguages: [en, nb, ar, de]\n"
    f"=== content/metrics/own.yaml\nreaders: {{type: level, label: Readers of the letter, unit: {UNITS}}}\n"
    "answers: {type: level, label: Answering time, unit: {one: day, other: days}, better: lower}\n"
    "talks: {type: flow, label: Talks, unit: {one: talk, other: talks}}\n"
)
#: From 800 readers to 2,000 in the thirty days of April, by way of 1,250.
GROWING = "baseline: 800\nmilestones: [{date: 2026-04-10, value: 1250}]\nstretch: 2500\n"

#: A title, and the words of it that name another target than 2,000.
OTHER = [
    ("3,000 readers by Christmas", "3,000 readers"),
    ("Grow to 3000 readers", "3000 readers"),
    ("Grow to 3 000 readers in April", "3 000 readers"),
    ("From 800 to 3,000 readers", "3,000 readers"),
    ("From 800 readers to 3,000 readers", "3,000 readers"),
    ("Reach 3k readers", "3k readers"),
    ("Reach 3.5 thousand readers", "3.5 thousand readers"),
    ("In 2026, 3,000 readers", "3,000 readers"),
    ("April: 3,000 readers", "3,000 readers"),
    ("The letter – 3,000 readers", "3,000 readers"),
    ("At least 3,000 readers, and 40% of them weekly", "3,000 readers"),
    ("Three posts a week, 1,500 readers", "1,500 readers"),
    ("More than 3,000 readers in Q3", "3,000 readers"),
    ("4,000 readers more", "4,000 readers"),
    ("3000 lesere innen jul", "3000 lesere"),
    ("Nå 3 000 lesere i april", "3 000 lesere"),
    ("Fra 800 til 3000 lesere", "3000 lesere"),
    ("Få minst 3,5 tusen lesere", "3,5 tusen lesere"),
    ("Auf 3.000 Leser", "3.000 Leser"),
    ("Von 800 auf 3.000 Leser", "3.000 Leser"),
    ("Mindestens 3 Tsd. Leser bis Weihnachten", "3 Tsd. Leser"),
    ("Brief: 3.000 Leser", "3.000 Leser"),
    ("٣٠٠٠ قارئ قبل العيد", "٣٠٠٠ قارئ"),
    ("الوصول إلى ٣٬٠٠٠ قارئ", "٣٬٠٠٠ قارئ"),
    ("من 800 إلى 3000 قارئ", "3000 قارئ"),
    ("أكثر من 3 آلاف قارئ", "3 آلاف قارئ"),
    ("في نيسان، 3000 قارئًا", "3000 قارئا"),
]

#: Titles that say 2,000, or in which the number is something else.
SAME = [
    "2,000 readers by Christmas",
    "Grow from 800 to 2,000 readers",
    "From 800 to 2 000 readers",
    "From 800 to 2.000 readers",
    "2k readers",
    "Reach 2 thousand readers",
    "0.002M readers",
    "1,200 readers more",
    "1,250 readers on the way to more",
    "2,500 readers would be grand",
    "From 800 readers on",
    "3,000 opens of 2,000 readers",
    "Go from 500 readers of each of 4 letters to 2,000",
    "900 readers in town and 1,100 abroad",
    "500 readers in each of 4 towns",
    "2026 readers",
    "In 2026 readers count",
    "Spring 2027 readers",
    "2026-12-31 readers",
    "By 31.12. readers who stay",
    "On 12/1500 readers",
    "24/7 readers",
    "At 12:3000 readers",
    "Q3 readers",
    "The 3,000th reader",
    "3,000 readers a week",
    "3,000 readers per issue",
    "1,500 readers weekly",
    "1,500 readers each month",
    "1,500 readers/month",
    "100 readers lost",
    "3,000 readers fewer than they have",
    "3,000 readers are not enough",
    "3,000 readers who open every letter",
    "3,000 readers club",
    "3,000 readers-only evening",
    "Answer the first 3,000 readers",
    "Thank our 3,000 readers",
    "The top 3,000 readers",
    "1,500 to 3,000 readers",
    "1,500–3,000 readers",
    "3 - 3,000 readers",
    "Letter no. 1500 readers",
    "@mary_3000 readers",
    "#3000 readers",
    "“3,000 readers”",
    "$3,000 readers",
    "40% of 3,000 readers",
    "Studio 3000 readers",
    "3 posts for readers",
    "50 readers at the party",
    "3 million readers one day",
    "A letter to 100,000 readers",
    "150 readers to begin with",
    "Readers up by 20%, and 12 posts",
    "90 days, 3 letters, more readers",
    "Fra 800 til 2000 lesere",
    "2 tusen lesere",
    "3000 lesere i uka",
    "1500 lesere om dagen",
    "Våre 3000 lesere",
    "3000 lesere som åpner",
    "Den 3000. leser",
    "2026 lesere",
    "I 2026 lesere i hele landet",
    "Von 800 auf 2.000 Leser",
    "2 Tsd. Leser",
    "1.500 Leser pro Woche",
    "1.500 Leser im Monat",
    "Unsere 3.000 Leser",
    "3.000 Leser-Aktion",
    "3.000 Leser, davon 2.000 neue",
    "Am 12. Leser einladen",
    "من 800 إلى 2000 قارئ",
    "من ٨٠٠ إلى ٢٬٠٠٠ قارئ",
    "ألفا قارئ",
    "2 ألف قارئ",
    "3000 قارئ شهريا",
    "٣٠٠٠ قارئ في الأسبوع",
    "نشكر الـ3000 قارئ",
    "3000 قارئ الذين معنا",
    "٢٠٢٦ قارئ",
    "في ٢٠٢٦ قراء أكثر",
    "Grow",
]


def titled(title: str, fields: str = GROWING, **lines: str) -> str:
    lines = {"metric": "readers", "target": "2000", **lines}
    return SITE + goal(fields, title=f"'{title}'", **lines)


@pytest.mark.parametrize(("title", "words"), OTHER)
def test_a_title_that_names_another_target_is_told_with_its_words(found, title, words) -> None:
    finding = found("specific", "title-differs", titled(title))
    assert finding is not None
    assert finding.facts["words"].first == words
    assert finding.facts["target"].value == 2000


@pytest.mark.parametrize("title", SAME)
def test_a_title_that_can_be_meant_otherwise_is_believed(found, title) -> None:
    assert found("specific", "title-differs", titled(title)) is None


def test_the_numbers_are_what_the_titles_are_believed_for(found) -> None:
    """Each title that is quiet has its number, and readers beside it or not far: without one it would prove nothing."""
    assert len(OTHER) + len(SAME) >= 100
    assert [title for title in SAME if not any(char.isdigit() for char in title)] == ["ألفا قارئ", "Grow"]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Answer within 30 days", None),
        ("30 days of quicker answers", None),
        ("Answers in 2 days within 90 days", None),
        ("From 5 to 4 days", "4 days"),
        ("At most 4 days", "4 days"),
        ("3 days fewer", None),
        ("5 days is too long", None),
        ("7 days without a complaint", None),
    ],
)
def test_of_what_is_to_sink_a_number_above_the_baseline_is_a_length_of_something_else(
    found, title, words
) -> None:
    finding = found("specific", "title-differs", titled(title, "baseline: 5\n", metric="answers", target="2"))
    assert (finding and finding.facts["words"].first) == words


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("20 talks in spring", "20 talks"),
        ("3 talks a week", None),
        ("10 talks before the fair and 26 after", None),
        ("4 talks on 9 channels", None),
        ("9 talks in each of four weeks", None),
        ("36 talks", None),
        ("1 talk at a time", None),
        ("500 talks one day", None),
    ],
)
def test_the_numbers_of_a_title_may_come_to_the_target_together(found, title, words) -> None:
    finding = found("specific", "title-differs", titled(title, "", metric="talks", target="36"))
    assert (finding and finding.facts["words"].first) == words
