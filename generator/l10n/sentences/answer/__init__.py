"""How a goal, a key result and the whole site stand: the answer, its reason, the pace and the outlook."""
