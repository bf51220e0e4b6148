"""The digest of a record depends on its values and on nothing else."""

import os
import subprocess
import sys
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import Enum, StrEnum
from typing import NamedTuple

import pytest
from hypothesis import given, strategies as st

from generator.diagnostics import Span
from generator.model.digest import Digests, digest
from generator.model.fact import Unknown


class Tone(StrEnum):
    GOOD = "good"
    BAD = "bad"


class Rank(Enum):
    GOOD = 1


class Pair(NamedTuple):
    first: float
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    name: str
    amount: float | int
    day: date
    tone: Tone
    pairs: tuple[Pair, ...]
    words: dict[str, str]
    raw: bytes
    reason: Unknown | None
    marks: frozenset[str]


records = st.builds(
    Record,
    name=st.text(),
    amount=st.floats(allow_nan=False) | st.integers(),
    day=st.dates(),
    tone=st.sampled_from(Tone),
    pairs=st.lists(st.builds(Pair, st.floats(allow_nan=False), st.text())).map(tuple),
    words=st.dictionaries(st.text(), st.text()),
    raw=st.binary(),
    reason=st.none() | st.builds(Unknown, st.text()),
    marks=st.frozensets(st.text()),
)


@given(records)
def test_equal_records_have_one_digest(record) -> None:
    again = replace(record, words=dict(reversed(record.words.items())), pairs=tuple(record.pairs))
    assert digest(again) == digest(record)


@given(records, records, st.sampled_from([field.name for field in fields(Record)]))
def test_a_record_of_which_a_field_differs_has_another(record, other, name) -> None:
    changed = replace(record, **{name: getattr(other, name)})
    same = repr(getattr(changed, name)) == repr(getattr(record, name)) or (
        name in {"words", "marks"} and changed == record
    )
    assert (digest(changed) == digest(record)) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "b"), ("ab",)),
        (("a", ("b",)), (("a", "b"),)),
        (1, 1.0),
        (1, True),
        (0.0, -0.0),
        ("1", 1),
        ("good", Tone.GOOD),
        (Tone.GOOD, Rank.GOOD),
        (None, "None"),
        (b"a", "a"),
        ({"a": "b"}, {"b": "a"}),
        ((), {}),
    ],
)
def test_values_of_different_kinds_are_told_apart(one, other) -> None:
    assert digest(one) != digest(other)


class Read(NamedTuple):
    day: date | None
    value: float | str


class Told(NamedTuple):
    day: date | None
    value: float | str


READ = tuple(Read(date(2026, 1, day), day / 2) for day in range(1, 9))


@pytest.mark.parametrize(
    "other",
    [
        READ[:-1],
        (*READ[:-1], Read(date(2026, 1, 9), 4.0)),
        (*READ[:-1], Read(None, 4.0)),
        (*READ[:-1], Read(date(2026, 1, 8), "4.0")),
        (*READ[1:], READ[0]),
        tuple(Told(*each) for each in READ),
        tuple(tuple(each) for each in READ),
        tuple(Read(each.value, each.day) for each in READ),
        tuple(Read(each.day.toordinal(), each.value) for each in READ),
        (READ,),
    ],
)
def test_points_in_columns_are_told_apart_too(other) -> None:
    assert digest(READ) == digest(list(READ)) == digest(tuple(Read(*each) for each in READ))
    assert digest(READ) != digest(other)


def test_a_place_in_a_file_makes_no_difference() -> None:
    assert digest(("a", Span("a.md", 1))) == digest(("a", Span("b.md", 7)))


def test_what_has_no_stable_digest_is_refused() -> None:
    with pytest.raises(TypeError, match="no stable digest"):
        digest((1, print))


SAID_ELSEWHERE = """
from datetime import date
from generator.model.digest import Digests, digest
from generator.model.fact import Unknown
print(digest({"a": frozenset("xyz"), "b": (1.5, date(2026, 12, 11), Unknown("no-target")), "c": {"z": 1, "y": 2}}))
"""


def test_it_is_the_same_in_every_process_and_for_every_hash_seed() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", SAID_ELSEWHERE],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(said) == 1


@given(records, records)
def test_shared_records_are_told_apart_like_others(one, other) -> None:
    digests = Digests(Record)
    assert (digests.of((one, 1)) == digests.of((other, 1))) == (digest(one) == digest(other))


@given(records)
def test_how_often_a_record_is_held_and_by_whom_makes_no_difference(record) -> None:
    again = replace(record, pairs=tuple(record.pairs))
    assert Digests(Record).of((record, record)) == Digests(Record).of((record, again))
    before = Digests(Record)
    before.of(again)
    assert before.of([record]) == Digests(Record).of([record])


def test_a_shared_record_is_gone_through_once() -> None:
    class Counted(str):
        __slots__ = ()
        seen = 0

        def __str__(self) -> str:
            Counted.seen += 1
            return "counted"

    fact, digests = Unknown(Counted("reason")), Digests(Unknown)
    assert digests.of((fact, fact)) == digests.of([fact, fact])
    assert Counted.seen == 1


def test_members_are_told_from_texts_and_from_members_of_another_kind_however_many_there_are() -> None:
    for number in (1, 9):
        alike = [
            (Tone.GOOD,) * number,
            (Tone.BAD,) * number,
            (Rank.GOOD,) * number,
            ("GOOD",) * number,
            ("good",) * number,
            ("s", "Tone") + ("GOOD",) * number,
        ]
        assert len({digest(each) for each in alike}) == len(alike)
    assert digest((Tone.GOOD,) * 8 + (Tone.BAD,)) != digest((Tone.BAD,) + (Tone.GOOD,) * 8)
    assert digest((Tone.GOOD,) * 8 + (Rank.GOOD,)) != digest((Tone.GOOD,) * 9)


def test_what_is_believed_of_a_shared_record_is_what_is_told_of_it() -> None:
    one, other = Unknown("no-reading"), Unknown("no-target")
    digests, believing = Digests(Unknown), Digests(Unknown)
    believing.believe(other, digests.of_shared(one))
    assert believing.of((other, 1)) == digests.of((one, 1)) != digests.of((other, 1))


class Named(NamedTuple):
    kind: str
    key: str


def test_equal_records_of_texts_have_one_digest_and_others_another() -> None:
    digests = Digests(of_texts=(Named,))
    one, equal, other = (Named("goal", key) for key in ("reach", "reach", "sales"))
    assert digests.of([one]) == digests.of([equal]) != digests.of([other])
    assert (
        digests.of({one: 1, other: 2}) == digests.of({other: 2, equal: 1}) != digests.of({one: 2, other: 1})
    )
    assert Digests(of_texts=(Named,)).of([one]) == digests.of([one]) != Digests().of([one])
