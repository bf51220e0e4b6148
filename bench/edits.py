"""What one edit costs: CPU and wall seconds, goals drawn, pages printed and files written, for generated sites and a list of edits.

Takes sizes as arguments (300 and 1,000 goals without any) and names of edits; prints a table, and writes it as JSON too. Each build is a
process of its own, as a person would start it, after one that was told of everything before; CPU is that of all its processes.
"""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
if str(ROOT) not in sys.path:  # where programs are found is part of what a cache goes by
    sys.path.insert(0, str(ROOT))

from bench.generated import fresh_site  # noqa: E402 - found once the folder is on the path
from bench.watched import watched  # noqa: E402

FOLDER = ROOT / ".bench"
COLUMNS = ("goals", "edit", "CPU s", "wall s", "goals drawn", "pages", "files written", "files removed")
_GOAL = "content/goals/client-000/goal-00003.md"


def nothing(root: Path) -> None:
    del root


def a_reading(root: Path) -> None:
    file = root / "content/snapshots/export-000.csv"
    rows = file.read_text().splitlines(keepends=True)
    newest = rows[-1].split(",")
    rows.append(",".join(("2026-09-30", newest[1], str(int(newest[2]) + 3), *newest[3:5], "2026-10-01\n")))
    file.write_text("".join(rows))


def a_goal_s_text(root: Path) -> None:
    _replace(root / _GOAL, "More people who know", "Many more people who know")


def a_goal_more(root: Path) -> None:
    shutil.copy(root / _GOAL, root / "content/goals/client-000/goal-more.md")


def a_goal_less(root: Path) -> None:
    (root / "content/goals/client-000/goal-more.md").unlink()


def a_metric_s_label(root: Path) -> None:
    file = root / "content/metrics/own.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text("fans: {label: Admirers}\n")


def a_theme_s_colour(root: Path) -> None:
    folder = root / "themes/mine"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "theme.yaml").write_text("name: mine\napi: 1\nextends: default\ntokens: {accent: '#104470'}\n")


def a_day(root: Path) -> None:
    _replace(root / "content/site.yaml", "as_of: 2026-10-01", "as_of: 2026-10-02")


def everything(root: Path) -> None:
    shutil.rmtree(root / ".cache")


EDITS: dict[str, Callable[[Path], None]] = {
    "nothing": nothing,
    "a reading": a_reading,
    "a goal's text": a_goal_s_text,
    "a goal more": a_goal_more,
    "a goal less": a_goal_less,
    "a metric's label": a_metric_s_label,
    "a theme's colour": a_theme_s_colour,
    "a new day": a_day,
    "everything": everything,
}


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def main() -> None:
    parser = argparse.ArgumentParser(description="What one edit costs.")
    parser.add_argument("sizes", nargs="*", type=int, default=[300, 1000], help="numbers of goals")
    parser.add_argument(
        "--edits", nargs="*", choices=EDITS, default=list(EDITS), help="which edits; all without it"
    )
    parser.add_argument(
        "--json", type=Path, default=FOLDER / "edits.json", help="where the same goes as JSON"
    )
    parser.add_argument("--one", metavar="SITE", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one is not None:
        _counted(arguments.one)
        return
    rows = []
    print("  ".join(COLUMNS))
    for size in arguments.sizes:
        for row in _rows(size, arguments.edits):
            rows.append(dict(zip(COLUMNS, row, strict=True)))
            print(
                "  ".join(f"{cell:>{len(name)}}" for cell, name in zip(row, COLUMNS, strict=True)), flush=True
            )
            arguments.json.write_text(
                json.dumps({"cores": len(os.sched_getaffinity(0)), "edits": rows}, indent=2)
            )


def _rows(size: int, edits: list[str]):
    site = fresh_site(FOLDER / f"edited-{size}", size)
    _replace(site / "content/site.yaml", "title:", "theme: mine\ntitle:")
    a_theme_s_colour(site)
    _replace(site / "themes/mine/theme.yaml", "#104470", "#205580")
    yield _row(size, "the first build", site)
    for edit in edits:
        EDITS[edit](site)
        yield _row(size, edit, site)


def _row(size: int, edit: str, site: Path) -> tuple[object, ...]:
    """One build; where something may be new, by a process that counts what is made for it."""
    counted = ["-m", "bench.edits", "--one", str(site)]
    plain = ["-m", "generator", "build", "-C", str(site), "--format", "json"]
    run = watched([sys.executable, *(plain if edit == "nothing" else counted)], ROOT)
    told = json.loads(run.output)
    made = (told.get("drawn", 0), told.get("pages", 0), told["written"], told["removed"])
    return (size, edit, f"{run.cpu:.2f}", f"{run.wall:.2f}", *made)


def _counted(site: Path) -> None:
    """A build in this process, with what its plan wanted."""
    from generator.cli.asked import Finished  # noqa: PLC0415 - importing is part of what is measured
    from generator.cli.commands import build  # noqa: PLC0415
    from generator.pipeline.collecting import collect_seldom  # noqa: PLC0415
    from generator.pipeline.drawing import GOAL  # noqa: PLC0415
    from generator.pipeline.page_keeping import Memory, PagePlan  # noqa: PLC0415

    collect_seldom()  # as a command does for itself
    plans: list[PagePlan] = []
    plan = Memory.plan
    Memory.plan = lambda *given: plans.append(plan(*given)) or plans[-1]  # type: ignore[method-assign]
    told: list[Finished] = []
    build._tell_of = lambda _, done: told.append(done)  # type: ignore[assignment]  # noqa: SLF001
    build.command.main(["-C", str(site), "-q"], standalone_mode=False)
    [planned], [done] = plans, told
    summary = done.told.builds[0].summary
    document = {
        "drawn": sum(kind == GOAL for kind, _ in planned.pictures),
        "pages": len(planned.printed),
        "written": summary.written,
        "removed": summary.removed,
    }
    print(json.dumps(document))


if __name__ == "__main__":
    main()
