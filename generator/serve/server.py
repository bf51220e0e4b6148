"""HTTP on the loopback address: requests to answers, and a stream of events for pages that wait for the next site.

Takes a stand and a port; gives a server that runs in threads of its own until its block ends. What is answered, and to whom, is
decided elsewhere.
"""

import errno
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import BoundedSemaphore, Thread
from typing import Any

from generator.serve.answers import EVENTS, Answer, answer
from generator.serve.guards import refusal
from generator.serve.rules import Header
from generator.serve.shown import Shown
from generator.serve.stand import Stand

_HOST = "127.0.0.1"
#: Ports that are tried after one that is taken.
_TRIES = 20
_LAST_PORT = 65535
#: Seconds after which a page that waits hears that we are still here, and a connection that says nothing is closed.
_HEARTBEAT = 15.0
_PATIENCE = 60
_METHODS = "GET, HEAD"
#: Connections at once. A browser opens six and one for events with each page; what opens hundreds reads nothing.
MOST = 200
_FULL = (
    b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
)


class NoPortError(Exception):
    """No port can be had to listen at; the text says why."""


class Server(ThreadingHTTPServer):
    """One site's preview: a thread for each connection, none of which keeps the process alive; what comes beyond ``MOST`` is turned away."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, stand: Stand, port: int) -> None:
        self._room = BoundedSemaphore(MOST)
        super().__init__((_HOST, port), partial(_Handler, stand))

    def process_request(self, request: Any, client_address: Any) -> None:
        """A thread of its own for it, while there is room."""
        if self._room.acquire(blocking=False):
            try:
                super().process_request(request, client_address)
            except BaseException:  # no thread could be had
                self._room.release()
                raise
            return
        with suppress(OSError):
            request.settimeout(1)
            request.sendall(_FULL)
        self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """In that thread; its room is free again when it is done."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._room.release()

    def server_bind(self) -> None:
        """Without asking a name server what this machine is called."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[0], self.server_address[1]  # type: ignore[assignment]

    @property
    def address(self) -> str:
        return f"http://{_HOST}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went away in the middle is no fault."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def open_server(stand: Stand, port: int) -> Iterator[Server]:
    """A server at ``port``, or at the next one that is free; 0 is any.

    Raises:
        NoPortError: none of them can be had.
    """
    server = _bound(stand, port)
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        stand.close()
        server.shutdown()
        server.server_close()
        thread.join()


def _bound(stand: Stand, port: int) -> Server:
    last = min(port + _TRIES, _LAST_PORT)
    for candidate in range(port, last + 1):
        try:
            return Server(stand, candidate)
        except OSError as fault:
            if fault.errno != errno.EADDRINUSE:
                raise NoPortError(f"port {candidate} cannot be had: {fault.strerror}") from None
    raise NoPortError(f"all ports from {port} to {last} are taken")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "goalposts", ""
    timeout = _PATIENCE
    #: Headers and body go out in two pieces, and the second would wait for the first's receipt: 40 ms with most browsers' systems.
    disable_nagle_algorithm = True

    def __init__(self, stand: Stand, *arguments: object) -> None:
        self._stand = stand
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        assert isinstance(self.server, Server)
        reason = refusal(
            {name.title(): value for name, value in self.headers.items()}, self.server.server_port
        )
        if reason is not None:
            self.close_connection = True
            self._send(
                Answer(
                    status=403, headers=(("Content-Type", "text/plain; charset=utf-8"),), body=reason.encode()
                )
            )
        elif self.path.partition("?")[0] == EVENTS:
            self._stream()
        else:
            self._send(answer(self._stand.shown, self.path))

    do_HEAD = do_GET  # noqa: N815 - the names that the library calls

    def __getattr__(self, name: str) -> object:
        """Any other method is refused."""
        if name.startswith("do_"):
            return self._refuse_method
        raise AttributeError(name)

    def _refuse_method(self) -> None:
        self.close_connection = True
        self._send(Answer(status=405, headers=(("Allow", _METHODS),), body=b""))

    def _send(self, answered: Answer) -> None:
        if "Content-Length" in self.headers or "Transfer-Encoding" in self.headers:
            self.close_connection = True  # a body that nobody reads would be taken for the next request
        self._begin(answered.status, (*answered.headers, ("Content-Length", str(len(answered.body)))))
        if self.command != "HEAD":
            self.wfile.write(answered.body)

    def _begin(self, status: int, headers: tuple[Header, ...]) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()

    def _stream(self) -> None:
        """What is shown, told now and whenever it is another."""
        self.close_connection = True
        self._begin(200, (("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")))
        if self.command == "HEAD":
            return
        seen: Shown | None = None
        while not self._stand.closed:
            shown = self._stand.other_than(seen, _HEARTBEAT)
            self.wfile.write(b":\n\n" if shown is None else _event(shown))
            seen = shown or seen

    def log_message(self, *arguments: object) -> None:
        """Nothing is said of each request."""


def _event(shown: Shown) -> bytes:
    told = {"edition": shown.edition, "troubles": [asdict(each) for each in shown.troubles]}
    return f"retry: 300\ndata: {json.dumps(told)}\n\n".encode()
