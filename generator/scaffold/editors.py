"""What editors need to complete and check a site's YAML: JSON Schemas, where each belongs, and a line that names it.

Takes the schemas by the kind of file; gives files. VS Code reads its settings; other editors the first line of a file, which
yaml-language-server knows.
"""

import json
from collections.abc import Mapping
from fnmatch import fnmatch
from pathlib import PurePosixPath

FOLDER = ".goalposts/schema"
#: The files that each kind of schema is for.
PLACES: Mapping[str, tuple[str, ...]] = {
    "site": ("content/site.yaml",),
    "goal": ("content/goals/*.yaml", "content/goals/**/*.yaml"),
    "metric": ("content/metrics/*.yaml",),
    "snapshot": ("content/snapshots/*.yaml", "content/snapshots/**/*.yaml"),
    "annotations": ("content/annotations.yaml",),
}
_EXTENSIONS = ("redhat.vscode-yaml",)


def files(schemas: Mapping[str, str]) -> Mapping[str, str]:
    """The schemas and the settings of VS Code that wire them; nothing of a kind that has no schema."""
    wired = {f"./{FOLDER}/{kind}.json": list(PLACES[kind]) for kind in PLACES if kind in schemas}
    settings = {"yaml.schemas": wired, "files.associations": {"content/**/*.md": "markdown"}}
    return {
        **{f"{FOLDER}/{kind}.json": text for kind, text in schemas.items()},
        ".vscode/settings.json": _json(settings),
        ".vscode/extensions.json": _json({"recommendations": list(_EXTENSIONS)}),
    }


def with_modeline(path: str, text: str, schemas: Mapping[str, str]) -> str:
    """``text`` after a line that names its schema, where it has one."""
    kind = next((kind for kind, places in PLACES.items() if _is_at(path, places)), None)
    if kind not in schemas:
        return text
    up = "../" * (len(PurePosixPath(path).parts) - 1)
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind}.json\n{text}"


def _is_at(path: str, places: tuple[str, ...]) -> bool:
    return any(fnmatch(path, place) for place in places)


def _json(value: object) -> str:
    return json.dumps(value, indent=2) + "\n"
