"""Simulated people: who has what, and what they answer. Used by tests and by the bench."""
