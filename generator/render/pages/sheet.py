"""The sheet of a goal: one page of A4 to hang up, to sign and to write on, good before there is any data.

Takes a judged goal; gives what its file says and what is shown of it, with room for what is missing. It judges nothing.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.l10n import (
    LETTERS,
    Words,
    finding_sentence,
    key_result_title,
    letter_name,
    quantity_of,
    target_text,
)
from generator.l10n.sentences.audit.letters import letter_question
from generator.l10n.sentences.terms.amounts import value_on_day
from generator.l10n.sentences.work.money import budget_figures
from generator.model.calendar import DAY, Day
from generator.model.fact import known
from generator.model.report import GoalReport, KeyResultReport, Report
from generator.model.text import LocalText
from generator.model.verdict import Finding, Letter, Verdict
from generator.records import dataclass
from generator.render.page_context import PageContext, called, link, name_of, said, text
from generator.render.pages.kind import Making, PageKind
from generator.render.parts.actions import action_views
from generator.render.parts.frame import head
from generator.render.parts.smart import verdict_view
from generator.render.routes.places import Place, Places
from generator.render.views import Detail, Figure, SheetLetter, SheetPage, SheetResult, Text

#: The folder of such pages.
FOLDER = "sheets"
#: What one page has room for, and letters of a claim; the goal's page has the rest.
_RESULTS, _ACTIONS, _CLAIM = 5, 6, 220
#: Rows for actions, written or left to write in.
_ROWS = 3
_ORDER = {verdict: rank for rank, verdict in enumerate(Verdict)}


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetInputs:
    """One goal as it was judged."""

    report: GoalReport


def _inputs(making: Making) -> SheetInputs:
    return SheetInputs(report=making.site.goals[making.key])


def _links(inputs: SheetInputs) -> Iterator[Place]:
    report = inputs.report
    yield Place("goal", report.goal.id)
    yield from (Place("objective", each) for each in report.goal.objectives)
    if report.platform is not None:
        yield Place("platform", report.platform)


def _view(here: PageContext, inputs: SheetInputs) -> SheetPage:
    report, words = inputs.report, here.words
    title = text(here, report.goal.title)
    actions, results = action_views(here, report.goal), report.key_results
    letters = tuple(_letter(here, report, name, getattr(report.smart, name)) for name in LETTERS)
    authored = (title, *(each.claimed for each in letters if each.claimed))
    return SheetPage(
        head=head(here, f"{title.text} · {words.text('Sheet to print')}", title.text, texts=authored),
        goal=link(here, Place("goal", report.goal.id)),
        title=title,
        details=tuple(_details(here, report)),
        results=tuple(_result(here, each) for each in results[:_RESULTS]),
        more_results=_more(words, len(results) - _RESULTS),
        letters=letters,
        actions=actions[:_ACTIONS],
        more_actions=_more(words, len(actions) - _ACTIONS),
        blank=max(_ROWS - len(actions), 1 if len(actions) < _ACTIONS else 0),
        budget=tuple(_budget(words, report)),
    )


def _more(words: Words, n: int) -> str:
    return words.ntext("and {n} more", "and {n} more", n) if n > 0 else ""


def _details(here: PageContext, report: GoalReport) -> Iterator[Detail]:
    """Whom and what it serves, and when; the text is empty where that is still to be written."""
    words, goal = here.words, report.goal
    objectives = [words.name(name_of(here, Place("objective", each)).text) for each in goal.objectives]
    yield Detail(name=words.text("Objective"), text=Text(words.list(objectives)))
    yield Detail(name=words.text("Owner"), text=text(here, goal.owned_by) if goal.owned_by else Text(""))
    yield Detail(name=words.text("Runs"), text=Text(words.period(goal.period) if goal.period else ""))
    if goal.account is None and report.platform is not None:
        yield Detail(name=words.text("Platform"), text=name_of(here, Place("platform", report.platform)))
    else:
        yield Detail(name=words.text("Account"), text=Text(goal.account or ""))
    for name, key in ((words.text("Client"), goal.client), (words.text("Team"), goal.team)):
        if key is not None:
            yield Detail(name=name, text=Text(called(here, key)))


def _result(here: PageContext, report: KeyResultReport) -> SheetResult:
    return SheetResult(
        title=said(here, key_result_title(here.words, report.key_result, report.metric)),
        baseline=_baseline(here.words, report, here.as_of),
        target=target_text(here.words, report, here.as_of),
        now=value_on_day(here.words, report, here.as_of),
    )


def _baseline(words: Words, report: KeyResultReport, as_of: Day) -> str:
    """Where it starts: a total at nothing, with what as long a time brought before; all else at its baseline's day."""
    is_total = report.metric is not None and report.metric.is_total
    zero = words.quantity(quantity_of(report, 0.0)) if is_total else ""
    if not known(report.baseline):
        return zero
    value = words.quantity(quantity_of(report, report.baseline))
    if is_total:
        return _after_nothing(words, report, as_of, zero, value)
    if report.baseline_date is None:
        return value
    return words.text("{value} on {date}", value=value, date=words.day(report.baseline_date, as_of))


def _after_nothing(words: Words, report: KeyResultReport, as_of: Day, zero: str, value: str) -> str:
    """A total's baseline as what it is: brought before, reckoned from fewer or more days, or of days that are not over."""
    read, period = report.baseline_days_read, report.period
    if read is not None and period is not None and read.days != period.days:
        return words.text(
            "{zero} ({value} in as many days, reckoned from those read before)", zero=zero, value=value
        )
    if read is not None and period is not None and as_of < period.start - DAY:
        return words.text("{zero} ({value} so far in as many days before)", zero=zero, value=value)
    return words.text("{zero} ({value} in as many days before)", zero=zero, value=value)


def _letter(here: PageContext, report: GoalReport, name: str, letter: Letter) -> SheetLetter:
    """What is claimed, and the finding that set the verdict."""
    first = min(letter.findings, key=lambda each: _ORDER[each.verdict], default=None)
    return SheetLetter(
        initial="SMART"[list(LETTERS).index(name)],
        name=letter_name(here.words, name),
        question=letter_question(here.words, name),
        claimed=_claim(here, letter.claimed) if letter.claimed else None,
        verdict=verdict_view(here.words, letter.verdict),
        about=_about(here, report, first) if first else None,
        shown=finding_sentence(here.words, first).parts if first else (),
    )


def _claim(here: PageContext, claimed: LocalText) -> Text:
    """The claim, cut between words where it is longer than its room."""
    whole = text(here, claimed)
    if len(whole.text) <= _CLAIM:
        return whole
    return replace(whole, text=whole.text[:_CLAIM].rpartition(" ")[0] + " …")


def _about(here: PageContext, report: GoalReport, finding: Finding) -> Text | None:
    """Which of several results is spoken of."""
    if len(report.key_results) < 2:
        return None
    for each in report.key_results:
        if each.key_result.id == finding.key_result:
            return said(here, key_result_title(here.words, each.key_result, each.metric))
    return None


def _budget(words: Words, report: GoalReport) -> Iterator[Figure]:
    if report.budget is not None:
        result = report.key_results[0] if report.key_results else None
        for each in budget_figures(words, report.budget, result):
            yield Figure(number=each.amount, name=each.caption)


def _places(report: Report) -> Iterator[tuple[str, str]]:
    return ((each.goal.id, f"{FOLDER}/{each.goal.id}") for each in report.goals)


KIND = PageKind(
    id="sheet",
    template="sheet.html",
    places=Places(folder=FOLDER, shared=True, of=_places),
    word=lambda words: words.text("Sheet to print"),
    inputs=_inputs,
    links=_links,
    view=_view,
    is_indexed=False,
)
