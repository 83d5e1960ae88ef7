"""What the tests of the skill share: Alexa's JSON, made by hand, and what every answer must be."""

# ruff: noqa: S314 - the markup that is parsed is our own

import copy
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from simulator import InteractionModel, Speaker
from simulator.response import check
from skill.alexa.entry import lambda_handler

Json = dict[str, Any]

ROOT = Path(__file__).resolve().parents[2]
TALKS = ROOT / "tests" / "conversations"
KNOWN_FAILURES = TALKS / "known_failures"
LOCALES = ("en-US", "en-GB")
MOST_BYTES = 24 * 1024
MOST_SPEECH = 8000
LONGEST_BREAK = 10.0
AUTHORITY = "amzn1.er-authority.echo-sdk.test"
USER = "amzn1.ask.account.SECRETUSER"
DEVICE = "amzn1.ask.device.SECRETDEVICE"
INVITATIONS = ("Tell me", "You could say", "For example, say", "Say ", "If none of those")
"""How a sentence that is no question may still ask for an answer."""


@cache
def model(locale: str) -> InteractionModel:
    """The interaction model of a locale."""
    return InteractionModel.load(ROOT / "interaction_models" / f"{locale}.json")


@cache
def document(locale: str) -> Json:
    """The interaction model of a locale, as JSON."""
    path = ROOT / "interaction_models" / f"{locale}.json"
    loaded: Json = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def speaker(locale: str) -> Speaker:
    """A smart speaker with the skill."""
    return Speaker(lambda_handler, model(locale), locale)


def one(value: str, match: str | None, *, no_match: bool = False) -> Json:
    """A single value of a custom slot, as Alexa resolves it."""
    resolution: Json = {
        "authority": AUTHORITY,
        "status": {"code": "ER_SUCCESS_NO_MATCH" if no_match else "ER_SUCCESS_MATCH"},
    }
    if not no_match:
        resolution["values"] = [{"value": {"name": value, "id": match}}]
    return {
        "type": "Simple",
        "value": value,
        "resolutions": {"resolutionsPerAuthority": [resolution]},
    }


def slot(name: str, *matches: str, value: str | None = None) -> Json:
    """A slot that resolved to these ids; several of them make a list."""
    simple = [one(value or match, match) for match in matches]
    if len(simple) == 1:
        return {
            "name": name,
            "value": simple[0]["value"],
            "confirmationStatus": "NONE",
            "source": "USER",
            "resolutions": simple[0]["resolutions"],
            "slotValue": simple[0],
        }
    return {
        "name": name,
        "confirmationStatus": "NONE",
        "source": "USER",
        "slotValue": {"type": "List", "values": simple},
    }


def unmatched(name: str, value: str) -> Json:
    """A slot whose words are none of the type's."""
    simple = one(value, None, no_match=True)
    return {
        "name": name,
        "value": value,
        "confirmationStatus": "NONE",
        "resolutions": simple["resolutions"],
        "slotValue": simple,
    }


def plain(name: str, value: object) -> Json:
    """A slot of a built-in type, which has no resolutions."""
    return {"name": name, "value": value, "confirmationStatus": "NONE"}


def intent_request(name: object, *slots: Json, locale: object = "en-US") -> Json:
    """An IntentRequest."""
    named = {item["name"]: item for item in slots}
    return {
        "type": "IntentRequest",
        "requestId": "amzn1.echo-api.request.test",
        "timestamp": "2026-11-02T10:00:00Z",
        "locale": locale,
        "intent": {"name": name, "confirmationStatus": "NONE"}
        | ({"slots": named} if slots else {}),
    }


def request(kind: str, locale: object = "en-US", **parts: Any) -> Json:
    """A request of any other type."""
    return {
        "type": kind,
        "requestId": "amzn1.echo-api.request.test",
        "timestamp": "2026-11-02T10:00:00Z",
        "locale": locale,
        **parts,
    }


def envelope(
    asked: Json, attributes: object = None, skill_id: str = "amzn1.ask.skill.test"
) -> Json:
    """A whole request."""
    application = {"applicationId": skill_id}
    return {
        "version": "1.0",
        "session": {
            "new": not attributes,
            "sessionId": "amzn1.echo-api.session.test",
            "application": application,
            "attributes": attributes if attributes is not None else {},
            "user": {"userId": USER},
        },
        "context": {
            "System": {
                "application": application,
                "user": {"userId": USER},
                "device": {"deviceId": DEVICE, "supportedInterfaces": {}},
                "apiEndpoint": "https://api.amazonalexa.com",
                "apiAccessToken": "secret",
            }
        },
        "request": asked,
    }


class Talk:
    """A conversation in Alexa's JSON; the session attributes go from turn to turn."""

    def __init__(self, locale: str = "en-US") -> None:
        self.locale = locale
        self.attributes: Json = {}
        self.response: Json = {}

    def send(self, asked: Json) -> Json:
        """Send a request and keep the session."""
        self.response = lambda_handler(envelope(asked, copy.deepcopy(self.attributes)), None)
        self.attributes = self.response.get("sessionAttributes") or {}
        return self.response

    def launch(self) -> Json:
        """Open the skill."""
        return self.send(request("LaunchRequest", self.locale))

    def intent(self, name: str, *slots: Json) -> Json:
        """An intent with slots."""
        return self.send(intent_request(name, *slots, locale=self.locale))

    def describe(self, *slots: Json) -> Json:
        """A description."""
        return self.intent("DescribeIntent", *slots)

    @property
    def findings(self) -> Json:
        """Every fact known."""
        found: Json = self.attributes.get("findings") or {}
        return found

    @property
    def asks(self) -> str | None:
        """The question that is waiting."""
        waiting = self.attributes.get("asks")
        return waiting["question"] if waiting else None

    @property
    def assessment(self) -> Json | None:
        """The answer so far."""
        return self.attributes.get("assessment")

    @property
    def speech(self) -> str:
        """The words of the last answer."""
        return words_of(self.response)

    @property
    def ended(self) -> bool:
        """True when the skill closed the session."""
        return self.response["response"].get("shouldEndSession") is True


def words_of(response: Mapping[str, Any]) -> str:
    """The plain words of a response."""
    ssml = (response["response"].get("outputSpeech") or {}).get("ssml") or ""
    return " ".join("".join(ET.fromstring(ssml).itertext()).split()) if ssml else ""


def _speeches(inner: Mapping[str, Any]) -> Iterator[Json]:
    for holder in (inner, inner.get("reprompt") or {}):
        if holder.get("outputSpeech"):
            yield holder["outputSpeech"]


def problems(response: object, *, spoken: bool) -> list[str]:
    """What is wrong with a response, in words; `spoken` says whether it has to say something."""
    found: list[str] = []
    inner = check(response)  # what the device itself would refuse
    assert isinstance(response, dict)
    size = len(json.dumps(response, ensure_ascii=False).encode())
    if size >= MOST_BYTES:
        found.append(f"the response is {size} bytes")
    for speech in _speeches(inner):
        ssml = speech["ssml"]
        if len(ssml) > MOST_SPEECH:
            found.append(f"{len(ssml)} characters of speech")
        breaks = [mark.attrib["time"] for mark in ET.fromstring(ssml).iter("break")]
        if any(float(length.removesuffix("s")) > LONGEST_BREAK for length in breaks):
            found.append("a break is longer than 10 seconds")
    if not spoken:
        return found
    said, again = words_of(response), words_of({"response": inner.get("reprompt") or {}})
    if not said:
        found.append("nothing is said")
    if re.search(r"[{}⟦⟧]|\bNone\b", said + again):
        found.append(f"a blank was not filled: {said!r}")
    ends = inner.get("shouldEndSession")
    directives = inner.get("directives") or []
    if ends is True:
        if said.endswith("?"):
            found.append(f"closed on a question: {said!r}")
        if again or directives:
            found.append("closed, yet it listens")
    elif ends is False:
        if not again:
            found.append(f"an open microphone without a reprompt: {said!r}")
    else:
        found.append("it does not say whether the session goes on")
    return found


def asks_something(said: str) -> bool:
    """Whether the last sentences ask for an answer."""
    return said.rstrip().endswith("?") or any(word in said for word in INVITATIONS)


def ids_of(locale: str, slot_type: str) -> Sequence[str]:
    """The ids of a slot type."""
    types = document(locale)["interactionModel"]["languageModel"]["types"]
    found = next(kind for kind in types if kind["name"] == slot_type)
    return [value["id"] for value in found["values"] if value.get("id")]


def intents_of(locale: str) -> list[Json]:
    """The intents of a locale with their slots."""
    listed: list[Json] = document(locale)["interactionModel"]["languageModel"]["intents"]
    return listed
