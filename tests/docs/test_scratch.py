"""A page that says what is not so is noticed."""

from pathlib import Path

import pytest

from tests.docs.scratch import Scratch

GOAL = """
`content/goals/a.yaml`:

```yaml
title: A
account: x/a
period: 2026-12
metric: followers
target: 5
```
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.md"


def test_output_that_differs_is_given_back_with_what_was_printed(page: Path, scratch: Scratch) -> None:
    page.write_text("```console\n$ goalposts check\nnothing is wrong in 7 files\n```\n")
    ((step, printed),) = scratch.live(page)
    assert (step.line, step.printed, printed) == (
        3,
        "nothing is wrong in 7 files",
        "nothing is wrong in 1 file",
    )


def test_a_file_that_the_check_refuses_stops_the_page(page: Path, scratch: Scratch) -> None:
    page.write_text(GOAL.replace("followers", "folowers"))
    with pytest.raises(AssertionError, match="did you mean `followers`"):
        scratch.live(page)


def test_an_error_on_purpose_has_to_be_one(page: Path, scratch: Scratch) -> None:
    page.write_text(GOAL.replace("```yaml", "<!-- wrong on purpose -->\n```yaml"))
    with pytest.raises(AssertionError):
        scratch.live(page)


def test_a_block_that_nobody_names_stops_the_page(page: Path, scratch: Scratch) -> None:
    page.write_text("```yaml\ntitle: A\n```\n")
    with pytest.raises(AssertionError, match="of which file is this"):
        scratch.live(page)


def test_a_command_that_fails_stops_the_page(page: Path, scratch: Scratch) -> None:
    page.write_text("```console\n$ goalposts explain nothing-such\n```\n")
    with pytest.raises(AssertionError, match="no diagnostic and no finding has the code"):
        scratch.live(page)


def test_a_file_is_edited_for_one_block_alone(page: Path, scratch: Scratch) -> None:
    block = "<!-- edited: content/goals/a.yaml: followers → folowers -->\n<!-- exits: 1 -->\n```console\n$ goalposts check\n```\n"
    page.write_text(f"{GOAL}\nThen\n\n{block}\n```console\n$ goalposts check\n```\n")
    assert scratch.live(page) == []


def test_a_host_s_file_is_held_against_the_host_s_schema(page: Path, scratch: Scratch) -> None:
    page.write_text("`.github/workflows/a.yml`:\n\n```yaml\non: push\njobs: {a: {runs: ubuntu}}\n```\n")
    with pytest.raises(AssertionError, match=r"workflows/a\.yml: Schema validation errors"):
        scratch.live(page)


def test_an_option_that_there_is_not_is_noticed_in_a_host_s_file(page: Path, scratch: Scratch) -> None:
    page.write_text('`netlify.toml`:\n\n```toml\n[build]\ncommand = "goalposts build --base-adress x"\n```\n')
    with pytest.raises(AssertionError, match="--base-adress"):
        scratch.live(page)
