"""Message catalogues: each language's ``messages.po`` read into memory at run time.

Takes a listed language and gives gettext's own ``GNUTranslations``, whose plural rule is the file's header. The ``.po``
files are the source; no compiled file is written anywhere.
"""

from gettext import GNUTranslations
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from generator.languages import Language


def read_catalog(language: Language) -> GNUTranslations:
    """The language's catalogue; a message without a translation answers with its English id."""
    compiled = BytesIO()
    write_mo(
        compiled, read_po(BytesIO(language.messages.read_bytes()), locale=language.code, abort_invalid=True)
    )
    compiled.seek(0)
    return GNUTranslations(compiled)
