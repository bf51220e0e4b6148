"""The files of CI: valid by the services' own schemas, and their commands do what they say in a fresh clone."""

import base64
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator import __version__
from generator.cli.entry import run
from generator.scaffold.services import SERVICES, locked_requirements
from tests.scaffold.running import INSTALLS, Machine, github_job, lines
from tools.schemas import wrong_by

ROOT = Path(__file__).resolve().parents[2]
VALUES = {
    "github.repository_owner": "harbour",
    "github.event.repository.name": "goals",
    "github.event.number": "7",
    "github.base_ref": "main",
    "github.token": "a-token",
}
BASE = "https://harbour.github.io/goals/"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.fixture
def origin(tmp_path: Path, machine: Machine) -> Path:
    """A server's repository with a new site that has the files of every service."""
    site, bare = tmp_path / "site", tmp_path / "origin.git"
    assert run(["new", "site", str(site), "--ci", ",".join(SERVICES), "-q"]) == 0
    begin = f"git init -q -b main && git add . && git commit -qm 'Our goals' && git clone -q --bare . {bare}"
    machine.run(begin, site, {})
    machine.run("git config uploadpack.allowFilter true", bare, {})
    return bare


@pytest.fixture
def clone(tmp_path: Path, machine: Machine, origin: Path) -> Path:
    return machine.clone(origin, tmp_path / "clone")


def published(machine: Machine, origin: Path, path: str) -> str:
    return machine.run(f"git show gh-pages:{path}", origin, {})


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("vendor.github-workflows", ".github/workflows/goalposts.yml"),
        ("custom.github-workflows-require-timeout", ".github/workflows/goalposts.yml"),
        ("vendor.gitlab-ci", ".gitlab-ci.yml"),
    ],
)
def test_a_file_is_valid_by_the_schema_of_its_service(clone: Path, kind: str, path: str) -> None:
    # An address may be a service's own variable, which is no URI yet.
    assert wrong_by(kind, [clone / path], "--disable-formats", "uri") == ""


def test_what_is_installed_has_a_hash_each_and_is_all_that_the_package_needs(clone: Path) -> None:
    text = (clone / "requirements.txt").read_text(encoding="utf-8")
    assert text == locked_requirements()
    entries = re.findall(
        r"^([a-z0-9._-]+)==[^\n]*\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", text, re.MULTILINE
    )
    assert len(entries) == len(re.findall("^[a-z0-9]", text, re.MULTILINE))
    pinned = {name for name, _ in entries}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {re.split("[>=<]", each)[0] for each in project["dependencies"]} <= pinned


def test_what_builds_the_package_is_not_installed_for_a_site() -> None:
    assert not re.search("hatchling|editables|build.in|pyproject", locked_requirements())


@pytest.mark.parametrize("path", [".github/workflows/goalposts.yml", ".gitlab-ci.yml", "netlify.toml"])
def test_the_version_that_wrote_the_file_is_installed_and_nothing_else_comes_along(
    clone: Path, path: str
) -> None:
    installs = {
        line.strip(" -").removeprefix("run: ")
        for line in (clone / path).read_text(encoding="utf-8").splitlines()
        if "pip install" in line
    }
    assert f"python -m pip install --no-deps goalposts=={__version__}" in installs
    assert all("--require-hashes -r requirements.txt" in each for each in installs if "--no-deps" not in each)
    assert all(INSTALLS.match(each) for each in installs)


@pytest.mark.skipif(
    not os.environ.get("GOALPOSTS_PROOF"), reason="what is installed comes over the network: `make proof`"
)
def test_what_is_installed_is_enough_for_the_command(machine: Machine, clone: Path, tmp_path: Path) -> None:
    python = tmp_path / "environment/bin/python"
    machine.run(f"{sys.executable} -m venv environment", tmp_path, {})
    [install] = {
        line.partition("run: ")[2] for line in _lines_that_install(clone) if "--require-hashes" in line
    }
    words = [str(python), *shlex.split(install)[1:]]
    subprocess.run(words, cwd=clone, check=True)
    subprocess.run([*words[:4], "--no-deps", str(ROOT)], cwd=tmp_path, check=True)
    subprocess.run([python.parent / "goalposts", "build", "-q"], cwd=clone, check=True)
    assert (clone / "output/index.html").is_file()


def _lines_that_install(clone: Path) -> Iterator[str]:
    text = (clone / ".github/workflows/goalposts.yml").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if "pip install" in line)


def test_no_file_names_a_registry_of_packages(clone: Path) -> None:
    for path in clone.rglob("*"):
        if path.is_file() and ".git/" not in path.as_posix():
            assert not re.search(
                r"pypi\.org|npmjs|docker\.io|ghcr\.io|index-url", path.read_text(encoding="utf-8")
            ), path


class TestGitHub:
    WORKFLOW = ".github/workflows/goalposts.yml"

    def job(self, machine: Machine, clone: Path, job: str) -> str:
        return github_job(machine, clone, job, VALUES, clone / self.WORKFLOW)

    def change(self, machine: Machine, origin: Path, folder: Path) -> Path:
        """A clone of a branch on which a goal was made easier."""
        changed = machine.clone(origin, folder)
        goal = changed / "content/goals/weekly-reach.md"
        goal.write_text(goal.read_text(encoding="utf-8").replace("1200", "1190"), encoding="utf-8")
        machine.run("git checkout -qb easier && git commit -qam 'A little less'", changed, {})
        return changed

    def test_the_site_is_put_onto_the_branch_of_pages(self, machine, origin, clone) -> None:
        assert "gh-pages is renewed" in self.job(machine, clone, "site")
        assert f'<link rel="canonical" href="{BASE}">' in published(machine, origin, "index.html")
        assert "noindex" not in published(machine, origin, "index.html")
        assert "gh-pages is as it was" in self.job(machine, clone, "site")

    def test_a_pull_request_gets_a_preview_that_goes_when_it_is_closed(
        self, machine, origin, clone, tmp_path
    ) -> None:
        self.job(machine, clone, "site")
        whole = published(machine, origin, "index.html")
        changed = self.change(machine, origin, tmp_path / "changed")
        self.job(machine, changed, "preview")
        preview = published(machine, origin, "preview/7/index.html")
        assert '<meta name="robots" content="noindex">' in preview
        summary = (tmp_path / "changed-summary.md").read_text(encoding="utf-8")
        assert "1190" in summary
        assert f"Preview at {BASE}preview/7/" in summary
        self.job(machine, clone, "site")
        assert published(machine, origin, "preview/7/index.html") == preview
        self.job(machine, clone, "closed")
        assert machine.run("git ls-tree --name-only gh-pages preview", origin, {}) == ""
        assert published(machine, origin, "index.html") == whole

    def test_the_branch_of_pages_keeps_no_history(self, machine, origin, clone, tmp_path) -> None:
        self.job(machine, clone, "site")
        self.job(machine, self.change(machine, origin, tmp_path / "changed"), "preview")
        assert machine.run("git rev-list --count gh-pages", origin, {}) == "1\n"

    def test_before_anything_is_published_nothing_is_taken_away(self, machine, origin, clone) -> None:
        self.job(machine, clone, "closed")
        assert machine.run("git branch --list gh-pages", origin, {}) == ""

    def test_who_is_overtaken_begins_anew_with_what_the_other_left(
        self, machine, origin, clone, tmp_path
    ) -> None:
        output, hook = clone / "output", clone / ".git/hooks/pre-push"
        output.mkdir()
        (output / "index.html").write_text("ours", encoding="utf-8")
        other = machine.clone(origin, tmp_path / "other")
        machine.run(
            "mkdir output && echo theirs > output/index.html && .github/publish output preview/8", other, {}
        )
        late = ".github/publish output preview/9"
        hook.write_text(
            f"#!/bin/sh\ntest -e {tmp_path}/met && exit 0\ntouch {tmp_path}/met\ncd {other} && unset GIT_DIR && {late}\n",
            encoding="utf-8",
        )
        hook.chmod(0o755)
        assert "gh-pages is renewed" in machine.run(".github/publish output", clone, {})
        assert (tmp_path / "met").exists()
        assert published(machine, origin, "index.html") == "ours"
        assert (
            published(machine, origin, "preview/8/index.html")
            == published(machine, origin, "preview/9/index.html")
            == "theirs\n"
        )

    def test_only_the_step_that_publishes_may_push(self, machine, origin, clone) -> None:
        steps = [
            step
            for job in yaml.safe_load((clone / self.WORKFLOW).read_text(encoding="utf-8"))["jobs"].values()
            for step in job["steps"]
        ]
        checkouts = [step for step in steps if "actions/checkout" in step.get("uses", "")]
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)
        holders = [step["run"] for step in steps if "token" in str(step.get("env", ""))]
        assert len(holders) == 3
        assert all(each.startswith(".github/publish ") for each in holders)
        hook = clone / ".git/hooks/pre-push"
        hook.write_text(
            "#!/bin/sh\ngit config --get-urlmatch http.extraheader https://github.test/a/b > sent\n",
            encoding="utf-8",
        )
        hook.chmod(0o755)
        self.job(machine, clone, "site")
        basic = base64.b64encode(b"x-access-token:a-token").decode()
        assert [path.read_text() for path in clone.rglob("sent")] == [f"AUTHORIZATION: basic {basic}\n"]

    def test_a_mistake_stops_it_with_an_annotation(self, machine, origin, clone) -> None:
        goal = clone / "content/goals/weekly-reach.md"
        goal.write_text(
            goal.read_text(encoding="utf-8").replace("metric: reach", "metric: reech"), encoding="utf-8"
        )
        with pytest.raises(AssertionError, match=r"::error file=content/goals/weekly-reach.md,line="):
            self.job(machine, clone, "site")
        assert machine.run("git branch --list gh-pages", origin, {}) == ""

    def test_actions_are_pinned_by_their_commit(self, clone) -> None:
        used = re.findall(r"uses: (.+)", (clone / self.WORKFLOW).read_text(encoding="utf-8"))
        assert used
        assert [
            each for each in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+", each)
        ] == []


class TestGitLab:
    VARIABLES = {
        "CI_PAGES_URL": "https://harbour.gitlab.example/goals",
        "CI_PAGES_DOMAIN": "gitlab.example",
        "CI_PROJECT_ROOT_NAMESPACE": "harbour",
        "CI_PROJECT_PATH": "harbour/web/goals",
        "CI_JOB_ID": "12",
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
    }

    def job(self, machine: Machine, clone: Path, job: str) -> str:
        written = yaml.safe_load((clone / ".gitlab-ci.yml").read_text(encoding="utf-8"))
        script = f"{lines(written['default']['before_script'])}\n{lines(written[job]['script'])}"
        return machine.run(script, clone, self.VARIABLES)

    def test_the_site_is_built_for_its_address(self, machine, clone) -> None:
        self.job(machine, clone, "pages")
        page = (clone / "public/index.html").read_text(encoding="utf-8")
        assert '<link rel="canonical" href="https://harbour.gitlab.example/goals/">' in page

    def test_a_merge_request_gets_a_review_app_and_hears_what_it_moves(self, machine, clone) -> None:
        goal = clone / "content/goals/weekly-reach.md"
        goal.write_text(goal.read_text(encoding="utf-8").replace("1200", "1190"), encoding="utf-8")
        machine.run("git checkout -qb easier && git commit -qam 'A little less'", clone, {})
        assert "1190" in self.job(machine, clone, "review")
        there = (clone / "review.env").read_text(encoding="utf-8")
        assert (
            there
            == "REVIEW=https://harbour.gitlab.example/-/web/goals/-/jobs/12/artifacts/public/index.html\n"
        )
        assert 'content="noindex"' in (clone / "public/index.html").read_text(encoding="utf-8")

    def test_the_whole_history_is_asked_for(self, clone) -> None:
        written = yaml.safe_load((clone / ".gitlab-ci.yml").read_text(encoding="utf-8"))
        assert written["variables"]["GIT_DEPTH"] == "0"


class TestNetlify:
    def build(self, machine: Machine, clone: Path, **variables: str) -> str:
        written = tomllib.loads((clone / "netlify.toml").read_text(encoding="utf-8"))
        machine.run(written["build"]["command"], clone, {"NETLIFY": "true", **variables})
        return (clone / written["build"]["publish"] / "index.html").read_text(encoding="utf-8")

    def test_the_file_says_what_netlify_knows(self, clone) -> None:
        written = tomllib.loads((clone / "netlify.toml").read_text(encoding="utf-8"))
        assert set(written) == {"build", "plugins"}
        assert set(written["build"]) == {"command", "publish", "environment"}
        [plugin] = written["plugins"]
        folder = clone / plugin["package"].strip("/")
        manifest = yaml.safe_load((folder / "manifest.yml").read_text(encoding="utf-8"))
        assert manifest == {"name": folder.name}

    def test_production_and_previews_are_built_for_their_own_addresses(self, machine, clone) -> None:
        addresses = {"URL": "https://goals.example", "DEPLOY_PRIME_URL": "https://preview-7.example"}
        page = self.build(machine, clone, CONTEXT="production", **addresses)
        assert '<link rel="canonical" href="https://goals.example/">' in page
        page = self.build(machine, clone, CONTEXT="deploy-preview", **addresses)
        assert '<link rel="canonical" href="https://preview-7.example/">' in page

    def test_a_shallow_clone_is_made_whole_first(self, machine, origin, tmp_path) -> None:
        machine.run(
            "git clone -q . ../second && cd ../second && git commit -q --allow-empty -m 'More' && git push -q",
            origin,
            {},
        )
        shallow = machine.clone(origin, tmp_path / "shallow", "--depth=1")
        self.build(machine, shallow, CONTEXT="production", URL="https://goals.example")
        assert machine.run("git rev-parse --is-shallow-repository", shallow, {}) == "false\n"

    @pytest.mark.skipif(shutil.which("node") is None, reason="there is no Node to run the plugin with")
    def test_the_plugin_restores_before_a_build_and_saves_after_it(self, machine, clone) -> None:
        script = """
            import { onPreBuild, onPostBuild } from "./plugins/goalposts-cache/index.js";
            const asked = [];
            const cache = { restore: async (path) => asked.push(["restore", path]), save: async (path) => asked.push(["save", path]) };
            await onPreBuild({ utils: { cache } });
            await onPostBuild({ utils: { cache } });
            console.log(JSON.stringify(asked));
        """
        (clone / "try.mjs").write_text(script, encoding="utf-8")
        asked = json.loads(machine.run("node try.mjs", clone, {}).splitlines()[-1])
        assert asked == [["restore", ".cache/goalposts/cms"], ["save", ".cache/goalposts/cms"]]


class TestPreCommit:
    def hook(self, clone: Path) -> dict[str, object]:
        [repository] = yaml.safe_load((clone / ".pre-commit-config.yaml").read_text(encoding="utf-8"))[
            "repos"
        ]
        [hook] = repository["hooks"]
        assert repository["repo"] == "local"
        return hook

    def test_the_hook_is_the_one_that_the_project_offers(self, clone) -> None:
        hook = self.hook(clone)
        assert hook.pop("additional_dependencies") == [f"goalposts=={__version__}"]
        [offered] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        assert hook == {key: value for key, value in offered.items() if key != "description"}

    def test_it_checks_and_changes_nothing(self, machine, clone) -> None:
        assert "nothing is wrong" in machine.run(str(self.hook(clone)["entry"]), clone, {})
        assert machine.run("git status --porcelain --ignored", clone, {}) == ""
