"""Goals whose owner or tag is probably several, written as one text.

Takes the goals' files and the site; gives a note at each. Names that ``names`` of the site declares are names, whatever stands in them.
"""

from collections.abc import Collection, Iterator

from generator.check.authored import Written
from generator.check.goals.goal import GoalFile
from generator.check.names.several import several_diagnostics
from generator.diagnostics import Diagnostic
from generator.model.book import Site

_DECLARE = "put the name into `names` in site.yaml"


def several_in_goals(files: Collection[GoalFile], site: Site) -> Iterator[Diagnostic]:
    """Owners and tags, each beside those that other goals have."""
    owners = {one.value for file in files for one in (*file.form.owner, *_owners_of_actions(file))}
    tags = {one.value for file in files for one in file.form.tags}
    for file in files:
        for written, noun, known in ((file.form.owner, "owner", owners), (file.form.tags, "tag", tags)):
            if not any(one.value in site.names for one in written):
                yield from several_diagnostics(written, noun, known=known, otherwise=_DECLARE)


def _owners_of_actions(file: GoalFile) -> Iterator[Written[str]]:
    return (action.owner for action in file.form.actions if action.owner is not None)
