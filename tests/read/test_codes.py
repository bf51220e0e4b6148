import re

import pytest

from generator.diagnostics import Code
from generator.diagnostics.codes import reading


@pytest.mark.parametrize("code", reading.CODES, ids=lambda code: code.id)
def test_every_code_explains_itself(code: Code) -> None:
    assert re.fullmatch(r"[a-z]+[a-z0-9]*(-[a-z0-9]+)*", code.id)
    assert all((code.why, code.about, code.example, code.remedy))
    assert not code.why.endswith(".")
    assert code.about.endswith(".")
