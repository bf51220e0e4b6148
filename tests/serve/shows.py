"""A small site to show, with the headers and redirects of a real one, and a server for it."""

import http.client
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from generator.serve import Server, Shown, Stand, open_server

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
FILES: Mapping[str, bytes] = {
    "index.html": b"<!doctype html><html><body><p>overview</p></body></html>",
    "goals/reach/index.html": b"<!doctype html><html><body><p>reach</p></body></html>",
    "goals/reach/atom.xml": b"<feed/>",
    "api/goals.json": b"{}",
    "assets/site.js": b"'use strict';",
    "404.html": b"<!doctype html><html><body>not here</body></html>",
    "_headers": (
        f"/*\n  Content-Security-Policy: {POLICY}\n"
        "/goals/*\n  Content-Security-Policy: frame-ancestors 'none'\n"
        "/goals/:goal/atom.xml\n  Content-Type: application/atom+xml; charset=utf-8\n"
    ).encode(),
    "_redirects": b"/goals/former/ /goals/reach/ 301\n",
}
SHOWN = Shown(edition=7, files=FILES)


@contextmanager
def shown_at(stand: Stand, port: int = 0) -> Iterator[Server]:
    """A server for what stands there."""
    with open_server(stand, port) as server:
        yield server


def asked(
    server: Server, path: str, *, method: str = "GET", **headers: str
) -> tuple[int, http.client.HTTPMessage, bytes]:
    """Status, headers and body of one request; header names have underscores for hyphens."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
    try:
        connection.request(
            method, path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    finally:
        connection.close()
