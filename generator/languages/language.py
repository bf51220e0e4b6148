"""What a language's folder holds, as one frozen record.

Takes nothing and knows no language: each folder beside this module makes its own record, ``LANGUAGE``. Messages are not
in it, for only ``l10n`` reads them; ``messages`` says where they are.
"""

from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from generator.languages.labels import Labels
from generator.languages.vocabulary import Vocabulary
from generator.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """``code`` is BCP 47's and the folder's name; ``name`` is the language's own name for itself.

    ``dates`` is the locale of its dates where that is another: English dates put the day first. ``called`` is what people
    write for the language instead of its code, in lower case. ``columns`` are names that columns of readings have in it, in
    lower case, with the column that each means. ``comma`` stands between names in a row. ``spelled_to`` is the largest number that running text writes in a word.
    ``fields`` are the titles of keys, as the form in the browser shows them, by the English ones, of which English needs none; ``hints`` what
    they mean, by the English descriptions.
    ``labels`` name what ships; ``vocabulary`` is what titles and claims speak in.
    """

    code: str
    name: str
    dates: str | None = None
    called: tuple[str, ...]
    columns: Mapping[str, str]
    labels: Labels
    vocabulary: Vocabulary
    fields: Mapping[str, str]
    hints: Mapping[str, str]
    comma: str = ", "
    spelled_to: int = 10

    @property
    def messages(self) -> Traversable:
        """The file of its messages, in gettext's ``.po`` form."""
        return files("generator.languages").joinpath(self.code, "messages.po")
