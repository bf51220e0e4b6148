"""Message catalogues: each language's ``messages.po`` read into memory at run time.

Takes a listed language and gives gettext's own ``GNUTranslations``, whose plural rule is the file's header. The ``.po``
files are the source; no compiled file is written anywhere.
"""

from gettext import GNUTranslations, c2py
from io import BytesIO

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from generator.languages import Language


def read_catalog(language: Language) -> GNUTranslations:
    """The language's catalogue; a message without a translation answers with its English id."""
    return _Read(read_po(BytesIO(language.messages.read_bytes()), locale=language.code, abort_invalid=True))


class _Read(GNUTranslations):
    """A catalogue as gettext keeps one that it parsed: to compile all messages for it takes as long as to read them."""

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self.plural = c2py(catalog.plural_expr)
        self._catalog: dict[str | tuple[str, int], str] = {}
        for message in catalog:
            if message.id and not message.fuzzy:
                self._keep(message)

    def _keep(self, message: Message) -> None:
        before = f"{message.context}\x04" if message.context else ""
        if isinstance(message.id, str):
            if message.string:
                self._catalog[before + message.id] = str(message.string)
            return
        for form, text in enumerate(message.string or ()):
            self._catalog[before + message.id[0], form] = text or message.id[min(form, 1)]
