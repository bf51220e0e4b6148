import time

import pytest

from generator.render.parts.guards import too_much
from generator.render.parts.prose import to_html

LIMIT = 200_000
HOSTILE = [
    "[", "![", "](", "[a](", "[a][", "[a] [", "<", "<a ", "* a", "***a", "_a", "`", "``a`", "```a\n", "~~~\n", "> ", ">a\n",
    "- ", "1. ", "# a\n", "a\n-\n", "***\n", "a\n\n", "|", "a|b\n-|-\n", "[a]: b\n", "\\", "&#", '[a](b "', "*a*", "    - a\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_body_is_refused_or_quick(piece: str) -> None:
    body = (piece * 10_000)[:10_000]
    if too_much(body, LIMIT) is None:
        before = time.process_time()
        to_html(body, below=1, resolve=lambda _: None)
        assert time.process_time() - before < 2


def test_five_thousand_brackets_are_too_many() -> None:
    found = too_much("[" * 5000, LIMIT)
    assert found is not None
    assert (found.found, found.most) == (5000, 2000)


def test_the_size_limit_counts_bytes() -> None:
    assert too_much("å" * 60, 100) is not None
    assert too_much("a" * 60, 100) is None


def test_it_says_on_which_line_it_is() -> None:
    found = too_much("fine\n\nfine\n\n" + "[x " * 200, LIMIT)
    assert found is not None
    assert found.line == 4


def test_prose_that_people_write_passes() -> None:
    body = "# A plan\n\n" + "\n".join(f"- [item {n}](https://a.example/{n}) and `code`" for n in range(200))
    assert too_much(body, LIMIT) is None


def test_quotes_inside_quotes_have_an_end() -> None:
    assert too_much("> " * 25 + "a", LIMIT) is not None
    assert too_much("> " * 5 + "a", LIMIT) is None


@pytest.mark.parametrize(
    "body",
    [
        "[a]((b)" * 300,
        ")" * 5000 + "[a](" * 300,
        "]" * 300 + "[" * 300,
        "x" + ">" * 5000 + "<a" * 300,
        "[a]((b)" * 300 + ")" * 300,
    ],
)
def test_what_closes_too_early_or_too_late_does_not_hide_what_opens(body: str) -> None:
    found = too_much(f"A line.\n\n{body}", 100_000)
    assert found is not None
    assert (found.what, found.line) == ("opening brackets without an end in one paragraph", 2)


def test_links_with_parentheses_in_their_address_are_fine() -> None:
    assert too_much("[a](https://a.example/b_(c)) (and (so) on) [d](e). " * 150, 100_000) is None
