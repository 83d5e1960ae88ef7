"""Conditions as English, in the words that the skill itself uses for a fact."""

from enum import StrEnum

from skill.findings import Pain
from skill.knowledge import groups, relief
from skill.knowledge.conditions import All, AtLeast, Condition, OneOf, Yes
from skill.speech.words import Words

LOCALE = "en-US"
_WORDS = Words(LOCALE)

NAMED: dict[Condition, str] = {
    groups.LEGS: "a leg, from the thigh to the toes",
    groups.LIMBS: "a limb, from the shoulder or the buttock on",
    groups.BACK: "the back",
    groups.NECK: "the neck",
    groups.EYELID: "an eyelid",
    groups.CHEST: "the chest",
    groups.BELLY: "the belly",
    groups.WHOLE_BODY: "the whole body",
    groups.SORE: "something sore: a cramp, a stitch, stiffness or any pain",
    groups.BABY: "a baby under two",
    groups.CHILD: "anyone under eighteen",
    groups.PREGNANT: "being pregnant or a new birth",
    relief.CLOT: "signs of a clot",
    relief.INJURY: "an injury, recent surgery, a cast or thin bones",
    relief.NO_EXERCISE: "any sign of danger",
    relief.HANDS_OFF: "signs of a clot, an injury or any sign of danger",
    relief.UNSTEADY: "someone who could fall",
    relief.SEATED_ONLY: "someone who could fall, or is half asleep, driving or in water",
    relief.NUMB_SKIN: "skin that may be numb",
    relief.FLUID_LIMITED: "anyone told to limit fluid or salt",
    relief.NSAID_RISK: "anyone for whom common painkillers are risky",
}
"""Conditions that several rows share, by the name that is easier to read than their parts."""


_AT_LEAST: dict[Condition, str] = {
    AtLeast("pain", Pain.MILD): "any pain",
    AtLeast("pain", Pain.MODERATE): "more than a little pain",
    AtLeast("pain", Pain.SEVERE): "bad pain",
}


def sentence(condition: Condition) -> str:
    """A condition in words, as it would follow "someone mentions"."""
    return _said(condition, inside=False)


def expanded() -> list[tuple[str, str]]:
    """Each name in `NAMED` with what it stands for."""
    return [(name, _parts(condition, inside=False)) for condition, name in NAMED.items()]


def fact(name: str) -> str:
    """A yes-or-no fact in words."""
    return _WORDS.may_say(f"facts.answers.{name}") or name.replace("_", " ")


def _said(condition: Condition, *, inside: bool) -> str:
    return NAMED.get(condition) or _parts(condition, inside=inside)


def _parts(condition: Condition, *, inside: bool) -> str:
    if isinstance(condition, Yes):
        return fact(condition.fact)
    if isinstance(condition, OneOf):
        return _listed([_value(condition.fact, v) for v in _ordered(condition.values)], "or")
    if isinstance(condition, AtLeast):
        return _AT_LEAST.get(condition) or f"{_value(condition.fact, condition.value)} or more"
    together = isinstance(condition, All)
    parts = [_said(part, inside=True) for part in condition.parts]
    if len(parts) == 1:
        return parts[0]
    simple = all(not isinstance(p, All) or p in NAMED for p in condition.parts)
    text = " **and** ".join(parts) if together else _listed(parts, "or", simple=simple)
    return f"({text})" if inside and not together else text


def _value(name: str, value: StrEnum) -> str:
    if name == "body_parts":
        return f"the {_WORDS.say(f'facts.body_parts.{value}')}"
    if name == "side" and value == "both":
        return "both sides"
    return _WORDS.may_say(f"facts.{name}.{value}") or f"{fact(name)}: {value}"


def _ordered(values: frozenset[StrEnum]) -> list[StrEnum]:
    kind = type(next(iter(values)))
    return [value for value in kind if value in values]


def _listed(parts: list[str], last: str, *, simple: bool = True) -> str:
    if len(parts) < 2:
        return "".join(parts)
    if not simple:
        return f"; {last} ".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
