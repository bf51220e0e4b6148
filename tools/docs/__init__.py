"""The manual in ``docs/`` as a site of its own: MkDocs draws it once a language, and ``policy`` makes it as strict as ours.

Why MkDocs and not Goalposts itself stands in docs/decisions/0004-documentation.md. Nothing is fetched.
"""
