"""The host under many dialogs at once: how fast, how slow at worst, and nobody mixed up."""

import http.client
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.authority import Amazon
from tools.dialogs import Exchange, recorded
from tools.envelope import stamp
from tools.interleaving import Interleaved
from tools.ports import await_server, free_port

SKILL_ID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Load:
    """What a host did under load."""

    seconds: float
    latencies: list[float]
    wrong: int
    """Answers that differ from what the same dialog hears alone."""


@dataclass(frozen=True, slots=True)
class _Signed:
    body: bytes
    headers: dict[str, str]
    expected: Json


def under_load(people: int, callers: int) -> Load:
    """Hold dialogs at once.

    Args:
        people: how many dialogs, each with its own answers.
        callers: connections that are open at the same time.
    """
    amazon = Amazon.new()
    dialogs = recorded(min(people, 48))
    turns = Interleaved(
        ([_sign(amazon, turn) for turn in dialogs[n % len(dialogs)]] for n in range(people)), seed=1
    )
    latencies: list[float] = []
    wrong: list[int] = []

    def call(port: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        while turns:
            turn = turns.take()
            if turn is None:
                time.sleep(0.001)
                continue
            number, signed = turn
            begun = time.perf_counter()
            connection.request("POST", "/", signed.body, signed.headers)
            answer = connection.getresponse()
            content = answer.read()
            latencies.append(time.perf_counter() - begun)
            if answer.status != 200 or json.loads(content) != signed.expected:
                wrong.append(number)
            turns.answered(number)
        connection.close()

    with _host(amazon) as port:
        threads = [threading.Thread(target=call, args=(port,)) for _ in range(callers)]
        begun = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        spent = time.perf_counter() - begun
    return Load(spent, latencies, len(wrong))


def _sign(amazon: Amazon, turn: Exchange) -> _Signed:
    event = json.loads(json.dumps(turn.request))
    event["request"]["timestamp"] = stamp()
    body = json.dumps(event).encode("utf-8")
    return _Signed(body, amazon.headers(body), json.loads(json.dumps(turn.response)))


@contextmanager
def _host(amazon: Amazon) -> Iterator[int]:
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        root, chain = Path(folder) / "root.pem", Path(folder) / "chain.pem"
        root.write_bytes(amazon.roots)
        chain.write_bytes(amazon.chain)
        process = subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "-m", "bench.host_app", str(port), str(root), str(chain), SKILL_ID],
            stderr=subprocess.DEVNULL,
        )
        try:
            await_server(port)
            yield port
        finally:
            process.terminate()
            process.wait(timeout=30)
