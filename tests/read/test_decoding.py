import pytest

from generator.diagnostics import Diagnostic
from generator.read.decoding import decode
from tests.read.plain import told


def refused(raw: bytes) -> str:
    found = decode(raw, "goal.md")
    assert isinstance(found, Diagnostic)
    return told([found])[0]


def test_utf_8_is_read_with_and_without_a_byte_order_mark() -> None:
    for raw in ("title: أهداف\n".encode(), "title: أهداف\n".encode("utf-8-sig")):
        assert decode(raw, "goal.md") == "title: أهداف\n"


def test_lines_end_in_any_of_three_ways() -> None:
    assert decode(b"a\r\nb\rc\nd", "goal.md") == "a\nb\nc\nd"


def test_tabs_and_unusual_spaces_are_text() -> None:
    text = "a\tb\u00a0c\u2028d\u0085e\u200ff\n"
    assert decode(text.encode(), "goal.md") == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_forms_of_unicode_are_named(encoding: str) -> None:
    name = encoding[:6].upper()
    assert refused("title: Reach\n".encode(encoding)) == f"not-utf-8 1:1+1 this file is {name}, not UTF-8"


def test_latin_1_is_refused_at_its_line() -> None:
    assert refused("title: Reach\r\nowner: Bjørn\n".encode("latin-1")) == (
        "not-utf-8 2:10+1 the byte 0xF8 is not UTF-8; in Windows-1252 (Latin-1) it is `ø`"
    )


def test_a_lone_surrogate_is_refused_at_its_line() -> None:
    assert refused(b"a: 1\nb: x\xed\xa0\xbdy\n") == (
        "not-utf-8 2:5+1 there is half a character (a lone surrogate) here, so this is not UTF-8"
    )


def test_nul_is_refused_at_its_line() -> None:
    assert refused(b"title: Reach\rowner: Da\0na\n") == (
        "control-character 2:10+1 the control character NUL (U+0000) is here, which is invisible"
    )


@pytest.mark.parametrize("code", [0x01, 0x08, 0x0B, 0x0C, 0x1B, 0x7F, 0x80, 0x9F, 0xFFFE, 0xFFFF])
def test_control_characters_are_refused_at_their_line(code: int) -> None:
    assert refused(f"أ: 1\nb: x{chr(code)}\n".encode()) == (
        f"control-character 2:5+1 the control character U+{code:04X} is here, which is invisible"
    )


@pytest.mark.parametrize(
    ("raw", "name"), [(b"PK\x03\x04rest", "a spreadsheet or another zip file"), (b"%PDF-1.7", "a PDF")]
)
def test_other_formats_are_named(raw: bytes, name: str) -> None:
    assert refused(raw) == f"not-text 1:1+1 this file is {name}, not text"
