"""JSON answers."""

import json
from typing import Any

from flask import Response


def answer(document: dict[str, Any], status: int = 200) -> Response:
    """A document as the browser can read it."""
    # Escaped to ASCII: half a surrogate pair in somebody's JSON must not break the whole answer.
    text = json.dumps(_finite(document))
    return Response(text, status, mimetype="application/json")


def _finite(value: Any) -> Any:
    """The same with what JSON has no word for (NaN, infinity) said as text."""
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return str(value)
    if isinstance(value, dict):
        return {str(key): _finite(held) for key, held in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(held) for held in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else repr(value)
