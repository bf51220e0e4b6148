"""Command lines as they are typed: whether the command line knows them, without running them."""

from collections.abc import Sequence

from click import Context, UsageError

from generator.cli.app import app


def can_be_typed(words: Sequence[str]) -> bool:
    """Whether the command line knows a command and its options; nothing is run."""
    try:
        name, found, rest = app.resolve_command(Context(app), list(words))
        assert found is not None
        found.make_context(name, rest)
    except UsageError:
        return False
    return True
