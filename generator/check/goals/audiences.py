"""Goals that everybody may see because nobody said who may.

Takes the goals' files and the site; gives one note for all of them. It decides on no goal who may see it.
"""

from collections.abc import Collection, Iterator

from generator.check.goals.goal import GoalFile
from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.goals import GOALS_FOR_ALL
from generator.model.book import Site
from generator.model.source import Kind, SourceTree, Table


def for_all_diagnostics(files: Collection[GoalFile], tree: SourceTree, site: Site) -> Iterator[Diagnostic]:
    """How many goals name no audience, where the site has audiences and no default among them."""
    unsaid = sum(not file.form.audience for file in files)
    if not unsaid or not site.audiences or site.default_audience is not None:
        return
    goals = "goal names no audience and goes" if unsaid == 1 else "goals name no audience and go"
    fix = f"add `default_audience: {site.audiences[-1]}`, or leave it if that is what you mean"
    yield GOALS_FOR_ALL.at(_place(tree, site), f"{unsaid} {goals} to everybody", fix=fix)


def _place(tree: SourceTree, site: Site) -> Span:
    """Where the audiences are listed."""
    root = next((document.root for document in tree.of(Kind.SITE)), None)
    return (root.key_span("audiences") if isinstance(root, Table) else None) or site.span
