"""What publishing has to say: each trouble with the output folder as a diagnostic.

Takes the facts of one trouble and gives one diagnostic, which has no line in any file. It finds nothing out.
"""

from generator.diagnostics import Diagnostic
from generator.diagnostics.codes import output as codes
from generator.diagnostics.refusals import reason_of, remedy_for
from generator.model.output import Owner
from generator.write.place import Place

#: Characters of a path that are shown of one that is longer.
_SHOWN = 200


def refused(
    asked: str, reason: str, fix: str = "choose another folder with `-o`, such as `-o output`"
) -> Diagnostic:
    return codes.OUTPUT_REFUSED.at(None, f"`{asked}` cannot be the output folder: {reason}", fix=fix)


def locked(place: Place, owner: Owner) -> Diagnostic:
    holder = f"process {owner.pid} on {owner.host}" if owner.pid else "another process"
    return codes.OUTPUT_LOCKED.at(
        None,
        f"`{place.asked}` is being built by {holder}",
        fix="wait for that build to end, or build to another folder with `-o`",
    )


def unwritable(place: Place, fault: OSError) -> Diagnostic:
    return codes.OUTPUT_UNWRITABLE.at(
        None,
        f"`{place.asked}` could not be written: {_refusal(fault)}",
        fix=f"{remedy_for(fault)}, or choose another folder with `-o`",
    )


def unseen(asked: str, fault: OSError) -> Diagnostic:
    return codes.OUTPUT_UNWRITABLE.at(
        None,
        f"`{asked}` could not be looked at: {_refusal(fault)}",
        fix=f"{remedy_for(fault)}, or choose another folder with `-o`",
    )


def halfway(place: Place, fault: OSError) -> Diagnostic:
    return codes.OUTPUT_HALFWAY.at(
        None,
        f"`{place.asked}` holds parts of two sites, for the disk refused on the way: {_refusal(fault)}",
        fix=f"{remedy_for(fault)}; the next build, or `goalposts clean`, goes on from `{place.stage}`",
    )


def left_over(place: Place, fault: OSError) -> Diagnostic:
    return codes.OUTPUT_LEFT_OVER.at(
        None,
        f"`{place.stage}` could not be removed: {_refusal(fault)}",
        fix=f"{remedy_for(fault)}; the next build removes it",
    )


def _refusal(fault: OSError) -> str:
    where = f" ({fault.filename})" if fault.filename else ""
    return f"{reason_of(fault)}{where}"


def bad_path(path: str, fault: str) -> Diagnostic:
    return codes.OUTPUT_PATH.at(
        None,
        f"nothing can be written to `{_shortened(path)}`: {fault}",
        fix="rename what the page is made from",
    )


def collision(first: str, second: str) -> Diagnostic:
    same = (
        f"`{first}` would be written twice"
        if first == second
        else f"`{first}` and `{second}` cannot both be files"
    )
    return codes.OUTPUT_COLLISION.at(None, same, fix="rename what one of the two pages is made from")


def occupied(place: Place, path: str) -> Diagnostic:
    return codes.OUTPUT_OCCUPIED.at(
        None,
        f"`{path}` in `{place.asked}` was not written by a build, and a page has to stand there",
        fix="move it away, or rename what the page is made from",
    )


def _shortened(path: str) -> str:
    """A path may be longer than a message."""
    return path if len(path) <= _SHOWN else path[:_SHOWN] + "…"
