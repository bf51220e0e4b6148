import json

from generator.diagnostics.codes import ALL
from generator.diagnostics.findings import FINDINGS


def test_a_code_is_explained_with_its_example_and_remedy(goalposts) -> None:
    ran = goalposts("explain", "output-collision")
    assert ran.code == 0
    assert ran.err == ""
    assert ran.out.startswith("error: output-collision\n\nTwo pages cannot be the same file")
    assert "For example\n\n    content/pages/Team.md" in ran.out
    assert "Mended\n\n    content/pages/team.md" in ran.out


def test_every_code_can_be_explained(goalposts) -> None:
    for code in ALL:
        assert goalposts("explain", code.id).code == 0


def test_as_json(goalposts) -> None:
    document = json.loads(goalposts("explain", "output-collision", "--format", "json").out)
    assert list(document) == ["code", "severity", "why", "about", "example", "remedy"]
    assert document["code"] == "output-collision"


def test_an_unknown_code_suggests_near_ones(goalposts) -> None:
    ran = goalposts("explain", "output-colision")
    assert ran.code == 2
    assert ran.out == ""
    assert "did you mean `output-collision`" in ran.err


def test_a_code_like_no_other_points_to_the_list(goalposts) -> None:
    assert "`goalposts explain` lists all of them" in goalposts("explain", "xyzzy").err


def test_without_a_code_all_are_listed(goalposts) -> None:
    ran = goalposts("explain")
    assert ran.code == 2
    ids = [*(code.id for code in ALL), *(finding.id for finding in FINDINGS)]
    assert all(id_ in ran.err.replace("\n  ", " ") for id_ in ids)


def test_a_finding_of_the_audit_is_explained_with_its_letter_and_verdict(goalposts) -> None:
    ran = goalposts("explain", "segment-differs")
    assert ran.code == 0
    assert ran.out.startswith("specific, warn: segment-differs\n\nA baseline has to count the same people")
    assert "For example\n\n    segment: city" in ran.out


def test_a_stretch_says_that_what_was_never_done_is_one_however_little_is_asked(goalposts) -> None:
    said = " ".join(goalposts("explain", "stretch").out.split())
    assert "well above the pace so far, or no time before has brought as much" in said
    assert "less is one too where none of eight or more such windows brought as much" in said


def test_every_finding_can_be_explained(goalposts) -> None:
    assert all(goalposts("explain", code.id).code == 0 for code in FINDINGS)
    assert "Which becomes" in goalposts("explain", "owned").out


def test_a_finding_as_json(goalposts) -> None:
    document = json.loads(goalposts("explain", "no-key-results", "--format", "json").out)
    assert list(document) == ["code", "letters", "verdict", "why", "about", "example", "remedy"]
    assert (document["letters"], document["verdict"]) == (["specific", "measurable"], "unknown")
