"""Fuzzing: bytes that nobody wrote, given to whatever reads bytes.

``targets`` says what is given them and what may come of it, ``seeds`` what they are made of, ``mutating`` changes them without
coverage, ``__main__`` is ``make fuzz``: Atheris where it is installed, else the mutations. ``corpus/`` keeps what once broke something.
"""
