from generator.cli.text.fitting import fitted

MOVED = "  moved    wait: target <= 15 min (15) → <= 18 min (18): easier, no reason given (not committed)\n"


def test_a_line_behind_a_label_goes_on_below_its_text() -> None:
    lines = fitted(MOVED, 60).splitlines()
    assert lines == [
        "  moved    wait: target <= 15 min (15) → <= 18 min (18):",
        "           easier, no reason given (not committed)",
    ]


def test_a_line_without_a_label_goes_on_further_in() -> None:
    assert fitted("  refused: a b c d\n", 14) == "  refused: a b\n      c d\n"


def test_nothing_is_cut_and_no_word_is_parted() -> None:
    text = "    content/snapshots/meta-ads/facebook-barn-in-the-north.csv: 3 added\n"
    assert fitted(text, 40).split() == text.split()


def test_lines_that_fit_and_lines_of_a_log_stay_as_they_are() -> None:
    assert fitted("a  b\n\n    c\n", 40) == "a  b\n\n    c\n"
    assert fitted(MOVED, None) == MOVED
