"""Findings with what they imply filled in."""

from typing import NamedTuple

from skill.assessment.literals import alternatives, drivers, met, read
from skill.findings import Findings
from skill.knowledge.implications import IMPLICATIONS

_COMPILED = tuple((row, alternatives(row.when)) for row in IMPLICATIONS)


class Completed(NamedTuple):
    """Findings and, for each fact that nobody said outright, the said facts it follows from."""

    findings: Findings
    origins: dict[str, tuple[str, ...]]


def complete(said: Findings) -> Completed:
    """Everything that follows from what was said. A fact said outright is never changed."""
    findings = said
    origins: dict[str, tuple[str, ...]] = {}
    reading = read(findings)
    for row, compiled in _COMPILED:
        if not met(compiled, reading.sure):
            continue
        current = getattr(findings, row.fact)
        if isinstance(row.value, tuple):
            added = tuple(value for value in row.value if value not in current)
            if not added:
                continue
            value: object = current + added
        elif current is None:
            value = row.value
        else:
            continue
        because = drivers(compiled, reading.sure)
        if current in (None, ()):
            origins[row.fact] = tuple(
                dict.fromkeys(o for fact in because for o in origins.get(fact, (fact,)))
            )
        findings = findings.model_copy(update={row.fact: value})
        reading = read(findings)
    return Completed(findings, origins)
