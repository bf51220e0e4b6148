"""Text that authors write once or in several languages."""

import re
import unicodedata
from collections.abc import Callable

from generator.records import dataclass

#: What turns the text around it about, up to the end of a line or of its like: none of it is part of a word.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: Characters without a picture that no text of a site may hold. U+0085 breaks lines for some and is left alone.
UNSHOWABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
#: What no page, feed or terminal can show of a name, line ends among it; git keeps it in names.
_UNSHOWN = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


#: Names that Windows keeps for devices.
_DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9¹²³]", re.IGNORECASE)


def is_device(name: str) -> bool:
    """Whether Windows keeps ``name`` for a device, so that no file or folder can have it.

    >>> is_device("NUL"), is_device("com1"), is_device("common")
    (True, True, False)
    """
    return _DEVICES.fullmatch(name) is not None


def straight(text: str) -> str:
    r"""``text`` without the controls of direction that would turn around what stands beside it.

    >>> straight("a\u202eb\u2069c")
    'abc'
    """
    return text if text.isascii() else _TURNING.sub("", text)


def shown_name(name: str) -> str:
    r"""A name from outside of the content, as it can be shown: what cannot is left out.

    >>> shown_name("Da\x1b[31mna\u202e")
    'Da[31mna'
    """
    return _UNSHOWN.sub("", straight(name))


def composed(name: str) -> str:
    r"""The form in which names are kept: some systems store the accents of a file's name apart.

    >>> composed("Cafe\u0301")
    'Café'
    """
    return unicodedata.normalize("NFC", name)


def folded(name: str) -> str:
    r"""The form in which two names are one, of files, addresses, ids, platforms and people: composed accents, no capitals.

    >>> folded("Cafe\u0301") == folded("CAFÉ"), folded("Straße") == folded("strasse")
    (True, True)
    """
    return name.lower() if name.isascii() else composed(composed(name).casefold())


def western_digits(text: str) -> str:
    """``text`` with the digits that place values of any script as 0 to 9, as patterns ask for them; other signs stay.

    >>> western_digits("٤٨٠ på ३ dager"), western_digits("１２"), western_digits("x² ½ ፩")
    ('480 på 3 dager', '12', 'x² ½ ፩')
    """
    return text if text.isascii() else "".join(str(unicodedata.decimal(sign, sign)) for sign in text)


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


@dataclass(frozen=True, slots=True)
class UnitWords:
    """What values are counted in, by language and plural category (``one``, ``few``, ``other`` …), the site's first language first.

    Every language has the form ``other``.

    >>> words = UnitWords((("en", (("one", "member"), ("other", "members"))),))
    >>> words.form("en", lambda language: "one"), words.form("nb", lambda language: "many").text
    (Said(text='member', language='en'), 'members')
    """

    versions: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

    def form(self, language: str, category: Callable[[str], str]) -> Said:
        """The word in ``language``, else in the first; ``category`` tells the plural category in the language it is in."""
        spoken, forms = next((each for each in self.versions if each[0] == language), self.versions[0])
        words = dict(forms)
        return Said(words.get(category(spoken)) or words["other"], spoken)

    @property
    def names(self) -> LocalText:
        """The word for many of it, as a text by language."""
        return LocalText(tuple((language, dict(forms)["other"]) for language, forms in self.versions))

    @property
    def all(self) -> frozenset[str]:
        """Every form in every language."""
        return frozenset(text for _, forms in self.versions for _, text in forms)
