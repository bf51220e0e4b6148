"""Text that authors write once or in several languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """A text and the language it is in, which may not be the one that was asked for."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text in one or more languages, the site's first language before the others.

    >>> title = LocalText((("en", "Reach"), ("nb", "Rekkevidde")))
    >>> title.in_language("nb"), title.in_language("ar")
    (Said(text='Rekkevidde', language='nb'), Said(text='Reach', language='en'))
    """

    versions: tuple[tuple[str, str], ...]

    def in_language(self, language: str) -> Said:
        """The version in ``language``, else the first."""
        for code, text in self.versions:
            if code == language:
                return Said(text, code)
        code, text = self.versions[0]
        return Said(text, code)

    @property
    def first(self) -> str:
        return self.versions[0][1]
