"""A small closed grammar for AMAZON.DURATION. What it does not know is not a duration."""

from collections.abc import Sequence

from simulator.numerals import number_at
from simulator.text import plain_words

_UNITS = {
    "second": "S",
    "seconds": "S",
    "sec": "S",
    "secs": "S",
    "minute": "M",
    "minutes": "M",
    "min": "M",
    "mins": "M",
    "hour": "H",
    "hours": "H",
    "hr": "H",
    "hrs": "H",
    "day": "D",
    "days": "D",
    "week": "W",
    "weeks": "W",
    "wk": "W",
    "wks": "W",
    "fortnight": "F",
    "fortnights": "F",
    "month": "MO",
    "months": "MO",
    "year": "Y",
    "years": "Y",
    "yr": "Y",
    "yrs": "Y",
    "decade": "DEC",
    "decades": "DEC",
}
# Each unit in the smallest unit that its half is a whole number of.
_PARTS = {
    "S": (1, "S"),
    "M": (60, "S"),
    "H": (60, "M"),
    "D": (24, "H"),
    "W": (7, "D"),
    "F": (14, "D"),
    "MO": (30, "D"),
    "Y": (12, "MO"),
    "DEC": (10, "Y"),
}
_ORDER = ("DEC", "Y", "MO", "F", "W", "D", "H", "M", "S")
_NOT_BEFORE = {
    "every",
    "each",
    "per",
    "times",
    "time",
    "once",
    "twice",
    "thrice",
    "second",
    "other",
}
_NOT_AFTER = {"old", "pregnant", "along", "olds", "opinion", "apart", "younger", "older"}

Amounts = dict[str, float]


def iso_duration(text: str) -> str | None:
    """The ISO-8601 duration that a whole phrase says, or None.

    >>> iso_duration("a couple of weeks"), iso_duration("half an hour")
    ('P2W', 'PT30M')
    >>> iso_duration("a few days") is None
    True
    """
    words = plain_words(text)
    found = duration_at(words, 0)
    return found[0] if found is not None and found[1] == len(words) else None


def duration_at(words: Sequence[str], start: int) -> tuple[str, int] | None:
    """The duration that begins at `start` and the place after it, or None."""
    if start >= len(words):
        return None
    before = words[start - 1] if start else ""
    if before in _NOT_BEFORE or (words[start] in ("a", "an") and before in _UNITS):
        return None
    found = _one(words, start)
    if found is None:
        return None
    amounts, end = found
    last = max(_ORDER.index(unit) for unit in amounts)
    while True:
        following = end + 1 if end < len(words) and words[end] == "and" else end
        more = _counted(words, following)
        if more is None or _ORDER.index(next(iter(more[0]))) <= last:
            break
        last = _ORDER.index(next(iter(more[0])))
        amounts, end = {**amounts, **more[0]}, more[1]
    if end < len(words) and words[end] in _NOT_AFTER:
        return None
    iso = _iso(amounts)
    return (iso, end) if iso is not None else None


def _one(words: Sequence[str], start: int) -> tuple[Amounts, int] | None:
    fraction = _fraction(words, start)
    if fraction is not None:
        return fraction
    ranged = number_at(words, start)
    if ranged is not None and ranged[1] < len(words) and words[ranged[1]] in ("to", "or"):
        # "two or three weeks" is heard as its larger end, as the bare "three weeks" would be.
        upper = _counted(words, ranged[1] + 1)
        if upper is not None and next(iter(upper[0].values())) > ranged[0]:
            return upper
    found = _counted(words, start)
    if found is None:
        return None
    amounts, end = found
    unit, amount = next(iter(amounts.items()))
    if words[end : end + 3] == ("and", "a", "half"):
        return {unit: amount + 0.5}, end + 3
    if amount == 1 and words[end : end + 2] == ("or", "two"):
        return {unit: 2.0}, end + 2
    return amounts, end


def _fraction(words: Sequence[str], start: int) -> tuple[Amounts, int] | None:
    spoken = {
        ("half", "an"): 0.5,
        ("half", "a"): 0.5,
        ("a", "half"): 0.5,
        ("quarter", "of", "an"): 0.25,
        ("a", "quarter", "of", "an"): 0.25,
        ("three", "quarters", "of", "an"): 0.75,
    }
    for phrase, amount in spoken.items():
        end = start + len(phrase)
        if tuple(words[start:end]) == phrase and end < len(words):
            unit = _UNITS.get(words[end])
            if unit is not None and (amount == 0.5 or unit == "H"):
                return {unit: amount}, end + 1
    return None


def _counted(words: Sequence[str], start: int) -> tuple[Amounts, int] | None:
    amount = _amount(words, start)
    if amount is None or amount[1] >= len(words) or words[amount[1]] not in _UNITS:
        return None
    return {_UNITS[words[amount[1]]]: amount[0]}, amount[1] + 1


def _amount(words: Sequence[str], start: int) -> tuple[float, int] | None:
    if start >= len(words):
        return None
    place = start + 1 if words[start] == "a" else start
    if words[place : place + 2] == ("couple", "of"):
        return 2.0, place + 2
    if words[place : place + 1] == ("couple",):
        return 2.0, place + 1
    number = number_at(words, start)
    if number is not None:
        if words[number[1] : number[1] + 3] == ("and", "a", "half"):
            return number[0] + 0.5, number[1] + 3
        return number
    return (1.0, start + 1) if words[start] in ("a", "an") else None


def _iso(amounts: Amounts) -> str | None:
    whole: dict[str, int] = {}
    for unit, amount in amounts.items():
        for part, count in _whole_parts(unit, amount):
            whole[part] = whole.get(part, 0) + count
    whole = {unit: count for unit, count in whole.items() if count}
    if not whole or any(count > 9999 for count in whole.values()):
        return None
    if "W" in whole and len(whole) > 1:
        # ISO-8601 gives weeks no company.
        whole["D"] = whole.get("D", 0) + 7 * whole.pop("W")
    days = "".join(f"{whole[u]}{u[0]}" for u in ("Y", "MO", "W", "D") if u in whole)
    clock = "".join(f"{whole[u]}{u}" for u in ("H", "M", "S") if u in whole)
    return "P" + days + ("T" + clock if clock else "")


def _whole_parts(unit: str, amount: float) -> list[tuple[str, int]]:
    if unit == "DEC":
        return _whole_parts("Y", amount * 10)
    if unit == "F":
        return _whole_parts("W", amount * 2)
    count, rest = int(amount), amount - int(amount)
    size, part = _PARTS[unit]
    smaller = [(part, int(rest * size + 1e-6))] if rest else []
    return [(unit, count), *smaller]
