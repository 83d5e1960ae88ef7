"""Alexa's JSON as the SDK's models: read as the SDK would, and nothing taken on trust."""

import copy
import json
from typing import Any

import alexa_kit as kit
import pytest
from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model.intent import Intent

from skill.alexa import entry
from skill.alexa.entry import SKILL_ID, lambda_handler
from skill.alexa.envelope import attributes_of, envelope_from
from skill.alexa.intents import heard_from

LIST_OF_ONE = kit.slot("body_part", "calf", "foot")
LIST_OF_ONE["slotValue"]["values"] = LIST_OF_ONE["slotValue"]["values"][:1]
FILLED = (
    kit.slot("movement", "cramp"),
    kit.slot("body_part", "calf", "foot"),
    LIST_OF_ONE,
    kit.slot("finding", "statin", "at_night"),
    kit.slot("absent_finding", "chest_pain"),
    kit.slot("answer", "somewhat"),
    kit.slot("fix", "fix"),
    kit.slot("person", "mother"),
    kit.unmatched("movement", "thingummy"),
    kit.unmatched("answer", "never mind"),
    kit.plain("since", "P3W"),
    kit.plain("lasts", "PT30S"),
    kit.plain("age", "34"),
    {"name": "movement", "confirmationStatus": "NONE"},
)


@pytest.mark.parametrize(
    "intent", ["DescribeIntent", "RemedyIntent", "AMAZON.YesIntent", "Nothing"]
)
@pytest.mark.parametrize("slot", FILLED, ids=lambda slot: f"{slot['name']}={slot.get('value')}")
def test_an_intent_is_heard_as_through_the_sdks_own_reader(slot: kit.Json, intent: str) -> None:
    asked = kit.intent_request(intent, slot)
    theirs = DefaultSerializer().deserialize(json.dumps(asked["intent"]), Intent)
    ours: Any = envelope_from(kit.envelope(asked)).request
    assert heard_from(ours.intent) == heard_from(theirs)


@pytest.mark.parametrize(
    "broken",
    [
        None,
        [],
        {"slotValue": 3},
        {"value": 4},
        {"value": "x", "resolutions": []},
        {"value": "x", "resolutions": {"resolutionsPerAuthority": [None, {"status": 1}]}},
        {"value": "x", "resolutions": {"resolutionsPerAuthority": [{"status": {"code": []}}]}},
        {"slotValue": {"type": "List", "values": [[], {"resolutions": 1}]}},
    ],
)
def test_a_broken_slot_leaves_the_others_alone(broken: object) -> None:
    asked = kit.intent_request("DescribeIntent", kit.slot("body_part", "calf"))
    asked["intent"]["slots"]["movement"] = broken
    response = lambda_handler(kit.envelope(asked))
    assert response["sessionAttributes"]["findings"] == {"body_parts": ["calf"]}


def test_a_request_is_not_changed_by_being_answered() -> None:
    """The session attributes are read where they lie."""
    for kind in ("LaunchRequest", "SessionEndedRequest"):
        event = kit.envelope(kit.request(kind), {"findings": {"pain": "mild"}, "undo": []})
        before = copy.deepcopy(event)
        response = lambda_handler(event)
        assert event == before
        assert response["sessionAttributes"] is not event["session"]["attributes"]


def test_the_end_of_a_session_leaves_its_attributes_as_they_were() -> None:
    attributes = {"findings": {"pain": "mild"}}
    response = lambda_handler(kit.envelope(kit.request("SessionEndedRequest"), attributes))
    assert response["sessionAttributes"] == attributes


def test_without_a_session_there_are_no_attributes() -> None:
    event = kit.envelope(kit.request("LaunchRequest"))
    for absent in ({**event, "session": None}, {k: v for k, v in event.items() if k != "session"}):
        assert attributes_of(absent) is None
        assert "sessionAttributes" not in lambda_handler(absent)


@pytest.mark.parametrize("session", ["x", [], 3, {"attributes": []}, {"attributes": "x"}])
def test_a_session_that_is_none_is_refused(session: object) -> None:
    event = kit.envelope(kit.request("LaunchRequest")) | {"session": session}
    with pytest.raises(SerializationException):
        attributes_of(event)
    assert not kit.problems(lambda_handler(event), spoken=True)


@pytest.mark.parametrize("kind", ["NoSuchRequest", None, 7, "", {}])
def test_a_request_that_alexa_does_not_know_is_refused(kind: object) -> None:
    event = kit.envelope({"type": kind})
    with pytest.raises(SerializationException):
        envelope_from(event)
    assert lambda_handler(event) == {"version": "1.0", "response": {}}


@pytest.mark.parametrize(
    "kind", ["AudioPlayer.PlaybackStarted", "Alexa.Presentation.APL.UserEvent"]
)
def test_a_request_that_is_for_other_skills_gets_no_speech(kind: str) -> None:
    assert lambda_handler(kit.envelope(kit.request(kind)))["response"] == {}


@pytest.mark.parametrize(
    "context",
    [
        None,
        {},
        {"System": None},
        {"System": {"application": []}},
        {"System": {"application": {"applicationId": None}}},
        {"System": {"application": {"applicationId": ["amzn1.ask.skill.mine"]}}},
        {"System": {"application": {"applicationId": "amzn1.ask.skill.other"}}},
    ],
)
def test_a_request_that_does_not_name_this_skill_is_refused(
    context: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SKILL_ID, "amzn1.ask.skill.mine")
    monkeypatch.setattr(entry, "_SERVE", entry._skill())
    event = kit.envelope(kit.request("LaunchRequest"), {"findings": {"pain": "mild"}})
    response = lambda_handler(event | {"context": context})
    assert response["response"]["shouldEndSession"] is True
    assert response["sessionAttributes"] == {}
