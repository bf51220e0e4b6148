"""The second stage: located trees become the typed, cross-referenced book."""
