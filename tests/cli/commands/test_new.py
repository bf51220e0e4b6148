"""`goalposts new`: the group of what can be begun."""

from generator.cli.commands.new import KINDS


def test_help_lists_what_can_be_begun(goalposts) -> None:
    ran = goalposts("new", "--help")
    assert ran.code == 0
    assert all(f"\n  {name} " in ran.out for name in KINDS)


def test_another_word_is_told_with_the_nearest(goalposts) -> None:
    ran = goalposts("new", "sit")
    assert ran.code == 2
    assert "did you mean `goalposts new site`?" in ran.err
