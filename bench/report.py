"""What was measured, as the tables of docs/performance.md: ``python -m bench.report`` puts them between the page's marks.

Takes the JSON of ``bench.compare``, ``bench/edits.py``, ``bench.commands`` and ``bench.where`` in ``.bench``; changes only what stands between
``<!-- measured: NAME -->`` and ``<!-- end of NAME -->``. What was not measured here stays as it was. It measures nothing,
and removes what was put aside while others did.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.aside import remove_aside
from bench.compare import LEVEL

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".bench"
PAGE = ROOT / "docs/performance.md"


def main() -> int:
    text = PAGE.read_text(encoding="utf-8")
    for name, written in TABLES.items():
        measured = FOLDER / f"{name}.json"
        if measured.exists():
            text = put(text, name, written(json.loads(measured.read_text())))
    PAGE.write_text(text, encoding="utf-8")
    remove_aside()
    return 0


def put(text: str, name: str, table: str) -> str:
    """``text`` with ``table`` between the marks of ``name``.

    >>> put("a\\n<!-- measured: x -->\\nold\\n<!-- end of x -->\\nb\\n", "x", "new")
    'a\\n<!-- measured: x -->\\n\\nnew\\n\\n<!-- end of x -->\\nb\\n'
    """
    begin, end = f"<!-- measured: {name} -->", f"<!-- end of {name} -->"
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    assert len(pattern.findall(text)) == 1, f"{PAGE.name} has no place for {name}"
    return pattern.sub(lambda _: f"{begin}\n\n{table}\n\n{end}", text)


def _compared(found: Mapping[str, Any]) -> str:
    parts = []
    for size in sorted(found, key=int):
        rows = [each for each in found[size]["rows"] if not each["failed"]]
        yard = next((each["cpu"] for each in rows if each["name"] == LEVEL), None)
        cells = [_cells(each, yard) for each in sorted(rows, key=lambda row: row["cpu"])]
        times = max(each["times"] for each in rows)
        said = f"**{int(size):,} goals**: {'one build' if times == 1 else f'the middle of {times} builds'} each; {_machine(found[size]['machine'])}."
        parts += [said, _table(_COMPARED, cells)]
    return "\n\n".join(parts)


def _cells(row: Mapping[str, Any], yard: float | None) -> list[object]:
    return [
        row["name"],
        row["pages"],
        f"{row['wall']:.1f}",
        f"{row['cpu']:.1f}",
        f"{1000 * row['cpu'] / row['goals']:.1f}",
        f"{1000 * row['cpu'] / row['pages']:.1f}",
        f"{row['cpu'] / yard:.2f}" if yard else "–",
        f"{row['memory']:.0f}",
        f"{row['output']:.1f}",
    ]


_COMPARED = (
    "",
    "pages",
    "wall s",
    "CPU s",
    "CPU ms a goal",
    "CPU ms a page",
    f"× {LEVEL}",
    "peak MB",
    "output MB",
)


def _edited(found: Mapping[str, Any]) -> str:
    rows = found["edits"]
    return _table(list(rows[0]), [[*map(str, each.values())] for each in rows])


def _where(found: Mapping[str, Any]) -> str:
    goals, stages = found["goals"], found["stages"]
    cells = [(name, f"{spent:.2f}", f"{1000 * spent / goals:.2f}") for name, spent in stages.items()]
    floor = [(name, f"{spent:.3f}", f"{1000 * spent / goals:.2f}") for name, spent in found["floor"].items()]
    moved = f"The build read {found['read'] / 2**20:.0f} MB, its own program among them, and wrote {found['written'] / 2**20:.0f} MB."
    head = (
        f"{goals:,} goals by one process, {found['cpu']:.1f} s of CPU in all; {_machine(found['machine'])}."
    )
    return "\n\n".join(
        [
            head,
            _table(("stage", "CPU s", "ms a goal"), cells),
            moved,
            _table(("no less than", "CPU s", "ms a goal"), floor),
        ]
    )


def _commands(found: Mapping[str, Any]) -> str:
    cells = [
        (f"{each['goals']:,}", each["command"], f"{each['cpu']:.2f}", f"{each['wall']:.2f}")
        for each in found["rows"]
    ]
    times = found["times"]
    said = (
        f"{'One call' if times == 1 else f'The middle of {times} calls'} each; {_machine(found['machine'])}."
    )
    return f"{said}\n\n{_table(('goals', 'command', 'CPU s', 'wall s'), cells)}"


def _machine(found: Mapping[str, Any]) -> str:
    return (
        f"{found['cores']} cores, {found['system']}, Python {found['python']}; when it ended, {found['load']:.0f} processes"
        " wanted a core"
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] + ["---"] * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(map(str, cells))} |" for cells in lines)


TABLES: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "compare": _compared,
    "edits": _edited,
    "commands": _commands,
    "where": _where,
}


if __name__ == "__main__":
    sys.exit(main())
