"""Facts and pictures → pages as text. Jinja, Markdown and nh3 live here and nowhere else.

Takes a report and drawings, gives files with their paths, in units that any process can print:

    edition = edition_of(report, theme, base_url=…, assets=…)               once
    proof(edition)                                                            what is wrong before anything is printed
    press, wrong = press_for(theme, site.languages)                           once in each process
    for unit in units(edition, drawings, strokes): render(unit, edition, press)        anywhere, in any order

``render_site`` does all of it in one process. What an author or a theme got wrong comes back as diagnostics. Nothing
here reads content, judges, draws or writes to disk; assets are the only files that are opened.
"""

from generator.render.edition import Edition, edition_of
from generator.render.press import Press
from generator.render.printing import Printed, press_for, proof, render, render_site
from generator.render.units import Drawings, Unit, units

__all__ = [
    "Drawings",
    "Edition",
    "Press",
    "Printed",
    "Unit",
    "edition_of",
    "press_for",
    "proof",
    "render",
    "render_site",
    "units",
]
