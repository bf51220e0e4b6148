"""A theme to begin with: the colours, one template and one rule of style that are its own, and how to use it.

Takes the theme's name; gives texts by path below the site's root. All that the theme does not say is the default theme's.
"""

from collections.abc import Mapping
from pathlib import Path

_THEME = Path(__file__).parent / "theme"


def theme_files(name: str) -> Mapping[str, str]:
    """The theme ``name``; NAME in its files becomes the name."""
    return {
        f"themes/{name}/{file.relative_to(_THEME).as_posix()}": file.read_text(encoding="utf-8").replace(
            "NAME", name
        )
        for file in sorted(_THEME.rglob("*.*"))
    }
