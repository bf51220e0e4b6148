"""How long an edit takes to be on the page: one reading of a site of 100 goals, seen through HTTP by one who has the page open.

Takes a number of goals and of edits; prints for each edit the seconds until the goal's page has the new reading, those that the
server computed meanwhile, and the seconds of each stage. The site is made by one process; it is not in git.
``python bench/serving.py 100 6``
"""

import argparse
import http.client
import os
import queue
import signal
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from bench.generated import fresh_site  # noqa: E402 - found once the folder is on the path

FOLDER = ROOT / ".bench"
_TICK = os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("goals", nargs="?", type=int, default=100)
    parser.add_argument("edits", nargs="?", type=int, default=6)
    arguments = parser.parse_args()
    site = fresh_site(FOLDER / f"served-{arguments.goals}", arguments.goals)
    command = [sys.executable, "-m", "generator", "serve", "-v", "-C", str(site), "--port", "0"]
    server = subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        _measure(server, site, arguments.edits)
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


def _measure(server: subprocess.Popen[str], site: Path, edits: int) -> None:
    assert server.stdout is not None
    said: queue.Queue[str] = queue.Queue()
    threading.Thread(target=_listen, args=(server, said), daemon=True).start()
    begun = time.perf_counter()
    host = server.stdout.readline().strip().removeprefix("http://").rstrip("/")
    print(
        f"the first site: {time.perf_counter() - begun:.1f} s, {_computed(server.pid):.1f} of them computed"
    )
    walls, costs = [], []
    for number in range(edits):
        _quiet(said)
        wall, cost = _edit(server.pid, host, site, number)
        walls.append(wall)
        costs.append(cost)
        stages = " ".join(f"{name} {seconds:.2f}" for seconds, name in _stages(said))
        print(f"edit {number + 1}: on the page after {wall:.2f} s, {cost:.2f} computed; {stages}")
    print(
        f"middle of {edits}: {statistics.median(walls):.2f} s, {statistics.median(costs):.2f} computed;"
        f" the server has {_memory(server.pid):.0f} MB"
    )


def _edit(process: int, host: str, site: Path, number: int) -> tuple[float, float]:
    """Change the last reading of a goal; seconds until its page has it, and those that the server computed."""
    file = min((site / "content/snapshots").iterdir())
    lines = file.read_text().splitlines()
    cells = lines[-1].split(",")
    cells[2] = str(100_000 + 37 * number)
    goal = int(cells[3].rpartition("-")[2])
    shown = f"{int(cells[2]):,}"
    begun, before = time.perf_counter(), _computed(process)
    file.write_text("\n".join([*lines[:-1], ",".join(cells)]) + "\n")
    events = http.client.HTTPConnection(host, timeout=300)
    events.request("GET", "/.goalposts/events")
    stream = events.getresponse()
    while shown not in _page(host, f"/goals/goal-{goal:05}/"):
        while not stream.readline().startswith(b"data: "):
            pass
    found = time.perf_counter() - begun, _computed(process) - before
    events.close()
    return found


def _page(host: str, path: str) -> str:
    connection = http.client.HTTPConnection(host, timeout=300)
    connection.request("GET", path)
    body = connection.getresponse().read().decode()
    connection.close()
    return body


def _listen(server: subprocess.Popen[str], said: "queue.Queue[str]") -> None:
    assert server.stderr is not None
    for line in server.stderr:
        said.put(line)


def _quiet(said: "queue.Queue[str]", seconds: float = 6.0) -> None:
    """Wait until the server is done with all that it had to do."""
    while True:
        try:
            said.get(timeout=seconds)
        except queue.Empty:
            return


def _stages(said: "queue.Queue[str]") -> Iterator[tuple[float, str]]:
    """The stages of the next site, up to the line that tells of it."""
    while not (line := said.get(timeout=300)).startswith("the site"):
        words = line.split()
        if len(words) >= 3 and words[1] == "s":
            yield float(words[0]), " ".join(words[2:])


def _computed(process: int) -> float:
    fields = (Path("/proc") / str(process) / "stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK


def _memory(process: int) -> float:
    status = (Path("/proc") / str(process) / "status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


if __name__ == "__main__":
    main()
