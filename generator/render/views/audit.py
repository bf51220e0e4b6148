"""The view of the audit over all goals. Fields only; made in ``pages``."""

from generator.l10n import Part
from generator.records import dataclass
from generator.render.views.parts import Figure, Link, Sheets, StatusView
from generator.render.views.site import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One goal and its five verdicts, in the order of the letters."""

    title: Link
    verdicts: tuple[StatusView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPage:
    """All goals by their letters. ``counts`` say how many goals show each letter; the lists are what is left over.

    ``against`` are the codes of what speaks against goals, on the first sheet, with how many goals each.
    """

    head: Head
    answer: tuple[Part, ...]
    letters: tuple[str, ...]
    counts: tuple[str, ...]
    rows: tuple[AuditRow, ...]
    sheets: Sheets | None
    against: tuple[Figure, ...]
    goals_without_objective: tuple[Link, ...]
    goals_without_readings: tuple[Link, ...]
    metrics_without_goals: tuple[Link, ...]
