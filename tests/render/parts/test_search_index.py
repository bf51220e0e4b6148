"""The words that are looked through: a page a line, and what many goals share once."""

import gzip
import json
import random
from dataclasses import replace

from generator.render.parts.search_index import GoalWords, IndexedPage, search_index
from generator.render.views import StatusView, Text

KINDS = (("goal", "Goals", "Goal"), ("client", "Clients", "Client"))
AT_RISK = StatusView(code="at-risk", word="At risk", glyph="diamond", tone="doubtful")


def goal(id_: str, client: str | None) -> IndexedPage:
    words = GoalWords(
        id=id_, status=AT_RISK, client=client, owners=("Dana",), names=("pizza",), line="needs 2 a day"
    )
    return IndexedPage(kind="goal", href=f"../goals/{id_}/index.html", title=Text("Grow"), goal=words)


def read(*pages: IndexedPage) -> dict[str, object]:
    text = search_index(KINDS, pages)
    found: dict[str, object] = json.loads(text[len("window.goalpostsIndex=") : -2])
    return found


def test_names_that_goals_share_stand_there_once() -> None:
    data = read(goal("a", "Palace"), goal("b", "Palace"), goal("c", None))
    assert data["names"] == ["Palace", "Dana", "pizza"]
    assert data["statuses"] == [["at-risk", "At risk", "doubtful"]]
    assert data["pages"] == [
        [0, "../goals/a/index.html", "Grow", "", "a", 0, 0, [1], [2], "needs 2 a day"],
        [0, "../goals/b/index.html", "Grow", "", "b", 0, 0, [1], [2], "needs 2 a day"],
        [0, "../goals/c/index.html", "Grow", "", "c", 0, -1, [1], [2], "needs 2 a day"],
    ]


def test_another_page_has_its_name_and_the_language_of_that() -> None:
    page = IndexedPage(
        kind="client", href="../clients/a/index.html", title=Text("Nordvind", "nb", "ltr"), goal=None
    )
    assert read(page)["pages"] == [[1, "../clients/a/index.html", "Nordvind", "nb"]]


def test_what_an_author_wrote_ends_no_script() -> None:
    """It is a file of its own, so that not even this would; line separators would be new lines to old browsers."""
    page = IndexedPage(kind="client", href="a", title=Text('</script>"\u2028'), goal=None)
    assert "\n" not in search_index(KINDS, [page])[:-1]
    assert read(page)["pages"] == [[1, "a", '</script>"\u2028', ""]]


def test_two_thousand_goals_are_light_to_fetch() -> None:
    """Names of six words out of two thousand and of forty clients, which repeat less than a site's own do."""
    chance = random.Random(1)
    syllables = ("ka", "lo", "mi", "ster", "ven", "dal", "pre", "tor", "in", "sha", "go", "rel", "ny", "bru")
    known = ["".join(chance.choices(syllables, k=3)) for _ in range(2000)]
    pages = []
    for number in range(2000):
        title = " ".join(chance.choices(known, k=6))
        found = goal(title.replace(" ", "-")[:30], f"Client {number % 40}")
        line = f"needs {chance.randint(1, 900)} a week, now {chance.randint(1, 900)} a week"
        assert found.goal is not None
        pages.append(replace(found, title=Text(title), goal=replace(found.goal, line=line)))
    assert len(gzip.compress(search_index(KINDS, pages).encode())) < 150_000
