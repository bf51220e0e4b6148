"""The frozen records that pass between stages, and the small arithmetic that belongs to them.

Nouns only: what was read (``source``), what was written (``metric``, ``reading``, ``goal``, ``book``), what was
found (``report``), what was drawn (``drawing``) and what is to be published (``output``). Nothing here
reads a file, knows a language or judges anything.
"""
