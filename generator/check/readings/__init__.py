"""Readings: from tables and days to series in order, with what is doubtful about them, and annotations.

``tables`` reads CSV by ``columns`` and ``cells``, ``days`` reads YAML and Markdown; ``troubles`` says what is wrong with
cells, ``series`` chooses between readings of one day, ``doubts`` looks at what came of it. Nothing is summed or judged.

Of a site with very many rows ``many_tables`` reads by columns what is as programs write it: ``blocks`` finds the texts of a column and its
numbers, ``spelled`` what they mean, ``gathered`` and ``ordered`` make series of them, and ``calm`` tells which of these ``doubts`` need not see.
"""
