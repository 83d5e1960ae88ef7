"""What Alexa accepts as a response. What it would refuse is an `InvalidResponse`."""

import json
import re
from collections.abc import Mapping
from typing import Any

from simulator.ssml import Spoken, SsmlError, parse, plain

LONGEST_SPEECH = 8000
LONGEST_CARD = 8000
LARGEST_RESPONSE = 24 * 1024

_CARDS = {"Simple", "Standard", "LinkAccount", "AskForPermissionsConsent"}
_MARKUP = re.compile(r"</?(speak|break|prosody|say-as|emphasis|audio|voice|sub|phoneme|p|s)\b")


class InvalidResponse(ValueError):  # noqa: N818 - the name that Alexa gives it
    """A response that a device would refuse to speak."""


def check(response: object, screen: bool = False) -> dict[str, Any]:
    """The inner `response` of a skill's answer, or `InvalidResponse`."""
    if not isinstance(response, dict):
        raise InvalidResponse("The skill's answer is not a JSON object.")
    try:
        size = len(json.dumps(response, ensure_ascii=False).encode())
    except (TypeError, ValueError) as error:
        raise InvalidResponse(f"The skill's answer is not JSON: {error}.") from error
    if size > LARGEST_RESPONSE:
        raise InvalidResponse(f"The response is {size} bytes; Alexa allows {LARGEST_RESPONSE}.")
    inner = response.get("response")
    if not isinstance(inner, dict):
        raise InvalidResponse('The answer has no "response" object.')
    if not isinstance(response.get("version", "1.0"), str):
        raise InvalidResponse("version is not text.")
    if not isinstance(response.get("sessionAttributes") or {}, dict):
        raise InvalidResponse("sessionAttributes is not a JSON object.")
    if inner.get("shouldEndSession") not in (True, False, None):
        raise InvalidResponse("shouldEndSession is neither true nor false.")
    spoken(inner.get("outputSpeech"))
    reprompt = inner.get("reprompt")
    if reprompt is not None:
        spoken(_object(reprompt, "reprompt").get("outputSpeech"))
    _check_card(inner.get("card"))
    _check_directives(inner, screen)
    return inner


def spoken(speech: object) -> Spoken:
    """What an `outputSpeech` says; silence when there is none."""
    if speech is None:
        return Spoken("", ())
    speech = _object(speech, "outputSpeech")
    kind = speech.get("type")
    key = {"PlainText": "text", "SSML": "ssml"}.get(str(kind))
    if key is None:
        raise InvalidResponse("outputSpeech is neither PlainText nor SSML.")
    words = speech.get(key)
    if not isinstance(words, str):
        raise InvalidResponse(f'outputSpeech has no "{key}".')
    if len(words) > LONGEST_SPEECH:
        raise InvalidResponse(
            f"outputSpeech is {len(words)} characters long; Alexa allows {LONGEST_SPEECH}."
        )
    try:
        return parse(words) if key == "ssml" else plain(words)
    except SsmlError as error:
        raise InvalidResponse(str(error)) from error


def _check_card(card: object) -> None:
    if card is None:
        return
    card = _object(card, "card")
    if card.get("type") not in _CARDS:
        raise InvalidResponse("The card is of an unknown type.")
    texts = [card.get(key) or "" for key in ("title", "content", "text")]
    if not all(isinstance(text, str) for text in texts):
        raise InvalidResponse("The card holds something that is not text.")
    if sum(len(text) for text in texts) > LONGEST_CARD:
        raise InvalidResponse(f"The card is longer than {LONGEST_CARD} characters.")
    if any(_MARKUP.search(text) for text in texts):
        raise InvalidResponse("The card holds SSML, which the app would show as it stands.")


def _check_directives(inner: Mapping[str, Any], screen: bool) -> None:
    directives = inner.get("directives") or []
    if not isinstance(directives, list):
        raise InvalidResponse("directives is not a list.")
    for directive in directives:
        kind = _object(directive, "A directive").get("type")
        if not isinstance(kind, str):
            raise InvalidResponse("A directive has no type.")
        if kind.startswith("Alexa.Presentation.APL") and not screen:
            raise InvalidResponse("An APL directive was sent to a device without a screen.")
        if kind.startswith("Dialog.") and inner.get("shouldEndSession") is True:
            raise InvalidResponse(f"{kind} goes with a session that stays open.")


def _object(value: object, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise InvalidResponse(f"{name} is not a JSON object.")
    return value
