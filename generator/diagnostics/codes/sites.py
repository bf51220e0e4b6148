"""Codes about ``site.yaml``: languages, time zone, addresses, colours and limits."""

from generator.diagnostics import bounds
from generator.diagnostics.bounds import told_bytes
from generator.diagnostics.diagnostic import Code, Severity

NO_SITE = Code(
    id="no-site",
    severity=Severity.ERROR,
    why="a site needs content/site.yaml, with at least a title",
    about="The folder has no `content/site.yaml`. Either this is the wrong folder (`-C` names another), or the site has not been set up yet.",
    example="# content/ without site.yaml",
    remedy="# content/site.yaml\ntitle: Our goals",
)
BAD_LANGUAGE = Code(
    id="bad-language",
    severity=Severity.ERROR,
    why="a language is a BCP 47 code: `en`, `nb`, `ar`, `pt-BR`",
    about="Codes have two or three letters, with a region or script after a hyphen where it matters. List each once.",
    example="languages: [english]",
    remedy="languages: [en]",
)
UNTRANSLATED = Code(
    id="untranslated",
    severity=Severity.WARNING,
    why="built-in texts come in a few languages; in all others they are shown in English",
    about=(
        "Your texts are shown in this language, and numbers and dates are written as it does. Built-in texts such as "
        "`On track` stay in English, because they have not been translated yet."
    ),
    example="languages: [pl]",
    remedy="languages: [en]",
)
UNKNOWN_TIMEZONE = Code(
    id="unknown-timezone",
    severity=Severity.ERROR,
    why="a time zone is a name of the IANA database, most often a continent and a city",
    about="The time zone decides which day it is when a build runs. Abbreviations such as CET say nothing about summer time.",
    example="timezone: Oslo",
    remedy="timezone: Europe/Oslo",
)
BAD_URL = Code(
    id="bad-url",
    severity=Severity.ERROR,
    why="a web address begins with https:// or http://, and has no question mark or # in it",
    about="`base_url` is where the site will be published; the addresses of pages are added to it. `repository` is where its files are kept.",
    example="base_url: goals.example.org",
    remedy="base_url: https://goals.example.org/",
)
BAD_COLOUR = Code(
    id="bad-colour",
    severity=Severity.ERROR,
    why="a colour is a # and six hexadecimal digits, in quotes: an unquoted # begins a comment",
    about="Two digits each for red, green and blue, as every drawing program shows them.",
    example="accent: blue",
    remedy='accent: "#1f5fa8"',
)
BAD_LOGO = Code(
    id="bad-logo",
    severity=Severity.ERROR,
    why="the logo is a picture in content/: svg, png, jpg or webp",
    about="Write its path below content/. The file is published with the site; nothing is fetched from elsewhere.",
    example="logo: https://example.org/logo.svg",
    remedy="logo: assets/logo.svg",
)
BAD_SIZE = Code(
    id="bad-size",
    severity=Severity.ERROR,
    why="a size is a number followed by B, kB or MB, and no site can make a build as large as it likes",
    about=(
        "`200 kB` is 200,000 bytes, `20 MB` is 20 million; a bare number is bytes. "
        f"`limits.file` can be {told_bytes(bounds.FILE)} at most, and `limits.body` {told_bytes(bounds.PROSE)}: "
        "whoever may change the content may not thereby fill the memory of the machine that builds it."
    ),
    example="limits: {file: large}",
    remedy="limits: {file: 20 MB}",
)
CODES: tuple[Code, ...] = (
    NO_SITE,
    BAD_LANGUAGE,
    UNTRANSLATED,
    UNKNOWN_TIMEZONE,
    BAD_URL,
    BAD_COLOUR,
    BAD_LOGO,
    BAD_SIZE,
)
