import errno
import json
from pathlib import Path
from unittest.mock import Mock

import pytest

from generator import exports
from generator.pipeline import importing, reading_files
from generator.write import write_content
from tests.cli.sites import BROKEN, SITE
from tests.folders import write_site

FOLLOWS = """sep=,
"Facebook follows"
"Date","Primary"
"2026-11-01T00:00:00","4"
"2026-11-03T00:00:00","2"
"""
TABLE = """Date;Followers;Reach;Moon phase
2026-11-12;1 204;350;full
2026-11-13;1 219;412;new
2026-11-14;;x;new
"""


@pytest.fixture
def site(tmp_path) -> Path:
    return write_site(tmp_path / "site", SITE)


@pytest.fixture
def export(tmp_path):
    def written(text: str | bytes, name: str = "export.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return written


def readings(site: Path, name: str) -> str:
    return (site / "content/snapshots" / name).read_text(encoding="utf-8")


def test_an_export_says_what_it_is_and_becomes_readings(goalposts, site, export) -> None:
    ran = goalposts("import", export(FOLLOWS), "--account", "facebook/palace", "-C", site)
    assert ran.code == 0
    assert "Meta Business Suite, a page or profile by day (`Facebook follows` stands alone above" in ran.out
    assert "2 rows read, 3 readings taken, 0 refused" in ran.out
    assert "new_followers  facebook/palace         3      6  2026-11-01  2026-11-03             0" in ran.out
    assert "meta-business-suite/facebook-palace.csv: 3 added" in ran.out
    assert readings(site, "meta-business-suite/facebook-palace.csv") == (
        "date,metric,value,account,segment,source,collected,window,item,tags,note\n"
        "2026-11-01,new_followers,4,facebook/palace,,meta-business-suite,2026-12-11,,,,\n"
        "2026-11-02,new_followers,0,facebook/palace,,meta-business-suite,2026-12-11,,,,\n"
        "2026-11-03,new_followers,2,facebook/palace,,meta-business-suite,2026-12-11,,,,\n"
    )
    assert goalposts("check", "-C", site).code == 0


def test_the_table_has_the_last_of_a_level_and_no_sum_of_people(goalposts, site, export) -> None:
    out = goalposts("import", export(TABLE), "-C", site).out
    assert "followers  –               2  last 1,219  2026-11-12  2026-11-13" in out
    assert "reach      –               2    last 412  2026-11-12  2026-11-13" in out


def test_what_is_refused_and_what_is_not_known_is_told_with_its_line(goalposts, site, export) -> None:
    out = goalposts("import", export(TABLE), "-C", site).out
    assert "    line 4: `x` in `Reach` is no number" in out
    assert "  columns not known:\n    Moon phase" in out
    assert "note: whose account it is stands nowhere in the file" in out


def test_the_same_file_twice_changes_nothing(goalposts, site, export) -> None:
    goalposts("import", export(FOLLOWS), "-C", site)
    before = readings(site, "meta-business-suite/readings.csv")
    ran = goalposts("import", export(FOLLOWS), "-C", site, "--as-of", "2026-12-20")
    assert "readings.csv: 3 there already" in ran.out
    assert readings(site, "meta-business-suite/readings.csv") == before


def test_a_newer_export_that_overlaps_adds_versions(goalposts, site, export) -> None:
    goalposts("import", export(FOLLOWS), "-C", site)
    newer = FOLLOWS.replace('"2"', '"3"') + '"2026-11-04T00:00:00","1"\n'
    ran = goalposts("import", export(newer), "-C", site, "--as-of", "2026-12-20")
    assert "readings.csv: 1 added, 1 restated, 2 there already" in ran.out
    assert readings(site, "meta-business-suite/readings.csv").endswith(
        "2026-11-03,new_followers,3,,,meta-business-suite,2026-12-20,,,,\n"
        "2026-11-04,new_followers,1,,,meta-business-suite,2026-12-20,,,,\n"
    )


def test_a_kind_that_there_is_not_is_wrong_usage(goalposts, site, export) -> None:
    ran = goalposts("import", export(FOLLOWS), "--from", "meta-by-dya", "-C", site)
    assert ran.code == 2
    assert "no export is called `meta-by-dya`; did you mean `meta-by-day`?" in ran.err


def test_a_dry_run_writes_nothing(goalposts, site, export) -> None:
    ran = goalposts("import", export(FOLLOWS), "--dry-run", "-C", site)
    assert "3 added (dry run, not written)" in ran.out
    assert not (site / "content/snapshots/meta-business-suite").exists()


def test_what_is_no_export_is_refused_and_nothing_is_written(goalposts, site, export) -> None:
    ran = goalposts("import", export("Dear all,\nno table.\n"), "-C", site)
    assert ran.code == 1
    assert "export-refused" in ran.err
    assert sorted(path.name for path in (site / "content/snapshots").iterdir()) == ["a.csv"]


def test_a_file_that_is_refused_does_not_keep_the_others_out(goalposts, site, export) -> None:
    ran = goalposts("import", export("", "empty.csv"), export(FOLLOWS), site / "none.csv", site, "-C", site)
    assert ran.code == 1
    assert "3 added" in ran.out
    assert "the file is empty" in ran.err
    assert ran.err.count("this is no file") == 2


def test_ambiguous_dates_are_decided_by_an_option(goalposts, site, export) -> None:
    path = export("Date,Likes\n03/04/2026,3\n05/04/2026,4\n")
    assert "is one day if the day comes first" in goalposts("import", path, "-C", site).err
    assert goalposts("import", path, "--date-format", "%d/%m/%Y", "-C", site).code == 0
    assert "2026-04-03,likes,3," in readings(site, "table/readings.csv")


def test_columns_are_named_by_a_map(goalposts, site, export) -> None:
    path = export("Tag des Berichts;Zahl, gerundet\n2026-11-12;1,5\n")
    ran = goalposts(
        "import",
        path,
        "--map",
        "date=Tag des Berichts,value=Zahl, gerundet",
        "--map",
        "metric=ad_spend",
        "-C",
        site,
    )
    assert ran.code == 0, ran.err
    assert "2026-11-12,ad_spend,1.5," in readings(site, "table/readings.csv")


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ("dat=Date", "did you mean `date`"),
        ("conversions=Reach", "`conversions` is nothing that --map knows"),
        ("conversions=Reach", "a column of numbers is value=COLUMN,metric=ID"),
        ("date=Date,value=Reach,metric=reach,window=week", "`week` is not a length of time"),
        ("date=Date,value=Reach,metric=reach,decimal=;", "`;` parts no decimals"),
        ("date=Date,value=Moon phase", "which metric the values are is not said"),
        ("date=Date,value=Reach,metric=raech", "no metric is called `raech`"),
        ("date=Moon phase,value=Date", "which metric the values are is not said"),
        ("date=Day,value=Reach", "no row has the column `Day`"),
        ("date=Day,value=Range,metric=reach", "no row has the columns `Day`, `Range`"),
    ],
)
def test_a_map_that_fits_nothing_says_why(goalposts, site, export, mapping, said) -> None:
    ran = goalposts("import", export(TABLE), "--map", mapping, "-C", site)
    assert ran.code != 0
    assert said in " ".join(ran.err.split())


def test_a_kind_that_is_forced_is_that_or_refused(goalposts, site, export) -> None:
    ran = goalposts("import", export(FOLLOWS), "--from", "x-posts", "-C", site)
    assert "choose another --from" in ran.err
    assert (
        "did you mean `x-posts`" in goalposts("import", export(FOLLOWS), "--from", "x-post", "-C", site).err
    )


def test_as_json(goalposts, site, export) -> None:
    ran = goalposts("import", export(TABLE), export("", "empty.csv"), "--format", "json", "-C", site)
    document = json.loads(ran.out)
    [found] = document["files"]
    assert (found["kind"], found["rows"], found["taken"]) == ("table", 3, 4)
    assert found["refused"] == [{"line": 4, "reason": "`x` in `Reach` is no number"}]
    assert found["columns_not_known"] == [{"header": "Moon phase", "nearest": None}]
    assert found["totals"][0]["last"] == 1219
    assert found["totals"][0]["total"] is None
    assert [each["message"] for each in document["refused"]] == ["the file is empty"]


def test_for_github_a_file_is_named_from_where_it_was_typed_and_not_from_the_site(
    goalposts, site, tmp_path, monkeypatch
) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox/empty.csv").write_text("")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert "error file=inbox/empty.csv,line=1," in refused(goalposts, "inbox/empty.csv", site)
    monkeypatch.chdir(tmp_path / "inbox")
    assert "error file=inbox/empty.csv,line=1," in refused(goalposts, "empty.csv", site)
    path = tmp_path / "inbox/empty.csv"
    assert f"error file={path},line=1," in refused(goalposts, path, site)


def refused(goalposts, file, site) -> str:
    return goalposts("import", file, "-C", site, "--format", "github").err


def test_for_github_a_refusal_is_an_annotation(goalposts, site, export) -> None:
    ran = goalposts("import", export("", "empty.csv"), "--format", "github", "-C", site)
    assert ran.err.startswith("::error file=")


def test_no_text_of_a_file_reaches_the_terminal_as_a_command(goalposts, site, export) -> None:
    text = TABLE.replace("Moon phase", "Moon\x1b]0;phase\x07").replace(";x;", ";\x1b[2J;")
    ran = goalposts("import", export(text, "e\x1bx.csv"), "-C", site)
    assert ran.code == 0
    assert "\x1b" not in ran.out + ran.err


def test_what_sources_yaml_remembers_is_told_anew_each_time(goalposts, site, export) -> None:
    memory = "imports:\n  - file: follows-*.csv\n    account: facebook/palace\n"
    (site / "content/sources.yaml").write_text(memory, encoding="utf-8")
    assert (
        "facebook-palace.csv: 3 added"
        in goalposts("import", export(FOLLOWS, "follows-11.csv"), "-C", site).out
    )
    typed = goalposts("import", export(FOLLOWS, "follows-12.csv"), "--account", "facebook/other", "-C", site)
    assert "facebook-other.csv: 3 added" in typed.out


def test_what_is_wrong_in_sources_yaml_is_told_with_its_place(goalposts, site, export) -> None:
    memory = "imports:\n  - file: a.csv\n    acount: x\n    map: {dat: Day}\n    timezone: Europe/Olso\n"
    (site / "content/sources.yaml").write_text(memory, encoding="utf-8")
    ran = goalposts("import", export(FOLLOWS), "-C", site)
    assert ran.code == 1
    assert "content/sources.yaml:3:5" in ran.err
    assert "`account`" in ran.err
    assert "content/sources.yaml:4:11" in ran.err
    assert "did you mean `Europe/Oslo`" in ran.err


def test_a_site_that_has_errors_of_its_own_takes_exports_all_the_same(goalposts, tmp_path, export) -> None:
    site = write_site(tmp_path / "broken", BROKEN)
    assert goalposts("import", export(FOLLOWS), "-C", site).code == 0


def test_a_file_of_readings_that_cannot_hold_them_is_left_alone(goalposts, site, export) -> None:
    there = site / "content/snapshots/meta-business-suite/facebook-palace.csv"
    there.parent.mkdir()
    there.write_text("date,metric,value\n2026-11-01,new_followers,9\n", encoding="utf-8")
    ran = goalposts("import", export(FOLLOWS), "--account", "facebook/palace", "-C", site)
    assert ran.code == 1
    assert "has no column `account`" in ran.err
    assert there.read_text(encoding="utf-8") == "date,metric,value\n2026-11-01,new_followers,9\n"


def test_a_folder_that_leads_out_of_the_site_is_refused_and_other_files_go_on(
    goalposts, site, export
) -> None:
    outside = site.parent / "outside"
    outside.mkdir()
    (site / "content/snapshots/meta-business-suite").symlink_to(outside)
    ran = goalposts(
        "import", export(FOLLOWS, "a.csv"), export(TABLE, "b.csv"), "--account", "facebook/palace", "-C", site
    )
    assert ran.code == 1
    assert "export-refused" in ran.err
    assert "does not lie below content/" in " ".join(ran.err.split())
    assert not list(outside.iterdir())
    assert "followers,1219" in readings(site, "table/facebook-palace.csv")


def test_a_disk_that_refuses_is_told_and_other_files_go_on(goalposts, site, export, monkeypatch) -> None:
    def full_for_meta(root: Path, path: str, text: str, before: str) -> None:
        if "meta" in path:
            raise OSError(errno.ENOSPC, "No space left on device")
        write_content(root, path, text, before)

    monkeypatch.setattr(reading_files, "write_content", full_for_meta)
    ran = goalposts("import", export(FOLLOWS, "a.csv"), export(TABLE, "b.csv"), "-C", site)
    assert ran.code == 1
    assert "No space left on device" in " ".join(ran.err.split())
    assert "followers,1219" in readings(site, "table/readings.csv")


def test_an_account_with_a_very_long_name_gets_a_file_all_the_same(goalposts, site, export) -> None:
    ran = goalposts("import", export(FOLLOWS), "--account", f"facebook/{'å' * 200}", "-C", site)
    assert ran.code == 0, ran.err
    assert len(list((site / "content/snapshots/meta-business-suite").iterdir())) == 1


@pytest.fixture
def answers(monkeypatch):
    """A person at a terminal, who types these lines."""

    def typed(*lines: str) -> None:
        given = iter(lines)
        monkeypatch.setattr("generator.cli.commands.import.is_at_terminal", lambda: True, raising=False)
        import sys

        monkeypatch.setattr(sys.modules["generator.cli.commands.import"], "is_at_terminal", lambda: True)
        monkeypatch.setattr("click.termui.visible_prompt_func", lambda _="": next(given))

    return typed


def test_at_a_terminal_the_account_is_asked_and_what_to_remember_is_offered(
    goalposts, site, export, answers
) -> None:
    goalposts("explain", "export-refused")
    answers("facebook/palace")
    ran = goalposts("import", export(FOLLOWS), "-C", site)
    assert "facebook-palace.csv: 3 added" in ran.out
    assert 'imports:\n  - file: "export.csv"\n    account: "facebook/palace"\n' in ran.out


def test_at_a_terminal_columns_that_nobody_knows_are_asked(goalposts, site, export, answers) -> None:
    answers("1", "2", "raech", "reach", "")
    ran = goalposts("import", export("Morgen,Menge\n2026-11-12,350\n"), "-C", site)
    assert ran.code == 0, ran.err
    assert "2026-11-12,reach,350," in readings(site, "table/readings.csv")
    assert 'map: {date: "Morgen", value: "Menge", metric: "reach"}' in ran.out


def test_at_a_terminal_a_metric_that_is_all_that_is_missing_is_asked(
    goalposts, site, export, answers
) -> None:
    answers("reach", "")
    ran = goalposts(
        "import", export("Morgen,Menge\n2026-11-12,350\n"), "--map", "date=Morgen,value=Menge", "-C", site
    )
    assert ran.code == 0, ran.err
    assert "2026-11-12,reach,350," in readings(site, "table/readings.csv")


def test_at_a_terminal_a_file_is_opened_once_whatever_is_asked(
    goalposts, site, export, answers, monkeypatch
) -> None:
    opened = Mock(wraps=exports.opened)
    monkeypatch.setattr(importing, "opened", opened)
    answers("1", "2", "reach", "facebook/palace")
    ran = goalposts("import", export("Morgen,Menge\n2026-11-12,350\n"), "-C", site)
    assert "facebook-palace.csv: 1 added" in ran.out
    assert opened.call_count == 1


def test_at_a_terminal_a_file_can_be_left_out(goalposts, site, export, answers) -> None:
    answers("0")
    assert goalposts("import", export("Morgen,Menge\n2026-11-12,350\n"), "-C", site).code == 1


def test_at_a_terminal_a_column_can_be_called_by_its_name(goalposts, site, export, answers) -> None:
    answers("Abend", "Morgen", "Menge", "reach", "")
    ran = goalposts("import", export("Morgen,Menge\n2026-11-12,350\n"), "-C", site)
    assert ran.code == 0, ran.err
    assert "`Abend` is none of the columns" in ran.err
    assert "2026-11-12,reach,350," in readings(site, "table/readings.csv")


def test_at_a_terminal_the_order_of_dates_is_asked_in_their_own_form(
    goalposts, site, export, answers
) -> None:
    answers("2", "")
    ran = goalposts("import", export("Date,Reach\n03-04-26 10:00,350\n05-06-26 10:00,410\n"), "-C", site)
    assert ran.code == 0, ran.err
    assert "2026-03-04,reach,350," in readings(site, "table/readings.csv")
    assert 'date_format: "%m-%d-%y"' in ran.out


def test_at_a_terminal_the_year_of_dates_without_one_is_asked(goalposts, site, export, answers) -> None:
    answers("2026", "")
    ran = goalposts("import", export("Date,Reach\n3 April,350\n"), "-C", site)
    assert ran.code == 0, ran.err
    assert "2026-04-03,reach,350," in readings(site, "table/readings.csv")


def test_a_metric_of_the_sites_own_is_known_by_its_id_and_its_label(goalposts, site, export) -> None:
    metrics = site / "content/metrics/own.yaml"
    metrics.parent.mkdir(exist_ok=True)
    metrics.write_text(
        "bookings: {label: {en: Table bookings, nb: Bordbestillinger}, type: flow, unit: bookings}\n",
        encoding="utf-8",
    )
    for header in ("bookings", "Bordbestillinger", "Table bookings"):
        ran = goalposts(
            "import", export(f"Dato;{header}\n12.11.2026;7\n"), "--account", "facebook/palace", "-C", site
        )
        assert ran.code == 0, ran.err
    assert "2026-11-12,bookings,7,facebook/palace" in readings(site, "table/facebook-palace.csv")


def test_a_label_never_means_something_else_than_everybody_means_by_it(goalposts, site, export) -> None:
    metrics = site / "content/metrics/own.yaml"
    metrics.parent.mkdir(exist_ok=True)
    metrics.write_text("ours: {label: Reach, type: flow, unit: people}\n", encoding="utf-8")
    ran = goalposts(
        "import", export("Dato;Reach\n12.11.2026;7\n"), "--account", "facebook/palace", "-C", site
    )
    assert ran.code == 0, ran.err
    assert "2026-11-12,reach,7,facebook/palace" in readings(site, "table/facebook-palace.csv")


def test_a_file_that_gives_nothing_is_refused_with_each_reason(goalposts, site, export) -> None:
    ran = goalposts("import", export("Date,Reach\n2026-11-12,many\n2026-11-32,4\n2026-11-33,4\n"), "-C", site)
    said = " ".join(ran.err.split())
    assert "`many` in `Reach` is no number (line 2); `2026-11-32` is no day (line 3)" in said


def test_an_account_that_is_almost_one_of_the_sites_is_asked_about(goalposts, site, export) -> None:
    ran = goalposts("import", export(FOLLOWS), "--account", "facebook/palaces", "-C", site)
    assert "note: facebook/palaces is new to the site, which knows facebook/palace: is it another?" in ran.out
    assert (
        "is new" not in goalposts("import", export(FOLLOWS), "--account", "facebook/palace", "-C", site).out
    )


def test_two_files_of_no_account_that_contradict_each_other_are_not_mixed(
    goalposts, site, tmp_path_factory
) -> None:
    folder = tmp_path_factory.mktemp("exports")
    for name, value in (("a", 350), ("b", 20)):
        (folder / f"{name}.csv").write_text(f"Date,Reach\n2026-11-12,{value}\n", encoding="utf-8")
    ran = goalposts("import", str(folder / "a.csv"), str(folder / "b.csv"), "-C", site)
    assert ran.code == 1
    assert "1 of its values are others than a file before it has" in " ".join(ran.err.split())
    assert "2026-11-12,reach,350," in readings(site, "table/readings.csv")
    one = [str(folder / f"{name}.csv") for name in "ab"]
    assert goalposts("import", *one, "--account", "facebook/palace", "-C", site).code == 0
