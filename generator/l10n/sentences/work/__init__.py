"""What is done for a goal: actions and beliefs, budgets, and what all goals together show."""
