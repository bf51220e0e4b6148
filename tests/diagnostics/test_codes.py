import re

import pytest

from generator.diagnostics.codes import ALL, by_id


def test_no_two_codes_have_one_id() -> None:
    assert len(by_id()) == len(ALL)


@pytest.mark.parametrize("code", ALL, ids=lambda code: code.id)
def test_a_code_explains_itself(code) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.id)
    assert re.fullmatch(r"[^\n]*[^\n.]", code.why)
    assert code.about.endswith(".")
    assert code.example.strip()
    assert code.remedy.strip()
    assert code.example != code.remedy
