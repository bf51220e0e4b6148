"""A static host as far as a site can tell: files, its own 404 page, and the headers that its ``_headers`` asks for."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.render.netlify import Rule, header_rules, headers_of


class _Host(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, rules: list[Rule], directory: str) -> None:
        self.rules = rules
        super().__init__(*arguments, directory=directory)

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


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve ``folder`` while the block runs; gives its address, with the slash."""
    rules = header_rules((folder / "_headers").read_text())
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, rules=rules, directory=str(folder)))
    host.daemon_threads = True
    thread = Thread(target=host.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{host.server_port}/"
    host.shutdown()
    thread.join()
    host.server_close()
