import json

import pytest

from generator.diagnostics import Code, Diagnostic, Severity, Span
from generator.diagnostics.formats import as_github, as_json, as_text, split_lines

UNKNOWN_METRIC = Code(
    id="unknown-metric",
    severity=Severity.ERROR,
    why="a metric is named by its id, as in metrics/ or the catalogue",
    about="",
    example="",
    remedy="",
)
FIX = "did you mean `newsletter-subscribers`? (content/metrics/web.yaml:1)"
PATH = "content/goals/grow-list.md"


def at(span: Span | None, message: str = "no metric has this id", fix: str = FIX) -> Diagnostic:
    return UNKNOWN_METRIC.at(span, message, fix=fix)


def shown(
    line: str, column: int, length: int, *, width: int | None = None, message: str = "here"
) -> list[str]:
    """The lines with the quoted text and its carets."""
    text = as_text([at(Span(PATH, 1, column, length), message)], {PATH: line}, width=width)
    return [each for each in text.splitlines() if "|" in each][1:]


def test_a_diagnostic_reads_as_the_house_shows_it() -> None:
    text = "---\ntitle: Grow\nmetric: newsleter-subscribers\n"
    assert as_text([at(Span(PATH, 3, 9, 21))], {PATH: text}) == (
        "error: unknown-metric\n"
        "  --> content/goals/grow-list.md:3:9\n"
        "   |\n"
        " 3 | metric: newsleter-subscribers\n"
        "   |         ^^^^^^^^^^^^^^^^^^^^^ no metric has this id\n"
        " why: a metric is named by its id, as in metrics/ or the catalogue\n"
        " fix: did you mean `newsletter-subscribers`? (content/metrics/web.yaml:1)\n"
    )


def test_the_gutter_is_as_wide_as_the_line_number() -> None:
    text = as_text([at(Span(PATH, 120, 1, 1))], {PATH: "\n" * 119 + "x"})
    assert text.splitlines()[1:5] == [
        f"    --> {PATH}:120:1",
        "     |",
        " 120 | x",
        "     | ^ no metric has this id",
    ]


def test_a_blank_line_stands_between_two_diagnostics() -> None:
    assert as_text([at(None), at(None)], {}).count("\n\n") == 1


def test_without_a_place_the_message_stands_alone() -> None:
    assert as_text([at(None)], {}).splitlines()[:2] == ["error: unknown-metric", "  no metric has this id"]


def test_a_file_whose_text_is_not_known_is_still_named() -> None:
    assert as_text([at(Span("themes/x/a.html", 4, 2))], {}).splitlines()[1:3] == [
        "  --> themes/x/a.html:4:2",
        "  no metric has this id",
    ]


def test_a_line_beyond_the_file_is_not_quoted() -> None:
    assert "|" not in as_text([at(Span(PATH, 9))], {PATH: "one line"})


@pytest.mark.parametrize(
    ("line", "column", "length", "caret_line"),
    [
        ("目標: reech", 5, 5, "   |       ^^^^^ here"),
        ("目標: reech", 1, 2, "   | ^^^^ here"),
        ("\tmetric: x", 2, 6, "   |     ^^^^^^ here"),
        ("a\tb", 3, 1, "   |     ^ here"),
        ("e\u0301te\u0301: x", 8, 1, "   |      ^ here"),
        ("🍕 x", 3, 1, "   |    ^ here"),
        ("abc", 4, 1, "   |    ^ here"),
        ("", 1, 1, "   | ^ here"),
    ],
)
def test_the_caret_stands_below_its_character(line, column, length, caret_line) -> None:
    assert shown(line, column, length)[1] == caret_line


def test_control_characters_are_shown_and_not_sent() -> None:
    quoted, carets = shown("a\x1b[31m: x", 8, 1)
    assert quoted == r" 1 | a\x1b[31m: x"
    assert carets == "   |           ^ here"


def test_a_bidi_override_cannot_turn_the_line_around() -> None:
    assert shown("a\u202eb", 3, 1)[0] == r" 1 | a\u202eb"


def test_a_lone_surrogate_can_be_printed() -> None:
    printed = as_text([at(Span(PATH, 1, 1), "\ud800")], {PATH: "\udcff"})
    assert r"\ud800" in printed
    assert r" 1 | \udcff" in printed
    assert printed.encode()


def test_controls_in_a_message_a_path_and_a_fix_are_shown_too() -> None:
    text = as_text([at(Span("a\x07b", 1), "x\x1by", "z\x9b")], {})
    assert r"a\x07b" in text
    assert r"x\x1by" in text
    assert r"z\x9b" in text


def test_emoji_and_arabic_are_left_as_they_are() -> None:
    line = "title: 👩‍👩‍👧 متابعون"
    assert shown(line, 1, 5)[0] == f" 1 | {line}"


def test_a_long_line_is_cropped_around_its_caret() -> None:
    quoted, carets = shown("x" * 5000 + "reech" + "y" * 5000, 5001, 5, width=60)
    assert len(quoted) <= 60
    assert quoted.startswith(" 1 | …x")
    assert quoted.endswith("y…")
    start = carets.index("^")
    assert quoted[start : start + 5] == "reech"


def test_a_long_line_is_cropped_in_a_log_too() -> None:
    assert len(shown("x" * 5000, 1, 1)[0]) < 130


def test_a_line_of_megabytes_is_cropped_at_once() -> None:
    quoted, _ = shown("x" * 20_000_000, 10_000_000, 3)
    assert quoted.count("x") < 130


def test_marks_do_not_go_beyond_what_is_shown() -> None:
    quoted, carets, _ = shown("x" * 5000, 1, 4000, width=60)
    assert len(carets) == len(quoted) == 60


def test_on_a_narrow_terminal_the_message_goes_below_the_carets() -> None:
    lines = shown("metric: reech", 9, 5, width=30, message="no metric of yours has this id")
    assert lines == [
        " 1 | metric: reech",
        "   |         ^^^^^",
        "   | no metric of yours has",
        "   | this id",
    ]


def test_on_a_narrow_terminal_reasons_hang_below_their_labels() -> None:
    text = as_text([at(None)], {}, width=40)
    assert " why: a metric is named by its id, as in\n      metrics/ or the catalogue\n" in text


def test_a_fix_of_several_lines_stays_in_lines() -> None:
    assert as_text([at(None, fix="write:\n  a: 1")], {}).endswith(" fix: write:\n        a: 1\n")


def test_carriage_returns_end_lines_and_line_separators_do_not() -> None:
    assert split_lines("a\r\nb\rc\u2028d") == ("a", "b", "c\u2028d")


def test_paint_is_asked_for_every_role() -> None:
    roles: set[str] = set()

    def paint(role: str, text: str) -> str:
        roles.add(role)
        return text

    as_text([at(Span(PATH, 1, 1))], {PATH: "x"}, paint=paint)
    assert roles == {"error", "code", "gutter", "caret", "label"}


def test_json_is_the_document_of_the_contract() -> None:
    assert json.loads(as_json([at(Span(PATH, 3, 9, 21))])) == {
        "diagnostics": [
            {
                "code": "unknown-metric",
                "severity": "error",
                "path": PATH,
                "line": 3,
                "column": 9,
                "message": "no metric has this id",
                "why": UNKNOWN_METRIC.why,
                "fix": FIX,
            }
        ]
    }


def test_json_without_diagnostics_is_an_empty_list() -> None:
    assert json.loads(as_json([])) == {"diagnostics": []}


def test_json_without_a_place_has_nulls() -> None:
    (only,) = json.loads(as_json([at(None)]))["diagnostics"]
    assert (only["path"], only["line"], only["column"]) == (None, None, None)


def test_json_can_be_ascii() -> None:
    assert as_json([at(None, "å")], ascii_only=True).isascii()


def test_a_github_annotation_names_file_line_and_code() -> None:
    assert as_github([at(Span(PATH, 3, 9, 21), fix="add it")], "site") == (
        f"::error file=site/{PATH},line=3,col=9,endColumn=29,title=unknown-metric::no metric has this id"
        f"%0Awhy: {UNKNOWN_METRIC.why}%0Afix: add it\n"
    )


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")],
)
def test_severities_are_github_levels(severity, level) -> None:
    code = Code(id="x", severity=severity, why="", about="", example="", remedy="")
    assert as_github([code.at(None, "m", fix="f")]).startswith(f"::{level} title=x::m")


def test_an_author_cannot_write_a_workflow_command() -> None:
    line = as_github([at(Span("a,b:c.md", 1), "100 %\n::set-output name=x::y")])
    assert line.count("\n") == 1
    assert line.startswith("::error file=a%2Cb%3Ac.md,line=1")
    assert "100 %25%0A::set-output" in line


TEXTS = {PATH: "a\n" * 12, "content/a.yaml": "a\n" * 4}


def test_what_one_fix_mends_stands_once_with_its_other_places() -> None:
    told = [at(Span(PATH, line, 1, 3), f"no metric is called `m{line}`") for line in (2, 5, 9)]
    text = as_text([*told, at(Span("content/a.yaml", 4))], TEXTS, gather=True)
    assert text.count("error: unknown-metric") == 2
    assert " also: content/goals/grow-list.md:5, 9\n" in text


def test_of_many_places_the_first_are_named() -> None:
    told = [at(Span(PATH, line)) for line in range(1, 12)]
    assert " also: content/goals/grow-list.md:2, 3, 4, 5, 6, 7 and 4 more\n" in as_text(
        told, TEXTS, gather=True
    )


def test_what_has_another_fix_or_says_something_else_stands_by_itself() -> None:
    told = [at(Span(PATH, 1)), at(Span(PATH, 2), fix="remove it"), at(Span(PATH, 3), "another sentence")]
    assert "also:" not in as_text(told, TEXTS, gather=True)


def test_without_a_place_nothing_is_gathered() -> None:
    assert as_text([at(None), at(None)], TEXTS, gather=True).count("error:") == 2
