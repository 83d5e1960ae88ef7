"""All that the skill remembers, and only for as long as the session lasts."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from skill.assessment.assess import Assessment
from skill.conversation.heard import Act
from skill.findings import FACTS, Findings
from skill.knowledge.questions import QUESTION_BY_ID
from skill.speech.question import row_id

VERSION: Literal[1] = 1
UNDO_STEPS = 12
_FACTS = frozenset(FACTS)


FactValue = str | None | tuple[str, ...]
"""A fact as plain JSON: a value, several, or null for unknown."""
OPENING = "describe"
SAME_PROBLEM = "same_problem"
STILL_THERE = "still_there"
_OWN = frozenset({OPENING, SAME_PROBLEM, STILL_THERE})
"""The questions of the conversation, which no row of the interview asks."""
MOST_TOLD = 48


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Asks(_Record):
    """The question that is waiting for an answer, and the facts it leaves open."""

    question: str = Field(max_length=64)
    facts: tuple[str, ...] = Field(max_length=64)

    @field_validator("question")
    @classmethod
    def _is_ours(cls, question: str) -> str:
        if question not in _OWN and not _is_question(question):
            raise ValueError("no question of this skill")
        return question

    @field_validator("facts")
    @classmethod
    def _are_facts(cls, facts: tuple[str, ...]) -> tuple[str, ...]:
        if not _FACTS.issuperset(facts):
            raise ValueError("no facts of the record")
        return facts


class Undo(_Record):
    """What one answer changed: the facts as they were before it."""

    asks: Asks | None
    before: dict[str, FactValue] = Field(max_length=len(FACTS))


class Session(_Record):
    """One conversation so far."""

    version: Literal[1] = VERSION
    findings: Findings = Findings()
    asked: tuple[str, ...] = Field(default=(), max_length=32)
    affirmed: str | None = Field(default=None, max_length=64)
    asks: Asks | None = None
    assessment: dict[str, str | tuple[str, ...]] | None = None
    greeted: bool = False
    misses: int = Field(default=0, ge=0, le=99)
    repeats: int = Field(default=0, ge=0, le=99)
    """How often the waiting question has been put again in passing."""
    skipped_danger: bool = False
    said: str = Field(default="", max_length=8000)
    reprompt: str = Field(default="", max_length=2000)
    offer: Act | None = None
    topic: Act | None = None
    topic_about: tuple[str, ...] = Field(default=(), max_length=4)
    topic_part: int = Field(default=0, ge=0, le=99)
    told: tuple[Annotated[str, Field(max_length=64)], ...] = Field(default=(), max_length=MOST_TOLD)
    """The names of the texts that answered questions of theirs."""
    aside: dict[str, FactValue] = Field(default_factory=dict, max_length=len(FACTS))
    """A second complaint, held until it is known whether it is part of the first."""
    undo: tuple[Undo, ...] = Field(default=(), max_length=UNDO_STEPS)

    def attributes(self) -> dict[str, Any]:
        """The session as plain JSON values, with only the facts that are known."""
        record = self.model_dump(mode="json", exclude={"findings"})
        record["findings"] = self.findings.known()
        return record


def record(assessment: Assessment) -> dict[str, str | tuple[str, ...]]:
    """An assessment as the session shows it to the outside."""
    return {
        "kind": assessment.kind.value,
        "care": assessment.care.name.lower(),
        "reasons": assessment.reasons,
        "red_flags": assessment.red_flags,
    }


def restore(attributes: Mapping[str, Any] | None) -> Session:
    """A session from untrusted attributes. From a broken one, every fact that is sound is kept."""
    if not attributes:
        return Session()
    try:
        return Session.model_validate(attributes)
    except ValidationError:
        return _salvage(attributes)


def _salvage(attributes: Mapping[str, Any]) -> Session:
    findings = Findings()
    facts = attributes.get("findings")
    for name, value in facts.items() if isinstance(facts, Mapping) else ():
        try:
            findings = findings.with_facts({name: value})
        except (ValidationError, TypeError):
            continue
    asked = attributes.get("asked")
    known = [q for q in asked if _is_question(q)] if isinstance(asked, list) else []
    return Session(findings=findings, asked=tuple(known[:32]), greeted=True)


def _is_question(name: object) -> bool:
    return isinstance(name, str) and row_id(name) in QUESTION_BY_ID
