"""The documentation, run: every command and every file that a page shows.

``blocks`` reads a page, ``scratch`` is the folder in which it is lived through, and ``test_pages`` does so with each page
as one test, since what a page says later builds on what it said before. How a page is marked stands in
docs/decisions/0004-documentation.md.
"""
