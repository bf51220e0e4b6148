"""From a scene to SVG: drawn by its kind's plan, or by Vega.

::

    layers ──vegalite──▶ Altair chart ──spec──▶ Vega ──derive──▶ plan ──marks──┐
                         validated                └────fill, reduced──────────┴▶ SVG for the page

``plans.json`` keeps what comes of the first three steps, so that a build begins with the plan; Vega draws where it is asked for, and
in the tests, which hold both to the same bytes.
"""
