"""Facts → documents that programs read: the goals as JSON, a goal's readings as CSV, what differs between two states.

Takes reports and differences as they were judged, gives plain dictionaries and text. It lies below the stages: the command
line prints the same documents that a site holds, without what pages need. ``address`` says how files of a site are
linked. Nothing here judges, draws or makes HTML.
"""

from generator.documents.differences import differences_json
from generator.documents.goals import goals_document, goals_json
from generator.documents.readings import readings_csv

__all__ = ["differences_json", "goals_document", "goals_json", "readings_csv"]
