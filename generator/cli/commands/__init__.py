"""The commands, a module each with one ``command``: options, one call, print, exit code."""
