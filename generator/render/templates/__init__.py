"""The Jinja environment: a theme's templates, compiled once, filled in a sandbox and under a deadline.

Takes a theme and views, gives pages as text, or what is wrong with a template as a diagnostic. It makes no view.
"""
