"""ISO-8601 durations, as Alexa's duration slot gives them, to the lengths that any rule uses."""

import re
from typing import Any

from skill.findings import Course, EpisodeLength

_ISO = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?"
    r"(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)
_UNITS = (31_536_000, 2_592_000, 604_800, 86_400, 3_600, 60, 1)
_DAY = 86_400.0

_EPISODES = (
    (2, EpisodeLength.FLICKER),
    (10, EpisodeLength.SECONDS),
    (599, EpisodeLength.MINUTES),
    (3_600, EpisodeLength.OVER_TEN_MINUTES),
)
_COURSES = (
    (_DAY, Course.TODAY),
    (6 * _DAY, Course.DAYS),
    (14 * _DAY, Course.ONE_TO_TWO_WEEKS),
    (29 * _DAY, Course.OVER_TWO_WEEKS),
    (364 * _DAY, Course.MONTHS),
)


def seconds(iso: str) -> float | None:
    """The length in seconds, or None for anything that is not a whole ISO-8601 duration."""
    match = _ISO.fullmatch(iso.strip().upper())
    if match is None or not any(match.groups()):
        return None
    return sum(
        float(amount) * unit for amount, unit in zip(match.groups(), _UNITS, strict=True) if amount
    )


def facts_for_each(iso: str) -> dict[str, Any]:
    """What "each one lasts this long" says. A day or more is how long it has gone on."""
    length = seconds(iso)
    if length is None:
        return {}
    if length >= _DAY:
        return facts_for_course(iso)
    for limit, episode in _EPISODES:
        if length <= limit:
            return {"episode_length": episode}
    return {"episode_length": EpisodeLength.OVER_AN_HOUR}


def facts_for_course(iso: str) -> dict[str, Any]:
    """What "for this long" says. Under a day, it is one that has held on for that long."""
    length = seconds(iso)
    if length is None:
        return {}
    if length < _DAY:
        return {"going_on_for": Course.TODAY} | (facts_for_each(iso) if length <= 21_600 else {})
    for limit, course in _COURSES:
        if length <= limit:
            return {"going_on_for": course}
    return {"going_on_for": Course.YEARS}
