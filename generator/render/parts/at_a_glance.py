"""What stands at a glance on a goal's page: the line under the answer, and the facts beside it.

Takes a judged goal, gives links and named details. The answer says how it will end; the figures behind it stand here.
"""

from collections.abc import Iterator

from generator.l10n import key_result_title
from generator.l10n.sentences.answer.expected import likely_end
from generator.l10n.sentences.terms.amounts import shown
from generator.model.report import GoalReport, KeyResultReport
from generator.render.page_context import PageContext, link, text
from generator.render.parts.rows import left_words, row_chance
from generator.render.routes.places import Place
from generator.render.views import Detail, Link, Text


def places_at_a_glance(report: GoalReport) -> Iterator[Place]:
    """The pages that the line and the facts lead to."""
    goal = report.goal
    yield from (Place("owner", owner) for owner in goal.owners)
    if goal.account is not None:
        yield Place("account", goal.account)
    only = _only(report)
    if only is not None and only.metric is not None:
        yield Place("metric", only.metric.id)


def lead(here: PageContext, report: GoalReport) -> tuple[Link, ...]:
    """What stands beside the status: how likely it is, how long there is, where it likely ends, and whose it is."""
    return tuple(_lead(here, report))


def side(here: PageContext, report: GoalReport) -> tuple[Detail, ...]:
    """Where it stands, what it counts, its dates and its source."""
    return (*_stands(here, report), *_counted(here, report), *_dates(here, report))


def _only(report: GoalReport) -> KeyResultReport | None:
    """The result of a goal that is one measure."""
    return report.key_results[0] if len(report.key_results) == 1 and not report.supporters else None


def _lead(here: PageContext, report: GoalReport) -> Iterator[Link]:
    words = here.words
    chance = _chance(here, report)
    if chance:
        yield Link(text=Text(chance), href=None)
    left = left_words(words, report, here.as_of)
    if left:
        yield Link(text=Text(left), href=None)
    only = _only(report)
    likely = likely_end(words, only) if only is not None and report.status.is_judged else None
    if likely is not None:
        yield Link(text=Text(words.text("likely {range}", range=likely.range)), href=None)
    yield from (link(here, Place("owner", owner)) for owner in report.goal.owners)


def _chance(here: PageContext, report: GoalReport) -> str:
    """How likely it is met; of several results, whether that is all of them together or the one that decides, by its name."""
    words, chance = here.words, row_chance(here.words, report)
    if not chance:
        return ""
    if _only(report) is not None:
        return words.text("{chance} chance", chance=chance)
    if report.because.code == "product":
        return words.text("{chance} chance that all are met", chance=chance)
    if report.deciding is None:
        return words.text("{chance} chance of the one that decides", chance=chance)
    title = key_result_title(words, report.deciding.key_result, report.deciding.metric).text
    return words.text("{chance} chance of {name}, which decides", chance=chance, name=words.name(title))


def _stands(here: PageContext, report: GoalReport) -> Iterator[Detail]:
    """The newest value with its day; of several results, the day alone."""
    words, only = here.words, _only(report)
    value = shown(words, only).value if only is not None else ""
    if only is not None and value and only.value_date is not None:
        day = words.day(only.value_date, here.as_of)
        yield Detail(
            name=words.text("Stands at"), text=Text(words.text("{value} on {date}", value=value, date=day))
        )
        return
    read = [each.last_reading for each in report.key_results if each.last_reading is not None]
    if read:
        yield Detail(name=words.text("Last read"), text=Text(words.date(max(read))))


def _counted(here: PageContext, report: GoalReport) -> Iterator[Detail]:
    words, only = here.words, _only(report)
    if only is not None and only.metric is not None:
        found = link(here, Place("metric", only.metric.id))
        yield Detail(name=words.text("Metric"), text=text(here, only.metric.label), href=found.href)
    if report.goal.account is not None:
        yield _to(here, words.text("Account"), Place("account", report.goal.account))


def _to(here: PageContext, name: str, place: Place) -> Detail:
    found = link(here, place)
    return Detail(name=name, text=found.text, href=found.href)


def _dates(here: PageContext, report: GoalReport) -> Iterator[Detail]:
    words, goal = here.words, report.goal
    if goal.owned_by is not None:
        yield Detail(name=words.text("Owner"), text=text(here, goal.owned_by))
    if goal.period is not None:
        yield Detail(name=words.text("Runs"), text=Text(words.period(goal.period)))
    sources = sorted({each.provenance.source or "" for each in report.key_results if each.provenance} - {""})
    if sources:
        yield Detail(name=words.text("Source"), text=Text(words.list([words.name(each) for each in sources])))
    if report.goalposts.first_committed is not None:
        yield Detail(name=words.text("Recorded"), text=Text(words.date(report.goalposts.first_committed)))
