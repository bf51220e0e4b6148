"""What things are called: ids, accounts, platforms and objectives, and what to say of a name that nobody has.

Takes what was written and the names that there are. What a name stands for is told elsewhere.
"""
