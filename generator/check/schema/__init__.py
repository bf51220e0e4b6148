"""JSON Schemas of the files that authors write, for editors, forms and other programs, out of the forms that the check reads by.

Takes the name of a kind of file, and the ids that there are; gives a schema (JSON Schema 2020-12) whose ``properties`` are the keys of
one entry, whichever way the file holds entries. What a schema refuses the check refuses too; the check knows more: references, rules
between keys, the calendar. Nothing is read here.
"""

from generator.check.schema.document import schema_of
from generator.check.schema.kinds import FILES, FileKind, Holds

__all__ = ["FILES", "FileKind", "Holds", "schema_of"]
