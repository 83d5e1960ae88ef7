"""Intents to acts: what each says that the person is doing."""

from collections.abc import Mapping

from ask_sdk_model.intent import Intent
from ask_sdk_model.slot import Slot

from skill.alexa.slots import answer_in, command_in, facts_in, finding_names, ids, past_in
from skill.conversation.heard import Act, Heard
from skill.findings import Answer, BodyPart

DESCRIBE = "DescribeIntent"

_ACTS: dict[str, Act] = {
    "AMAZON.HelpIntent": Act.HELP,
    "AMAZON.StopIntent": Act.STOP,
    "AMAZON.CancelIntent": Act.STOP,
    "AMAZON.RepeatIntent": Act.REPEAT,
    "AMAZON.StartOverIntent": Act.START_OVER,
    "AMAZON.NavigateHomeIntent": Act.HOME,
    "AMAZON.FallbackIntent": Act.FALLBACK,
    "DangerIntent": Act.DANGER,
    "WhatIfIntent": Act.WHAT_IF,
    "WhyIntent": Act.WHY,
    "ElseIntent": Act.ELSE,
    "CausesIntent": Act.CAUSES,
    "ReliefIntent": Act.RELIEF,
    "GuideIntent": Act.GUIDE,
    "PreventionIntent": Act.PREVENTION,
    "SeriousIntent": Act.SERIOUS,
    "AlsIntent": Act.ALS,
    "WhenToSeeDoctorIntent": Act.WHEN_TO_SEE_DOCTOR,
    "DoctorVisitIntent": Act.DOCTOR_VISIT,
    "TreatmentIntent": Act.TREATMENT,
    "RemedyIntent": Act.REMEDY,
    "HowLongIntent": Act.HOW_LONG,
    "LivingIntent": Act.LIVING,
    "DifferenceIntent": Act.DIFFERENCE,
    "TypesIntent": Act.TYPES,
    "NumbersIntent": Act.NUMBERS,
    "SourceIntent": Act.SOURCE,
    "SummaryIntent": Act.SUMMARY,
    "MyAnswersIntent": Act.MY_ANSWERS,
    "WhyAskIntent": Act.WHY_ASK,
    "GoBackIntent": Act.GO_BACK,
    "SkipIntent": Act.SKIP,
    "MoreIntent": Act.MORE,
    "SlowerIntent": Act.SLOWER,
    "ThanksIntent": Act.THANKS,
    "DoneIntent": Act.STOP,
}
_BARE = {"AMAZON.YesIntent": Answer.YES, "AMAZON.NoIntent": Answer.NO}
_ABOUT = ("remedy", "habit", "this", "that", "cause_movement")


def heard_from(intent: Intent) -> Heard:
    """What an intent says. An unknown one counts as not understood."""
    if intent.name in _BARE:
        return Heard(Act.DESCRIBE, answer=_BARE[intent.name])
    slots: Mapping[str, Slot] = intent.slots or {}
    command = command_in(slots)
    if command is not None:
        return Heard(command)
    if intent.name == DESCRIBE:
        return Heard(
            Act.DESCRIBE,
            facts=facts_in(slots),
            answer=answer_in(slots),
            partly=ids(slots, "answer") == ["somewhat"],
            corrects=bool(ids(slots, "fix")),
            past=past_in(slots),
        )
    parts = ids(slots, "relief_part")
    return Heard(
        _ACTS.get(intent.name or "", Act.FALLBACK),
        hypothetical=finding_names(slots, "if_finding"),
        body_part=BodyPart(parts[0]) if parts and parts[0] in list(BodyPart) else None,
        about=tuple(i for name in _ABOUT for i in ids(slots, name)),
    )
