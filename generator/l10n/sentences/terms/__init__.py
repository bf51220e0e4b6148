"""What all sentences are built with: amounts with their nouns, titles, statuses, kinds, and why a figure is missing."""
