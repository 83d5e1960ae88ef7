"""Requests that no Alexa would send: real ones, broken in every way that JSON and bytes allow."""

import copy
import json
import random
from collections.abc import Iterator, Sequence
from typing import Any

Json = dict[str, Any]
_Place = tuple[Any, Any]

_STRANGE: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    1e308,
    2**63,
    10**40,
    "",
    " ",
    "\x00",
    "x" * 5_000,
    "\ud800",
    "<speak>&</speak>",
    "{emergency}",
    "{0.__class__}",
    "%s%n",
    "../../../etc/passwd",
    "__proto__",
    "é👋\u202e",
    "2026-02-30T25:61:61Z",
    "P1Y",
    "PT9999999999999999H",
    "yes",
    "stop",
    "en-XX",
    "en-GB",
    "zz",
    "DescribeIntent",
    "AMAZON.YesIntent",
    "IntentRequest",
    "Display.ElementSelected",
    "Alexa.Presentation.APL.UserEvent",
    "ER_SUCCESS_MATCH",
    "IN_PROGRESS",
    [],
    [None],
    [[]],
    {},
    {"": ""},
    {"type": "List", "values": []},
    {"resolutionsPerAuthority": [{"status": {"code": "ER_SUCCESS_MATCH"}, "values": [None]}]},
)


def mutants(seeds: Sequence[Json], count: int, seed: int) -> Iterator[Json | bytes]:
    """Broken requests, the same ones for the same seed: mostly JSON, some raw bytes."""
    chance = random.Random(seed)  # noqa: S311 - broken requests are no secret
    for _ in range(count):
        event = copy.deepcopy(chance.choice(seeds))
        for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
            _mutate(event, chance)
        if chance.random() < 0.05:
            _bury(event, chance)
        if chance.random() < 0.2:
            yield _spoiled(_encoded(event), chance)
        else:
            yield event


def _encoded(event: Json) -> bytes:
    return json.dumps(event).encode("utf-8")


def _places(node: Any, found: list[_Place]) -> list[_Place]:
    if isinstance(node, dict):
        for key, value in node.items():
            found.append((node, key))
            _places(value, found)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            found.append((node, index))
            _places(value, found)
    return found


def _mutate(event: Json, chance: random.Random) -> None:
    places = _places(event, [])
    if not places:
        return
    holder, key = chance.choice(places)
    how = chance.randrange(7)
    if how <= 2:
        holder[key] = copy.deepcopy(chance.choice(_STRANGE))
    elif how == 3:
        del holder[key]
    elif how == 4:
        other, name = chance.choice(places)
        holder[key] = copy.deepcopy(other[name])
    elif how == 5:
        for _ in range(chance.choice((1, 2, 20))):
            holder[key] = {"x": holder[key]} if chance.random() < 0.5 else [holder[key]]
    elif isinstance(holder, dict):
        holder[f"{key}{chance.randrange(10)}"] = copy.deepcopy(chance.choice(_STRANGE))
    else:
        holder.extend(copy.deepcopy(holder[:1]) * chance.choice((1, 20)))


def _bury(event: Json, chance: random.Random) -> None:
    """Put something deeper down than any code that calls itself can follow."""
    places = _places(event, [])
    if places:
        holder, key = chance.choice(places)
        for _ in range(chance.choice((100, 200, 400))):
            holder[key] = {"x": holder[key]} if chance.random() < 0.5 else [holder[key]]


def _spoiled(body: bytes, chance: random.Random) -> bytes:
    raw = bytearray(body)
    for _ in range(chance.choice((1, 2, 10))):
        position = chance.randrange(len(raw) + 1)
        how = chance.randrange(4)
        if how == 0:
            raw[position:position] = chance.randbytes(chance.choice((1, 4, 100)))
        elif how == 1:
            del raw[position : position + chance.choice((1, 5, 200))]
        elif how == 2:
            raw[position : position + 1] = chance.choice((b"{", b"}", b'"', b"[", b"\\u", b"\xff"))
        else:
            raw[position:position] = raw[: chance.choice((3, 40))]
    return bytes(raw)
