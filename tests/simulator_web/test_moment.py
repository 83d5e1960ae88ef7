"""A speaker put down and taken up again."""

from typing import Any

import pytest
from pydantic import ValidationError

from simulator import InteractionModel, Speaker
from simulator.moment import Moment, moment_of, resume

DOCUMENT: dict[str, Any] = {
    "languageModel": {
        "invocationName": "tea timer",
        "intents": [
            {"name": "AMAZON.FallbackIntent", "samples": []},
            {
                "name": "BrewIntent",
                "slots": [{"name": "tea", "type": "TEA"}, {"name": "milk", "type": "MILK"}],
                "samples": ["brew {tea}"],
            },
        ],
        "types": [
            {"name": "TEA", "values": [{"id": "mint", "name": {"value": "mint"}}]},
            {"name": "MILK", "values": [{"id": "yes", "name": {"value": "yes"}}]},
        ],
    },
    "dialog": {
        "intents": [
            {
                "name": "BrewIntent",
                "slots": [
                    {"name": "tea", "type": "TEA", "elicitationRequired": True,
                     "prompts": {"elicitation": "which"}},
                    {"name": "milk", "type": "MILK", "elicitationRequired": True,
                     "prompts": {"elicitation": "milk"}},
                ],
            }
        ]
    },
    "prompts": [
        {"id": "which", "variations": [{"type": "PlainText", "value": "Which tea?"}]},
        {"id": "milk", "variations": [
            {"type": "SSML", "value": "<speak>Well. <break time='1s'/>Milk?</speak>"}]},
    ],
}  # fmt: skip
MODEL = InteractionModel(DOCUMENT)


def skill(event: dict[str, Any], context: object) -> dict[str, Any]:
    """Leaves the asking to the device."""
    request = event["request"]
    if request["type"] == "IntentRequest" and request.get("dialogState") != "COMPLETED":
        return {
            "sessionAttributes": event["session"]["attributes"],
            "response": {"directives": [{"type": "Dialog.Delegate"}]},
        }
    slots = request.get("intent", {}).get("slots", {})
    said = " ".join(slot.get("value", "-") for slot in slots.values()) or "Welcome."
    speech = {"type": "PlainText", "text": said}
    return {
        "sessionAttributes": {"turns": event["session"]["attributes"].get("turns", 0) + 1},
        "response": {"outputSpeech": speech, "shouldEndSession": False},
    }


def elsewhere(speaker: Speaker) -> Speaker:
    """Another speaker that stands where this one does, by way of JSON."""
    other = Speaker(skill, MODEL)
    resume(other, Moment.model_validate_json(moment_of(speaker).model_dump_json()))
    return other


def test_a_dialog_goes_on_elsewhere() -> None:
    speaker = Speaker(skill, MODEL)
    speaker.open()
    assert speaker.say("brew mint").speech == "Well. Milk?"
    other = elsewhere(speaker)
    assert other.eliciting == speaker.eliciting == ("BrewIntent", "milk")
    turn = other.say("yes")
    assert turn.speech == "mint yes"
    assert turn.session_attributes == {"turns": 2}
    assert turn.request is not None
    assert turn.request["session"]["new"] is False


def test_silence_goes_on_elsewhere() -> None:
    speaker = Speaker(skill, MODEL)
    speaker.open()
    speaker.say("brew mint")
    reprompt = elsewhere(speaker).silence()
    assert reprompt.spoken == speaker.silence().spoken
    assert reprompt.spoken.parts == ("Well.", 1.0, "Milk?")
    assert elsewhere(speaker).silence().ended


def test_a_closed_speaker_keeps_its_device_only() -> None:
    speaker = Speaker(skill, MODEL)
    speaker.open()
    open_at = moment_of(speaker)
    speaker.end()
    other = elsewhere(speaker)
    assert not other.session_open
    assert moment_of(other).user_id == open_at.user_id
    assert moment_of(other).device_id == open_at.device_id


def test_going_back_leaves_the_later_turns_untouched() -> None:
    speaker = Speaker(skill, MODEL)
    speaker.open()
    then = moment_of(speaker)
    speaker.request({"type": "LaunchRequest"})
    assert moment_of(speaker).session != then.session
    resume(speaker, then)
    assert moment_of(speaker) == then


DEVICE = {"user_id": "u", "device_id": "d"}


@pytest.mark.parametrize(
    "broken",
    [
        {},
        DEVICE | {"user_id": "u" * 301},
        DEVICE | {"session": {"id": "s", "more": 1}},
        DEVICE | {"session": {"id": "s", "attributes": 1}},
    ],
)
def test_a_moment_from_a_stranger_is_checked(broken: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Moment.model_validate(broken)
