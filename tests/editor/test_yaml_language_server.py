"""What somebody sees who writes a goal in an editor that knows YAML: keys and words offered, their meaning, mistakes underlined.

The schemas are those that the command prints, in files that the modeline of a goal names.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import subprocess_run
from tests.editor.language_server import CURSOR, Editor, Squiggle, editing
from tests.editor.tools import installed
from tests.folders import write_site

SITE = """
=== content/site.yaml
title: Test
=== content/metrics/own.yaml
members: {label: Members, type: level}
"""
GOAL = """\
title: Grow our followers
period: 2026-Q4
"""


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    server = installed("yaml-language-server/bin/yaml-language-server")
    root = tmp_path_factory.mktemp("editor")
    with editing(server, root) as opened:
        yield opened


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The modeline of each kind of file, whose schema has been printed in a site."""
    root = write_site(tmp_path_factory.mktemp("site"), SITE)
    ran = subprocess_run("schema", "--format", "json", "-C", root)
    assert (ran.code, ran.err) == (0, "")
    for kind, schema in json.loads(ran.out).items():
        (root / f"{kind}.json").write_text(json.dumps(schema), encoding="utf-8")
    return {kind: f"# yaml-language-server: $schema={root / kind}.json\n" for kind in json.loads(ran.out)}


@pytest.fixture
def name(request: pytest.FixtureRequest) -> str:
    """A file of the test's own: the server remembers what it has been told of others."""
    return f"{abs(hash(request.node.nodeid))}.yaml"


def test_the_keys_of_a_goal_are_offered_with_their_meaning(editor, written, name) -> None:
    offers = editor.offers(name, f"{written['goal']}{GOAL}{CURSOR}\n")
    assert {"metric", "target", "key_results", "owner", "smart", "budget"} <= set(offers)
    assert "title" not in offers, "it stands there already"
    assert offers["owner"].startswith("Who answers for the goal")


def test_the_keys_of_a_key_result_are_offered(editor, written, name) -> None:
    offers = editor.offers(name, f"{written['goal']}{GOAL}key_results:\n  - {CURSOR}\n")
    assert {"id", "metric", "baseline", "target", "milestones"} <= set(offers)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"state: {CURSOR}", {"draft", "active", "closed", "cancelled"}),
        (f"rollup: {CURSOR}", {"weighted", "worst"}),
        (f"actions:\n  - title: Boost\n    status: {CURSOR}", {"proposed", "planned", "doing", "done", "dropped"}),
    ],
)  # fmt: skip
def test_the_words_of_a_choice_are_offered_and_nothing_else(editor, written, name, text, words) -> None:
    assert set(editor.offers(name, f"{written['goal']}{GOAL}{text}\n")) == words


def test_the_ids_that_there_are_are_offered_the_sites_own_too(editor, written, name) -> None:
    assert {"followers", "members"} <= set(editor.offers(name, f"{written['goal']}{GOAL}metric: {CURSOR}\n"))


def test_the_objectives_are_offered_in_a_list(editor, written, name) -> None:
    offers = editor.offers(name, f"{written['goal']}{GOAL}objective:\n  - {CURSOR}\n")
    assert "brand-awareness" in offers


def test_metrics_are_offered_as_the_keys_of_values(editor, written, name) -> None:
    offers = editor.offers(name, f"{written['snapshot']}date: 2026-11-30\nvalues:\n  {CURSOR}\n")
    assert offers["members"] == "Members"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"title: Grow\nperiod: 2026\nbud{CURSOR}get: {{amount: 3}}", "Planned money, and where spending"),
        (f"title: Grow\nperiod: 2026\nbudget: {{am{CURSOR}ount: 3}}", "The planned money in all."),
        (f"tit{CURSOR}le: Grow\nperiod: 2026", "What the goal is called on pages"),
        (f"title: Grow\nperiod: 2026\nst{CURSOR}ate: draft", "goals may be incomplete"),
    ],
)
def test_a_key_says_what_it_means(editor, written, name, text, said) -> None:
    shown = editor.hover(name, f"{written['goal']}{text}\n")
    assert said in shown
    assert "||" not in shown.partition("\n")[0], "the heading names the key once"


def test_a_wrong_key_is_underlined(editor, written, name) -> None:
    text = f"{written['goal']}{GOAL}metrik: followers\n"
    assert editor.squiggles(name, text) == [Squiggle(3, 0, 6, "Property metrik is not allowed.")]


def test_a_wrong_key_deep_inside_is_underlined(editor, written, name) -> None:
    text = f"{written['goal']}{GOAL}budget:\n  curency: USD\n"
    assert [(each.line, each.message) for each in editor.squiggles(name, text)] == [
        (4, "Property curency is not allowed.")
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("state: activ", 'Value is not accepted. Valid values: "draft", "active", "closed", "cancelled".'),
        ("target: twenty", 'Write `480`, `">= 480"`, `"<= 2 h"`, `+80` or `"+20%"`.'),
        ("changes: [{date: 1.12.2026, reason: A}]", "Write year-month-day, as in `2026-03-31`."),
        ("weight: 1 200,5", "Write a number, as in `1200.5`."),
    ],
)
def test_a_wrong_value_is_told_what_to_write(editor, written, name, text, message) -> None:
    assert [each.message for each in editor.squiggles(name, f"{written['goal']}{GOAL}{text}\n")] == [message]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("goal", "title: {en: Grow, nb: Voks}\nperiod: {start: 2026-11-23, length: P30D}\nowner: no\nteam:\ntags: []\n"),
        ("goal", f"{GOAL}metric: to-come\nbaseline: 400\ntarget: +20%\nstretch: '>= 500'\nactions: [{{title: true, cost: 30 USD}}]\n"),
        ("metrics", "members:\nimpressions: {frequency: weekly}\nvisits: {type: flow, unit: {one: visit, other: visits}}\n"),
        ("snapshot", "- {date: 2026-11-30, values: {followers: 431, reach: {value: 2100, window: P7D}, rate: 37%}}\n"),
        ("site", "title: A\nlanguages: [en, nb]\ntheme: ledger\naudiences: {public: {}, client: }\nreports: month\n"),
        ("annotations", "- {date: 2018-07-12, title: Purge, kind: break, metric: followers, carry: true}\n"),
        ("sources", "queries: {shop: {files: exports/*.csv, date: day, metric: sales_revenue, value: amount, by: day}}\n"),
    ],
)  # fmt: skip
def test_what_the_check_takes_is_not_underlined(editor, written, name, kind, text) -> None:
    assert editor.squiggles(name, written[kind] + text) == []


def test_the_goals_of_the_sample_are_not_underlined(editor, written) -> None:
    """Front matter of Markdown is YAML too, though few editors look into it."""
    content = Path(__file__).parents[2] / "content" / "goals"
    for path in sorted(content.rglob("*.md")):
        if "." not in path.stem:
            front = path.read_text(encoding="utf-8").split("---\n")[1]
            assert editor.squiggles(f"{path.stem}.yaml", written["goal"] + front) == [], path.stem
