"""Sentences about goals, made of facts: one module for each thing that is said.

Takes records of the report and ``Words``, gives ``Sentence``s. Every pattern is an English message id that the
catalogues translate whole; no sentence is glued together from fragments.
"""
