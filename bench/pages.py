"""The sample site before the Nu HTML checker and Lighthouse, and on the scales.

``python -m bench.pages TOOLS`` builds the sample and fails where a page is not valid, where Lighthouse gives less than 100, or
where a page is heavier than promised. ``TOOLS`` is a folder with ``vnu-jar`` and ``lighthouse`` in ``node_modules/``, as
``make proof`` fills it; Lighthouse drives the Chromium that the tests in a browser use.
"""

import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.browser.chromium import find_chromium
from tests.browser.server import serving

_ROOT = Path(__file__).parents[1]
#: What Lighthouse looks at: the overview, a goal's page, a report on a period.
_JUDGED = ("index.html", "goals/pepperoni-palace/index.html", "reports/2026-11/index.html")
_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
#: Bytes over the wire: of any page, and of the goal's page in the middle.
_MOST, _MOST_OF_A_GOAL = 100_000, 30_000


def main(tools: Path) -> int:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build = [sys.executable, "-m", "generator", "build", "-q", "-C", str(_ROOT), "-o", str(site)]
        subprocess.run(build, check=True)
        faults = [*_weights(site), *_invalid(site, tools), *_below_hundred(site, tools)]
    print("\n".join(faults) or "nothing is wrong with the pages")
    return 1 if faults else 0


def _weights(site: Path) -> Iterator[str]:
    """Every page compressed, its pictures in it."""
    pages = {
        path.relative_to(site).as_posix(): len(gzip.compress(path.read_bytes(), mtime=0))
        for path in site.rglob("*.html")
    }
    goals = [weight for path, weight in pages.items() if path.startswith("goals/")]
    heaviest = max(pages, key=lambda path: pages[path])
    middle = statistics.median(goals)
    print(f"the heaviest page, {heaviest}: {pages[heaviest]:,} bytes; the middle goal's: {middle:,.0f} bytes")
    yield from (f"{path} weighs {weight:,} bytes" for path, weight in pages.items() if weight > _MOST)
    if middle > _MOST_OF_A_GOAL:
        yield f"the middle goal's page weighs {middle:,.0f} bytes"


def _invalid(site: Path, tools: Path) -> Iterator[str]:
    """What the Nu checker finds on the pages; e-mails are written for readers of mail, which know an older HTML."""
    pages = [path for path in sorted(site.rglob("*.html")) if "mail" not in path.relative_to(site).parts]
    jar = tools / "node_modules/vnu-jar/build/dist/vnu.jar"
    command = ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, pages)]
    checked = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(checked.stderr)["messages"]
    # A file has no origin, so 'self' allows nothing there; a browser has tried the policy on a host.
    told = [each for each in messages if "Content Security Policy (meta tag)" not in each["message"]]
    print(f"the Nu checker on {len(pages)} pages: {len(told)} messages")
    yield from (f"{each['url']}:{each.get('lastLine', 0)}: {each['message']}" for each in told)


def _below_hundred(site: Path, tools: Path) -> Iterator[str]:
    chromium = find_chromium()
    assert chromium is not None, "no Chromium here"
    with serving(site) as address:
        for page in _JUDGED:
            report = _judged(address + page, tools, chromium)
            scores = {name: round(100 * (report["categories"][name]["score"] or 0)) for name in _CATEGORIES}
            print(f"Lighthouse on {page}: {', '.join(f'{name} {score}' for name, score in scores.items())}")
            for name, score in scores.items():
                if score < 100:
                    yield f"{page}: {name} {score}: {', '.join(_lost(report, name))}"


def _judged(url: str, tools: Path, chromium: str) -> dict[str, dict[str, dict[str, float | None]]]:
    command = [
        "node", str(tools / "node_modules/lighthouse/cli/index.js"), url, "--quiet", "--output=json", "--output-path=stdout",
        f"--only-categories={','.join(_CATEGORIES)}", "--no-enable-error-reporting",
        "--chrome-flags=--headless=new --no-sandbox --disable-background-networking",
    ]  # fmt: skip
    ran = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "CHROME_PATH": chromium}
    )
    found: dict[str, dict[str, dict[str, float | None]]] = json.loads(ran.stdout)
    return found


def _lost(report: dict, category: str) -> Iterator[str]:
    """The audits that cost a point."""
    for each in report["categories"][category]["auditRefs"]:
        audit = report["audits"][each["id"]]
        if each["weight"] and audit["score"] is not None and audit["score"] < 1:
            yield f"{each['id']} {audit.get('displayValue', '')}".strip()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
