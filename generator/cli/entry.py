"""Running a command: what it returns, and whatever else may end it, as an exit code.

Takes the arguments; gives the exit code after everything was said. Only here is an exception of ours shown to a person.
"""

import traceback
from collections.abc import Sequence
from io import StringIO

import click

from generator import __version__
from generator.cli import exits, streams
from generator.cli.app import app
from generator.diagnostics.excerpt import visible
from generator.diagnostics.refusals import OUT_OF_MEMORY, is_of_the_machine, reason_of, remedy_for

#: What the loaders of Linux say of a library for which there is no room: glibc's twice, then musl's.
_NOT_MAPPED = ("failed to map segment", "cannot allocate memory", "Cannot allocate memory", "Out of memory")


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code."""
    streams.prepare()
    try:
        code = app.main(args=list(arguments), prog_name="goalposts", standalone_mode=False)
    except click.ClickException as fault:
        _misused(fault)
        return exits.USAGE
    except (click.Abort, KeyboardInterrupt):
        streams.tell("goalposts: interrupted\n")
        return exits.INTERRUPTED
    except OSError as fault:
        return _refused(fault, arguments)
    except MemoryError:
        return _no_memory()
    except ImportError as fault:
        return _not_loaded(fault, arguments)
    except Exception as fault:  # noqa: BLE001 - the outermost door: nobody is left to understand it
        return _own(fault, arguments)
    except BaseException as fault:
        # What a library written in Rust ends with is no Exception, and no class that could be imported.
        if type(fault).__name__ != "PanicException":
            raise
        return _own(fault, arguments)
    return code if isinstance(code, int) else exits.FINE


def _no_memory() -> int:
    streams.tell(f"goalposts: {OUT_OF_MEMORY}\n")
    return exits.CONTENT


def _not_loaded(fault: ImportError, arguments: Sequence[str]) -> int:
    """A library that the system could not map for want of memory, which it says in the loader's own words."""
    return _no_memory() if any(each in str(fault) for each in _NOT_MAPPED) else _own(fault, arguments)


def _misused(fault: click.ClickException) -> None:
    """What was wrong with the command, which may name what authors wrote: owners, goals, files."""
    said = StringIO()
    fault.show(said)
    streams.tell(said.getvalue())


def _refused(fault: OSError, arguments: Sequence[str]) -> int:
    """A result that could not be said, since what it was to go to is full, is no fault of ours; nor is a disk that fails."""
    reason = streams.stuck()
    if reason is None and is_of_the_machine(fault):
        where = f"`{visible(str(fault.filename))}`: " if fault.filename else ""
        reason = f"{where}{reason_of(fault)}; {remedy_for(fault)}"
    if reason is None:
        return _own(fault, arguments)
    streams.tell(f"goalposts: {reason}\n")
    return exits.CONTENT


def _own(fault: BaseException, arguments: Sequence[str]) -> int:
    streams.tell(own_fault(fault, verbose=bool({"-v", "--verbose"} & set(arguments))))
    return exits.FAULT


def own_fault(fault: BaseException, *, verbose: bool) -> str:
    """One honest paragraph about a fault of ours; the traceback where it was asked for."""
    trace = "".join(traceback.format_exception(fault)) if verbose else ""
    how = "the traceback above" if verbose else "the traceback that `-v` shows"
    kind = f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__
    return (
        f"{trace}goalposts: this is our fault, not yours: {kind}\n"
        "Whatever site was there stands whole. Please report it to the maintainers of"
        f" Goalposts, with the command that you typed, the version ({__version__}) and {how}.\n"
    )
