"""``python -m bench.importing [ROWS]``: how long an export of a million rows takes, and how much memory.

Its rows are days of fifty accounts. It is imported twice, so that merging with as many readings as it holds is measured too. Time is that of the processor:
a machine with other work to do says nothing about the command.
"""

import resource
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from time import process_time

from generator.cli.entry import run

_ACCOUNTS = 50


def main(rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "content").mkdir()
        (root / "content/site.yaml").write_text("title: Bench\nas_of: 2026-11-29\n", encoding="utf-8")
        export = root / "export.csv"
        with export.open("w", encoding="utf-8") as file:
            file.write("Date,Account,Likes\n")
            days = rows // _ACCOUNTS
            first = date(2026, 11, 28) - timedelta(days=days)
            for day in range(days):
                stamp = (first + timedelta(days=day)).isoformat()
                file.writelines(
                    f"{stamp},facebook/kafe-{one},{(day * one) % 997}\n" for one in range(_ACCOUNTS)
                )
        for name in ("first", "again"):
            began = process_time()
            code = run(["import", str(export), "-C", str(root), "--quiet"])
            taken = process_time() - began
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{name}: {rows:,} rows, exit {code}, {taken:.1f} s of the processor, peak {peak:.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
