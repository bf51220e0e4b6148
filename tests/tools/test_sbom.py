"""The bill of materials: what is installed for the release's sake, what it carries, and nothing else; valid, and the same each time."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from generator import __version__

pytest.importorskip("cyclonedx", reason="it is installed where a release is made")
ROOT = Path(__file__).parents[2]


def part(name: str, *asks: str) -> tuple[dict[str, Any], dict[str, Any]]:
    ref = f"{name}==1"
    listed = {"bom-ref": ref, "type": "library", "name": name, "version": "1"}
    return listed, {"ref": ref, "dependsOn": [f"{each}==1" for each in asks]}


def bill() -> dict[str, Any]:
    """Of an environment with a dependency, what it asks for, and what only builds."""
    from tools.sbom import completed, written

    parts = [part("click", "colours"), part("colours"), part("pip"), part("hatchling", "colours")]
    listed = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "metadata": {"component": {"bom-ref": "root-component", "name": "goalposts", "type": "application"}},
        "components": [each for each, _ in parts],
        "dependencies": [
            *(asked for _, asked in parts),
            {"ref": "root-component", "dependsOn": ["click==1"]},
        ],
    }
    document: dict[str, Any] = json.loads(written(completed(listed)))
    return document


def by_name(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {each["name"]: each for each in document["components"]}


def test_it_is_valid_cyclonedx_and_the_same_each_time() -> None:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    from tools.sbom import written

    assert callable(written)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(bill())) is None
    assert bill() == bill()
    assert "timestamp" not in bill()["metadata"]


def test_it_lists_what_is_there_for_our_sake_and_not_what_builds_us() -> None:
    names = set(by_name(bill()))
    assert {"click", "colours"} < names
    assert names & {"pip", "hatchling", "goalposts"} == set()


def test_it_bears_the_version_that_is_released() -> None:
    assert bill()["metadata"]["component"]["version"] == __version__


def test_a_script_that_pages_carry_is_in_it_with_version_licence_and_both_checksums() -> None:
    from tools.vendored import LIBRARIES

    for library in LIBRARIES:
        found = by_name(bill())[library.name]
        file = (ROOT / "themes/default/assets" / library.file).read_bytes()
        assert found["purl"] == f"pkg:npm/{library.name}@{library.version}"
        assert found["licenses"] == [{"license": {"id": "MIT"}}]
        assert found["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(file).hexdigest()}]
        [archive] = found["externalReferences"][0]["hashes"]
        assert archive["alg"] == "SHA-512"
        assert len(archive["content"]) == 128


def test_vega_is_in_it_with_each_package_that_it_was_bundled_of() -> None:
    known = json.loads((ROOT / "tools/vega/vendor.json").read_text())
    found = by_name(bill())[known["file"]]
    assert {(each["name"], each["version"]) for each in found["components"]} == {
        (each["name"], each["version"]) for each in known["packages"]
    }
    assert all(each["licenses"] for each in found["components"])
    digest = hashlib.sha256((ROOT / known["file"]).read_bytes()).hexdigest()
    assert found["hashes"] == [{"alg": "SHA-256", "content": digest}]


def test_every_script_font_and_list_of_others_in_the_wheel_is_in_it() -> None:
    names = set(by_name(bill()))
    fonts = {str(path.relative_to(ROOT)) for path in (ROOT / "generator").rglob("*.ttf")}
    towns = {str(path.relative_to(ROOT)) for path in (ROOT / "generator").rglob("towns.txt")}
    assert fonts | towns < names
    assert len(fonts) == 2


def test_what_was_listed_of_it_is_registered_as_what_we_ask_for() -> None:
    [ours] = [each for each in bill()["dependencies"] if each["ref"] == "root-component"]
    assert {"click==1", "pkg:npm/minisearch@7.2.0", "themes/default/assets/vendor/vega.js"} < set(
        ours["dependsOn"]
    )
