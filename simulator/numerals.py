"""Numbers as people say them, both ways between digits and words."""

from collections.abc import Sequence

_ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: number for number, word in enumerate(_ONES)}
_TENS_VALUES = {word: 20 + 10 * place for place, word in enumerate(_TENS)}


def spell(digits: str) -> tuple[str, ...]:
    """The words of a whole number below one hundred; other figures stay as they are."""
    if not digits.isascii() or not digits.isdigit() or len(digits) > 2:
        return (digits,)
    number = int(digits)
    if number < 20:
        return (_ONES[number],)
    tens, ones = divmod(number, 10)
    return (_TENS[tens - 2], _ONES[ones]) if ones else (_TENS[tens - 2],)


def number_at(words: Sequence[str], start: int) -> tuple[float, int] | None:
    """The number that begins at `start` and the place after it, or None."""
    end = start
    word = words[start] if start < len(words) else ""
    if word and word[0].isdigit() and word.isascii():
        return float(word), start + 1
    hundreds = _hundreds_at(words, start)
    total = 0
    if hundreds is not None:
        total, end = hundreds
        if end < len(words) and words[end] == "and" and _below_hundred(words, end + 1):
            end += 1
    rest = _below_hundred(words, end)
    if rest is not None:
        total, end = total + rest[0], rest[1]
    return (float(total), end) if end > start else None


def _hundreds_at(words: Sequence[str], start: int) -> tuple[int, int] | None:
    if words[start : start + 2] and start + 1 < len(words) and words[start + 1] == "hundred":
        if words[start] == "a":
            return 100, start + 2
        if 1 <= _VALUES.get(words[start], 0) <= 9:
            return _VALUES[words[start]] * 100, start + 2
    return None


def _below_hundred(words: Sequence[str], start: int) -> tuple[int, int] | None:
    if start >= len(words):
        return None
    if words[start] in _TENS_VALUES:
        total = _TENS_VALUES[words[start]]
        if start + 1 < len(words) and 1 <= _VALUES.get(words[start + 1], 0) <= 9:
            return total + _VALUES[words[start + 1]], start + 2
        return total, start + 1
    if words[start] in _VALUES:
        return _VALUES[words[start]], start + 1
    return None
