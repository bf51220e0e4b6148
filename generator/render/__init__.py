"""Facts and pictures → pages as text. Jinja, Markdown and nh3 live here and nowhere else.

Takes a report and drawings, gives files with their paths, in units that any process can print:

    site = whole_site(report, theme, base_url=…, assets=…)               once
    preflight(site)                                                            what is wrong before anything is printed
    templates, wrong = templates_for(theme, site.languages)                           once in each process
    for unit in units(site, drawings, strokes): render(unit, site, templates)        anywhere, in any order

``render_site`` does all of it in one process. What an author or a theme got wrong comes back as diagnostics. Nothing
here reads content, judges, draws or writes to disk; assets are the only files that are opened.
"""

from generator.render.page_context import WholeSite, whole_site
from generator.render.printing import Printed, preflight, render, render_site, templates_for
from generator.render.templates.compiled import Templates
from generator.render.units import Drawings, Unit, units

__all__ = [
    "Drawings",
    "Printed",
    "Templates",
    "Unit",
    "WholeSite",
    "preflight",
    "render",
    "render_site",
    "templates_for",
    "units",
    "whole_site",
]
