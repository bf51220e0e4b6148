"""What axe finds wrong on a page, by the rules that are asked for."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

#: Every rule; what is found to be right is not told. axe would ask for style sheets again, which a page opened from its file may not.
VIOLATIONS: dict[str, object] = {"resultTypes": ["violations"], "preload": False}


def found_by_axe(page: Page, choices: dict[str, object] = VIOLATIONS) -> list[str]:
    response = Axe().run(page, options=choices).response
    return [
        f"{violation['id']}: {node['html'][:120]}"
        for violation in response["violations"]
        for node in violation["nodes"]
    ]
