"""What is still to come: a distribution at the deadline, from a key result's own readings and pooled knowledge.

Takes what the other rooms of ``evaluate`` ask (``asked``) and gives forecasts in the same order (``foretell``, the door
through which numpy comes). ``models`` holds the filters, and in ``pooled.json`` what was learned from public series. Nothing
is learned here, and no status is decided.
"""
