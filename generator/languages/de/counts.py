"""Deutsche Wörter bei einer Zahl im Titel: was erreicht werden soll, und was etwas anderes ist.

German words beside a number in a title. Holds lists alone.
"""

from generator.languages.measures import Counts
from generator.languages.vocabulary import phrases, table

COUNTS = Counts(
    aims=phrases("""
        auf, zu, bis zu, erreiche, erreichen, gewinne, gewinnen, schaffe, schaffen, haben, sammle, sammeln, verkaufe, verkaufen, knacke
        knacken, mindestens, wenigstens, höchstens, maximal, über, unter, mehr als, weniger als, insgesamt
    """),
    origins=phrases("von"),
    otherwise=phrases("""
        pro, je, am Tag, in der Woche, im Monat, im Quartal, im Jahr, täglich, wöchentlich, monatlich, vierteljährlich, jährlich, jeden, jede, in jeder, in jedem, an jedem
        jedes, auf einmal, verloren, verlieren, weniger, eines Tages, irgendwann, hinter, auseinander, die, deren, welche, haben, hatten, sind
        waren, wollen, fragen, schon, bereits
    """),
    multiples=table("""
        1000: k, Tsd, tausend
        1000000: m, Mio, Million, Millionen
        1000000000: Mrd, Milliarde, Milliarden
    """),
)
