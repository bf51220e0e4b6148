"""A site made of real readings: two files from public repositories, converted to the wide form of snapshots.

The environment's ``GOALPOSTS_REAL`` names the folder that holds them; where it is not set, tests that need them are
skipped. A row is dated to the last day of the month that it speaks of, which its column ``month`` names: the latest
such month that was over when the row was written. An average of a total is written as a total.
"""

import calendar
import csv
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.folders import write_files

MONTHLY = "ropensci-twitter-monthly.csv"
DAILY = "codingtrain-youtube-views-daily.csv"
#: The day on which the newest row was read.
AS_OF = date(2022, 1, 3)

needs_real_readings = pytest.mark.skipif(
    not os.environ.get("GOALPOSTS_REAL"), reason="GOALPOSTS_REAL names no folder of real readings"
)

SITE = """
=== content/site.yaml
title: Real readings
as_of: 2022-01-03
=== content/metrics/real.yaml
followers: {frequency: monthly}
mentions: {frequency: monthly}
new_followers: {label: New followers, type: flow, unit: people, frequency: monthly}
tweets: {label: Tweets, type: flow, unit: count, frequency: monthly}
tweet_impressions: {label: Tweet impressions, type: flow, unit: count, frequency: monthly}
profile_visits: {label: Profile visits, type: flow, unit: count, frequency: monthly}
views: {label: Views, type: flow, unit: count, frequency: daily}
=== content/goals/ten-thousand.md
---
title: Ten thousand new followers in a month
objective: audience-growth
account: twitter/ropensci
period: {start: 2021-12-01, length: P1M}
metric: followers
target: +10000
---
=== content/goals/steady-growth.md
---
title: 450 new followers a month for a quarter
objective: audience-growth
account: x/ropensci
period: {start: 2021-10-01, end: 2021-12-31}
key_results:
  - {id: by-level, metric: followers, target: +1350}
  - {id: by-count, metric: new_followers, target: 1350}
---
=== content/goals/mentions.md
---
title: A thousand mentions in a year
objective: brand-awareness
account: x/ropensci
period: {start: 2021-01-01, end: 2021-12-31}
metric: mentions
target: 1000
---
=== content/goals/views.md
---
title: 30,000 views a day on average
objective: brand-awareness
account: youtube/codingtrain
period: {start: 2021-01-01, end: 2021-12-31}
metric: views
target: 10950000
---
365 days of 30,000 views are 10,950,000.
"""


def write_real_site(root: Path, *, with_collected: bool = False) -> Path:
    """A site of the real readings below ``root``, which it gives back.

    ``with_collected`` adds the day on which a row was written, which the account's owner had put into ``date``.
    """
    folder = Path(os.environ["GOALPOSTS_REAL"])
    write_files(root, SITE)
    monthly = "\n".join(_monthly(folder / MONTHLY, with_collected=with_collected))
    daily = "\n".join(_daily(folder / DAILY))
    return write_files(
        root, {"content/snapshots/monthly.csv": f"{monthly}\n", "content/snapshots/daily.csv": f"{daily}\n"}
    )


def _monthly(path: Path, *, with_collected: bool) -> Iterator[str]:
    metrics = ("followers", "new_followers", "tweets", "tweet_impressions", "profile_visits", "mentions")
    collected = ("collected",) if with_collected else ()
    yield ",".join(("date", "account", *collected, *metrics))
    for row in csv.DictReader(path.read_text().splitlines()):
        written = date.fromisoformat(row["date"])
        read_on = (row["date"],) if with_collected else ()
        day = end_of_month(row["month"], written).isoformat()
        yield ",".join((day, "twitter/ropensci", *read_on, *(row[metric] for metric in metrics)))


def end_of_month(name: str, before: date) -> date:
    """The last day of the latest month called ``name`` that was over by ``before``.

    >>> end_of_month("Dec", date(2022, 1, 3)), end_of_month("Nov", date(2021, 1, 3))
    (datetime.date(2021, 12, 31), datetime.date(2020, 11, 30))
    """
    month = list(calendar.month_abbr).index(name)
    year = before.year if month < before.month else before.year - 1
    return date(year, month, calendar.monthrange(year, month)[1])


def _daily(path: Path) -> Iterator[str]:
    yield "date,account,views"
    for row in csv.DictReader(path.read_text().splitlines()):
        yield f"{row['Date']},youtube/codingtrain,{row['Views']}"
