"""Sentences about goals, made of facts: a room for each part of a page, a module for each thing that is said.

``answer`` says how things stand, ``audit`` what the SMART audit found, ``goalposts`` what was moved, ``work`` what is
done and spent, ``pictures`` what stands in a chart and beside it; ``terms`` is what all of them are built with. Takes
records of the report and ``Words``, gives ``Sentence``s. Every pattern is an English message id that the catalogues
translate whole.
"""
