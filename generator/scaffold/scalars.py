"""Values as YAML writes them: plain where that means the same, else quoted.

Takes text; gives text that reads back as the same text on one line.
"""

import json
import re

#: A word that is no number, date or truth value, and holds no sign that means something to YAML.
_PLAIN = re.compile(r"[^\W\d_](?:[^\n\r\t:#,\[\]{}&*!|>'\"%@`\\]*[^\s:#,\[\]{}&*!|>'\"%@`\\])?")
_MEANT = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def scalar(text: str) -> str:
    """``text`` as a scalar of YAML.

    >>> scalar("Social goals"), scalar("100 new leads"), scalar("Kari: more"), scalar("yes")
    ('Social goals', '"100 new leads"', '"Kari: more"', '"yes"')
    """
    if _PLAIN.fullmatch(text) and text.casefold() not in _MEANT and text.isprintable():
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in quoted)
