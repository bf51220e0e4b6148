"""``goalposts cms``: a form in the browser, for colleagues who do not use git."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import click

from generator.cli import exits, options, report as reporting, streams
from generator.cli.choices import choose_day
from generator.diagnostics import stops
from generator.model.book import Cms, CmsBackend
from generator.pipeline.browser_form import REGISTRY, NoBundleError, form_of
from generator.pipeline.checking import SITE_PATH, check
from generator.pipeline.cleaning import OUTPUT

_TRIAL = Cms(backend=CmsBackend.GIT_GATEWAY, repo=None, branch="main", auth=None, app_id=None)


@click.command("cms")
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where to write admin/; output/ in the root without it.",
)
@click.option(
    "--local",
    is_flag=True,
    help="To try it here: it speaks to `npx decap-server` in the root instead of the host.",
)
@click.option("--branch", metavar="NAME", help="Another branch than the site's.")
@click.option(
    "--bundle",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The decap-cms.js of npm's package, where the registry cannot be reached.",
)
@options.reads_a_site
def command(
    *,
    output: Path | None,
    local: bool,
    branch: str | None,
    bundle: Path | None,
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Write a form in the browser into admin/, which commits to the host that `cms` in site.yaml names.

    What is wrong with goals does not keep it from being written: it may be the way to mend them.

    Decap CMS, which it is made with, is fetched from npm's registry once, held against its checksum and kept in
    .cache/goalposts/; builds take it from there.
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
    asked = site.cms or _TRIAL
    asked = replace(asked, branch=branch) if branch else asked
    registry = os.environ.get("NPM_CONFIG_REGISTRY") or REGISTRY
    try:
        files = form_of(root, site, asked, local=local, given=bundle, registry=registry)
    except NoBundleError as fault:
        streams.tell(f"goalposts: {fault}\n")
        return exits.CONTENT
    folder = output or root / OUTPUT
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    if not quiet:
        streams.say(f"open {folder / 'admin' / 'index.html'} from a server\n")
    return exits.FINE
