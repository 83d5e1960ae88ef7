"""An interview played without any voice platform: a person whose facts are fixed answers.

What is settled by an answer is what the conversation settles (`skill.conversation.answering`), so
that a bare yes, a list of signs and a "not sure" count here as they count aloud.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from skill.assessment.assess import Case, study
from skill.assessment.interview import Ask
from skill.assessment.literals import alternatives, met
from skill.conversation.answering import settle
from skill.conversation.heard import Act, Heard
from skill.conversation.session import Asks
from skill.findings import ANSWER_FACTS, Answer, Findings
from skill.knowledge.questions import QUESTIONS
from skill.knowledge.rows import CareLevel


class Style(StrEnum):
    """How a person answers a question that names several signs at once."""

    NAMES = "names"
    """Says which of them are so, and nothing of the others."""
    BARE = "bare"
    """Says yes, and which one only when asked which."""


@dataclass(frozen=True, slots=True)
class Patient:
    """Somebody who answers: what is true of them, what they say first, how they answer.

    A yes-or-no fact that is unknown in `truth` is not so; one that is unsure is answered unsure.
    """

    truth: Findings
    opening: Findings
    style: Style = Style.NAMES

    def answers(self, ask: Ask) -> Heard:
        """What they say to a question."""
        return answer_of(self.truth, ask, self.style)


def answer_of(truth: Findings, ask: Ask, style: Style = Style.NAMES) -> Heard:
    """What a person with these facts says to a question."""
    values = {fact: getattr(truth, fact) for fact in ask.facts}
    told: dict[str, Any] = {}
    for fact, value in values.items():
        if fact not in ANSWER_FACTS:
            if value not in (None, ()):
                told[fact] = value
        elif value in (Answer.YES, Answer.UNSURE):
            told[fact] = value
    if not told:
        asks_words = any(fact not in ANSWER_FACTS for fact in ask.facts)
        return Heard(Act.DESCRIBE, answer=Answer.UNSURE if asks_words else Answer.NO)
    grouped = len(ask.facts) > 1
    if all(value is Answer.UNSURE for value in told.values()):
        return Heard(Act.DESCRIBE, answer=Answer.UNSURE)
    if all(value is Answer.YES for value in told.values()):
        if not grouped:
            return Heard(Act.DESCRIBE, answer=Answer.YES)
        if style is Style.BARE and not ask.id.endswith("_which"):
            return Heard(Act.DESCRIBE, answer=Answer.YES)
    return Heard(Act.DESCRIBE, facts=told)


class Told(NamedTuple):
    """An interview once it is over."""

    asked: tuple[str, ...]
    case: Case
    facts: frozenset[str]
    """The facts asked for."""
    said: Findings
    """Everything said, nothing implied."""
    settled: dict[str, tuple[str, ...]]
    """For each question asked, the facts that its answer settled."""

    @property
    def care(self) -> CareLevel:
        """The care level answered."""
        return self.case.care.level


def interview(person: Patient, said: Findings | None = None, asked: tuple[str, ...] = ()) -> Told:
    """Ask until nothing more is worth asking."""
    findings = person.opening if said is None else said
    affirmed: str | None = None
    facts: set[str] = set()
    settled: dict[str, tuple[str, ...]] = {}
    while True:
        case = study(findings)
        ask = case.next_question(asked, affirmed)
        if ask is None:
            return Told(asked, case, frozenset(facts), findings, settled)
        before = findings
        findings, affirmed = put(findings, ask, person)
        asked = (*asked, ask.id)
        facts.update(ask.facts)
        settled[ask.id] = tuple(name for name, value in before if getattr(findings, name) != value)


def put(findings: Findings, ask: Ask, person: Patient) -> tuple[Findings, str | None]:
    """The findings after one question, and the id of a group that got a bare yes."""
    settled = settle(findings, Asks(question=ask.id, facts=ask.facts), person.answers(ask))
    return findings.with_facts(settled.facts), settled.affirmed


def exhaustive(person: Patient) -> Told:
    """Ask every question that makes sense for this person, without a limit and without stopping."""
    findings = person.opening
    asked: dict[str, None] = {}
    facts: set[str] = set()
    while True:
        case = study(findings)
        waiting = [
            row
            for row, opens, unless in _OPENINGS
            if row.id not in asked
            and (opens is None or met(opens, case.reading.possible))
            and (unless is None or not met(unless, case.reading.sure))
        ]
        if not waiting:
            return Told(tuple(asked), case, frozenset(facts), findings, {})
        for row in waiting:
            asked[row.id] = None
            open_facts = tuple(
                f for f in row.facts if getattr(findings, f) is None or f not in ANSWER_FACTS
            )
            if not open_facts:
                continue
            facts.update(open_facts)
            findings, affirmed = put(findings, Ask(row.id, open_facts), person)
            if affirmed:
                findings, _ = put(findings, Ask(f"{row.id}_which", open_facts), person)


_OPENINGS = tuple(
    (
        row,
        None if row.opens is None else alternatives(row.opens),
        None if row.unless is None else alternatives(row.unless),
    )
    for row in QUESTIONS
)
