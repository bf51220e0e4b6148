"""What is shown when: a good site, a broken one, one that was mended, and a fault of ours."""

import http.client
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from generator.diagnostics import Diagnostic, Span
from generator.diagnostics.codes.metrics import UNKNOWN_METRIC
from generator.pipeline import serving
from generator.pipeline.keeping import Kept
from generator.pipeline.previewing import Previewed
from generator.pipeline.serving import Telling, serve, troubles_of
from generator.serve import Coming, Shown, Stand

NOW = datetime(2026, 12, 11, tzinfo=UTC)
TEXT = "---\ntitle: <b>\nmetric: folowers\n---\n"
WRONG = UNKNOWN_METRIC.at(
    Span("content/goals/a.md", 3, 9, 8), "no metric <is> this", fix="did you\x1b mean it?"
)


def whole(files: dict[str, bytes] | None, *wrong: Diagnostic) -> Previewed:
    checked: Any = SimpleNamespace(book=SimpleNamespace(site=None), as_of=NOW.date())
    return Previewed(
        files=files,
        audience=None,
        checked=checked,
        day_at=lambda now: lambda _: now.date(),
        diagnostics=wrong,
        texts={"content/goals/a.md": TEXT},
    )


def coming(files: dict[str, bytes]) -> Previewed:
    part = Coming()
    part.put(files)
    part.finish()
    made = whole({})
    return Previewed(
        files=part,
        is_whole=False,
        audience=None,
        checked=made.checked,
        day_at=made.day_at,
        diagnostics=(),
    )


class End(BaseException):
    """Somebody ends it, as Ctrl-C does."""


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Serve runs, one for each list of states, and give all that was shown."""

    def run(*runs: Any) -> list[Shown]:
        left, seen = list(runs), []

        class Listening(Stand):
            def show(self, shown: Shown) -> None:
                seen.append(shown)
                super().show(shown)

        def beats(*_: object) -> Iterator[bool]:
            while left:
                yield True
            yield from (False, False)
            raise End

        def make(now: datetime, kept: Kept) -> Iterator[Previewed]:
            del now, kept
            states = left.pop(0)
            if isinstance(states, Exception):
                raise states
            yield from states

        monkeypatch.setattr(serving, "Stand", Listening)
        monkeypatch.setattr(serving, "watching", beats)
        telling = Telling(listening=lambda _: None, made=lambda *_: None, fault=str)
        with pytest.raises(End):
            serve(Path(), port=0, make=make, clock=lambda: NOW, strict=False, telling=telling)
        return seen

    return run


def test_another_site_is_another_edition_and_the_same_is_not_shown_again(shown) -> None:
    first, second = shown([whole({"a": b"1"})], [whole({"a": b"1"})], [whole({"a": b"2"})])
    assert second.edition == first.edition + 1
    assert (first.files, second.files) == ({"a": b"1"}, {"a": b"2"})


def test_a_broken_file_leaves_the_last_good_site_with_what_is_wrong(shown) -> None:
    good, broken, mended = shown([whole({"a": b"1"})], [whole(None, WRONG)], [whole({"a": b"1"})])
    assert (broken.edition, broken.files) == (good.edition, good.files)
    assert [each.code for each in broken.troubles] == ["unknown-metric"]
    assert (mended.edition, mended.troubles) == (good.edition, ())


def test_a_site_that_was_seen_in_part_and_is_stopped_gives_way_to_the_last_good_one(shown) -> None:
    good, part, stopped = shown([whole({"a": b"1"})], [coming({"a": b"2"}), whole(None, WRONG)])
    assert (dict(part.files), stopped.files) == ({"a": b"2"}, good.files)
    assert good.edition < part.edition < stopped.edition


def test_a_site_that_was_seen_in_part_is_the_same_once_it_is_whole(shown) -> None:
    seen = shown([whole({"a": b"1"})], [coming({"a": b"2"}), whole({"a": b"2"})])
    assert len({each.edition for each in seen}) == 2
    assert dict(seen[-1].files) == {"a": b"2"}


def test_what_is_made_later_comes_once_nothing_is_written_for_a_moment(shown) -> None:
    seen = shown(
        [whole({"a": b"1"})],
        [whole({"a": b"2"}), whole({"a": b"3"})],
        [whole({"a": b"4"}), whole({"a": b"5"})],
    )
    assert [each.files["a"] for each in seen] == [b"1", b"2", b"4", b"5"]


def test_a_fault_of_ours_is_told_and_does_not_end_the_showing(shown) -> None:
    good, fault, after = shown([whole({"a": b"1"})], RuntimeError("our fault"), [whole({"a": b"1"})])
    assert (fault.files, fault.troubles[0].message) == (good.files, "our fault")
    assert after.troubles == ()


def test_a_fault_in_the_first_site_ends_it(monkeypatch) -> None:
    def make(now: datetime, kept: Kept) -> Iterator[Previewed]:
        raise RuntimeError("our fault")

    monkeypatch.setattr(serving, "watching", lambda *_: iter([False]))
    telling = Telling(listening=lambda _: None, made=lambda *_: None, fault=str)
    with pytest.raises(RuntimeError):
        serve(Path(), port=0, make=make, clock=lambda: NOW, strict=False, telling=telling)


def test_trouble_is_told_with_its_place_and_line_and_nothing_that_could_act() -> None:
    (trouble,) = troubles_of(whole(None, WRONG), strict=False)
    assert trouble.place == "content/goals/a.md:3:9"
    assert trouble.excerpt == "metric: folowers\n        ^^^^^^^^"
    assert trouble.message == "no metric <is> this"
    assert trouble.fix == "did you\\x1b mean it?"


def test_of_very_many_troubles_the_first_are_told_and_the_others_counted() -> None:
    wrong = [
        UNKNOWN_METRIC.at(Span("content/goals/a.md", 3, n), f"no metric {n}", fix="none")
        for n in range(1, 71)
    ]
    told = troubles_of(whole(None, *wrong), strict=False)
    assert len(told) == 51
    assert told[-1].message == "and 20 more, which `goalposts check` lists"


def test_the_site_is_at_the_address_that_is_told(monkeypatch) -> None:
    asked: list[int] = []

    def listening(address: str) -> None:
        connection = http.client.HTTPConnection(address.removeprefix("http://").rstrip("/"), timeout=20)
        connection.request("GET", "/a.txt")
        asked.append(connection.getresponse().status)
        connection.close()

    monkeypatch.setattr(serving, "watching", lambda *_: iter([False]))
    telling = Telling(listening=listening, made=lambda *_: None, fault=str)
    serve(
        Path(),
        port=0,
        make=lambda *_: [whole({"a.txt": b"1"})],
        clock=lambda: NOW,
        strict=False,
        telling=telling,
    )
    assert asked == [200]


def test_what_earlier_sites_left_is_taken_away_from_time_to_time(shown, monkeypatch) -> None:
    taken: list[None] = []
    monkeypatch.setattr(serving, "collect", lambda: taken.append(None))
    shown(*([whole({"a": b"%d" % number})] for number in range(60)))
    assert len(taken) == 2
