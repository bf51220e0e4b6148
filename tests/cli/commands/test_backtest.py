import json

import pytest

CASE = {
    "id": "a",
    "source": "somewhere",
    "kind": "level",
    "agg": "last",
    "direction": "up",
    "step_days": 7,
    "start": "2026-01-05",
    "asof": "2026-02-09",
    "deadline": "2026-03-09",
    "target": 160,
    "history": [
        ["2026-01-05", 100],
        ["2026-01-12", 110],
        ["2026-01-19", 121],
        ["2026-01-26", 130],
        ["2026-02-02", 141],
        ["2026-02-09", 150],
    ],
}
SHORT = """
=== content/site.yaml
title: Test
as_of: 2026-02-11
=== content/goals/followers.md
---
title: Followers
period: {start: 2026-01-01, end: 2026-03-31}
metric: followers
target: 480
---
=== content/snapshots/a.csv
date,metric,value
2026-01-05,followers,400
2026-01-12,followers,410
"""
LONG = SHORT + "".join(f"2026-01-{day:02},followers,{400 + day}\n" for day in range(13, 32))


@pytest.fixture
def cases(tmp_path):
    def written(*lines):
        path = tmp_path / "cases.jsonl"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return written


def test_cases_are_predicted_in_their_order_without_their_truth(goalposts, cases) -> None:
    easy, lone = {**CASE, "target": 151, "id": 7}, {**CASE, "kind": "ratio", "agg": "mean"}
    ran = goalposts("backtest", "--cases", cases(*map(json.dumps, (CASE, easy, lone))))
    found = [json.loads(line) for line in ran.out.splitlines()]
    assert (ran.code, [each["id"] for each in found]) == (0, ["a", 7, "a"])
    assert set(found[0]) == {"id", "p", "mean", "lo80", "hi80", "lo95", "hi95"}
    assert found[1]["p"] > found[0]["p"]
    assert found[0]["lo95"] < found[0]["lo80"] < found[0]["mean"] < found[0]["hi80"] < found[0]["hi95"]


def test_a_case_alone_is_predicted_like_a_case_among_many(goalposts, cases) -> None:
    alone = goalposts("backtest", "--cases", cases(json.dumps(CASE))).out.splitlines()[0]
    others = [json.dumps({**CASE, "target": 151 + n}) for n in range(5)]
    assert goalposts("backtest", "--cases", cases(*others, json.dumps(CASE))).out.splitlines()[-1] == alone


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "this is no JSON"),
        ("[]", "a case is an object"),
        (json.dumps({**CASE, "history": []}), "this is no case"),
        (json.dumps({key: value for key, value in CASE.items() if key != "target"}), "has no 'target'"),
        (json.dumps({**CASE, "deadline": "soon"}), "this is no case"),
        (json.dumps({**CASE, "target": float("nan")}), "this is no case"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_printed(goalposts, cases, line, said) -> None:
    ran = goalposts("backtest", "--cases", cases(json.dumps(CASE), line))
    assert (ran.code, ran.out) == (1, "")
    assert "cases.jsonl:2:" in ran.err
    assert said in ran.err


def test_too_short_a_history_says_so(goalposts, site_of) -> None:
    ran = goalposts("backtest", "-C", site_of(SHORT))
    assert ran.code == 0
    assert "too short" in ran.out


def test_the_sites_own_series_are_replayed(goalposts, site_of) -> None:
    root = site_of(LONG)
    assert "level" in goalposts("backtest", "-C", root).out
    found = json.loads(goalposts("backtest", "-C", root, "--format", "json").out)
    assert found["overall"]["forecasts"] == found["by_type"]["level"]["forecasts"] > 0
    assert all(0 <= band["came"] <= band["count"] for band in found["overall"]["bands"])


def test_few_cases_are_no_share(goalposts, site_of) -> None:
    assert "too few to say (" in goalposts("backtest", "-C", site_of(LONG)).out


def test_a_build_has_the_record_on_a_page_and_as_csv(goalposts, site_of) -> None:
    """The same counts of all forecasts as the command's: so few that none is left out."""
    root = site_of(LONG)
    assert goalposts("build", "-C", root, "--jobs", "1").code == 0
    rows = (root / "output/forecast/record.csv").read_text(encoding="utf-8").splitlines()
    bands = json.loads(goalposts("backtest", "-C", root, "--format", "json").out)["overall"]["bands"]
    assert [row.split(",")[5:7] for row in rows if row.startswith("all,")] == [
        [str(band["count"]), str(band["came"])] for band in bands
    ]
