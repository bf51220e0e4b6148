"""The SMART audit: its letters and verdicts, what was found for each, and how realistic a target is."""
