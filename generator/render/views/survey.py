"""Pages on what goals and accounts have in common: posts, shared readings, the share of voice.

Fields only; worded and linked for one page in one language.
"""

from generator.records import dataclass
from generator.render.views.parts import Link, Picture, Text
from generator.render.views.site import Head
from generator.render.views.work import PostsView, Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class PostsOf:
    """What the posts of one account tell by one metric."""

    metric: Link
    place: Text
    posts: PostsView


@dataclass(frozen=True, slots=True, kw_only=True)
class PostsPage:
    """All series of posts, those with the most first; ``more`` counts those that found no room."""

    head: Head
    answer: Spoken
    series: tuple[PostsOf, ...]
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharer:
    """A goal that rests on readings which others rest on too, and its days."""

    goal: Link
    days: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlapRow:
    """Readings that several goals rest on. ``meanwhile`` says whether these run at the same time, ``above`` is the goal in which the
    readings count once, where there is one.
    """

    metric: Link
    place: Text
    goals: tuple[Sharer, ...]
    more: str
    meanwhile: str
    above: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlapPage:
    """All shared readings."""

    head: Head
    answer: Spoken
    rows: tuple[OverlapRow, ...]
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceView:
    """One own account beside its competitors: the metric, and that of which it is a share.

    ``csv`` has the readings of all of them; ``nothing`` stands in place of a picture.
    """

    account: Text
    share: Link
    spoken: Link
    picture: Picture | None
    csv: str
    nothing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicePage:
    """The share of voice of each own account."""

    head: Head
    answer: Spoken
    voices: tuple[VoiceView, ...]
