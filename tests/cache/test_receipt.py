import json
from dataclasses import replace
from datetime import date

import pytest

from generator.cache import CacheFolder, Marks, Moment, Receipt, read_receipt, write_receipt
from generator.model.output import BuildTold, Built, WriteSummary

BUILT = Built(
    audience="client",
    audiences=("public", "client"),
    private=True,
    goals=2,
    as_of=date(2026, 12, 11),
    summary=WriteSummary(folder="/site/output", written=0, unchanged=9, removed=0, kept=1),
)
RECEIPT = Receipt(
    setting="5e77",
    timezone="Europe/Oslo",
    today=date(2026, 12, 12),
    began=Moment(64, 1),
    inputs=Marks(digest="1d", unsure={"/site/content/goals/a.md": "c0"}),
    ended=Moment(64, 2),
    left=Marks(digest="1e", unsure={}),
    told=BuildTold(said="warning: …\n", shape="text", counted="1 warning", code=0, builds=(BUILT,)),
)

#: Values of kinds that stand nowhere in a receipt, or not in the place of anything else.
OTHER_KINDS: tuple[object, ...] = (1.5, {"a": 1})


KEY = bytes(32)


@pytest.fixture
def cache(tmp_path) -> CacheFolder:
    return CacheFolder(tmp_path, KEY)


def document(cache) -> dict:
    write_receipt(cache, "a", RECEIPT)
    return json.loads(cache.read("a"))


def keep(cache, written) -> None:
    """Anything under a sound checksum, as somebody who knows how it is made could leave it."""
    cache.write("a", written if isinstance(written, bytes) else json.dumps(written).encode())


def places(value, path=()):
    """The way to every value in a document."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, (*path, index))


def changed(value, path, new):
    """A copy of ``value`` with ``new`` at the place."""
    if not path:
        return new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = changed(value[path[0]], path[1:], new)
    return copy


def test_a_receipt_comes_back_as_it_was(cache) -> None:
    write_receipt(cache, "a", RECEIPT)
    assert read_receipt(cache, "a") == RECEIPT


def test_one_of_a_site_without_audiences_does_too(cache) -> None:
    told = replace(RECEIPT.told, builds=(replace(BUILT, audience=None, audiences=()),))
    write_receipt(cache, "a", replace(RECEIPT, told=told))
    assert read_receipt(cache, "a").told == told


def test_a_value_of_another_kind_anywhere_makes_it_unbelievable(cache) -> None:
    sound = document(cache)
    for path in places(sound):
        for other in OTHER_KINDS:
            keep(cache, changed(sound, path, other))
            assert read_receipt(cache, "a") is None, (path, other)


def test_a_key_too_many_or_too_few_makes_it_unbelievable(cache) -> None:
    sound = document(cache)
    keep(cache, {**sound, "more": 1})
    assert read_receipt(cache, "a") is None
    keep(cache, {key: value for key, value in sound.items() if key != "left"})
    assert read_receipt(cache, "a") is None


def test_a_truth_is_no_number(cache) -> None:
    keep(cache, changed(document(cache), ("told", "code"), False))
    assert read_receipt(cache, "a") is None


@pytest.mark.parametrize(
    "written",
    [b"", b"{", b"[" * 100_000, b"\xff", b'{"goalposts-receipt": 2}', b"null", b"NaN"],
    ids=lambda written: str(written[:12]),
)
def test_what_is_no_receipt_is_none(cache, written) -> None:
    keep(cache, written)
    assert read_receipt(cache, "a") is None


def test_one_of_another_version_is_none(cache) -> None:
    keep(cache, {**document(cache), "goalposts-receipt": 0})
    assert read_receipt(cache, "a") is None
