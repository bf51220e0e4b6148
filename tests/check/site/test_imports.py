"""The imports of sources.yaml: each file's name with what is told of it, and what is wrong at its line."""

from datetime import date

import pytest

from generator.model.remembered import RememberedImport
from generator.pipeline.checking import Checked, check
from tests.conftest import SiteOf


def of(site_of: SiteOf, imports: str) -> Checked:
    sources = f"imports:\n  - {{{imports}}}\n"
    return check(
        site_of({"content/site.yaml": "title: Test\n", "content/sources.yaml": sources}),
        lambda _: date(2026, 12, 11),
    )


def test_every_key_is_remembered(site_of) -> None:
    found = of(
        site_of,
        "file: a-*.csv, from: any-table, account: facebook/kafe, map: {date: Day, value: N}, date_year: 2026, "
        "date_format: '%d/%m', timezone: Europe/Oslo",
    )
    assert found.of_sources == ()
    assert found.sources.imports == (
        RememberedImport(
            pattern="a-*.csv",
            kind="any-table",
            account="facebook/kafe",
            mapping={"date": "Day", "value": "N"},
            year=2026,
            date_format="%d/%m",
            timezone="Europe/Oslo",
        ),
    )


def test_what_a_row_covers_and_the_sign_of_decimals_are_remembered(site_of) -> None:
    found = of(site_of, "file: a.csv, map: {window: P7D, decimal: ','}")
    assert found.of_sources == ()
    assert found.sources.imports[0].mapping == {"window": "P7D", "decimal": ","}


def test_a_key_with_nothing_behind_it_is_as_if_it_were_not_there(site_of) -> None:
    found = of(site_of, "file: a.csv, from: , account: ")
    assert found.of_sources == ()
    assert found.sources.imports == (RememberedImport(pattern="a.csv"),)


@pytest.mark.parametrize(
    ("imports", "code", "message", "fix"),
    [
        ("account: a/b", "missing-key", "`file` is missing here", "add `file: …`"),
        ("file: a.csv, form: x", "unknown-key", "`form` is not a known key here", "did you mean `from`?"),
        ("file: a.csv, timezone: Europe/Olso", "unknown-timezone", "is not a time zone", "`Europe/Oslo`"),
        ("file: a.csv, map: {dat: Day}", "unknown-key", "a map names no `dat`", "did you mean `date`?"),
        ("file: a.csv, map: {window: a week}", "bad-duration", "`a week` is not a length of time", "P7D"),
        ("file: a.csv, map: {decimal: ';'}", "bad-choice", "`;` parts no decimals", 'write "," or "."'),
        ("file: a.csv, map: {date: [Day]}", "wrong-type", "`date` is one column's header", "date: Header"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    site_of, imports: str, code: str, message: str, fix: str
) -> None:
    (one,) = of(site_of, imports).of_sources
    assert one.span is not None
    assert (one.code, one.span.path, one.span.line) == (code, "content/sources.yaml", 2)
    assert message in one.message
    assert fix in (one.fix or "")
