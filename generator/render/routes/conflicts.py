"""Addresses that two things want: found before anything is printed.

Takes a site, gives a diagnostic for each free page or asset whose file is another's. It moves nothing out of the way.
"""

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import ADDRESS_TAKEN
from generator.model.text import folded
from generator.render.files import FILES
from generator.render.reserved import OWN
from generator.render.routes.places import Place
from generator.render.site import WholeSite


def path_conflicts(site: WholeSite) -> tuple[Diagnostic, ...]:
    return tuple(_pages(site)) + tuple(_assets(site))


def _pages(site: WholeSite) -> Iterator[Diagnostic]:
    """Free pages whose folder another page has; folders are compared as careless file systems do."""
    others = {folded(target.folder) for place, target in site.targets.items() if place.kind != "page"}
    others |= {folded(language) for language in site.frame.languages[1:]}
    for page in site.report.pages:
        folder = site.targets[Place("page", page.id)].folder
        if folded(folder) in others or folded(folder.split("/")[0]) in OWN:
            yield ADDRESS_TAKEN.at(
                page.span,
                f"the site has something else at `{folder}/`",
                fix="give the page's file another name",
            )


def _assets(site: WholeSite) -> Iterator[Diagnostic]:
    ours = {each.path for each in FILES} | {f"assets/{path}" for path in site.theme.assets}
    for asset in site.assets:
        if asset.path in ours:
            yield ADDRESS_TAKEN.at(
                None, f"the theme has a file `{asset.path}` too", fix="give your file another name"
            )
