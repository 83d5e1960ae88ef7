"""The advice that applies: rows whose condition holds and whose contraindications do not."""

from collections.abc import Iterable

from skill.assessment.literals import alternatives, met, read
from skill.findings import Findings
from skill.knowledge.rows import Advice


def applicable(rows: Iterable[Advice], findings: Findings) -> tuple[Advice, ...]:
    """The rows that may be said, in their own order. An unsure contraindication counts as yes."""
    compiled = [
        (
            row,
            None if row.when is None else alternatives(row.when),
            None if row.unless is None else alternatives(row.unless),
        )
        for row in rows
    ]
    reading = read(findings)
    return tuple(
        row
        for row, when, unless in compiled
        if (when is None or met(when, reading.sure))
        and (unless is None or not met(unless, reading.possible))
    )
