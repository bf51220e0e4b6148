"""What was asked of a build, and what it came to: two records, so that a build that has nothing to do imports nothing else.

Takes what was typed, and tells what of it another build has to share to be the same. It judges nothing of it.
"""

import os
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from generator.model.output import BuildTold
from generator.pipeline.stopwatch import Timing
from generator.records import dataclass

#: What in the environment says on which day a site is judged and where it will stand.
_ENVIRONMENT = ("CONTEXT", "DEPLOY_PRIME_URL", "NETLIFY", "SOURCE_DATE_EPOCH", "URL")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One build. ``now`` is when the command began; ``audience`` is None where none was named, ``for_all`` where each gets a site."""

    root: Path
    output: Path
    now: datetime
    as_of: date | None
    audience: str | None
    for_all: bool
    theme: str | None
    base_url: str | None
    noindex: bool
    jobs: int | None
    cluster: str | None
    by_vega: bool
    strict: bool
    form: str
    quiet: bool
    verbose: bool

    @property
    def decisive(self) -> Mapping[str, str | None]:
        """All that decides what is written, but for folders and the day: the number of processes and the form of words do not."""
        return {
            "as_of": None if self.as_of is None else self.as_of.isoformat(),
            "audience": self.audience,
            "for_all": str(self.for_all),
            "theme": self.theme,
            "base_url": self.base_url,
            "noindex": str(self.noindex),
            "strict": str(self.strict),
            **{name: os.environ.get(name) for name in _ENVIRONMENT},
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """What a build came to. ``places`` are the folders that it published, none where it did not; ``timezone`` is the site's.

    ``removed`` are the folders of audiences that there are no more.
    """

    told: BuildTold
    places: tuple[Path, ...]
    removed: tuple[str, ...]
    timezone: str | None
    timings: tuple[Timing, ...]
    has_audiences: bool
