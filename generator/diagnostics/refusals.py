"""What an operating system refuses, and what a person can do about it.

Takes an ``OSError``; gives its words for a message. It does not say whether a refusal is anybody's fault.
"""

import errno

OUT_OF_MEMORY = "the memory does not suffice; build with `--jobs 1`, or on a machine that has more"
_TRY_AGAIN = "run this again; where it stays so, look whether the disk is sound"
_REMEDIES = {
    errno.EACCES: "get the right to it, or give the file to whoever runs this",
    errno.EDQUOT: "make room: the quota of whoever runs this is used up",
    errno.EFBIG: "raise the limit of a file's size (`ulimit -f`)",
    errno.EIO: _TRY_AGAIN,
    errno.ELOOP: "remove the links that lead to each other",
    errno.EMFILE: "raise the limit of open files (`ulimit -n`)",
    errno.ENAMETOOLONG: "choose a shorter name",
    errno.ENFILE: "end programs that hold many files open, then run this again",
    errno.ENOLCK: "choose a folder on a disk that knows locks",
    errno.ENOMEM: "end programs that need much memory, then run this again",
    errno.ENOSPC: "make room on that disk",
    errno.EPERM: "get the right to it, or give the file to whoever runs this",
    errno.EROFS: "make the disk writable, or choose a folder on another one",
    errno.ESTALE: _TRY_AGAIN,
    errno.ETIMEDOUT: _TRY_AGAIN,
}


def is_of_the_machine(fault: OSError) -> bool:
    """Whether the machine's state explains ``fault``, whatever a program had asked for: full, failing, closed to us."""
    return fault.errno in _REMEDIES


def reason_of(fault: OSError) -> str:
    """What the operating system said, without its number.

    >>> reason_of(OSError(28, "No space left on device")), reason_of(OSError("odd"))
    ('No space left on device', 'odd')
    """
    return fault.strerror or str(fault) or type(fault).__name__


def remedy_for(fault: OSError) -> str:
    """What to do about it.

    >>> remedy_for(OSError(28, "No space left on device"))
    'make room on that disk'
    """
    return _REMEDIES.get(fault.errno or 0, "look at that file or folder, then run this again")
