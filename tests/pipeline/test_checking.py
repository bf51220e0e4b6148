from datetime import date
from pathlib import Path

from generator.pipeline.checking import check


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
