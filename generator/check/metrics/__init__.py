"""Metrics: declared in files, laid over the catalogue, defined with defaults, held to their type's rules and linked.

``declared`` finds the forms by id, ``rules`` looks at one, ``formula`` reads the arithmetic between them, ``links`` looks
for circles, and ``definitions`` puts them together. Amounts are brought into a metric's unit by ``units``. No reading is
looked at.
"""
