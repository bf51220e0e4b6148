"""Reports to whole sites, one for each audience: with the theme, and with those of the site's own files that it needs.

Takes a checked book and the reports on it; gives sites that can be published, or what is wrong with the theme or the prose.
It writes nothing.
"""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from generator.diagnostics import Diagnostic
from generator.model.reliability import Record
from generator.model.report import Report
from generator.model.theme import Theme
from generator.pipeline.backtesting import record_of
from generator.pipeline.checking import Checked
from generator.pipeline.keeping import Kept
from generator.pipeline.stopwatch import Stopwatch, Timing
from generator.pipeline.theming import theme_of
from generator.records import dataclass
from generator.render import WholeSite, preflight, shown_assets, templates_for, whole_site


@dataclass(frozen=True, slots=True, kw_only=True)
class Editions:
    """``sites`` are by audience, None being everybody; there are none without a theme. ``texts`` are those of the theme."""

    sites: Mapping[str | None, WholeSite]
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    timings: tuple[Timing, ...]


def editions_of(
    root: Path,
    checked: Checked,
    reports: Mapping[str | None, Report],
    *,
    theme: str | None,
    base_urls: Mapping[str | None, str | None],
    noindex: bool,
    kept: Kept | None = None,
) -> Editions:
    """What is to be printed for each audience; ``base_urls`` say where each will stand. A theme that was ``kept`` compiles.

    Search engines are asked out of all of them with ``noindex``, else out of those that the site says are private.
    """
    watch = Stopwatch()
    sites: dict[str | None, WholeSite] = {}
    with watch.stage("record"):
        records = {audience: record_of(report) for audience, report in reports.items()}
    with watch.stage("theme"):
        themed = theme_of(root, checked, theme)
        wrong = themed.diagnostics
        if themed.theme is not None:
            for audience, report in reports.items():
                sites[audience] = _edition(
                    checked,
                    audience,
                    report,
                    themed.theme,
                    record=records[audience],
                    base_url=base_urls[audience],
                    private=noindex or audience in report.site.private_audiences,
                )
                wrong = (*wrong, *preflight(sites[audience]))
            wrong = (*wrong, *_compiling(themed.theme, checked.book.site.languages, kept))
    return Editions(sites=sites, diagnostics=wrong, texts=themed.texts, timings=watch.timings)


def _compiling(theme: Theme, languages: tuple[str, ...], kept: Kept | None) -> tuple[Diagnostic, ...]:
    """What is wrong with the theme's templates."""
    if kept is None:
        return templates_for(theme, languages)[1]
    return kept.once("compiling", (theme, languages), lambda: templates_for(theme, languages)[1])


def below(base_url: str | None, audience: str) -> str | None:
    """Where the folder of an audience's build will stand, when that of all builds stands at ``base_url``.

    >>> below("https://goals.example.org/", "client")
    'https://goals.example.org/client/'
    """
    return None if base_url is None else f"{base_url.rstrip('/')}/{quote(audience)}/"


def _edition(
    checked: Checked,
    audience: str | None,
    report: Report,
    theme: Theme,
    *,
    record: Record,
    base_url: str | None,
    private: bool,
) -> WholeSite:
    assets = checked.assets
    return whole_site(
        report,
        theme,
        record=record,
        base_url=base_url,
        assets=assets if audience is None else shown_assets(report, theme, assets),
        private=private,
    )
