"""Labels in their places: at line ends, inside the plot, along its axis and above it, so that none covers another."""
