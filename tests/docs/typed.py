"""Command lines as they are typed: whether the command line knows them, without running them."""

from collections.abc import Sequence

from click import Context, UsageError

from generator.cli.app import app


def can_be_typed(words: Sequence[str]) -> bool:
    """Whether the command line knows a command and its options; nothing is run."""
    # A command keeps the help option of the first context that it was in.
    parent = Context(app, **app.context_settings)
    try:
        name, found, rest = app.resolve_command(parent, list(words))
        assert found is not None
        found.make_context(name, rest, parent=parent)
    except UsageError:
        return False
    return True
