"""Files of many rows give, by columns, what they would give row by row: the same series in the same order, and the same words at the same places."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest
from hypothesis import given, strategies as st

from generator.check import check_site
from generator.check.metrics.definitions import metrics_of
from generator.check.names.accounts import platforms_of
from generator.check.readings.series import series_of
from generator.check.readings.tables import account_lines
from generator.model.plain_rows import PlainRows
from generator.model.reading import LONG_FORM
from generator.read import read_files

SITE = b"title: T\nsources: [export, Instagram]\n"
METRICS = b"""
fans: {type: level, label: Fans, unit: people, frequency: weekly}
visits: {type: flow, label: Visits, unit: count, frequency: daily}
sales: {type: flow, label: Sales, unit: count, frequency: weekly}
bills: {type: money, label: Bills, frequency: monthly}
mrr: {type: money, label: Recurring, frequency: daily}
rate: {type: ratio, label: Rate, numerator: visits, denominator: fans}
views: {type: item, label: Views, aggregate: mean}
likes: {type: item, label: Likes, aggregate: sum}
"""
DAY = b"date: 2026-01-03\naccount: x/cafe\nsource: export\nvalues: {fans: 431, visits: 12}\n"
DATES = st.integers(1, 28).map(lambda day: f"2026-01-{day:02}")
NUMBERS = st.one_of(
    st.integers(90, 110).map(str),
    st.integers(-3, 3000).map(str),
    st.decimals(0, 2, places=2).map(str),
    st.integers(-(10**19), 10**19).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(str),
)
ACCOUNTS = st.sampled_from(
    ["x/cafe", "x/cafe", "", "Twitter/cafe", "facebook/Kafé  på hjørnet", "facebook/a"]
)
#: What most rows say, and what some say instead.
TIDY = {
    "date": DATES,
    "metric": st.sampled_from(["fans", "visits", "sales", "bills", "mrr", "rate"]),
    "value": NUMBERS,
    "account": ACCOUNTS,
    "segment": st.sampled_from(["", "", "city", " city"]),
    "source": st.sampled_from(["export", "Instagram", ""]),
    "collected": st.sampled_from(["", "2026-01-29", "2026-01-30"]),
    "window": st.sampled_from(["", "", "P1D", "P7D", "P1M"]),
    "item": st.just(""),
    "tags": st.sampled_from(["", "a;b", "b"]),
    "note": st.sampled_from(["", "a note", "en merknad på norsk"]),
}
MESSY = {
    "date": st.sampled_from(["", "soon", "2026-02-30", " 2026-01-05 ", "0206-01-01", "2026-1-5"]),
    "metric": st.sampled_from(["fnas", "views", "likes", " fans", ""]),
    "value": st.sampled_from(
        ["NA", "", "37%", "1 200", "−4", "1e3", "+7", ".5", "5.", "1.2.3", "- 4", "many", "-0"]
    ),
    "account": st.sampled_from(["facebok/cafe", "x" * 300, "x/" + "æ" * 40, "instagrm/b"]),
    "segment": st.just("by/land"),
    "source": st.sampled_from([" export", "elsewhere"]),
    "collected": st.sampled_from(["2025-12-01", "late", " "]),
    "window": st.sampled_from(["long", " P7D", "P0D"]),
    "item": st.sampled_from(["post-1", "post-2", "ål", " "]),
    "tags": st.just("; ;"),
    "note": st.sampled_from(["\u202enote", "=note"]),
}
LINES = st.sampled_from(["", ",,,", '"', ',"a, b",', "2026-01-01,fans", "#"])


@st.composite
def tables(draw: st.DrawFn, mess: int) -> str:
    """A file, ``mess`` of a hundred cells of which are not as programs write them."""
    optional = draw(st.lists(st.sampled_from(LONG_FORM[3:]), unique=True, max_size=8))
    header = draw(st.permutations([*LONG_FORM[:3], *optional]))
    posts = mess == 0 and "item" in optional and draw(st.booleans())
    own = (
        {"metric": st.sampled_from(["views", "likes"]), "item": st.sampled_from(["p1", "p2", "å"])}
        if posts
        else {}
    )
    rows = [",".join(header)]
    for _ in range(draw(st.integers(1, 30))):
        is_messy = draw(st.integers(0, 99)) < mess
        kinds = {
            name: MESSY[name] if is_messy and draw(st.integers(0, 2)) == 0 else (TIDY | own)[name]
            for name in header
        }
        quote = draw(st.sampled_from(["", "", '"']))
        rows.append(",".join(f"{quote}{draw(kind)}{quote}" for kind in kinds.values()))
        if is_messy and draw(st.integers(0, 9)) == 0:
            rows.append(draw(LINES))
    return "\n".join(rows) + draw(st.sampled_from(["", "\n", "\n\n"]))


@st.composite
def wide_tables(draw: st.DrawFn) -> str:
    header = draw(st.permutations(["date", "fans", "visits", "rate", "account"]))
    cells = {"date": DATES, "account": ACCOUNTS}
    rows = draw(
        st.lists(
            st.tuples(*(cells.get(name, NUMBERS | st.just("")) for name in header)), min_size=1, max_size=30
        )
    )
    return "\n".join(map(",".join, [header, *rows]))


@contextmanager
def by_columns(size: int) -> Iterator[None]:
    """Each file is one of many, and ``size`` characters of it are read together."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.read.even_rows._FEW", 0)
        patch.setattr("generator.read.even_rows._TOGETHER", size)
        patch.setattr("generator.check.readings.series._MANY", 0)
        patch.setattr("generator.check.readings.many_tables._TOGETHER", (size, size // 4, 1))
        yield


def read(*texts: str) -> tuple[object, object, object, object, list[str]]:
    """What cannot be read, the tree, the series, their order, and all that is said of them."""
    files = {f"snapshots/{n}.csv": text.encode() for n, text in enumerate(texts)}
    tree, unread = read_files(
        {"site.yaml": SITE, "metrics/own.yaml": METRICS, "snapshots/day.yaml": DAY, **files}
    )
    site, _ = check_site(tree)
    metrics, _ = metrics_of(tree, site)
    series, said = series_of(tree, site, metrics, platforms_of(tree, site.languages)[0])
    return (
        unread,
        tree,
        {key: [*map(repr, each.readings)] for key, each in series.items()},
        [*series],
        sorted(map(repr, said)),
    )


@given(st.lists(tables(mess=0), min_size=1, max_size=3), st.sampled_from([40, 200, 10_000]))
def test_tidy_files_say_the_same_as_row_by_row(texts, size) -> None:
    with by_columns(size):
        found = read(*texts)
    assert found == read(*texts)


@given(st.lists(tables(mess=10), min_size=1, max_size=3), st.sampled_from([40, 200, 10_000]))
def test_messy_files_say_the_same_as_row_by_row(texts, size) -> None:
    with by_columns(size):
        found = read(*texts)
    assert found == read(*texts)


@given(wide_tables(), st.sampled_from([40, 200, 10_000]))
def test_wide_files_say_the_same_as_row_by_row(text, size) -> None:
    with by_columns(size):
        found = read(text)
    assert found == read(text)


def test_one_cell_in_doubt_makes_few_rows_go_one_by_one(monkeypatch) -> None:
    days = [f"2026-01-{day:02},fans,{day},x/a" for day in range(1, 29)]
    went: list[int] = []

    def noted(rows: PlainRows, column: int) -> Mapping[str, int]:
        went.extend(line for line, _ in rows)
        return account_lines(rows, column)

    monkeypatch.setattr("generator.check.readings.many_tables.account_lines", noted)
    with by_columns(400):
        read("\n".join(["date,metric,value,account", *days[:20], "2026-01-21,fans,many,x/a", *days[21:]]))
    assert went == [22]
