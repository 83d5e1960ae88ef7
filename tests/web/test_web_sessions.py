"""Many dialogs at once: each hears what it would hear alone, and never another's findings."""

import json
import threading
from typing import Any

from hosting import host, post

from tools.dialogs import recorded
from tools.envelope import stamp
from tools.interleaving import Interleaved


def test_interleaved_dialogs_hear_only_their_own_findings() -> None:
    alone = recorded(16)
    app = host()
    turns = Interleaved(alone, seed=5)
    heard: list[list[Any]] = [[] for _ in alone]

    def speak() -> None:
        while turns:
            turn = turns.take()
            if turn is None:
                continue
            number, exchange = turn
            event = json.loads(json.dumps(exchange.request))
            event["request"]["timestamp"] = stamp()
            heard[number].append(post(app, event).get_json())
            turns.answered(number)

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
