"""Escapes in double quotes that YAML does not have, and halves of characters.

Takes the trouble of the parser; gives its explanation, or None of any other trouble. It is one of the rules of ``syntax``.
"""

import re

from generator.read.trouble import Said, Trouble

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


def escape(trouble: Trouble) -> Said | None:
    """A backslash in double quotes that begins nothing."""
    if "quoted scalar" not in trouble.context:
        return None
    column = max(trouble.text.rfind("\\", 0, trouble.column + 1), 0)
    half = _SURROGATE.match(trouble.text, column)
    written = half[0] if half else trouble.text[column : column + 2]
    message = f"in double quotes `\\` begins an escape, but `{written}` is not one"
    fix = "put the text in single quotes, or write `\\\\` for one backslash"
    if half:
        message, fix = (
            f"`{written}` is half of a character, which no text can hold",
            "write the character itself",
        )
    return Said(line=trouble.line, column=column, length=len(written), message=message, fix=fix)
