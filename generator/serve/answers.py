"""What a request gets: a file with the host's headers, another address, the site's own 404 page, or word of the first site.

Takes what is shown and a request's target; gives an answer. A path is looked up among the site's files and never on a disk, so no
spelling of one leads out of it. Only HTML is changed on its way: the script that reloads a page is put into it.
"""

from html import escape
from importlib.resources import files as packaged
from mimetypes import guess_type
from urllib.parse import quote, unquote, urlsplit

from generator.records import dataclass
from generator.serve.rules import Header, header_rules, headers_for, redirect_from
from generator.serve.shown import Shown, Trouble

#: Addresses that are the preview's own; no site has files there.
OWN = "/.goalposts/"
EVENTS = f"{OWN}events"
_ASSETS = {f"{OWN}preview.js": "text/javascript", f"{OWN}preview.css": "text/css"}
#: Files that speak to hosts, which answer as if they were not there.
_FOR_HOSTS = frozenset(("_headers", "_redirects"))
_KINDS = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "svg": "image/svg+xml",
    "webp": "image/webp",
    "avif": "image/avif",
    "woff2": "font/woff2",
}
_NEVER_KEPT: Header = ("Cache-Control", "no-store")
_HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A status, headers without those of the connection, and a body."""

    status: int
    headers: tuple[Header, ...]
    body: bytes


def answer(shown: Shown, target: str) -> Answer:
    """The answer to a GET of ``target``, a path with or without a query."""
    path = _path(target)
    if path is None:
        return _plain(400, "this is no address")
    if path.startswith(OWN):
        return _own(path)
    if not shown.edition:
        return _awaited(shown)
    name = path[1:]
    file = f"{name}index.html" if name.endswith("/") or not name else name
    content = shown.files.get(file) if file not in _FOR_HOSTS else None
    if content is not None:
        return _file(shown, path, file, content, 200)
    if f"{name}/index.html" in shown.files:
        return _moved(f"{quote(path)}/", 301)
    return _elsewhere(shown, path)


def _path(target: str) -> str | None:
    """The path that is asked for, decoded once; None of what no site could have."""
    try:
        path = unquote(urlsplit(target).path, errors="strict")
    except ValueError:
        return None
    return path if path.startswith("/") and "\0" not in path else None


def _elsewhere(shown: Shown, path: str) -> Answer:
    found = redirect_from(path, shown.files.get("_redirects", b"").decode())
    if found is not None:
        return _moved(found.target, found.status)
    missing = shown.files.get("404.html")
    return (
        _plain(404, "there is no such page")
        if missing is None
        else _file(shown, path, "404.html", missing, 404)
    )


def _file(shown: Shown, path: str, file: str, content: bytes, status: int) -> Answer:
    """A file with the headers that its rules ask for; one that a rule names stands for what is guessed."""
    said = list(headers_for(path, header_rules(shown.files.get("_headers", b"").decode())))
    kind = next((value for name, value in said if name.lower() == "content-type"), None) or _kind(file)
    html = kind.startswith("text/html")
    headers = (("Content-Type", kind), *(each for each in said if each[0].lower() != "content-type"))
    return Answer(
        status=status, headers=headers, body=_reloading(content, shown.edition) if html else content
    )


def _kind(file: str) -> str:
    """What a file is by its name. A browser runs and shows nothing of another kind, and not every machine knows these."""
    kind = _KINDS.get(file.rpartition(".")[2].lower()) or guess_type(file)[0] or "application/octet-stream"
    is_text = kind.startswith("text/") or kind.endswith(("json", "javascript", "xml"))
    return f"{kind}; charset=utf-8" if is_text else kind


def _reloading(content: bytes, edition: int) -> bytes:
    """The page with the script that reloads it, as the last thing in it."""
    script = f'<script src="{OWN}preview.js" data-edition="{edition}"></script>'.encode()
    before, end, after = content.rpartition(b"</body>")
    return before + script + end + after if end else content + script


def _moved(target: str, status: int) -> Answer:
    """Not to be remembered by a browser, as a permanent move would be: at this address another site may be shown next."""
    return Answer(status=status, headers=(("Location", target), _NEVER_KEPT), body=b"")


def _own(path: str) -> Answer:
    kind = _ASSETS.get(path)
    if kind is None:
        return _plain(404, "there is no such file")
    body = (packaged("generator.serve") / "assets" / path.removeprefix(OWN)).read_bytes()
    return Answer(status=200, headers=(("Content-Type", f"{kind}; charset=utf-8"), _NEVER_KEPT), body=body)


def _plain(status: int, said: str) -> Answer:
    return Answer(
        status=status,
        headers=(("Content-Type", "text/plain; charset=utf-8"), _NEVER_KEPT),
        body=f"{said}\n".encode(),
    )


def _awaited(shown: Shown) -> Answer:
    """Before there is a first site: what stops it, also without scripts, on a page that goes on by itself."""
    said = "The site cannot be built yet." if shown.troubles else "The site is being built."
    told = "".join(f"<pre>{escape(_in_words(each))}</pre>" for each in shown.troubles)
    page = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">'
        f'<title>{said}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="{OWN}preview.css">'
        f"<body><main><h1>{said}</h1>{told}</main></body></html>"
    )
    headers = (
        ("Content-Type", _HTML),
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'",
        ),
        _NEVER_KEPT,
    )
    return Answer(status=503, headers=headers, body=_reloading(page.encode(), shown.edition))


def _in_words(trouble: Trouble) -> str:
    parts = (
        f"{trouble.severity}: {trouble.code}",
        trouble.place,
        trouble.excerpt,
        trouble.message,
        f"why: {trouble.why}" if trouble.why else "",
        f"fix: {trouble.fix}" if trouble.fix else "",
    )
    return "\n".join(filter(None, parts))
