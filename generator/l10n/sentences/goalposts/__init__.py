"""What became of a goal's terms: the ledger of moves, and each move."""
