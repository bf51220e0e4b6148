"""Addresses that two things want: found before anything is printed.

Takes an edition, gives a diagnostic for each free page or asset whose file is another's. It moves nothing out of the way.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import ADDRESS_TAKEN
from generator.render.atlas import Place
from generator.render.edition import Edition
from generator.render.files import FILES


def paths_taken(edition: Edition) -> tuple[Diagnostic, ...]:
    return tuple(_pages(edition)) + tuple(_assets(edition))


def _pages(edition: Edition) -> Iterator[Diagnostic]:
    """Free pages whose folder another page has; folders are compared as careless file systems do."""
    atlas = edition.atlas
    others = {folder.casefold() for place, folder in atlas.folders.items() if place.kind != "page"}
    others |= {language.casefold() for language in atlas.languages[1:]}
    for page in edition.report.pages:
        folder = atlas.folders[Place("page", page.id)]
        if folder.casefold() in others or folder.split("/")[0].casefold() in {"assets", "api"}:
            yield ADDRESS_TAKEN.at(
                page.span,
                f"the site has something else at `{folder}/`",
                fix="give the page's file another name",
            )


def _assets(edition: Edition) -> Iterator[Diagnostic]:
    ours = {each.path for each in FILES} | {f"assets/{path}" for path in edition.theme.assets}
    for asset in edition.assets:
        if asset.path in ours:
            yield ADDRESS_TAKEN.at(
                None, f"the theme has a file `{asset.path}` too", fix="give your file another name"
            )
