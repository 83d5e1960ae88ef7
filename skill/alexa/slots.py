"""Slots to what was heard. Slot values are untrusted: what is not one of ours is left out."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from ask_sdk_model.slot import Slot
from ask_sdk_model.slu.entityresolution.status_code import StatusCode

from skill.alexa.durations import facts_for_course, facts_for_each
from skill.conversation.heard import Act
from skill.findings import (
    ANSWER_FACTS,
    AgeBand,
    Answer,
    BodyPart,
    Course,
    EpisodeLength,
    Frequency,
    Movement,
    Pain,
    Person,
    Relation,
    Side,
)
from skill.knowledge.questions import PASSING_SIGNS

_ANSWERS = {
    "yes": Answer.YES,
    "somewhat": Answer.YES,
    "no": Answer.NO,
    "unsure": Answer.UNSURE,
}
_AGES = (
    (1, AgeBand.BABY),
    (12, AgeBand.CHILD),
    (17, AgeBand.TEEN),
    (59, AgeBand.ADULT),
    (74, AgeBand.OVER_60),
    (120, AgeBand.OVER_75),
)
_MONTHS_OF_A_BABY = 24
_CHILDREN = frozenset({Relation.SON, Relation.DAUGHTER, Relation.CHILD})
_GROWN = frozenset({AgeBand.ADULT, AgeBand.OVER_60, AgeBand.OVER_75})
_TOO_YOUNG = frozenset({AgeBand.BABY, AgeBand.CHILD})
_PERSON_OF_AGE: dict[AgeBand | None, Person] = {
    AgeBand.BABY: Person.BABY,
    AgeBand.CHILD: Person.CHILD,
}
_COMMANDS = {
    "stop": Act.STOP,
    "cancel": Act.STOP,
    "exit": Act.STOP,
    "quit": Act.STOP,
    "never mind": Act.STOP,
    "nevermind": Act.STOP,
    "help": Act.HELP,
    "repeat": Act.REPEAT,
    "start over": Act.START_OVER,
    "skip": Act.SKIP,
    "go back": Act.GO_BACK,
}
_SINGLE: dict[str, tuple[str, type[StrEnum]]] = {
    "side": ("side", Side),
    "pain": ("pain", Pain),
    "lasts_words": ("episode_length", EpisodeLength),
    "since_words": ("going_on_for", Course),
    "how_often": ("frequency", Frequency),
}
_SEVERAL: dict[str, tuple[str, type[StrEnum]]] = {
    "movement": ("movements", Movement),
    "body_part": ("body_parts", BodyPart),
}
_FINDINGS = {
    "normal_finding": Answer.NO,
    "unsure_finding": Answer.UNSURE,
    "absent_finding": Answer.NO,
    "finding": Answer.YES,
}
"""In rising order of danger, so that a sign said both ways counts as there."""

_PAST = "past_finding"

Slots = Mapping[str, Slot]


def command_in(slots: Slots) -> Act | None:
    """The command that arrived as the raw value of some slot, if one did."""
    for name in slots:
        word = raw(slots, name).strip().lower()
        if word in _COMMANDS:
            return _COMMANDS[word]
    return None


def ids(slots: Slots, name: str) -> list[str]:
    """The ids that a slot resolved to, one for each value said; empty when it was not filled."""
    slot = slots.get(name)
    if slot is None:
        return []
    found = []
    for resolutions in _resolutions(slot):
        for authority in getattr(resolutions, "resolutions_per_authority", None) or ():
            status = getattr(getattr(authority, "status", None), "code", None)
            if status == StatusCode.ER_SUCCESS_MATCH and authority.values:
                found.append(getattr(getattr(authority.values[0], "value", None), "id", None))
                break
    return [i for i in dict.fromkeys(found) if isinstance(i, str)]


def _resolutions(slot: Slot) -> Iterator[Any]:
    value = slot.slot_value
    several = getattr(value, "values", None)
    if several:
        for item in several:
            yield getattr(item, "resolutions", None)
    else:
        yield slot.resolutions or getattr(value, "resolutions", None)


def raw(slots: Slots, name: str) -> str:
    """What was said into a slot, or an empty string."""
    slot = slots.get(name)
    return slot.value if slot is not None and isinstance(slot.value, str) else ""


@cache
def _members(kind: type[StrEnum]) -> dict[str, StrEnum]:
    return {member.value: member for member in kind}


def _known(found: list[str], kind: type[StrEnum]) -> list[Any]:
    values = _members(kind)
    return [values[i] for i in found if i in values]


def finding_names(slots: Slots, name: str) -> tuple[str, ...]:
    """The yes-or-no facts that a slot names."""
    return tuple(i for i in ids(slots, name) if i in ANSWER_FACTS)


def past_in(slots: Slots) -> tuple[str, ...]:
    """The passing signs of danger that were there a day or more ago, and not now.

    A time that is none of ours ("an hour ago") is no day or more.
    """
    if raw(slots, "past_time") and not ids(slots, "past_time"):
        return ()
    now = set(finding_names(slots, "finding"))
    return tuple(f for f in finding_names(slots, _PAST) if f in PASSING_SIGNS and f not in now)


def answer_in(slots: Slots) -> Answer | None:
    """The bare answer in the slots: yes, no or unsure. "A bit" and "sometimes" are yes."""
    found = ids(slots, "answer")
    return _ANSWERS.get(found[0]) if found else None


def facts_in(slots: Slots) -> dict[str, Any]:
    """Every fact in the slots of a description."""
    facts: dict[str, Any] = {}
    for slot, (fact, kind) in _SEVERAL.items():
        several = _known(ids(slots, slot), kind)
        if several:
            facts[fact] = tuple(several)
    for slot, (fact, kind) in _SINGLE.items():
        single = _known(ids(slots, slot), kind)
        if single:
            facts[fact] = single[0]
    if not _age_in_months(slots):
        facts |= facts_for_course(raw(slots, "since"))
        facts |= facts_for_each(raw(slots, "lasts"))
    facts |= _person(slots)
    for slot, answer in _FINDINGS.items():
        facts |= dict.fromkeys(finding_names(slots, slot), answer)
    lasting = (f for f in finding_names(slots, _PAST) if f not in past_in(slots))
    facts |= dict.fromkeys(lasting, Answer.YES)
    if facts.get("pregnant") is Answer.YES and facts.get("age_band") in _TOO_YOUNG:
        del facts["age_band"]  # "seven months pregnant" is no age
        facts.pop("person", None)
    return facts


def _age_in_months(slots: Slots) -> bool:
    """Whether "he's six months" was heard as an age of six and as a time of six months."""
    age = raw(slots, "age")
    return age.isdecimal() and f"P{age}M" in (raw(slots, "since"), raw(slots, "lasts"))


def _person(slots: Slots) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    years = raw(slots, "age")
    if _age_in_months(slots):
        facts["age_band"] = AgeBand.BABY if int(years) < _MONTHS_OF_A_BABY else AgeBand.CHILD
    elif years.isdecimal():
        band = next((band for limit, band in _AGES if int(years) <= limit), None)
        if band is not None:
            facts["age_band"] = band
    said = ids(slots, "person")
    if said == ["me"]:
        return facts | {"person": Person.ME, "relation": None}
    relations = _known(said, Relation)
    if not relations:
        person = _PERSON_OF_AGE.get(facts.get("age_band"))
        return facts | {"person": person} if person else facts
    relation = relations[0]
    if relation is Relation.BABY:
        return {"person": Person.BABY, "relation": relation}
    young = relation in _CHILDREN and facts.get("age_band") not in _GROWN
    return facts | {"person": Person.CHILD if young else Person.ADULT, "relation": relation}
