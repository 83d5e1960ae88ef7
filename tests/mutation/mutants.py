"""Every small thing that could be wrong with a rule, one at a time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from skill.findings import Answer
from skill.knowledge.conditions import All, AtLeast, Condition, OneOf, Yes
from skill.knowledge.conditions import Any as AnyOf
from skill.knowledge.rows import CareLevel, Feature, Implication, Neighbour, Question, RedFlag

Row = RedFlag | Feature | Neighbour | Implication | Question


@dataclass(frozen=True, slots=True)
class Mutant:
    """A row as it could wrongly be; without a row, it was dropped."""

    name: str
    index: int
    row: Any


def conditions(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """The condition with one part dropped, one all for any, one fact negated, one number by one."""
    if isinstance(condition, All | AnyOf):
        for index, part in enumerate(condition.parts):
            rest = condition.parts[:index] + condition.parts[index + 1 :]
            if rest:
                yield f"without {short(part)}", type(condition)(rest)
            for name, other in conditions(part):
                parts = (*condition.parts[:index], other, *condition.parts[index + 1 :])
                yield name, type(condition)(parts)
        if len(condition.parts) > 1:
            other_kind = AnyOf if isinstance(condition, All) else All
            yield (
                f"{other_kind.__name__.lower()} of {short(condition)}",
                other_kind(condition.parts),
            )
    elif isinstance(condition, Yes):
        yield f"not {condition.fact}", OneOf(condition.fact, frozenset({Answer.NO}))
    elif isinstance(condition, OneOf):
        for value in sorted(condition.values):
            if len(condition.values) > 1:
                rest_of = condition.values - {value}
                yield f"{condition.fact} without {value}", OneOf(condition.fact, rest_of)
        everything = frozenset(type(next(iter(condition.values))))
        others = everything - condition.values
        if others:
            yield f"not {short(condition)}", OneOf(condition.fact, others)
    else:
        for step in (-1, 1):
            moved = step_of(condition.value, step)
            if moved is not None:
                yield f"{condition.fact} from {moved}", AtLeast(condition.fact, moved)


def step_of(value: StrEnum, step: int) -> StrEnum | None:
    """The value so many places on in its enumeration."""
    ladder = list(type(value))
    place = ladder.index(value) + step
    return ladder[place] if 0 <= place < len(ladder) else None


def short(condition: Condition) -> str:
    """A condition in a few words, for the name of a mutant."""
    if isinstance(condition, All | AnyOf):
        joint = " and " if isinstance(condition, All) else " or "
        return f"({joint.join(short(part) for part in condition.parts)})"
    if isinstance(condition, Yes):
        return condition.fact
    if isinstance(condition, OneOf):
        values = sorted(condition.values)
        return f"{condition.fact}={values[0]}" + (f"..{len(values)}" if len(values) > 1 else "")
    return f"{condition.fact}>={condition.value}"


def of_conditions(rows: tuple[Any, ...], label: str) -> Iterator[Mutant]:
    """Every mutant of every row's condition, and every row dropped."""
    for index, row in enumerate(rows):
        name = getattr(row, "id", f"{index} {short(row.when)} -> {getattr(row, 'fact', '')}")
        yield Mutant(f"{label} {name}: dropped", index, None)
        for change, condition in conditions(row.when):
            yield Mutant(f"{label} {name}: {change}", index, replace(row, when=condition))


def of_levels(rows: tuple[RedFlag, ...]) -> Iterator[Mutant]:
    """Every row at every other level."""
    for index, row in enumerate(rows):
        for level in CareLevel:
            if level is not row.level:
                changed = replace(row, level=level)
                yield Mutant(f"red flag {row.id}: {level.name.lower()}", index, changed)


def of_weights(rows: tuple[Feature, ...]) -> Iterator[Mutant]:
    """Every weight one more, one less, and turned round."""
    for index, row in enumerate(rows):
        for weight in (row.weight - 1, row.weight + 1, -row.weight):
            changed = replace(row, weight=weight)
            yield Mutant(f"feature {row.id}: {weight:+d}", index, changed)


def of_values(rows: tuple[Implication, ...]) -> Iterator[Mutant]:
    """Every implied yes as a no and every no as a yes."""
    for index, row in enumerate(rows):
        if isinstance(row.value, Answer):
            turned = Answer.NO if row.value is Answer.YES else Answer.YES
            name = f"implication {index} {short(row.when)} -> {row.fact}: {turned}"
            yield Mutant(name, index, replace(row, value=turned))
