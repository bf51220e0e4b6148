"""What ships: its names in each language, the broad objectives with their platforms, and which ids there are at all.

Takes the tree, which holds the catalogue; gives objectives by id, and a diagnostic for an id that nobody has. The
site's own files about objectives are laid over the shipped ones elsewhere.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from generator.check.authored import Written, authored
from generator.check.authored.fields import shown
from generator.check.authored.forms.metric import ShippedObjectiveForm
from generator.check.authored.several_words import list_of
from generator.check.texts.local_texts import ordered, site_language
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import UNKNOWN_OBJECTIVE
from generator.diagnostics.suggestions import did_you_mean, listed
from generator.languages import ENGLISH, LANGUAGES, Labels
from generator.model.book import Objective
from generator.model.source import Kind, SourceTree, Table

#: Shipped texts are in English where a site's own languages are none of theirs.
FALLBACK = ENGLISH.code


def catalogue_objectives(
    tree: SourceTree, languages: tuple[str, ...] = (FALLBACK,)
) -> Mapping[str, Objective]:
    """The broad objectives that ship, by id, in the order of ids."""
    return dict(sorted((objective.id, objective) for objective in _objectives(tree, languages)))


def shipped_versions(
    name: str, of: Callable[[Labels], Mapping[str, str]], languages: Sequence[str]
) -> dict[str, str]:
    """What a thing that ships is called, by language, as the site spells each language; ``of`` says which of the labels."""
    return {
        site_language(language.code, languages) or language.code: of(language.labels)[name]
        for language in LANGUAGES
        if name in of(language.labels)
    }


def objective_ids(tree: SourceTree) -> frozenset[str]:
    """The ids of all objectives that ship or have a file, whatever is wrong with it."""
    shipped = {
        entry.key.text
        for document in tree.of(Kind.CATALOGUE_OBJECTIVES)
        if isinstance(document.root, Table)
        for entry in document.root.entries
    }
    own = {document.id for document in tree.of(Kind.OBJECTIVE)}
    return frozenset(shipped | own | {name for kind, name in tree.failed_ids if kind is Kind.OBJECTIVE})


def objective_diagnostics(
    written: Sequence[Written[str]], objectives: Collection[str]
) -> Iterator[Diagnostic]:
    """That an objective is none of ``objectives``, with the nearest one that there is."""
    for one in written:
        if one.value not in objectives:
            otherwise = f"write one of {listed(sorted(objectives))}, or add objectives/{shown(one.value)}.md"
            fix = list_of(one.value, objectives) or did_you_mean(one.value, objectives, otherwise=otherwise)
            yield UNKNOWN_OBJECTIVE.at(
                one.span, f"no broad objective has the id `{shown(one.value)}`", fix=fix
            )


def _objectives(tree: SourceTree, languages: tuple[str, ...]) -> Iterator[Objective]:
    for document in tree.of(Kind.CATALOGUE_OBJECTIVES):
        assert isinstance(document.root, Table)
        for entry in document.root.entries:
            form, _ = authored(ShippedObjectiveForm, entry.value, at=entry.key.span)
            assert form is not None  # the catalogue is ours, and tested
            yield Objective(
                id=entry.key.text,
                title=ordered(
                    shipped_versions(entry.key.text, lambda labels: labels.objectives, languages),
                    (*languages, FALLBACK),
                ),
                platforms=tuple(platform.value for platform in form.platforms),
                body=None,
            )
