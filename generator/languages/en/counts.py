"""English words beside a number in a title: what is to be reached, and what is something else.

Holds lists alone.
"""

from generator.languages.measures import Counts
from generator.languages.vocabulary import phrases, table

COUNTS = Counts(
    aims=phrases("""
        to, reach, reaching, hit, hitting, get, gain, win, have, past, pass, over, beyond, above, under, below, exceed, towards, toward
        at least, at most, up to, more than, fewer than, less than, no more than, total, attract, collect, sell, achieve, welcome
    """),
    origins=phrases("from"),
    otherwise=phrases("""
        a, an, per, each, every, in each, in every, on each, on every, daily, weekly, fortnightly, monthly, quarterly, yearly, annually, at a time, at once, lost, gone, fewer, less
        behind, ahead, short, apart, one day, some day, someday, ago, who, that, which, whose, have, has, had, are, were, is, was, want, ask
        cannot, can, saw, already, party, club, challenge, giveaway, contest, competition, campaign, milestone
    """),
    multiples=table("""
        1000: k, thousand
        1000000: m, mn, mio, mln, million, millions
        1000000000: bn, billion, billions
    """),
)
