"""The SMART audit over all goals: a row a goal, a column a letter, and what is left over on either side.

Takes every goal's five verdicts, worst letters first; gives a page. Why a letter has its verdict is on the goal's page.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.l10n import LETTERS, Words, letter_name
from generator.l10n.sentences.audit.letters import audit_summary
from generator.model.report import GoalReport
from generator.model.verdict import Verdict
from generator.records import dataclass
from generator.render.page_context import PageContext, link, target_of
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.frame import head
from generator.render.parts.listing import SHEET, sheets, sheets_of
from generator.render.parts.smart import verdict_view
from generator.render.routes.places import Place, one_page
from generator.render.site import WholeSite
from generator.render.views import AuditPage, AuditRow, Figure, Link

_ORDER = {verdict: place for place, verdict in enumerate(Verdict)}
#: The verdicts of a goal's letters, in their order.
Verdicts = tuple[Verdict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditInputs:
    """The verdicts of all goals letter by letter, the goals of this sheet with theirs, and on the first sheet what is left over.

    ``against`` are the codes of what speaks against goals, with how many goals each, the most frequent first.
    """

    letters: tuple[tuple[Verdict, ...], ...]
    rows: tuple[tuple[Place, Verdicts], ...]
    against: tuple[tuple[str, int], ...]
    goals_without_objective: tuple[Place, ...]
    goals_without_readings: tuple[Place, ...]
    metrics_without_goals: tuple[Place, ...]


def _inputs(making: Making) -> AuditInputs:
    report, first = making.site.report, making.sheet == 1
    survey = report.survey
    return AuditInputs(
        letters=making.site.once(_letters),
        rows=tuple(
            (Place("goal", each.goal.id), _verdicts(each)) for each in _on_sheet(making.site, making.sheet)
        ),
        against=_against(report.goals) if first else (),
        goals_without_objective=_places("goal", survey.goals_without_objective) if first else (),
        goals_without_readings=_places("goal", survey.goals_without_readings) if first else (),
        metrics_without_goals=_places("metric", survey.metrics_without_goals) if first else (),
    )


def _against(reports: Iterable[GoalReport]) -> tuple[tuple[str, int], ...]:
    found = Counter(
        code
        for report in reports
        for code in {
            finding.code
            for letter in LETTERS
            for finding in getattr(report.smart, letter).findings
            if finding.verdict is not Verdict.PASS
        }
    )
    return tuple(sorted(found.items(), key=lambda each: (-each[1], each[0])))


def _verdicts(report: GoalReport) -> Verdicts:
    return tuple(getattr(report.smart, letter).verdict for letter in LETTERS)


def _letters(site: WholeSite) -> tuple[tuple[Verdict, ...], ...]:
    return tuple(zip(*map(_verdicts, site.report.goals), strict=True))


def _on_sheet(site: WholeSite, sheet: int) -> Sequence[GoalReport]:
    """The goals of one sheet: what is worst shown comes first."""
    return site.once(_ranked)[(sheet - 1) * SHEET : sheet * SHEET]


def _ranked(site: WholeSite) -> Sequence[GoalReport]:
    return sorted(
        site.report.goals,
        key=lambda each: (sorted(map(_ORDER.__getitem__, _verdicts(each))), each.goal.id),
    )


def _places(kind: str, keys: Iterable[str]) -> tuple[Place, ...]:
    return tuple(Place(kind, key) for key in keys)


def _links(inputs: AuditInputs) -> Iterator[Place]:
    yield from (place for place, _ in inputs.rows)
    yield from inputs.goals_without_objective
    yield from inputs.goals_without_readings
    yield from inputs.metrics_without_goals


def _view(here: PageContext, inputs: AuditInputs) -> AuditPage:
    words = here.words
    goals = tuple(zip(*inputs.letters, strict=True))
    answer = audit_summary(words, goals)
    return AuditPage(
        head=head(here, words.text("SMART audit"), answer.text),
        answer=answer.parts,
        letters=tuple(letter_name(words, letter) for letter in LETTERS),
        counts=tuple(_count(words, letter) for letter in inputs.letters)
        or tuple(_count(words, ()) for _ in LETTERS),
        rows=tuple(
            AuditRow(title=link(here, place), verdicts=tuple(verdict_view(words, each) for each in verdicts))
            for place, verdicts in inputs.rows
        ),
        sheets=sheets(here, len(goals)),
        against=tuple(
            Figure(number=words.ntext("{n} goal", "{n} goals", n), name=code) for code, n in inputs.against
        ),
        goals_without_objective=_shown(here, inputs.goals_without_objective),
        goals_without_readings=_shown(here, inputs.goals_without_readings),
        metrics_without_goals=_shown(here, inputs.metrics_without_goals),
    )


def _count(words: Words, verdicts: Sequence[Verdict]) -> str:
    """How many goals show one letter."""
    shown = sum(verdict is Verdict.PASS for verdict in verdicts)
    return words.text("{shown} of {all}", shown=shown, all=len(verdicts))


def _shown(here: PageContext, places: Iterable[Place]) -> tuple[Link, ...]:
    """Those that this audience may see."""
    return tuple(link(here, place) for place in places if target_of(here, place))


def _sheets(site: WholeSite, key: str) -> int:
    del key
    return sheets_of(len(site.report.goals))


KIND = PageKind(
    id="audit",
    template="audit.html",
    places=one_page("audit"),
    word=lambda words: words.text("SMART audit"),
    in_menu=True,
    inputs=_inputs,
    links=_links,
    view=_view,
    sheets=_sheets,
)
