"""What titles and claims speak of: places, groups, distances and money, in the languages that ship.

The word lists are each language's ``vocabulary`` in ``generator.languages``, looked up through ``listed``; ``places``,
``distances`` and ``recognise`` look texts through by all of them. No finding is made here.
"""

from generator.evaluate.audit.lexicon.counted import counted, noun_key
from generator.evaluate.audit.lexicon.distances import Distance, distances
from generator.evaluate.audit.lexicon.listed import phrase_key
from generator.evaluate.audit.lexicon.places import spoken_of
from generator.evaluate.audit.lexicon.recognise import named_together, speaks_of_money

__all__ = [
    "Distance",
    "counted",
    "distances",
    "named_together",
    "noun_key",
    "phrase_key",
    "speaks_of_money",
    "spoken_of",
]
