"""Small sums over measured times."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    figure: str
    unit: str
    ours: float | None
    peer: float | None
    peer_name: str
    bar: str = ""
    """What has to be reached, in words."""
    reached: bool | None = None

    @property
    def ratio(self) -> float | None:
        """Ours over the peer's."""
        return self.ours / self.peer if self.ours is not None and self.peer else None

    def document(self) -> dict[str, Any]:
        """The row as JSON."""
        return asdict(self) | {"ratio": self.ratio}


def percentile(times: Sequence[float], percent: float) -> float:
    """The time under which this many in a hundred lie."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def middle(times: Sequence[float]) -> float:
    """The median."""
    return median(times)


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    lines = [
        "| figure | ours | peer | ratio | peer is | must reach | reached |",
        "|---|---:|---:|---:|---|---|---|",
    ]
    for row in rows:
        ratio = f"{row.ratio:.2f}" if row.ratio is not None else ""
        reached = {None: "", True: "yes", False: "**no**"}[row.reached]
        cells = (
            row.figure,
            _number(row.ours, row.unit),
            _number(row.peer, row.unit),
            ratio,
            row.peer_name,
            row.bar,
            reached,
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}".strip()
