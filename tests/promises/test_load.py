"""A preview under thousands of requests and a storm of saves: nobody sees what was before, and nothing piles up."""

import http.client
import os
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.serve.server import MOST
from tests.cli.commands.test_serve import Page
from tests.cli.running import HUNG, started
from tests.cli.sites import SITE
from tests.folders import write_site

PROOF = bool(os.environ.get("GOALPOSTS_PROOF"))
ASKERS, REQUESTS, SAVES = 8, 8_000 if PROOF else 800, 400 if PROOF else 30
#: How many answers are waited for between two saves: so many that a site is made of most.
PACE = 30
PATHS = ("/goals/followers/", "/", "/api/goals.json", "/nowhere", "/atom.xml", "/assets/style.css")
GOAL = "content/goals/followers.md"
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Preview:
    """A site, the page that has it open, and the process that shows it."""

    root: Path
    page: Page
    process: subprocess.Popen[bytes]
    host: str

    def save(self, number: int) -> None:
        """The goal's title as number so-and-so; every tenth time it cannot be read."""
        goal = self.root / GOAL
        title = f"Title {number}" if number % 10 else "[broken"
        goal.write_text(re.sub(r"^title: .*$", f"title: {title}", goal.read_text(), flags=re.MULTILINE))

    def status(self, name: str) -> int:
        return int(
            (Path("/proc") / str(self.process.pid) / "status").read_text().partition(f"{name}:")[2].split()[0]
        )

    def files(self) -> int:
        return len(list((Path("/proc") / str(self.process.pid) / "fd").iterdir()))

    def computed(self) -> float:
        fields = (Path("/proc") / str(self.process.pid) / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICK


@pytest.fixture(scope="module")
def preview(tmp_path_factory) -> Iterator[Preview]:
    root = write_site(tmp_path_factory.mktemp("loaded"), SITE)
    with started(
        "serve", "-C", root, "--port", "0", "-q", stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        address = process.stdout.readline().decode().strip()
        page = Page(address)
        yield Preview(root, page, process, address.removeprefix("http://").rstrip("/"))
        page.close()
        process.stdout.close()


def asks(host: str, number: int) -> tuple[list[int], list[int]]:
    """What one asker gets over one connection: each status, and the numbers of the titles that it saw."""
    connection = http.client.HTTPConnection(host, timeout=HUNG)
    statuses, titles = [], []
    for each in range(number):
        path = PATHS[each % len(PATHS)]
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read()
        assert len(body) == int(response.headers["Content-Length"])
        assert path == "/assets/style.css" or body.rstrip().endswith((b"</html>", b"}", b"</feed>")), path
        statuses.append(response.status)
        if path == PATHS[0]:
            [title] = {int(found) for found in re.findall(rb"Title (\d+)", body)}
            titles.append(title)
    connection.close()
    return statuses, titles


def stormed(preview: Preview, begin: int) -> list[tuple[list[int], list[int]]]:
    """Saves from ``begin`` on while all askers ask; at the end the last state is on the page."""
    with ThreadPoolExecutor(ASKERS) as askers:
        asked = [askers.submit(asks, preview.host, REQUESTS) for _ in range(ASKERS)]
        for number in range(begin, begin + SAVES):
            preview.save(number)
            asks(preview.host, PACE)
        found = [each.result() for each in asked]
    preview.save(begin + SAVES + 1)
    while f"Title {begin + SAVES + 1}" not in preview.page.get(PATHS[0])[1]:
        preview.page.next()
    return found


def test_in_a_storm_each_answer_is_whole_and_nobody_sees_what_was_before(preview) -> None:
    preview.save(999)
    while "Title 999" not in preview.page.get(PATHS[0])[1]:
        preview.page.next()
    asked = stormed(preview, 1_000)
    assert len({title for _, titles in asked for title in titles}) > 1, "while it was made anew"
    for statuses, titles in asked:
        assert set(statuses) == {200, 404}
        assert titles == sorted(titles)
        assert len(titles) > 10, "the page was asked for"


def test_nothing_piles_up_from_one_storm_to_the_next(preview) -> None:
    stormed(preview, 10_000)
    memory, threads, files = preview.status("VmRSS"), preview.status("Threads"), preview.files()
    stormed(preview, 20_000)
    stormed(preview, 30_000)
    assert preview.status("VmRSS") < memory * 1.15
    # One connection may be closing, and a file of the site be read; a storm has ten and more of each.
    assert preview.status("Threads") <= threads + 2
    assert preview.files() <= files + 3


def test_an_answer_costs_a_few_milliseconds_of_computing_however_many_there_are(preview) -> None:
    before = preview.computed()
    statuses, _ = asks(preview.host, REQUESTS)
    assert len(statuses) == REQUESTS
    assert (preview.computed() - before) / REQUESTS < 0.01


def test_hundreds_of_connections_are_turned_away_and_the_page_stays(preview) -> None:
    host, _, port = preview.host.partition(":")
    held = [socket.create_connection((host, int(port)), timeout=HUNG) for _ in range(2 * MOST)]
    assert preview.status("Threads") <= MOST + 10
    for each in held:
        each.close()
    while asks_once(preview.host) == 503:
        pass
    assert asks_once(preview.host) == 200


def asks_once(host: str) -> int:
    connection = http.client.HTTPConnection(host, timeout=HUNG)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status
    except ConnectionError:
        return 503
    finally:
        connection.close()


def test_it_listens_on_the_loopback_address_alone(preview) -> None:
    port = f":{int(preview.host.partition(':')[2]):04X}"
    rows = [
        line.split()
        for kind in ("tcp", "tcp6")
        for line in Path(f"/proc/net/{kind}").read_text().splitlines()[1:]
    ]
    assert {row[1] for row in rows if row[1].endswith(port) and row[3] == "0A"} == {f"0100007F{port}"}


def test_it_ends_cleanly_with_connections_open_and_a_save_under_way(preview) -> None:
    host, _, port = preview.host.partition(":")
    held = [socket.create_connection((host, int(port)), timeout=HUNG) for _ in range(50)]
    preview.save(40_001)
    os.killpg(preview.process.pid, signal.SIGINT)
    _, err = preview.process.communicate(timeout=HUNG)
    assert preview.process.returncode == 130
    assert "Traceback" not in err.decode()
    for each in held:
        each.close()
