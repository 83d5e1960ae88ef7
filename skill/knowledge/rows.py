"""The shapes of the rows that the other modules of this room list.

A row holds ids, conditions and sources; the words for it live in the speech catalogs under its id.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from skill.findings import Answer, BodyPart, Movement
from skill.knowledge.conditions import Condition


class CareLevel(IntEnum):
    """How soon someone should be seen, least urgent first."""

    SELF_CARE = 0
    ROUTINE = 1
    URGENT = 2
    EMERGENCY = 3


class Kind(StrEnum):
    """What it sounds like."""

    SPASM = "spasm"
    TWITCH = "twitch"
    BOTH = "both"
    OTHER = "other"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Source:
    """A published page or paper: who published it, its title, where it stands."""

    id: str
    publisher: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A reason to seek care. `could_mean` is for the reviewer, not for speech.

    `awaiting` says what a clinician has still to decide where sources conflict.
    """

    id: str
    level: CareLevel
    when: Condition
    could_mean: str
    sources: tuple[str, ...]
    awaiting: str | None = None


@dataclass(frozen=True, slots=True)
class Feature:
    """One vote between spasm (positive) and twitch (negative), from -3 to +3."""

    id: str
    dimension: str
    when: Condition
    weight: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Something that is taken for a spasm or a twitch, and the finding that tells it apart.

    `question` asks for that finding; `said_as` is the word by which people call it.
    """

    id: str
    kind: Kind
    when: Condition
    question: str | None
    sources: tuple[str, ...]
    said_as: Movement | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One breath of the interview: the facts it settles.

    `opens` says for whom it makes sense (everyone, without it) and `unless` for whom it does not;
    an unsure fact opens. With `which`, a bare yes is followed by "which one?"; without it, a bare
    yes leaves every fact of the group unsure, which an emergency row counts as yes. `elicits`
    names the slot that hears the answer.
    """

    id: str
    facts: tuple[str, ...]
    opens: Condition | None = None
    unless: Condition | None = None
    which: bool = False
    elicits: str = "answer"


@dataclass(frozen=True, slots=True)
class Advice:
    """Something to say: for whom it applies, and when it must not be given.

    `unless` is read cautiously: a fact that is unsure counts as yes.
    """

    id: str
    when: Condition | None
    sources: tuple[str, ...]
    unless: Condition | None = None
    awaiting: str | None = None


@dataclass(frozen=True, slots=True)
class Implication:
    """What a finding says besides itself: when the condition holds, the fact has the value."""

    when: Condition
    fact: str
    value: Answer | tuple[Movement, ...] | tuple[BodyPart, ...]
