"""One conversation, turn by turn, for any voice platform."""
