"""A small skill that is not ours: it has no findings and no assessment, but cards and a screen."""

import json
from pathlib import Path
from typing import Any

MODEL = Path(__file__).with_name("tea.json")
DOCUMENT: dict[str, Any] = json.loads(MODEL.read_text(encoding="utf-8"))
HISTORY = (
    "A very long time ago somebody somewhere put some leaves into some hot water and found that "
    "it tasted better than the water alone had ever tasted before to anybody there."
)


def lambda_handler(event: dict[str, Any], context: object = None) -> dict[str, Any]:
    """What Lambda would call."""
    request = event["request"]
    if request["type"] == "SessionEndedRequest":
        return {"version": "1.0", "response": {}}
    if request["type"] == "LaunchRequest":
        return _says("Which tea?", reprompt="Oolong, or mint?", cups=0)
    name = request["intent"]["name"]
    cups = event["session"]["attributes"].get("cups", 0)
    if name == "BrewIntent":
        return _brewing(event, request["intent"]["slots"]["tea"].get("value", "tea"), cups + 1)
    if name == "RefusedIntent":
        return _says("Tea & <biscuits>", cups=cups)
    if name == "BrokenIntent":
        raise RuntimeError("the pot")
    if name == "HistoryIntent":
        return _says(f'{HISTORY} <break time="2s"/>Which tea?', reprompt="Oolong?", cups=cups)
    if name == "AMAZON.StopIntent":
        return _says("Goodbye.", end=True)
    return _says("Sorry, which tea?", reprompt="Oolong, or mint?", cups=cups)


def _brewing(event: dict[str, Any], tea: str, cups: int) -> dict[str, Any]:
    answer = _says(f'Brewing {tea}. <break time="1s"/>Another?', reprompt="Another?", cups=cups)
    answer["response"]["card"] = {
        "type": "Standard",
        "title": f"Your {tea}",
        "text": "Three minutes.\nNo milk.",
        "image": {"largeImageUrl": "https://pictures.example/cup.png"},
    }
    if "Alexa.Presentation.APL" in event["context"]["System"]["device"]["supportedInterfaces"]:
        answer["response"]["directives"] = [_drawn(tea)]
    return answer


def _drawn(tea: str) -> dict[str, Any]:
    item = {"type": "Text", "text": "${payload.pot.tea} is brewing"}
    template = {"parameters": ["payload"], "items": [{"type": "Container", "items": [item]}]}
    return {
        "type": "Alexa.Presentation.APL.RenderDocument",
        "token": "pot",
        "document": {"type": "APL", "version": "2024.3", "mainTemplate": template},
        "datasources": {"pot": {"tea": tea}},
    }


def _says(
    words: str, *, reprompt: str | None = None, end: bool = False, cups: int | None = None
) -> dict[str, Any]:
    inner: dict[str, Any] = {
        "outputSpeech": {"type": "SSML", "ssml": f"<speak>{words}</speak>"},
        "shouldEndSession": end,
    }
    if reprompt is not None:
        inner["reprompt"] = {"outputSpeech": {"type": "PlainText", "text": reprompt}}
    attributes = {} if cups is None else {"cups": cups}
    return {"version": "1.0", "sessionAttributes": attributes, "response": inner}
