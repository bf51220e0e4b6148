"""Whatever an author gets wrong is told, where it is, with a fix that makes it go away; ``mistakes`` holds the mistakes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.pipeline.checking import check
from generator.pipeline.theming import check_all
from tests.check.mistakes import Mistake, mistakes, site
from tests.folders import write_files

AS_OF = date(2026, 12, 11)
SITE = site()
ALL = tuple(mistakes())
_CODE = re.compile(r"`([^`\n]+)`")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_files(tmp_path_factory.mktemp("barn"), SITE)


@pytest.fixture(params=ALL, ids=lambda mistake: f"{mistake.kind}: {mistake.name}")
def mistake(request: pytest.FixtureRequest, root: Path) -> Iterator[Mistake]:
    """One mistake in a site that is whole again when its test is over."""
    yield request.param
    path = root / request.param.path
    if request.param.path in SITE:
        path.write_text(SITE[request.param.path])
    else:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()


def said(root: Path, mistake: Mistake, lines: list[str]) -> Sequence[Diagnostic]:
    """What is said of the site in which ``lines`` stand at the place of the mistake."""
    write_files(root, {mistake.path: mistake.file(SITE, lines)})
    looks = (
        check_all if mistake.path == "content/site.yaml" else check
    )  # only the site's own file names a theme
    return looks(root, lambda settings: settings.as_of or AS_OF).diagnostics


def place(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.span.path}:{diagnostic.span.line}" if diagnostic.span else ""


def named(mistake: Mistake) -> str:
    """The place that is written down for a mistake that is not told on its own lines."""
    return mistake.place if ":" in mistake.place else f"{mistake.path}:{mistake.place}"


def test_nothing_is_said_of_the_site_without_a_mistake(root: Path) -> None:
    assert check_all(root, lambda settings: settings.as_of or AS_OF).diagnostics == ()


def test_a_mistake_is_told_where_it_is_with_what_to_do(mistake: Mistake, root: Path) -> None:
    told = said(root, mistake, mistake.written)
    assert told, "nothing is said"
    first, own_lines = told[0], {f"{mistake.path}:{line}" for line in mistake.lines(SITE)}
    assert place(first) in ({named(mistake)} if mistake.place else own_lines)
    for other in told[1:]:  # no consequence of it, unless the same fix mends both
        assert other.fix == first.fix or place(other) in own_lines, other
    words = " ".join(f"{each.message} {each.fix}" for each in told)
    assert all(each in words for each in mistake.words)
    if mistake.mended:
        assert said(root, mistake, mistake.mended) == ()
        offered = [part for each in told for part in _CODE.findall(each.fix)]
        for line in mistake.mended:
            assert line in mistake.written or any(part in line for part in offered), told


def test_each_mistake_has_a_fix_that_is_looked_at() -> None:
    assert [each.name for each in ALL if bool(each.mended) is bool(each.words)] == []


def test_no_two_mistakes_have_one_name() -> None:
    assert [name for name, times in Counter(each.name for each in ALL).items() if times > 1] == []
