"""Turns as JSON for the page, and back again for the recorder."""

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from simulator import Heard, SlotValue, Spoken, Turn
from simulator.moment import Moment

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """A turn as it happened at the page, and where it left the speaker."""

    kind: str
    said: str
    turn: Turn
    moment: Moment
    refused: str | None = None
    """Why a device would refuse the skill's response."""
    explained: Any = None

    def as_json(self) -> Json:
        """Everything there is to show."""
        turn = self.turn
        return {
            "kind": self.kind,
            "said": self.said,
            "heard": _heard(turn.heard),
            "request": turn.request,
            "response": turn.response,
            "speech": turn.speech,
            "parts": list(turn.spoken.parts),
            "seconds": turn.seconds,
            "ssml": turn.ssml,
            "reprompt": turn.reprompt,
            "card": turn.card,
            "directives": list(turn.directives),
            "elicits": turn.elicits,
            "ended": turn.ended,
            "attributes": turn.session_attributes,
            "error": turn.error,
            "refused": self.refused,
            "explained": self.explained,
            "moment": self.moment.model_dump(mode="json"),
        }


def witnessed(request: Json | None, response: Any) -> Turn:
    """A turn whose answer no device would play: the request and what came of it."""
    answer = response if isinstance(response, dict) else None
    return Turn(request=request, response=answer, ended=True)


def _heard(heard: Heard | None) -> Json | None:
    if heard is None:
        return None
    return {
        "intent": heard.intent,
        "score": heard.score,
        "why": heard.why,
        "runner_up": list(heard.runner_up) if heard.runner_up else None,
        "slots": {
            name: [
                {"spoken": value.spoken, "words": value.words, "matches": value.matches}
                for value in values
            ]
            for name, values in heard.slots.items()
        },
    }


class _Part(BaseModel):
    # The page sends its turns back whole; what a recording does not hold is let through.
    model_config = ConfigDict(frozen=True)


class _SlotValue(_Part):
    spoken: str
    words: str = ""
    matches: tuple[tuple[str | None, str], ...] = ()


class _HeardJson(_Part):
    intent: str = Field(max_length=300)
    slots: dict[str, tuple[_SlotValue, ...]] = {}


class Said(_Part):
    """A turn of the page, as much of it as a recording holds."""

    kind: str
    said: str = Field(default="", max_length=8000)
    heard: _HeardJson | None = None
    speech: str = Field(default="", max_length=8000)
    attributes: Json = {}
    ended: bool = False
    refused: str | None = None
    error: str | None = None

    def turn(self) -> Turn:
        """The turn that it was."""
        heard = None
        if self.heard is not None:
            heard = Heard(
                self.heard.intent,
                {
                    name: tuple(SlotValue(v.spoken, v.matches, v.words) for v in values)
                    for name, values in self.heard.slots.items()
                },
            )
        return Turn(
            heard,
            spoken=Spoken(self.speech, (self.speech,)),
            session_attributes=self.attributes,
            ended=self.ended,
        )
