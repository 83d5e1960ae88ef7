"""A small model and skill that are not about muscles: the simulator is for any skill."""

from typing import Any


def value(id_: str, name: str, *synonyms: str) -> dict[str, Any]:
    """One value of a slot type."""
    return {"id": id_, "name": {"value": name, "synonyms": list(synonyms)}}


def slot(name: str, kind: str, *samples: str, many: bool = False) -> dict[str, Any]:
    """One slot of an intent."""
    shaped: dict[str, Any] = {"name": name, "type": kind, "samples": list(samples)}
    if many:
        shaped["multipleValues"] = {"enabled": True}
    return shaped


BUILT_IN = [
    {"name": f"AMAZON.{name}Intent", "samples": []}
    for name in ("Yes", "No", "Stop", "Cancel", "Help", "Repeat", "StartOver", "NavigateHome",
                 "Fallback")
]  # fmt: skip

# Someone describes a plant; `sign` and `absent_sign` share a type, as dangers and denials do.
DOCUMENT: dict[str, Any] = {
    "interactionModel": {
        "languageModel": {
            "invocationName": "plant doctor",
            "intents": [
                *BUILT_IN,
                {
                    "name": "DescribeIntent",
                    "slots": [
                        slot("answer", "ANSWER", "{answer}"),
                        slot("plant", "PLANT", "my {plant}", "it's a {plant}", "{plant}"),
                        slot("place", "PLACE", many=True),
                        slot("side", "SIDE"),
                        slot("sign", "SIGN", many=True),
                        slot("absent_sign", "SIGN", many=True),
                        slot("every", "AMAZON.DURATION", "every {every}", "{every}"),
                        slot("since", "AMAZON.DURATION", "for {since}", "{since}"),
                        slot("since_vague", "VAGUE"),
                    ],
                    "samples": [
                        "my {plant} is ill",
                        "my {plant} wilts",
                        "my {plant}",
                        "i have {sign}",
                        "it has {sign}",
                        "with {sign}",
                        "{sign}",
                        "{sign} on the {place}",
                        "on the {side} {place}",
                        "no {absent_sign}",
                        "it doesn't have {absent_sign}",
                        "without {absent_sign}",
                        "watered once in {every}",
                        "i water it after {every}",
                        "for {since}",
                        "it started {since} ago",
                        "it has been going on for {since}",
                        "since {since_vague}",
                        "{since_vague}",
                    ],
                },
                {
                    "name": "FeedIntent",
                    "slots": [],
                    "samples": ["what should i feed it", "how do i feed it", "which food is best"],
                },
                {
                    "name": "WhyIntent",
                    "slots": [],
                    "samples": ["why do you ask", "why do you need to know"],
                },
                {
                    "name": "BlightIntent",
                    "slots": [],
                    "samples": ["could it be t m v", "is it t m v"],
                },
                {"name": "SkipIntent", "slots": [], "samples": ["skip", "skip this question"]},
            ],
            "types": [
                {
                    "name": "ANSWER",
                    "values": [
                        value("yes", "yes", "yeah", "it does"),
                        value("no", "no", "nope", "nothing like that", "not really"),
                        value("unsure", "not sure", "i don't know", "maybe"),
                    ],
                },
                {
                    "name": "PLANT",
                    "values": [
                        value("fern", "fern", "boston fern"),
                        value("tomato", "tomato", "tomatoes"),
                        value("orchid", "orchid", "moth orchid"),
                    ],
                },
                {
                    "name": "PLACE",
                    "values": [value("leaf", "leaf", "leaves"), value("stem", "stem", "stalk")],
                },
                {"name": "SIDE", "values": [value("left", "left"), value("right", "right")]},
                {
                    "name": "SIGN",
                    "values": [
                        value("spots", "brown spots", "spots", "spotty"),
                        value("mould", "grey mould", "mould", "mouldy"),
                        value("wilt", "wilting", "droopy", "hanging its head"),
                        value("healthy", "no spots at all", "doesn't droop"),
                        value("root_rot", "root rot", "trouble with the roots"),
                    ],
                },
                {
                    "name": "VAGUE",
                    "values": [
                        value("days", "a few days", "since tuesday"),
                        value("on_off", "on and off"),
                    ],
                },
            ],
        },
        "dialog": {
            "delegationStrategy": "SKILL_RESPONSE",
            "intents": [
                {
                    "name": "DescribeIntent",
                    "confirmationRequired": False,
                    "slots": [
                        {"name": name, "type": kind, "elicitationRequired": False}
                        for name, kind in (("answer", "ANSWER"), ("plant", "PLANT"))
                    ],
                }
            ],
        },
    }
}


def respond(
    words: str,
    *,
    reprompt: str | None = None,
    end: bool | None = False,
    attributes: dict[str, Any] | None = None,
    directives: list[dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """An answer in Alexa's JSON."""
    inner: dict[str, Any] = {"outputSpeech": {"type": "SSML", "ssml": f"<speak>{words}</speak>"}}
    if reprompt is not None:
        inner["reprompt"] = {"outputSpeech": {"type": "PlainText", "text": reprompt}}
    if end is not None:
        inner["shouldEndSession"] = end
    if directives:
        inner["directives"] = directives
    return {"version": "1.0", "sessionAttributes": attributes or {}, "response": inner}


def elicit(slot_name: str, intent: str = "DescribeIntent", **slots: Any) -> dict[str, Any]:
    """A Dialog.ElicitSlot directive."""
    return {
        "type": "Dialog.ElicitSlot",
        "slotToElicit": slot_name,
        "updatedIntent": {"name": intent, "confirmationStatus": "NONE", "slots": slots},
    }


def skill(event: dict[str, Any], context: object = None) -> dict[str, Any]:
    """A plant doctor."""
    request = event["request"]
    if request["type"] == "LaunchRequest":
        return respond(
            "Which plant is ill?",
            reprompt="Say the plant's name.",
            attributes={"asks": {"question": "plant", "facts": ["plant"]}, "findings": {}},
            directives=[elicit("plant")],
        )
    if request["type"] == "SessionEndedRequest":
        return {"version": "1.0", "response": {}}
    name = request["intent"]["name"]
    if name in ("AMAZON.StopIntent", "AMAZON.CancelIntent"):
        return respond("Goodbye.", end=True)
    known = dict(event["session"]["attributes"].get("findings", {}))
    for slot_name, filled in request["intent"].get("slots", {}).items():
        said = filled.get("slotValue", {})
        ids = [
            match["value"]["id"]
            for simple in said.get("values", [said])
            for resolution in simple.get("resolutions", {}).get("resolutionsPerAuthority", [])
            for match in resolution.get("values", [])[:1]
        ]
        if ids:
            known[slot_name] = ids if len(ids) > 1 else ids[0]
    if "sign" in known:
        return respond(
            'Water it less. <break time="1s"/>Good luck.',
            end=True,
            attributes={
                "findings": known,
                "assessment": {"kind": "water", "care": "routine", "reasons": ["sign"],
                               "red_flags": []},
            },
        )  # fmt: skip
    if "plant" in known:
        return respond(
            f"A {known['plant']}. What do you see on it?",
            reprompt="Spots, or mould?",
            attributes={"asks": {"question": "sign", "facts": ["sign"]}, "findings": known},
            directives=[elicit("answer")],
        )
    return respond("Sorry, which plant?", attributes={"findings": known})
