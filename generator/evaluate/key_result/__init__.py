"""Key results: what is asked of each, the figures it has come to, and its status by readings alone.

``inputs`` → ``figures`` (``measures``, ``baseline``, ``target``, ``plan``) → ``status`` (``crossings``, ``progress``). What only a
reader wants to know beside these (``pace``, ``days_ahead``, ``notes``) is worked out when the report is made. No chance is asked for here.
"""
