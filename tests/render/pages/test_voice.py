"""The share of voice of our own accounts."""

import re

from generator.chart import draw_voices, prepare
from generator.model.voice import voices_of
from tests.render.html_pages import plain
from tests.render.surveyed import VOICES, page, report


def test_the_page_of_voices_answers_with_the_share_of_the_newest_days() -> None:
    found = report(VOICES)
    [voices] = voices_of(found)
    drawn = draw_voices(prepare(), voices, found.metrics["mentions"], "en")
    html = page(VOICES, "voice", voices={voices.own.key: drawn})
    said = plain(re.search(r"<h1.*?</h1>", html or "", re.DOTALL)[0])
    assert "x/us has 50% of what 2 accounts have together" in said
    assert "25% at first" in said
    assert 'href="../metrics/mentions/readings.csv" download' in (html or "")


def test_accounts_without_days_in_common_cannot_be_compared() -> None:
    apart = VOICES.replace("2026-11-20,mentions,30", "2026-11-22,mentions,30").replace(
        "2026-11-21,mentions,20,x/one", "2026-11-23,mentions,20,x/one"
    )
    assert "no days for which all accounts were read" in plain(page(apart, "voice"))
