"""Files that do not lie in the folder."""

from dataclasses import replace

from generator.read import read_files

GOAL = b"---\ntitle: Reach\n---\nWhy.\n"


def test_a_file_with_the_same_text_is_not_read_again() -> None:
    known, _ = read_files({"goals/reach.md": GOAL, "goals/other.md": GOAL})
    again, wrong = read_files({"goals/reach.md": GOAL, "goals/other.md": GOAL.replace(b"Why", b"How")}, known)
    before, after = ({each.id: each for each in tree.documents} for tree in (known, again))
    assert after["reach"] is before["reach"]
    assert after["other"].body == "How.\n"
    assert not wrong
    assert again == replace(
        read_files({"goals/reach.md": GOAL, "goals/other.md": GOAL.replace(b"Why", b"How")})[0]
    )


def test_a_file_that_went_elsewhere_is_read_anew() -> None:
    known, _ = read_files({"goals/reach.md": GOAL})
    again, _ = read_files({"goals/far/reach.md": GOAL}, known)
    [found] = (each for each in again.documents if each.id == "reach")
    assert found.path == "content/goals/far/reach.md"
    assert found.start.path == found.path


def test_what_is_wrong_with_a_text_is_told_although_another_is_known() -> None:
    known, _ = read_files({"goals/reach.md": GOAL})
    _, wrong = read_files({"goals/reach.md": b"---\ntitle: [\n---\n"}, known)
    assert [each.span.path for each in wrong] == ["content/goals/reach.md"]
