"""What readings cost: processor seconds, microseconds a row and peak memory of ``goalposts check`` for sites of many readings.

Takes numbers of readings (100,000 and 1,000,000 without any), a thousand days of each account or as many as ``--days`` says; prints a table.
``--by day`` writes the rows of a day beside each other, as a tool does that exports all accounts every day; else those of an account stand
together.
The site has ten goals: it is readings that are measured. ``python -m bench.readings 5000000``
"""

import argparse
import shutil
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bench.generated import AS_OF, write_site
from bench.watched import watched

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".bench"
COLUMNS = (" readings", "files", "by     ", "seconds", "CPU s", "CPU us a row", "peak MB")
#: Without it Python would compile every module again in each call.
_COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
#: So many rows have some 25 MB, which is more than a site allows a file that says nothing of it.
_A_FILE = 400_000
_GOALS = 10
_HEADER = "date,metric,value,account,source,collected\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("readings", nargs="*", type=int, default=[100_000, 1_000_000])
    parser.add_argument("--by", choices=("account", "day"), default="account")
    parser.add_argument("--days", type=int, default=1_000, help="how many of each account")
    arguments = parser.parse_args()
    print("  ".join(COLUMNS))
    for count in arguments.readings:
        site = site_of(FOLDER / f"readings-{count}", count, arguments.by, arguments.days)
        files = len(list(site.glob("content/snapshots/days-*.csv")))
        command = [sys.executable, "-m", "generator", "check", "-C", str(site)]
        watched([*command[:3], "--version"], ROOT, _COMPILED)
        run = watched(command, ROOT, _COMPILED)
        cells = (
            f"{count:,}", f"{files}", arguments.by, f"{run.wall:.1f}", f"{run.cpu:.1f}",
            f"{1e6 * run.cpu / count:.2f}", f"{run.largest:.0f}",
        )  # fmt: skip
        told = (f"{cell:>{len(head)}}" for cell, head in zip(cells, COLUMNS, strict=True))
        print("  ".join(told), flush=True)


def site_of(root: Path, count: int, by: str, days: int = 1_000) -> Path:
    """``root`` with a site of ``count`` readings more than its few goals have."""
    shutil.rmtree(root, ignore_errors=True)
    write_site(root, _GOALS)
    with (root / "content/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("limits: {file: 100 MB}\n")
    rows = _rows(count, by, days)
    for number, first in enumerate(range(0, count, _A_FILE)):
        with (root / f"content/snapshots/days-{number:03}.csv").open("w", encoding="utf-8") as file:
            file.write(_HEADER)
            file.writelines(next(rows) for _ in range(min(_A_FILE, count - first)))
    return root


def _rows(count: int, by: str, length: int) -> Iterator[str]:
    """``count`` rows, a day of an account each; a level that grows, and what came on a day, in turns of accounts."""
    accounts = -(-count // length)
    days = [str(AS_OF - timedelta(days=length - n)) for n in range(length)]
    read = [str(date.fromisoformat(day) + timedelta(days=1)) for day in days]
    for number in range(count):
        account, day = divmod(number, length) if by == "account" else divmod(number, accounts)[::-1]
        if account % 2:
            metric, value = "followers", f"{1000 + account + day * (1 + account % 7)}"
        else:
            metric, value = "ad_spend", f"{20 + (day * 7919 + account) % 1000 / 100}"
        yield f"{days[day]},{metric},{value},facebook/large-{account:05},export,{read[day]}\n"


if __name__ == "__main__":
    main()
