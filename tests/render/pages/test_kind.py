"""What a kind of page is to have, so that a new one is its file, its template and its line."""

import pytest

from generator.pipeline.addresses import RESERVED
from generator.render import pages, reserved_files, reserved_folders, reserved_pages
from generator.render.pages import PAGE_KINDS, PageKind
from generator.render.routes.places import NOT_FOUND, OVERVIEW
from tests.render.reports import THEME, report

#: Kinds whose pages nobody links to by a name: the site itself, and the page of no address.
NAMELESS = {OVERVIEW.kind, NOT_FOUND.kind}


def missing(kind: PageKind) -> list[str]:
    """What a kind lacks."""
    places, kept = kind.places, RESERVED.exact | RESERVED.shared | RESERVED.own | RESERVED.files
    named = kind.word is not None or places.shared or kind.id in NAMELESS
    found = {
        f"themes/default/templates/{kind.template}": (THEME / "templates" / kind.template).is_file(),
        "a word that links call its page": named,
        f"`{places.folder}` among the addresses that are kept": not places.folder or places.folder in kept,
        "a docstring that says what it shows": bool(module_of(kind).__doc__),
    }
    return [what for what, there in found.items() if not there]


def module_of(kind: PageKind) -> object:
    return next(module for module in vars(pages).values() if getattr(module, "KIND", None) is kind)


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.id)
def test_a_kind_has_all_that_it_needs(kind) -> None:
    assert missing(kind) == []


def test_no_two_kinds_have_one_id_or_one_folder_but_a_list_and_its_pages() -> None:
    folders = [(kind.places.folder, kind.places.shared) for kind in PAGE_KINDS if kind.places.folder]
    assert len({kind.id for kind in PAGE_KINDS}) == len(PAGE_KINDS)
    assert len(set(folders)) == len(folders)


def test_no_two_pages_stand_in_one_folder() -> None:
    folders = [folder for kind in PAGE_KINDS for _, folder in kind.places.of(report())]
    assert len(set(folders)) == len(folders)


def test_what_the_registries_keep_is_kept_from_authors() -> None:
    assert reserved_pages() <= RESERVED.exact | RESERVED.own | RESERVED.files
    assert reserved_folders() <= RESERVED.shared
    assert reserved_files() <= RESERVED.files
