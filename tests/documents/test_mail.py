"""A report as an e-mail: both texts and the pictures in one message, the same bytes every time."""

from datetime import date
from email import message_from_bytes
from email.policy import default

import pytest

from generator.documents.mail import message

PICTURE = b"\x89PNG\r\n\x1a\n"


def written(**changed: object) -> bytes:
    given: dict[str, object] = {
        "subject": "نوفمبر 2026 · Mål",
        "day": date(2026, 12, 1),
        "language": "ar",
        "text": "هدف واحد\n",
        "html": '<p dir="rtl">هدف <img src="cid:one"></p>\n',
        "pictures": {"one": PICTURE},
    }
    return message(**{**given, **changed})  # type: ignore[arg-type]


def test_the_same_letter_has_the_same_bytes_and_another_has_others() -> None:
    assert written() == written()
    assert written() != written(text="هدفان\n")


def test_a_mail_program_finds_both_texts_the_picture_and_the_day() -> None:
    found = message_from_bytes(written(), policy=default)
    assert found["subject"] == "نوفمبر 2026 · Mål"
    assert found["date"].datetime.date() == date(2026, 12, 1)
    assert found["x-unsent"] == "1"
    plain, html = found.get_body(("plain",)), found.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert plain.get_content().replace("\r\n", "\n") == "هدف واحد\n"
    assert 'src="cid:one"' in html.get_content()
    (picture,) = (part for part in found.walk() if part.get_content_type() == "image/png")
    assert (picture["content-id"], picture.get_content()) == ("<one>", PICTURE)


def test_no_line_is_longer_than_mail_allows() -> None:
    assert max(map(len, written(html="<p>" + "x" * 5000 + "</p>").splitlines())) <= 998


@pytest.mark.parametrize(
    ("subject", "read"),
    [
        ("=?utf-8?q?a=0D=0ABcc:_x@evil.example?=", "=?utf-8?q?a=0D=0ABcc:_x@evil.example?="),
        ("a =?utf-8?b?DQpCY2M6IHhAZXZpbC5leGFtcGxl?= b", "a =?utf-8?b?DQpCY2M6IHhAZXZpbC5leGFtcGxl?= b"),
        ("a\r\nBcc: x@evil.example", "a Bcc: x@evil.example"),
        ("a\u2028b\x0bc\x85d", "a b c d"),
        ("x" * 2000, "x" * 2000),
    ],
)
def test_no_title_brings_a_header_of_its_own(subject: str, read: str) -> None:
    sent = written(subject=subject)
    found = message_from_bytes(sent, policy=default)
    assert found["subject"] == read
    assert set(found.keys()) == set(message_from_bytes(written(), policy=default).keys())
    assert max(map(len, sent.splitlines())) <= 998
