"""Every status with its reasons, each by a goal that has it, and why a figure can be unknown.

The goals are judged by the real stages, so the sentences are those of a report. It shows no forecast's method.
"""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.l10n import words_for
from generator.l10n.sentences.answer.because import because
from generator.l10n.sentences.terms.unknown import REASONS, why_unknown
from generator.model.report import GoalReport, Report, Status
from generator.pipeline.judging import judge
from tools.reference.markdown import block, code, page as page_of, sentence, table

AS_OF = date(2026, 5, 1)
APRIL = "period: {start: 2026-04-01, end: 2026-04-30}"
SPRING = "period: {start: 2026-04-06, end: 2026-05-31}"

#: A goal for each reason, by its code: what decides, then the file.
GOALS = {
    "draft": "state: draft\nmetric: followers\naccount: x/steady",
    "cancelled": f"state: cancelled\n{SPRING}\nmetric: followers\naccount: x/steady\ntarget: 480",
    "not-started": "period: {start: 2026-06-01, end: 2026-06-30}\nmetric: followers\naccount: x/steady\ntarget: 480",
    "met": f"{APRIL}\nmetric: followers\naccount: x/steady\ntarget: 420",
    "missed": f"{APRIL}\nmetric: followers\naccount: x/steady\ntarget: 900",
    "broken": f"{SPRING}\nmetric: followers\naccount: x/steady\ntarget: {{op: gte, value: 410, when: throughout}}",
    "ceiling-passed": f'{SPRING}\nmetric: ad_spend\naccount: x/steady\ntarget: "<= 100 USD"',
    "no-target": f"{SPRING}\nmetric: clicks\naccount: x/steady\ntarget: +20%",
    "no-reading": f"{SPRING}\nmetric: followers\naccount: x/silent\ntarget: 480",
    "stale": f"{SPRING}\nmetric: followers\naccount: x/old\ntarget: 480",
    "awaiting-reading": f"{APRIL}\nmetric: followers\naccount: x/late\ntarget: 480",
    "chance": f"{SPRING}\nmetric: followers\naccount: x/steady\ntarget: 448",
    "pace": f"{SPRING}\nmetric: followers\naccount: x/new\ntarget: 480",
    "too-early": "period: {start: 2026-04-30, end: 2026-05-31}\nmetric: followers\naccount: x/new\ntarget: 480",
    "product": f"{SPRING}\nkey_results:\n  - {{metric: followers, account: x/steady, target: 440}}\n"
    "  - {metric: fans, account: x/steady, target: 440}",
}

READINGS = """\
date,metric,value,account
2026-02-16,followers,380,x/steady
2026-02-23,followers,385,x/steady
2026-03-02,followers,388,x/steady
2026-03-09,followers,393,x/steady
2026-03-16,followers,396,x/steady
2026-03-23,followers,400,x/steady
2026-03-30,followers,404,x/steady
2026-04-06,followers,409,x/steady
2026-04-13,followers,412,x/steady
2026-04-20,followers,418,x/steady
2026-04-27,followers,425,x/steady
2026-03-02,fans,400,x/steady
2026-03-09,fans,404,x/steady
2026-03-16,fans,409,x/steady
2026-03-23,fans,413,x/steady
2026-03-30,fans,416,x/steady
2026-04-06,fans,420,x/steady
2026-04-13,fans,425,x/steady
2026-04-20,fans,428,x/steady
2026-04-27,fans,433,x/steady
2026-04-20,ad_spend,60,x/steady
2026-04-30,ad_spend,70,x/steady
2026-04-29,clicks,12,x/steady
2026-04-30,clicks,15,x/steady
2026-03-30,followers,400,x/old
2026-04-06,followers,404,x/old
2026-04-13,followers,404,x/late
2026-04-20,followers,410,x/late
2026-04-05,followers,400,x/new
2026-04-20,followers,410,x/new
2026-04-27,followers,415,x/new
"""


def page() -> str:
    report = judged()
    return page_of(
        "Verdicts",
        "A status is computed, never written. Each has a reason with a code, which JSON shows under `because`. The goals "
        f"below were judged on {AS_OF.isoformat()} by these readings.",
        block(READINGS, "csv"),
        "## Statuses, the worst first",
        ", ".join(code(status.value) for status in Status)
        + ". In this order they are compared where several key results make one goal.",
        *(_reason(goal) for goal in in_order(report)),
        "## Why a figure is unknown",
        "What cannot be known is shown as unknown with its reason, never as 0. In JSON the figure is `null`, and its name with "
        "`_unknown` behind it holds the reason's code.",
        table(
            ("code", "in words"),
            ((code(each), sentence(why_unknown(words_for("en"), each))) for each in REASONS),
        ),
    )


def judged() -> Report:
    """The report on the goals above."""
    with TemporaryDirectory() as folder:
        _write(Path(folder) / "content")
        report = judge(Path(folder), lambda _: AS_OF, lambda _: None, strict=False).report
    assert report is not None, "the goals of this page pass the check"
    return report


def in_order(report: Report) -> list[GoalReport]:
    """The goals in the order in which they are written above."""
    by_id = {each.goal.id: each for each in report.goals}
    return [by_id[each] for each in GOALS]


def _write(content: Path) -> None:
    for folder in ("goals", "snapshots"):
        (content / folder).mkdir(parents=True)
    (content / "site.yaml").write_text("title: Verdicts\ncurrency: USD\n", encoding="utf-8")
    (content / "snapshots" / "readings.csv").write_text(READINGS, encoding="utf-8")
    for id_ in GOALS:
        (content / "goals" / f"{id_}.yaml").write_text(_goal(id_), encoding="utf-8")


def _goal(id_: str) -> str:
    return f"title: {id_.replace('-', ' ').capitalize()}\n{GOALS[id_]}\n"


def _reason(goal: GoalReport) -> str:
    told = because(words_for("en"), goal.key_results[0], AS_OF).text if goal.because.code != "product" else ""
    return "\n\n".join(
        part
        for part in (
            f"### {goal.because.code}",
            f"Status `{goal.status.value}`"
            + (f": “{told}”" if told else ": the chances of all its key results decide together."),
            block(_goal(goal.goal.id), "yaml"),
        )
    )
