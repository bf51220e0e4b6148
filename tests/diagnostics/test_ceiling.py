import json

import pytest

from generator.diagnostics import Code, Severity, Span
from generator.diagnostics.ceiling import TOLD
from generator.diagnostics.formats import as_github, as_json, as_text

ERROR, WARNING, INFO = (
    Code(id=severity, severity=severity, why="w", about="", example="", remedy="") for severity in Severity
)


def found(code: Code, count: int) -> list:
    return [code.at(Span("a.md", line), f"{line}", fix=f"{line}") for line in range(1, count + 1)]


def test_a_thousand_are_told_without_a_word_on_a_ceiling() -> None:
    assert "too-many-messages" not in as_json(found(ERROR, TOLD))


def test_of_more_the_others_are_counted_by_how_bad_they_are() -> None:
    *told, last = json.loads(as_json([*found(WARNING, 1), *found(ERROR, TOLD), *found(INFO, 2)]))[
        "diagnostics"
    ]
    assert {each["severity"] for each in told} == {"error"}
    assert last["message"] == "1 further warning and 2 further notes are not told"


def test_an_error_is_told_however_many_warnings_stand_before_it() -> None:
    told = json.loads(as_json([*found(WARNING, 2 * TOLD), *found(ERROR, 1)]))["diagnostics"]
    assert [each["severity"] for each in told].index("error") == TOLD - 1


def test_those_that_are_told_keep_their_order() -> None:
    told = json.loads(as_json([*found(WARNING, 2 * TOLD), *found(ERROR, 1)]))["diagnostics"]
    assert [each["line"] for each in told[: TOLD - 1]] == list(range(1, TOLD))


@pytest.mark.parametrize("gather", [False, True])
def test_text_and_annotations_say_it_too(gather: bool) -> None:
    many = found(ERROR, TOLD + 1)
    assert "1 further error is not told" in as_text(many, {}, gather=gather)
    assert as_github(many).splitlines()[-1].startswith("::notice title=too-many-messages::1 further error")


def test_what_is_gathered_counts_as_one_message() -> None:
    same = [ERROR.at(Span("a.md", line), "said", fix="mend") for line in range(1, 3 * TOLD)]
    assert "too-many-messages" not in as_text(same, {"a.md": "a\n" * 3 * TOLD}, gather=True)
