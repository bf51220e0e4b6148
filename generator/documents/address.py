"""Paths and addresses: how one file of the site links to another, on a server and from a folder alike.

Takes paths in the output folder (with slashes, in NFC, without ``.`` and ``..``) and gives percent-encoded addresses, relative or absolute.
It does not know which pages there are.
"""

from functools import lru_cache
from urllib.parse import quote

INDEX = "index.html"


def relative(source: str, target: str) -> str:
    """The link from the file ``source`` to the file ``target``.

    >>> relative("nb/goals/a/index.html", "assets/style.css"), relative("index.html", "goals/år/index.html")
    ('../../../assets/style.css', 'goals/%C3%A5r/index.html')
    """
    first = source[: source.find("/") + 1]
    if not first or not target.startswith(first):  # as the menu and the files of all pages mostly are
        return "../" * source.count("/") + encoded(target)
    here, there = source.split("/")[:-1], target.split("/")
    shared = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        shared += 1
    return encoded("/".join([".."] * (len(here) - shared) + there[shared:])) or "."


@lru_cache(maxsize=4096)  # every page leads to the same ones, and its own files to it
def encoded(path: str) -> str:
    """``path`` with every character that has a meaning in an address written as its bytes."""
    return quote(path, safe="/~")


def canonical(base_url: str, path: str) -> str:
    """The one absolute address of a page, which does not end in ``index.html``.

    >>> canonical("https://goals.example.org/", "nb/goals/a/index.html")
    'https://goals.example.org/nb/goals/a/'
    """
    return base_url.rstrip("/") + "/" + encoded(path.removesuffix(INDEX))
