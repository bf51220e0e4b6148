"""Places, codes and diagnostics: the records behind every message to an author."""

from collections.abc import Iterable
from enum import StrEnum

from generator.records import dataclass

#: Characters of a message or a fix.
_LONGEST = 1_000


class Severity(StrEnum):
    """How bad it is: an error stops the build, a warning does with ``--strict``, an info never."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a text file: ``path`` relative to the site's root, line and column counted from 1.

    ``length`` is the number of characters marked, at least 1; it never reaches past the line's end.
    """

    path: str
    line: int
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One thing found wrong, at one place, said in four parts.

    ``message`` is short and stands at the caret; ``why`` is the rule; ``fix`` is what to type or do.
    ``span`` is None when the trouble has no line (an output folder, a missing file).
    """

    code: str
    severity: Severity
    message: str
    why: str
    fix: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One kind of trouble and what ``goalposts explain`` says about it.

    ``why`` is the rule in a sentence, shown with every occurrence. ``about`` is the longer explanation,
    ``example`` a short piece of input that causes it and ``remedy`` the same input mended.
    """

    id: str
    severity: Severity
    why: str
    about: str
    example: str
    remedy: str

    def at(self, span: Span | None, message: str, *, fix: str, why: str | None = None) -> Diagnostic:
        """The diagnostic of this code at ``span``; ``why`` only where the general reason is too general."""
        return Diagnostic(
            code=self.id,
            severity=self.severity,
            message=_cut(message),
            why=why or self.why,
            fix=_cut(fix),
            span=span,
        )


def _cut(text: str) -> str:
    """What an author wrote may be repeated in it, and that may be long."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def sort_once(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each diagnostic once, by path, line and column; those without a place come first."""
    nowhere = Span("", 0, 0, 0)
    return tuple(sorted(set(diagnostics), key=lambda d: (d.span or nowhere, d.severity, d.code, d.message)))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(d.severity is Severity.ERROR for d in diagnostics)


def stops(diagnostic: Diagnostic, *, strict: bool) -> bool:
    """Whether nothing can be published as long as this is so: an error, with ``strict`` a warning too."""
    return diagnostic.severity is Severity.ERROR or (strict and diagnostic.severity is Severity.WARNING)
