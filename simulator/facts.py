"""What a skill says about itself in its session attributes, where it says anything.

A skill that keeps `asks`, `findings` and `assessment` there can be checked by conversation files
and read by other programs. For any other skill they are simply absent.
"""

from typing import Any

from simulator.turn import Turn


def asks(turn: Turn) -> dict[str, Any] | None:
    """The question that is being asked, with the facts it is about."""
    return _object(turn, "asks")


def findings(turn: Turn) -> dict[str, Any]:
    """The facts that the person has given."""
    return _object(turn, "findings") or {}


def assessment(turn: Turn) -> dict[str, Any] | None:
    """The skill's conclusion."""
    return _object(turn, "assessment")


def _object(turn: Turn, key: str) -> dict[str, Any] | None:
    value = turn.session_attributes.get(key)
    return value if isinstance(value, dict) else None
