"""Measuring: generated sites and what building them costs. Not part of the tests."""
