import pytest

from generator.diagnostics.codes.theme import TEMPLATE_ERROR
from generator.model.output import OutputFile
from generator.pipeline.as_asked import printed_as_asked
from generator.pipeline.printing import Job
from generator.serve import Coming

OWNERS = {"a.html": "a", "b.html": "b", "c.html": "c", "c.csv": "c"}
FAULT = TEMPLATE_ERROR.at(None, "this cannot be printed", fix="mend it")


class Asking(Coming):
    """Somebody asks for these before the first job, and for no more."""

    def __init__(self, *paths: str) -> None:
        super().__init__()
        self._first = list(paths)

    def asked_for(self) -> list[str]:
        asked, self._first = self._first, []
        return asked


def jobs(done: list[str], kept: str = "") -> list[Job]:
    return [Job(name=name, make=lambda name=name: _print(name, done), is_kept=name in kept) for name in "abc"]


def _print(name: str, done: list[str]):
    done.append(name)
    files = tuple(OutputFile(path, name.encode()) for path, owner in OWNERS.items() if owner == name)
    return files, (FAULT,) if name == "c" else ()


def test_every_job_is_done_once_and_all_that_is_wrong_is_told() -> None:
    done: list[str] = []
    whole = printed_as_asked(jobs(done), Coming(), {})
    assert done == ["a", "b", "c"]
    assert whole.files.keys() == OWNERS.keys()
    assert whole.diagnostics == (FAULT,)
    assert whole.owners == OWNERS


def test_what_is_asked_for_comes_first_whatever_costs_nothing() -> None:
    done: list[str] = []
    printed_as_asked(jobs(done, kept="b"), Asking("c.csv"), OWNERS)
    assert done == ["c", "b", "a"]


def test_what_nobody_knows_comes_in_its_turn() -> None:
    done: list[str] = []
    printed_as_asked(jobs(done), Asking("none.html"), OWNERS)
    assert done == ["a", "b", "c"]


def test_nobody_waits_for_a_site_that_could_not_be_printed() -> None:
    def fail():
        raise RuntimeError("our fault")

    coming = Coming()
    with pytest.raises(RuntimeError):
        printed_as_asked([Job(name="a", make=fail, is_kept=False)], coming, {})
    assert coming.get("a.html") is None
