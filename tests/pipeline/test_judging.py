"""What a judgement lets go on its way: a large site's files and readings are most of what a build ever holds."""

from datetime import date

from generator.evaluate import evaluate
from generator.model.reading import Series
from generator.model.source import CsvFile
from generator.pipeline import judging, looking_back
from generator.pipeline.recalling import Recalled
from tests.cli.sites import SITE
from tests.folders import write_site
from tests.held import held, no_cycles_looked_for

DAY = date(2026, 12, 11)
WITH_A_REPORT = SITE.replace("as_of: 2026-12-11", "as_of: 2026-12-11\nreports: [month]")


def judged(root, recalled=None):
    return judging.judge(root, lambda _: DAY, lambda _: "public", strict=False, recalled=recalled)


def test_what_comes_back_of_what_was_checked_is_settings_and_prose_that_messages_point_into(tmp_path) -> None:
    root = write_site(tmp_path, WITH_A_REPORT)
    with no_cycles_looked_for():
        before = held(Series, CsvFile)
        found = judged(root, Recalled())
        assert found.report is not None
        assert [each.period.id for each in found.report.periods] == ["2026-11"]
        assert held(Series, CsvFile) == before
    assert found.checked.book.site.title.first == "Test"
    content = {path for path in found.checked.texts if path.startswith("content/")}
    assert content == {"content/site.yaml", "content/goals/followers.md", "content/goals/leads.md"}


def test_goals_are_judged_by_the_book_when_the_files_are_gone(tmp_path, monkeypatch) -> None:
    root, files = write_site(tmp_path, SITE), list[int]()

    def counted(*given, **named):
        files.append(held(CsvFile))
        return evaluate(*given, **named)

    monkeypatch.setattr(judging, "evaluate", counted)
    with no_cycles_looked_for():
        before = held(CsvFile)
        assert judged(root).report is not None
    assert files == [before]


def test_so_are_closed_periods_where_git_holds_no_files_of_theirs(tmp_path, monkeypatch) -> None:
    root, files = write_site(tmp_path, WITH_A_REPORT), list[int]()

    def counted(*given, **named):
        files.append(held(CsvFile))
        return evaluate(*given, **named)

    monkeypatch.setattr(looking_back, "evaluate", counted)
    with no_cycles_looked_for():
        before = held(CsvFile)
        assert judged(root, Recalled()).report is not None
    assert set(files) == {before}
