"""Jinja's filters of which one call could go on or grow without end, where no deadline reaches: the same, of no more than pages need.

They are for a sandbox's environment, and raise its ``SecurityError``. Those that have no surprise in them stay Jinja's own.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, pass_environment, pass_eval_context
from jinja2.exceptions import SecurityError
from jinja2.filters import do_round, sync_do_join, sync_do_sum
from jinja2.nodes import EvalContext
from markupsafe import soft_str

#: Characters that texts which are put together may have.
LONGEST = 10_000_000
#: Digits that a number is rounded to, on either side of its point: ten to the power of more takes longer than any page.
_PRECISION = 30


@pass_eval_context
def _joined(
    context: EvalContext, values: Iterable[Any], between: str = "", attribute: str | None = None
) -> str:
    """Jinja's ``join``, of no more text than a page can need."""
    parts = list(values)
    if letters(parts) + len(parts) * len(str(between)) > LONGEST:
        raise SecurityError("this makes too long a text")
    return sync_do_join(context, parts, between, attribute)


def _trimmed(value: object) -> str:
    """Jinja's ``trim`` of blanks."""
    return soft_str(value).strip()


def _rounded(value: Any, precision: Any = 0, method: Any = "common") -> Any:
    """Jinja's ``round``, to no more digits than a number has."""
    if not isinstance(precision, int) or abs(precision) > _PRECISION:
        raise SecurityError(f"numbers are rounded to a whole number of digits, at most {_PRECISION}")
    return do_round(value, precision, method)


@pass_environment
def _summed(environment: Environment, values: Iterable[Any], attribute: Any = None, start: Any = 0) -> Any:
    """Jinja's ``sum`` of numbers: of lists each sum would be copied into the next."""
    if not isinstance(start, int | float):
        raise SecurityError("only numbers are summed up")
    return sync_do_sum(environment, values, attribute, start)


def letters(parts: Iterable[Any]) -> int:
    """How many characters the texts among ``parts`` have together."""
    return sum(len(each) for each in parts if isinstance(each, str))


BOUNDED: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {"join": _joined, "round": _rounded, "sum": _summed, "trim": _trimmed}
)
