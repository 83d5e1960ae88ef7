"""The line protocol, line by line."""

import io
import json
from typing import Any

import pytest

from simulator import Speaker
from simulator.converse import converse


def talk(speaker: Speaker, *lines: object, launch: bool = True) -> list[dict[str, Any]]:
    """The objects that answer these lines."""
    raw = b"".join(
        (line if isinstance(line, bytes) else
         (line if isinstance(line, str) else json.dumps(line)).encode()) + b"\n"
        for line in lines
    )  # fmt: skip
    out = io.StringIO()
    converse(speaker, io.BytesIO(raw), out, launch)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_the_first_object_answers_the_opening(speaker: Speaker) -> None:
    """Every key is there."""
    (opening,) = talk(speaker)
    assert opening == {
        "heard": None,
        "said": "Which plant is ill?",
        "reprompt": "Say the plant's name.",
        "asks": {"question": "plant", "facts": ["plant"]},
        "findings": {},
        "assessment": None,
        "ended": False,
    }


def test_a_conversation(speaker: Speaker) -> None:
    """Ids where there are ids, lists where there are several."""
    _, second, third = talk(speaker, "my fern", "brown spots and mould for two weeks")
    assert second["heard"] == {"intent": "DescribeIntent", "slots": {"plant": "fern"}}
    assert second["findings"] == {"plant": "fern"}
    assert third["heard"]["slots"] == {"sign": ["spots", "mould"], "since": "P2W"}
    assert third["said"] == "Water it less. Good luck."
    assert third["assessment"]["care"] == "routine"
    assert third["ended"] is True


def test_without_launch_the_first_line_is_a_one_shot(speaker: Speaker) -> None:
    """Nothing is printed before it."""
    (only,) = talk(speaker, "ask plant doctor about my fern", launch=False)
    assert only["heard"]["slots"] == {"plant": "fern"}


def test_after_the_end_a_plain_line_opens_anew_and_is_heard(speaker: Speaker) -> None:
    """With no object for the opening."""
    objects = talk(speaker, "it has spots", "my fern")
    assert [o["ended"] for o in objects] == [False, True, False]
    assert objects[2]["heard"]["slots"] == {"plant": "fern"}
    assert objects[2]["findings"] == {"plant": "fern"}


def test_new_drops_the_session(speaker: Speaker) -> None:
    """And answers with the opening."""
    objects = talk(speaker, "my fern", {"new": True})
    assert objects[2]["said"] == "Which plant is ill?"
    assert objects[2]["findings"] == {}


def test_an_empty_line_is_silence(speaker: Speaker) -> None:
    """A reprompt, then the end."""
    _, first, second = talk(speaker, "", "")
    assert first["said"] == "Say the plant's name."
    assert first["ended"] is False
    assert second["ended"] is True
    assert second["said"] == ""


def test_raw_requests(speaker: Speaker) -> None:
    """Bare, whole, and whole inside."""
    opened = Speaker(lambda event, context: {"response": {}}, speaker.model).open().request
    stop = {"type": "IntentRequest", "intent": {"name": "AMAZON.StopIntent"}}
    _, bare, whole, inside = talk(
        speaker, {"request": stop}, opened, {"request": opened}
    )  # fmt: skip
    assert bare["said"] == "Goodbye."
    assert bare["ended"] is True
    assert whole["said"] == inside["said"] == "Which plant is ill?"


@pytest.mark.parametrize(
    "line",
    [
        "{not json about my fern",
        '{"other": "my fern"}',
        '{"new": false}',
        '{"request": "my fern"}',
        '{"request": {"intent": "my fern"}}',
        '{"request": ' + '{"a":' * 1200 + "1" + "}" * 1200 + "}",
        b"\xff\xfe my fern",
        "my fern " * 1100,
        "my fern " * 20000,
    ],
)
def test_a_bad_line_gives_an_error_and_the_next_is_served(line: object, speaker: Speaker) -> None:
    """Without a word of the line."""
    objects = talk(speaker, line, "my fern")
    assert len(objects) == 3
    assert set(objects[1]) == {"error"}
    assert "fern" not in objects[1]["error"]
    assert objects[2]["heard"]["slots"] == {"plant": "fern"}


def test_a_skill_that_breaks_gives_an_error(speaker: Speaker) -> None:
    """And the next line opens it anew."""

    def broken(event: dict[str, Any], context: object) -> dict[str, Any]:
        raise RuntimeError("my fern")

    objects = talk(Speaker(broken, speaker.model), "my fern")
    assert [set(o) for o in objects] == [{"error"}, {"error"}]
    assert all("fern" not in o["error"] for o in objects)


def test_a_refused_response_gives_an_error(speaker: Speaker) -> None:
    """It says what Alexa would not take."""
    (only,) = talk(Speaker(lambda event, context: {}, speaker.model))
    assert "Alexa would refuse" in only["error"]


def test_every_line_is_flushed(speaker: Speaker) -> None:
    """A program on the other end of a pipe waits for each."""
    flushed = []

    class Out(io.StringIO):
        def flush(self) -> None:
            flushed.append(self.getvalue().count("\n"))

    converse(speaker, io.BytesIO(b"my fern\n"), Out())
    assert flushed == [1, 2]
