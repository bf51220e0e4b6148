"""What an author writes is text in every file of a site: pages, feeds, pictures, tables, calendars, letters and scripts of content.

The same site of harmless words is built beside it: a hostile text may bring no element, attribute, column or header that those do not.
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest
import yaml

from generator.render import render_site, whole_site
from tests.built import built
from tests.cli.running import Command
from tests.folders import write_files
from tests.render.reports import default_theme
from tests.trust.clean import strange_marks
from tests.trust.hostile import FORMS, chunks, hostile_site, is_writable, paths_of, refused
from tests.trust.payloads import PAYLOADS

#: One text that leaves whatever it stands in, and what a field may be made of instead of a text.
SHARP = "x\"'`><img src=x onerror=alert(1)>{{7*7}}</title></script>\n=1"
#: What runs in a page where it is more than text.
SHARPEST = ("<script>alert(1)</script>", "onerror=alert(1)", "javascript:alert(1)", "{{7*1117}}")
FIELDS = [(kind, path) for kind, form in FORMS.items() for path in paths_of(form)]


@cache
def shown() -> frozenset[tuple[str, str]]:
    """The fields that hold any text in the sites above."""
    site = hostile_site([SHARP], title=SHARP)
    return frozenset(
        (kind, path)
        for kind, path in FIELDS
        if hostile_site([SHARP], title=SHARP, changed={kind: {path: SHARP}}) == site
    )


def test_no_text_is_more_than_text_in_any_file(hostile: Path, harmless: Path) -> None:
    assert strange_marks(hostile, harmless) == {}


def test_the_texts_are_there(hostile: Path, part: tuple[int, Sequence[str]]) -> None:
    """Or the other tests would say nothing."""
    _, texts = part
    pages = [path.read_text() for path in sorted((hostile / "goals").rglob("index.html"))]
    assert pages
    told = [unescape(re.sub("<[^>]+>", "", page)) for page in pages]
    for mark in SHARPEST:
        if any(mark in each for each in texts):
            assert any(mark in each for each in told), mark
    assert not any("7819" in each for each in told)


def test_the_sharpest_are_among_the_texts() -> None:
    assert all(any(mark in each for each in PAYLOADS if is_writable(each)) for mark in SHARPEST)


def test_the_goalposts_were_moved_by_somebody_of_such_a_name(
    hostile: Path, part: tuple[int, Sequence[str]]
) -> None:
    goals = json.loads((hostile / "api/goals.json").read_text())["goals"]
    movers = [move["author"] for goal in goals for move in goal["goalposts"]["moves"]]
    assert len(movers) == len(goals) / 2
    if any("onerror=alert(1)" in each for each in part[1]):
        assert any("onerror=alert(1)" in each for each in movers)


def test_a_text_that_no_file_can_hold_is_told_with_its_place(tmp_path: Path) -> None:
    texts = [text for text in PAYLOADS if not is_writable(text)]
    assert texts
    for number, text in enumerate(texts):
        root = write_files(tmp_path / str(number), hostile_site([text], title="word"))
        told = refused(root)
        assert told, repr(text)
        assert all(each.span is not None for each in told)


@pytest.mark.parametrize(("kind", "path"), FIELDS, ids=lambda value: value)
def test_a_field_that_takes_no_text_refuses_it_at_its_line_or_shows_it_as_text(
    tmp_path: Path, kind: str, path: str
) -> None:
    written = hostile_site(["word"], title="word", changed={kind: {path: SHARP}})
    told = refused(write_files(tmp_path, written))
    assert all(each.span is not None and each.span.path.startswith("content/") for each in told)
    if not told and (kind, path) not in shown():
        pages = list(pages_of(written))
        assert len(pages) > 10
        assert [page for page in pages if "<img src=x" in page] == []


def test_fields_are_walked() -> None:
    assert len(FIELDS) > 130
    refusing = [each for each in FIELDS if each not in shown()]
    assert 30 < len(refusing) < len(FIELDS)


def test_the_form_in_the_browser_names_the_site_and_what_it_holds_as_text(
    goalposts: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Decap's own script is not ours; what is made beside it is."""
    script = tmp_path / "decap-cms.js"
    script.write_bytes(b"")
    monkeypatch.setattr("generator.cms.decap._SHA256", sha256(b"").hexdigest())
    texts = {
        "hostile": chunks(filter(is_writable, PAYLOADS), 225),
        "harmless": [f"word{number}" for number in range(4)],
    }
    for name, every in texts.items():
        title = every[0]
        cms = {"site": {"cms": {"backend": "github", "repo": "a/b"}}}
        root = write_files(tmp_path / name, hostile_site(every, title=title, changed=cms))
        ran = goalposts("cms", "-C", root, "-o", root / "form", "--bundle", script)
        assert ran.code == 0, ran.err
        written = yaml.safe_load((root / "form/admin/config.yml").read_text())
        for each in ("config.yml", "decap-cms.js", "widget.js"):
            (root / "form/admin" / each).unlink()
        assert written["backend"]["repo"] == "a/b"
    assert strange_marks(tmp_path / "hostile/form", tmp_path / "harmless/form") == {}


def pages_of(files: dict[str, str]) -> Iterator[str]:
    """The HTML of the site in ``files``, without its pictures."""
    text = "".join(f"=== {path}\n{content}" for path, content in files.items())
    printed, wrong = render_site(whole_site(built(text, "2026-12-11").report, default_theme()), {})
    assert not wrong
    return (file.content.decode() for file in printed if file.path.endswith(".html"))
