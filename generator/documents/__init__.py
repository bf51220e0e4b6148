"""Facts → documents that programs read: the goals as JSON and CSV, readings as CSV, what differs between two states, feeds.

Takes reports and differences as they were judged, gives plain dictionaries and text. It lies below the stages: the command
line prints the same documents that a site holds, without what pages need. ``feed`` has the records of which feeds are made,
``tags`` their lasting names; ``address`` says how files of a site are linked. Nothing here judges, draws or makes HTML.
"""

from generator.documents.atom import atom
from generator.documents.badge import badge_json, badge_svg
from generator.documents.calendar import calendar
from generator.documents.chart_spec import chart_places, chart_script, chart_spec, has_chart, series_script
from generator.documents.differences import differences_json
from generator.documents.goals import goals_document, goals_in_pieces, goals_json, lines_of_goals
from generator.documents.json_feed import json_feed
from generator.documents.readings import readings_csv, series_csv
from generator.documents.schema import goals_schema
from generator.documents.summary import goals_csv

__all__ = [
    "atom",
    "badge_json",
    "badge_svg",
    "calendar",
    "chart_places",
    "chart_script",
    "chart_spec",
    "differences_json",
    "goals_csv",
    "goals_document",
    "goals_in_pieces",
    "goals_json",
    "goals_schema",
    "has_chart",
    "json_feed",
    "lines_of_goals",
    "readings_csv",
    "series_csv",
    "series_script",
]
