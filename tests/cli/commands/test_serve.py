"""``goalposts serve`` as a person runs it: one process, asked over HTTP while its files change."""

import http.client
import json
import os
import signal
import socket
import subprocess
from collections.abc import Iterator

import pytest

from tests.cli.running import HUNG, started
from tests.cli.sites import BROKEN, SITE
from tests.folders import write_site

GOAL = "content/goals/followers.md"


class Page:
    """What a browser sees of a preview: pages, and the events that tell of the next."""

    def __init__(self, address: str) -> None:
        self._host = address.removeprefix("http://").rstrip("/")
        self._events = http.client.HTTPConnection(self._host, timeout=HUNG)
        self._events.request("GET", "/.goalposts/events")
        self._stream = self._events.getresponse()
        self.told = self.next()

    def next(self) -> dict:
        """The next event."""
        while not (line := self._stream.readline()).startswith(b"data: "):
            assert line, "the preview ended"
        self.told = json.loads(line.removeprefix(b"data: "))
        return self.told

    def until(self, holds) -> dict:
        """The first event of which ``holds`` is true, beginning with the last one."""
        while not holds(self.told):
            self.next()
        return self.told

    def get(self, path: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection(self._host, timeout=HUNG)
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read().decode()
        connection.close()
        return response.status, body

    def close(self) -> None:
        self._events.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> Iterator[tuple]:
    """A site, its preview and the process."""
    root = write_site(tmp_path_factory.mktemp("served"), SITE)
    with started(
        "serve", "-C", root, "--port", "0", stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        address = process.stdout.readline().decode().strip()
        page = Page(address)
        yield root, page, process
        page.close()
        process.stdout.close()


def changed(root, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_a_page_is_there_with_the_hosts_headers_and_no_file_is_written(served) -> None:
    root, page, _ = served
    status, body = page.get("/goals/followers/")
    assert status == 200
    assert "preview.js" in body
    assert not (root / "output").exists()
    assert sorted(path.name for path in root.iterdir()) == ["content"]


def test_the_first_audience_is_shown_where_none_is_asked_for(served) -> None:
    _, page, _ = served
    assert page.get("/goals/leads/")[0] == 404


def test_an_edit_is_on_the_page(served) -> None:
    root, page, _ = served
    edition = page.told["edition"]
    changed(root, GOAL, "Grow the followers", "Many more followers")
    page.until(lambda told: told["edition"] != edition)
    assert "Many more followers" in page.get("/goals/followers/")[1]


def test_a_broken_file_is_told_on_the_last_good_page_until_it_is_mended(served) -> None:
    root, page, _ = served
    changed(root, GOAL, "metric: followers", "metric: folowers")
    (trouble, *_) = page.until(lambda told: told["troubles"])["troubles"]
    assert (trouble["code"], trouble["place"]) == ("unknown-metric", f"{GOAL}:7:9")
    assert page.get("/goals/followers/")[0] == 200
    changed(root, GOAL, "metric: folowers", "metric: followers")
    page.until(lambda told: not told["troubles"])


def test_of_a_storm_of_saves_the_last_state_wins(served) -> None:
    root, page, _ = served
    goal = (root / GOAL).read_text()
    for number in range(300):
        (root / GOAL).write_text(goal.replace("Many more followers", f"Title {number}"))
    while "Title 299" not in page.get("/goals/followers/")[1]:
        page.next()
    assert "Title 298" not in page.get("/goals/followers/")[1]


def test_a_build_beside_it_writes_its_own_site_and_the_preview_stays(served, goalposts) -> None:
    root, page, _ = served
    assert goalposts("build", "-C", root).code == 0
    assert "preview.js" not in (root / "output/goals/followers/index.html").read_text()
    assert "Title 299" in page.get("/goals/followers/")[1]
    assert goalposts("clean", "-C", root).code == 0
    assert sorted(path.name for path in root.iterdir()) == [".cache", "content"]
    assert page.get("/goals/followers/")[0] == 200


def test_ctrl_c_ends_it_at_once_with_pages_open(served) -> None:
    _, _, process = served
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=HUNG)
    assert process.returncode == 130
    assert err.decode().endswith("goalposts: interrupted\n")
    assert "Traceback" not in err.decode()


def test_a_taken_port_is_said_and_what_stops_the_first_site_is_on_the_page(site_of) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        arguments = ("serve", "-C", site_of(BROKEN), "--port", str(port))
        with started(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            page = Page(process.stdout.readline().decode().strip())
            status, body = page.get("/")
            assert (status, page.told["edition"]) == (503, 0)
            assert "unknown-metric" in body
            page.close()
            os.killpg(process.pid, signal.SIGINT)
            _, err = process.communicate(timeout=HUNG)
    assert f"port {port} is taken\n" in err.decode()
    assert "1 error: there is no site to show yet\n" in err.decode()


def test_an_audience_that_there_is_not_is_a_usage_error(goalposts, site_of) -> None:
    ran = goalposts("serve", "-C", site_of(SITE), "--port", "0", "--audience", "nobody")
    assert ran.code == 2
    assert "the site has no audience `nobody`" in ran.err


def test_a_browser_is_opened_where_that_is_asked_for(goalposts, site_of, monkeypatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("generator.pipeline.serving.watching", lambda *_: iter([False]))
    ran = goalposts("serve", "-C", site_of(BROKEN), "--port", "0", "--open")
    assert opened == [ran.out.strip()]
    assert ran.out.startswith("http://127.0.0.1:")
