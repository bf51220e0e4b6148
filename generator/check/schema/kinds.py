"""Every kind of file that an author writes: its name, where it lies, its form, and how the file holds what the form says.

A new kind of file is a line in ``FILES``. Nothing is read here.
"""

from enum import StrEnum

from generator.check.authored import Form
from generator.check.authored.forms.annotation import AnnotationForm
from generator.check.authored.forms.goal import GoalForm
from generator.check.authored.forms.metric import MetricForm
from generator.check.authored.forms.pages import CheckInForm, ObjectiveForm, PageForm, TitleForm
from generator.check.authored.forms.site import SiteForm
from generator.check.authored.forms.snapshot import DayForm, RowForm
from generator.check.authored.forms.sources import SourcesForm
from generator.check.authored.forms.theme import ThemeForm
from generator.check.authored.forms.translation import GoalTranslationForm
from generator.records import dataclass


class Holds(StrEnum):
    """How a file holds entries: just one, one or a list of them, a list, a table of them by id, or either of one and that."""

    ONE = "one"
    ONE_OR_MANY = "one or many"
    MANY = "many"
    BY_ID = "by id"
    ONE_OR_BY_ID = "one or by id"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """``name`` is what ``goalposts schema`` takes; ``place`` and ``patterns`` say where such files lie.

    ``entry`` is what one of several is called in the schema; ``metrics`` are the file of what ``metric`` is one of, so that an editor
    offers ids where ids are to be written. ``first`` are keys that people write first, in their order. ``patterns`` are globs from the site's root, of the files that are YAML from their first line to the last. In the others the keys
    stand in front matter, which few editors hold against a schema.
    """

    name: str
    title: str
    place: str
    form: type[Form]
    entry: str = ""
    holds: Holds = Holds.ONE
    first: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


FILES: tuple[FileKind, ...] = (
    FileKind(
        name="site",
        title="Site",
        place="content/site.yaml",
        form=SiteForm,
        patterns=("content/site.yaml",),
    ),
    FileKind(
        name="goal",
        title="Goal",
        place="content/goals/**/ID.md",
        form=GoalForm,
        first=(
            "title",
            "state",
            "objective",
            "supports",
            "campaign",
            "tags",
            "owner",
            "team",
            "client",
            "platform",
            "account",
            "period",
        ),
        patterns=("content/goals/**/*.yaml",),
    ),
    FileKind(
        name="goal-translation",
        title="Goal in another language",
        place="content/goals/**/ID.LANGUAGE.md",
        form=GoalTranslationForm,
    ),
    FileKind(
        name="metric",
        title="Metric",
        place="content/metrics/*.yaml, by its id",
        form=MetricForm,
        entry="Metric",
        holds=Holds.ONE_OR_BY_ID,
    ),
    FileKind(
        name="metrics",
        title="Metrics",
        place="content/metrics/*.yaml",
        form=MetricForm,
        entry="Metric",
        holds=Holds.BY_ID,
        patterns=("content/metrics/*.yaml",),
    ),
    FileKind(
        name="snapshot",
        title="Snapshot",
        place="content/snapshots/**/*.yaml or .md, one day or a list of days",
        form=DayForm,
        entry="Snapshot",
        holds=Holds.ONE_OR_MANY,
        patterns=("content/snapshots/**/*.yaml",),
    ),
    FileKind(
        name="reading",
        title="Reading",
        place="content/snapshots/**/*.csv, a row",
        form=RowForm,
    ),
    FileKind(
        name="annotations",
        title="Annotation",
        place="content/annotations.yaml, a list",
        form=AnnotationForm,
        entry="Annotation",
        holds=Holds.MANY,
        patterns=("content/annotations.yaml",),
    ),
    FileKind(name="checkin", title="Check-in", place="content/checkins/**/*.md", form=CheckInForm),
    FileKind(name="objective", title="Objective", place="content/objectives/ID.md", form=ObjectiveForm),
    FileKind(name="page", title="Page", place="content/pages/**/*.md", form=PageForm),
    FileKind(
        name="title",
        title="Objective or page in another language",
        place="…/ID.LANGUAGE.md",
        form=TitleForm,
    ),
    FileKind(
        name="sources",
        title="Sources",
        place="content/sources.yaml",
        form=SourcesForm,
        patterns=("content/sources.yaml",),
    ),
    FileKind(
        name="theme",
        title="Theme",
        place="themes/NAME/theme.yaml",
        form=ThemeForm,
        patterns=("themes/*/theme.yaml",),
    ),
)
