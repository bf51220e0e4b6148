"""Addresses: every page has one of its own, and old ones that lead to a goal take none that is in use.

Takes goals' forms and free pages; gives diagnostics. It writes no redirect.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.check.authored import Written
from generator.check.authored.fields import shown
from generator.check.authored.several_words import as_list, names_in
from generator.check.goals.goal import GoalFile
from generator.diagnostics import Diagnostic, bounds
from generator.diagnostics.codes.content import ADDRESS_TAKEN
from generator.diagnostics.codes.goals import BAD_ALIAS
from generator.model.addresses import ReservedAddresses
from generator.model.book import FreePage, Site
from generator.model.text import folded

_UNFIT = re.compile(r"[\x00-\x20\\?#<>\"'|*]|^[a-z][a-z0-9+.-]*:|(?:^|/)\.{1,2}(?:/|$)|//", re.IGNORECASE)


def alias_path(alias: str) -> str | None:
    """An alias as a path below the site, or None where it is none.

    >>> alias_path("/goals/old/"), alias_path("goals/old/index.html"), alias_path("https://example.org/old")
    ('goals/old', 'goals/old', None)
    """
    path = alias.removesuffix("index.html").strip("/")
    fits = alias.isprintable() and len(path.encode()) <= bounds.PATH and path.count("/") < bounds.FOLDERS
    parts_fit = all(len(part.encode()) <= bounds.NAME for part in path.split("/"))
    return path if path and fits and parts_fit and not _UNFIT.search(alias.strip("/")) else None


def address_diagnostics(
    files: Iterable[GoalFile], pages: Sequence[FreePage], site: Site, reserved: ReservedAddresses
) -> Iterator[Diagnostic]:
    """Free pages and aliases that would stand where something else does."""
    files = list(files)
    taken = {folded(f"goals/{file.id}"): f"the goal `{file.id}`" for file in files}
    taken |= {folded(page.path): f"the page `{page.path}`" for page in pages}
    yield from _page_diagnostics(pages, site, reserved)
    for file in files:
        for alias in file.form.aliases:
            yield from _alias_diagnostics(alias, file, taken, site, reserved)


def _page_diagnostics(
    pages: Iterable[FreePage], site: Site, reserved: ReservedAddresses
) -> Iterator[Diagnostic]:
    for page in pages:
        path = folded(page.path)
        if reserved.keeps_from_pages(path) or _is_in_language(path, site) or page.path == "index":
            message = f"the address of this page, `{page.path}`, is already used by the site itself"
            yield ADDRESS_TAKEN.at(page.span, message, fix="rename the file or its folder")


def _alias_diagnostics(
    alias: Written[str], file: GoalFile, taken: dict[str, str], site: Site, reserved: ReservedAddresses
) -> Iterator[Diagnostic]:
    """What is wrong with one alias; a good one is added to ``taken``."""
    path = alias_path(alias.value)
    if path is None:
        message = f"`{shown(alias.value)}` is not an address on this site"
        yield BAD_ALIAS.at(alias.span, message, fix=_alias_fix(alias.value))
        return
    owner = taken.get(folded(path))
    if owner is None and (reserved.keeps_from_aliases(folded(path)) or _is_in_language(folded(path), site)):
        owner = "a page or file of the site itself"
    if owner is not None:
        message = f"`{shown(path)}` is the address of {owner}"
        yield ADDRESS_TAKEN.at(alias.span, message, fix="remove this alias, or choose another")
    else:
        taken[folded(path)] = f"an alias of the goal `{file.id}`"


def _alias_fix(alias: str) -> str:
    parts = names_in(alias)
    if parts and all(map(alias_path, parts)):
        return f"write `{as_list(parts)}`"
    return "write a path such as `goals/old-name`"


def _is_in_language(path: str, site: Site) -> bool:
    """Whether a folded path is one of the site in another language than its first."""
    return path.partition("/")[0] in map(folded, site.languages[1:])
