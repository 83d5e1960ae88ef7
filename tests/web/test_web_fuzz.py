"""Requests broken in thousands of ways, signed, through the whole host.

MUSCLE_CHECK_FUZZ says how many; `make fuzz` sends tens of thousands.
"""

import json
import os
from functools import cache
from typing import Any

import hosting
import pytest
from hosting import assert_valid, host, is_refused, post

from tools.dialogs import recorded
from tools.mutation import mutants

COUNT = int(os.environ.get("MUSCLE_CHECK_FUZZ", "3000"))
PARTS = 4


@cache
def seeds() -> list[dict[str, Any]]:
    """Real requests, with slots, resolutions and session attributes in them."""
    asked = [exchange.request for dialog in recorded(6) for exchange in dialog]
    ended = hosting.envelope("SessionEndedRequest", reason="USER_INITIATED")
    return [*asked, ended]


@pytest.mark.parametrize("part", range(PARTS))
def test_a_broken_request_gets_a_valid_response_or_a_clear_refusal(part: int) -> None:
    app = host()
    served = 0
    for mutant in mutants(seeds(), COUNT // PARTS, seed=part):
        body = mutant if isinstance(mutant, bytes) else json.dumps(mutant).encode("utf-8")
        answer = post(app, body)
        if answer.status_code == 200:
            assert_valid(answer.get_json())
            served += 1
        else:
            assert is_refused(answer, 413 if len(body) > 128 * 1024 else 400), body[:2000]
    assert served > COUNT // PARTS // 4, "most of these never reached the skill"


@pytest.mark.parametrize("part", range(PARTS))
def test_the_entry_point_itself_gives_a_valid_response_to_everything(part: int) -> None:
    """On Lambda no host stands in front of it."""
    from skill.alexa.entry import lambda_handler

    for mutant in mutants(seeds(), COUNT // PARTS, seed=100 + part):
        if isinstance(mutant, bytes):
            try:
                event = json.loads(mutant)
            except (ValueError, RecursionError):
                continue
        else:
            event = mutant
        assert_valid(json.loads(json.dumps(lambda_handler(event))))


def test_raw_noise_is_refused() -> None:
    import random

    chance = random.Random(7)
    app = host()
    for _ in range(200):
        assert is_refused(post(app, chance.randbytes(chance.randrange(400))))
