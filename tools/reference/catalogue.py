"""The shipped catalogue: metrics, broad objectives and platforms, as a site gets them without files of its own."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.languages import LANGUAGES
from generator.model.book import Book, Objective, Platform
from generator.model.metric import Metric
from generator.model.text import LocalText
from generator.pipeline.checking import check
from tools.reference.markdown import code, page as page_of, sentence, table

CODES = tuple(language.code for language in LANGUAGES)


def page() -> str:
    book = shipped()
    return page_of(
        "The shipped catalogue",
        "Every site has these without writing anything. `content/metrics/*.yaml` overrides any field of any metric or adds one; "
        "`content/objectives/ID.md` and `platforms:` in `site.yaml` do the same for the others. None is ever renamed.",
        "## Metrics",
        _metrics(book.metrics),
        "## Objectives",
        _objectives(book.objectives),
        "## Platforms",
        _platforms(book.platforms),
    )


def shipped() -> Book:
    """The book of a site that says nothing but its title and languages."""
    with TemporaryDirectory() as folder:
        site = Path(folder) / "content" / "site.yaml"
        site.parent.mkdir()
        site.write_text(f"title: Empty\nlanguages: [{', '.join(CODES)}]\ncurrency: USD\n", encoding="utf-8")
        return check(Path(folder), lambda _: date(2026, 1, 1)).book


def _text(text: LocalText | None, language: str = "en") -> str:
    return dict(text.versions).get(language, "") if text else ""


def _metrics(metrics: Mapping[str, Metric]) -> str:
    heads = ("id", "label", "type", "unit", "better", "frequency", "stale after", "meaning")
    return table(
        heads,
        (
            (
                code(each.id),
                _text(each.label),
                each.type.value,
                "the site's currency" if each.currency else each.unit or "",
                each.better.value,
                each.frequency.value,
                str(each.max_age.days) + " days" if each.max_age.days else "",
                sentence(_text(each.description)) if each.description else _parts(each),
            )
            for each in metrics.values()
        ),
    )


def _parts(metric: Metric) -> str:
    if metric.numerator and metric.denominator:
        return f"{code(metric.numerator)} by {code(metric.denominator)}"
    return ""


def _objectives(objectives: Mapping[str, Objective]) -> str:
    return table(
        ("id", *CODES, "platforms that suit it"),
        (
            (
                code(each.id),
                *(_text(each.title, language) for language in CODES),
                ", ".join(code(platform) for platform in each.platforms),
            )
            for each in objectives.values()
        ),
    )


def _platforms(platforms: Mapping[str, Platform]) -> str:
    return table(
        ("id", "label", "other names", "objectives that it suits"),
        (
            (
                code(each.id),
                _text(each.label),
                ", ".join(code(alias) for alias in each.aliases),
                ", ".join(code(objective) for objective in each.objectives),
            )
            for each in platforms.values()
        ),
    )
