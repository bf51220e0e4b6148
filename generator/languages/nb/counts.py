"""Norske ord ved et tall i en tittel: det som skal nås, og det som er noe annet.

Norwegian words beside a number in a title. Holds lists alone.
"""

from generator.languages.measures import Counts
from generator.languages.vocabulary import phrases, table

COUNTS = Counts(
    aims=phrases("""
        til, nå, når, få, ha, vinne, vinn, skaffe, skaff, samle, samle inn, selge, selg, passere, passer, runde, rund, minst, maks, høyst
        høyest, over, under, inntil, opp til, ned til, mer enn, flere enn, mindre enn, færre enn, mot, totalt, i alt
    """),
    origins=phrases("fra"),
    otherwise=phrases("""
        om, per, pr, i uka, i uken, i måneden, i året, i døgnet, i kvartalet, hver, hvert, i hver, i hvert, på hver, på hvert, daglig, ukentlig, månedlig, kvartalsvis, årlig
        av gangen, om gangen, tapt, færre, mindre, en dag, en vakker dag, bak, foran, fra hverandre, siden, som, har, hadde, er, var, vil
        spør, allerede
    """),
    multiples=table("""
        1000: k, tusen
        1000000: m, mill, mio, million, millioner
        1000000000: mrd, milliard, milliarder
    """),
)
