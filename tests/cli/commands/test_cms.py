import hashlib
import json

import pytest

from tests.render.netlify import header_rules, headers_of

SCRIPT = b"window.CMS = {};\n"
SITE = """
=== content/site.yaml
title: "Goals <b>"
languages: [nb, en]
as_of: 2026-12-11
cms: {backend: github, repo: team/goals}
=== content/metrics/own.yaml
members: {label: {nb: Medlemmer, en: Members}, type: level}
"""


@pytest.fixture
def script(tmp_path, monkeypatch):
    monkeypatch.setattr("generator.cms.decap._SHA256", hashlib.sha256(SCRIPT).hexdigest())
    path = tmp_path / "decap-cms.js"
    path.write_bytes(SCRIPT)
    return path


def test_once_it_was_fetched_builds_write_the_form(goalposts, site_of, script) -> None:
    root = site_of(SITE)
    without = goalposts("build", "-C", root)
    assert without.code == 0
    assert [line.split(": ")[1] for line in without.err.splitlines() if line.startswith("warning")] == [
        "form-not-fetched"
    ]
    assert not (root / "output/admin").exists()
    ran = goalposts("cms", "-C", root, "--bundle", script)
    assert (ran.code, ran.err) == (0, "")
    assert goalposts("build", "--strict", "-C", root).code == 0
    admin = root / "output/admin"
    assert sorted(each.name for each in admin.iterdir()) == [
        "config.yml",
        "decap-cms.js",
        "index.html",
        "widget.js",
    ]
    assert json.loads((admin / "config.yml").read_text())["backend"]["repo"] == "team/goals"
    page = (admin / "index.html").read_text()
    assert "<title>Goals &lt;b&gt;</title>" in page
    assert '<html lang="nb">' in page
    assert 'src="http' not in page


def test_strict_builds_stop_without_it(goalposts, site_of) -> None:
    root = site_of(SITE)
    assert goalposts("build", "--strict", "-C", root).code == 1
    assert not (root / "output").exists()


def test_the_form_has_a_policy_of_its_own_and_the_pages_keep_theirs(goalposts, site_of, script) -> None:
    root = site_of(SITE)
    goalposts("cms", "-C", root, "--bundle", script)
    goalposts("build", "-C", root)
    rules = header_rules((root / "output/_headers").read_text())

    def sent(path: str) -> dict[str, str]:
        return dict(headers_of(rules, path))

    admin = sent("/admin/index.html")
    assert "'unsafe-eval'" in admin["content-security-policy"]
    assert "https://api.github.com" in admin["content-security-policy"]
    assert "frame-ancestors 'none'" in admin["content-security-policy"]
    assert "cross-origin-opener-policy" not in admin, "who signs in does so in a window that answers"
    assert admin["x-robots-tag"] == "noindex"
    assert "script-src 'self';" not in admin["content-security-policy"]
    output = root / "output"
    pages = [f"/{path.relative_to(output).as_posix()}" for path in output.rglob("*.html")]
    for path in (each for each in pages if not each.startswith("/admin/")):
        for address in (path, path.removesuffix("index.html")):
            assert "unsafe" not in sent(address)["content-security-policy"]
            assert "script-src 'self';" in sent(address)["content-security-policy"], address


def test_an_audiences_form_names_no_metric_of_the_sites_own(goalposts, site_of, script) -> None:
    root = site_of(SITE.replace("cms:", "audiences: {public: {}, internal: {}}\ncms:"))
    goalposts("cms", "-C", root, "--bundle", script)
    assert goalposts("build", "--audience", "public", "-C", root).code == 0
    assert "members" not in (root / "output/admin/config.yml").read_text()


def test_a_form_to_try_is_written_where_one_says(goalposts, site_of, script, tmp_path) -> None:
    root = site_of({})
    ran = goalposts("cms", "--local", "-C", root, "-o", tmp_path / "form", "--bundle", script)
    assert ran.code == 0
    document = json.loads((tmp_path / "form/admin/config.yml").read_text())
    assert document["local_backend"] is True


def test_a_site_that_asks_for_none_is_told_how(goalposts, site_of) -> None:
    ran = goalposts("cms", "-C", site_of({}))
    assert (ran.code, ran.out) == (2, "")
    assert "write `cms: {backend: github, repo: owner/name}` into site.yaml" in ran.err


def test_another_script_is_refused(goalposts, site_of, tmp_path) -> None:
    (tmp_path / "other.js").write_bytes(b"alert(1)")
    ran = goalposts("cms", "-C", site_of(SITE), "--bundle", tmp_path / "other.js")
    assert ran.code == 1
    assert "is not the decap-cms.js of version" in ran.err


@pytest.mark.parametrize(
    ("said", "repo"),
    [
        ("cms: github\nrepository: https://github.com/team/goals", "team/goals"),
        ("cms: {backend: gitlab, branch: trunk}\nrepository: https://gitlab.com/a/b/c.git", "a/b/c"),
        ("cms: git-gateway\nrepository: https://github.com/team/goals", None),
    ],
)
def test_the_repository_is_that_of_the_site(goalposts, site_of, script, said, repo) -> None:
    root = site_of(f"=== content/site.yaml\ntitle: A\n{said}\n")
    ran = goalposts("cms", "-C", root, "-o", root / "form", "--bundle", script)
    assert ran.code == 0, ran.err
    backend = json.loads((root / "form/admin/config.yml").read_text())["backend"]
    assert backend.get("repo") == repo


def test_a_repository_that_nobody_can_know_has_to_be_written(goalposts, site_of) -> None:
    root = site_of("=== content/site.yaml\ntitle: A\ncms: github\nrepository: https://git.example.org/a/b\n")
    ran = goalposts("check", "-C", root)
    assert ran.code == 1
    assert "`repo` is missing here" in ran.err
    assert "cms: {backend: github, repo: owner/name}" in ran.err


def test_files_whose_comments_the_form_would_drop_are_named(goalposts, site_of, script) -> None:
    assert goalposts("cms", "-C", site_of(SITE), "--bundle", script).out.count("\n") == 1
    commented = f"{SITE}=== content/goals/grow.md\n---\n# why 480\nstate: draft\ntitle: Grow\n---\n# Prose\n"
    ran = goalposts("cms", "-C", site_of(commented), "--bundle", script)
    assert (
        "1 file with comments among the keys: the form drops them where it saves (content/goals/grow.md)"
        in ran.out
    )


def test_the_form_speaks_the_sites_language_in_what_fields_are_called_and_mean(
    goalposts, site_of, script
) -> None:
    root = site_of(SITE)
    goalposts("cms", "-C", root, "--bundle", script)
    goalposts("build", "-C", root)
    goals = json.loads((root / "output/admin/config.yml").read_text())["collections"][0]
    assert goals["description"].startswith("Kommentarer i en fil")
    owner = next(field for field in goals["fields"] if field["name"] == "owner")
    assert (owner["label"], owner["hint"][:24]) == ("Ansvarlig", "Hvem som har ansvaret fo")
