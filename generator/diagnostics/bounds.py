"""How long a text, a name and a path may be, and how large a file: bounds that no site can raise.

Each stands here once: what reads, checks and writes asks here, and so do the messages and explanations that name it. It refuses nothing.
"""

#: Characters of a text among the keys, which is no prose, and of a cell of a table.
TEXT = 10_000
#: Bytes of a file, and of the prose of one, beyond which no site's ``limits`` can go.
FILE, PROSE = 100_000_000, 2_000_000
#: Bytes of the name of a file or a folder: a file system takes 255, and endings and a stage's suffix are put behind.
NAME = 200
#: Bytes of a path below ``content/`` or of an address, and folders inside one another: what every disk takes, with a language before
#: and a file behind it.
PATH, FOLDERS = 800, 50


def told_bytes(size: int) -> str:
    """A bound of millions of bytes as it is told.

    >>> told_bytes(PROSE), told_bytes(FILE)
    ('2 MB', '100 MB')
    """
    return f"{size // 10**6} MB"
