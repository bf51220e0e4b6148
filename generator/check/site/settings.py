"""``site.yaml``: from what was written to the site's own settings, with defaults where nothing usable stands.

Takes the tree, gives a ``Site`` and its diagnostics. It is run before the day of judgement is known, so it looks at no
goal and no reading.
"""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from generator.check.authored import Written, authored
from generator.check.authored.forms.cms import BRANCH
from generator.check.authored.forms.site import (
    AT_RISK,
    CURRENCY,
    LANGUAGES,
    LIMIT_BODY,
    LIMIT_FILE,
    MIN_HISTORY,
    ON_TRACK,
    REASONABLE,
    REPORTS,
    THEME,
    TIMEZONE,
    UNREALISTIC,
    RealismForm,
    SiteForm,
    StatusForm,
)
from generator.check.authored.values import nearest_picture
from generator.check.names.accounts import fold_account, platforms_of
from generator.check.names.references import audience_diagnostics
from generator.check.names.several import several_diagnostics
from generator.check.site.audiences import (
    audience_titles_of,
    audiences_of,
    listed_audience_diagnostics,
    private_audiences_of,
)
from generator.check.standards.languages import SHIPPED, is_shipped
from generator.check.texts.local_texts import language_diagnostics, language_key, local_text, ordered
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.content import MISSING_KEY, OUT_OF_RANGE, WRONG_TYPE
from generator.diagnostics.codes.sites import BAD_LANGUAGE, BAD_LOGO, NO_SITE, UNTRANSLATED
from generator.diagnostics.suggestions import listed
from generator.model.book import Cms, CmsBackend, RealismThresholds, Site, StatusThresholds
from generator.model.size import size_in_bytes
from generator.model.source import Entry, Kind, Scalar, SourceTree, Table
from generator.model.text import LocalText

T = TypeVar("T")
SITE_PATH = "content/site.yaml"


def check_site(tree: SourceTree) -> tuple[Site, tuple[Diagnostic, ...]]:
    """The site's settings. What is broken is reported and has its default, so that the rest can be checked."""
    document = next(tree.of(Kind.SITE), None)
    if document is None:
        known = (Kind.SITE, "site") in tree.failed_ids
        fix = "write `title: …` into content/site.yaml, or name the site's folder with `-C`"
        missing = NO_SITE.at(Span(SITE_PATH, 1), "there is no content/site.yaml here", fix=fix)
        return _site(SiteForm.model_construct(), Span(SITE_PATH, 1), tree), () if known else (missing,)
    form, said = authored(SiteForm, document.root, at=document.start, complete=document.complete)
    if form is None:
        return _site(SiteForm.model_construct(), document.start, tree), said
    site = _site(form, document.start, tree)
    default = () if form.default_audience is None else (form.default_audience,)
    return site, (*said, *_diagnostics(form, tree), *audience_diagnostics(default, site))


def _site(form: SiteForm, span: Span, tree: SourceTree) -> Site:
    languages = tuple(dict.fromkeys(code.value for code in form.languages)) or LANGUAGES
    theme, limits = form.theme, form.limits
    return Site(
        title=_title(form, languages),
        languages=languages,
        timezone=_value(form.timezone, TIMEZONE),
        currency=_value(form.currency, CURRENCY),
        theme=_value(theme.name if theme else None, THEME),
        theme_options=_options(theme.options if theme else None),
        logo=_known(form.logo),
        accent=form.accent.pair if form.accent else None,
        base_url=_known(form.base_url),
        repository=_known(form.repository),
        as_of=_known(form.as_of),
        status=_status(form.status),
        realism=_realism(form.realism),
        sources=tuple(source.value for source in form.sources),
        reports=tuple(dict.fromkeys(str(report.value) for report in form.reports)) or REPORTS,
        audiences=audiences_of(form.audiences),
        private_audiences=private_audiences_of(form.audiences),
        audience_titles=audience_titles_of(form.audiences, languages),
        default_audience=_known(form.default_audience),
        show_authors=_value(form.show_authors, default=False),
        competitors=_competitors(form, languages, tree),
        names=_names(form, languages),
        cms=_cms(form),
        limit_file=_value(limits.file if limits else None, _bytes(LIMIT_FILE)),
        limit_body=_value(limits.body if limits else None, _bytes(LIMIT_BODY)),
        span=span,
    )


def _value(written: Written[T] | None, default: T) -> T:
    return default if written is None else written.value


def _known(written: Written[T] | None) -> T | None:
    return None if written is None else written.value


def _bytes(size: str) -> int:
    found = size_in_bytes(size)
    assert found is not None
    return found


def _title(form: SiteForm, languages: tuple[str, ...]) -> LocalText:
    return LocalText(((languages[0], ""),)) if form.title is None else local_text(form.title, languages)


def _status(form: StatusForm | None) -> StatusThresholds:
    form = form or StatusForm.model_construct()
    return StatusThresholds(on_track=_value(form.on_track, ON_TRACK), at_risk=_value(form.at_risk, AT_RISK))


def _realism(form: RealismForm | None) -> RealismThresholds:
    form = form or RealismForm.model_construct()
    return RealismThresholds(
        reasonable=_value(form.reasonable, REASONABLE),
        unrealistic=_value(form.unrealistic, UNREALISTIC),
        min_history=_value(form.min_history, MIN_HISTORY),
    )


def _options(table: Table | None) -> Mapping[str, str | int | float | bool]:
    if table is None:
        return {}
    values = ((entry.key.text, entry.value) for entry in table.entries)
    return {key: node.value for key, node in values if isinstance(node, Scalar) and node.value is not None}


def _competitors(
    form: SiteForm, languages: tuple[str, ...], tree: SourceTree
) -> Mapping[str, tuple[str, ...]]:
    if not form.competitors:
        return {}
    platforms, _ = platforms_of(tree, languages)
    return {
        metric: tuple(dict.fromkeys(fold_account(account.value, platforms) for account in accounts))
        for metric, accounts in sorted(form.competitors.items())
    }


def _cms(form: SiteForm) -> Cms | None:
    written = form.cms
    if written is None:
        return None
    backend = written.backend.value
    repo = _known(written.repo) or (
        None if form.repository is None else repository_at(backend, form.repository.value)
    )
    return Cms(
        backend=backend,
        repo=None if backend is CmsBackend.GIT_GATEWAY else repo,
        branch=_value(written.branch, BRANCH),
        auth=_known(written.auth),
        app_id=_known(written.app_id),
    )


def repository_at(host: CmsBackend, address: str) -> str | None:
    """The repository that an address names, where it is one of that host's own.

    >>> repository_at(CmsBackend.GITHUB, "https://github.com/team/goals.git")
    'team/goals'
    """
    found = re.fullmatch(rf"https?://{host.value}\.com/(.+?)(?:\.git)?/?", address)
    return found[1] if found else None


def _cms_diagnostics(form: SiteForm) -> Iterable[Diagnostic]:
    cms = _cms(form)
    if (
        form.cms is not None
        and cms is not None
        and cms.repo is None
        and cms.backend is not CmsBackend.GIT_GATEWAY
    ):
        fix = f"write `cms: {{backend: {cms.backend}, repo: owner/name}}`"
        yield MISSING_KEY.at(form.place("cms"), "`repo` is missing here", fix=fix)


def _names(form: SiteForm, languages: tuple[str, ...]) -> Mapping[str, LocalText]:
    """Names by their spelling; the first language has the spelling itself unless it says otherwise."""
    written = sorted((form.names or {}).items())
    return {
        name: ordered({languages[0]: name} | dict(local_text(texts, languages).versions), languages)
        for name, texts in written
    }


def _diagnostics(form: SiteForm, tree: SourceTree) -> Iterable[Diagnostic]:
    languages = tuple(code.value for code in form.languages) or LANGUAGES
    yield from _language_list(form)
    if not (form.written.get("languages") and not form.languages):
        for texts in (form.title, *(form.names or {}).values()):
            yield from language_diagnostics(texts, languages)
    yield from several_diagnostics(form.sources, "source")
    for accounts in (form.competitors or {}).values():
        yield from several_diagnostics(accounts, "account")
    yield from _thresholds(form)
    yield from listed_audience_diagnostics(form.audiences, languages)
    yield from _logo(form.logo, tree)
    yield from _cms_diagnostics(form)
    yield from _option_types(form.theme.options if form.theme else None)


def _language_list(form: SiteForm) -> Iterable[Diagnostic]:
    if form.written.get("languages") is not None and form.lacks("languages"):
        message = "a site needs at least one language, and none is given"
        yield BAD_LANGUAGE.at(form.place("languages"), message, fix="write `[en]`, or remove the key")
    seen: set[str] = set()
    for code in form.languages:
        key = language_key(code.value)
        if key in seen:
            yield BAD_LANGUAGE.at(code.span, f"`{code.value}` is listed twice", fix="remove one of the two")
        elif not is_shipped(code.value):
            message = f"built-in texts are not translated into `{code.value}`, so they will be in English"
            near = "for Norwegian write `nb`; " if code.value in {"no", "nn"} else ""
            yield UNTRANSLATED.at(code.span, message, fix=f"{near}built-in texts come in {listed(SHIPPED)}")
        seen.add(key)


def _thresholds(form: SiteForm) -> Iterable[Diagnostic]:
    """Chances lie between 0 and 1, ratios above 0, and the better threshold is the higher one."""
    status, realism = (
        form.status or StatusForm.model_construct(),
        form.realism or RealismForm.model_construct(),
    )
    for number in (status.on_track, status.at_risk):
        if number is not None and not 0 < number.value < 1:
            yield _out_of_range(number, "a chance is between 0 and 1", _as_chance(number.value))
    chances = _status(form.status)
    written = status.on_track or status.at_risk
    if written is not None and chances.at_risk >= chances.on_track:
        message = f"`at_risk` ({chances.at_risk:g}) is not below `on_track` ({chances.on_track:g})"
        yield OUT_OF_RANGE.at(written.span, message, fix="write the higher chance for `on_track`")
    yield from _realism_bounds(form.realism, realism)


def _as_chance(value: float) -> str:
    return f"write `{value / 100:g}`" if 1 < value < 100 else "write a number such as `0.7`"


def _realism_bounds(written: RealismForm | None, form: RealismForm) -> Iterable[Diagnostic]:
    for number in (form.reasonable, form.unrealistic):
        if number is not None and number.value <= 0:
            yield _out_of_range(number, "it has to be above 0", "write a number such as `1.5`")
    if form.min_history is not None and form.min_history.value < 1:
        yield _out_of_range(form.min_history, "a judgement needs at least one window", "write `8`")
    ratios = _realism(written)
    place = form.unrealistic or form.reasonable
    if place is not None and ratios.reasonable >= ratios.unrealistic:
        message = f"`reasonable` ({ratios.reasonable:g}) is not below `unrealistic` ({ratios.unrealistic:g})"
        yield OUT_OF_RANGE.at(place.span, message, fix="write the higher ratio for `unrealistic`")


def _out_of_range(number: Written[float] | Written[int], rule: str, fix: str) -> Diagnostic:
    return OUT_OF_RANGE.at(number.span, f"`{number.text}` is out of range: {rule}", fix=fix)


def _logo(logo: Written[str] | None, tree: SourceTree) -> Iterable[Diagnostic]:
    if logo is None:
        return
    paths = sorted(asset.path for asset in tree.assets)
    if logo.value not in paths:
        message = f"there is no file content/{logo.value}"
        yield BAD_LOGO.at(logo.span, message, fix=nearest_picture(logo.value, paths))


def _option_types(table: Table | None) -> Iterable[Diagnostic]:
    for entry in table.entries if table is not None else ():
        if not isinstance(entry.value, Scalar) or _is_nothing(entry):
            message = f"the option `{entry.key.text}` needs one value"
            yield WRONG_TYPE.at(entry.value.span, message, fix="write a text, a number, `true` or `false`")


def _is_nothing(entry: Entry) -> bool:
    return isinstance(entry.value, Scalar) and entry.value.value is None
