"""The rows of long lists as scripts, beside the pages."""

import json

from generator.model.report import Status
from generator.render import render_site, whole_site
from generator.render.parts.listing import SHEET
from tests.render.parts.test_listing import standing
from tests.render.reports import default_theme, report, site


def printed(goals: int) -> dict[str, str]:
    many = report(
        *(standing(f"g{n:03}", Status.AT_RISK) for n in range(goals)), site=site(languages=("en", "ar"))
    )
    files, wrong = render_site(whole_site(many, default_theme()), {})
    assert not wrong
    return {file.path: file.content.decode() for file in files}


def test_each_sheet_has_its_rows_in_every_language_and_loads_those_of_the_others() -> None:
    files = printed(SHEET + 1)
    script = files["assets/rows/ar/sheet-2/index.js"]
    [row] = json.loads(script.removeprefix("window.goalposts.push(...").removesuffix(");\n"))
    assert (row["href"], row["code"]) == (f"goals/g{SHEET:03}/index.html", "at-risk")
    assert 'data-rows="../assets/rows/ar/sheet-2/index.js"' in files["ar/index.html"]
    assert 'data-rows="../../assets/rows/ar/index.js"' in files["ar/sheet-2/index.html"]
    assert f"ar/{row['href']}" in files


def test_a_list_that_is_seen_at_once_has_no_such_file() -> None:
    files = printed(9)
    assert [path for path in files if path.startswith("assets/rows/")] == []
    assert "data-rows" not in files["index.html"]
