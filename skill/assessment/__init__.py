"""Pure functions of findings and knowledge."""
