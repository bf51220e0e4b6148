"""The style sheet: the theme's colours as custom properties, then the theme's own rules.

Takes a theme and the site's accent, gives CSS. Dark colours follow the reader's system unless the page bears their own choice, paper is always light, and with
forced colours the reader's own are used. It knows no page.
"""

import re
from collections.abc import Mapping

#: With forced colours everything is the reader's text colour, but links.
_FORCED = {"paper": "Canvas", "wash": "Canvas", "rule": "GrayText", "blue": "LinkText"}


def token_css(tokens: Mapping[str, tuple[str, str]], accent: tuple[str, str] | None) -> str:
    """Every token and the accent as a custom property, in light, dark, print and forced colours.

    >>> print(token_css({"ink": ("#000000", "#ffffff")}, None).splitlines()[0])
    :root{color-scheme:light dark;--ink:#000000}
    """
    colours = {**tokens, **({"accent": accent} if accent else {})}
    light = _properties({name: pair[0] for name, pair in colours.items()})
    dark = _properties({name: pair[1] for name, pair in colours.items()})
    forced = _properties({name: _FORCED.get(name, "CanvasText") for name in colours})
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        f":root:where([data-colours=light]){{color-scheme:light;{light}}}\n"
        f":root:where([data-colours=dark]){{color-scheme:dark;{dark}}}\n"
        f"@media print{{:root{{color-scheme:light;{light}}}}}\n"
        f"@media (forced-colors:active){{:root{{{forced}}}}}\n"
    )


def _properties(values: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in values.items())


#: Strings stay as they are; comments and white space are what a browser does not need.
_NEEDLESS = re.compile(r"""("[^"]*"|'[^']*')|/\*.*?\*/|\s+""", re.DOTALL)
_AROUND = re.compile(r"""("[^"]*"|'[^']*')|\s*([{};,>])\s*|(:)\s+|;(?=\})""")


def packed(css: str) -> str:
    """The same rules without comments and needless white space.

    >>> packed("/* A note. */ a :is(b, i) { color: red; content: 'a  ; b'; }")
    "a :is(b,i){color:red;content:'a  ; b'}"
    """
    short = _NEEDLESS.sub(lambda found: found[1] or " ", css)
    short = _AROUND.sub(lambda found: found[1] or found[2] or found[3] or "", short).strip()
    return short.replace(";}", "}")
