"""What titles and claims speak of: places, groups, distances and money, in the three languages that ship.

Word lists that people can read and extend are in ``en``, ``nb`` and ``ar``; ``recognise`` looks texts through by them. A
further language is a module with one ``Vocabulary`` and its name in ``recognise.VOCABULARIES``. No finding is made here.
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
