"""Words for places, groups, distances and money, in three languages."""

import pytest

from generator.evaluate.audit.lexicon import distances, named_together, phrase_key, speaks_of_money, spoken_of
from generator.languages import LANGUAGES


@pytest.mark.parametrize("vocabulary", [pytest.param(each.vocabulary, id=each.code) for each in LANGUAGES])
def test_every_listed_word_is_recognised(vocabulary):
    for phrase in (*vocabulary.places, *vocabulary.groups):
        assert spoken_of(f"… {phrase} …"), phrase
    for name in vocabulary.names:
        assert spoken_of(name), name
    for unit in vocabulary.distances:
        assert [distance.metres for distance in distances(f"2 {unit}")] == [2 * vocabulary.distances[unit]], (
            unit
        )
    for word in vocabulary.money:
        assert speaks_of_money(word), word


@pytest.mark.parametrize("vocabulary", [pytest.param(each.vocabulary, id=each.code) for each in LANGUAGES])
def test_no_word_is_listed_twice_in_a_list(vocabulary):
    for phrases in (vocabulary.places, vocabulary.names, vocabulary.groups, vocabulary.money):
        keys = [phrase_key(phrase) for phrase in phrases]
        assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("for people in our CITY.", "CITY"),
        ("city-wide", "city"),
        ("visitors to Saudi Arabia", "Saudi Arabia"),
        ("people aged 18 to 24", "aged"),
        ("i byen vår", "byen"),
        ("vår by", "vår by"),
        ("unge voksne på Østlandet", "unge voksne"),
        ("وبالمدينة", "وبالمدينة"),
        ("في الحيّ", "الحي"),
        ("للنساء", "للنساء"),
        ("السعودية", "السعودية"),
    ],
)
def test_places_and_groups(text, words):
    assert spoken_of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "by summer",
        "men ikke nå",
        "land 20 new clients",
        "a turkey sandwich",
        "oslo",
        "السعر",
        "",
        "…",
        "12 %",
    ],
)
def test_words_that_look_like_them(text):
    assert spoken_of(text) is None


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("5km", 5000),
        ("a 3-mile radius", 3 * 1609.344),
        ("half a mile", 0.5 * 1609.344),
        ("2.5 km", 2500),
        ("2,5 km", 2500),
        ("ten kilometres", 10_000),
        ("to mil", 20_000),
        ("en halv mil", 5000),
        ("٥ كم", 5000),
        ("5 كيلو متر", 5000),
        ("خمسة كيلومترات", 5000),
        ("ثلاثة أميال", 3 * 1609.344),
        ("كيلومترين", 2000),
    ],
)
def test_distances(text, metres):
    assert [distance.metres for distance in distances(text)] == [pytest.approx(metres)]


@pytest.mark.parametrize("text", ["5", "km", "the extra mile", "5 million", "كم منشورًا؟", "5 % in 3 months"])
def test_what_is_no_distance(text):
    assert list(distances(text)) == []


def test_a_list_of_things_ends_where_something_else_is_said():
    things = {"likes": "likes", "comments": "comments", "shares": "shares"}
    assert named_together("Likes, comments and shares", things) == "Likes, comments and shares"
    assert named_together("Likes from comments and shares", things) == "comments and shares"
    assert named_together("Likes for our comments", things) is None
    assert named_together("Likes and likes", things) is None
