"""``goalposts serve``: the site on this machine, made anew and reloaded whenever something is written."""

import os
import webbrowser
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import click

from generator.cli import options, progress, report as reporting, streams
from generator.cli.choices import choose_audience, choose_day
from generator.cli.entry import own_fault
from generator.pipeline.keeping import Kept
from generator.pipeline.previewing import Previewed, Ways, is_first, preview
from generator.pipeline.serving import Make, NoPortError, Telling, serve
from generator.pipeline.workers import open_workers, processes_for

_PORT = 8000


@click.command("serve")
@click.option(
    "--port",
    metavar="N",
    type=click.IntRange(0, 65535),
    default=_PORT,
    show_default=True,
    help="Where to listen on 127.0.0.1; the next that is free where it is taken, any with 0.",
)
@click.option("--open", "opened", is_flag=True, help="Open a browser there.")
@options.audience
@options.reads_a_site
def command(
    *,
    port: int,
    opened: bool,
    audience: str | None,
    root: Path,
    as_of: date | None,
    form: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Show the site on this machine, and show it anew whenever something is written.

    It is kept in memory: what was built into output/ stays as it is. A page reloads where it was read; what cannot be built is
    said on the last good page. Ctrl-C ends it.
    """
    # A wrong SOURCE_DATE_EPOCH is said before anything begins.
    choose_day(as_of, os.environ, datetime.now(UTC))
    telling = Telling(
        listening=partial(_listening, wanted=port, opened=opened),
        made=partial(_told, form=form, root=root, quiet=quiet, strict=strict, verbose=verbose),
        fault=partial(_fault, verbose=verbose),
    )
    try:
        serve(
            root,
            port=port,
            make=_maker(root, audience, as_of, strict=strict, quiet=quiet),
            clock=lambda: datetime.now(UTC),
            strict=strict,
            telling=telling,
        )
    except NoPortError as fault:
        raise click.UsageError(f"{fault}; `--port` names another, `--port 0` takes any") from None


def _maker(root: Path, audience: str | None, as_of: date | None, *, strict: bool, quiet: bool) -> Make:
    """How the site is made at a moment: the first one by as many processes as pay and with its progress told, later ones here."""
    states = partial(
        preview,
        root,
        day_at=lambda moment: choose_day(as_of, os.environ, moment),
        choose_audience=choose_audience(audience, everybody=False),
    )

    def make(now: datetime, kept: Kept) -> Iterable[Previewed]:
        if not is_first(kept):
            later = Ways(workers_for=lambda _: open_workers(1, kept), strict=strict, progress=_nothing)
            return states(now=now, kept=kept, ways=later)
        with progress.shown(quiet=quiet) as tell:
            first = Ways(
                workers_for=lambda goals: open_workers(processes_for(goals), kept),
                strict=strict,
                progress=tell,
            )
            return list(states(now=now, kept=kept, ways=first))

    return make


def _nothing(stage: str, done: int, total: int) -> None:
    """Later sites are there before anybody could read how far they are."""


def _listening(address: str, *, wanted: int, opened: bool) -> None:
    """Where the site is, as a result: what a script would wait for."""
    if wanted and not address.endswith(f":{wanted}/"):
        streams.tell(f"port {wanted} is taken\n")
    streams.say(f"{address}\n")
    if opened:
        webbrowser.open(address)


def _told(
    made: Previewed,
    differing: int,
    stands: bool,
    *,
    form: str,
    root: Path,
    quiet: bool,
    strict: bool,
    verbose: bool,
) -> None:
    """What is wrong, and how many files are others than before."""
    reporting.tell(made.diagnostics, made.texts, form=form, root=root, quiet=quiet, strict=strict)
    if verbose:
        streams.tell(reporting.timed(made.timings))
    if quiet:
        return
    if made.files is None:
        shown = "the last good site is shown" if stands else "there is no site to show yet"
        streams.tell(f"{reporting.counted(made.diagnostics)}: {shown}\n")
    else:
        seconds = sum(timing.seconds for timing in made.timings)
        whom = f" for the audience {made.audience}" if made.audience else ""
        streams.tell(
            f"the site on {made.checked.as_of}{whom}: {reporting.number(differing, 'file')} new or changed, {seconds:.2f} s\n"
        )


def _fault(fault: Exception, *, verbose: bool) -> str:
    """What is said of a site that could not even be judged: in the terminal, and on the page no more than what kind of fault it is.

    A page may be on a screen that others look at, and what Python says of a fault names folders of this machine.
    """
    if isinstance(fault, click.UsageError):
        streams.tell(f"{fault.message}\n")
        return fault.message
    streams.tell(own_fault(fault, verbose=verbose))
    return f"this is our fault, not yours ({type(fault).__name__}); the terminal says more"
