"""One call from findings to everything that follows from them."""

from typing import NamedTuple

from skill.assessment.care import Care, care_for
from skill.assessment.differential import Differential, differential
from skill.assessment.implied import complete
from skill.assessment.interview import Ask, next_question
from skill.assessment.literals import Reading
from skill.findings import Findings
from skill.knowledge.rows import CareLevel, Kind, Neighbour
from skill.knowledge.ruleset import VERSION


class Assessment(NamedTuple):
    """What it sounds like and how soon to be seen, with the facts the person gave as reasons."""

    kind: Kind
    neighbour: Neighbour | None
    care: CareLevel
    red_flags: tuple[str, ...]
    care_reasons: tuple[str, ...]
    kind_reasons: tuple[str, ...]
    ruleset: str = VERSION

    @property
    def reasons(self) -> tuple[str, ...]:
        """The names of all facts that drove it, those behind the care level first."""
        return tuple(dict.fromkeys(self.care_reasons + self.kind_reasons))


class Case(NamedTuple):
    """Findings read once: completed, as literals, with what follows from them."""

    findings: Findings
    origins: dict[str, tuple[str, ...]]
    reading: Reading
    care: Care
    differential: Differential

    def next_question(self, asked: tuple[str, ...], affirmed: str | None = None) -> Ask | None:
        """The question to ask now, or None; see `interview.next_question`."""
        return next_question(
            self.findings, self.reading, self.care, self.differential, asked, affirmed
        )

    def assessment(self) -> Assessment:
        """The answer for these findings."""
        return Assessment(
            self.differential.kind,
            self.differential.neighbour,
            self.care.level,
            tuple(row.id for row in self.care.rows),
            self._said(self.care.facts),
            self._said(self.differential.facts),
        )

    def _said(self, facts: tuple[str, ...]) -> tuple[str, ...]:
        """These facts, each that was only implied replaced by what was said."""
        return tuple(
            dict.fromkeys(said for fact in facts for said in self.origins.get(fact, (fact,)))
        )


def study(said: Findings) -> Case:
    """Everything that follows from what was said."""
    findings, origins, reading = complete(said)
    return Case(findings, origins, reading, care_for(reading), differential(findings, reading))
