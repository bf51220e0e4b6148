"""Words for places, groups, distances and money, in every language that ships."""

from pathlib import Path

import pytest

from generator.evaluate.audit.lexicon import distances, named_together, phrase_key, speaks_of_money, spoken_of
from generator.languages import LANGUAGES

TITLES = Path(__file__).parent / "titles"
#: Of sixty titles so many may be judged wrongly. Unseen, the sixth were in 4 (en), 3 (nb) and 5 (ar), the seventh in 3, 4 and 4;
#: the rules were mended by each set only after it had been counted. Of German's first, 1 was.
MOST_WRONG = 6


@pytest.mark.parametrize("vocabulary", [pytest.param(each.vocabulary, id=each.code) for each in LANGUAGES])
def test_every_listed_word_is_recognised(vocabulary) -> None:
    for phrase in (*vocabulary.places, *vocabulary.groups):
        assert spoken_of(f"… {phrase.replace('#', '30')} …"), phrase
    for name in vocabulary.names:
        assert spoken_of(f"{vocabulary.leads[0]} {name}"), name
    for word in vocabulary.adjectives:
        assert spoken_of(f"{word} {vocabulary.people[0]}"), word
    for idiom in vocabulary.idioms:
        assert spoken_of(idiom) is None, idiom
    for unit in vocabulary.distances:
        assert [distance.metres for distance in distances(f"2 {unit}")] == [2 * vocabulary.distances[unit]], (
            unit
        )
    for word in vocabulary.money:
        assert speaks_of_money(word), word


@pytest.mark.parametrize("vocabulary", [pytest.param(each.vocabulary, id=each.code) for each in LANGUAGES])
def test_a_word_of_many_meanings_counts_after_a_lead_alone(vocabulary) -> None:
    lead = vocabulary.leads[0]
    for word in vocabulary.weak:
        assert spoken_of(word) is None, word
        assert spoken_of(f"{lead} {word}"), word


@pytest.mark.parametrize("vocabulary", [pytest.param(each.vocabulary, id=each.code) for each in LANGUAGES])
def test_no_word_is_listed_twice_in_a_list(vocabulary) -> None:
    for phrases in (vocabulary.places, vocabulary.names, vocabulary.groups, vocabulary.money):
        keys = [phrase_key(phrase) for phrase in phrases]
        assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("for people in our CITY.", "CITY"),
        ("city-wide", "city-wide"),
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
def test_places_and_groups(text, words) -> None:
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
def test_words_that_look_like_them(text) -> None:
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
        ("zwei Kilometern", 2000),
        ("anderthalb Kilometer", 1500),
    ],
)
def test_distances(text, metres) -> None:
    assert [distance.metres for distance in distances(text)] == [pytest.approx(metres)]


@pytest.mark.parametrize("text", ["5", "km", "the extra mile", "5 million", "كم منشورًا؟", "5 % in 3 months"])
def test_what_is_no_distance(text) -> None:
    assert list(distances(text)) == []


def test_a_list_of_things_ends_where_something_else_is_said() -> None:
    things = {"likes": "likes", "comments": "comments", "shares": "shares"}
    assert named_together("Likes, comments and shares", things) == "Likes, comments and shares"
    assert named_together("Likes from comments and shares", things) == "comments and shares"
    assert named_together("Likes for our comments", things) is None
    assert named_together("Likes and likes", things) is None


@pytest.mark.parametrize(
    "text",
    [
        "Win followers بالرياض",
        "مبيعات للقاهرة",
        "نمو بالسعودية",
        "الرياض والقاهرة",
        "مبيعات للإمارات",
        "على بعد كيلومتر واحد",
        "قريب من المحل",
        "الشركات الصغيرة",
        "شبابنا",
        "المقيمون",
        "في المملكة",
        "الولايات المتحدة",
        "متابعون في الخبر",
        "من الطائف",
        "من أبها",
        "unge mellom 18 og 25",
        "nå de unge",
        "barn under 12",
        "folk i 20-årene",
        "Flere bergensere",
        "Lørenskog",
        "Nesodden",
        "på Jæren",
        "tjuefem kilometer",
        "innenfor 500 m",
        "500 m fra butikken",
        "Grow in the US",
        "Sales in the U.S. double",
        "NYC followers",
        "Texas",
        "California",
        "visitors from Turkey",
        "Iran",
        "Ghana",
        "Cardiff",
        "men follow us",
        "men 30-45",
        "for the family",
        "within 800m",
        "15 minutes' walk from here",
        "10-minute drive",
        "عمّان",
        "بالحي",
        "halvannen mil",
        "half a kilometre",
        "Grow Our Following In Leeds By Spring",
        "London-based followers",
        "Followers in the town",
        "Leeds readers",
    ],
)
def test_a_place_or_a_group_is_found_in_the_form_in_which_people_write_it(text) -> None:
    assert spoken_of(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "The talk of the town",
        "Local SEO",
        "Sell the city break",
        "Country Music",
        "Pizza Village",
        "Paris Fashion Week",
        "Urban Outfitters",
        "Kids menu",
        "Win by half a mile",
        "eldre innlegg",
        "lokale nyheter",
        "en mil",
        "Island-reisen",
        "Alta-kampanjen",
        "Barna i kampanjen",
        "حيّ على الفلاح",
        "بناء دولة",
        "قرب نهاية الشهر",
        "قطر جديد",
        "قبل المغرب",
        "منطقة العروض",
        "بلد المنشأ",
        "أسر المشتركين",
        "generate more leeds",
        "Sponsor the 10 km run",
        "100 m views",
        "$5 m in sales",
    ],
)
def test_an_idiom_or_the_name_of_a_thing_is_no_place_and_no_group(text) -> None:
    assert spoken_of(text) is None


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("1,000 metres", 1000),
        ("1 000 meter", 1000),
        ("1,500 متر", 1500),
        ("twenty-five miles", 40233.6),
        ("five hundred metres", 500),
        ("خمسة عشر كيلومترًا", 15000),
        ("خمسة وعشرون كيلومترا", 25000),
        ("within 3 miles", 4828.032),
        ("tre engelske mil", 4828.032),
        ("up to ten kilometres", 10000),
        ("a hundred metres", 100),
        ("two and a half miles", 4023.36),
        ("en og en halv mil", 15000),
        ("to og en halv mil", 25000),
        ("tjuefem kilometer", 25000),
        ("fem hundre meter", 500),
        ("خمسمئة متر", 500),
        ("كيلومترين ونصف", 2500),
        ("ثلاثة كيلومترات ونصف", 3500),
        ("كيلومتر واحد", 1000),
        ("halvannen mil", 15000),
        ("half a kilometre", 500),
        ("within a mile", 1609.344),
        ("a mile and a half from us", 2414.016),
        ("between 5 and 10 km", 10000),
        ("5-10 km", 10000),
        ("٥ كم", 5000),
        ("مئة وخمسين مترا", 150),
        ("two thousand five hundred metres", 2500),
        ("half a mile", 804.672),
        ("en halv mil", 5000),
        ("2.5 km", 2500),
        ("2,5 km", 2500),
        ("نصف كيلومتر", 500),
        ("over 1 000 meter", 1000),
        ("1٬500 متر", 1500),
        ("١٬٥٠٠ متر", 1500),
        ("१,५०० metres", 1500),
        ("ثلاثة آلاف متر", 3000),
        ("one hundred and fifty metres", 150),
        ("three hundred twelve yards", 285.2928),
        ("within 800m", 800),
    ],
)
def test_a_number_of_several_parts_is_read_whole(text, metres) -> None:
    assert [distance.metres for distance in distances(text)] == [pytest.approx(metres)]


@pytest.mark.parametrize(
    "text",
    [
        "1.500 meter",
        "twelve three miles",
        "10 km run",
        "سباق 10 كم",
        "by half a mile",
        "100 km/h",
        "500 m views",
    ],
)
def test_a_number_that_can_be_read_in_two_ways_or_measures_no_reach_is_given_up(text) -> None:
    assert list(distances(text)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Twice as many bookings from Harrogate", "Harrogate"),
        ("Grow in Milton Keynes", "Milton Keynes"),
        ("More Whitby customers", "Whitby"),
        ("Visitors from Ulverstonbury", "Ulverstonbury"),
        ("Flere besøk fra Namsos", "Namsos"),
        ("Salget i Stor-Elvdal", "Stor-Elvdal"),
        ("Flere kunder i Ås", "Ås"),
        ("الحجوزات من الرصيفة", "الرصيفة"),
        ("البيع للرصيفة", "للرصيفة"),
    ],
)
def test_a_town_of_the_gazetteer_is_found_where_the_text_leads_to_it(text, words) -> None:
    assert spoken_of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Harrogate",
        "Publish in Figma",
        "Links from Nokia and Forbes",
        "Grow from March to July",
        "Bookings from Swindon Festival",
        "Namsos-kampanjen",
        "Få saker i Trello",
        "زيادة المبيعات من كريم",
        "فيلم «الطريق إلى الرصيفة»",
        "The film “Winter in Harrogate”",
    ],
)
def test_a_name_of_a_thing_is_no_town(text) -> None:
    assert spoken_of(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Get 40 upholsterers to try the app", "upholsterers"),
        ("Known among self-employed taxidermists", "taxidermists"),
        ("Popular among nuns", "nuns"),
        ("Bestillinger fra møbeltapetserere i år", "møbeltapetserere"),
        ("Kjent blant kordirigenter", "kordirigenter"),
        ("جذب الحدادين", "الحدادين"),
        ("دورة للمنجدين", "للمنجدين"),
        ("يعرفنا الميكانيكيون", "الميكانيكيون"),
        ("تسجيل 50 كهربائيًا", "كهربائيا"),
    ],
)
def test_people_are_told_by_their_ending_where_the_text_wants_to_reach_them(text, words) -> None:
    assert spoken_of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Upholsterers",
        "Fewer errors in orders",
        "Replies to reviewers",
        "Sell 40 posters",
        "Run 3 glaziers",
        "Among the best newsletters",
        "Sørge for raskere levering",
        "Tall fra prøvebrukere",
        "Spare tid for tre dagers arbeid",
        "زيادة المبيعات من العملاء الحاليين",
        "تفاعل أكثر من المتابعين",
        "الإعلان في التلفزيون",
        "النشر 30 يوميا",
    ],
)
def test_things_and_whoever_follows_or_buys_are_no_group(text) -> None:
    assert spoken_of(text) is None


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("Drive 300 km a week less", []),
        ("La bilene kjøre 300 km mindre", []),
        ("تقطع الشاحنات 300 كم أقل", []),
        ("A shoe's life up from 500 to 800 km", []),
        ("Mosjonsløpet på 10 km", []),
        ("Anmeldungen zum Stadtlauf über 10 km", []),
        ("Im Sommer 300 km laufen", []),
        ("Den Lieferradius auf 8 km erweitern", [8000]),
        ("Widen the delivery radius to 8 km", [8000]),
        ("Known up to 8 km from the shop", [8000]),
    ],
)
def test_what_is_driven_saved_or_grown_is_no_distance_from_a_place(text, metres) -> None:
    assert [distance.metres for distance in distances(text)] == metres


@pytest.mark.parametrize("language", [each.code for each in LANGUAGES])
def test_every_language_has_titles_to_be_judged_by(language) -> None:
    assert (TITLES / f"first_{language}.txt").exists()


@pytest.mark.parametrize("titles", sorted(path.stem for path in TITLES.glob("*.txt")))
def test_at_most_one_title_in_ten_is_judged_wrongly(titles) -> None:
    lines = (TITLES / f"{titles}.txt").read_text(encoding="utf-8").splitlines()
    wrong = [line for line in lines if line.startswith("+") != (spoken_of(line[2:]) is not None)]
    assert len(wrong) <= MOST_WRONG, wrong


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Leads from companies with fewer than 50 employees.", "companies with fewer than 50 employees"),
        ("Businesses of at most twenty staff", "Businesses of at most twenty staff"),
        ("Firms with 250 full-time employees", "Firms with 250 full-time employees"),
        ("Leads fra bedrifter med færre enn 50 ansatte.", "bedrifter med færre enn 50 ansatte"),
        ("عملاء من الشركات التي يقل عدد موظفيها عن 50", "الشركات التي يقل عدد موظفيها عن 50"),
        ("Leads from companies. 50 employees helped", None),
        ("Grow the business by 50 followers", None),
        ("40 companies ask for our staff", None),
    ],
)
def test_companies_of_a_size_are_a_group(text, words) -> None:
    assert spoken_of(text) == words
