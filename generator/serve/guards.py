"""Who is not answered: a name that was made to lead to this machine, and pages elsewhere that would read a preview.

Takes a request's headers and the port; gives why it is refused, or None. A preview may hold what nobody is to see yet, so it is
for this machine's own browser, at this machine's own addresses.
"""

from collections.abc import Mapping

_NAMES = ("127.0.0.1", "localhost")


def refusal(headers: Mapping[str, str], port: int) -> str | None:
    """Why a request is not answered.

    >>> refusal({"Host": "127.0.0.1:8000"}, 8000), refusal({"Host": "goals.evil.example:8000"}, 8000) is None
    (None, False)
    """
    if headers.get("Host", "").lower() not in _own(port):
        return f"this preview answers at http://127.0.0.1:{port}/ and at no other name"
    origin = headers.get("Origin")
    if origin is not None and origin.lower() not in {f"http://{name}" for name in _own(port)}:
        return "pages elsewhere may not read this preview"
    if headers.get("Sec-Fetch-Site") == "cross-site" and headers.get("Sec-Fetch-Mode") != "navigate":
        return "pages elsewhere may not read this preview"
    return None


def _own(port: int) -> set[str]:
    with_port = {f"{name}:{port}" for name in _NAMES}
    return with_port | set(_NAMES) if port == 80 else with_port
