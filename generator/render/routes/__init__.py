"""Where pages stand: their folders, slugs of names, old addresses that lead on, and addresses that two things want.

Takes reports and names, gives paths in the output folder. Nothing here makes a page.
"""
