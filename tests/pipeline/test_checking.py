from datetime import date
from pathlib import Path

from generator.pipeline.checking import check, recheck


def test_the_day_is_chosen_once_the_site_is_known(site_of) -> None:
    root: Path = site_of({"content/site.yaml": "title: Test\ntimezone: Asia/Tokyo\n"})
    asked: list[str] = []

    def choose(site):
        asked.append(site.timezone)
        return date(2026, 1, 1)

    assert check(root, choose).as_of == date(2026, 1, 1)
    assert asked == ["Asia/Tokyo"]


def test_diagnostics_of_all_files_come_at_once_and_sorted(site_of) -> None:
    root: Path = site_of(
        """
        === content/metrics/b.yaml
        reach_b: {tpye: level}
        === content/metrics/a.yaml
        reach_a: {tpye: level}
        """
    )
    checked = check(root, lambda _: date(2026, 1, 1))
    paths = [each.span.path for each in checked.diagnostics if each.span]
    assert paths == sorted(paths)
    assert {"content/metrics/a.yaml", "content/metrics/b.yaml"} <= set(paths)
    assert not checked.sound(strict=False)


def test_a_file_that_changed_is_as_if_all_had_been_read_anew(site_of) -> None:
    root: Path = site_of(
        """
        === content/site.yaml
        title: Test
        === content/snapshots/b.csv
        date,metric,value
        2025-12-01,followers,400
        2025-12-02,folowers,400
        === content/snapshots/c.csv
        date,metric,value,extra
        2025-12-01,folowers
        """
    )
    day = date(2026, 1, 1)
    before = check(root, lambda _: day)
    for path in ("content/snapshots/b.csv", "content/snapshots/a.csv", "content/snapshots/c.csv"):
        text = "date,metric,value\n2025-12-03,followers,410\n"
        (root / path).write_text(text, encoding="utf-8")
        before, anew = recheck(before, path, text, lambda _: day), check(root, lambda _: day)
        assert before.tree == anew.tree
        assert before.book == anew.book
        assert before.diagnostics == anew.diagnostics
