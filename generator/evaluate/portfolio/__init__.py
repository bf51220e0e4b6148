"""The portfolio: what is seen when all goals and series are looked at together, and who may see which of them."""
