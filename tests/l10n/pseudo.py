"""``en-XA``: English with accents and two fifths longer, to see what no translation fits and which text is no message.

Takes English messages; gives them with places and marks as they are. ``install`` makes the product speak it; run as a
program it builds a site: ``python -m tests.l10n.pseudo build -C FOLDER -o FOLDER``.
"""

import re
from gettext import GNUTranslations

from generator.cli import main
from generator.l10n import words as spoken

TAG = "en-XA"
_KEPT = re.compile(r"(\{\w*\}|</?\w+>)")
_ACCENTED = str.maketrans(
    {
        "a": "aá", "e": "eé", "i": "ií", "o": "oó", "u": "uú", "A": "AÁ", "E": "EÉ", "I": "IÍ", "O": "OÓ", "U": "UÚ",
        "c": "ç", "d": "ďd", "n": "ñ", "r": "řr", "s": "š", "t": "ťt", "y": "ý", "z": "ž",
    }
)  # fmt: skip


def pseudo(text: str) -> str:
    """``text`` lengthened: vowels and some consonants stand twice, once with an accent.

    >>> pseudo("All <tone>{number} goals</tone> are met.")
    'AÁll <tone>{number} goóaálš</tone> aářreé meéťt.'
    """
    return "".join(
        piece if _KEPT.fullmatch(piece) else piece.translate(_ACCENTED) for piece in _KEPT.split(text)
    )


class Pseudo(GNUTranslations):
    """English itself as a catalogue, lengthened."""

    def gettext(self, message: str) -> str:
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return pseudo(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(msgid1 if n == 1 else msgid2)


def install() -> None:
    """From now on the words of ``en-XA`` are the lengthened ones, in this process."""
    listed = spoken._catalog
    setattr(spoken, "_catalog", lambda tag: Pseudo() if tag == TAG else listed(tag))  # noqa: B010


if __name__ == "__main__":
    install()
    main()
