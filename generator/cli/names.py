"""Names of files are UTF-8, as git has them, whatever language the machine speaks.

Python reads them by the machine's locale: with ``LANG=nb_NO.ISO-8859-1`` or ``PYTHONUTF8=0`` a goal called ``Ås`` would get another address
or none. Python settles that before anything of ours runs, so where it did so otherwise the same command takes this one's place, in
Python's UTF-8 mode; streams keep the encoding that they have.
"""

import os
import sys

_MODE = "PYTHONUTF8"
_STREAMS = "PYTHONIOENCODING"


def read_names_as_utf8() -> None:
    """Go on where names are read so, which is nearly everywhere, or begin again; once, if that did not help."""
    if sys.getfilesystemencoding() == "utf-8" or os.environ.get(_MODE) == "1" or not sys.executable:
        return
    os.environ[_MODE] = "1"
    if sys.stdout is not None:
        os.environ.setdefault(_STREAMS, sys.stdout.encoding)
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - this very command, and no shell
