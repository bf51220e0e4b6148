"""What comes of a build, for whoever tells of it.

Holds what was found and written, and nothing that only a stage needs. It decides nothing.
"""

from collections.abc import Mapping
from dataclasses import field

from generator.diagnostics import Diagnostic
from generator.model.book import Site
from generator.model.output import WriteSummary
from generator.model.report import Report
from generator.pipeline.stopwatch import Timing
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """``summaries`` are by audience, None being everybody; there are none where nothing was published.

    ``refused`` says that the output folder cannot be one. ``reports`` are by audience too; ``charts`` counts key results with a picture. ``removed`` are the folders of builds
    for audiences that there are no more. ``texts`` are the texts of content, where messages may point into it, and of templates, by path.
    """

    summaries: Mapping[str | None, WriteSummary] = field(default_factory=dict)
    refused: bool = False
    site: Site | None = None
    reports: Mapping[str | None, Report] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    charts: int = 0
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    timings: tuple[Timing, ...] = ()
