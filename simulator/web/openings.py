"""Things to say first: written down for a skill, or taken from its interaction model."""

import re
from pathlib import Path

from simulator import InteractionModel

_WRITTEN = Path(__file__).parent / "examples"
_MOST = 6


def openings(model: InteractionModel) -> list[str]:
    """A few first sentences that the skill understands."""
    written = _WRITTEN / f"{'-'.join(model.invocation_name.split())}.txt"
    if re.fullmatch(r"[\w-]+\.txt", written.name) and written.is_file():
        lines = written.read_text(encoding="utf-8").splitlines()
        return [line for line in lines if line and not line.startswith("#")]
    found: list[str] = []
    for intent in model.intents.values():
        if intent.name.startswith("AMAZON."):
            continue
        types = {slot.name: slot.type for slot in intent.slots}
        said = (_filled(sample, types, model) for sample in intent.samples)
        found += [next((text for text in said if text), "")]
    return [text for text in found if text][:_MOST]


def _filled(sample: str, types: dict[str, str], model: InteractionModel) -> str:
    """The sample with a value in each slot; nothing when a slot has no values to take."""
    missing = False

    def value(match: re.Match[str]) -> str:
        nonlocal missing
        kind = model.types.get(types.get(match[1].strip(), ""))
        if kind is None or not kind.values:
            missing = True
            return ""
        return kind.values[0].name.value

    text = re.sub(r"\{([^{}]*)\}", value, sample)
    return "" if missing else text
