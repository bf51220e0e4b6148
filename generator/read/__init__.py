"""The first stage: bytes to located trees.

Takes a site's folder and gives a ``SourceTree`` (``site``), a theme's and gives a ``ThemeSource`` (``theme``);
``past`` takes files from elsewhere than a folder, ``alike`` versions of one that differ in little.
On the way a file goes from ``walk`` (what lies on disk) and ``places`` (what it is) through ``decoding`` (bytes to text)
to ``yaml_tree``, ``front_matter`` or ``csv_file`` (text to nodes). It is the only package that parses YAML and front
matter, and it knows the meaning of no key.
"""

from generator.read.alike import read_alike
from generator.read.past import named, read_files, read_one, with_file
from generator.read.places import Place
from generator.read.site import FileRead, Reading, read_definitions, read_file, read_site
from generator.read.theme import is_theme_name, read_theme, shipped_themes

__all__ = [
    "FileRead",
    "Place",
    "Reading",
    "is_theme_name",
    "named",
    "read_alike",
    "read_definitions",
    "read_file",
    "read_files",
    "read_one",
    "read_site",
    "read_theme",
    "shipped_themes",
    "with_file",
]
