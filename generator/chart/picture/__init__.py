"""From a scene to SVG: a kind's specification by Altair, filled with rows, drawn by vl-convert, reduced for the page."""
