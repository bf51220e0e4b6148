"""Message catalogues: each language's ``messages.po`` read into memory at run time.

Takes a listed language and gives gettext's own ``GNUTranslations``, whose plural rule is the file's header. The ``.po``
files are the source; no compiled file is written anywhere.
"""

from collections.abc import Iterator
from gettext import GNUTranslations, c2py
from io import BytesIO

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from generator.languages import Language

#: A message with its context is one text for gettext, with this between the two.
_CONTEXT = "\x04"
_Key = str | tuple[str, int]


def read_catalog(language: Language) -> GNUTranslations:
    """The language's catalogue; a message without a translation answers with its English id."""
    file = BytesIO(language.messages.read_bytes())
    return _Read(read_po(file, locale=language.code, abort_invalid=True))


class _Read(GNUTranslations):
    """What gettext has after it read a compiled file; to compile one first, which sorts the messages, takes longer than all else."""

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self._catalog: dict[_Key, str] = dict(_entries(catalog))
        self.plural = c2py(catalog.plural_expr)


def _entries(catalog: Catalog) -> Iterator[tuple[_Key, str]]:
    """Each message that has a translation that somebody stands for, by its id; a counted one by the number of each form too."""
    for message in catalog:
        if message.id and message.string and not message.fuzzy:
            yield from _forms(message)


def _forms(message: Message) -> Iterator[tuple[_Key, str]]:
    before = "" if message.context is None else f"{message.context}{_CONTEXT}"
    if isinstance(message.id, str):
        yield before + message.id, str(message.string)
        return
    one, many = message.id
    for number, form in enumerate(message.string or ()):
        yield (before + one, number), form or (many if number else one)
