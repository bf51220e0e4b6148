from pathlib import Path

import pytest

from tools.schemas import OURS, ROOT, main, wrong_by


def test_files_of_ours_are_valid(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("schema", "pattern"), OURS)
def test_a_file_that_is_not_as_its_owner_asks_is_told(tmp_path: Path, schema: str, pattern: str) -> None:
    written = tmp_path / "a.yml"
    written.write_text("on: push\njobs: {a: {runs: ubuntu}}\n")
    assert "a.yml" in wrong_by(schema, [written])
    assert list(ROOT.glob(pattern))


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        wrong_by("vendor.dependabot", [tmp_path / "none.yml"])
