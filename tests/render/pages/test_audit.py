"""The audit over all goals: by which codes an author finds what to do."""

import re

import pytest

from generator.diagnostics.findings import findings_by_id
from generator.model.verdict import Verdict
from tests.render.told import judged, printed


@pytest.mark.parametrize("language", ["", "nb/", "ar/"])
def test_it_lists_the_codes_of_what_speaks_against_goals_as_explain_knows_them(language: str) -> None:
    listed = printed()[f"{language}audit/index.html"].split('id="against"')[1].split("</section>")[0]
    codes = re.findall(r'<li><code dir="ltr">([a-z-]+)</code>', listed)
    against = {
        finding.code
        for report in judged().goals
        for letter in ("specific", "measurable", "achievable", "realistic", "time_bound")
        for finding in getattr(report.smart, letter).findings
        if finding.verdict is not Verdict.PASS
    }
    assert set(codes) == against
    assert len(codes) == len(against)
    assert against <= set(findings_by_id())
