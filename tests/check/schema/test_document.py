"""A schema takes what the check takes, refuses nothing that it takes, and says what each key means."""

import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from jsonschema import Draft202012Validator

from generator.check.authored import authored
from generator.check.authored.form import Form
from generator.check.authored.forms.annotation import AnnotationForm
from generator.check.authored.forms.goal import GoalForm
from generator.check.authored.forms.metric import MetricForm
from generator.check.authored.forms.pages import CheckInForm, ObjectiveForm, PageForm
from generator.check.authored.forms.site import SiteForm
from generator.check.authored.forms.snapshot import RowForm
from generator.check.authored.forms.sources import SourcesForm
from generator.check.authored.forms.theme import ThemeForm
from generator.check.schema import FILES, schema_of
from generator.check.schema.named import NAMED
from generator.diagnostics import Severity
from generator.model.reading import LONG_FORM
from generator.read import read_site
from generator.read.yaml_tree import read_yaml
from tests.check.nodes import PLACE
from tests.check.schema.holding import plain, refusals, refused
from tests.check.whole import checked
from tests.folders import split_files
from tests.read.plain import value

ROOT = Path(__file__).parents[3]
NAMES = [each.name for each in FILES]
CHECKED = ROOT / "tests" / "check"
CASES = sorted([*(CHECKED / "said_of_goals").glob("*.txt"), *(CHECKED / "said_of_readings").glob("*.txt")])


@pytest.mark.parametrize("name", NAMES)
def test_it_is_a_schema_with_the_keys_of_an_entry_at_its_top(name) -> None:
    schema = schema_of(name, {"metric": {"followers": "Followers"}})
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"]
    assert schema["description"]
    assert all(shown["description"] for shown in schema["properties"].values())


@pytest.mark.parametrize("name", NAMES)
def test_every_key_at_any_depth_says_what_it_means(name) -> None:
    schema = schema_of(name)
    tables = [schema, *schema["$defs"].values()]
    silent = [
        key
        for table in tables
        for key, shown in table.get("properties", {}).items()
        if not shown.get("description") or not shown.get("title")
    ]
    assert silent == []


@pytest.mark.parametrize("name", NAMES)
def test_every_example_and_default_is_taken(name) -> None:
    schema = schema_of(name)
    for table in (schema, *schema["$defs"].values()):
        for key, shown in table.get("properties", {}).items():
            validator = Draft202012Validator({**shown, "$defs": schema["$defs"]})
            for example in (*shown.get("examples", ()), *([shown["default"]] if "default" in shown else ())):
                assert list(validator.iter_errors(example)) == [], key


def test_every_name_of_a_value_is_used_by_some_schema() -> None:
    assert {key for name in NAMES for key in schema_of(name)["$defs"]} >= set(NAMED)


def test_an_unknown_kind_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        schema_of("goals")


def test_the_columns_of_a_row_are_those_of_the_long_form() -> None:
    assert tuple(RowForm.model_fields) == LONG_FORM


def test_the_whole_sample_is_taken() -> None:
    tree, said = read_site(ROOT)
    assert said == ()
    assert list(refused(tree)) == []


FULL_GOAL = """
title: {en: Grow, nb: Voks, ar: ننمو}
period: {start: 2026-04-13, length: P1M}
objective: [brand-awareness, audience-growth]
owner: [Dana, no]
key_results:
  - {id: a, metric: followers, segment: city, baseline: {value: 400, date: 2026-11-22, source: insights, segment: page}, target: +20%}
  - {id: b, metric: response_time, baseline: {from_data: P28D}, target: "<= 2 h", stretch: {op: lte, value: 1 h, when: at}}
  - {id: c, metric: reach, target: {op: gte, change_percent: 20, when: throughout}, weight: 2}
  - {id: d, metric: fans, target: 480, milestones: [{date: 2026-12-07, value: 440}], shape: linear}
budget: {unit_cost: 15, currency: USD, audience: people within 5 km}
actions: [{title: Boost, start: 2026-11-26, end: 2026-12-22, owner: Dana, status: doing, cost: 30 USD}]
smart: {specific: Who, time_bound: {en: Soon}}
changes: [{date: 2026-12-01, reason: A purge}]
audience: internal
aliases: goals/old
celebrate: 🍕
"""
GOALS = (
    FULL_GOAL,
    "{title: 2026, period: 2026, metric: followers, target: 480, tags: []}",
    "{title: x, period: 2026-W48, metric: followers, target: 600.5, team: }",
    "{state: draft}",
    '{title: "", state: draft, period: "", key_results: [], budget: null}',
)


@pytest.mark.parametrize("text", GOALS)
def test_goals_in_every_spelling_are_taken(text) -> None:
    assert refusals("goal", plain(text)) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("metric", "{label: {en: Followers, nb: Følgere}, type: level, unit: people, max_age: P10D}"),
        ("metric", "members: {type: level, unit: {one: member, other: members, nb: {one: medlem, other: medlemmer}}}"),
        ("metrics", "members: {type: level}\nimpressions:\nversion: {type: flow}"),
        ("snapshot", "{date: 2026-11-30, values: {followers: 431, reach: {value: 2100, window: P7D}, rate: 37%}}"),
        ("snapshot", "[{date: 2026-11-30, segments: {city: {followers: 412}}}, {date: 2026-12-01, values: }]"),
        ("annotations", "- {date: 2018-07-12, title: Purge, kind: break, carry: true}"),
        ("checkin", "{date: 2026-12-07, goal: a, confidence: medium, learned: {nb: Torsdager}}"),
        ("site", "{title: A, audiences: {public: {}, client: , internal: {private: true}}, theme: {name: default, options: {wide: true}}}"),
        ("site", '{title: A, theme: ledger, accent: "#1f5fa8", limits: {file: 20 MB, body: 2000}, reports: month, languages: no}'),
        ("site", "{title: A, platforms: {threads: {label: Threads}, x: }, competitors: {share_of_voice: [x/a, x/b]}}"),
        ("sources", "connections: {w: {kind: postgres, options: {schema: m}}}\nqueries: {q: {date: day, table: t}}"),
        ("theme", "{name: paper, api: 1, tokens: {ink: '#000000', line: {light: '#ffffff', dark: '#000000'}}}"),
    ],
)  # fmt: skip
def test_other_files_in_every_spelling_are_taken(name, text) -> None:
    assert refusals(name, plain(text)) == []


@pytest.mark.parametrize(
    ("name", "text", "where"),
    [
        ("goal", "{title: x, period: 2026, metrik: followers}", "metrik"),
        ("goal", "{title: x}", "period"),
        ("goal", "{title: x, period: 2026, state: activ}", "$.state"),
        ("goal", "{title: x, period: 2026, target: twenty}", "$.target"),
        ("goal", "{title: x, period: 2026, budget: {curency: USD}}", "$.budget"),
        ("goal", "{title: x, period: {start: 2026-13-01}}", "$.period"),
        ("goal", "{title: x, period: 2026, actions: [{titel: x}]}", "$.actions"),
        ("metrics", "{followers: {typ: level}}", "$.followers"),
        ("snapshot", "{date: 2026-11-30, values: {followers: [1]}}", "$.values"),
        ("annotations", "{date: 2018-07-12, title: Purge, kind: break}", "array"),
        ("site", "{title: x, audiences: {public: {hidden: true}}}", "$.audiences"),
    ],
)
def test_what_is_wrong_is_refused_where_it_stands(name, text, where) -> None:
    assert any(where in reason for reason in refusals(name, plain(text)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_what_a_schema_refuses_of_a_case_the_check_refuses(case, site_of) -> None:
    root = site_of(split_files(case.read_text().partition("=== said\n")[0]))
    tree, _ = read_site(root)
    wrong = {
        each.span.path for each in checked(root).diagnostics if each.span and each.severity is Severity.ERROR
    }
    assert {path for path, _ in refused(tree)} <= wrong


FORMS: dict[str, type[Form]] = {
    "goal": GoalForm,
    "metric": MetricForm,
    "site": SiteForm,
    "checkin": CheckInForm,
    "objective": ObjectiveForm,
    "page": PageForm,
    "sources": SourcesForm,
    "theme": ThemeForm,
}
#: What people write where something else was meant, and what only looks like a mistake.
SPELLINGS = (
    "480", "-3", "+80", "1.5", ".5", "1e3", "0x1F", "1_000", "1 200", "1,200", '"480"', "−3", '"+20%"', "+20%", "15%", '">= 480"',
    '"<= 2 h"', "2 h", "500 NOK", "$5", '"=> 3"', "2026", "2026-11", "2026-Q4", "2026-W48", "2026-12-01", "2026-02-30", "30.11.2026",
    '" 2026-12-01 "', "P30D", "P", "p30d", "PT5M", "true", "false", "yes", "no", "on", "null", "~", '""', '"  "', "a", "Dana", "draft",
    '"é"', "USD", "usd", "https://a.example/", "ftp://a", "#", '"#1f5fa8"', '"#abc"', "20 MB", "[]", "{}", "[a]", "[a, b]", "[1, true]",
    "[null]", '[""]', "[[a]]", "{en: a}", "{en: a, nb: }", "{en: }", "{en: [a]}", "{value: 3}", "{value: 3, date: 2026-12-01}",
    "{start: 2026-12-01, end: 2026-12-31}", "{one: a, other: b}", "{nb: {one: a, other: b}}", "{op: gte, value: 3}", "{name: default}",
    "{light: '#000000'}", "{a: {}}", "{a: {private: true}}", "{a: {b: 1}}", "[{a: 1}]", "[{title: a}]", "[{date: 2026-12-01, value: 3}]",
    ".inf", ".nan", "1e400", "99999999999999999999",
)  # fmt: skip
KEYS = [(name, key) for name, form in FORMS.items() for key in form.known_keys()]


#: What each kind of file cannot do without.
NEEDED = {
    "goal": "title: x\nperiod: 2026\n",
    "site": "title: x\n",
    "checkin": "date: 2026-12-07\ngoal: a\n",
    "page": "title: x\n",
    "theme": "name: paper\napi: 1\n",
}
#: Tables that are read elsewhere than in the form; their cases stand above.
READ_ELSEWHERE = {("site", "audiences"), ("site", "platforms")}


@pytest.mark.parametrize(("name", "key"), KEYS, ids=lambda each: each)
def test_no_value_is_refused_that_the_form_takes(name, key) -> None:
    needed = "".join(
        f"{line}\n" for line in NEEDED.get(name, "").splitlines() if not line.startswith(f"{key}:")
    )
    for spelling in SPELLINGS:
        tree = read_yaml(f"{needed}{key}: {spelling}\n", "content/any.yaml")
        _, said = authored(FORMS[name], tree.root, at=PLACE)
        if (name, key) not in READ_ELSEWHERE and not said and not tree.diagnostics:
            assert refusals(name, value(tree.root)) == [], spelling


def made_of(schema, defs):
    """Documents that the schema describes: of each key an example, a default or a word of its choice."""
    keys = {key: _values(shown, defs) for key, shown in schema["properties"].items()}
    needed = {key: keys.pop(key) for key in schema.get("required", ())}
    return st.fixed_dictionaries(needed, optional=keys)


def _values(shown, defs):
    found = [*shown.get("examples", ()), *([shown["default"]] if "default" in shown else ())]
    parts = []
    for each in shown.get("anyOf", [shown]):
        target = defs.get(each.get("$ref", "").rpartition("/")[2], {})
        found += target.get("enum", ())
        if "properties" in target and each.get("$ref") != "#/$defs/Values":
            parts.append(made_of(target, defs))
        items = defs.get(each.get("items", {}).get("$ref", "").rpartition("/")[2], {})
        if "properties" in items:
            parts.append(st.lists(made_of(items, defs), min_size=1, max_size=2))
    return st.one_of(*([st.sampled_from(found)] if found else []), *parts)


@pytest.mark.parametrize("name", ["goal", "metric", "site", "checkin", "objective", "page", "sources"])
@given(data=st.data())
def test_a_document_made_of_its_schema_is_read_without_a_word(name, data) -> None:
    schema = schema_of(name)
    document = data.draw(made_of(schema, schema["$defs"]))
    assert refusals(name, document) == [] or name == "goal"
    node = read_yaml(json.dumps(document, ensure_ascii=False), "content/any.yaml").root
    _, said = authored(FORMS[name], node, at=PLACE)
    assert [each.message for each in said] == []


def test_forms_of_lists_are_those_of_their_entries() -> None:
    assert set(schema_of("annotations")["properties"]) == set(AnnotationForm.model_fields)
