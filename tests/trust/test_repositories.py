"""A repository that was made to run something runs nothing, whatever is asked of it: not by its settings, hooks, attributes or remotes."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.running import Command
from tests.history.stories import Story

ATTRIBUTES = "* filter=evil diff=evil merge=evil text\n*.md filter=evil diff=evil\n"
#: Settings that name a program, or what has git run one.
SETTINGS = (
    "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy", "core.alternateRefsCommand",
    "core.hooksPath", "diff.external", "diff.evil.command", "diff.evil.textconv", "filter.evil.clean", "filter.evil.smudge",
    "filter.evil.process", "merge.evil.driver", "gpg.program", "gpg.ssh.program", "gpg.x509.program", "credential.helper", "sequence.editor", "pager.log", "pager.diff",
    "pager.cat-file", "interactive.diffFilter", "uploadpack.packObjectsHook", "trailer.sign.command", "remote.origin.uploadpack",
    "remote.origin.receivepack", "remote.origin.vcs", "browser.evil.cmd", "man.evil.cmd", "difftool.evil.cmd", "mergetool.evil.cmd", "web.browser",
    "receive.procReceiveRefs", "maintenance.auto", "sendemail.sendmailCmd", "guitool.evil.cmd",
)  # fmt: skip
ALIASES = (
    "log",
    "cat-file",
    "rev-parse",
    "diff",
    "diff-tree",
    "ls-tree",
    "config",
    "status",
    "show",
    "rev-list",
    "for-each-ref",
)
HOOKS = (
    "post-index-change", "reference-transaction", "post-checkout", "pre-commit", "post-commit", "fsmonitor-watchman", "pre-auto-gc",
    "query-watchman", "post-merge", "update", "pre-receive", "push-to-checkout", "proc-receive", "post-rewrite",
)  # fmt: skip
COMMANDS = (
    "status",
    "diff HEAD~1",
    "check",
    "record followers 480 --date 2026-12-01 --account facebook/pp",
    "build -q -o {out}",
    "clean -o {out}",
)


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    """A program that leaves a file behind where it is run."""
    ran = tmp_path / "ran"
    program = tmp_path / "evil"
    program.write_text(f'#!/bin/sh\necho "$0 $*" >> "{ran}"\ncat\n')
    program.chmod(0o755)
    return program


def was_run(program: Path) -> bool:
    return (program.parent / "ran").exists()


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """Goalposts that were moved, in a repository where attributes ask for programs."""
    found = Story(tmp_path / "site")
    found.goal("2026-11-10")
    found.commit("2026-11-11", {".gitattributes": ATTRIBUTES, "content/.gitattributes": ATTRIBUTES})
    found.goal("2026-11-25", "490", "480")
    return found


def run_all(goalposts: Command, root: Path, out: Path) -> list[str]:
    """Every command that looks at the repository; what the ledger then says."""
    said = []
    for line in COMMANDS:
        done = goalposts(*line.format(out=out).split(), "-C", root)
        assert done.code in {0, 1, 2}, done.err
        said.append(done.out)
    return said


def configure(story: Story, text: str) -> None:
    path = story.root / ".git/config"
    path.write_text(f"{path.read_text()}{text}\n")


def section(setting: str, value: object) -> str:
    name, _, key = setting.rpartition(".")
    outer, _, inner = name.partition(".")
    return f"[{outer}{f' {chr(34)}{inner}{chr(34)}' if inner else ''}]\n\t{key} = {value}"


@pytest.mark.parametrize(
    ("setting", "line"),
    [
        ("core.fsmonitor", "status"),
        ("diff.external", "diff HEAD~1 --ext-diff"),
        ("filter.evil.clean", "status"),
        ("diff.evil.textconv", "log -p"),
    ],
)
def test_git_itself_would_run_it(story: Story, evil: Path, setting: str, line: str) -> None:
    """Or the others would say nothing."""
    configure(story, section(setting, evil))
    path = story.root / "content/goals/reach.md"
    path.write_text(f"{path.read_text()}\n")
    subprocess.run(["git", *line.split()], cwd=story.root, check=False, capture_output=True)
    assert was_run(evil)


@pytest.mark.parametrize("setting", SETTINGS)
def test_no_setting_of_a_repository_runs_a_program(
    story: Story, goalposts: Command, evil: Path, setting: str
) -> None:
    configure(story, section(setting, evil))
    for line in COMMANDS[:2]:
        assert goalposts(*line.split(), "-C", story.root).code == 0
    assert not was_run(evil)


def test_all_of_them_together_do_not_either_and_the_move_is_told(
    story: Story, goalposts: Command, tmp_path: Path, evil: Path
) -> None:
    aliases = "[alias]\n" + "".join(f"\t{name} = !{evil}\n" for name in ALIASES)
    harmless = [each for each in SETTINGS if not each.startswith(("remote.", "receive.", "maintenance."))]
    configure(
        story,
        "\n".join((*(section(each, evil) for each in harmless), aliases, "[log]\n\tshowSignature = true")),
    )
    _, difference, *_ = run_all(goalposts, story.root, tmp_path / "out")
    assert not was_run(evil)
    assert "490" in difference
    assert "480" in difference


def test_no_hook_is_run(story: Story, goalposts: Command, tmp_path: Path, evil: Path) -> None:
    for hook in HOOKS:
        path = story.root / ".git/hooks" / hook
        path.parent.mkdir(exist_ok=True)
        path.symlink_to(evil)
    run_all(goalposts, story.root, tmp_path / "out")
    assert not was_run(evil)


def test_an_included_file_of_settings_runs_nothing(
    story: Story, goalposts: Command, tmp_path: Path, evil: Path
) -> None:
    included = "\n".join(section(each, evil) for each in SETTINGS[:16])
    story.commit("2026-11-26", {"content/settings": included})
    configure(story, f"[include]\n\tpath = {story.root}/content/settings")
    run_all(goalposts, story.root, tmp_path / "out")
    assert not was_run(evil)


@pytest.mark.parametrize(
    "address",
    ["ext::{evil} %S", "file://{evil}", "ssh://evil.example/x", "{evil}::x", "http://127.0.0.1:1/x"],
)
def test_what_is_missing_in_a_partial_clone_is_not_fetched(
    story: Story, goalposts: Command, tmp_path: Path, evil: Path, address: str
) -> None:
    missing = story.git("rev-parse", "HEAD~2:content/goals/reach.md")
    (story.root / ".git/objects" / missing[:2] / missing[2:]).unlink()
    configure(
        story,
        '[core]\n\trepositoryformatversion = 1\n[extensions]\n\tpartialClone = origin\n[protocol]\n\tallow = always\n[protocol "ext"]\n\tallow = always\n'
        f'[core]\n\tsshCommand = {evil}\n[remote "origin"]\n\tpromisor = true\n\turl = {address.format(evil=evil)}\n\tuploadpack = {evil}',
    )  # fmt: skip
    said = run_all(goalposts, story.root, tmp_path / "out")
    assert not was_run(evil)
    assert "nothing was moved" not in said[0]


@pytest.mark.parametrize(
    "variable",
    ["GIT_SSH_COMMAND", "GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_ASKPASS", "GIT_PROXY_COMMAND", "GIT_EDITOR"],
)
def test_no_variable_runs_a_program(
    story: Story, goalposts: Command, monkeypatch: pytest.MonkeyPatch, evil: Path, variable: str
) -> None:
    monkeypatch.setenv(variable, str(evil))
    for line in COMMANDS[:2]:
        assert goalposts(*line.split(), "-C", story.root).code == 0
    assert not was_run(evil)


def test_objects_from_elsewhere_hang_nothing(story: Story, goalposts: Command, tmp_path: Path) -> None:
    info = story.root / ".git/objects/info/alternates"
    info.parent.mkdir(exist_ok=True)
    info.write_text(f"{tmp_path}/nowhere\n/dev/zero\n/proc/self/fd/0\n{story.root}/.git/objects\n")
    _, difference, *_ = run_all(goalposts, story.root, tmp_path / "out")
    assert "480" in difference


def test_another_repository_inside_of_the_site_runs_nothing(
    story: Story, goalposts: Command, tmp_path: Path, evil: Path
) -> None:
    """As a submodule, and as one that lies among the goals."""
    inner = Story(tmp_path / "inner")
    inner.goal("2026-11-10")
    for place in ("content/goals/inner", "content/inner"):
        story.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(inner.root), place)
    story.commit("2026-11-27")
    for place in ("content/goals/inner", "content/inner"):
        path = story.root / ".git/modules" / place / "config"
        path.write_text(f"{path.read_text()}\n[core]\n\tfsmonitor = {evil}\n\tpager = {evil}\n")
    (story.root / ".gitmodules").write_text(
        f'[submodule "content/inner"]\n\tpath = content/inner\n\turl = ext::{evil}\n\tupdate = !{evil}\n'
    )
    run_all(goalposts, story.root, tmp_path / "out")
    assert not was_run(evil)
