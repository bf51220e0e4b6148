"""Records are what the standard library's frozen dataclasses are, in each of their ways."""

import copy
import dataclasses
import pickle
import subprocess
import sys
from dataclasses import FrozenInstanceError, asdict, field, fields, is_dataclass, replace
from typing import Any

import pytest

from generator import records


def named(name: str) -> type:
    """A new class of fields of each kind, which is no record yet."""

    class Written:
        """A record."""

        name: str
        place: int = field(compare=False)
        parts: list[int] = field(default_factory=list)
        hidden: str = field(default="h", repr=False)

    Written.__name__, Written.__qualname__, Written.__module__ = name, name, __name__
    return Written


HOW = {"frozen": True, "slots": True, "kw_only": True}
Ours: Any = records.dataclass(**HOW)(named("Ours"))
Theirs: Any = dataclasses.dataclass(**HOW)(named("Theirs"))


@records.dataclass(frozen=True, slots=True)
class Pair:
    first: int
    second: tuple[int, ...] = ()


@records.dataclass(frozen=True, slots=True)
class Triple(Pair):
    third: str = "c"


@records.dataclass(frozen=True, slots=True, eq=False)
class Itself:
    name: str


@records.dataclass(frozen=True, slots=True)
class Nothing:
    pass


@records.dataclass(frozen=True, slots=True)
class Folded:
    name: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Folded) and other.name.casefold() == self.name.casefold()

    def __hash__(self) -> int:
        return hash(self.name.casefold())

    def __repr__(self) -> str:
        return f"<{self.name}>"


@records.dataclass(frozen=True, slots=True, order=True)
class Ranked:
    rank: int
    name: str = field(default="", compare=False)


@records.dataclass(frozen=True, kw_only=True)
class Loose:
    name: str


GIVEN = ({"name": "a", "place": 1}, {"name": "a", "place": 2, "parts": [3]}, {"name": "b", "place": 1})


@pytest.mark.parametrize("given", GIVEN)
def test_it_is_made_and_told_as_the_standard_library_would(given) -> None:
    ours, theirs = Ours(**given), Theirs(**given)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert asdict(ours) == asdict(theirs)
    assert [(each.name, each.kw_only) for each in fields(ours)] == [
        (each.name, each.kw_only) for each in fields(theirs)
    ]
    assert is_dataclass(ours)
    assert Ours.__match_args__ == Theirs.__match_args__
    assert Ours.__slots__ == Theirs.__slots__


@pytest.mark.parametrize("one", GIVEN)
@pytest.mark.parametrize("other", GIVEN)
def test_two_are_equal_where_those_would_be(one, other) -> None:
    assert (Ours(**one) == Ours(**other)) == (Theirs(**one) == Theirs(**other))
    assert Ours(**one) != Theirs(**one)


@pytest.mark.parametrize(("cls", "given"), [(Pair, (1, (2,))), (Triple, (1,)), (Nothing, ())])
def test_equal_ones_have_one_hash(cls, given) -> None:
    assert hash(cls(*given)) == hash(cls(*given))
    assert len({cls(*given), cls(*given)}) == 1


def test_its_hash_is_of_what_is_compared() -> None:
    with pytest.raises(TypeError, match="unhashable type: 'list'"):
        hash(Ours(name="a", place=1))


@pytest.mark.parametrize("wrong", [{}, {"name": "a"}, {"name": "a", "place": 1, "more": 2}])
def test_what_is_missing_or_too_much_is_refused_in_the_same_words(wrong) -> None:
    def said(cls) -> str:
        with pytest.raises(TypeError) as refused:
            cls(**wrong)
        return str(refused.value).replace(cls.__name__, "It")

    assert said(Ours) == said(Theirs)


def test_a_place_is_no_name_where_names_are_asked_for() -> None:
    with pytest.raises(TypeError, match=r"Ours\.__init__\(\) takes 1 positional argument but 3 were given"):
        Ours("a", 1)


@pytest.mark.parametrize("record", [Ours(name="a", place=1), Pair(1), Loose(name="a")])
def test_nothing_of_it_is_changed(record) -> None:
    name = fields(record)[0].name
    with pytest.raises(FrozenInstanceError, match=f"cannot assign to field '{name}'"):
        setattr(record, name, "b")
    with pytest.raises(FrozenInstanceError, match=f"cannot delete field '{name}'"):
        delattr(record, name)
    with pytest.raises(FrozenInstanceError):
        record.other = 1


@pytest.mark.parametrize("record", [Ours(name="a", place=1, parts=[2]), Triple(1, (2,)), Loose(name="a")])
def test_copies_and_pickles_are_equal(record) -> None:
    for copied in (copy.copy(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))):
        assert copied == record
        assert repr(copied) == repr(record)


def test_one_is_replaced_by_another() -> None:
    assert replace(Triple(1, (2,), "d"), second=()) == Triple(1, (), "d")


def test_each_has_parts_of_its_own() -> None:
    one, other = Ours(name="a", place=1), Ours(name="a", place=1)
    one.parts.append(1)
    assert other.parts == []


def test_a_subclass_is_another_kind() -> None:
    assert repr(Triple(1)) == "Triple(first=1, second=(), third='c')"
    assert Pair(1) != Triple(1)
    assert Triple(1).first == 1


def test_without_eq_each_is_equal_to_itself_alone() -> None:
    one = Itself("a")
    assert one == one  # noqa: PLR0124 - itself is what it is compared with
    assert one != Itself("a")
    assert len({one, Itself("a")}) == 2


def test_ranked_ones_have_an_order() -> None:
    low, high = Ranked(1, "z"), Ranked(2, "a")
    assert sorted([high, low]) == [low, high]
    assert (low < high, low <= Ranked(1), low > high, low >= Ranked(1)) == (True, True, False, True)
    with pytest.raises(TypeError, match="not supported between instances of 'Ranked' and 'Pair'"):
        _ = low < Pair(1)  # type: ignore[operator]


def test_what_the_class_says_itself_stands() -> None:
    assert Folded("A") == Folded("a")
    assert len({Folded("A"), Folded("a")}) == 1
    assert repr(Folded("A")) == "<A>"


def test_what_is_not_frozen_or_more_than_filled_is_refused() -> None:
    class Filled:
        def __post_init__(self) -> None:
            pass

    with pytest.raises(TypeError, match="frozen"):
        records.dataclass(frozen=False)
    with pytest.raises(TypeError, match="filled"):
        records.dataclass(frozen=True)(Filled)


def test_methods_are_written_when_they_are_called() -> None:
    @records.dataclass(frozen=True, slots=True)
    class New:
        name: str

    first = New.__init__
    New("a")
    assert New.__init__ is not first
    assert New.__init__.__qualname__ == f"{New.__qualname__}.__init__"


def test_starting_a_build_writes_hardly_a_method() -> None:
    """What the standard library wrote while modules were imported was compiled of a text without a file."""
    code = """
import sys
from dataclasses import is_dataclass
from generator.cli import building
classes = {
    each for name, module in sys.modules.items() if name.startswith("generator.")
    for each in vars(module).values() if isinstance(each, type) and is_dataclass(each)
}
print(len(classes), sum(each.__init__.__code__.co_filename == "<string>" for each in classes))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    records, written = map(int, done.stdout.split())
    assert records > 400
    assert written < 100
