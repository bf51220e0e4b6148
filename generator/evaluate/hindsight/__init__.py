"""Hindsight: key results judged by other terms or other readings than today's.

By the terms before anybody moved them, by the readings as they were first read, and as they stood while the goal ran (``track_record`` of those that are over, ``course`` of
those that are not).
"""
