"""What a site tells those who follow it: status changes, moved goalposts and new readings, and the days in a calendar.

Takes judged goals; ``events`` finds what happened, ``entries`` words and links it for one page in one language. How a feed is
written down is in ``documents``. Everything comes from facts: nothing is kept from one build to the next.
"""
