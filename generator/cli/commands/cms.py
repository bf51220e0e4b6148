"""``goalposts cms``: a form in the browser, for colleagues who do not use git."""

import os
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator.cli import exits, options, report as reporting, streams
from generator.cli.choices import choose_day
from generator.diagnostics import stops
from generator.diagnostics.excerpt import visible
from generator.model.book import Cms, CmsBackend
from generator.pipeline.browser_form import REGISTRY, NoBundleError, fetch_form, write_form
from generator.pipeline.checking import SITE_PATH, check
from generator.pipeline.comments_lost import commented_files

#: So many files are named.
_SHOWN = 3
_TRIED = Path(".cache/goalposts/form")
_TRIAL = Cms(backend=CmsBackend.GIT_GATEWAY, repo=None, branch="main", auth=None, app_id=None)


@click.command("cms")
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write admin/ here, instead of leaving that to builds.",
)
@click.option(
    "--local",
    is_flag=True,
    help="Write a form to try into .cache/goalposts/form: it speaks to `npx decap-server` in the root instead of the host.",
)
@click.option(
    "--bundle",
    metavar="FILE",
    type=options.ThereType(folder=False),
    help="The decap-cms.js of npm's package, where the registry cannot be reached.",
)
@options.reads_a_site
def command(
    *,
    output: Path | None,
    local: bool,
    bundle: Path | None,
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Fetch what the form in the browser is made with, for builds to write admin/, as `cms` in site.yaml asks.

    That is Decap CMS: one script from npm's registry, held against its checksum and kept in .cache/goalposts/. The form commits to
    the host that `cms` names. What is wrong with goals does not matter here: the form may be the way to mend them.
    """
    checked = check(root, choose_day(as_of, os.environ, datetime.now(UTC)))
    of_site = [each for each in checked.diagnostics if each.span and each.span.path == SITE_PATH]
    reporting.tell(of_site, checked.texts, form=form, root=root, quiet=quiet, strict=strict)
    if verbose:
        streams.tell(reporting.timed(checked.timings))
    if any(stops(each, strict=strict) for each in of_site):
        return exits.CONTENT
    site = checked.book.site
    if site.cms is None and not local:
        raise click.UsageError(
            "the site asks for no form; write `cms: {backend: github, repo: owner/name}` into site.yaml, or try one with `--local`"
        )
    registry = os.environ.get("NPM_CONFIG_REGISTRY") or REGISTRY
    try:
        if output is None and not local:
            fetch_form(root, given=bundle, registry=registry)
            said = "Decap CMS is there; builds write admin/ from now on"
        else:
            asked = site.cms or _TRIAL
            folder = output or root / _TRIED
            page = write_form(root, folder, site, asked, local=local, given=bundle, registry=registry)
            said = f"open {page} from a server"
    except NoBundleError as fault:
        streams.tell(f"goalposts: {fault}\n")
        return exits.CONTENT
    if not quiet:
        streams.say(f"{said}\n{_lost(commented_files(checked.texts))}")
    return exits.FINE


def _lost(paths: Sequence[str]) -> str:
    """What the form does to comments, where there are any."""
    if not paths:
        return ""
    files = reporting.number(len(paths), "file")
    names = ", ".join(map(visible, paths[:_SHOWN])) + (", …" if len(paths) > _SHOWN else "")
    return f"{files} with comments among the keys: the form drops them where it saves ({names})\n"
