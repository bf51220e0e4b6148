"""Files that are mainly prose, which are free pages, objectives and check-ins, and the addresses that pages may take.

Markdown is not read here.
"""
