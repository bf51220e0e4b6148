"""A goal asked of a person: the broad objective first, then the five letters, with what the readings say of the target.

Takes the checked site; gives the goal that the person wants to be written, or None. Everything is said on stderr.
"""

import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.cli import report as reporting, streams
from generator.cli.new import questions
from generator.cli.new.dates import day, end_from, quarter_from
from generator.cli.text.drafts import audit_text, history_text, verdict_text
from generator.diagnostics import Diagnostic, has_errors
from generator.diagnostics.excerpt import visible
from generator.diagnostics.suggestions import nearest
from generator.l10n import Words, words_for
from generator.model.metric import Metric
from generator.model.verdict import RealismVerdict
from generator.pipeline.checking import Checked
from generator.pipeline.drafting import (
    DraftAction,
    DraftGoal,
    Tried,
    accounts_of,
    goal_text,
    metrics_for,
    platform_of,
    reach,
    slug,
    taken,
    tried,
)

_CLAIM = "In your own words (nothing: leave it out)"
#: Asked for to look at the past: any number will do.
_ANY_NUMBER = "1"
_MANY = 12


def interview(checked: Checked, id_: str | None) -> Tried | None:
    """The goal that is to be written, judged; None where the person leaves it."""
    words = words_for("en", checked.book.site.status.both)
    objective = _objective(checked)
    _letter("Specific", "what exactly, and where")
    title = questions.asked("What do you want, in one sentence?", _some_words)
    id_ = id_ or _id(checked, title)
    account, platform = _account(checked)
    claims = {"specific": questions.words(_CLAIM, "")}
    _letter("Measurable", "one metric, read regularly")
    metric = _metric(checked, objective)
    segment = questions.words("Of whom, if not of all? (a segment, as in readings; nothing: all)", "")
    claims["measurable"] = questions.words(_CLAIM, "")
    _letter("Achievable", "who answers for it, and what is done")
    owner = questions.words("Who answers for it?", "")
    action = _action(checked.as_of)
    claims["achievable"] = questions.words(_CLAIM, "")
    draft = DraftGoal(
        title=title,
        objective=objective,
        platform=platform,
        account=account or None,
        segment=segment or None,
        metric=metric.id,
        start=checked.as_of,
        end=quarter_from(checked.as_of),
        target=_ANY_NUMBER,
        owner=owner or None,
        action=action,
        budget=None,
        currency=checked.book.site.currency,
        claims=claims,
    )
    return _Asked(checked, id_, words).finished(draft)


def _letter(name: str, about: str) -> None:
    streams.tell(f"\n{click.style(name, bold=True) if streams.wants_colour(sys.stderr) else name}: {about}\n")


def _objective(checked: Checked) -> str:
    known = {id_: visible(each.title.first) for id_, each in checked.book.objectives.items()}
    streams.tell("What is it for? The broad objective:\n")
    return questions.one_of("Objective", known, next(iter(known)))


def _some_words(text: str) -> str:
    if not text.strip():
        raise click.UsageError("a goal needs a sentence that says what is wanted")
    return text.strip()


def _id(checked: Checked, title: str) -> str:
    def free(text: str) -> str:
        there = taken(checked, text)
        if there is not None:
            raise click.UsageError(f"`{text}` is there already, in {there}")
        if not text or text != slug(text):
            raise click.UsageError(
                f"letters, digits and - make an id{f'; write `{slug(text)}`' if slug(text) else ''}"
            )
        return text

    return questions.asked("Its id, which names its file and its address", free, slug(title) or None)


def _account(checked: Checked) -> tuple[str, str | None]:
    """The account with its platform, which nobody can correct once the questions go on."""

    def read(text: str) -> tuple[str, str | None]:
        found = platform_of(checked, text.strip())
        if isinstance(found, Diagnostic):
            raise click.UsageError(f"{found.message}; {found.fix}")
        return text.strip(), found

    for account in accounts_of(checked.book):
        streams.tell(f"  {visible(account)}\n")
    return questions.asked("On which account? (platform/name; nothing: none)", read, "")


def _metric(checked: Checked, objective: str) -> Metric:
    suited = metrics_for(checked, objective)
    for metric, is_read in suited[:_MANY]:
        streams.tell(
            f"  {metric.id:<24} {visible(metric.label.first)}{' (has readings)' if is_read else ''}\n"
        )
    known = checked.book.metrics
    default = suited[0][0].id if suited else None
    return known[questions.asked("Which metric?", lambda text: _known_metric(text, known), default)]


def _known_metric(text: str, known: Mapping[str, Metric]) -> str:
    if text in known:
        return text
    near = nearest(text, known)
    hint = f"did you mean `{near}`?" if near else "`goalposts catalogue metrics` lists all that there are"
    raise click.UsageError(f"no metric has the id `{text}`; {hint}")


def _action(today: date) -> DraftAction | None:
    title = questions.words("What will be done for it first? (nothing: not known yet)", "")
    return DraftAction(title=title, day=questions.asked("When?", day, today.isoformat())) if title else None


class _Asked:
    """The letters that are about numbers: each answer is judged at once, and can be taken back."""

    def __init__(self, checked: Checked, id_: str, words: Words) -> None:
        self._checked = checked
        self._id = id_
        self._words = words

    def finished(self, draft: DraftGoal) -> Tried | None:
        """The goal once nobody wants to change it. Its days come first, for a target is judged by what as many days brought."""
        _letter("Realistic", "the days, the target beside what as many brought before, and the money")
        draft = self._with_time(draft)
        self._tell_history(draft)
        draft = replace(draft, target=self._target(draft))
        currency = draft.currency
        budget = questions.asked(f"What may it cost, in {currency}? (nothing: not known)", _amount, "")
        draft = replace(
            draft, budget=budget or None, claims={**draft.claims, "realistic": questions.words(_CLAIM, "")}
        )
        _letter("Time-bound", f"from {draft.start} to {draft.end}, both included")
        claims = {**draft.claims, "time_bound": questions.words(_CLAIM, "")}
        return self._agreed(replace(draft, claims=claims))

    def _tried(self, draft: DraftGoal) -> Tried:
        return tried(self._checked, self._id, goal_text(draft))

    def _tell_history(self, draft: DraftGoal) -> None:
        past = self._tried(draft)
        if past.report is None or past.goal is None:
            return
        [result] = past.goal.key_results
        least = past.report.site.realism.min_history
        streams.tell(f"{history_text(self._words, result, reach(past.report, result), least)}\n")

    def _target(self, draft: DraftGoal) -> str:
        """A target that is understood and, where it is no reasonable one, wanted all the same."""
        while True:
            target = questions.asked('The target (480, +20%, ">= 15%", "<= 2 h")', _some_target)
            found = self._tried(replace(draft, target=target))
            self._tell_wrong(found)
            if found.report is None or found.goal is None:
                continue
            streams.tell(f"{verdict_text(self._words, found.report, found.goal)}\n")
            verdict = found.goal.key_results[0].realism.verdict
            if click.confirm("Keep it?", default=verdict is not RealismVerdict.UNREALISTIC, err=True):
                return target

    def _with_time(self, draft: DraftGoal) -> DraftGoal:
        start = questions.asked("The first day", day, draft.start.isoformat())
        end = questions.asked(
            "The last day, or how long", lambda text: end_from(start, text), quarter_from(start).isoformat()
        )
        return replace(draft, start=start, end=end)

    def _agreed(self, draft: DraftGoal) -> Tried | None:
        while True:
            goal = self._tried(draft)
            self._tell_wrong(goal)
            if goal.report is not None and goal.goal is not None:
                width, colour = streams.width_of(sys.stderr), streams.wants_colour(sys.stderr)
                streams.tell(f"\n{verdict_text(self._words, goal.report, goal.goal)}\n")
                streams.tell(audit_text(self._words, goal.goal, width=width, colour=colour))
            streams.tell(f"\n{goal.path}\n{_shown(goal.text)}\n")
            answer = questions.one_of("And now?", _CHOICES, "write" if goal.goal is not None else "target")
            if answer == "leave":
                return None
            if answer == "write" and not has_errors(goal.diagnostics):
                return goal
            draft = self._changed(draft, answer)

    def _changed(self, draft: DraftGoal, answer: str) -> DraftGoal:
        if answer == "time":
            return self._with_time(draft)
        if answer == "target":
            self._tell_history(draft)
            return replace(draft, target=self._target(draft))
        streams.tell("It cannot be written while something is wrong with it.\n")
        return draft

    def _tell_wrong(self, goal: Tried) -> None:
        texts = {goal.path: goal.text}
        if goal.diagnostics:
            reporting.tell(goal.diagnostics, texts, form="text", root=Path(), quiet=False, strict=False)


_CHOICES = {
    "write": "the file as it stands",
    "target": "another target",
    "time": "other days",
    "leave": "write nothing",
}


def _shown(text: str) -> str:
    return "\n".join(f"  {visible(line)}" for line in text.splitlines())


def _some_target(text: str) -> str:
    if not text.strip():
        raise click.UsageError("a goal needs a number")
    return text.strip().strip('"')


def _amount(text: str) -> str:
    if text and not text.strip().replace(".", "", 1).isdecimal():
        raise click.UsageError(f"`{text}` is no amount; write it as 120 or 120.50")
    return text.strip()
