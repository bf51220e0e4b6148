"""Goals: a goal's file, its translations and everything it refers to become a ``Goal``.

Takes documents, known names and the readings' facts; gives goals by id and what is wrong with them. Rules between goals
(support, addresses) are in ``supports`` and ``addresses``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator.check.authored import Written, authored, is_empty
from generator.check.authored.forms.goal import GoalForm
from generator.check.authored.forms.key_result import KeyResultForm, MeasuredForm
from generator.check.goals.budgets import actions_of, budget_currency, budget_of
from generator.check.goals.key_results import key_result_of
from generator.check.goals.known import Known
from generator.check.goals.periods import period_diagnostics, period_of
from generator.check.goals.translations import Translated, claims_of, translated_goal
from generator.check.names.accounts import account_diagnostics, fold_account, platform_id, platform_of_account
from generator.check.names.objectives import objective_diagnostics
from generator.check.names.references import (
    audience_diagnostics,
    default_audiences,
    goal_diagnostics,
    platform_diagnostics,
)
from generator.check.texts.local_texts import language_diagnostics, local_text, ordered
from generator.check.texts.translations import body_text, translated_text
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import MISSING_KEY
from generator.diagnostics.codes.goals import KEY_RESULT_TAKEN, KEY_RESULTS_TWICE, NO_TARGET, NOTHING_WRITTEN
from generator.languages import LANGUAGES
from generator.model.book import Site
from generator.model.calendar import Period
from generator.model.goal import Change, Goal, KeyResult, Rollup, State
from generator.model.source import Document
from generator.model.text import LocalText, composed, folded
from generator.records import dataclass

Said = tuple[Diagnostic, ...]
#: The fields that make a goal's top level a key result; ``account`` alone does not.
LONE_KEYS = frozenset(
    ("metric", "segment", "tag", "baseline", "target", "stretch", "milestones", "shape", "weight")
)


@dataclass(frozen=True, slots=True)
class GoalFile:
    """A goal's file, its form and its translations by language."""

    document: Document
    form: GoalForm
    translations: Mapping[str, Document]

    @property
    def id(self) -> str:
        return composed(self.document.id)

    @property
    def supports(self) -> str | None:
        return None if self.form.supports is None else composed(self.form.supports.value)

    @property
    def is_draft(self) -> bool:
        return self.form.state is not None and self.form.state.value is State.DRAFT


def goal_file(document: Document, translations: Mapping[str, Document]) -> tuple[GoalFile | None, Said]:
    """A goal's form, or None where the file holds no keys."""
    form, said = authored(GoalForm, document.root, at=document.start, complete=document.complete)
    return (None if form is None else GoalFile(document, form, translations)), said


def goal_of(file: GoalFile, known: Known, as_of: date) -> tuple[Goal, Said]:
    """The goal that ``file`` describes, and everything that is wrong with it by itself."""
    form, languages = file.form, known.site.languages
    period = period_of(form.period)
    account = None if form.account is None else fold_account(form.account.value, known.platforms)
    results, wrong_results = _key_results(file, account, period, known, as_of)
    translated, wrong_translated = translated_goal(
        file.translations, [result.id for result in results], languages
    )
    budget, wrong_budget = budget_of(form.budget, known)
    actions, wrong_actions = actions_of(form.actions, budget_currency(form.budget, known), known)
    title = translated_text(form.title, {code: one.title for code, one in translated.items()}, languages)
    goal = Goal(
        id=file.id,
        title=title or LocalText(((languages[0], file.id),)),
        state=State.ACTIVE if form.state is None else form.state.value,
        objectives=_words(form.objective),
        supports=file.supports,
        campaign=_text(form.campaign),
        tags=_words(form.tags),
        owners=_words(form.owner),
        owned_by=_owned_by(_words(form.owner), known.site),
        team=_text(form.team),
        client=_text(form.client),
        platform=_platform(form, account, known),
        account=account,
        period=period,
        key_results=tuple(_titled(result, translated, languages) for result in results),
        rollup=Rollup.WEIGHTED if form.rollup is None else form.rollup.value,
        budget=budget,
        actions=actions,
        claims=claims_of(form.smart, {code: one.smart for code, one in translated.items()}, languages),
        changes=_changes(form, languages),
        audiences=_words(form.audience) or default_audiences(known.site),
        aliases=_words(form.aliases),
        celebrate=_text(form.celebrate),
        body=body_text(file.document, file.translations, languages),
        span=file.document.start,
    )
    wrong = (*wrong_results, *wrong_translated, *wrong_budget, *wrong_actions)
    return goal, (*_needed(file), *_references(file, known), *wrong)


def _text(written: Written[str] | None) -> str | None:
    return None if written is None else written.value


def _words(written: Sequence[Written[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.value for one in written))


def _owned_by(owners: Sequence[str], site: Site) -> LocalText | None:
    """The owners in a line, in each language in which one of them has a name of its own."""
    names = [site.called(owner) for owner in owners]
    languages = dict.fromkeys(language for name in names for language, _ in name.versions)
    commas = {each.code: each.comma for each in LANGUAGES}
    return (
        LocalText(
            tuple(
                (each, commas.get(each, ", ").join(name.in_language(each).text for name in names))
                for each in languages
            )
        )
        if names
        else None
    )


def _platform(form: GoalForm, account: str | None, known: Known) -> str | None:
    if form.platform is not None:
        return platform_id(form.platform.value, known.platforms)
    return None if account is None else platform_of_account(account, known.platforms)


def _changes(form: GoalForm, languages: Sequence[str]) -> tuple[Change, ...]:
    found = (
        Change(date=one.date.value, reason=local_text(one.reason, languages), span=one.span)
        for one in form.changes
    )
    return tuple(sorted(found, key=lambda change: (change.date, change.span)))


def _needed(file: GoalFile) -> Iterator[Diagnostic]:
    """What a goal that is not a draft cannot do without."""
    if file.is_draft or not file.document.complete:
        return
    for key, example in (("title", "title: …"), ("period", "period: {start: …, end: …}")):
        if file.form.lacks(key) and not (key == "period" and file.form.has_loose_days()):
            message = f"the goal has no `{key}`"
            yield MISSING_KEY.at(
                file.form.place(key), message, fix=f"add `{example}`, or `state: draft` for now"
            )


def _references(file: GoalFile, known: Known) -> Iterator[Diagnostic]:
    form = file.form
    languages = known.site.languages
    yield from objective_diagnostics(form.objective, known.objectives)
    yield from goal_diagnostics(form.supports, known.goals, but=file.id)
    yield from platform_diagnostics(form.platform, known.platforms)
    yield from audience_diagnostics(form.audience, known.site)
    if not form.has_loose_days():
        yield from period_diagnostics(form.period)
    if form.account is not None:
        yield from account_diagnostics(form.account.value, form.account.span, known.platforms)
    yield from language_diagnostics(form.title, languages)
    for change in form.changes:
        yield from language_diagnostics(change.reason, languages)
    for claim in vars(form.smart).values() if form.smart is not None else ():
        yield from language_diagnostics(claim, languages)


def is_lone(form: GoalForm) -> bool:
    """Whether a key result is written at the top level."""
    return any(entry.key.text in LONE_KEYS and not is_empty(entry.value) for entry in form.written.entries)


def _key_results(
    file: GoalFile, account: str | None, period: Period | None, known: Known, as_of: date
) -> tuple[tuple[KeyResult, ...], Said]:
    form = file.form
    forms: tuple[MeasuredForm, ...] = form.key_results or ((form,) if is_lone(form) else ())
    found: list[KeyResult] = []
    said: list[Diagnostic] = [*_twice(form), *_ids(form.key_results)]
    for one in forms:
        result, wrong = key_result_of(
            one,
            identity=_identity(one, file.id),
            goal_account=account,
            period=period,
            known=known,
            as_of=as_of,
        )
        found.append(result)
        said += [*wrong, *(() if file.is_draft else (*_unwritten(one), *_targetless(one)))]
    return tuple(found), tuple(said)


def _unwritten(form: MeasuredForm) -> Iterator[Diagnostic]:
    """The keys that tell what is to be reached and have nothing after them."""
    for key, example in (("metric", "followers"), ("baseline", "400"), ("target", "480"), ("stretch", "500")):
        value = form.written.get(key)
        if value is not None and is_empty(value):
            fix = f"write it as in `{key}: {example}`, or remove the key"
            yield NOTHING_WRITTEN.at(form.place(key), f"there is no value after `{key}`", fix=fix)


def _targetless(form: MeasuredForm) -> Iterator[Diagnostic]:
    """That no target is written at all; a key with nothing after it is told as such."""
    anonymous = form.lacks("metric") and (not isinstance(form, KeyResultForm) or form.lacks("id"))
    if (
        not anonymous
        and form.lacks("target")
        and form.written.get("target") is form.written.get("stretch") is None
    ):
        span = form.metric.span if form.metric is not None else form.span
        yield NO_TARGET.at(
            span, "this key result has no `target`", fix="add `target: …`, as in `target: +20%`"
        )


def _identity(form: MeasuredForm, otherwise: str) -> str:
    written = form.id if isinstance(form, KeyResultForm) else None
    named = written or form.metric
    return otherwise if named is None else named.value


def _twice(form: GoalForm) -> Iterator[Diagnostic]:
    if form.written.get("key_results") is None:
        return
    for entry in form.written.entries:
        if entry.key.text in LONE_KEYS and not is_empty(entry.value):
            message = f"`{entry.key.text}` is at the top level, next to `key_results`"
            fix = "move it into the key result it belongs to"
            yield KEY_RESULTS_TWICE.at(entry.key.span, message, fix=fix)


def _ids(forms: Iterable[KeyResultForm]) -> Iterator[Diagnostic]:
    seen: dict[str, str] = {}
    for form in forms:
        written = form.id or form.metric
        if written is None:
            if form.lacks("id") and form.lacks("metric"):
                message = "this key result has neither an `id` nor a `metric`"
                yield MISSING_KEY.at(
                    form.span, message, fix="add `id: …`, and the `metric` it is measured by"
                )
        elif folded(written.value) in seen:
            message = f"another key result of this goal already has the id `{seen[folded(written.value)]}`"
            yield KEY_RESULT_TAKEN.at(written.span, message, fix="give this one another `id: …`")
        else:
            seen[folded(written.value)] = written.value


def _titled(result: KeyResult, translated: Mapping[str, Translated], languages: Sequence[str]) -> KeyResult:
    """A key result with the titles that translations give it."""
    titles = {code: one.titles[result.id] for code, one in translated.items() if result.id in one.titles}
    if not titles:
        return result
    own = dict(result.title.versions) if result.title is not None else {}
    return replace(result, title=ordered({**own, **titles}, languages))
