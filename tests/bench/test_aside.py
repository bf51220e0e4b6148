from bench.aside import put_aside, remove_aside


def test_what_is_put_aside_is_out_of_the_way_and_removed_later(tmp_path) -> None:
    for text in ("first", "second"):
        made = tmp_path / "output"
        made.mkdir()
        (made / "index.html").write_text(text)
        put_aside(made, tmp_path)
        assert not made.exists()
    assert {each.read_text() for each in tmp_path.rglob("index.html")} == {"first", "second"}
    (tmp_path / "kept").mkdir()
    remove_aside(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["kept"]


def test_what_is_not_there_need_not_be_put_aside(tmp_path) -> None:
    put_aside(tmp_path / "output", tmp_path)
    assert not list(tmp_path.iterdir())
