"""Platforms and the accounts on them: what ships, what ``site.yaml`` adds, and one spelling for each account.

Takes the tree; gives platforms by id. An account is free text, most often ``platform/name``: other names of a platform
are folded into its id, so that ``twitter/a`` and ``x/a`` are one account. It does not judge whether an account exists.
"""

from collections.abc import Iterable, Mapping

from generator.check.authored import Written, authored
from generator.check.authored.forms.metric import PlatformForm
from generator.check.authored.written import is_empty
from generator.check.names.objectives import FALLBACK, objective_diagnostics, objective_ids, shipped_versions
from generator.check.names.plain_ids import is_plain_id, plain_id
from generator.check.texts.local_texts import language_diagnostics, local_text, ordered
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.content import BAD_ID
from generator.diagnostics.codes.metrics import ALIAS_TAKEN, DOUBTFUL_PLATFORM
from generator.diagnostics.suggestions import nearest
from generator.model.book import Platform
from generator.model.source import Kind, SourceTree, Table
from generator.model.text import LocalText, composed, folded


def fold_account(text: str, platforms: Mapping[str, Platform]) -> str:
    """The one spelling of an account: its platform by id, whatever name or case it was written in.

    >>> x = Platform(id="x", label=LocalText((("en", "X"),)), aliases=("twitter",), objectives=())
    >>> fold_account("Twitter/example", {"x": x}), fold_account("market stall", {"x": x})
    ('x/example', 'market stall')
    """
    platform, slash, name = composed(text).strip().partition("/")
    if not slash:
        return platform
    known = platform_id(platform.strip(), platforms)
    return f"{known or platform.strip()}/{name.strip()}"


def platform_id(name: str, platforms: Mapping[str, Platform]) -> str | None:
    """The id of the platform that is called ``name`` by id or alias, in any case; None where there is none."""
    wanted = folded(name)
    return next(
        (
            platform.id
            for platform in platforms.values()
            if wanted in map(folded, (platform.id, *platform.aliases))
        ),
        None,
    )


def platform_of_account(account: str, platforms: Mapping[str, Platform]) -> str | None:
    """The id of the platform that a folded account is on; None where that is none of the site's.

    >>> x = Platform(id="x", label=LocalText((("en", "X"),)), aliases=("twitter",), objectives=())
    >>> platform_of_account("x/example", {"x": x}), platform_of_account("x", {"x": x})
    ('x', None)
    """
    platform, slash, _ = account.partition("/")
    return platform if slash and platform in platforms else None


def account_diagnostics(
    text: str, span: Span | None, platforms: Mapping[str, Platform]
) -> tuple[Diagnostic, ...]:
    """A doubt about an account whose platform looks like a misspelt one. Any other text is fine."""
    platform, slash, name = (part.strip() for part in text.partition("/"))
    if not slash or platform_id(platform, platforms):
        return ()
    near = nearest(platform, _names(platforms))
    if near is None:
        return ()
    return (
        DOUBTFUL_PLATFORM.at(
            span,
            f"the site has no platform `{platform}`",
            fix=f"did you mean `{near}/{name}`? Otherwise add `{platform}` to `platforms` in site.yaml",
        ),
    )


def _names(platforms: Mapping[str, Platform]) -> list[str]:
    return [name for platform in platforms.values() for name in (platform.id, *platform.aliases)]


def platforms_of(
    tree: SourceTree, languages: tuple[str, ...] = (FALLBACK,)
) -> tuple[Mapping[str, Platform], tuple[Diagnostic, ...]]:
    """The shipped platforms with those of ``site.yaml`` over them, field by field, in the order of ids."""
    platforms: dict[str, Platform] = {}
    said: list[Diagnostic] = []
    objectives = objective_ids(tree)
    for table, shipped in _tables(tree):
        for entry in table.entries:
            node = Table((), entry.key.span) if is_empty(entry.value) else entry.value
            form, wrong = authored(PlatformForm, node, at=entry.key.span)
            said += wrong
            said += objective_diagnostics(form.objectives if form else (), objectives)
            if form is None:
                continue
            key = Written(entry.key.text, entry.key.text, entry.key.span)
            said += () if shipped else _own_diagnostics(key, form, platforms, languages)
            platforms[key.value] = _over(platforms.get(key.value), key.value, form, languages)
    return dict(sorted(platforms.items())), tuple(said)


def _tables(tree: SourceTree) -> Iterable[tuple[Table, bool]]:
    for document in tree.of(Kind.CATALOGUE_PLATFORMS):
        if isinstance(document.root, Table):
            yield document.root, True
    for document in tree.of(Kind.SITE):
        added = document.root.get("platforms") if isinstance(document.root, Table) else None
        if isinstance(added, Table):
            yield added, False


def _over(below: Platform | None, key: str, form: PlatformForm, languages: tuple[str, ...]) -> Platform:
    """The platform with what ``form`` says, and what it is silent on from ``below``."""
    label = _shipped_label(key, languages) if below is None else below.label
    return Platform(
        id=key,
        label=label if form.label is None else local_text(form.label, (*languages, FALLBACK)),
        aliases=tuple(alias.value for alias in form.aliases) or (below.aliases if below else ()),
        objectives=tuple(objective.value for objective in form.objectives)
        or (below.objectives if below else ()),
    )


def _shipped_label(key: str, languages: tuple[str, ...]) -> LocalText:
    """The label of a platform that ships; its id where none does."""
    versions = shipped_versions(key, lambda labels: labels.platforms, (*languages, FALLBACK))
    return ordered(versions or {languages[0]: key}, (*languages, FALLBACK))


def _own_diagnostics(
    key: Written[str], form: PlatformForm, platforms: Mapping[str, Platform], languages: tuple[str, ...]
) -> Iterable[Diagnostic]:
    """What is wrong with a platform of the site's own."""
    if not is_plain_id(key.value):
        message = f"`{key.value}` cannot be a platform's id"
        fix = f"write `{plain_id(key.value)}`, and the name in words as its `label`"
        why = "a platform's id is written in accounts and in web addresses"
        yield BAD_ID.at(key.span, message, fix=fix, why=why)
    for name in (key, *form.aliases):
        owner = platform_id(name.value, platforms)
        if owner is not None and owner != key.value:
            yield ALIAS_TAKEN.at(
                name.span,
                f"`{name.value}` is already a name of the platform `{owner}`",
                fix=f"write `{owner}`, or choose another name",
            )
    yield from language_diagnostics(form.label, languages)
