"""What titles and claims speak of: places, groups, distances and money, in the languages that ship.

The word lists are each language's ``vocabulary`` in ``generator.languages``; ``recognise`` looks texts through by all of
them. No finding is made here.
"""

from generator.evaluate.audit.lexicon.recognise import (
    Distance,
    distances,
    named_together,
    phrase_key,
    speaks_of_money,
    spoken_of,
)

__all__ = ["Distance", "distances", "named_together", "phrase_key", "speaks_of_money", "spoken_of"]
