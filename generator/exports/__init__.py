"""Files that other tools exported to readings in the long form: a stage of its own, beside ``read``.

Takes the bytes of a file and what is known apart from it (``Asked``); gives what it was taken for and what came of it
(``Taken``), or raises ``NotTakenError``. ``merge`` puts readings beside those that are there. ``shapes`` has a file a kind of export,
``words`` one a language. Nothing here opens a file, asks a clock or knows where a site is.
"""

from generator.exports.draft import Asked, Draft, Missing, NotTakenError, Refused, Stranger, Taken
from generator.exports.export import Export
from generator.exports.merge import Merged, merged
from generator.exports.naming import plain_name
from generator.exports.opening import opened
from generator.exports.recognise import Recognised, headers_in, recognised, shape_called
from generator.exports.shapes import SHAPES, Shape
from generator.exports.showable import showable

__all__ = [
    "SHAPES", "Asked", "Draft", "Export", "Merged", "Missing", "NotTakenError", "Recognised", "Refused", "Shape", "Stranger", "Taken",
    "headers_in", "merged", "opened", "plain_name", "recognised", "shape_called", "showable",
]  # fmt: skip
