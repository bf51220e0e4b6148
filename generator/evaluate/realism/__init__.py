"""Realism: what a key result asks for, against what its metric did in past windows as long as the goal."""
