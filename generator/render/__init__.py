"""Facts and pictures → pages as text. Jinja, Markdown and nh3 live here and nowhere else.

Takes a report and drawings, gives files with their paths, in units that any process can print::

    site = whole_site(report, theme, base_url=…, assets=…)             once
    preflight(site)                                                    what is wrong before anything is printed
    rows_in(languages, row_inputs(goal, …), drawings)                  once for each goal, beside its drawings
    templates, wrong = templates_for(theme, languages)                 once in each process
    for unit in page_units(site, material): render(unit, site.frame, templates)      anywhere, in any order
    files_beside(site)                                                 what is no page
    for unit in card_units(site, drawn): cards(unit, frame, colours)   words of pictures for previews, to be drawn

A page kind (``pages``) says where its pages stand, what they are called and what they are made of; a unit holds just that.
``render_site`` does all of it in one process. What an author or a theme got wrong comes back as diagnostics. Nothing here
reads content, judges, draws or writes to disk; assets are the only files that are opened.
"""

from generator.render.cards import CardUnit, card_colours, card_units, cards
from generator.render.pages.metric import series_drawn
from generator.render.pages.whole import shown_together
from generator.render.parts.dates import Entry
from generator.render.parts.frame import GOALS_JSON
from generator.render.parts.row_words import RowWords
from generator.render.parts.rows import RowInputs, row_inputs, rows_in
from generator.render.preparing import whole_site
from generator.render.printing import (
    Beside,
    Printed,
    beside,
    count_beside,
    files_beside,
    preflight,
    render,
    render_site,
    templates_for,
)
from generator.render.reserved import reserved_files, reserved_folders, reserved_pages
from generator.render.routes.places import Place, Target
from generator.render.shown_assets import shown_assets
from generator.render.site import DrawnGoal, Frame, Material, WholeSite
from generator.render.templates.compiled import Templates
from generator.render.units import (
    PageUnit,
    count_of,
    is_of_reports,
    page_identity,
    page_units,
    setting_digest,
    units_beside_goals,
    units_of_goal,
)

__all__ = [
    "GOALS_JSON",
    "Beside",
    "CardUnit",
    "DrawnGoal",
    "Entry",
    "Frame",
    "Material",
    "PageUnit",
    "Place",
    "Printed",
    "RowInputs",
    "RowWords",
    "Target",
    "Templates",
    "WholeSite",
    "beside",
    "card_colours",
    "card_units",
    "cards",
    "count_beside",
    "count_of",
    "files_beside",
    "is_of_reports",
    "page_identity",
    "page_units",
    "preflight",
    "render",
    "render_site",
    "reserved_files",
    "reserved_folders",
    "reserved_pages",
    "row_inputs",
    "rows_in",
    "series_drawn",
    "setting_digest",
    "shown_assets",
    "shown_together",
    "templates_for",
    "units_beside_goals",
    "units_of_goal",
    "whole_site",
]
