"""One exchange between a person and the skill."""

from dataclasses import dataclass, field
from typing import Any

from simulator.heard import Heard
from simulator.ssml import Spoken


@dataclass(frozen=True, slots=True)
class Turn:
    """What was heard, sent and answered."""

    heard: Heard | None = None
    """What was understood; None for a launch, for silence and for a raw request."""
    request: dict[str, Any] | None = None
    """The whole request envelope; None when the device did not ask the skill."""
    response: dict[str, Any] | None = None
    """The skill's whole answer."""
    spoken: Spoken = field(default_factory=lambda: Spoken("", ()))
    """The words and pauses of the answer."""
    ssml: str | None = None
    """The answer's SSML, when it is SSML."""
    reprompt: str | None = None
    """The plain words that are spoken when the person says nothing."""
    card: dict[str, Any] | None = None
    directives: tuple[dict[str, Any], ...] = ()
    ended: bool = False
    """True when the session is over."""
    session_attributes: dict[str, Any] = field(default_factory=dict)
    error: str | None = None
    """Why the skill gave no answer, when it did not."""

    @property
    def speech(self) -> str:
        """The plain words spoken."""
        return self.spoken.text

    @property
    def seconds(self) -> float:
        """How long the answer takes to say."""
        return self.spoken.seconds

    @property
    def elicits(self) -> str | None:
        """The slot that the answer asks for by a dialog directive."""
        for directive in self.directives:
            if directive.get("type") == "Dialog.ElicitSlot":
                return str(directive.get("slotToElicit"))
        return None
