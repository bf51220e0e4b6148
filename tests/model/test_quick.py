"""Records that are made fast are what they were: frozen, equal, told, copied and sent as before."""

import copy
import inspect
import pickle
import pkgutil
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from importlib import import_module

import pytest

import generator
from generator.model import quick as module
from generator.model.quick import quick


@dataclass(frozen=True, slots=True)
class _Plain:
    name: str
    number: int = 3
    named: str | None = field(default=None, kw_only=True)


@quick
@dataclass(frozen=True, slots=True)
class _Quick:
    name: str
    number: int = 3
    named: str | None = field(default=None, kw_only=True)


def test_it_takes_what_it_took() -> None:
    assert str(inspect.signature(_Quick)) == str(inspect.signature(_Plain))
    assert (_Quick("a").number, _Quick("a", 4).number, _Quick("a", named="b").named) == (3, 4, "b")


@pytest.mark.parametrize("wrong", [{}, {"name": "a", "other": 1}])
def test_what_it_does_not_take_is_refused_in_the_same_words(wrong: dict[str, int]) -> None:
    said = []
    for record in (_Plain, _Quick):
        with pytest.raises(TypeError) as fault:
            record(**wrong)  # type: ignore[arg-type]
        said.append(str(fault.value).replace(record.__name__, ""))
    assert said[0] == said[1]


def test_it_is_of_its_own_type_and_nothing_in_it_can_be_changed() -> None:
    record = _Quick("a")
    assert type(record) is _Quick
    with pytest.raises(FrozenInstanceError):
        record.name = "b"  # type: ignore[misc]
    assert record.name == "a"


def test_it_is_equal_hashed_told_copied_and_sent_as_before() -> None:
    record = _Quick("a", 4)
    assert record == _Quick("a", 4) != _Quick("a", 5)
    assert hash(record) == hash(_Plain("a", 4))
    assert repr(record) == "_Quick(name='a', number=4, named=None)"
    assert copy.copy(record) == pickle.loads(pickle.dumps(record)) == record
    assert replace(record, number=5) == _Quick("a", 5)


def test_a_record_that_fills_in_more_than_it_is_given_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Filling:
        names: list[str] = field(default_factory=list)

    @dataclass(frozen=True, slots=True)
    class Working:
        name: str

        def __post_init__(self) -> None:
            """It has more to do."""

    for record in (Filling, Working):
        with pytest.raises(TypeError, match="fills in more"):
            quick(record)


def _quick_records() -> Iterator[type]:
    for each in pkgutil.walk_packages(generator.__path__, "generator."):
        if each.name.endswith("__main__"):
            continue
        for value in vars(import_module(each.name)).values():
            if isinstance(value, type) and value.__module__ == each.name:
                made = vars(value).get("__init__")
                if getattr(made, "__globals__", {}).get("_record") is value:
                    yield value


def test_each_record_that_is_made_fast_holds_what_it_is_given_in_its_own_places() -> None:
    found = list(_quick_records())
    assert len(found) > 20, f"{module.__name__} is used where records are made by the thousand"
    for record in found:
        given = {each.name: object() for each in fields(record)}
        made = record(**given)
        assert type(made) is record
        assert {name: getattr(made, name) for name in given} == given
