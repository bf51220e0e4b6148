"""When two names are one, what cannot be shown, and which names a device has: each is said in one place."""

import re
import sys
from pathlib import Path

import pytest

import generator
from generator.model.text import UNSHOWABLE, composed, folded, is_device, shown_name, western_digits

HOME = Path(generator.__file__).parent


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café", "cafe\u0301"),
        ("STRASSE", "straße"),
        ("Ǆ", "ǆ"),
        ("\u0390", "\u03b9\u0308\u0301"),
        ("ﬁ", "FI"),
    ],
)
def test_capitals_and_accents_apart_make_no_other_name(one: str, other: str) -> None:
    assert folded(one) == folded(other) == folded(folded(one))


def test_other_letters_do() -> None:
    assert len({folded(name) for name in ("cafe", "café", "kafe", "caf e")}) == 4
    assert composed("Cafe\u0301") == "Café", "a name that is kept keeps its capitals"


@pytest.mark.parametrize("char", ["\0", "\x0b", "\x1b", "\x7f", "\x9f", "\ud800", "\ufffe", "\uffff"])
def test_what_cannot_be_shown_is_neither_in_a_text_nor_in_a_name(char: str) -> None:
    assert UNSHOWABLE.search(f"a{char}b")
    assert shown_name(f"a{char}b") == "ab"


def test_line_ends_stand_in_texts_and_in_no_name() -> None:
    assert not UNSHOWABLE.search("a\tb\nc\r\u0085")
    assert shown_name("a\nb\u0085") == "ab"


def test_devices_are_known_in_any_case() -> None:
    assert [name for name in ("CON", "com0", "Lpt³", "nul", "null", "com10") if is_device(name)] == [
        "CON",
        "com0",
        "Lpt³",
        "nul",
    ]


def test_digits_that_place_values_are_western_in_any_script() -> None:
    tens = {char for char in map(chr, range(sys.maxunicode + 1)) if char.isdecimal()}
    assert len(tens) > 600
    assert {western_digits(char) for char in tens} == set("0123456789")
    assert western_digits("٢٬٠٠٠ و½ x² ፩") == "2٬000 و½ x² ፩", "what counts otherwise stays, and so do signs"


@pytest.mark.parametrize(
    ("what", "copy"),
    [
        ("two names are one", r"normalize\(\"NFC\".*casefold|casefold.*normalize\(\"NFC\""),
        ("what cannot be shown", r"\\ud800-\\udfff"),
        ("digits of every script", r"unicodedata\.(?:decimal|digit|numeric)|maketrans\(.*[٠०]"),
        ("devices", r"\baux\W+nul\b"),
    ],
)
def test_it_is_said_in_one_place(what: str, copy: str) -> None:
    found = [
        str(path.relative_to(HOME))
        for path in sorted(HOME.rglob("*.py"))
        if re.search(copy, path.read_text(), re.IGNORECASE)
    ]
    where = [path for path in found if path != "model/text.py"]
    assert where == [], f"{what}: ask generator.model.text"
