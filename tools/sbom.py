"""The bill of materials of a release, in CycloneDX: ``python -m tools.sbom PYTHON FILE``.

Takes the interpreter of an environment into which the wheel was installed with its locked requirements; ``cyclonedx-py`` lists what is
there, with licences and what asks for what. Added is what no package manager knows: the scripts that pages carry, each with the packages
in it, the fonts of cards and the names of towns. The same release gives the same bytes.
"""

import base64
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from generator import __version__
from tools.vendored import LIBRARIES, Vendored

ROOT = Path(__file__).resolve().parents[1]
_VEGA = ROOT / "tools/vega/vendor.json"
_FONTS = ROOT / "generator/chart/card/fonts"
_TOWNS = ROOT / "generator/languages"
_LICENCES = LicenseFactory()


def bill(python: Path) -> Bom:
    """All that a release brings along, as it is installed at ``python``."""
    listed = subprocess.run(
        [
            *(sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--sv", "1.6"),
            *("--pyproject", str(ROOT / "pyproject.toml"), "--of", "JSON", str(python)),
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return completed(json.loads(listed))


def completed(listed: Any) -> Bom:
    """What was ``listed`` of an environment, with the release's own version and what it carries besides."""
    root = listed["metadata"]["component"]
    asks = {each["ref"]: each.get("dependsOn", []) for each in listed["dependencies"]}
    kept = _reached(root["bom-ref"], asks)
    listed["components"] = [each for each in listed["components"] if each["bom-ref"] in kept]
    listed["dependencies"] = [each for each in listed["dependencies"] if each["ref"] in kept]
    root["version"] = __version__
    made_by_a_decorator: Any = Bom
    bom: Bom = made_by_a_decorator.from_json(listed)
    ours = bom.metadata.component
    assert ours is not None
    for each in carried():
        bom.components.add(each)
        bom.register_dependency(ours, [each])
    known: Any = bom.metadata
    known.timestamp = None  # a moment would make other bytes of the same release
    bom.serial_number = uuid5(NAMESPACE_URL, f"goalposts {__version__} {version('cyclonedx-bom')}")
    return bom


def _reached(root: str, asks: Mapping[str, Iterable[str]]) -> set[str]:
    """What is there for the sake of ``root``: neither pip nor what built the wheel is."""
    found, waiting = set[str](), [root]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting.extend(asks.get(each, ()))
    return found


def carried() -> Iterator[Component]:
    """What lies in the wheel and was written by others."""
    yield from (_script(library) for library in LIBRARIES)
    yield _vega()
    for font in sorted(_FONTS.glob("*.ttf")):
        yield _file(font, "OFL-1.1", ComponentType.FILE)
    for towns in sorted(_TOWNS.glob("*/towns.txt")):
        yield _file(towns, "CC-BY-4.0", ComponentType.DATA)


def _script(library: Vendored) -> Component:
    """The file among the theme's assets; the checksum of the archive that it was made of stands with the archive."""
    algorithm, _, digest = library.integrity.partition("-")
    assert algorithm == "sha512"
    purl = PackageURL("npm", None, library.name, library.version)
    archive = HashType(alg=HashAlgorithm.SHA_512, content=base64.b64decode(digest).hex())
    return Component(
        type=ComponentType.LIBRARY,
        name=library.name,
        version=library.version,
        bom_ref=str(purl),
        purl=purl,
        licenses=[_LICENCES.make_from_string("MIT")],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=library.written)],
        external_references=[
            ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=XsUri(str(purl)), hashes=[archive])
        ],
        description=f"themes/default/assets/{library.file}",
    )


def _vega() -> Component:
    known = json.loads(_VEGA.read_text(encoding="utf-8"))
    return Component(
        type=ComponentType.FILE,
        name=known["file"],
        bom_ref=known["file"],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=known["sha256"])],
        components=_packages(known["packages"]),
    )


def _packages(known: Iterable[dict[str, str]]) -> Iterator[Component]:
    for each in known:
        purl = PackageURL("npm", None, each["name"], each["version"])
        yield Component(
            type=ComponentType.LIBRARY,
            name=each["name"],
            version=each["version"],
            bom_ref=str(purl),
            purl=purl,
            licenses=[_LICENCES.make_from_string(each["license"])],
        )


def _file(path: Path, licence: str, kind: ComponentType) -> Component:
    where = path.relative_to(ROOT).as_posix()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Component(
        type=kind,
        name=where,
        bom_ref=where,
        licenses=[_LICENCES.make_from_string(licence)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
    )


def written(bom: Bom) -> str:
    """``bom`` as JSON of CycloneDX 1.6."""
    text = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=1)
    return f"{text}\n"


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(written(bill(Path(sys.argv[1]))), encoding="utf-8")
