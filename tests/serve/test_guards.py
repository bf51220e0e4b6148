import pytest

from generator.serve.guards import refusal


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000"])
def test_this_machine_is_answered_at_its_own_names(host) -> None:
    assert refusal({"Host": host}, 8000) is None


@pytest.mark.parametrize(
    "host",
    ["", "evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil.example:8000"],
)
def test_a_name_that_was_made_to_lead_here_is_refused(host) -> None:
    assert refusal({"Host": host}, 8000) is not None


def test_a_request_without_a_host_is_refused() -> None:
    assert refusal({}, 8000) is not None


def test_pages_elsewhere_may_lead_here_and_read_nothing() -> None:
    here = {"Host": "127.0.0.1:8000"}
    assert refusal({**here, "Origin": "https://evil.example"}, 8000) is not None
    assert refusal({**here, "Origin": "null"}, 8000) is not None
    assert refusal({**here, "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 8000) is not None
    assert refusal({**here, "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, 8000) is None
    assert refusal({**here, "Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"}, 8000) is None
