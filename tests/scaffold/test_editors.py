import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.cli.entry import run
from generator.pipeline.starting import TEMPLATES
from generator.scaffold.editors import EditorSchema, with_modeline

SCHEMA = EditorSchema(kind="goal", patterns=("content/goals/**/*.yaml",), text="{}")


@pytest.fixture(params=[each.id for each in TEMPLATES])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    assert run(["new", "site", str(tmp_path / "site"), "--template", request.param, "-q"]) == 0
    return tmp_path / "site"


def wired(site: Path) -> dict[str, list[str]]:
    settings = json.loads((site / ".vscode/settings.json").read_text(encoding="utf-8"))
    found: dict[str, list[str]] = settings["yaml.schemas"]
    return found


def test_every_schema_that_is_wired_is_there(site: Path) -> None:
    assert {"site", "goal", "metrics", "snapshot", "annotations"} <= {Path(each).stem for each in wired(site)}
    assert all((site / each).is_file() for each in wired(site))


def test_every_file_is_right_by_the_schema_that_an_editor_holds_it_against(site: Path) -> None:
    seen = []
    for schema, patterns in wired(site).items():
        validator = jsonschema.Draft202012Validator(json.loads((site / schema).read_text(encoding="utf-8")))
        for path in (each for pattern in patterns for each in site.glob(pattern)):
            text = path.read_text(encoding="utf-8")
            validator.validate(yaml.safe_load(text))
            named = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
            assert (path.parent / named).resolve() == (site / schema).resolve()
            seen.append(path.name)
    assert "site.yaml" in seen


@pytest.mark.parametrize("path", ["content/goals/a.yaml", "content/goals/web/a.yaml"])
def test_the_first_line_leads_to_the_schema_from_any_folder(path: str) -> None:
    up = "../" * path.count("/")
    assert with_modeline(path, "title: A\n", [SCHEMA]).startswith(
        f"# yaml-language-server: $schema={up}.goalposts/"
    )


@pytest.mark.parametrize("path", ["content/goals/a.md", "content/site.yaml", "README.md"])
def test_a_file_without_a_schema_stays_as_it_is(path: str) -> None:
    assert with_modeline(path, "title: A\n", [SCHEMA]) == "title: A\n"
