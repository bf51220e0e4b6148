from generator.check import schema_of
from generator.cms.fields import fields_of


def field(kind: str, *path: str) -> dict:
    fields = fields_of(schema_of(kind))
    for name in path[:-1]:
        fields = next(each for each in fields if each["name"] == name)["fields"]
    return next(each for each in fields if each["name"] == path[-1])


def test_every_key_has_a_field_with_its_label_and_hint() -> None:
    for kind in ("goal", "checkin", "snapshot", "metric", "site", "objective", "page"):
        keys = schema_of(kind)["properties"]
        shown = {each["name"]: (each["label"], each["hint"]) for each in fields_of(schema_of(kind))}
        own = {key: (each["title"], each["description"]) for key, each in keys.items()}
        assert shown == own


def test_a_choice_is_a_select_of_its_words() -> None:
    assert field("goal", "state")["widget"] == "select"
    assert field("goal", "state")["options"] == ["draft", "active", "closed", "cancelled"]


def test_a_day_is_chosen_and_written_as_the_format_has_it() -> None:
    day = field("checkin", "date")
    assert (day["widget"], day["format"], day["time_format"]) == ("datetime", "YYYY-MM-DD", False)
    assert field("goal", "actions", "start")["default"] == "", "a day that nobody chose is not today"


def test_numbers_truth_values_and_groups_have_the_widgets_of_their_kind() -> None:
    assert field("goal", "weight")["value_type"] == "float"
    assert field("metric", "version")["value_type"] == "int"
    assert field("annotations", "carry")["widget"] == "boolean"
    assert field("goal", "budget")["widget"] == "object"
    assert field("goal", "key_results")["widget"] == "list"
    assert field("goal", "key_results", "target")["widget"] == "goalposts"


def test_what_may_be_written_in_several_ways_has_a_field_that_keeps_each() -> None:
    held = {key: field("goal", key)["holds"] for key in ("title", "owner", "target", "baseline", "period")}
    assert held == {
        "title": "text",
        "owner": "words",
        "target": "value",
        "baseline": "value",
        "period": "value",
    }
    assert field("snapshot", "values")["holds"] == "table"


def test_only_what_no_file_can_do_without_is_required() -> None:
    assert [each["name"] for each in fields_of(schema_of("goal")) if each["required"]] == ["title"]
    assert [each["name"] for each in fields_of(schema_of("checkin")) if each["required"]] == ["date", "goal"]
