"""The audit on its goal's page, and the page of all goals by their letters."""

import re
from dataclasses import replace

import pytest

from generator.documents import goals_document
from generator.model.fact import Unknown
from generator.model.phrase import Name, Percent, Phrase, Quantity
from generator.model.survey import Survey
from generator.model.verdict import Finding, Letter, Realism, RealismVerdict, SmartAudit, Verdict
from generator.render import render_site, whole_site
from tests.render.html_pages import plain
from tests.render.reports import default_theme, en, goal, goal_report, judged, key_result, report, site

REALISM = Realism(
    verdict=RealismVerdict.STRETCH,
    ratio=2.9,
    needed=18.7 / 7,
    historical=6.4 / 7,
    best=8.0 / 7,
    ramp=31.0 / 7,
    windows=41,
    reached=1,
    days=91,
    reason=None,
    context=(
        Phrase("context-average-pace", {"low": Quantity(2.0), "high": Quantity(3.0), "met": Percent(0.14)}),
    ),
)
SHOWN = Letter(verdict=Verdict.PASS, claimed=None, findings=())
OWNED = Finding(code="owned", verdict=Verdict.PASS, key_result=None, facts={"owner": Name("Dana")})
NO_SEGMENT = Finding(
    code="no-segment", verdict=Verdict.WARN, key_result="followers", facts={"words": Name("<our> city")}
)
STRETCH = Finding(
    code="stretch",
    verdict=Verdict.WARN,
    key_result="followers",
    facts={"needed": Quantity(18.7), "historical": Quantity(6.4), "ratio": Quantity(2.9), "windows": 41, "reached": 1,
           "days": 91, "rate": True},
)  # fmt: skip
NO_BUDGET = Finding(code="no-budget", verdict=Verdict.WARN, key_result=None, facts={"asserted": True})
AUDIT = SmartAudit(
    specific=Letter(verdict=Verdict.WARN, claimed=en("Within our city."), findings=(NO_SEGMENT,)),
    measurable=replace(SHOWN, verdict=Verdict.FAIL),
    achievable=replace(SHOWN, findings=(OWNED,)),
    realistic=Letter(verdict=Verdict.WARN, claimed=None, findings=(STRETCH, NO_BUDGET)),
    time_bound=replace(SHOWN, verdict=Verdict.UNKNOWN),
)


def audited(*results: object, **changes: object):
    return goal_report(goal(), *(results or (judged(realism=REALISM),)), **{"smart": AUDIT, **changes})


def printed(*goals: object, **changes: object) -> dict[str, str]:
    files, wrong = render_site(whole_site(report(*goals, **changes), default_theme()), {})
    assert not wrong
    return {file.path: file.content.decode() for file in files if file.path.endswith(".html")}


@pytest.fixture(scope="module")
def section() -> str:
    page = printed(audited())["goals/reach/index.html"]
    return page.split('id="smart"')[1].split("</section>", maxsplit=1)[0]


def test_all_five_letters_stand_with_a_word_a_glyph_and_a_tone(section: str) -> None:
    assert re.findall(r'class="status (\w+)"><svg class="glyph glyph-(\w+)"', section) == [
        ("doubtful", "diamond"),
        ("bad", "cross"),
        ("good", "disc"),
        ("doubtful", "diamond"),
        ("soft", "ring"),
    ]
    words = ["Doubtful", "Not shown", "Shown", "Doubtful", "Unknown"]
    assert re.findall(r"</svg>([^<]+)</span>", section) == words


def test_evidence_is_said_and_a_claim_is_quoted_apart(section: str) -> None:
    assert "It says “<our> city”, but everybody is counted" in plain(section)
    assert "Dana owns it." in plain(section)
    assert (
        '<dd class="own"><span class="unseen">In the goal&#39;s own words: </span><q><bdi>Within our city.</bdi></q></dd>'
        in section
    )
    assert section.count("own words:") == 1


def test_what_an_author_wrote_is_escaped(section: str) -> None:
    assert "<our>" not in section


def test_realism_has_its_figures_its_sentence_and_what_is_known_of_others(section: str) -> None:
    text = plain(section)
    assert "A stretch. You did this in 1 of 41 earlier stretches of 91 days" in text
    assert re.findall(r"<dd>([^<\n]+)</dd>", section) == ["18.7 a week", "6.4 a week", "2.9\u202f×"]
    assert "would have to end at 31 a week." in text
    assert "14% were met." in text
    assert text.count("You did this") == 1


def test_of_several_key_results_each_is_named_once() -> None:
    second = judged(key_result(id="likes", title=en("Likes")), realism=replace(REALISM, reached=0))
    page = printed(audited(judged(realism=REALISM), second))["goals/reach/index.html"]
    section = page.split('id="smart"')[1].split("</section>", maxsplit=1)[0]
    assert "You have not done this before" in plain(section)
    assert section.count('<b class="about"><bdi>Likes</bdi></b>') == 1


def test_what_is_found_alike_is_said_once_and_what_is_worst_first() -> None:
    results = [judged(key_result(id=f"r{n}", title=en(f"Result {n}"))) for n in range(5)]
    found = tuple(
        Finding(
            code="no-segment",
            verdict=Verdict.FAIL if n == 4 else Verdict.WARN,
            key_result=f"r{n}",
            facts={"words": Name("the village" if n == 4 else "the city")},
        )
        for n in range(5)
    )
    smart = replace(AUDIT, specific=Letter(verdict=Verdict.FAIL, claimed=None, findings=found))
    page = printed(audited(*results, smart=smart))["goals/reach/index.html"]
    text = plain(page.split('id="smart"')[1].split("</section>", maxsplit=1)[0])
    assert text.count("the city") == 1
    assert "Result 0, Result 1, Result 2 and Result 3" in text
    assert text.index("the village") < text.index("the city")


def test_what_finds_no_room_is_folded_and_counted() -> None:
    results = [
        judged(key_result(id=f"r{n}", title=en(f"Result {n}")), realism=replace(REALISM, windows=41 + n))
        for n in range(5)
    ]
    page = printed(audited(*results))["goals/reach/index.html"]
    section = page.split('id="smart"')[1].split("</section>", maxsplit=1)[0]
    before, folded = section.split("<summary>and 2 more</summary>")
    assert before.count('class="realism"') == 3
    assert folded.count('class="realism"') == 2


def test_an_unknown_realism_is_a_sentence_without_figures() -> None:
    unknown = replace(
        REALISM, verdict=RealismVerdict.UNKNOWN, ratio=Unknown("too-few-windows"), reason="too-few-windows"
    )
    why = Finding(
        code="realism-unknown",
        verdict=Verdict.UNKNOWN,
        key_result="followers",
        facts={"reason": Name("too-few-windows"), "windows": 3, "least": 8, "days": 91},
    )
    smart = replace(AUDIT, realistic=Letter(verdict=Verdict.UNKNOWN, claimed=None, findings=(why,)))
    page = printed(audited(judged(realism=unknown), smart=smart))["goals/reach/index.html"]
    section = page.split('id="smart"')[1].split("</section>", maxsplit=1)[0]
    assert "it covers 3 earlier stretches of 91 days, one up to each reading, and it takes 8." in plain(
        section
    )
    assert 'class="realism"' not in section


def test_all_goals_stand_by_their_letters_worst_first() -> None:
    fine = goal_report(
        goal(id="fine"), smart=SmartAudit(**dict.fromkeys(SmartAudit.__dataclass_fields__, SHOWN))
    )
    page = printed(fine, audited())["audit/index.html"]
    rows = re.findall(r'<th scope="row"><a href="([^"]+)"', page)
    assert rows == ["../goals/reach/index.html", "../goals/fine/index.html"]
    assert "One of two goals meets all five criteria. One fails at least one of them." in plain(page)
    assert "Shown 1 of 2 1 of 2 2 of 2 1 of 2 1 of 2" in plain(page.split("<tfoot>")[1])


def test_the_audit_is_in_the_menu_of_every_page() -> None:
    pages = printed(audited(), site=site(languages=("en", "ar")))
    assert '<a href="audit/index.html"' in pages["index.html"]
    assert '<a href="../../audit/index.html"' in pages["ar/goals/reach/index.html"]


def test_what_is_left_over_on_either_side_is_listed() -> None:
    survey = Survey(goals_without_readings=("reach", "hidden"), metrics_without_goals=("followers",))
    page = printed(audited(), survey=survey)["audit/index.html"]
    left = page.split("Goals without readings")[1]
    assert re.findall(r'<li><a href="([^"]+)"', left) == [
        "../goals/reach/index.html",
        "../metrics/followers/index.html",
    ]


def test_the_document_has_verdicts_codes_texts_and_facts() -> None:
    smart = goals_document(report(audited()))["goals"][0]["smart"]
    assert list(smart) == ["specific", "measurable", "achievable", "realistic", "time_bound"]
    assert smart["specific"] == {
        "verdict": "warn",
        "claimed": "Within our city.",
        "findings": [
            {
                "code": "no-segment",
                "verdict": "warn",
                "text": "It says “<our> city”, but everybody is counted: no segment is named.",
                "key_result": "followers",
                "facts": {"words": "<our> city"},
            }
        ],
    }
    assert smart["time_bound"] == {"verdict": "unknown", "claimed": None, "findings": []}


def test_texts_of_the_document_are_in_the_sites_first_language() -> None:
    found = goals_document(report(audited(), site=site(languages=("nb", "en"))))["goals"][0]["smart"]
    assert found["achievable"]["findings"][0]["text"] == "Dana har ansvaret."


def test_realism_stands_with_each_key_result() -> None:
    realism = goals_document(report(audited()))["goals"][0]["key_results"][0]["realism"]
    assert {name: realism[name] for name in ("verdict", "ratio", "windows", "reached")} == {
        "verdict": "stretch",
        "ratio": 2.9,
        "windows": 41,
        "reached": 1,
    }
    unknown = judged(
        realism=replace(REALISM, ratio=Unknown("rate-not-positive"), reached=Unknown("no-target"))
    )
    realism = goals_document(report(audited(unknown)))["goals"][0]["key_results"][0]["realism"]
    assert (realism["ratio"], realism["ratio_unknown"]) == (None, "rate-not-positive")
    assert (realism["reached"], realism["reached_unknown"]) == (None, "no-target")
