"""Publishing on a disk that fails at each of its operations in turn, whether it looks, writes or moves, once or for good."""

import os
from pathlib import Path

import pytest

from generator.model.output import OutputFile, WriteSummary
from generator.write import Place, publish, recover
from tests.faults.disk import REASONS, ROOM, Disk, Fault, Lasting, failing
from tests.write.folders import contents, leftovers, publish_site
from tests.write.test_crashes import NEW, OLD, THEIRS, begun

PROOF = bool(os.environ.get("GOALPOSTS_PROOF"))
#: How many reasons a disk can give for one operation, at most.
MOST_REASONS = max(map(len, REASONS.values()))


def published(place: Place, fault: Fault | None) -> tuple[WriteSummary | None, tuple[str, ...], str, Disk]:
    """What publishing the new site comes to below a disk with this fault: its summary, codes and words."""
    files = (OutputFile(path, text.encode()) for path, text in NEW.items())
    with failing(place.output.parent, fault) as disk:
        summary, said = publish(files, place, broken=lambda: False, waiting=lambda _: None, wait=0)
    return summary, tuple(each.code for each in said), "\n".join(f"{each.message}" for each in said), disk


def is_named(disk: Disk, said: str) -> bool:
    return any(Path(path).name in said for _, path in disk.failed)


@pytest.fixture(scope="module")
def needed(tmp_path_factory) -> int:
    """The operations of a whole publication."""
    _, _, _, disk = published(begun(tmp_path_factory.mktemp("count")), None)
    return len(disk.done)


def faults(needed: int, lasting: Lasting) -> list[Fault]:
    """A fault at each operation for each reason; a check takes one reason after the other, and not each fault that lasts."""
    if PROOF:
        numbers = range(1, needed + 1)
        return [
            Fault(at=at, reason=reason, lasting=lasting) for at in numbers for reason in range(MOST_REASONS)
        ]
    step = 1 if lasting is Lasting.ONCE else 5
    return [Fault(at=at, reason=at, lasting=lasting) for at in range(1, needed + 1, step)]


@pytest.mark.parametrize("lasting", Lasting)
def test_at_any_operation_the_old_site_stands_or_the_new_one_and_it_is_told_which(
    tmp_path, needed, lasting
) -> None:
    for number, fault in enumerate(faults(needed, lasting)):
        place = begun(tmp_path / str(number))
        summary, codes, said, disk = published(place, fault)
        found = contents(place.output)
        if summary is not None:
            assert found == NEW | THEIRS, (fault, disk.failed)
            assert set(codes) <= {"output-left-over"}, (fault, said)
        elif codes == ("output-halfway",):
            assert place.journal.exists() or place.undoing.exists(), (fault, disk.failed)
            # On a full disk names can still be moved, and what needs room is done before them.
            assert lasting is not Lasting.ONCE, fault
            assert lasting is not Lasting.ROOM or disk.failed[0][0] not in ROOM, fault
        else:
            assert codes == ("output-unwritable",), (fault, said)
            assert found == OLD | THEIRS, (fault, disk.failed)
        assert summary is not None or is_named(disk, said), (fault, disk.failed, said)
        _assert_the_next_build_is_clean(place, fault)


def _assert_the_next_build_is_clean(place: Place, fault: Fault) -> None:
    assert recover(place) == (), fault
    assert contents(place.output) in (OLD | THEIRS, NEW | THEIRS), fault
    assert publish_site(NEW, place) is not None, fault
    assert contents(place.output) == NEW | THEIRS, fault
    assert leftovers(place) == [], fault
