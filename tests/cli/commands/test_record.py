import json
from pathlib import Path

import pytest

from tests.cli.sites import BROKEN, SITE
from tests.folders import write_site

PATH = "content/snapshots/a.csv"


@pytest.fixture
def site(tmp_path) -> Path:
    return write_site(tmp_path, SITE)


def test_a_reading_goes_where_its_series_lives_and_the_goal_is_told(goalposts, site) -> None:
    ran = goalposts("record", "followers", "455", "-C", site)
    assert ran.code == 0, ran.err
    assert ran.out.startswith("followers 455 on 2026-12-11, in content/snapshots/a.csv\nGrow the followers: ")
    assert (
        (site / PATH)
        .read_text(encoding="utf-8")
        .endswith("2026-12-11,followers,455,facebook/palace,export\n")
    )


def test_a_series_without_readings_gets_a_file_of_its_own(goalposts, site) -> None:
    ran = goalposts(
        "record",
        "leads",
        "3",
        "--account",
        "facebook/palace",
        "--date",
        "2026-12-01",
        "--note",
        "counted, twice",
        "-C",
        site,
    )
    assert ran.code == 0, ran.err
    text = (site / "content/snapshots/by-hand/facebook-palace.csv").read_text(encoding="utf-8")
    assert text.endswith('2026-12-01,leads,3,facebook/palace,,,2026-12-11,,,,"counted, twice"\n')
    assert goalposts("check", "-C", site).code == 0


def test_the_same_reading_again_writes_nothing(goalposts, site) -> None:
    before = (site / PATH).read_bytes()
    ran = goalposts("record", "followers", "431", "--date", "2026-12-07", "-C", site)
    assert "is 431 already; nothing was written" in ran.out
    assert (site / PATH).read_bytes() == before


def test_another_value_of_a_day_is_replaced_only_where_somebody_says_so(goalposts, site) -> None:
    goalposts("record", "followers", "455", "-C", site)
    ran = goalposts("record", "followers", "460", "-C", site)
    assert ran.code == 1
    assert "reading-there" in ran.err
    assert "add --yes to replace it" in ran.err
    assert goalposts("record", "followers", "460", "--yes", "-C", site).code == 0
    assert (
        (site / PATH)
        .read_text(encoding="utf-8")
        .endswith("2026-12-11,followers,460,facebook/palace,export\n")
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["folowers", "431"], "did you mean `followers`"),
        (["followers", "many"], "many"),
        (["followers", "-"], "says that nothing was read"),
        (["followers", "431", "--date", "2027-01-01"], "is still to come"),
        (["post_reach", "431"], "has a value for each post"),
    ],
)
def test_what_is_no_reading_is_refused(goalposts, site, arguments, said) -> None:
    ran = goalposts("record", *arguments, "-C", site)
    assert ran.code == 1
    assert "record-refused" in ran.err
    assert said in " ".join(ran.err.split())


def test_a_site_with_errors_is_mended_first(goalposts, tmp_path) -> None:
    ran = goalposts("record", "followers", "1", "-C", write_site(tmp_path, BROKEN))
    assert ran.code == 1
    assert "unknown-metric" in ran.err


def test_as_json(goalposts, site) -> None:
    document = json.loads(goalposts("record", "followers", "455", "--format", "json", "-C", site).out)
    assert document["path"] == PATH
    assert document["value"] == "455"
    assert [goal["id"] for goal in document["goals"]] == ["followers"]
