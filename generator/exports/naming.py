"""Names of accounts and sources as names of files and folders.

Takes any text; gives a name without signs that mean something to a file system, short enough for one.
"""

import re
from hashlib import sha256

from generator.diagnostics import bounds

_NOT_IN_NAMES = re.compile(r"[^\w.-]+")
#: Bytes of UTF-8, with the ending of the draft that is written first.
_LONGEST = bounds.NAME - len(".yaml.draft")
_MARK = 8


def plain_name(text: str, otherwise: str) -> str:
    """``text`` as the name of a file or folder, without an ending; ``otherwise`` where nothing of it can stand in one.

    A name that is too long is cut between two signs and gets a mark of the whole, so that two of them do not become one.

    >>> plain_name("Facebook/Kafé Sør", "readings"), plain_name("…", "readings")
    ('facebook-kafé-sør', 'readings')
    """
    name = _NOT_IN_NAMES.sub("-", text).strip("-.").lower()
    whole = name.encode("utf-8")
    if len(whole) <= _LONGEST:
        return name or otherwise
    begin = whole[: _LONGEST - _MARK - 1].decode("utf-8", errors="ignore").rstrip("-.")
    return f"{begin}-{sha256(whole).hexdigest()[:_MARK]}"
