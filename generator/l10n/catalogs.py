"""Message catalogues: ``locales/<code>.po`` read into memory at run time.

Takes a language's code and gives gettext's own ``GNUTranslations``, whose plural rule is the file's header. The ``.po``
files are the source; no compiled file is written anywhere.
"""

from gettext import GNUTranslations
from importlib.resources import files
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def read_catalog(code: str) -> GNUTranslations:
    """The catalogue of a listed language; a message without a translation answers with its English id."""
    source = files("generator.l10n").joinpath("locales", f"{code}.po").read_bytes()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source), locale=code, abort_invalid=True))
    compiled.seek(0)
    return GNUTranslations(compiled)
