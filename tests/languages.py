"""The languages that tests ask: all that ship, and one that never will, for what is said where there is no translation.

It holds codes alone. A language that ships is asked by every test of this list from its first line in the registry on.
"""

from generator.languages import LANGUAGES

SHIPPED = tuple(language.code for language in LANGUAGES)
#: Esperanto: Babel knows its numbers and dates, and nobody's site waits for it.
UNTRANSLATED = "eo"
