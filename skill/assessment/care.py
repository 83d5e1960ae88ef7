"""How soon someone should be seen: the highest red flag that holds."""

from typing import NamedTuple

from skill.assessment.literals import Alternatives, Reading, alternatives, drivers, met
from skill.knowledge.red_flags import RED_FLAGS
from skill.knowledge.rows import CareLevel, RedFlag

COMPILED_FLAGS: tuple[tuple[RedFlag, Alternatives], ...] = tuple(
    (row, alternatives(row.when)) for row in RED_FLAGS
)


class Care(NamedTuple):
    """A care level, the rows that hold (highest level first) and the facts behind the top ones."""

    level: CareLevel
    rows: tuple[RedFlag, ...]
    facts: tuple[str, ...]


def literals_for(level: CareLevel, reading: Reading) -> int:
    """What counts as so at this level: for an emergency, unsure counts as yes."""
    return reading.possible if level is CareLevel.EMERGENCY else reading.sure


def care_for(reading: Reading) -> Care:
    """The care level that these findings call for. Every reading has exactly one."""
    rows = []
    facts: dict[str, None] = {}
    level = CareLevel.SELF_CARE
    for row, compiled in COMPILED_FLAGS:
        literals = literals_for(row.level, reading)
        if not met(compiled, literals):
            continue
        level = max(level, row.level)
        rows.append(row)
        if row.level is level:
            facts.update(dict.fromkeys(drivers(compiled, literals)))
    return Care(level, tuple(rows), tuple(facts))
