"""The rules a device keeps: session, dialog, microphone."""

from datetime import UTC, datetime
from typing import Any

import plants
import pytest

from simulator import InteractionModel, InvalidResponse, NoSession, Speaker, UnsupportedDirective


def answering(model: InteractionModel, *answers: dict[str, Any], **options: Any) -> Speaker:
    """A speaker whose skill gives these answers in turn, the last one for ever."""
    left = list(answers)

    def skill(event: dict[str, Any], context: object) -> dict[str, Any]:
        return left.pop(0) if len(left) > 1 else left[0]

    return Speaker(skill, model, **options)


def request_of(turn: Any) -> dict[str, Any]:
    """The inner request of a turn."""
    inner: dict[str, Any] = turn.request["request"]
    return inner


def test_opening_sends_a_complete_launch_request(model: InteractionModel) -> None:
    """Every part that a skill may read is there."""
    clock = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    turn = Speaker(plants.skill, model, "en-GB", clock=lambda: clock).open()
    envelope = turn.request
    assert envelope is not None
    assert envelope["version"] == "1.0"
    assert envelope["session"]["new"] is True
    assert set(envelope["session"]) == {"new", "sessionId", "application", "user", "attributes"}
    system = envelope["context"]["System"]
    assert set(system) == {"application", "user", "device", "apiEndpoint", "apiAccessToken"}
    assert system["device"]["supportedInterfaces"] == {}
    request = envelope["request"]
    assert request["type"] == "LaunchRequest"
    assert request["timestamp"] == "2026-01-02T03:04:05Z"
    assert request["locale"] == "en-GB"
    assert turn.heard is None


def test_a_screen_is_announced(model: InteractionModel) -> None:
    """And only then may a skill draw on it."""
    turn = Speaker(plants.skill, model, screen=True).open()
    assert turn.request is not None
    device = turn.request["context"]["System"]["device"]
    assert "Alexa.Presentation.APL" in device["supportedInterfaces"]


def test_attributes_come_back_within_a_session_only(speaker: Speaker) -> None:
    """A new session starts empty, with a new id and the same user."""
    speaker.open()
    second = speaker.say("my fern")
    assert second.request is not None
    assert second.request["session"]["new"] is False
    assert second.request["session"]["attributes"]["asks"]["question"] == "plant"
    third = speaker.open()
    assert third.request is not None
    assert third.request["session"]["attributes"] == {}
    assert third.request["session"]["sessionId"] != second.request["session"]["sessionId"]
    assert third.request["session"]["user"] == second.request["session"]["user"]


@pytest.mark.parametrize(
    "text",
    [
        "alexa, ask plant doctor about my fern. it has brown spots",
        "ask plant doctor if my fern has brown spots",
        "tell plant doctor that my fern has brown spots",
        "open plant doctor and my fern has brown spots",
        "my fern has brown spots",
        "my fern has brown spots, using plant doctor",
    ],
)
def test_one_shot_requests(speaker: Speaker, text: str) -> None:
    """The wake word, the launch words and the name are taken off."""
    turn = speaker.ask(text)
    assert turn.heard is not None
    assert turn.heard.meanings() == {"plant": "fern", "sign": "spots"}
    assert turn.request is not None
    assert turn.request["session"]["new"] is True


@pytest.mark.parametrize("text", ["open plant doctor", "Alexa, please start Plant Doctor."])
def test_a_call_without_a_request_is_a_launch(speaker: Speaker, text: str) -> None:
    """Only opening."""
    assert request_of(speaker.ask(text))["type"] == "LaunchRequest"


def test_calling_the_skill_within_a_session_starts_a_new_one(speaker: Speaker) -> None:
    """As it does on a device."""
    speaker.open()
    assert request_of(speaker.say("alexa, open plant doctor"))["type"] == "LaunchRequest"


def test_every_slot_is_present_and_a_filled_one_is_resolved(speaker: Speaker) -> None:
    """Alexa's shape for one value."""
    slots = request_of(speaker.ask("my boston fern is ill"))["intent"]["slots"]
    assert slots["sign"] == {"name": "sign", "confirmationStatus": "NONE"}
    plant = slots["plant"]
    assert plant["value"] == "boston fern"
    assert plant["source"] == "USER"
    (resolution,) = plant["resolutions"]["resolutionsPerAuthority"]
    assert resolution["authority"].startswith("amzn1.er-authority.echo-sdk.amzn1.ask.skill.")
    assert resolution["authority"].endswith(".PLANT")
    assert resolution["status"] == {"code": "ER_SUCCESS_MATCH"}
    assert resolution["values"] == [{"value": {"name": "fern", "id": "fern"}}]
    assert plant["slotValue"]["type"] == "Simple"
    assert plant["slotValue"]["resolutions"] == plant["resolutions"]


def test_several_values_come_as_a_list(speaker: Speaker) -> None:
    """Then the slot has no value of its own."""
    sign = request_of(speaker.ask("it has brown spots and mould"))["intent"]["slots"]["sign"]
    assert "value" not in sign
    assert sign["slotValue"]["type"] == "List"
    assert [value["value"] for value in sign["slotValue"]["values"]] == ["brown spots", "mould"]


def test_an_unknown_value_has_no_match(speaker: Speaker) -> None:
    """It keeps what was said."""
    plant = request_of(speaker.ask("my flurb wilts"))["intent"]["slots"]["plant"]
    (resolution,) = plant["resolutions"]["resolutionsPerAuthority"]
    assert plant["value"] == "flurb"
    assert resolution["status"] == {"code": "ER_SUCCESS_NO_MATCH"}
    assert "values" not in resolution


def test_a_duration_has_no_resolutions(speaker: Speaker) -> None:
    """Built-in types carry their value alone."""
    since = request_of(speaker.ask("it started two weeks ago"))["intent"]["slots"]["since"]
    assert since["value"] == "P2W"
    assert "resolutions" not in since


def test_an_elicited_answer_continues_the_intent(model: InteractionModel) -> None:
    """Slots filled earlier are carried."""
    speaker = answering(
        model, plants.respond("Well?", directives=[plants.elicit("answer", plant={
            "name": "plant", "value": "fern", "confirmationStatus": "NONE"})])
    )  # fmt: skip
    first = speaker.ask("it has spots")
    assert request_of(first)["dialogState"] == "STARTED"
    assert speaker.eliciting == ("DescribeIntent", "answer")
    second = request_of(speaker.say("nope"))
    assert second["dialogState"] == "IN_PROGRESS"
    assert second["intent"]["slots"]["plant"]["value"] == "fern"
    assert second["intent"]["slots"]["answer"]["value"] == "nope"


def test_carried_slots_are_lost_when_the_intent_changes(model: InteractionModel) -> None:
    """As on a device: only session attributes last."""
    speaker = answering(
        model,
        plants.respond("Well?", directives=[plants.elicit("answer")]),
        plants.respond("Because."),
    )
    speaker.ask("my fern is ill")
    assert request_of(speaker.say("why do you ask"))["intent"]["name"] == "WhyIntent"
    again = request_of(speaker.say("it has spots"))
    assert "value" not in again["intent"]["slots"]["plant"]
    assert again["dialogState"] == "STARTED"


def test_elicitation_outside_the_dialog_model_is_dropped() -> None:
    """The prompt is spoken and the answer goes to general understanding."""
    document = {"languageModel": plants.DOCUMENT["interactionModel"]["languageModel"]}
    speaker = answering(
        InteractionModel(document), plants.respond("Well?", directives=[plants.elicit("answer")])
    )
    assert speaker.open().speech == "Well?"
    assert speaker.eliciting is None
    assert request_of(speaker.say("nope"))["intent"]["name"] == "AMAZON.NoIntent"


def test_yes_and_no_reach_the_slot_or_the_intent(model: InteractionModel) -> None:
    """Alexa does either; a test can play both."""
    answer = plants.respond("Well?", directives=[plants.elicit("answer")])
    by_slot = answering(model, answer, yes_no="slot")
    by_slot.open()
    assert request_of(by_slot.say("no"))["intent"]["name"] == "DescribeIntent"
    by_intent = answering(model, answer, yes_no="intent")
    by_intent.open()
    assert request_of(by_intent.say("no"))["intent"]["name"] == "AMAZON.NoIntent"


def test_no_to_a_slot_that_has_no_such_value_is_the_intent(model: InteractionModel) -> None:
    """Whatever the option says."""
    speaker = answering(model, plants.respond("?", directives=[plants.elicit("plant")]))
    speaker.open()
    assert request_of(speaker.say("no"))["intent"]["name"] == "AMAZON.NoIntent"


@pytest.mark.parametrize(
    ("text", "intent"),
    [("stop", "AMAZON.StopIntent"), ("help", "AMAZON.HelpIntent"), ("skip", "SkipIntent")],
)
def test_commands_win_over_an_elicited_slot(text: str, intent: str, speaker: Speaker) -> None:
    """At every point."""
    speaker.open()
    assert speaker.eliciting is not None
    assert request_of(speaker.say(text))["intent"]["name"] == intent


def test_an_answer_with_more_in_it(model: InteractionModel) -> None:
    """A leading "no" is the answer, and the rest is used."""
    speaker = answering(model, plants.respond("?", directives=[plants.elicit("answer")]))
    speaker.open()
    turn = speaker.say("no my fern is just droopy")
    assert turn.heard is not None
    assert turn.heard.meanings() == {"answer": "no", "plant": "fern", "sign": "wilt"}


def test_silence_speaks_the_reprompt_and_then_ends(speaker: Speaker) -> None:
    """First no request at all, then EXCEEDED_MAX_REPROMPTS."""
    speaker.open()
    first = speaker.silence()
    assert first.speech == "Say the plant's name."
    assert first.request is None
    assert not first.ended
    second = speaker.silence()
    assert request_of(second)["reason"] == "EXCEEDED_MAX_REPROMPTS"
    assert second.ended
    assert second.speech == ""
    assert not speaker.session_open


def test_an_answer_after_the_reprompt_starts_the_silence_afresh(speaker: Speaker) -> None:
    """Each question has its own reprompt."""
    speaker.open()
    speaker.silence()
    speaker.say("my fern")
    assert speaker.silence().speech == "Spots, or mould?"


def test_silence_without_a_reprompt_ends_at_once(model: InteractionModel) -> None:
    """There is nothing to say again."""
    speaker = answering(model, plants.respond("Hm?"))
    speaker.open()
    assert speaker.silence().ended


def test_what_a_skill_says_to_the_end_of_a_session_is_not_spoken(model: InteractionModel) -> None:
    """Nobody is listening."""
    speaker = answering(model, plants.respond("Hello."))
    speaker.open()
    turn = speaker.end()
    assert request_of(turn)["reason"] == "USER_INITIATED"
    assert turn.speech == ""
    assert turn.ended


@pytest.mark.parametrize(("end", "ended"), [(True, True), (False, False), (None, True)])
def test_the_microphone(end: bool | None, ended: bool, model: InteractionModel) -> None:
    """It stays open only when the skill says so."""
    speaker = answering(model, plants.respond("Hello.", end=end))
    assert speaker.open().ended is ended
    assert speaker.session_open is not ended


def test_a_dialog_directive_keeps_the_microphone_open(model: InteractionModel) -> None:
    """Also without a word on the session."""
    answer = plants.respond("Well?", end=None, directives=[plants.elicit("plant")])
    assert not answering(model, answer).open().ended


@pytest.mark.parametrize("act", ["say", "silence", "end"])
def test_a_closed_skill_cannot_be_spoken_to(act: str, speaker: Speaker) -> None:
    """Open it or ask it first."""
    with pytest.raises(NoSession):
        speaker.say("hello") if act == "say" else getattr(speaker, act)()


def test_a_skill_that_raises(model: InteractionModel) -> None:
    """The device apologises and the session ends; nothing said is in the error."""

    def skill(event: dict[str, Any], context: object) -> dict[str, Any]:
        raise RuntimeError(str(event))

    turn = Speaker(skill, model).ask("my fern is ill")
    assert turn.error == "The skill raised RuntimeError."
    assert turn.speech == "There was a problem with the requested skill's response."
    assert turn.ended


def test_a_raw_request_within_a_session(speaker: Speaker) -> None:
    """A bare one is wrapped, a whole envelope goes as it stands."""
    opened = speaker.open()
    turn = speaker.request({"type": "IntentRequest", "intent": {"name": "AMAZON.StopIntent"}})
    assert turn.request is not None
    assert opened.request is not None
    assert turn.request["session"]["sessionId"] == opened.request["session"]["sessionId"]
    assert turn.speech == "Goodbye."
    whole = speaker.request(opened.request)
    assert whole.request == opened.request


def test_a_raw_request_needs_a_type(speaker: Speaker) -> None:
    """Anything else is a mistake of the caller."""
    with pytest.raises(ValueError, match="type"):
        speaker.request({"intent": {}})


def speech(ssml: str) -> dict[str, Any]:
    """An answer with this SSML."""
    return {"response": {"outputSpeech": {"type": "SSML", "ssml": ssml}, "shouldEndSession": True}}


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (None, "not a JSON object"),
        ({}, "response"),
        (speech("<speak>Tom & Jerry</speak>"), "well-formed"),
        (speech("no root"), "wrapped"),
        (speech('<speak><break time="11s"/></speak>'), "10 s"),
        (speech("<speak><blink>x</blink></speak>"), "blink"),
        (speech(f"<speak>{'x' * 8000}</speak>"), "8000"),
        ({"response": {"outputSpeech": {"type": "Song", "text": "la"}}}, "neither"),
        ({"response": {"card": {"type": "Simple", "title": "<speak>a</speak>"}}}, "SSML"),
        ({"response": {"card": {"type": "Postcard"}}}, "card"),
        ({"response": {"shouldEndSession": "no"}}, "shouldEndSession"),
        ({"response": {"directives": [{"type": "Alexa.Presentation.APL.RenderDocument"}]}}, "APL"),
        ({"response": {}, "sessionAttributes": {"a": "x" * 25000}}, "24576"),
        ({"response": {}, "sessionAttributes": {"a": {1, 2}}}, "not JSON"),
        (plants.respond("x", directives=[plants.elicit("nothing")]), "does not have"),
        (plants.respond("x", end=True, directives=[plants.elicit("plant")]), "stays open"),
        (plants.respond("x", directives=[{"type": "Dialog.ElicitSlot", "slotToElicit": "plant"}]),
         "updatedIntent"),
    ],
)  # fmt: skip
def test_a_response_that_alexa_would_refuse(
    answer: Any, message: str, model: InteractionModel
) -> None:
    """It raises, so that a test of the skill fails."""
    with pytest.raises(InvalidResponse, match=message):
        answering(model, answer).open()


def test_what_is_not_simulated_is_refused_plainly(model: InteractionModel) -> None:
    """Rather than half done."""
    answer = plants.respond("x", directives=[{"type": "Dialog.ConfirmIntent"}])
    with pytest.raises(UnsupportedDirective):
        answering(model, answer).open()


def test_delegation_speaks_the_models_prompts_and_completes() -> None:
    """Required slots are asked for by the device."""
    document = {
        **plants.DOCUMENT["interactionModel"],
        "dialog": {
            "intents": [
                {
                    "name": "DescribeIntent",
                    "slots": [
                        {"name": "plant", "type": "PLANT", "elicitationRequired": True,
                         "prompts": {"elicitation": "which"}}
                    ],
                }
            ]
        },
        "prompts": [{"id": "which", "variations": [{"type": "PlainText", "value": "Which one?"}]}],
    }  # fmt: skip

    def skill(event: dict[str, Any], context: object) -> dict[str, Any]:
        if event["request"]["dialogState"] == "COMPLETED":
            return plants.respond("Thank you.", end=True)
        return {"version": "1.0", "response": {"directives": [{"type": "Dialog.Delegate"}]}}

    speaker = Speaker(skill, InteractionModel(document))
    assert speaker.ask("it has spots").speech == "Which one?"
    turn = speaker.say("the orchid")
    assert turn.speech == "Thank you."
    slots = request_of(turn)["intent"]["slots"]
    assert slots["plant"]["value"] == "orchid"
    assert slots["sign"]["value"] == "spots"


def test_speech_is_plain_and_timed(speaker: Speaker) -> None:
    """Pauses are kept apart from the words."""
    turn = speaker.ask("my fern has spots")
    assert turn.speech == "Water it less. Good luck."
    assert turn.spoken.parts == ("Water it less.", 1.0, "Good luck.")
    assert turn.seconds == pytest.approx(5 / 150 * 60 + 1)
