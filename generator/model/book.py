"""The book: all that a site's authors wrote, checked and cross-referenced, with the catalogue underneath."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from generator.diagnostics import Span
from generator.model.calendar import Day
from generator.model.goal import Goal
from generator.model.metric import Metric
from generator.model.reading import Annotation, Series, SeriesKey
from generator.model.text import LocalText
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusThresholds:
    """Chances from which a goal is on track, or at risk; below it is off track."""

    on_track: float
    at_risk: float

    @property
    def both(self) -> tuple[float, float]:
        return self.on_track, self.at_risk


@dataclass(frozen=True, slots=True, kw_only=True)
class RealismThresholds:
    """Ratios of needed to historical pace, and how many past windows a judgement needs."""

    reasonable: float
    unrealistic: float
    min_history: int


class CmsBackend(StrEnum):
    """Where the form in the browser commits to, as Decap calls it."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GIT_GATEWAY = "git-gateway"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cms:
    """A form in the browser that commits to ``repo`` (``owner/name``), None behind a git gateway, on ``branch``.

    ``auth`` is the address of a server that signs people in, ``app_id`` the application that GitLab knows the site as.
    """

    backend: CmsBackend
    repo: str | None
    branch: str
    auth: str | None
    app_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The site's own settings with their defaults. ``languages[0]`` is the default, at the root.

    ``limit_file`` and ``limit_body`` are in bytes. ``audiences`` empty: the site has but one public. Search engines
    are asked out of what is built for ``private_audiences``; ``audience_titles`` are what it is called for some of them.
    ``default_audience`` is that of goals, check-ins and pages that name none; without one they are for all.
    ``names`` are what owners, teams, clients, segments and tags are called in each language, where that is written.
    ``cms`` is the form in the browser, None where the site asks for none.
    ``sources`` ranks whom to believe, first before later. ``reports`` of week, month, quarter.
    """

    title: LocalText
    languages: tuple[str, ...]
    timezone: str
    currency: str
    theme: str
    theme_options: Mapping[str, str | int | float | bool]
    logo: str | None
    accent: tuple[str, str] | None
    base_url: str | None
    repository: str | None
    as_of: Day | None
    status: StatusThresholds
    realism: RealismThresholds
    sources: tuple[str, ...]
    reports: tuple[str, ...]
    audiences: tuple[str, ...]
    private_audiences: tuple[str, ...]
    audience_titles: Mapping[str, LocalText]
    default_audience: str | None
    show_authors: bool
    competitors: Mapping[str, tuple[str, ...]]
    names: Mapping[str, LocalText]
    cms: Cms | None
    limit_file: int
    limit_body: int
    span: Span = field(compare=False)

    def called(self, name: str) -> LocalText:
        """A name in the site's languages; as it is written where nothing else is said."""
        return self.names.get(name) or LocalText(((self.languages[0], name),))


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """A broad objective: from the catalogue, from a file, or both."""

    id: str
    title: LocalText
    platforms: tuple[str, ...]
    body: LocalText | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """A place where accounts live. ``aliases`` are other ids for it; ``objectives`` is a hint."""

    id: str
    label: LocalText
    aliases: tuple[str, ...]
    objectives: tuple[str, ...]


class Confidence(StrEnum):
    """What a check-in says of its author's own confidence."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """A dated note on a goal. ``body`` is Markdown, ``learned`` is not, ``language`` is the body's; ``id`` comes from its file's name."""

    id: str
    goal: str
    date: Day
    author: str | None
    confidence: Confidence | None
    audiences: tuple[str, ...]
    learned: LocalText | None
    body: str
    language: str
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FreePage:
    """A page of prose. ``path`` is relative to the site (``about`` or ``team/about``)."""

    id: str
    path: str
    title: LocalText
    in_nav: bool
    order: float
    audiences: tuple[str, ...]
    body: LocalText
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Everything written, by id, in the order of ids. Series are by key, in the order of keys."""

    site: Site
    goals: Mapping[str, Goal]
    metrics: Mapping[str, Metric]
    objectives: Mapping[str, Objective]
    platforms: Mapping[str, Platform]
    series: Mapping[SeriesKey, Series]
    annotations: tuple[Annotation, ...]
    checkins: tuple[CheckIn, ...]
    pages: tuple[FreePage, ...]
