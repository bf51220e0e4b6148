"""The commands below ``goalposts new``: a module each, imported only when it is called.

A command asks at a terminal what it was not told, and takes defaults elsewhere; ``questions`` are the ways to ask.
"""
