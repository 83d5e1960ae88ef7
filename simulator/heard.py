"""What the speaker understood."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SlotValue:
    """One value of a slot: what was said, and what it resolves to."""

    spoken: str
    """The words, or the ISO-8601 duration or number that a built-in type makes of them."""
    matches: tuple[tuple[str | None, str], ...] = ()
    """Every (id, canonical name) of the slot type that these words can mean, best first."""
    words: str = ""
    """The words as the person said them."""

    @property
    def id(self) -> str | None:
        """The id of the best match."""
        return self.matches[0][0] if self.matches else None

    @property
    def name(self) -> str | None:
        """The canonical name of the best match."""
        return self.matches[0][1] if self.matches else None

    @property
    def meaning(self) -> str:
        """The id, or the canonical name, or else what was said."""
        return self.id or self.name or self.spoken


@dataclass(frozen=True, slots=True)
class Heard:
    """An intent with its slots, how sure, what came second and why."""

    intent: str
    slots: dict[str, tuple[SlotValue, ...]] = field(default_factory=dict)
    score: float = 0.0
    runner_up: tuple[str, float] | None = None
    why: str = ""

    def meanings(self) -> dict[str, str | list[str]]:
        """Each filled slot with its id or value; a list when there are several."""
        return {
            name: values[0].meaning if len(values) == 1 else [v.meaning for v in values]
            for name, values in self.slots.items()
        }
