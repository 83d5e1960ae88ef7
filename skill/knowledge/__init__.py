"""What medicine says: typed rows, each with its source, and no logic."""
