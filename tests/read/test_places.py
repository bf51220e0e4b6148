import pytest

from generator.model.source import Kind
from generator.read.places import Form, Misplaced, Place, is_left_behind, misplaced_folder, place_of


def place(path: str) -> Place:
    found = place_of(path)
    assert isinstance(found, Place)
    return found


def misplaced(path: str) -> Misplaced:
    found = place_of(path)
    assert isinstance(found, Misplaced)
    return found


@pytest.mark.parametrize(
    ("path", "kind", "form"),
    [
        ("site.yaml", Kind.SITE, Form.YAML),
        ("sources.yaml", Kind.SOURCES, Form.YAML),
        ("annotations.yaml", Kind.ANNOTATIONS, Form.YAML),
        ("objectives/reach.md", Kind.OBJECTIVE, Form.MARKDOWN),
        ("goals/reach.md", Kind.GOAL, Form.MARKDOWN),
        ("goals/a/b/reach.yaml", Kind.GOAL, Form.YAML),
        ("metrics/web.yaml", Kind.METRICS, Form.YAML),
        ("snapshots/2026/day.yaml", Kind.SNAPSHOT, Form.YAML),
        ("snapshots/day.md", Kind.SNAPSHOT, Form.MARKDOWN),
        ("snapshots/web.csv", Kind.SNAPSHOT, Form.CSV),
        ("checkins/reach/2026-12-07.md", Kind.CHECKIN, Form.MARKDOWN),
        ("pages/team/about.md", Kind.PAGE, Form.MARKDOWN),
        ("assets/logo.svg", None, Form.ASSET),
    ],
)
def test_a_files_place_says_its_kind(path: str, kind: Kind | None, form: Form) -> None:
    found = place(path)
    assert (found.path, found.kind, found.form) == (f"content/{path}", kind, form)


@pytest.mark.parametrize(
    ("path", "id_", "language"),
    [
        ("goals/reach.md", "reach", None),
        ("goals/reach.nb.md", "reach", "nb"),
        ("goals/reach.pt-BR.md", "reach", "pt-BR"),
        ("goals/reach.v2.nb.md", "reach", "v2.nb"),
        ("pages/about.ar.md", "about", "ar"),
        ("snapshots/2026.11.30.yaml", "2026.11.30", None),
        ("metrics/web.v2.yaml", "web.v2", None),
    ],
)
def test_a_dot_begins_a_language_where_a_name_is_an_id(path: str, id_: str, language: str | None) -> None:
    assert (place(path).id, place(path).language) == (id_, language)


@pytest.mark.parametrize(
    ("path", "fix", "lost"),
    [
        ("goals/reach.yml", "name it `reach.yaml`", (Kind.GOAL, "reach")),
        ("goals/reach.nb.MD", "name it `reach.nb.md`", (Kind.GOAL, "reach")),
        ("goals/reach.markdown", "name it `reach.md`", (Kind.GOAL, "reach")),
        ("objectives/reach.yaml", "name it `reach.md`", (Kind.OBJECTIVE, "reach")),
        ("metrics/web.yml", "name it `web.yaml`", (Kind.METRICS, "web")),
        ("snapshots/web.CSV", "name it `web.csv`", (Kind.SNAPSHOT, "web")),
        ("site.yml", "name it `site.yaml`", (Kind.SITE, "site")),
    ],
)
def test_a_similar_ending_is_an_error_and_keeps_the_id(path: str, fix: str, lost: tuple[Kind, str]) -> None:
    found = misplaced(path)
    assert (found.problem.code, found.problem.fix, found.lost) == ("wrong-ending", fix, lost)


def test_a_table_among_goals_belongs_to_the_snapshots() -> None:
    assert misplaced("goals/reach.csv").problem.fix == "name it `content/snapshots/reach.csv`"


@pytest.mark.parametrize(
    ("path", "fix"),
    [
        (
            "goals/photo.png",
            "keep pictures and downloads in `content/assets/`, and everything else outside `content/`",
        ),
        ("goals/notes.txt", "name it `notes.md` if it is content"),
        (
            "snapshots/web.xlsx",
            "move the file out of `content/` and run `goalposts import web.xlsx`, which writes its readings here",
        ),
        ("metrics/more/web.yaml", "move it to `content/metrics/web.yaml`"),
        ("anotations.yaml", "did you mean `annotations.yaml`?"),
        ("goals", "replace it with a folder of that name"),
    ],
)
def test_a_file_without_a_place_is_named(path: str, fix: str) -> None:
    problem = misplaced(path).problem
    assert (problem.code, problem.fix) == ("unknown-file", fix)


def test_a_folder_of_another_name_is_named_once() -> None:
    problem = misplaced_folder("content/goal").problem
    assert (problem.code, problem.fix) == ("unknown-file", "did you mean `goals`?")


def test_a_dot_without_a_language_is_an_error() -> None:
    found = misplaced("goals/reach..md")
    assert (found.problem.code, found.problem.fix) == ("file-name", "name it `reach.md`")
    assert found.lost == (Kind.GOAL, "reach")


@pytest.mark.parametrize(
    "name",
    [
        ".git",
        ".reach.md.swp",
        "reach.md~",
        "#reach.md#",
        ".#reach.md",
        "reach.md.orig",
        "~$web.xlsx",
        "Thumbs.db",
    ],
)
def test_hidden_files_and_backups_are_left_behind(name: str) -> None:
    assert is_left_behind(name)


@pytest.mark.parametrize("name", ["reach.md", "#1.md", "a~b.md", "#"])
def test_other_files_are_not_left_behind(name: str) -> None:
    assert not is_left_behind(name)


@pytest.mark.parametrize(
    "name",
    [
        "report.html",
        "x.HTM",
        "app.js",
        "m.mjs",
        "a.css",
        "a.xml",
        "a.xhtml",
        "logo.svgz",
        "report",
        "a.png.html",
        "w.wasm",
    ],
)
def test_what_a_browser_might_run_is_no_asset(name: str) -> None:
    found = place_of(f"assets/deep/{name}")
    assert isinstance(found, Misplaced)
    assert found.problem.code == "asset-ending"


def test_pictures_documents_and_fonts_are_assets() -> None:
    names = ("Logo.SVG", "a.b.pdf", "photo.JPG", "readings.csv", "Sans.woff2")
    assert [type(place_of(f"assets/{name}")).__name__ for name in names] == ["Place"] * 5
