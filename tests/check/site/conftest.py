"""The command, for what may not be said by any of them."""

from tests.cli.conftest import goalposts

__all__ = ["goalposts"]
