"""Many dialogs at once: each hears what it would hear alone, and never another's findings."""

import json
import random
import threading
from collections import deque
from typing import Any

from hosting import host, post, stamp

from tools.dialogs import Exchange, recorded


def test_interleaved_dialogs_hear_only_their_own_findings() -> None:
    alone = recorded(16)
    app = host()
    waiting = [deque(dialog) for dialog in alone]
    heard: list[list[Any]] = [[] for _ in alone]
    guard = threading.Lock()
    chance = random.Random(5)
    busy: set[int] = set()

    def turn() -> int | None:
        """Whose turn is next, at random among those who are not speaking."""
        with guard:
            free = [n for n, turns in enumerate(waiting) if turns and n not in busy]
            if not free:
                return None
            number = chance.choice(free)
            busy.add(number)
            return number

    def speak() -> None:
        while any(waiting):
            number = turn()
            if number is None:
                continue
            exchange: Exchange = waiting[number].popleft()
            event = json.loads(json.dumps(exchange.request))
            event["request"]["timestamp"] = stamp()
            heard[number].append(post(app, event).get_json())
            with guard:
                busy.discard(number)

    threads = [threading.Thread(target=speak) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    expected = [[json.loads(json.dumps(turn.response)) for turn in dialog] for dialog in alone]
    assert heard == expected


def test_the_dialogs_that_are_compared_differ() -> None:
    """What the test above rests on: a response of one dialog would be noticed in another."""
    dialogs = recorded(16)
    seconds = [json.dumps(dialog[1].response) for dialog in dialogs]
    assert len(set(seconds)) == len(seconds)
    assert sum(len(dialog) for dialog in dialogs) > 3 * len(dialogs)
