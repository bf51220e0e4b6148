"""Command lines as they are typed: whether the command line knows them, without running them."""

import shlex
from collections.abc import Sequence

from click import Context, UsageError

from generator.cli.app import app

#: Commands and options that pages show before they exist: they are run as soon as they do. Empty is right.
AWAITED = frozenset(
    {"new", "serve", "schema", "catalogue", "cms", "--client", "--owner", "--status", "--objective"}
)


def is_awaited(command: str) -> bool:
    """Whether the command line does not know a command yet that is to come."""
    program, *words = shlex.split(command, comments=True)
    return program == "goalposts" and not AWAITED.isdisjoint(words) and not can_be_typed(words)


def can_be_typed(words: Sequence[str]) -> bool:
    """Whether the command line knows a command and its options; nothing is run."""
    try:
        name, found, rest = app.resolve_command(Context(app), list(words))
        assert found is not None
        found.make_context(name, rest)
    except UsageError:
        return False
    return True
