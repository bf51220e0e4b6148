"""The kept plans: what Altair and Vega give, in every process, without either."""

import pickle
import subprocess
import sys

from generator.chart import PreparedCharts, draw
from generator.chart.picture.derive import derived
from generator.chart.picture.spec import LAYERS
from tests.chart.reports import AS_OF, FOLLOWERS, goal, points, report
from tools.chart_plans import KEPT, written

JUDGED = goal(report(points(FOLLOWERS)))


def test_every_kind_is_prepared_either_way(prepared, prepared_for_vega) -> None:
    assert list(prepared.drawers) == list(prepared_for_vega.drawers) == list(LAYERS)


def test_the_kept_plans_are_what_altair_and_vega_give(prepared, prepared_for_vega) -> None:
    given = {name: derived(drawer.vega) for name, drawer in prepared_for_vega.drawers.items()}
    assert given == dict(prepared.drawers), "renew them with `make plans`"


def test_the_kept_file_is_what_its_tool_writes() -> None:
    assert KEPT.read_text(encoding="utf-8") == written()


def test_prepared_charts_travel_to_other_processes(prepared) -> None:
    there = pickle.loads(pickle.dumps(prepared))
    assert isinstance(there, PreparedCharts)
    assert draw(there, JUDGED, AS_OF) == draw(prepared, JUDGED, AS_OF)


def test_drawing_by_plan_imports_neither_altair_nor_vega() -> None:
    code = """if True:
        import sys
        from generator.chart import draw, prepare
        from tests.chart.reports import AS_OF, FOLLOWERS, goal, points, report

        assert "<svg" in draw(prepare(), goal(report(points(FOLLOWERS))), AS_OF)["followers"].wide
        sys.exit("altair" in sys.modules or "vl_convert" in sys.modules)
    """
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
