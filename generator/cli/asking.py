"""Questions to a person at a terminal about a file that does not say all: its columns, its metric, its account.

Takes what is missing; gives what was answered, as if it had been typed with the command. Where nobody sits at a terminal nothing is asked.
"""

import sys
from dataclasses import replace

import click

from generator.cli import streams
from generator.diagnostics.excerpt import visible
from generator.pipeline.importing import Missing, Refusal
from generator.pipeline.telling import RememberedImport, Typed


def is_at_terminal() -> bool:
    """Whether a person can be asked."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())


def told_by_hand(name: str, refusal: Refusal, typed: Typed, metrics: tuple[str, ...]) -> Typed | None:
    """``typed`` with what a person says of a file that was refused; None where nothing that can be said would help."""
    ask = _ASKED.get(refusal.wants) if refusal.wants is not None else None
    if ask is None and (typed.mapping or typed.kind is not None or len(refusal.headers) < 2):
        return None
    streams.tell(f"{visible(name)}: {visible(refusal.problem.message)}\n")
    return ask(refusal, typed, metrics) if ask is not None else _columns(refusal, typed, metrics)


def _with_metric(refusal: Refusal, typed: Typed, metrics: tuple[str, ...]) -> Typed | None:  # noqa: ARG001 - as the others
    return replace(typed, mapping={**typed.mapping, "metric": _metric(metrics)})


def _with_year(refusal: Refusal, typed: Typed, metrics: tuple[str, ...]) -> Typed | None:  # noqa: ARG001 - as the others
    question = "Which year is the first row's? (0: leave this file out)"
    year = click.prompt(question, type=click.IntRange(0, 2199), err=True)
    return replace(typed, year=year) if year else None


def _with_form(refusal: Refusal, typed: Typed, metrics: tuple[str, ...]) -> Typed | None:  # noqa: ARG001 - as the others
    for number, form in enumerate(refusal.forms, start=1):
        streams.tell(f"  {number} {'the day' if '%d' in form[:2] else 'the month'} ({form})\n")
    count = click.IntRange(0, len(refusal.forms))
    chosen = click.prompt("Which comes first? (0: leave this file out)", type=count, err=True)
    return replace(typed, date_format=refusal.forms[chosen - 1]) if chosen else None


def _columns(refusal: Refusal, typed: Typed, metrics: tuple[str, ...]) -> Typed | None:
    """Which column is what, of a file that nothing else recognises."""
    for number, header in enumerate(refusal.headers, start=1):
        streams.tell(f"  {number} {visible(header)}\n")
    days = _column("Which column has the days? (0: leave this file out)", refusal.headers, least=0)
    if days is None:
        return None
    values = _column("Which has the values?", refusal.headers, least=1)
    mapping = {"date": days, "value": values or "", "metric": _metric(metrics)}
    return replace(typed, mapping=mapping)


def _column(question: str, headers: tuple[str, ...], *, least: int) -> str | None:
    """The column that is named by its number, or as it is called; None of 0."""

    def known(text: str) -> str:
        bare = text.strip()
        if bare in headers:
            return bare
        if bare.isdecimal() and least <= int(bare) <= len(headers):
            return headers[int(bare) - 1] if int(bare) else ""
        raise click.UsageError(f"`{text}` is none of the columns; type its number, or what it is called")

    return str(click.prompt(question, value_proc=known, err=True)) or None


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


#: What is asked for where one thing is missing.
_ASKED = {Missing.METRIC: _with_metric, Missing.YEAR: _with_year, Missing.FORM: _with_form}
