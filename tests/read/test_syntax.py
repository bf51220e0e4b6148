import pytest

from generator.read.yaml_tree import read_yaml
from tests.read.plain import told


def mended(text: str) -> tuple[str, str]:
    """The only problem of a text that is no YAML, and what to do about it."""
    tree = read_yaml(text, "goal.md")
    (problem,) = tree.diagnostics
    assert problem.code == "yaml-syntax"
    assert not tree.complete
    return told(tree.diagnostics)[0].removeprefix("yaml-syntax "), problem.fix


def test_a_bare_comparison_is_a_block_sign() -> None:
    assert mended("target: >= 480\n") == (
        "1:9+6 a value that begins with `>` starts a text of several lines in YAML",
        'put quotes around it: `target: ">= 480"`',
    )


def test_a_bare_comparison_in_braces_cannot_begin_a_value() -> None:
    assert mended("target: {value: >= 480, when: at}\n") == (
        "1:17+6 a value cannot begin with `>`",
        'put quotes around it: `value: ">= 480"`',
    )


def test_a_colon_inside_a_value_needs_quotes() -> None:
    assert mended('owner: Dana\ntitle: Grow: "fast"  # soon\n') == (
        "2:8+12 the colon and space inside this value would begin another key",
        "put quotes around it: `title: 'Grow: \"fast\"'`",
    )


@pytest.mark.parametrize("sign", ["@", "%", "]", "}", ","])
def test_some_signs_cannot_begin_a_value(sign: str) -> None:
    assert mended(f"account: {sign}dana\n") == (
        f"1:10+5 a value cannot begin with `{sign}`",
        f'put quotes around it: `account: "{sign}dana"`',
    )


def test_a_backquote_cannot_begin_a_value() -> None:
    assert mended("title: `x`\n")[0] == "1:8+3 a value cannot begin with a backquote"


@pytest.mark.parametrize("value", ["*bold* words", "& more", "!x!y z", "? why"])
def test_signs_with_a_meaning_in_yaml_need_quotes(value: str) -> None:
    assert mended(f"title: {value}\n") == (
        f"1:8+{len(value)} a value that begins with `{value[0]}` means something else in YAML",
        f'put quotes around it: `title: "{value}"`',
    )


@pytest.mark.parametrize("text", ["a:\n\tb: 1\n", "a:\n  b: 1\n\tc: 2\n", "a: 1\n\tb: 1\n"])
def test_tabs_do_not_indent(text: str) -> None:
    place, fix = mended(text)
    assert place.endswith(":1+1 this line is indented with a tab, but YAML only allows spaces")
    assert fix == "use two spaces instead"


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_quote_that_is_not_closed_is_named_where_it_opens(quote: str) -> None:
    assert mended(f"owner: Dana\ntitle: {quote}Reach\nteam: a\n") == (
        f"2:8+1 the quote {quote} that opens here is never closed",
        f"write `{quote}Reach{quote}`",
    )


@pytest.mark.parametrize(("value", "place"), [("'it's ours'", "1:12+7"), ('"say "hi" now"', "1:14+8")])
def test_a_quote_inside_quotes_ends_the_value(value: str, place: str) -> None:
    assert mended(f"title: {value}\n")[0] == (f"{place} text follows the closing quote of this value")


def test_text_behind_a_closing_bracket_is_named() -> None:
    assert mended("tags: [a, b]]\n")[0] == ("1:13+1 text follows the closing bracket of this value")


def test_a_backslash_in_double_quotes_begins_an_escape() -> None:
    assert mended('note: "C:\\data"\n') == (
        "1:10+2 in double quotes `\\` begins an escape, but `\\d` is not one",
        "put the text in single quotes, or write `\\\\` for one backslash",
    )


def test_half_of_a_character_is_named_as_such() -> None:
    assert mended('note: "a\\ud800b"\n') == (
        "1:9+6 `\\ud800` is half of a character, which no text can hold",
        "write the character itself",
    )


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("a: {b: 1\nc: 2\n", "write `{b: 1}`"),
        ("a: {b: 1\n", "write `{b: 1}`"),
        ("a: {\n", "write `}` after the last part, and put commas between the parts"),
    ],
)
def test_a_bracket_that_is_not_closed_is_named_where_it_opens(text: str, fix: str) -> None:
    assert mended(text) == ("1:4+1 the `{` that opens here is not closed", fix)


def test_no_value_of_a_file_with_connections_is_repeated() -> None:
    tree = read_yaml("connections: {w: {password: hunter2\n", "content/sources.yaml")
    assert "hunter2" not in tree.diagnostics[0].fix


def test_a_missing_comma_is_named_where_it_is_missing() -> None:
    assert mended('a: {b: "x" y}\n')[0] == "1:12+1 a comma or the closing `}` is missing before this"


def test_a_line_without_a_colon_is_no_key() -> None:
    assert mended("title: Reach\nowner Dana\nteam: a\n")[0] == "2:1+10 this line is not `key: value`"


@pytest.mark.parametrize("text", ["title: Reach\nowner:Dana\nteam: a\n", "title: Reach\nowner:Dana\n"])
def test_a_missing_space_is_named(text: str) -> None:
    assert mended(text) == ("2:1+10 a space is missing after `owner:`", "write `owner: Dana`")


def test_a_missing_space_on_the_first_line_is_named_once() -> None:
    tree = read_yaml("owner:Dana\nteam: a\n", "goal.md")
    assert set(told(tree.diagnostics)) == {"yaml-syntax 1:1+10 a space is missing after `owner:`"}


def test_a_key_that_hangs_below_a_value_is_named() -> None:
    assert mended("---\nkey_results:\n  - id: reach\n     metric: reach\n") == (
        "4:6+6 this line is indented below line 3, which already has a value",
        "begin it in the same column as the key above it, or put quotes around a text of several lines",
    )


def test_a_key_in_a_column_of_its_own_is_named() -> None:
    assert mended("period:\n    start: 2026-11-23\n  end: 2026-12-22\n")[0] == (
        "3:3+15 nothing above begins in the same column as this line"
    )


def test_a_key_that_is_no_part_of_the_list_above_is_named() -> None:
    assert mended("key_results:\n  - id: reach\n   metric: reach\n") == (
        "3:4+13 nothing above begins in the same column as this line",
        "begin it in column 3, with `- `, or in that of the line above",
    )


def test_a_list_item_among_keys_is_named() -> None:
    assert mended("tags:\n   - x\n  - y\n")[0] == "3:3+3 a list item is given where a key is expected"


def test_a_list_on_the_line_of_its_key_is_named() -> None:
    assert mended("tags: - x\n")[0] == "1:7+1 a list cannot begin on the same line as its key"


def test_a_colon_without_a_key_is_named() -> None:
    assert mended(": x\n")[0] == "1:1+3 there is no key before this colon"


@pytest.mark.parametrize("text", ["%YAML 1.2\ntitle: x\n", "%FOO\n---\ntitle: x\n"])
def test_a_line_for_the_reader_is_named(text: str) -> None:
    assert mended(text)[0].endswith("a line that begins with `%` is a directive in YAML")


def test_text_behind_the_end_is_named() -> None:
    assert mended("title: x\n...\nowner: Dana\n")[0] == "3:1+11 the content has already ended above"


def test_what_no_rule_knows_is_said_in_the_parsers_words() -> None:
    assert mended(f"{'x' * 1100}: 1\n")[0].startswith("1:1101+1 this cannot be read as YAML: ")


def test_the_place_counts_from_where_the_text_begins() -> None:
    (problem,) = read_yaml("a:\n  b: 1\n   c: 2\n", "goal.md", first_line=2).diagnostics
    assert problem.span is not None
    assert problem.span.line == 4
    assert problem.message == "this line is indented below line 3, which already has a value"


def test_a_fix_repeats_the_authors_own_characters() -> None:
    assert mended("title: a\u2028b: c\n")[1] == 'put quotes around it: `title: "a\u2028b: c"`'


def test_a_fix_is_cut_where_it_is_long() -> None:
    assert mended(f"title: {'x' * 90_000}: c\n")[1] == f'put quotes around it: `title: "{"x" * 59}…"`'


def test_a_bracket_far_above_is_not_looked_for() -> None:
    assert mended("a: [\n" + "# x\n" * 2000)[0].startswith("2002:1+1 this cannot be read as YAML: ")
