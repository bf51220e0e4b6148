"""A static host as far as a site can tell: files, its own 404 page, and the headers that its ``_headers`` asks for."""

from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

Rules = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def rules_of(text: str) -> Rules:
    """The headers by path pattern, in order.

    >>> rules_of("/*\\n  X-Frame-Options: DENY\\n")
    (('/*', (('X-Frame-Options', 'DENY'),)),)
    """
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for line in filter(str.strip, text.splitlines()):
        if line[0].isspace():
            name, _, value = line.strip().partition(": ")
            found[-1][1].append((name, value))
        else:
            found.append((line.strip(), []))
    return tuple((pattern, tuple(headers)) for pattern, headers in found)


class _Host(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, rules: Rules, directory: str) -> None:
        self.rules = rules
        super().__init__(*arguments, directory=directory)

    def end_headers(self) -> None:
        path = self.path.partition("?")[0]
        for pattern, headers in self.rules:
            if fnmatchcase(path, pattern):
                for name, value in headers:
                    self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing of each request."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve ``folder`` while the block runs; gives its address, with the slash."""
    rules = rules_of((folder / "_headers").read_text())
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, rules=rules, directory=str(folder)))
    host.daemon_threads = True
    thread = Thread(target=host.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{host.server_port}/"
    host.shutdown()
    thread.join()
    host.server_close()
