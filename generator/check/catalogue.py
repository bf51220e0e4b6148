"""The shipped objectives with their titles and the platforms that suit them.

Takes the tree, which holds the catalogue; gives objectives by id. The site's own files about objectives are laid over
them elsewhere.
"""

from collections.abc import Iterator, Mapping

from generator.check.accounts import FALLBACK
from generator.check.authored import authored
from generator.check.authored.metric import ShippedObjectiveForm
from generator.check.texts import local_text
from generator.model.book import Objective
from generator.model.source import Kind, SourceTree, Table


def catalogue_objectives(
    tree: SourceTree, languages: tuple[str, ...] = (FALLBACK,)
) -> Mapping[str, Objective]:
    """The broad objectives that ship, by id, in the order of ids."""
    return dict(sorted((objective.id, objective) for objective in _objectives(tree, languages)))


def _objectives(tree: SourceTree, languages: tuple[str, ...]) -> Iterator[Objective]:
    for document in tree.of(Kind.CATALOGUE_OBJECTIVES):
        assert isinstance(document.root, Table)
        for entry in document.root.entries:
            form, _ = authored(ShippedObjectiveForm, entry.value, at=entry.key.span)
            assert form is not None  # the catalogue is ours, and tested
            yield Objective(
                id=entry.key.text,
                title=local_text(form.title, (*languages, FALLBACK)),
                platforms=tuple(platform.value for platform in form.platforms),
                body=None,
            )
