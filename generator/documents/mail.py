"""A report as an e-mail: one file that a mail program opens as a draft, with its text twin and its pictures inside.

Takes what was written elsewhere, gives the bytes of a message (RFC 5322). Nothing is sent, and nothing in it comes from a
clock or from chance: the same e-mail has the same bytes.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.header import Header
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from generator.model.calendar import Day

_POLICY = SMTP.clone(max_line_length=78)


def message(
    *, subject: str, day: Day, language: str, text: str, html: str, pictures: Mapping[str, bytes]
) -> bytes:
    """The message dated ``day``; ``pictures`` are PNG files by the names that ``html`` calls them by, as ``cid:name``."""
    found = EmailMessage(_POLICY)
    found["Date"] = format_datetime(datetime(day.year, day.month, day.day, tzinfo=UTC))
    found["X-Unsent"] = "1"
    found.set_content(text, cte="quoted-printable")
    found.add_alternative(html, subtype="html", cte="quoted-printable")
    _, shown = found.iter_parts()
    for name, picture in sorted(pictures.items()):
        shown.add_related(picture, "image", "png", cid=f"<{name}>", filename=name, disposition="inline")
    found["Content-Language"] = language
    _bind(found, sha256(f"{subject}\n{text}\n{html}".encode()).hexdigest()[:24])
    return b"Subject: " + _header(subject) + b"\r\n" + found.as_bytes()


def _header(subject: str) -> bytes:
    """A subject as it stands in a message, in encoded words whatever it holds.

    ``EmailMessage`` reads what it is given: of ``=?utf-8?q?=0ABcc:_…?=`` in a title it would make a header of its own.
    """
    line = Header(
        " ".join(subject.split()), "utf-8", header_name="Subject", maxlinelen=_POLICY.max_line_length
    )
    return line.encode(linesep=_POLICY.linesep).encode("ascii")


def _bind(message: MIMEPart, name: str) -> None:
    """A boundary for each part that has parts, made of what the message says."""
    for place, part in enumerate(each for each in message.walk() if each.is_multipart()):
        part.set_boundary(f"=_{name}_{place}")
