"""What an import costs: seconds, processor and peak memory for a table of a million rows, new and once more.

Takes numbers of rows (100,000 and 1,000,000 without any); prints a table, and fails where a reading is missing. The rows are days of fifty accounts.
A second import of the same file reads a site that has as many readings, and merges with them. On a machine with other work to do the
processor's seconds say more than the clock's. ``python bench/importing.py 1000000``
"""

import argparse
import json
import shutil
import sys
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from bench.watched import watched  # noqa: E402 - found once the folder is on the path

FOLDER = ROOT / ".bench"
COLUMNS = ("     rows", "import", "seconds", "CPU s", "CPU us a row", "peak MB")
_ACCOUNTS = 50
_LAST = date(2026, 11, 27)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("rows", nargs="*", type=int, default=[100_000, 1_000_000])
    print("  ".join(COLUMNS))
    for rows in parser.parse_args().rows:
        site = _site(rows)
        for name in ("new", "again"):
            run = watched(
                [
                    sys.executable,
                    "-m",
                    "generator",
                    "import",
                    str(site / "export.csv"),
                    "-C",
                    str(site),
                    "--format",
                    "json",
                ],
                ROOT,
            )
            [found] = json.loads(run.output)["files"]
            assert (found["taken"], found["refused"]) == (rows, []), found["taken"]
            cells = (
                f"{rows:,}", name, f"{run.wall:.1f}", f"{run.cpu:.1f}", f"{1e6 * run.cpu / rows:.1f}", f"{run.memory:.0f}",
            )  # fmt: skip
            print(
                "  ".join(f"{cell:>{len(head)}}" for cell, head in zip(cells, COLUMNS, strict=True)),
                flush=True,
            )


def _site(rows: int) -> Path:
    """A site without readings, and beside its content an export of so many rows."""
    site = FOLDER / f"import-{rows}"
    shutil.rmtree(site, ignore_errors=True)
    (site / "content").mkdir(parents=True)
    (site / "content/site.yaml").write_text("title: Bench\nas_of: 2026-11-29\n", encoding="utf-8")
    days = -(-rows // _ACCOUNTS)
    with (site / "export.csv").open("w", encoding="utf-8") as file:
        file.write("Date,Account,Likes\n")
        for number in range(rows):
            day, account = divmod(number, _ACCOUNTS)
            when = _LAST - timedelta(days=days - 1 - day)
            file.write(f"{when},facebook/kafe-{account},{day * account % 997}\n")
    return site


if __name__ == "__main__":
    main()
