"""Findings with what they imply filled in."""

from typing import NamedTuple

from skill.assessment.literals import Reading, Value, alternatives, drivers, met, read, read_again
from skill.findings import Answer, Findings
from skill.knowledge.implications import IMPLICATIONS

_COMPILED = tuple((row, alternatives(row.when)) for row in IMPLICATIONS)


class Completed(NamedTuple):
    """Findings and, for each fact that nobody said outright, the said facts it follows from."""

    findings: Findings
    origins: dict[str, tuple[str, ...]]
    reading: Reading
    """The findings as sets of literals."""


def complete(said: Findings) -> Completed:
    """Everything that follows from what was said; what follows from a "not sure" is not sure.

    A fact said outright is never changed, except that "not sure" yields to a yes which follows
    from something else that was said: being asked must not make anyone look better.
    """
    values = said.__dict__
    changed: dict[str, Value] = {}
    origins: dict[str, tuple[str, ...]] = {}
    reading = read(said)
    for row, compiled in _COMPILED:
        if not met(compiled, reading.possible):
            continue
        sure = met(compiled, reading.sure)
        current = changed.get(row.fact, values[row.fact])
        value: Value
        if isinstance(row.value, tuple):
            added = tuple(item for item in row.value if item not in current)
            if not added or not sure or (current and row.fact == "body_parts"):
                continue
            value = current + added
        elif current is None and (sure or row.value is Answer.YES):
            value = row.value if sure else Answer.UNSURE
        elif current is Answer.UNSURE and row.value is Answer.YES and sure:
            value = row.value
        else:
            continue
        because = drivers(compiled, reading.sure if sure else reading.possible)
        if current in (None, (), Answer.UNSURE):
            origins[row.fact] = tuple(
                dict.fromkeys(o for fact in because for o in origins.get(fact, (fact,)))
            )
        changed[row.fact] = value
        reading = read_again(reading, row.fact, value)
    return Completed(said.model_copy(update=changed) if changed else said, origins, reading)
