from generator.model.output import OutputFile
from generator.write.files import write_files


def test_files_are_written_with_their_folders_over_those_that_are_there(tmp_path) -> None:
    write_files(tmp_path / "form", [OutputFile("admin/index.html", b"old")])
    write_files(tmp_path / "form", [OutputFile("admin/index.html", b"new"), OutputFile("a", b"a")])
    found = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {"index.html": b"new", "a": b"a"}


def test_a_link_is_replaced_and_not_written_through(tmp_path) -> None:
    (tmp_path / "theirs").write_bytes(b"theirs")
    (tmp_path / "page").symlink_to("theirs")
    write_files(tmp_path, [OutputFile("page", b"ours")])
    assert (tmp_path / "theirs").read_bytes() == b"theirs"
    assert (tmp_path / "page").read_bytes() == b"ours"
