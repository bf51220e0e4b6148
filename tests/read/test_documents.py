from generator.model.source import Document, Kind
from generator.read.documents import read_document
from generator.read.places import Place, place_of
from tests.read.plain import told, value


def read(path: str, text: str) -> tuple[Document | None, list[str]]:
    place = place_of(path)
    assert isinstance(place, Place)
    document, problems = read_document(place, text)
    return document, told(problems)


def good(path: str, text: str) -> Document:
    document, problems = read(path, text)
    assert problems == []
    assert document is not None
    return document


def test_a_goal_has_keys_and_prose() -> None:
    document = good("goals/reach.nb.md", "---\ntitle: Reach\n---\nProse\n---\nmore\n")
    assert (document.kind, document.id, document.language) == (Kind.GOAL, "reach", "nb")
    assert (document.body, document.body_line) == ("Prose\n---\nmore\n", 4)
    assert value(document.root) == {"title": "Reach"}
    assert document.start.line == 2


def test_front_matter_may_end_with_dots_and_spaces() -> None:
    document = good("goals/reach.md", "---  \ntitle: Reach\n... \nProse")
    assert (value(document.root), document.body, document.body_line) == ({"title": "Reach"}, "Prose", 4)


def test_front_matter_may_be_in_braces() -> None:
    document = good("checkins/a.md", "---\n{date: 2026-12-07, goal: reach}\n---\nText\n")
    assert value(document.root) == {"date": "2026-12-07", "goal": "reach"}


def test_a_goal_in_yaml_has_no_prose() -> None:
    document = good("goals/reach.yaml", "title: Reach\n")
    assert (document.body, document.body_line) == (None, 1)


def test_empty_front_matter_is_an_empty_mapping() -> None:
    document = good("goals/reach.md", "---\n---\nProse\n")
    assert (value(document.root), document.body, document.body_line) == ({}, "Prose\n", 3)


def test_an_empty_yaml_file_holds_nothing() -> None:
    assert good("annotations.yaml", "# none yet\n").root is None


def test_a_goal_needs_front_matter() -> None:
    document, problems = read("goals/reach.md", "\nWe want to be seen.\n")
    assert document is None
    assert problems == ["front-matter-missing 2:1+19 this file does not begin with its keys"]


def test_front_matter_begins_on_the_first_line() -> None:
    document, problems = read("goals/reach.md", "\n\n---\ntitle: Reach\n---\n")
    assert document is None
    assert problems == ["front-matter-missing 3:1+3 front matter has to begin on the first line"]


def test_an_empty_goal_needs_front_matter() -> None:
    assert read("goals/reach.md", "")[1] == [
        "front-matter-missing 1:1+1 this file does not begin with its keys"
    ]


def test_a_missing_front_matter_is_shown_by_an_example_of_its_kind() -> None:
    place = place_of("checkins/a.md")
    assert isinstance(place, Place)
    (problem,) = read_document(place, "Text\n")[1]
    assert problem.fix == "begin the file with\n  ---\n  date: 2026-12-07\n  goal: reach\n  ---"


def test_prose_may_stand_alone_for_an_objective_and_a_translation() -> None:
    for path in ("objectives/reach.md", "goals/reach.nb.md", "pages/about.ar.md"):
        document = good(path, "Prose\n")
        assert (value(document.root), document.body, document.body_line) == ({}, "Prose\n", 1)


def test_front_matter_that_does_not_end_is_an_error() -> None:
    document, problems = read("goals/reach.md", "---\ntitle: Reach\n ---\nProse\n")
    assert document is None
    assert problems == ["front-matter-open 1:1+3 the front matter that begins here does not end"]


def test_a_syntax_error_keeps_what_stands_before_it_and_the_prose() -> None:
    document, problems = read("goals/reach.md", "---\ntitle: Reach\ntarget: >= 4\n---\nProse\n")
    assert [problem.split()[0] for problem in problems] == ["yaml-syntax"]
    assert document is not None
    assert (value(document.root), document.body, document.complete) == ({"title": "Reach"}, "Prose\n", False)


def test_nothing_is_left_of_a_file_that_begins_with_a_syntax_error() -> None:
    assert read("goals/reach.md", "---\n@x\n---\n")[0] is None
