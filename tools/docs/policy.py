"""Pages under the policy that our own sites have: no script or style but a file of the site, and nothing from elsewhere.

Takes the folder that MkDocs has written and changes its pages in place. Links from one language to another, which MkDocs
cannot know, get the endings that pages have, and the window of the search is called as its field is.
"""

import hashlib
import posixpath
import re
from pathlib import Path

#: Icons are masks of ``data:`` pictures in the theme's style sheet.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "worker-src 'self'; base-uri 'self'; form-action 'self'"
)
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_DIALOG = 'class="md-search" data-md-component="search"'
_FIELD = re.compile(r'class="md-search__input"[^>]* aria-label="([^"]+)"')
_CHARSET = '<meta charset="utf-8">'
_SCRIPTS = "assets/inline"
_TO_README = re.compile(r'(href="(?![a-z]+:)[^"#]*)\bREADME\.md(?=["#])')
_TO_MARKDOWN = re.compile(r'(href="(?![a-z]+:)[^"#]*)\.md(?=["#])')


def tighten(site: Path) -> int:
    """Give every page below ``site`` the policy; how many there are."""
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        page.write_text(_page(page.read_text("utf-8"), page, site), "utf-8")
    return len(pages)


def _page(html: str, page: Path, site: Path) -> str:
    def to_file(found: re.Match[str]) -> str:
        return f'<script src="{_script(found[1], page, site)}"></script>'

    html = _INLINE.sub(to_file, _TO_MARKDOWN.sub(r"\1.html", _TO_README.sub(r"\1index.html", html)))
    if field := _FIELD.search(html):
        html = html.replace(_DIALOG, f'{_DIALOG} aria-label="{field[1]}"')
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    assert html.count(_CHARSET) == 1, page
    return html.replace(_CHARSET, _CHARSET + meta)


def _script(text: str, page: Path, site: Path) -> str:
    """The address, as seen from ``page``, of the file that ``text`` is put into."""
    name = f"{_SCRIPTS}/{hashlib.sha256(text.encode()).hexdigest()[:12]}.js"
    (site / _SCRIPTS).mkdir(parents=True, exist_ok=True)
    (site / name).write_text(text, "utf-8")
    if page.name == "404.html":  # its links begin at the root, wherever the lost page is
        return "/" + name
    return posixpath.relpath(name, page.parent.relative_to(site).as_posix())
