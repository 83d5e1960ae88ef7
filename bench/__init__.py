"""Figures, each beside its peer's, measured in the same run."""
