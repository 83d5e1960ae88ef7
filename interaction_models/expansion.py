"""The short notation in which phrases are written, and its expansion to plain text.

    (is|keeps)       one of these
    [my|the]         one of these, or nothing
    {body_part}      a slot; left as it is
    <opener>         the next member of the list ``opener``, in turn

Choices multiply: every combination becomes a phrase of its own. A list in angle brackets does
not: each phrase takes only the next member, so a template can have a hundred openers without
giving a hundred times the phrases. All lists of one phrase are at the same turn, so that lists
of equal length stay in step (``<they> has hurt <their> back``: she ... her). Where a template
starts in its lists depends on its text alone: editing one never changes what another gives.
Groups nest.

>>> for phrase in expand("my [{side}] {body_part} (is|keeps) {movement}"):
...     print(phrase)
my {side} {body_part} is {movement}
my {side} {body_part} keeps {movement}
my {body_part} is {movement}
my {body_part} keeps {movement}
"""

import re
from collections.abc import Mapping, Sequence
from itertools import product
from math import prod
from zlib import crc32

LIMIT = 64
"""The most phrases that one template may give; a template that wants more is split by hand."""

Lists = Mapping[str, Sequence[str]]
"""The lists that a template may name in angle brackets."""

_TOKEN = re.compile(r"[()\[\]|<>]|[^()\[\]|<>]+")
_CLOSING = {"(": ")", "[": "]", "<": ">"}
_SLOT = re.compile(r"{([^{}]*)}")
_LIST = re.compile(r"<([^<>]*)>")


class ExpansionError(ValueError):
    """A template that cannot be expanded; the message quotes it and says why."""


def expand(template: str, lists: Lists | None = None) -> list[str]:
    """Every phrase that `template` stands for, in the order written, each one once.

    Raises:
        ExpansionError: brackets that do not match, a list that is not in `lists`, or more
            than `LIMIT` phrases.
    """
    try:
        choices, rest = _sequence(_TOKEN.findall(template))
        if rest:
            raise ExpansionError(f"{rest[0]!r} stands outside brackets")
        start = crc32(template.encode())
        phrases = [_in_turn(text, lists or {}, start + i) for i, text in enumerate(choices)]
    except ExpansionError as error:
        raise ExpansionError(f"{template!r}: {error}") from None
    return list(dict.fromkeys(" ".join(phrase.split()) for phrase in phrases))


def slots_in(sample: str) -> list[str]:
    """The names of the slots in `sample`, in order.

    >>> slots_in("my {side} {body_part}")
    ['side', 'body_part']
    """
    return _SLOT.findall(sample)


def _sequence(tokens: list[str]) -> tuple[list[str], list[str]]:
    """What `tokens` stand for up to one that ends a sequence, and the tokens from there on."""
    pieces: list[list[str]] = []
    while tokens and tokens[0] not in {")", "]", ">", "|"}:
        token, *tokens = tokens
        options = [token]
        if token in _CLOSING:
            options, tokens = _group(token, tokens)
        pieces.append(options)
    if prod(map(len, pieces)) > LIMIT:
        raise ExpansionError(f"gives more than {LIMIT} phrases; split it into several templates")
    return ["".join(choice) for choice in product(*pieces)], tokens


def _group(opening: str, tokens: list[str]) -> tuple[list[str], list[str]]:
    """What the group that `opening` began stands for, and the tokens after it."""
    options: list[str] = []
    while True:
        choices, tokens = _sequence(tokens)
        options += choices
        if not tokens:
            raise ExpansionError(f"{opening!r} is never closed")
        token, *tokens = tokens
        if token == "|":
            continue
        if token != _CLOSING[opening]:
            raise ExpansionError(f"{opening!r} is closed by {token!r}")
        if opening == "<":
            return [f"<{options[0]}>"], tokens
        return (options if opening == "(" else [*options, ""]), tokens


def _in_turn(text: str, lists: Lists, turn: int) -> str:
    """`text` with each list replaced by the member whose turn it is."""

    def member(match: re.Match[str]) -> str:
        words = lists.get(match[1])
        if not words:
            raise ExpansionError(f"there is no list {match[0]}")
        return words[turn % len(words)]

    return _LIST.sub(member, text)
