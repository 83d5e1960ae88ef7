"""What a person just said, as any voice platform hands it over."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from skill.findings import Answer, BodyPart


class Act(StrEnum):
    """What a person is doing by saying it."""

    LAUNCH = "launch"
    DESCRIBE = "describe"
    FALLBACK = "fallback"
    # Control
    HELP = "help"
    STOP = "stop"
    REPEAT = "repeat"
    SLOWER = "slower"
    START_OVER = "start_over"
    HOME = "home"
    GO_BACK = "go_back"
    SKIP = "skip"
    WHY_ASK = "why_ask"
    MORE = "more"
    THANKS = "thanks"
    # Danger
    DANGER = "danger"
    WHAT_IF = "what_if"
    # Questions of theirs
    WHY = "why"
    ELSE = "else"
    CAUSES = "causes"
    RELIEF = "relief"
    GUIDE = "guide"
    PREVENTION = "prevention"
    SERIOUS = "serious"
    ALS = "als"
    WHEN_TO_SEE_DOCTOR = "when_to_see_doctor"
    DOCTOR_VISIT = "doctor_visit"
    TREATMENT = "treatment"
    REMEDY = "remedy"
    HOW_LONG = "how_long"
    LIVING = "living"
    DIFFERENCE = "difference"
    TYPES = "types"
    NUMBERS = "numbers"
    SOURCE = "source"
    SUMMARY = "summary"
    MY_ANSWERS = "my_answers"


@dataclass(frozen=True, slots=True)
class Heard:
    """One utterance understood.

    `facts` maps fact names to values; `answer` is a bare yes, no or unsure to whatever was asked,
    `partly` says that the yes was "a bit" or "sometimes", and `corrects` that a slip is put right;
    `past` holds signs of danger that were there a day or more ago, `hypothetical` facts that were
    only supposed; `about` holds the words that a question of
    theirs names, such as a remedy or two kinds of movement.
    """

    act: Act
    facts: dict[str, Any] = field(default_factory=dict)
    answer: Answer | None = None
    partly: bool = False
    corrects: bool = False
    past: tuple[str, ...] = ()
    hypothetical: tuple[str, ...] = ()
    body_part: BodyPart | None = None
    about: tuple[str, ...] = ()
