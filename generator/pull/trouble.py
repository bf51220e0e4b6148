"""What keeps a query from being answered, in words, and a text without its secrets."""

from collections.abc import Iterable

_LONGEST = 400


class PullError(Exception):
    """A query of which nothing is taken. ``fix`` says what to do; neither text holds a secret."""

    def __init__(self, message: str, *, fix: str) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix


def redacted(text: str, secrets: Iterable[str]) -> str:
    """``text`` with each secret struck out, the longest first.

    >>> redacted("no route for me:hunter2@db", ["hunter2"])
    'no route for me:•••@db'
    """
    for secret in sorted(set(secrets), key=len, reverse=True):
        if secret:
            text = text.replace(secret, "•••")
    return text


def in_short(fault: BaseException, secrets: Iterable[str] = ()) -> str:
    r"""What an engine says of a fault, on one line, without secrets.

    >>> in_short(ValueError("no such table:\n  orders"))
    'no such table: orders'
    """
    line = " ".join(redacted(str(fault), secrets).split()) or type(fault).__name__
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
