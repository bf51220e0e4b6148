import errno
import json
from pathlib import Path

import pytest

from generator.cli.commands import record as command
from generator.pipeline import judging, reading_files
from generator.pipeline.checking import Checked, ChooseDay, check
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


@pytest.mark.parametrize(("typed", "written"), [("9 d", "9"), ("36 h", "1.5"), ("9d", "9")])
def test_a_value_may_name_its_unit_as_a_target_may(goalposts, site, typed, written) -> None:
    (site / "content/metrics").mkdir(exist_ok=True)
    (site / "content/metrics/wait.yaml").write_text("wait: {type: duration, unit: d}\n", encoding="utf-8")
    ran = goalposts("record", "wait", typed, "-C", site)
    assert ran.out.startswith(f"wait {written} on 2026-12-11"), ran.err


def test_what_cannot_be_written_down_says_why_of_its_own(goalposts, site) -> None:
    unknown = goalposts("record", "tenors", "9", "-C", site).err
    assert "a reading is of a metric that the site knows" in unknown
    assert "describe it in a file of content/metrics/" in unknown
    localised = goalposts("record", "followers", "61,5", "-C", site).err
    assert "of a known metric" not in localised
    assert "write `61.5`" in localised


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


def test_a_ratio_whose_parts_are_read_is_not_recorded_by_itself(goalposts, site) -> None:
    for part in ("engagements", "impressions"):
        assert goalposts("record", part, "30", "--account", "facebook/palace", "-C", site).code == 0
    ran = goalposts("record", "engagement_rate", "4%", "--account", "facebook/palace", "-C", site)
    assert (ran.code, ran.out) == (1, "")
    assert "worked out from `engagements` and `impressions`, which are read" in ran.err
    elsewhere = goalposts("record", "engagement_rate", "4%", "--account", "x/palace", "-C", site)
    assert elsewhere.code == 0, elsewhere.err


def test_a_site_with_errors_is_mended_first(goalposts, tmp_path) -> None:
    ran = goalposts("record", "followers", "1", "-C", write_site(tmp_path, BROKEN))
    assert ran.code == 1
    assert "unknown-metric" in ran.err


def test_as_json(goalposts, site) -> None:
    document = json.loads(goalposts("record", "followers", "455", "--format", "json", "-C", site).out)
    assert document["path"] == PATH
    assert document["value"] == "455"
    assert [goal["id"] for goal in document["goals"]] == ["followers"]


MARKED = (
    "\ufeffdate,metric,value,account,source\r\n"
    '2026-11-22,followers,400,"facebook/palace",export\r\n'
    "2026-12-07,followers,431,facebook/palace,export\r\n"
).encode()


def test_a_file_with_a_mark_and_two_signs_an_end_keeps_every_other_byte(goalposts, site) -> None:
    (site / PATH).write_bytes(MARKED)
    ran = goalposts("record", "followers", "455", "-C", site)
    assert ran.code == 0, ran.err
    added = MARKED + b"2026-12-11,followers,455,facebook/palace,export\r\n"
    assert (site / PATH).read_bytes() == added
    assert goalposts("record", "followers", "460", "--yes", "-C", site).code == 0
    assert (site / PATH).read_bytes() == added.replace(b",455,", b",460,")


def test_a_source_that_was_typed_stands_in_the_row_that_is_corrected(goalposts, site) -> None:
    goalposts("record", "followers", "455", "-C", site)
    assert goalposts("record", "followers", "460", "--source", "app", "--yes", "-C", site).code == 0
    text = (site / PATH).read_text(encoding="utf-8")
    assert text.endswith("2026-12-11,followers,460,facebook/palace,app\n")


def test_a_note_that_a_file_has_no_column_for_is_not_dropped(goalposts, site) -> None:
    goalposts("record", "followers", "455", "-C", site)
    before = (site / PATH).read_bytes()
    ran = goalposts("record", "followers", "460", "--note", "counted", "--yes", "-C", site)
    assert ran.code == 1
    assert "record-refused" in ran.err
    assert "no column `note`" in " ".join(ran.err.split())
    assert (site / PATH).read_bytes() == before


def test_a_folder_that_leads_out_of_the_site_is_refused(goalposts, site, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (site / "content/snapshots/by-hand").symlink_to(outside)
    ran = goalposts("record", "leads", "3", "--account", "facebook/palace", "-C", site)
    assert ran.code == 1
    assert "does not lie below content/" in " ".join(ran.err.split())
    assert not list(outside.iterdir())


def test_a_disk_that_refuses_is_told(goalposts, site, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(reading_files, "write_content", full)
    ran = goalposts("record", "followers", "455", "-C", site)
    assert ran.code == 1
    assert "record-refused" in ran.err
    assert "No space left on device" in " ".join(ran.err.split())


@pytest.mark.parametrize("value", ["431", "455"])
def test_the_site_is_read_once_whether_something_is_written_or_not(
    goalposts, site, monkeypatch, value
) -> None:
    read: list[Path] = []

    def noted(root: Path, choose: ChooseDay) -> Checked:
        read.append(root)
        return check(root, choose)

    for module in (command, judging):
        monkeypatch.setattr(module, "check", noted)
    assert goalposts("record", "followers", value, "--date", "2026-12-07", "--yes", "-C", site).code == 0
    assert len(read) == 1


def test_a_reading_among_days_is_one_of_its_day(goalposts, site) -> None:
    days = "date,metric,value,account,window\n2026-12-08,reach,350,facebook/palace,P1D\n"
    (site / "content/snapshots/days.csv").write_text(days, encoding="utf-8")
    ran = goalposts("record", "reach", "410", "--account", "facebook/palace", "-C", site)
    assert ran.out.startswith("reach 410 on 2026-12-11 (P1D), in content/snapshots/days.csv\n")
    written = (site / "content/snapshots/days.csv").read_text(encoding="utf-8")
    assert written.endswith("2026-12-11,reach,410,facebook/palace,P1D\n")


def test_a_reading_among_days_in_yaml_is_one_of_its_day(goalposts, site) -> None:
    text = "- date: 2026-12-08\n  account: facebook/palace\n  values: {reach: {value: 350, window: P1D}}\n"
    (site / "content/snapshots/days.yaml").write_text(text, encoding="utf-8")
    ran = goalposts("record", "reach", "410", "--account", "facebook/palace", "-C", site)
    assert ran.code == 0, ran.err
    written = (site / "content/snapshots/days.yaml").read_text(encoding="utf-8")
    assert written.endswith("  values: {reach: {value: 410, window: P1D}}\n")
    assert goalposts("check", "-C", site).code == 0


def test_an_account_that_is_almost_one_of_the_sites_is_asked_about(goalposts, site) -> None:
    ran = goalposts("record", "followers", "5", "--account", "facebook/palaces", "-C", site)
    assert "facebook/palaces is new to the site, which knows facebook/palace: is it another?" in ran.out
    again = goalposts("record", "followers", "6", "--account", "facebook/palaces", "--yes", "-C", site)
    assert "is new" not in again.out


def test_a_reading_of_money_tells_the_goals_whose_budget_it_is_of(goalposts, site) -> None:
    path = site / "content/goals/followers.md"
    text = path.read_text(encoding="utf-8")
    budget = "budget: {amount: 4000, currency: USD, spent_metric: ad_spend}\n"
    path.write_text(text.replace("metric: followers\n", f"metric: followers\n{budget}", 1), encoding="utf-8")
    ran = goalposts(
        "record", "ad_spend", "900", "--account", "facebook/palace", "--date", "2026-12-06", "-C", site
    )
    assert ran.code == 0, ran.err
    assert "Grow the followers: " in ran.out
    assert "  Its budget: $900 of $4,000 spent.\n" in ran.out
    assert "No goal uses it yet." not in ran.out


def test_a_reading_that_may_be_one_of_thousands_is_asked_about(goalposts, site) -> None:
    ran = goalposts("record", "followers", "51.130", "-C", site)
    assert ran.code == 1
    assert "`51.130` can be 51.13, or 51130 as many languages write it" in ran.err
    assert "write `51130`, or `51.1300`" in ran.err
    assert goalposts("record", "sales_revenue", "51.130", "-C", site).code == 0


def test_a_reading_that_leaves_all_before_it_is_written_with_a_warning(goalposts, site) -> None:
    rows = "".join(
        f"2026-{9 + n // 4:02}-{1 + 7 * (n % 4):02},followers,{5200 + 26 * n},x/a,export\n" for n in range(10)
    )
    (site / "content/snapshots/b.csv").write_text(
        f"date,metric,value,account,source\n{rows}", encoding="utf-8"
    )
    usual = goalposts("record", "followers", "5460", "--account", "x/a", "--date", "2026-11-20", "-C", site)
    assert "far-from-neighbours" not in usual.err
    far = goalposts("record", "followers", "6486", "--account", "x/a", "--date", "2026-11-27", "-C", site)
    assert far.code == 0
    assert "6486 for `followers`, next to 5460 on 2026-11-20" in far.err
