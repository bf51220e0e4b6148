"""What is said of weeks, months and quarters: reports on those that are over, and the calendar."""
