"""No text that an author, an export, a file's name or git holds commands a machine of CI or a terminal, or turns a line around.

Every command that prints is run in every format, over a site in which each field holds such orders, and over one in which each is wrong.
"""

import csv
import json
import os
import pty
import re
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from generator.cli.app import COMMANDS
from tests.cli.running import Command, Ran, command_line, environment
from tests.folders import write_files
from tests.history.stories import Story
from tests.pull.sites import shop
from tests.trust.hostile import FORMS, hostile_site, paths_of

#: What a machine of a workflow, a terminal or an eye takes for more than a text; the second part is of what no file of content may hold.
ORDERS = (
    "::error::x", " ::stop-commands::t", "\u00a0::add-mask::x", "##[group]x", "##vso[task.setvariable variable=a]x", "##VSO[a]b",
    "##teamcity[message text='x']", "a\n::error::b", "a\n\n  ::set-output name=a::b", "\u2028::error::x", "%0A::error::x", "a\u202eb\u2066c\u2069d",
    "[link=https://evil.example]x[/link] [bold]y[/]", "![x](https://evil.example/x) <img src=x> @octocat #1 | a | b", "`a` **b** <b>c</b>",
)  # fmt: skip
STEERING = (
    "\x1b[31m",
    "\x1b]0;t\x07",
    "\x1b]8;;https://evil.example\x1b\\x",
    "\x9b31m",
    "a\r::error::x",
    "a\b\bb",
    "section_start:0:x\r\x1b[0K",
    "\x07\x0e",
)
#: What none of our lines holds: of a command's beginning, and of what steers a terminal or turns text.
FOUND = re.compile(
    r"^\s*::|##\w*\[|[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]",
    re.MULTILINE | re.IGNORECASE,
)
#: A command of ours to GitHub.
ANNOTATION = re.compile(
    r"::(?:error|warning|notice) (?:file=[^,:]*,line=\d+,col=\d+,endColumn=\d+,)?title=[a-z0-9-]+::[^\r\n]*"
)
#: What a terminal is told by us: colours, and that they end; while it works, that a line is written anew.
OURS = re.compile(
    r"\x1b\[\?25[hl]|\x1b\[[12]?[AK]|\x1b\[(?:0|1|2|22|39|[39][0-7]|1;3[0-7]|2;3[0-7])?m|\r\x1b\[K|\r"
)
FORMATS = ("text", "json", "github")
#: What writes a summary of a workflow.
SUMMARISED = {"status", "status goal-0 goal-1 posts-0", "diff HEAD~1", "diff HEAD~1 HEAD --fail-on easier"}
TITLE = " ".join(ORDERS)
#: What a site's fields hold: the orders that count at a line's beginning, and the others together.
TEXTS = (*ORDERS[:4], ORDERS[6], ORDERS[7], " ".join(ORDERS))
READING = (
    "check", "check --strict", "status", "status goal-0 goal-1 posts-0", "status --owner nobody", "diff HEAD~1", "diff HEAD~1 HEAD --fail-on easier",
    "catalogue metrics", "catalogue objectives", "catalogue platforms", "catalogue codes", "backtest", "schema goal", "schema", "explain",
    "record metric_0 440 --account x --date 2026-12-10 --segment y", "build -v -o {out}", "clean -o {out}", "cms -o {out}",
)  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of orders, with a history in which somebody of such a name moved the goalposts."""
    story = Story(tmp_path_factory.mktemp("orders"))
    before = {"goal": {"key_results.target.value": 470, "changes": None}}
    author = " ".join((*ORDERS, *STEERING)).replace("\n", " ")
    story.commit("2026-11-24", dict(hostile_site(TEXTS, title=TITLE, changed=before)), author=author)
    story.commit("2026-12-02", dict(hostile_site(TEXTS, title=TITLE)), author=author)
    return story.root


@pytest.fixture(autouse=True)
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    return path


def orders_in(text: str, *, form: str) -> list[str]:
    """The lines of ``text`` that are, or hold, an order to somebody."""
    lines = text.split("\n")
    if form == "github":
        lines = [
            line for line in lines if not ANNOTATION.fullmatch(line) or FOUND.search(line.removeprefix("::"))
        ]
    return [line for line in lines if FOUND.search(line)]


def assert_harmless(ran: Ran, form: str) -> None:
    assert ran.code in {0, 1, 2}, ran.err
    assert orders_in(ran.out, form="text") == []
    assert orders_in(ran.err, form=form) == []
    if form == "json" and ran.out.startswith("{"):
        json.loads(ran.out)


def test_what_orders_are_found() -> None:
    for order in (*ORDERS[:10], ORDERS[11], *STEERING):
        assert FOUND.search(order), order
    assert (
        orders_in("::error title=a-b::x\n::error file=a,line=1,col=1,endColumn=1,title=a::y", form="github")
        == []
    )
    assert orders_in("::error title=a-b::x\x1b[1m", form="github")
    assert orders_in("::stop-commands::x", form="github")


def test_every_command_is_among_those_that_are_run() -> None:
    run = {line.split()[0] for line in READING}
    assert set(COMMANDS) - run == {"new", "import", "pull", "serve"}, "which have tests of their own below"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("line", READING)
def test_no_command_says_an_order(
    site: Path, goalposts: Command, tmp_path: Path, line: str, form: str
) -> None:
    command, *rest = line.format(out=tmp_path / "out").split()
    root = [] if command == "explain" else ["-C", site]
    if command == "build" and form == "json":
        pytest.skip("which says of pages what it says as text, and takes long")
    code = ["unknown-metric"] if command == "explain" else []
    ran = goalposts(command, *rest, *code, *root, "--format", form)
    assert_harmless(ran, form)
    summary = tmp_path / "summary.md"
    assert summary.exists() == (form == "github" and line in SUMMARISED)
    if summary.exists():
        assert_text(summary.read_text())
    if form == "github" and ran.out.startswith(("#", "|", "*")):
        assert_text(ran.out)


def assert_text(markdown: str) -> None:
    """Markdown of a pull request in which no author's text is markup, or calls anybody."""
    assert orders_in(markdown, form="text") == []
    kinds = {
        token.type
        for each in MarkdownIt("js-default", {"html": True}).parse(markdown)
        for token in (each, *(each.children or ()))
    }
    assert not kinds & {"html_inline", "html_block", "image", "fence", "code_block"}
    assert not re.search(r"(?<!\w)@\w", markdown)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("kind", FORMS)
def test_what_is_wrong_in_a_field_is_told_without_an_order(
    goalposts: Command, tmp_path: Path, kind: str, form: str
) -> None:
    """Every field of a kind holds an order at once, whatever may stand there; so do keys that there are not."""
    top = [path for path in paths_of(FORMS[kind]) if "." not in path]
    order = "::error::x ##vso[a]b ##[c] \u2028\u202e"
    root = write_files(
        tmp_path, hostile_site([order], title=order, changed={kind: dict.fromkeys(top, order)})
    )
    ran = goalposts("check", "-C", root, "--format", form)
    assert_harmless(ran, form)
    assert "::error::x" in ran.out + ran.err or kind in {"title", "goal in Arabic"}, (
        "which say nothing of what they hold"
    )


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """A site whose files and folders are called by orders, those among them that no field may hold."""
    root = tmp_path / "site"
    write_files(root, {"content/site.yaml": "title: Test\n"})
    names = [each.replace("/", "-") for each in (*ORDERS, *STEERING)]
    for name in names:
        for folder, ending in (
            ("goals", ".md"),
            ("snapshots", ".csv"),
            ("metrics", ".yaml"),
            ("pages", ".md"),
            ("assets", ".html"),
            ("", ""),
        ):
            file = root / "content" / folder / f"{name}{ending}"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"---\ntitle: A\nmetric: {json.dumps(name)}\n---\n")
        (root / "content/goals" / f"{name} folder").mkdir()
        (root / "content/goals" / f"{name} folder" / "a.md").symlink_to("/etc/passwd")
    return root


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("command", ["check", "status", "build", "catalogue metrics", "backtest"])
def test_no_file_is_called_by_an_order(strange: Path, goalposts: Command, command: str, form: str) -> None:
    ran = goalposts(*command.split(), "-C", strange, "--format", form)
    assert_harmless(ran, form)
    assert ran.code != 0 or command.startswith("catalogue")


@pytest.mark.parametrize("form", FORMATS)
def test_no_export_says_an_order(goalposts: Command, tmp_path: Path, form: str) -> None:
    root = write_files(tmp_path / "site", {"content/site.yaml": "title: Test\nas_of: 2026-12-11\n"})
    for number, order in enumerate((*ORDERS, *STEERING)):
        table = tmp_path / f"{order.replace('/', '-')}{number}.csv"
        with table.open("w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow(["Date", "Followers", order, "Post", f"x {order}"])
            rows.writerow(["2026-11-12", "1204", order, order, "5"])
            rows.writerow([order, order, "4", order, order])
        for more in (["--dry-run"], [], ["--account", order], ["--map", f"value={order}"], ["--from", order]):
            assert_harmless(goalposts("import", table, *more, "-C", root, "--format", form), form)
    for command in ("check", "status"):
        assert_harmless(goalposts(command, "-C", root, "--format", form), form)


@pytest.mark.parametrize("form", FORMATS)
def test_no_answer_of_a_source_is_an_order(goalposts: Command, tmp_path: Path, form: str) -> None:
    if find_spec("ibis") is None:
        pytest.skip("what pull needs is not installed")
    table = tmp_path / "a.csv"
    with table.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["day", "amount", "shop", "kind"])
        rows.writerows(["2026-11-18", "10", order, order] for order in (*ORDERS, *STEERING))
    columns = (
        "account_column: shop, metric_column: kind"
        if form == "json"
        else "account_column: shop, metric: sales_revenue"
    )
    root = shop(tmp_path, "", f"files: a.csv, date: day, {columns}, value: amount, aggregate: sum")
    for more in (["--dry-run"], ["--explain"], []):
        assert_harmless(goalposts("pull", *more, "-C", root, "--format", form), form)
    for command in ("check", "status"):
        assert_harmless(goalposts(command, "-C", root, "--format", form), form)


@pytest.mark.parametrize("form", FORMATS)
def test_no_argument_is_said_as_an_order(goalposts: Command, tmp_path: Path, form: str) -> None:
    root = write_files(tmp_path / "site", {"content/site.yaml": "title: Test\nas_of: 2026-12-11\n"})
    for order in (*TEXTS, " ".join(STEERING)):
        cases = tmp_path / "cases.jsonl"
        cases.write_text(json.dumps({order: order}) + "\n")
        for line in (
            ["status", order], ["record", order, order], ["record", "followers", "4", "--account", order, "--source", order, "--note", order],
            ["import", order], ["diff", order], ["explain", order], ["schema", order], ["catalogue", order], ["pull", order], [order], ["new", "goal", order],
            ["backtest", "--cases", cases], ["build", "--base-url", order], ["build", "--theme", order], ["build", "--audience", order],
            ["check", "--as-of", order], ["build", "-o", tmp_path / f"out{order.replace('/', '-')}", "--theme", "none"],
        ):  # fmt: skip
            printing = [] if line[0] in {order, "new"} else ["--format", form]
            root_of = [] if line[0] in {order, "explain"} else ["-C", root]
            assert_harmless(goalposts(*line, *printing, *root_of), form)


@pytest.mark.parametrize("line", ["status", "status goal-0", "diff HEAD~1", "check", "build -o {out} -v"])
def test_a_terminal_is_told_colours_and_nothing_else(site: Path, tmp_path: Path, line: str) -> None:
    told = "".join(on_a_terminal(*line.format(out=tmp_path / "out").split(), "-C", str(site)))
    assert "::error::x" in told or line.startswith(("check", "build"))
    assert orders_in(OURS.sub("", told).replace("\r\n", "\n"), form="text") == []


def on_a_terminal(*arguments: str) -> Iterator[str]:
    """What a command writes to a terminal, its two streams in one."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command_line(*arguments), stdin=theirs, stdout=theirs, stderr=theirs, env=environment(TERM="xterm")
    ) as process:
        os.close(theirs)
        parts = []
        with suppress(OSError):
            while part := os.read(ours, 65536):
                parts.append(part)
        process.wait()
    os.close(ours)
    yield b"".join(parts).decode()
