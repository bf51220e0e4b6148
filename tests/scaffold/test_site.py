"""The registries of what a site can begin with: each entry has its folder, and each folder its entry."""

from pathlib import Path

from generator import scaffold
from generator.scaffold import SERVICES, TEMPLATES
from generator.scaffold.site import WRITTEN_ON

FOLDER = Path(scaffold.__file__).parent


def folders(name: str) -> set[str]:
    return {path.name for path in (FOLDER / name).iterdir() if path.is_dir() and path.name != "__pycache__"}


def test_every_template_is_a_folder_and_every_folder_a_template() -> None:
    assert folders("sites") == {each.id for each in TEMPLATES}


def test_every_service_is_a_folder_and_every_folder_a_service() -> None:
    assert folders("services") == set(SERVICES)


def test_the_newest_readings_of_every_template_are_of_the_day_on_which_it_is_written() -> None:
    for table in (FOLDER / "sites").rglob("*.csv"):
        days = [line.partition(",")[0] for line in table.read_text(encoding="utf-8").splitlines()[1:]]
        assert max(days) == WRITTEN_ON.isoformat(), table
        assert days == sorted(set(days)), table
