"""What stands in a chart and beside it: its words, the point that it makes, and notes on how a figure came about."""
