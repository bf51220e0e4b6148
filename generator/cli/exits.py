"""The exit codes, which scripts rely on. Only numbers with names live here."""

FINE = 0
CONTENT = 1
USAGE = 2
FAULT = 3
INTERRUPTED = 130
