"""The bundle of Vega: it is what its record says it is, of the packages that are locked, with the texts of their licences."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "tools/vega"
VENDOR = ROOT / "themes/default/assets/vendor"
#: Licences that let anybody pass the code on with their text beside it.
FREE = {"BSD-3-Clause", "ISC", "MIT", "Unlicense"}


def recorded() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((TOOL / "vendor.json").read_text())
    return found


def test_the_bundle_is_the_one_that_was_recorded() -> None:
    script = (VENDOR / "vega.js").read_bytes()
    assert hashlib.sha256(script).hexdigest() == recorded()["sha256"]
    assert len(script) == recorded()["bytes"]


def test_it_was_made_of_the_locked_packages() -> None:
    locked = json.loads((TOOL / "package-lock.json").read_text())["packages"]
    for package in recorded()["packages"]:
        assert locked[f"node_modules/{package['name']}"]["version"] == package["version"]


def test_each_package_may_be_passed_on_and_its_licence_is_beside_the_bundle() -> None:
    texts = (VENDOR / "vega.licences.txt").read_text()
    for package in recorded()["packages"]:
        assert package["license"] in FREE
        assert re.search(rf"\b{re.escape(package['name'])} {re.escape(package['version'])}\b", texts)


def test_the_lock_names_no_registry() -> None:
    lock = (TOOL / "package-lock.json").read_text()
    assert '"resolved"' not in lock
    assert lock.count('"integrity"') > 50
