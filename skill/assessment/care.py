"""How soon someone should be seen: the highest red flag that holds."""

from typing import NamedTuple

from skill.assessment.literals import (
    Alternatives,
    Reading,
    alternatives,
    drivers,
    mentioned,
)
from skill.knowledge.red_flags import RED_FLAGS
from skill.knowledge.rows import CareLevel, RedFlag

COMPILED_FLAGS: tuple[tuple[RedFlag, Alternatives], ...] = tuple(
    (row, alternatives(row.when)) for row in RED_FLAGS
)
_MENTIONED = tuple(mentioned(compiled) for _, compiled in COMPILED_FLAGS)


class Care(NamedTuple):
    """A care level, the rows that hold (highest level first) and the facts behind the top ones."""

    level: CareLevel
    rows: tuple[RedFlag, ...]
    facts: tuple[str, ...]


def literals_for(level: CareLevel, reading: Reading) -> int:
    """What counts as so at this level: for an emergency, unsure counts as yes."""
    return reading.possible if level is CareLevel.EMERGENCY else reading.sure


def care_for(reading: Reading) -> Care:
    """The care level that these findings call for. Every reading has exactly one.

    Within a level the row that rests on most comes first: it says best what is the matter.
    """
    holding = []
    for (row, compiled), literals_of_it in zip(COMPILED_FLAGS, _MENTIONED, strict=True):
        if not literals_of_it & reading.possible:
            continue  # most rows, at once
        literals = literals_for(row.level, reading)
        satisfied = [a.bit_count() for a in compiled if a & literals == a]
        if satisfied:
            holding.append((row, max(satisfied), drivers(compiled, literals)))
    holding.sort(key=lambda held: (-held[0].level, -held[1]))
    level = holding[0][0].level if holding else CareLevel.SELF_CARE
    facts = dict.fromkeys(f for row, _, found in holding if row.level is level for f in found)
    return Care(level, tuple(row for row, _, _ in holding), tuple(facts))
