"""Small marks of a judgement: the status, the bar with its tick, the sparkline.

Takes judged reports, gives views. It judges nothing: how far the tick stands is the expected value on the bar's scale.
"""

from generator.l10n import Words, is_held, is_limit, status_glyph, status_tone, status_word
from generator.model.fact import Fact, known
from generator.model.goal import Op, Shape
from generator.model.report import GoalReport, KeyResultReport, Status
from generator.render.views import Bar, StatusView


def status_view(words: Words, report: GoalReport | KeyResultReport) -> StatusView:
    status = report.status
    return StatusView(
        code=status.value.replace("_", "-"),
        word=status_word(words, status, report.because.code),
        glyph=status_glyph(status),
        tone=status_tone(status),
    )


def key_result_bar(words: Words, report: KeyResultReport) -> Bar | None:
    """None where the whole target is expected from the first day: that is a limit to keep, not a way to go."""
    if not _has_way(report):
        return None
    expected = expected_progress(report)
    if is_limit(report):
        return _bar(report.status, report.progress, expected, _used(words, report, expected))
    return _bar(report.status, report.progress, expected, _way(words, report.progress, expected))


def _has_way(report: KeyResultReport) -> bool:
    """Whether it goes from somewhere to somewhere; a level that is to be held does not."""
    return report.key_result.shape is not Shape.FLAT and not is_held(report)


def goal_bar(words: Words, report: GoalReport) -> Bar | None:
    """A goal's bar; of several key results there is no one expected value, and of limits alone no way to go."""
    if not any(map(_has_way, report.key_results)) and not report.supporters:
        return None
    if len(report.key_results) == 1 and not report.supporters:
        return key_result_bar(words, report.key_results[0])
    return _bar(report.status, report.progress, None, _way(words, report.progress, None))


def expected_progress(report: KeyResultReport) -> float | None:
    """What was expected by now as progress, on the scale of EVALUATION's second section; None where unknown."""
    metric = report.metric
    if metric is None or not known(report.expected) or not known(report.target):
        return None
    if report.key_result.shape is Shape.FLAT:
        return 1.0
    if metric.is_total:
        return _share(report.expected, report.target)
    if not known(report.baseline):
        return 1.0 if report.key_result.op is Op.GTE else None
    return _share(report.expected - report.baseline, report.target - report.baseline)


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _bar(status: Status, progress: Fact, expected: float | None, label: str) -> Bar | None:
    if not _has_bar(status) or not known(progress):
        return None
    return Bar(
        progress=_place(progress, 100),
        expected=None if expected is None else _place(expected, 99.5),
        tone=status_tone(status),
        label=label,
    )


def _has_bar(status: Status) -> bool:
    """Goals that nobody judges have none, nor those without data: what is left of their progress says nothing."""
    return status.is_judged and status is not Status.NO_DATA


def _place(share: float, end: float) -> float:
    """Where a share stands on a bar of 100, within the bar and never at its end before it is there."""
    return round(min(max(share, 0.0), 1.0) * end, 1)


def _used(words: Words, report: KeyResultReport, expected: float | None) -> str:
    """Of a limit: how much of it is used."""
    if not known(report.progress):
        return ""
    used = words.percent(report.progress)
    if expected is None:
        return words.text("{percent} of the limit used", percent=used)
    planned = words.percent(expected)
    return words.text(
        "{percent} of the limit used; {expected} was planned by now", percent=used, expected=planned
    )


def _way(words: Words, progress: Fact, expected: float | None) -> str:
    if not known(progress):
        return ""
    if expected is None:
        return words.text("{percent} of the way", percent=words.percent(progress))
    return words.text(
        "{percent} of the way; {expected} was expected by now",
        percent=words.percent(progress),
        expected=words.percent(expected),
    )
