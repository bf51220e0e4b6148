"""What is taken along: the page of all files, and a goal in a frame elsewhere. Fields only; made in ``pages``."""

from generator.l10n import Part
from generator.records import dataclass
from generator.render.views.parts import Link, Picture, StatusView, Text
from generator.render.views.site import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedPage:
    """One goal in a frame elsewhere. ``name`` is the page's title; ``goal`` leads to the goal's own page, ``canonical`` is its address."""

    name: str
    canonical: str | None
    goal: str
    title: Text
    answer: tuple[Part, ...]
    status: StatusView
    picture: Picture | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLink:
    """Something to take along: what it is, how much, and a link for each form in which there is a file."""

    name: Text
    note: str
    forms: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileList:
    """Files under one heading."""

    title: str
    files: tuple[FileLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage:
    """Everything that can be taken along or subscribed to."""

    head: Head
    title: str
    intro: str
    lists: tuple[FileList, ...]
