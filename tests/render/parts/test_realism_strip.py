"""Past windows as a strip on a goal's page: as many dots as the sentence says, on the sides that it says."""

import re
from dataclasses import replace

import pytest

from generator.l10n import done_before, words_for
from generator.model.fact import Unknown
from generator.model.goal import Op
from generator.model.text import UnitWords
from generator.model.verdict import Realism, RealismVerdict
from generator.render.parts.realism_strip import realism_strip
from tests.languages import SHIPPED
from tests.render.reports import judged, key_result, metric

PAST = (2.0, 3.0, 1.0, 6.0, 2.0, 2.0, 4.0, 3.0, 5.0, 0.0)
REALISM = Realism(
    verdict=RealismVerdict.STRETCH,
    ratio=1.8,
    needed=5.0,
    historical=2.8,
    best=6.0,
    ramp=7.2,
    windows=10,
    reached=2,
    days=30,
    reason=None,
    context=(),
    past=PAST,
)
EASY = replace(REALISM, needed=-1.0, reached=10)
NEVER = replace(REALISM, needed=9.0, reached=0)


def strip(realism=REALISM, op=Op.GTE, language="en"):
    return realism_strip(words_for(language), judged(key_result(op=op), realism=realism))


def dots(svg: str) -> dict[str, list[float]]:
    """Where the dots of each side stand: solid ones reached it, pale ones fell short."""
    sides: dict[str, list[float]] = {"reached": [], "short": []}
    for pale, path in re.findall(r'<path( opacity="\.5")? stroke="currentColor"[^>]* d="([^"]+)"', svg):
        sides["short" if pale else "reached"] += [float(x) for x in re.findall(r"M([\d.]+) [\d.]+h0", path)]
    return sides


def post(svg: str) -> float:
    return float(re.search(r'class="stem" d="M([\d.]+)', svg)[1])


@pytest.mark.parametrize("realism", [REALISM, EASY, NEVER])
@pytest.mark.parametrize("language", SHIPPED)
def test_there_are_as_many_dots_as_the_sentence_says(realism, language) -> None:
    """Of ten windows two reached 5, all reached −1, none reached 9."""
    words, drawn = words_for(language), strip(realism, language=language)
    for svg in (drawn.wide, drawn.narrow):
        found = dots(svg)
        assert (len(found["reached"]), sum(map(len, found.values()))) == (realism.reached, realism.windows)
    assert done_before(words, realism).text in drawn.name


def test_what_reached_it_stands_beyond_the_posts_and_the_rest_before_them() -> None:
    svg = strip().wide
    assert max(dots(svg)["short"]) < post(svg) < min(dots(svg)["reached"])


def test_of_a_limit_what_kept_it_stands_before_the_posts() -> None:
    """At most 2: the windows with 0, 1 and three times 2 kept it."""
    svg = strip(replace(REALISM, needed=2.0, best=0.0, reached=5), Op.LTE).wide
    assert (len(dots(svg)["reached"]), len(dots(svg)["short"])) == (5, 5)
    assert max(dots(svg)["reached"]) < post(svg) < min(dots(svg)["short"])


def test_alike_windows_are_piled() -> None:
    """0, 1, 2 three times, 3 twice, and 4: five columns for eight windows that fell short."""
    assert len(set(dots(strip().wide)["short"])) == 5


def test_dots_shrink_until_the_highest_pile_fits() -> None:
    """Twelve alike: at 9 they would be 108 high, at 4 they are 48 of 58."""
    svg = strip(replace(REALISM, past=(2.0,) * 12, windows=12, reached=0)).wide
    assert re.search(r'stroke-width="([\d.]+)" d="M', svg)[1] == "3"


def test_what_is_too_many_for_dots_becomes_bars_of_the_same_heights() -> None:
    """Of 90 windows of 1 and 45 of 2 the bars stand 2 : 1."""
    svg = strip(replace(REALISM, past=(1.0,) * 90 + (2.0,) * 45, windows=135, reached=0)).wide
    bars = re.search(r'opacity="\.5" stroke="currentColor" stroke-width="2.5" d="([^"]+)"', svg)[1]
    heights = [float(foot) - float(top) for foot, top in re.findall(r"M[\d.]+ ([\d.]+)V([\d.]+)", bars)]
    assert heights == [pytest.approx(29), pytest.approx(58)], "the nearest to the posts first"


def test_ten_thousand_windows_weigh_little() -> None:
    past = tuple(number % 997 / 100 for number in range(10_000))
    assert len(strip(replace(REALISM, past=past, windows=10_000, reached=0, needed=99.0)).wide) < 4000


def test_there_is_none_without_a_past_or_a_target_or_where_all_is_the_same() -> None:
    assert strip(replace(REALISM, past=(), windows=0, reached=0)) is None
    assert strip(replace(REALISM, needed=Unknown("no-target"), reached=Unknown("no-target"))) is None
    assert strip(replace(REALISM, past=(5.0,) * 8, windows=8, reached=8)) is None


@pytest.mark.parametrize("language", SHIPPED)
def test_words_that_are_wider_than_the_drawing_take_several_lines(language) -> None:
    long = UnitWords(((language, (("other", "dobbeltbestillinger på nett"),)),))
    ordered = metric(unit="orders", unit_words=long)
    found = judged(key_result(), metric=ordered, unit="orders", realism=REALISM)
    drawn = realism_strip(words_for(language), found)
    for svg, letter in ((drawn.wide, 7.0), (drawn.narrow, 8.3)):
        left, top, width, height = map(float, re.search(r'viewBox="([^"]+)"', svg)[1].split())
        for x, y, words in re.findall(r'<text [^>]*x="([^"]+)" y="([^"]+)">([^<]+)<', svg):
            half = len(words.strip("\u2068\u2069")) * letter / 2
            assert left - 0.1 <= float(x) - half, words
            assert float(x) + half <= left + width + 0.1, words
            assert top < float(y) <= top + height, words
