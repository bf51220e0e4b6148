from tests.cli.sites import SITE

EVIL = SITE.replace(
    "title: Grow the followers", 'title: "::error::a | b ##[error] <b>@dana</b>\\n::set-output name=x::y"'
)


def test_a_goal_is_a_row_and_each_of_several_results_too(goalposts, site_of, monkeypatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    ran = goalposts("status", "-C", site_of(SITE), "--format", "github")
    lines = ran.out.splitlines()
    assert ran.code == 0
    assert lines[0].startswith("### Goalposts: 11 December 2026 · ")
    assert lines[2:4] == ["| goal | status | value | chance | due |", "|---|---|---|---|---|"]
    assert lines[4].startswith("| **Grow the followers** | ")
    assert "431 of 480" in lines[4]
    assert [line.split(" | ")[0] for line in lines[5:]] == [
        "| **A hundred leads by spring**",
        "| – Leads",
        "| – Lead conversion rate",
    ]


def test_what_an_author_wrote_commands_no_machine_and_breaks_no_table(
    goalposts, site_of, monkeypatch
) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    out = goalposts("status", "-C", site_of(EVIL), "--format", "github").out
    assert not any(line.lstrip().startswith("::") for line in out.splitlines())
    assert "##[" not in out
    assert "<b>" not in out
    assert "@dana" not in out
    (row,) = (line for line in out.splitlines() if "error" in line)
    assert row.replace("\\|", "").count("|") == 6


def test_it_goes_into_the_summary_of_a_step(goalposts, site_of, monkeypatch, tmp_path) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    ran = goalposts("status", "leads", "-C", site_of(SITE), "--format", "github")
    assert summary.read_text(encoding="utf-8") == ran.out


def test_where_there_is_no_goal_that_is_said(goalposts, site_of, monkeypatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    ran = goalposts("status", "-C", site_of({}), "--as-of", "2026-01-01", "--format", "github")
    assert ran.out == "### Goalposts\n\nThere are no goals yet.\n"
