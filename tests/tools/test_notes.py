"""Notes for translators come from what the code says of a message."""

from tools.messages import catalog_of
from tools.notes import Notes

MODULE = '''"""Rests in words.

Takes nothing.
"""

LOOSE = _("loose")
#: How a rest is left, by its age:
#: ``old bread``.
TABLE = {
    "old": _("old"),
}


def rest(n):
    """What is left: ``2 of 3``.

    ``2 of 3 loaves are left.``

    Never more.
    """
    def inner():
        """Each loaf by name."""
        return _("loaf")

    return _("left")
'''


def note(message: str) -> str | None:
    line = next(n for n, text in enumerate(MODULE.splitlines(), start=1) if f'_("{message}")' in text)
    return Notes(MODULE).at(line)


def test_a_function_says_what_its_messages_are_for_with_its_example() -> None:
    assert note("left") == 'What is left: "2 of 3". "2 of 3 loaves are left."'


def test_the_innermost_function_speaks_first() -> None:
    assert note("loaf") == "Each loaf by name."


def test_a_table_is_explained_by_the_comment_above_it() -> None:
    assert note("old") == 'How a rest is left, by its age: "old bread".'


def test_what_has_no_note_of_its_own_has_the_modules() -> None:
    assert note("loose") == "Rests in words."


def test_a_translator_finds_the_notes_in_the_file() -> None:
    message = catalog_of("nb").get("{amount} on {date}")
    assert message is not None
    assert any('"452 followers on 12 May"' in each for each in message.auto_comments)
