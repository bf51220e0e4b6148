"""Questions to a person at a terminal about a file that does not say all: its columns, its metric, its account.

Takes what is missing; gives what was answered, as if it had been typed with the command. Where nobody sits at a terminal nothing is asked.
"""

import sys
from dataclasses import replace

import click

from generator.cli import streams
from generator.diagnostics.excerpt import visible
from generator.pipeline.importing import Refusal
from generator.pipeline.telling import RememberedImport, Typed


def is_at_terminal() -> bool:
    """Whether a person can be asked."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())


def columns_asked(name: str, refusal: Refusal, typed: Typed, metrics: tuple[str, ...]) -> Typed | None:
    """``typed`` with the columns that a person names of a file that nothing else recognises; None where that would not help."""
    if refusal.wants_metric:
        streams.tell(f"{visible(name)}: {visible(refusal.problem.message)}\n")
        return replace(typed, mapping={**typed.mapping, "metric": _metric(metrics)})
    if typed.mapping or typed.kind is not None or len(refusal.headers) < 2:
        return None
    streams.tell(f"{visible(name)}: {visible(refusal.problem.message)}\n")
    for number, header in enumerate(refusal.headers, start=1):
        streams.tell(f"  {number} {visible(header)}\n")
    count = click.IntRange(0, len(refusal.headers))
    days = click.prompt("Which column has the days? (0: leave this file out)", type=count, err=True)
    if days == 0:
        return None
    values = click.prompt("Which has the values?", type=click.IntRange(1, len(refusal.headers)), err=True)
    mapping = {
        "date": refusal.headers[days - 1],
        "value": refusal.headers[values - 1],
        "metric": _metric(metrics),
    }
    return replace(typed, mapping=mapping)


def account_asked(name: str, accounts: tuple[str, ...]) -> str | None:
    """The account of a file that names none, of those that the site knows or another; None where it has none."""
    streams.tell(f"{visible(name)}: whose account it is stands nowhere in the file\n")
    for account in accounts:
        streams.tell(f"  {visible(account)}\n")
    return (
        click.prompt(
            "Its account, as platform/name (nothing: none)", default="", show_default=False, err=True
        )
        or None
    )


def entry_of(name: str, told: Typed) -> RememberedImport:
    """What ``sources.yaml`` would remember of what was answered."""
    return RememberedImport(
        pattern=name,
        kind=told.kind,
        account=told.account,
        mapping=told.mapping,
        year=told.year,
        date_format=told.date_format,
    )


def _metric(metrics: tuple[str, ...]) -> str:
    def known(text: str) -> str:
        if text not in metrics:
            raise click.UsageError(f"no metric is called `{text}`")
        return text

    return str(click.prompt("What is counted? (a metric's id)", value_proc=known, err=True))
