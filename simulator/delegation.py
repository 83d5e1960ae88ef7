"""Dialog.Delegate: the device asks for required slots with the model's own prompts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from simulator.model import InteractionModel
from simulator.response import InvalidResponse
from simulator.ssml import Spoken, SsmlError, parse, plain


class UnsupportedDirective(NotImplementedError):  # noqa: N818 - it names what, not that
    """A directive that the simulator does not play, said plainly rather than half done."""


@dataclass(frozen=True, slots=True)
class Question:
    """A slot to ask for, and the prompt to ask with."""

    slot: str
    prompt: Spoken


def next_question(intent: Mapping[str, Any], model: InteractionModel) -> Question | None:
    """The next required slot that is not filled; None when the dialog is complete."""
    dialog = model.dialog.get(str(intent.get("name")))
    if dialog is None:
        raise InvalidResponse("Dialog.Delegate for an intent that is not in the dialog model.")
    if dialog.confirmation_required or any(s.confirmation_required for s in dialog.slots):
        raise UnsupportedDirective(
            "Dialog.Delegate with confirmations is not simulated: elicit and confirm from code."
        )
    slots = intent.get("slots") or {}
    for slot in dialog.slots:
        filled = slots.get(slot.name) or {}
        if slot.elicitation_required and not (filled.get("value") or filled.get("slotValue")):
            prompt = model.prompts.get(slot.prompts.get("elicitation", ""))
            if prompt is None:
                raise InvalidResponse(f"The required slot {slot.name} has no elicitation prompt.")
            wording = prompt.variations[0]
            try:
                spoken = (parse if wording.type == "SSML" else plain)(wording.value)
            except SsmlError as error:
                raise InvalidResponse(f"The prompt {prompt.id}: {error}") from error
            return Question(slot.name, spoken)
    return None
