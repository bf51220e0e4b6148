from hashlib import sha256
from pathlib import Path

from tests.trust.payloads import HOSTILE, NAUGHTY, PAYLOADS


def test_the_list_of_naughty_strings_is_what_was_taken() -> None:
    found = sha256((Path(__file__).parent / "naughty/blns.json").read_bytes()).hexdigest()
    assert found in (Path(__file__).parent / "naughty/README.md").read_text()


def test_there_are_some_hundreds_of_each() -> None:
    assert len(NAUGHTY) > 490
    assert sum(map(len, HOSTILE.values())) > 350
    assert len(PAYLOADS) > 850
