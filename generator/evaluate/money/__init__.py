"""Money: what a goal was given, what it spent, and what a result cost, beside the trend from before it too."""
