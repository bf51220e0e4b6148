"""Running a command: what it returns, and whatever else may end it, as an exit code.

Takes the arguments; gives the exit code after everything was said. Only here is an exception of ours shown to a person.
"""

import sys
import traceback
from collections.abc import Sequence

import click

from generator import __version__
from generator.cli import exits, streams
from generator.cli.app import app


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code."""
    streams.prepare()
    try:
        code = app.main(args=list(arguments), prog_name="goalposts", standalone_mode=False)
    except click.ClickException as fault:
        fault.show(sys.stderr)
        return exits.USAGE
    except (click.Abort, KeyboardInterrupt):
        streams.tell("goalposts: interrupted\n")
        return exits.INTERRUPTED
    except OSError as fault:
        return _unwritten(fault, arguments)
    except Exception as fault:  # noqa: BLE001 - the outermost door: nobody is left to understand it
        return _own(fault, arguments)
    return code if isinstance(code, int) else exits.FINE


def _unwritten(fault: OSError, arguments: Sequence[str]) -> int:
    """A result that could not be said, since what it was to go to is full, is no fault of ours."""
    reason = streams.stuck()
    if reason is None:
        return _own(fault, arguments)
    streams.tell(f"goalposts: {reason}\n")
    return exits.CONTENT


def _own(fault: Exception, arguments: Sequence[str]) -> int:
    streams.tell(own_fault(fault, verbose=bool({"-v", "--verbose"} & set(arguments))))
    return exits.FAULT


def own_fault(fault: Exception, *, verbose: bool) -> str:
    """One honest paragraph about a fault of ours; the traceback where it was asked for."""
    trace = "".join(traceback.format_exception(fault)) if verbose else ""
    how = "the traceback above" if verbose else "the traceback that `-v` shows"
    kind = f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__
    return (
        f"{trace}goalposts: this is our fault, not yours: {kind}\n"
        "Nothing was published, and a site that was there still stands. Please report it to the maintainers of"
        f" Goalposts, with the command that you typed, the version ({__version__}) and {how}.\n"
    )
