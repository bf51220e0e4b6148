"""Every page kind has a template, and a page in the sample site or a test."""

from pathlib import Path

import pytest

from generator.render.pages import KINDS, PAGE_KINDS

ROOT = Path(__file__).parents[2]


def test_no_two_page_kinds_have_one_id() -> None:
    assert len(KINDS) == len(PAGE_KINDS)


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.id)
def test_a_page_kind_has_its_template(kind: object) -> None:
    template = getattr(kind, "template", "")
    assert (ROOT / "themes/default/templates" / template).is_file()


def test_every_file_of_a_page_kind_is_in_the_tuple() -> None:
    folder = ROOT / "generator/render/pages"
    kinds = {path.stem for path in folder.glob("*.py") if "\nKIND = " in path.read_text(encoding="utf-8")}
    named = (folder / "__init__.py").read_text(encoding="utf-8")
    assert {name for name in kinds if f"{name}.KIND" not in named} == set()
