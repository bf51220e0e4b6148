"""The form in the browser: its files out of a site's own kinds of files, ids and settings.

Takes a site's root and what it asks for; gives the files of ``admin/``. Decap itself comes out of the cache in the site's root; only what
is asked to fetch it does.
"""

from collections.abc import Mapping
from pathlib import Path

from generator import cms
from generator.check import schema_of
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.output import FORM_NOT_FETCHED
from generator.languages import ENGLISH, LANGUAGES
from generator.model.admin import ADMIN, admin_policy
from generator.model.book import Cms, Site
from generator.model.output import OutputFile
from generator.pipeline.cataloguing import Origin, catalogue_of
from generator.write import write_files

NoBundleError = cms.NoBundleError

_CACHE = Path(".cache/goalposts/cms")
REGISTRY = "https://registry.npmjs.org"
_PATIENCE = 60
_KINDS = ("goal", "checkin", "snapshot", "metric", "objective", "page", "site")


def fetch_form(root: Path, *, given: Path | None, registry: str) -> None:
    """Decap into the cache of the site, from where builds take it.

    Raises ``NoBundleError``.
    """
    cms.bundle(root / _CACHE, given=given, registry=registry, fetch=_fetch)


def write_form(
    root: Path, folder: Path, site: Site, asked: Cms, *, local: bool, given: Path | None, registry: str
) -> Path:
    """Write the form into ``folder``, with Decap out of the file ``given``, the cache or the registry; its page.

    Raises ``cms.NoBundleError``; ``OSError`` where the disk refuses the folder.
    """
    script = cms.bundle(root / _CACHE, given=given, registry=registry, fetch=_fetch)
    write_files(folder, _files(_own_metrics(root), site, asked, script, local=local))
    return folder / ADMIN / "index.html"


def cached_form(
    root: Path, site: Site, *, for_all: bool
) -> tuple[tuple[OutputFile, ...], tuple[Diagnostic, ...]]:
    """The files of the form that the site asks for, and a warning instead of them where Decap has not been fetched.

    A form that is not ``for_all`` names no file or metric of the site's own: it stands where an audience sees it.
    """
    if site.cms is None:
        return (), ()
    script = cms.kept(root / _CACHE)
    if script is None:
        message, fix = "admin/ is left out: Decap CMS has not been fetched", "run `goalposts cms` once"
        return (), (FORM_NOT_FETCHED.at(None, message, fix=fix),)
    metrics = _own_metrics(root) if for_all else {}
    return _files(metrics, site, site.cms, script, local=False), ()


def _files(
    metrics: Mapping[str, list[str]], site: Site, asked: Cms, script: bytes, *, local: bool
) -> tuple[OutputFile, ...]:
    title, language = site.title.first, site.languages[0]
    schemas = {kind: schema_of(kind) for kind in _KINDS}
    spoken = next((each for each in LANGUAGES if each.code == language), ENGLISH)
    config = cms.config(
        asked,
        schemas,
        title=title,
        language=language,
        titles=spoken.fields,
        hints=spoken.hints,
        metrics=metrics,
        local=local,
    )
    rule = admin_policy(asked, local=local)
    return cms.form_files(config, script, title=title, language=language, rule=rule)


def _own_metrics(root: Path) -> Mapping[str, list[str]]:
    """The ids that each of the site's own files holds."""
    known = catalogue_of(root)
    found: dict[str, list[str]] = {}
    for metric in known.metrics.values():
        if known.origins["metric", metric.id] is not Origin.SHIPPED:
            found.setdefault(metric.span.path, []).append(metric.id)
    return dict(sorted(found.items()))


def _fetch(address: str, most: int) -> bytes:
    import urllib.request  # noqa: PLC0415 - builds, which begin here too, fetch nothing

    with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:  # noqa: S310 - the registry's address, https unless told otherwise
        found: bytes = answer.read(most + 1)
    if len(found) > most:
        raise OSError(f"it is larger than {most} bytes")
    return found
