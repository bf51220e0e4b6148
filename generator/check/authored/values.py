"""Field types with a form of their own: currencies, languages, time zones, addresses, colours, pictures and sizes.

Takes scalars, gives ``Written`` values in one spelling, or refuses with what was probably meant. It fetches nothing and
looks at no file.
"""

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Annotated, Any
from zoneinfo import ZoneInfo, available_timezones

from generator.check.authored.fields import plain, read_word, shown
from generator.check.authored.json_types import COLOUR, CURRENCY, STRING, TEXT, URL
from generator.check.authored.written import Written, refused
from generator.check.standards.currencies import CURRENCIES
from generator.check.standards.languages import canonical, meant
from generator.diagnostics import bounds
from generator.diagnostics.codes.content import UNKNOWN_CURRENCY
from generator.diagnostics.codes.sites import (
    BAD_COLOUR,
    BAD_LANGUAGE,
    BAD_LOGO,
    BAD_SIZE,
    BAD_URL,
    UNKNOWN_TIMEZONE,
)
from generator.diagnostics.suggestions import did_you_mean, nearest
from generator.model.size import size_in_bytes
from generator.model.web_address import is_base

PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.ASCII | re.IGNORECASE)
_SHORT_COLOUR = re.compile(r"#?(?:[0-9a-f]{3}|[0-9a-f]{6})", re.ASCII | re.IGNORECASE)
_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "kr": "NOK",
    "₹": "INR",
    "euro": "EUR",
    "euros": "EUR",
    "dollar": "USD",
    "dollars": "USD",
    "pound": "GBP",
    "pounds": "GBP",
    "krone": "NOK",
    "kroner": "NOK",
    "kr.": "NOK",
    "norwegian krone": "NOK",
    "norske kroner": "NOK",
    "kronor": "SEK",
}


def meant_currency(word: str) -> str | None:
    """The code that a sign, a name or small letters stand for.

    >>> meant_currency("usd"), meant_currency("$"), meant_currency("shells")
    ('USD', 'USD', None)
    """
    return word.upper() if word.upper() in CURRENCIES else _SIGNS.get(word.casefold())


def currency_fix(word: str) -> str:
    """What to write instead of an unknown currency.

    >>> currency_fix("usd"), currency_fix("EURR")
    ('write `USD`', 'did you mean `EUR`?')
    """
    code = meant_currency(word)
    otherwise = "write a three-letter code, such as `USD` or `NOK`"
    return f"write `{code}`" if code else did_you_mean(word, CURRENCIES, otherwise=otherwise)


def read_currency(found: Any) -> Written[str]:
    """A currency's code."""
    word = read_word(found)
    if word.value in CURRENCIES:
        return word
    message = f"`{shown(word.value)}` is not a currency code"
    raise refused(UNKNOWN_CURRENCY.at(word.span, message, fix=currency_fix(word.value)))


def read_language(found: Any) -> Written[str]:
    """A language's code in its usual spelling."""
    word = read_word(found)
    code = canonical(word.value)
    if code is not None:
        return Written(code, word.text, word.span)
    likely = meant(word.value)
    fix = f"write `{likely}`" if likely else "write a code such as `en`, `nb`, `ar` or `pt-BR`"
    raise refused(BAD_LANGUAGE.at(word.span, f"`{shown(word.value)}` is not a language code", fix=fix))


def read_timezone(found: Any) -> Written[str]:
    """A time zone's name in the IANA database."""
    word = read_word(found)
    try:
        ZoneInfo(word.value)
    except (KeyError, ValueError, OSError):
        message = f"`{shown(word.value)}` is not a time zone"
        raise refused(UNKNOWN_TIMEZONE.at(word.span, message, fix=_zone_fix(word.value))) from None
    return word


def _zone_fix(word: str) -> str:
    zones = available_timezones()
    city = word.replace(" ", "_").casefold()
    same = sorted(zone for zone in zones if zone.rpartition("/")[2].casefold() == city)
    otherwise = "write a continent and a city, as in `Europe/Oslo`, or `UTC`"
    if re.fullmatch(r"(?:UTC|GMT)?\s*[+−-]\d.*|[A-Z]{3,5}", word):
        return otherwise
    return f"write `{same[0]}`" if same else did_you_mean(word, zones, otherwise=otherwise)


def read_url(found: Any) -> Written[str]:
    """An absolute address."""
    word = read_word(found)
    if is_base(word.value):
        return word
    by_ssh = re.fullmatch(r"(?:ssh://)?git@([\w.-]+)[:/](\S+?)(?:\.git)?/?", word.value, re.ASCII)
    if by_ssh is not None:
        fix = f"write `https://{by_ssh[1]}/{by_ssh[2]}`"
        raise refused(
            BAD_URL.at(word.span, f"`{shown(word.value)}` is an address for git, not for readers", fix=fix)
        )
    bare = re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?", word.value, re.ASCII)
    fix = f"write `https://{word.value}`" if bare else "write it as in `https://goals.example.org/`"
    raise refused(BAD_URL.at(word.span, f"`{shown(word.value)}` is not a web address", fix=fix))


def read_colour(found: Any) -> Written[str]:
    """A colour as ``#rrggbb``."""
    word = read_word(found)
    if _COLOUR.fullmatch(word.value):
        return Written(word.value.lower(), word.text, word.span)
    message = f"`{shown(word.value)}` is not a colour"
    raise refused(BAD_COLOUR.at(word.span, message, fix=_colour_fix(word.value)))


def _colour_fix(text: str) -> str:
    parts = re.fullmatch(
        r"rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)", text, re.ASCII | re.IGNORECASE
    )
    if parts is not None and all(int(part) < 256 for part in parts.groups()):
        return 'write `"#{:02x}{:02x}{:02x}"`'.format(*(int(part) for part in parts.groups()))
    if not _SHORT_COLOUR.fullmatch(text):
        return 'write it as in `"#1f5fa8"`'
    digits = text.lstrip("#").lower()
    full = digits if len(digits) == 6 else "".join(2 * digit for digit in digits)
    return f'write `"#{full}"`'


def read_picture(found: Any) -> Written[str]:
    """The path of a picture below ``content/``. Whether it is there is seen later."""
    word = read_word(found)
    path = PurePosixPath(word.value)
    if path.suffix.lower() not in PICTURES or "://" in word.value:
        fix = "write its path below content/, as in `assets/logo.svg`; svg, png, jpg and webp are accepted"
        raise refused(BAD_LOGO.at(word.span, f"`{shown(word.value)}` is not a picture in content/", fix=fix))
    return word


def size_up_to(most: int) -> Callable[[Any], Written[int]]:
    """Reads a number of bytes of at most ``most``."""

    def read(found: Any) -> Written[int]:
        word = read_word(found)
        size = size_in_bytes(word.value)
        if size is None:
            fix = "write a number followed by B, kB or MB, such as `20 MB`"
            raise refused(BAD_SIZE.at(word.span, f"`{shown(word.value)}` is not a size", fix=fix))
        if size > most:
            message = f"`{shown(word.value)}` is more than any site can allow"
            fix = f"write at most `{most // 10**6} MB`, and split what is larger"
            raise refused(BAD_SIZE.at(word.span, message, fix=fix))
        return Written(size, word.text, word.span)

    return read


def nearest_picture(path: str, paths: list[str]) -> str:
    """A fix for a picture that is not there."""
    near = nearest(path, paths)
    return f"did you mean `{near}`?" if near else f"put the file there, as content/{path}"


Currency = Annotated[Written[str], plain(read_currency, CURRENCY)]
Language = Annotated[Written[str], plain(read_language, TEXT)]
Timezone = Annotated[Written[str], plain(read_timezone, TEXT)]
Url = Annotated[Written[str], plain(read_url, URL)]
Colour = Annotated[Written[str], plain(read_colour, COLOUR)]
Picture = Annotated[Written[str], plain(read_picture, TEXT)]
FileSize = Annotated[Written[int], plain(size_up_to(bounds.FILE), STRING)]
ProseSize = Annotated[Written[int], plain(size_up_to(bounds.PROSE), STRING)]
