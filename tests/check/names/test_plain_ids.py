"""Ids that are proposed where somebody wrote a name."""

from hypothesis import given, strategies as st

from generator.check.names.plain_ids import is_plain_id, plain_id


@given(st.text(min_size=1, max_size=20))
def test_the_id_that_is_proposed_is_one(name) -> None:
    assert is_plain_id(plain_id(name))
