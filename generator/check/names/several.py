"""Several names in one text: ``owner: Kari, Ola`` is one owner, whom nobody is called.

Takes what was written and the names that stand by themselves elsewhere; gives a note with the list that is probably meant. It splits
nothing by itself.
"""

from collections.abc import Collection, Iterator, Sequence

from generator.check.authored import Written
from generator.check.authored.fields import shown
from generator.check.authored.several_words import as_list, names_in
from generator.diagnostics import Diagnostic
from generator.diagnostics.codes.content import SEVERAL_IN_ONE


def several_diagnostics(
    written: Sequence[Written[str]], noun: str, *, known: Collection[str] = (), otherwise: str = "leave it"
) -> Iterator[Diagnostic]:
    """A note at a lone text that is probably a list. ``known`` are names that are borne elsewhere."""
    if len(written) == 1:
        text = written[0].value
        names = names_in(text, known)
        if names:
            fix = f"if these are several, write `{as_list(names)}`; else {otherwise}"
            yield SEVERAL_IN_ONE.at(written[0].span, f"`{shown(text)}` is one {noun}", fix=fix)
