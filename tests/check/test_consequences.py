"""A mistake is told, and not what only follows from it."""

from tests.check.whole import checked
from tests.conftest import SiteOf

GOAL = """
    === content/goals/reach.md
    ---
    title: {en: Reach, nb: Nå ut}
    period: 2026-Q4
    metric: followers
    target: 480
    ---
"""


def test_a_language_that_cannot_be_read_is_told_once(site_of: SiteOf) -> None:
    root = site_of(f"{GOAL}\n    === content/site.yaml\n    title: T\n    languages: [english, nb]\n")
    assert checked(root).codes == ["bad-language"]


def test_another_language_that_the_site_lacks_is_told(site_of: SiteOf) -> None:
    assert checked(site_of(GOAL)).codes == ["unknown-language"]


def test_what_an_unread_part_of_a_file_may_hold_is_not_missed(site_of: SiteOf) -> None:
    root = site_of(
        "\n    === content/goals/reach.md\n    ---\n    title: Reach\n    period: {start: 2026-11-01, end: 2026-12-01\n    metric: followers\n    ---\n"
    )
    assert checked(root).codes == ["yaml-syntax"]


def test_a_metric_that_is_wrong_hides_what_amounts_make_of_it(site_of: SiteOf) -> None:
    root = site_of(
        """
        === content/metrics/own.yaml
        rate: {type: flow, formula: likes / comments}
        === content/goals/reach.md
        ---
        title: Reach
        period: 2026-Q4
        metric: rate
        target: 10%
        ---
        """
    )
    assert checked(root).codes == ["quotient-summed"]


def test_a_warning_hides_nothing(site_of: SiteOf) -> None:
    root = site_of(f"{GOAL}\n    === content/site.yaml\n    title: T\n    languages: [en, no]\n")
    assert checked(root).codes == ["unknown-language", "untranslated"]


_CHANGE = """
    === content/goals/sales.md
    ---
    title: Sales
    period: 2026-11
    account: a
    metric: leads
    {baseline}
    target: +20%
    ---
    === content/snapshots/a.csv
    date,metric,value,account
    2026-10-30,leads,3,a
    2026-11-02,leads,3,a
"""


def test_a_baseline_that_cannot_be_used_is_not_missed_as_well(site_of: SiteOf) -> None:
    root = site_of(_CHANGE.replace("{baseline}", "baseline: 100 EUR"))
    assert checked(root).codes == ["unknown-unit"]
    assert checked(site_of(_CHANGE.replace("    {baseline}\n", ""))).codes == ["uncovered-baseline"]


def test_readings_that_could_not_be_read_are_missed_by_no_baseline(site_of: SiteOf) -> None:
    broken = "    === content/snapshots/b.csv\n    date;metric;value\n    2026-10-01;leads;3\n"
    assert checked(site_of(_CHANGE.replace("    {baseline}\n", "") + broken)).codes == ["csv-semicolons"]
