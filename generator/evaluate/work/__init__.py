"""Work: a goal's actions, how figures went before and after them, and what its people believe."""
