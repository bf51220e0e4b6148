import http.client
import json
import socket
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from generator.serve import NoPortError, Stand
from generator.serve.server import MOST
from tests.serve.shows import FILES, SHOWN, asked, shown_at


@pytest.fixture
def stand() -> Stand:
    stand = Stand()
    stand.show(SHOWN)
    return stand


def test_a_page_comes_with_its_headers_and_length(stand) -> None:
    with shown_at(stand) as server:
        status, headers, body = asked(server, "/goals/reach/")
    assert status == 200
    assert len(headers.get_all("Content-Security-Policy")) == 2
    assert int(headers["Content-Length"]) == len(body)


def test_a_head_request_gets_the_headers_alone(stand) -> None:
    with shown_at(stand) as server:
        status, headers, body = asked(server, "/", method="HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["Content-Length"]) > len(FILES["index.html"])


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"])
def test_nothing_can_be_done_but_reading(stand, method) -> None:
    with shown_at(stand) as server:
        assert asked(server, "/", method=method)[0] == 405


def test_it_listens_to_this_machine_alone(stand) -> None:
    with shown_at(stand) as server:
        assert server.server_address[0] == "127.0.0.1"
        assert server.address == f"http://127.0.0.1:{server.server_port}/"


def test_another_name_for_this_machine_is_refused_whatever_the_case_of_the_header(stand) -> None:
    with shown_at(stand) as server:
        assert asked(server, "/", HOST="evil.example")[0] == 403
        assert asked(server, "/", host=f"localhost:{server.server_port}")[0] == 200


def test_a_taken_port_gives_way_to_the_next(stand) -> None:
    with shown_at(stand) as first, shown_at(Stand(), first.server_port) as second:
        assert second.server_port > first.server_port
        assert asked(second, "/")[0] == 503


def test_a_port_that_nobody_may_have_is_named(stand, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", refuse)
    with pytest.raises(NoPortError, match="port 80 cannot be had: Permission denied"), shown_at(stand, 80):
        pass


def test_events_tell_what_is_shown_now_and_what_is_next(stand) -> None:
    with shown_at(stand) as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
        connection.request("GET", "/.goalposts/events")
        response = connection.getresponse()
        assert response.headers["Content-Type"] == "text/event-stream"
        assert _told(response)["edition"] == 7
        stand.show(replace(SHOWN, edition=8))
        assert _told(response)["edition"] == 8
        connection.close()


def _told(response: http.client.HTTPResponse) -> dict:
    while not (line := response.readline()).startswith(b"data: "):
        assert line
    return json.loads(line.removeprefix(b"data: "))


def test_a_server_ends_while_pages_wait(stand) -> None:
    with shown_at(stand) as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
        connection.request("GET", "/.goalposts/events")
        response = connection.getresponse()
        _told(response)
        port = server.server_port
    assert response.read().strip() in {b"", b":"}
    connection.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5)


def test_a_thousand_requests_are_all_answered(stand) -> None:
    with shown_at(stand) as server, ThreadPoolExecutor(20) as askers:
        answers = list(askers.map(lambda _: asked(server, "/goals/reach/")[0], range(1000)))
    assert answers == [200] * 1000


def test_one_connection_takes_many_requests_and_a_body_ends_it(stand) -> None:
    with shown_at(stand) as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=20)
        for _ in range(3):
            connection.request("GET", "/")
            assert connection.getresponse().read().endswith(b"</html>")
        connection.request("GET", "/", body=b"GET /none HTTP/1.1\r\n\r\n")
        response = connection.getresponse()
        assert (response.status, response.headers["Connection"]) == (200, "close")
        response.read()
        connection.close()


@pytest.mark.parametrize(
    "noise", [b"\x16\x03\x01\x02\x00\x01", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b""]
)
def test_what_is_no_request_does_no_harm(stand, noise, capfd) -> None:
    with shown_at(stand) as server:
        with socket.create_connection(("127.0.0.1", server.server_port), timeout=20) as raw:
            raw.sendall(noise)
        assert asked(server, "/")[0] == 200
    assert "Traceback" not in capfd.readouterr().err


def test_no_more_than_so_many_connections_are_held_and_there_is_room_once_they_go(stand) -> None:
    with shown_at(stand) as server:
        held = [socket.create_connection(("127.0.0.1", server.server_port), timeout=20) for _ in range(MOST)]
        for each in held:  # each is at a thread of its own, which waits for the next request
            each.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\n\r\n".encode())
            assert each.recv(12) == b"HTTP/1.1 200"
        status, headers, _ = asked(server, "/")
        assert (status, headers["Connection"]) == (503, "close")
        for each in held:
            each.close()
        while asked(server, "/")[0] == 503:
            pass
        assert asked(server, "/")[0] == 200


def test_a_second_answer_over_a_connection_does_not_wait_for_the_receipt_of_the_first(
    stand, monkeypatch
) -> None:
    """A time would be that of the machine; what is asked of the system is seen where the connection is taken."""
    set_up: list[int] = []
    finish = BaseHTTPRequestHandler.finish

    def looked_at(handler: BaseHTTPRequestHandler) -> None:
        set_up.append(handler.connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        finish(handler)

    monkeypatch.setattr(BaseHTTPRequestHandler, "finish", looked_at)
    with shown_at(stand) as server:
        assert asked(server, "/")[0] == 200
        while not set_up:
            asked(server, "/")
    assert all(set_up)
