"""A colleague who does not use git opens the form in a browser, edits a goal and a reading, and saves.

Decap speaks to its own local server here, which writes into the site's folder; a host's backend differs in nothing but where it commits.
"""

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import serving
from tests.cli.running import subprocess_run
from tests.editor.tools import installed
from tests.folders import write_site

pytestmark = pytest.mark.browser

SITE = """
=== content/site.yaml
title: Test
languages: [en, nb]
as_of: 2026-12-11
=== content/goals/followers.md
---
# What the whole team agreed on
title: Grow the followers
objective: brand-awareness
tags:
  - autumn
  - city
owner: Dana
account: facebook/palace
period: 2026-Q4
metric: followers
baseline:
  value: 400
  date: 2026-11-22
target: +20%
stretch: ">= 500"
x-tool: {kept: true}
---
A new *local* restaurant.
=== content/goals/clients/nordvind.md
---
title:
  en: Sell more
  nb: Selg mer
period:
  start: 2026-11-01
  end: 2026-12-31
metric: sales_revenue
account: website/shop
target: 1000 USD
---
=== content/snapshots/2026-12-07.yaml
date: 2026-12-07
source: facebook-insights
account: facebook/palace
values:
  followers: 431
  reach:
    value: 2100
    window: P7D
note: Read by hand
"""


#: The goal's keys as they stand in its file, and stay; Decap sorts them badly only beside a key that is not among its fields.
KEYS = [
    "title", "objective", "tags", "owner", "account", "period", "metric", "baseline", "target", "stretch",
]  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", SITE)


@pytest.fixture
def asked() -> list[str]:
    """Every address that the form asks for."""
    return []


@pytest.fixture
def form(site: Path, tmp_path: Path, browser: Browser, asked: list[str]) -> Iterator[Page]:
    """The form, open in a browser, with Decap's server in the site's folder."""
    script, server = installed("decap-cms/dist/decap-cms.js"), installed("decap-server/dist/index.js")
    ran = subprocess_run("cms", "--local", "-C", site, "-o", tmp_path / "form", "--bundle", script)
    assert (ran.code, ran.err) == (0, "")
    port = _free_port()
    _listen_at(port, tmp_path / "form")
    command = ["node", str(server)]
    settings = {**os.environ, "PORT": str(port), "BIND_HOST": "127.0.0.1"}
    with (
        subprocess.Popen(command, cwd=site, env=settings, stdout=subprocess.DEVNULL) as process,
        serving(tmp_path / "form") as address,
    ):
        try:
            _wait_for(port)
            page = browser.new_page(viewport={"width": 1280, "height": 1000})
            page.on("request", lambda request: asked.append(request.url))
            page.set_default_timeout(60_000)
            page.goto(f"{address}admin/index.html")
            page.get_by_role("button", name="Login").click()
            page.get_by_role("heading", name="Collections").wait_for()
            yield page
            page.context.close()
        finally:
            process.kill()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _listen_at(port: int, form: Path) -> None:
    """Decap's server is at another port than the usual one, since tests run beside each other."""
    page, config = form / "admin/index.html", form / "admin/config.yml"
    page.write_text(page.read_text(encoding="utf-8").replace(":8081", f":{port}"), encoding="utf-8")
    told = json.loads(config.read_text(encoding="utf-8"))
    assert told["local_backend"] is True
    told["local_backend"] = {"url": f"http://localhost:{port}/api/v1"}
    config.write_text(json.dumps(told), encoding="utf-8")
    (form / "_headers").write_text("/admin/config.yml\n  Content-Type: text/yaml\n")


def _wait_for(port: int) -> None:
    for _ in range(600):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("decap-server does not listen")


def _open(form: Page, collection: str, entry: str) -> None:
    form.goto(f"{form.url.partition('#')[0]}#/collections/{collection}")
    form.get_by_role("link", name=entry).click()
    form.get_by_role("button", name="Published").wait_for()


def _edit(form: Page, label: str, shown: str, value: str) -> None:
    """Put ``value`` in the place of what is ``shown`` in the field of this label, and save."""
    field = form.get_by_label(label, exact=True)
    expect(field).to_have_value(shown)
    field.fill(value)
    form.get_by_role("button", name="Publish", exact=True).click()
    form.get_by_role("menuitem", name="Publish now").click()
    form.get_by_role("button", name="Published").wait_for()


def _changed(path: Path, before: str) -> tuple[set[str], set[str]]:
    """The lines of the file that are gone, and those that are new."""
    old, new = before.splitlines(), path.read_text(encoding="utf-8").splitlines()
    return {each for each in old if each not in new}, {each for each in new if each not in old}


def test_a_goals_target_and_a_reading_are_edited_and_little_else_changes(form: Page, site: Path) -> None:
    goal, reading = site / "content/goals/followers.md", site / "content/snapshots/2026-12-07.yaml"
    before = {path: path.read_text(encoding="utf-8") for path in (goal, reading)}
    _open(form, "goals", "Grow the followers")
    _edit(form, "Target (optional)", "+20%", "+25%")
    _open(form, "snapshots", "2026-12-07")
    values = 'followers: {}\nreach: {{"value":2100,"window":"P7D"}}'
    _edit(form, "Values (optional)", values.format(431), values.format(440))
    # A comment is lost, and what was written in braces stands in lines; a key that the form does not know is kept.
    assert _changed(goal, before[goal]) == (
        {"# What the whole team agreed on", "target: +20%", "x-tool: {kept: true}"},
        {"target: +25%", "x-tool:", "  kept: true"},
    )
    assert _changed(reading, before[reading]) == ({"  followers: 431"}, {"  followers: 440"})


def test_the_site_is_right_after_the_edit(form: Page, site: Path) -> None:
    goal = site / "content/goals/followers.md"
    goal.write_text(goal.read_text(encoding="utf-8").replace("x-tool: {kept: true}\n", ""), encoding="utf-8")
    _open(form, "goals", "Grow the followers")
    _edit(form, "Owner (optional)", "Dana", "Dana, Edvard")
    assert list(yaml.safe_load(goal.read_text(encoding="utf-8").split("---\n")[1])) == KEYS
    assert subprocess_run("check", "-C", site).code == 0
    ran = subprocess_run("status", "followers", "--format", "json", "-C", site)
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["goals"][0]["owner"] == "Dana, Edvard"


def test_a_goal_in_a_folder_with_a_title_for_each_language_keeps_them(form: Page, site: Path) -> None:
    path = site / "content/goals/clients/nordvind.md"
    before = path.read_text(encoding="utf-8")
    form.goto(f"{form.url.partition('#')[0]}#/collections/goals/filter/clients")
    form.get_by_role("link", name="nordvind").last.click()
    form.get_by_role("button", name="Published").wait_for()
    _edit(form, "Title", "en: Sell more\nnb: Selg mer", "en: Sell much more\nnb: Selg mer")
    assert _changed(path, before) == ({"  en: Sell more"}, {"  en: Sell much more"})


def test_nothing_is_asked_of_anybody_else(form: Page, asked: list[str]) -> None:
    form.get_by_role("link", name="Check-ins").click()
    form.get_by_role("heading", name="Check-ins").wait_for()
    hosts = {urlsplit(address).hostname for address in asked if address.startswith("http")}
    assert hosts == {"127.0.0.1", "localhost"}


def test_the_form_of_a_build_opens_under_its_policy_and_asks_nobody(
    site: Path,
    browser: Browser,
    asked: list[str],
) -> None:
    settings = site / "content/site.yaml"
    settings.write_text(f"{settings.read_text()}cms: {{backend: github, repo: team/goals}}\n")
    goal = site / "content/goals/followers.md"
    goal.write_text(goal.read_text(encoding="utf-8").replace("x-tool: {kept: true}\n", ""), encoding="utf-8")
    script = installed("decap-cms/dist/decap-cms.js")
    for command in (("cms", "--bundle", script), ("build", "-q", "--strict")):
        ran = subprocess_run(*command, "-C", site)
        assert (ran.code, ran.err) == (0, ""), command
    with serving(site / "output") as address:
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        wrong: list[str] = []
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.goto(f"{address}admin/index.html")
        page.get_by_role("button", name="Login with GitHub").wait_for()
        assert wrong == []
        assert {urlsplit(each).hostname for each in asked if each.startswith("http")} == {"127.0.0.1"}
        page.context.close()
