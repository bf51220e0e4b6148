"""Which paths files may have: most are plain, and are looked at no closer than the others would have to be."""

import unicodedata

from hypothesis import given, strategies as st

from generator.model.text import folded
from generator.write.paths import Names, fault_of

PARTS = st.text(alphabet="aZ0.-_ ø\\\u0301\n", max_size=4)
PATHS = st.lists(PARTS, max_size=4).map("/".join)


@given(
    PATHS
    | st.sampled_from(
        ["a/" * 99 + "a", "a/" * 101 + "a", "a" * 200, "a" * 256, ".goalposts/a", "a/.goalposts"]
    )
)
def test_a_path_has_no_fault_only_where_none_of_its_parts_has_one(path) -> None:
    sound = (
        all(part not in {"", ".", ".."} and len(part.encode()) <= 255 for part in path.split("/"))
        and path.isprintable()
        and "\\" not in path
        and path.count("/") <= 100
        and not path.startswith(".goalposts")
    )
    assert (fault_of(path) is None) == sound


@given(PATHS)
def test_a_path_is_folded_as_a_disk_does_that_ignores_case_and_accents(path) -> None:
    assert folded(path) == unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


@given(st.lists(PATHS.filter(lambda path: fault_of(path) is None), max_size=6))
def test_names_clash_with_files_and_folders_that_a_disk_cannot_tell_apart(paths) -> None:
    names, taken = Names(), list[str]()
    for path in paths:
        own = folded(path)
        others = [folded(each) for each in taken]
        clashes = any(
            own == each or own.startswith(f"{each}/") or each.startswith(f"{own}/") for each in others
        )
        assert (names.clash(path) is not None) == clashes
        if not clashes:
            names.add(path)
            taken.append(path)
