"""What editors need to complete and check a site's YAML: JSON Schemas, where each belongs, and a line that names it.

Takes the schemas with the files that each is for; gives files. VS Code reads its settings, other editors the first line of a
file, which yaml-language-server knows.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from generator.records import dataclass

FOLDER = ".goalposts/schema"
_EXTENSION = "redhat.vscode-yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorSchema:
    """A JSON Schema as text; ``patterns`` are globs of the files that it is for, from the site's root."""

    kind: str
    patterns: tuple[str, ...]
    text: str

    @property
    def path(self) -> str:
        return f"{FOLDER}/{self.kind}.json"


def files(schemas: Iterable[EditorSchema]) -> Mapping[str, str]:
    """The schemas, and the settings of VS Code that wire them."""
    wired = {f"./{each.path}": list(each.patterns) for each in schemas}
    return {
        **{each.path: each.text for each in schemas},
        ".vscode/settings.json": _json({"yaml.schemas": wired}),
        ".vscode/extensions.json": _json({"recommendations": [_EXTENSION]}),
    }


def with_modeline(path: str, text: str, schemas: Iterable[EditorSchema]) -> str:
    """``text`` after a line that names its schema, where it has one."""
    schema = next((each for each in schemas if any(_is_at(path, glob) for glob in each.patterns)), None)
    if schema is None:
        return text
    up = "../" * (len(PurePosixPath(path).parts) - 1)
    return f"# yaml-language-server: $schema={up}{schema.path}\n{text}"


def _is_at(path: str, glob: str) -> bool:
    """Whether ``glob`` names ``path``; ``**/`` stands for folders, or for none.

    >>> _is_at("content/goals/a.yaml", "content/goals/**/*.yaml"), _is_at("content/site.yaml", "content/*.csv")
    (True, False)
    """
    return PurePosixPath(path).match(glob.replace("**/", "")) or PurePosixPath(path).match(glob)


def _json(value: object) -> str:
    return json.dumps(value, indent=2) + "\n"
