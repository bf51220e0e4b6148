"""Readings: what was read, as it is known on a day.

``versions`` choose the one of each day that is in force, ``breaks`` split what cannot be compared, ``evidence`` prepares every
written series, ``derived`` computes the others by ``formula`` or ``windowed_ratio``. What comes out is a ``measurement`` over
``observed_series``. Nothing is judged here.
"""
