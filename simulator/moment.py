"""A speaker put down and taken up again: all it remembers between two turns, as plain JSON.

A host that keeps nothing itself, such as the page in the browser, hands a moment out with every
turn and gets it back with the next. Going back to an earlier turn is taking up its moment.
"""

from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from simulator.speaker import Speaker, _Elicitation, _Session
from simulator.ssml import Spoken


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Elicited(_Part):
    """The slot that is asked for, and what its intent holds so far."""

    intent: str = Field(max_length=200)
    slot: str = Field(max_length=200)
    slots: dict[str, Any] = {}


class OpenSession(_Part):
    """A session that is open."""

    id: str = Field(max_length=200)
    new: bool = True
    attributes: dict[str, Any] = {}
    elicited: Elicited | None = None
    reprompt: tuple[str | float, ...] | None = Field(default=None, max_length=2000)
    reprompt_text: str = Field(default="", max_length=8000)
    silent: bool = False


class Moment(_Part):
    """Where a speaker stands. It comes back from a stranger's hands and is checked as such."""

    user_id: str = Field(max_length=300)
    device_id: str = Field(max_length=300)
    session: OpenSession | None = None


def moment_of(speaker: Speaker) -> Moment:
    """Where this speaker stands now."""
    device, session = speaker._device, speaker._session
    if session is None:
        return Moment(user_id=device.user_id, device_id=device.device_id)
    asked, again = session.elicitation, session.reprompt
    return Moment(
        user_id=device.user_id,
        device_id=device.device_id,
        session=OpenSession(
            id=session.id,
            new=session.new,
            attributes=session.attributes,
            elicited=Elicited(intent=asked.intent, slot=asked.slot, slots=asked.slots)
            if asked is not None
            else None,
            reprompt=again.parts if again is not None else None,
            reprompt_text=again.text if again is not None else "",
            silent=session.silent,
        ),
    )


def resume(speaker: Speaker, moment: Moment) -> None:
    """Put a speaker where another stood: the same person, device and session."""
    speaker._device = replace(speaker._device, user_id=moment.user_id, device_id=moment.device_id)
    held = moment.session
    if held is None:
        speaker._session = None
        return
    asked = held.elicited
    speaker._session = _Session(
        id=held.id,
        new=held.new,
        attributes=dict(held.attributes),
        elicitation=_Elicitation(asked.intent, asked.slot, dict(asked.slots)) if asked else None,
        reprompt=Spoken(held.reprompt_text, held.reprompt) if held.reprompt is not None else None,
        silent=held.silent,
    )
