"""Addresses that the site keeps for itself, from the registries of its pages and files.

Takes nothing, gives names of folders and files. What an author may not write there is said by ``check``.
"""

from generator.render.files import FILES
from generator.render.pages import PAGE_KINDS

#: Top folders in which only the site's own files stand.
OWN = frozenset({"assets", "api"})


def reserved_pages() -> frozenset[str]:
    """The folders of kinds that have but one page, and that page alone."""
    places = (kind.places for kind in PAGE_KINDS)
    return frozenset(each.folder for each in places if each.folder and not each.shared)


def reserved_folders() -> frozenset[str]:
    """The folders below which the pages of a kind stand."""
    places = (kind.places for kind in PAGE_KINDS)
    return frozenset(each.folder for each in places if each.folder and each.shared)


def reserved_files() -> frozenset[str]:
    """The files beside the pages that stand in the root."""
    return frozenset(each.path for each in FILES if "/" not in each.path)
