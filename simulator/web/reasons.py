"""The skill's own account of its reasoning, where it gives one.

A skill that has `<package>.assessment.explain` with a function `explain` gets a panel; for any
other there is none. Like the entry point it is reached by name only.
"""

import importlib
import inspect
from collections.abc import Callable, Mapping
from dataclasses import asdict, is_dataclass
from enum import Enum
from typing import Any, get_type_hints

from simulator.web.bench import Explain


def explainer(skill: str) -> Explain | None:
    """The `explain` beside the skill "package.module:function", or None."""
    package = skill.partition(":")[0].partition(".")[0]
    try:
        explain = importlib.import_module(f"{package}.assessment.explain").explain
        first, *wanted = inspect.signature(explain).parameters
        record = get_type_hints(explain).get(first)
    except (ImportError, AttributeError, NameError, TypeError, ValueError):
        return None

    def explained(attributes: Mapping[str, Any]) -> Any:
        findings = attributes.get("findings")
        if not isinstance(findings, dict):
            return None
        rest = {name: attributes[name] for name in wanted if name in attributes}
        if isinstance(rest.get("asked"), list):
            rest["asked"] = _answered(rest["asked"], attributes.get("asks"))
        return _explained(explain, record, findings, rest)

    return explained


def _answered(asked: list[Any], asks: Any) -> tuple[Any, ...]:
    """The questions put before the one that waits: so that the next one is that one, and why."""
    waits = asks.get("question") if isinstance(asks, dict) else None
    return tuple(question for question in asked if question != waits)


def _explained(
    explain: Callable[..., Any], record: Any, findings: Mapping[str, Any], rest: Mapping[str, Any]
) -> Any:
    try:
        given = record.model_validate(findings) if hasattr(record, "model_validate") else findings
        return plain(explain(given, **rest))
    except Exception as error:
        # Attributes come from the tab and may be anything. The message could repeat a finding.
        return {"error": f"explain raised {type(error).__name__}."}


def plain(value: Any) -> Any:
    """Records, enums and tuples as JSON."""
    if isinstance(value, Enum):
        return value.name.lower() if isinstance(value.value, int) else value.value
    if hasattr(value, "model_dump"):
        return plain(value.model_dump())
    if hasattr(value, "_asdict"):
        return plain(value._asdict())
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(held) for key, held in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(held) for held in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)
