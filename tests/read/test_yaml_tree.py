import pytest
import yaml

from generator.diagnostics import Span
from generator.model.source import Listing, Scalar, Table
from generator.read import events
from generator.read.yaml_tree import read_yaml
from tests.read.plain import told, value


def table(text: str) -> Table:
    tree = read_yaml(text, "goal.md")
    assert tree.diagnostics == ()
    assert isinstance(tree.root, Table)
    return tree.root


def test_every_value_has_its_place() -> None:
    root = table("owner: Dana\nperiod: {start: 2026-11-23, length: P30D}\n")
    period = root.get("period")
    assert isinstance(period, Table)
    assert period.span == Span("goal.md", 2, 9, 33)
    assert period.key_span("length") == Span("goal.md", 2, 29, 6)
    length = period.get("length")
    assert length is not None
    assert length.span == Span("goal.md", 2, 37, 4)


def test_a_text_in_quotes_is_marked_with_its_quotes() -> None:
    owner = table('owner: "Dana"\n').get("owner")
    assert owner == Scalar("Dana", "Dana", Span("goal.md", 1, 8, 6), quoted=True)
    assert owner.span == Span("goal.md", 1, 8, 6)


def test_columns_count_characters() -> None:
    assert table("عنوان: 🍕 pizza\n").entries[0].value.span == Span("goal.md", 1, 8, 7)


def test_lines_count_from_where_the_text_begins() -> None:
    tree = read_yaml("a: 1\nb: [\n", "goal.md", first_line=2)
    assert isinstance(tree.root, Table)
    assert tree.root.span.line == 2
    assert told(tree.diagnostics) == ["yaml-syntax 3:4+1 the `[` that opens here is not closed"]


def test_what_goes_over_several_lines_is_marked_to_the_end_of_its_first() -> None:
    root = table("note: one\n  two\nlist:\n- a\n- b\n")
    assert root.span == Span("goal.md", 1, 1, 9)
    assert [entry.value.span for entry in root.entries] == [
        Span("goal.md", 1, 7, 3),
        Span("goal.md", 4, 1, 3),
    ]


def test_a_key_without_a_value_is_null_at_its_key() -> None:
    owner = table("owner:\nteam: a\n").get("owner")
    assert owner == Scalar("", None, Span("goal.md", 1, 1, 5))
    assert owner.span == Span("goal.md", 1, 1, 5)


def test_line_separators_and_next_line_do_not_shift_lines() -> None:
    root = table("title: a\u2028b\u2029c\x85d\nnote: 'x\u2028y'\nowner: Dana\n")
    assert value(root) == {"title": "a\u2028b\u2029c\x85d", "note": "x\u2028y", "owner": "Dana"}
    assert root.key_span("owner") == Span("goal.md", 3, 1, 5)


def test_a_byte_order_mark_inside_a_text_is_text() -> None:
    assert value(table("title: a\ufeffb\n")) == {"title": "a\ufeffb"}


def test_an_empty_text_holds_nothing() -> None:
    for text in ("", "\n\n", "# only a comment\n", "---\n", "~\n---\n"[2:]):
        tree = read_yaml(text, "goal.md")
        assert (tree.root, tree.complete, tree.diagnostics) == (None, True, ())


def test_a_duplicate_key_names_both_lines_and_keeps_the_first_value() -> None:
    tree = read_yaml("owner: Dana\nteam: a\nowner: Kim\n", "goal.md")
    assert told(tree.diagnostics) == ["duplicate-key 3:1+5 `owner` is already written on line 1"]
    assert tree.diagnostics[0].fix == "keep one of the two, on line 1 or on line 3"
    assert value(tree.root) == {"owner": "Dana", "team": "a"}
    assert tree.complete


def test_keys_are_equal_by_their_text() -> None:
    tree = read_yaml("{\"a\": 1, a: 2, 'a': 3}\n", "goal.md")
    assert [d.code for d in tree.diagnostics] == ["duplicate-key", "duplicate-key"]


def test_the_same_key_in_two_mappings_is_no_duplicate() -> None:
    assert value(table("- a: 1\n- a: 2\n".replace("- ", "  - ").join(["list:\n", ""]))) == {
        "list": [{"a": 1}, {"a": 2}]
    }


def test_a_tag_is_an_error_and_its_value_is_read() -> None:
    tree = read_yaml("a: !!python/object:os.system ls\nb: !x [1]\n", "goal.md")
    assert told(tree.diagnostics) == [
        "yaml-tag 1:4+28 `!!python/object:os.system` is a YAML tag, which content cannot have",
        "yaml-tag 2:4+4 `!x` is a YAML tag, which content cannot have",
    ]
    assert value(tree.root) == {"a": "ls", "b": [1]}


def test_a_merge_key_is_an_error_and_merges_nothing() -> None:
    tree = read_yaml("usual: &usual {amount: 1}\nbudget:\n  <<: *usual\n  currency: USD\n", "goal.md")
    assert told(tree.diagnostics) == ["yaml-merge 3:3+2 `<<` would merge another mapping into this one"]
    assert value(tree.root) == {"usual": {"amount": 1}, "budget": {"currency": "USD"}}


def test_an_alias_repeats_its_value() -> None:
    assert value(table("a: &tags [x, y]\nb: *tags\n")) == {"a": ["x", "y"], "b": ["x", "y"]}


def test_an_alias_of_nothing_is_an_error() -> None:
    tree = read_yaml("title: *Reach\nowner: Dana\n", "goal.md")
    assert told(tree.diagnostics) == [
        "unknown-alias 1:8+6 `*Reach` repeats a value marked `&Reach`, but no value above is marked that way"
    ]
    assert value(tree.root) == {"owner": "Dana"}


def test_an_alias_cannot_repeat_what_it_stands_in() -> None:
    tree = read_yaml("a: &a [*a]\n", "goal.md")
    assert [d.code for d in tree.diagnostics] == ["unknown-alias"]


def test_a_list_as_a_key_is_an_error() -> None:
    tree = read_yaml("title: {{ name }}\nowner: Dana\n", "goal.md")
    assert told(tree.diagnostics) == ["yaml-key 1:9+8 a list or a mapping cannot be a key"]
    assert value(tree.root) == {"title": {}, "owner": "Dana"}


def test_a_missing_key_is_an_error() -> None:
    tree = read_yaml("?\n: a\nb: c\n", "goal.md")
    assert told(tree.diagnostics) == ["yaml-key 1:1+1 there is no key before this colon"]
    assert value(tree.root) == {"b": "c"}


def test_a_second_document_is_an_error_and_the_first_is_kept() -> None:
    tree = read_yaml("date: 2026-11-30\n---\ndate: 2026-12-01\n", "day.yaml")
    assert told(tree.diagnostics) == [
        "yaml-documents 2:1+3 a second document begins here, but only the first is read"
    ]
    assert value(tree.root) == {"date": "2026-11-30"}


def test_a_last_line_of_dashes_does_no_harm() -> None:
    assert value(table("---\ndate: 2026-11-30\n---\n")) == {"date": "2026-11-30"}


def test_a_colon_without_a_space_is_an_error_in_braces() -> None:
    tree = read_yaml("{start:2026-11-23, end: 2026-12-22}\n", "goal.md")
    assert told(tree.diagnostics) == ["yaml-syntax 1:2+16 a space is missing after `start:`"]
    assert value(tree.root) == {"end": "2026-12-22"}


def test_a_colon_without_a_space_is_an_error_in_a_whole_file() -> None:
    tree = read_yaml("title:Reach\n", "goal.md")
    assert told(tree.diagnostics) == ["yaml-syntax 1:1+11 a space is missing after `title:`"]
    assert tree.diagnostics[0].fix == "write `title: Reach`"
    assert tree.root is None


def test_what_stands_before_a_syntax_error_is_kept() -> None:
    tree = read_yaml("title: Reach\nperiod: {start: 2026-11-23}\nowner: Dana\ntarget: >= 480\n", "goal.md")
    assert [d.code for d in tree.diagnostics] == ["yaml-syntax"]
    assert value(tree.root) == {"title": "Reach", "period": {"start": "2026-11-23"}, "owner": "Dana"}
    assert not tree.complete


def test_a_value_that_a_syntax_error_cuts_is_not_kept() -> None:
    tree = read_yaml("owner: Dana\ntitle: Grow: fast\n", "goal.md")
    assert value(tree.root) == {"owner": "Dana"}


def test_a_listing_at_the_root_is_a_listing() -> None:
    tree = read_yaml("- {date: 2026-11-30}\n- {date: 2026-12-01}\n", "days.yaml")
    assert isinstance(tree.root, Listing)
    assert value(tree.root) == [{"date": "2026-11-30"}, {"date": "2026-12-01"}]


def test_the_tree_is_the_same_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "title: a\u2028b\nperiod: {start: 2026-11-23}\nnote: |\n  x\n  y\ntags: [é, '🍕']\nempty:\n"
    fast = read_yaml(text, "goal.md")
    monkeypatch.setattr(events, "_Loader", yaml.SafeLoader)
    assert read_yaml(text, "goal.md") == fast


def test_what_stands_in_file_after_file_is_held_once() -> None:
    one, other = (table("owner: Dana\n").entries[0] for _ in range(2))
    assert one.key.text is other.key.text
    assert isinstance(one.value, Scalar)
    assert isinstance(other.value, Scalar)
    assert one.value.text is other.value.text is other.value.value
