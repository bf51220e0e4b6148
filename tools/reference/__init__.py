"""The reference in ``docs/reference/``: formats, commands, codes, exports that are read, the shipped catalogue and what themes see, as Markdown.

``python -m tools.reference`` writes the pages from the models, catalogues and commands themselves; with ``--check`` it
writes nothing and names the pages that are out of date. It explains nothing that they do not say: a better sentence goes
into the field's description, the option's help or the code's entry.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from tools.reference import catalogue, codes, commands, findings, formats, importers, index, themes, verdicts

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "reference"

#: The pages by their names, each with what writes it.
PAGES: Mapping[str, Callable[[], str]] = {
    "README.md": index.page,
    "formats.md": formats.page,
    "commands.md": commands.page,
    "diagnostics.md": codes.page,
    "findings.md": findings.page,
    "verdicts.md": verdicts.page,
    "catalogue.md": catalogue.page,
    "imports.md": importers.page,
    "themes.md": themes.page,
}


def stale(folder: Path = FOLDER) -> list[str]:
    """The names of pages that are missing or differ from what would be written, and of pages that nobody writes."""
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    written = {name: page() for name, page in PAGES.items()}
    return sorted(name for name in {*there, *written} if there.get(name) != written.get(name))


def write(folder: Path = FOLDER) -> None:
    """Write every page and remove those that nobody writes."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES.items():
        (folder / name).write_text(page(), encoding="utf-8")
    for path in folder.glob("*.md"):
        if path.name not in PAGES:
            path.unlink()
