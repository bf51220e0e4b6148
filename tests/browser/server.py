"""A static host as far as a site can tell: compressed files, its own 404 page, and the headers that its ``_headers`` asks for."""

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import BinaryIO

from tests.render.netlify import Rule, header_rules, headers_of

#: What hosts compress.
_TEXTS = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".ics"})


class _Host(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, rules: list[Rule], directory: str) -> None:
        self.rules = rules
        super().__init__(*arguments, directory=directory)

    def send_head(self) -> BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and self.path.endswith("/") else file
        wanted = "gzip" in self.headers.get("Accept-Encoding", "")
        if not wanted or file.suffix not in _TEXTS or not file.is_file():
            return super().send_head()
        body = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def end_headers(self) -> None:
        path = self.path.partition("?")[0]
        for name, value in headers_of(self.rules, path).items():
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


class _Server(ThreadingHTTPServer):
    """A browser that leaves a page while it is sent is no fault of anybody's."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve ``folder`` while the block runs; gives its address, with the slash."""
    rules = header_rules((folder / "_headers").read_text())
    host = _Server(("127.0.0.1", 0), partial(_Host, rules=rules, directory=str(folder)))
    thread = Thread(target=host.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{host.server_port}/"
    finally:
        host.shutdown()
        thread.join()
        host.server_close()
