"""What builds, checks and signs things around the skill; nothing here is deployed."""
