"""Saying back what was understood, so that it can be corrected."""

from skill.findings import ANSWER_FACTS, Answer, BodyPart, Findings, Side
from skill.speech.words import Words


def describe(words: Words, findings: Findings) -> str:
    """The complaint in a few words, such as "a painful cramp in your left calf at night"."""
    noun = words.join(words.say(f"dialog.describe.movement.{m}") for m in findings.movements)
    if not noun and findings.pain and findings.body_parts:
        noun, adjective = words.fact("pain", findings.pain), ""
    else:
        if not noun and findings.body_parts:
            return words.fact("body_parts", findings.body_parts)
        noun = noun or words.say("dialog.describe.unknown_movement")
        adjective = words.may_say(f"dialog.describe.pain.{findings.pain}")
    phrase = _with_article(f"{adjective} {noun}".strip()) if findings.movements else noun
    place = _place(words, findings)
    if place:
        phrase = f"{phrase} {place}"
    if findings.at_night is Answer.YES:
        phrase = f"{phrase} {words.say('dialog.describe.at_night')}"
    return phrase


def _with_article(noun: str) -> str:
    if noun.endswith(("hiccups", "shaking", "stiffness")):
        return noun
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _place(words: Words, findings: Findings) -> str:
    parts = findings.body_parts
    if not parts:
        return ""
    if BodyPart.WHOLE_BODY in parts:
        return words.say("dialog.describe.whole_body")
    if findings.side is Side.BOTH:
        pairs = [words.may_say(f"dialog.describe.plural.{part}") for part in parts]
        if all(pairs):
            return words.say("dialog.describe.both_sides", part=words.join(pairs))
    named = words.join(words.say(f"facts.body_parts.{part}") for part in parts)
    side = "" if findings.side in (None, Side.BOTH) else f"{findings.side} "
    return words.say("dialog.describe.in_part", side=side, part=named)


def mentioned(words: Words, findings: Findings, names: tuple[str, ...]) -> str:
    """The facts among these that are so, said back; empty where none is."""
    told = [
        name
        for name in names
        if (name not in ANSWER_FACTS or getattr(findings, name) is Answer.YES)
        and name != "at_night"
    ]
    return words.facts(findings, told) if told else ""


_SHAPE = frozenset({"movements", "body_parts", "side", "pain", "at_night", "person", "relation"})


def reported(words: Words, findings: Findings) -> list[str]:
    """Everything that is so beyond the description itself, fact by fact."""
    return [
        words.fact(name, getattr(findings, name))
        for name, value in findings.known().items()
        if name not in _SHAPE and value not in (Answer.NO.value, Answer.UNSURE.value)
    ]
