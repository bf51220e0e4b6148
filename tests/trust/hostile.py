"""Sites in which every field that takes a text holds a hostile one, made of the forms, so that a new field is among them by itself.

Takes texts and gives the files of one site: for each text an entity of every kind that an author writes, in English and Arabic, whose
fields all hold it. What a field that cannot hold just any text holds instead stands in the functions that are called after their kind of
file; ``changed`` puts something else there. A harmless text gives the same site without the attack, which is what pages are compared with.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.check.authored.form import Form
from generator.check.authored.forms.annotation import AnnotationForm
from generator.check.authored.forms.goal import GoalForm
from generator.check.authored.forms.metric import MetricForm, PlatformForm
from generator.check.authored.forms.pages import CheckInForm, ObjectiveForm, PageForm, TitleForm
from generator.check.authored.forms.site import SiteForm
from generator.check.authored.forms.snapshot import DayForm, RowForm
from generator.check.authored.forms.translation import GoalTranslationForm
from generator.diagnostics import Diagnostic, Severity
from generator.diagnostics.bounds import TEXT
from generator.model.text import UNSHOWABLE
from generator.pipeline.checking import check
from generator.read.limits import KEY_LENGTH
from tests.filled import as_yaml, filled, goal_file, schema_of

AS_OF = "2026-12-11"
#: The forms whose fields are filled, by the kind of file that they are of.
FORMS: Mapping[str, type[Form]] = MappingProxyType({
    "site": SiteForm, "goal": GoalForm, "goal in Arabic": GoalTranslationForm, "metric": MetricForm, "platform": PlatformForm,
    "objective": ObjectiveForm, "page": PageForm, "title": TitleForm, "check-in": CheckInForm, "annotation": AnnotationForm,
    "day": DayForm, "row": RowForm,
})  # fmt: skip
#: What fields hold, by the kind of file and their path in it.
Changes = Mapping[str, Mapping[str, Any]]
#: Characters of a text, with room for what stands beside it in some fields.
_ROOM = TEXT - 100
_NONE: Changes = MappingProxyType({})
#: The days of a goal's readings: enough for a forecast, a chart and a trend.
_DAYS = tuple(f"2026-{month:02}-{day:02}" for month in (9, 10, 11) for day in (1, 8, 15, 22))


def is_writable(text: str) -> bool:
    """Whether a file may hold ``text``: the others are refused, with their places."""
    return bool(text.strip()) and not UNSHOWABLE.search(text)


def hostile_site(texts: Sequence[str], *, title: str, changed: Changes = _NONE) -> dict[str, str]:
    """The files of a site with an entity of each kind for each of ``texts``, and what stands once in a site of ``title``."""
    files = {
        "content/site.yaml": as_yaml(_site(texts, title, changed)),
        "content/annotations.yaml": as_yaml([_annotation(number, text, changed) for number, text in enumerate(texts)]),
    }  # fmt: skip
    for number, text in enumerate(texts):
        files |= _entities(number, text, changed)
    return files


def paths_of(form: type[Form]) -> Iterator[str]:
    """The path of every field of ``form``, those of the forms inside it too."""
    schema = schema_of(form)
    yield from _paths(schema, schema.get("$defs", {}), "")


def _paths(schema: Mapping[str, Any], forms: Mapping[str, Any], above: str) -> Iterator[str]:
    for key, each in schema["properties"].items():
        yield above + key
        written = str(each)
        for name, inner in forms.items():
            if "properties" in inner and f"'#/$defs/{name}'" in written:
                yield from _paths(inner, forms, f"{above}{key}.")


def chunks(texts: Iterable[str], size: int) -> list[str]:
    """``texts``, so many in a row as one, with a space between; fewer where a field could not hold them."""
    found: list[list[str]] = [[]]
    for text in texts:
        if len(found[-1]) == size or sum(map(len, found[-1])) + len(text) + size >= _ROOM:
            found.append([])
        found[-1].append(text)
    return [" ".join(each) for each in found]


def keys_of(text: str) -> list[str]:
    """``text`` in pieces that a key may have."""
    found = [""]
    for word in text.split(" "):
        if len(found[-1]) + len(word) >= KEY_LENGTH - len(" 0"):
            found.append("")
        found[-1] = f"{found[-1]} {word}".strip()
    return found


def refused(root: Path) -> tuple[Diagnostic, ...]:
    """The errors of the site in ``root``."""
    said = check(root, lambda site: site.as_of or date.fromisoformat(AS_OF)).diagnostics
    return tuple(each for each in said if each.severity is Severity.ERROR)


def _entities(number: int, text: str, changed: Changes) -> dict[str, str]:
    goals, metric = f"content/goals/{number // 50}", f"metric_{number}"
    return {
        f"{goals}/goal-{number}.md": goal_file(text, {**_goal(number, text), **changed.get("goal", {})}),
        f"{goals}/goal-{number}.ar.md": _file("goal in Arabic", text, {"key_results.id": "result"}, changed),
        f"{goals}/posts-{number}.md": _front(_posts(text), text),
        f"content/metrics/{metric}.yaml": as_yaml({metric: _filled("metric", text, {**_METRIC, "unit": text}, changed)}),
        f"content/checkins/2026-12-01-{number}.md": _file("check-in", text, _checkin(number), changed),
        f"content/objectives/objective-{number}.md": _file("objective", text, {"platforms": None}, changed),
        f"content/objectives/objective-{number}.ar.md": _file("title", text, {}, changed),
        f"content/pages/page-{number}.md": _file("page", text, {"order": 1, "audience": None, "nav": number < 3}, changed),
        f"content/pages/page-{number}.ar.md": _file("title", text, {}, changed),
        f"content/snapshots/{number}.csv": _rows(number, text, changed.get("row", {})),
        f"content/snapshots/{number}.yaml": as_yaml(_filled("day", text, _day(number, text), changed)),
    }  # fmt: skip


def _site(texts: Sequence[str], title: str, changed: Changes) -> dict[str, Any]:
    given = {
        "languages": ["en", "ar"], "theme": None, "theme.options": {}, "logo": None, "as_of": AS_OF, "cms": None, "limits": None, "audiences": None,
        "default_audience": None, "show_authors": True, "repository": "https://a.example/team/goals", "timezone": "UTC",
        "sources": list(texts), "names": {key: {"en": text, "ar": text} for text in texts for key in keys_of(text)},
        "competitors": {"share_of_voice": [f"x/{text}" for text in texts]},
        "platforms": {
            f"platform-{number}": _filled("platform", f"{text} {number}", {"objectives": None}, changed)
            for number, text in enumerate(texts)
        },
    }  # fmt: skip
    return _filled("site", title, given, changed)


def _goal(number: int, text: str) -> dict[str, Any]:
    return {
        "supports": None, "platform": "facebook", "audience": None, "account": f"facebook/{text}", "aliases": f"/old-{number}",
        "period": {"start": "2026-11-23", "end": "2026-12-22"}, "objective": f"objective-{number}",
        "key_results.metric": f"metric_{number}", "key_results.account": None, "key_results.id": "result", "key_results.tag": None,
        "budget.currency": "USD", "budget.spent_metric": "ad_spend", "budget.revenue_metric": "sales_revenue",
    }  # fmt: skip


def _posts(text: str) -> dict[str, Any]:
    """A goal that counts posts by a tag, of a month that has ended."""
    result = {"id": "reach", "title": text, "metric": "post_reach", "tag": _tag(text), "target": 1000}
    return {
        "title": text, "owner": text, "account": f"facebook/{text}", "period": "2026-11", "key_results": [result],
        "supports": "goal-0", "celebrate": text,
    }  # fmt: skip


def _tag(text: str) -> str:
    """Of a list of tags in a table, one: semicolons stand between them."""
    return " ".join(text.replace(";", " ").split())


#: A level, which no reading of another kind belongs to.
_METRIC: Mapping[str, Any] = {
    "type": "level", "better": "higher", "aggregate": None, "currency": None, "numerator": None, "denominator": None,
    "formula": None, "objectives": None, "missing": None, "version": None,
}  # fmt: skip


def _checkin(number: int) -> dict[str, Any]:
    return {"date": "2026-12-01", "goal": f"goal-{number}", "confidence": "low", "audience": None}


def _day(number: int, text: str) -> dict[str, Any]:
    metric = f"metric_{number}"
    return {
        "date": "2026-12-08", "collected": None, "account": f"facebook/{text}", "values": {metric: 440},
        "segments": {keys_of(text)[0]: {metric: 431}},
    }  # fmt: skip


def _annotation(number: int, text: str, changed: Changes) -> dict[str, Any]:
    given = {
        "kind": ("event", "campaign", "break")[number % 3], "date": "2026-11-29", "start": None, "end": None,
        "metric": f"metric_{number}", "account": f"facebook/{text}", "goal": f"goal-{number}", "carry": None, "offset": None,
    }  # fmt: skip
    return _filled("annotation", text, given, changed)


def _rows(number: int, text: str, changed: Mapping[str, Any]) -> str:
    """Readings of the goal's metric, of posts, and of what was said of it and of a rival."""
    row = {"segment": text, "source": text, "account": f"facebook/{text}", "note": text}
    table = io.StringIO()
    writer = csv.DictWriter(table, list(RowForm.model_fields), lineterminator="\n")
    writer.writeheader()
    for place, day in enumerate(_DAYS):
        writer.writerow({**row, "date": day, "metric": f"metric_{number}", "value": 400 + 3 * place})
    for place, day in enumerate(_DAYS[-4:]):
        post = {**row, "segment": "", "item": f"{text} {place}", "tags": _tag(text)}
        writer.writerow({**post, "date": day, "metric": "post_reach", "value": 900 + place, **changed})
        for account in ("x/us", f"x/{text}"):
            writer.writerow(
                {"date": day, "metric": "mentions", "value": 30 + place, "account": account, "source": text}
            )
    return table.getvalue()


def _file(kind: str, text: str, given: Mapping[str, Any], changed: Changes) -> str:
    return _front(_filled(kind, text, given, changed), text)


def _filled(kind: str, text: str, given: Mapping[str, Any], changed: Changes) -> dict[str, Any]:
    asked = changed.get(kind, {})
    kept = {path: value for path, value in given.items() if value is not None or not _is_above(path, asked)}
    return filled(FORMS[kind], text, {**kept, **asked})


def _is_above(path: str, asked: Mapping[str, Any]) -> bool:
    """Whether a field inside of the one at ``path`` is asked for, which then is there."""
    return any(each.startswith(f"{path}.") for each in asked)


def _front(keys: Mapping[str, Any], text: str) -> str:
    return f"---\n{as_yaml(keys)}---\n{text}\n"
