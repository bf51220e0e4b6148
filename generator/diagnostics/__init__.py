"""What Goalposts says to an author: where, what, why and how to mend it.

Takes nothing from the other packages and is used by all of them. ``Span`` is a place in a file,
``Code`` one thing that can be wrong, ``Diagnostic`` one occurrence of it; ``codes`` lists every ``Code``.
Printing (text, JSON, GitHub annotations) is in ``formats``; how much texts, names and paths may hold in ``bounds``. It never decides what is wrong.
"""

from generator.diagnostics.diagnostic import Code, Diagnostic, Severity, Span, has_errors, sort_once, stops

__all__ = ["Code", "Diagnostic", "Severity", "Span", "has_errors", "sort_once", "stops"]
