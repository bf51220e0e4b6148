"""Goals: a file with its translations, its key results, targets, budget and actions, and support between goals.

``goal`` puts one together out of the other modules; ``alone`` does it for one version of one file; ``known`` holds the
names that it may refer to. No goal is judged.
"""
