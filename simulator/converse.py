"""The simulator for other programs: a line in, a JSON object out."""

import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, TextIO

from simulator import facts
from simulator.delegation import UnsupportedDirective
from simulator.response import InvalidResponse
from simulator.speaker import Speaker
from simulator.turn import Turn

LONGEST_LINE = 8000
_CHUNK = 65536


class BadLine(ValueError):  # noqa: N818 - it is the line that is bad
    """A line that cannot be served. Its message never repeats the line."""


def converse(speaker: Speaker, lines: BinaryIO, out: TextIO, launch: bool = True) -> None:
    """Serve every line until the input ends.

    With `launch`, the first object is the answer to opening the skill; without, the first line
    is a one-shot request.
    """
    if launch:
        _write(out, _safely(speaker.open))
    fresh = not launch
    for raw in _lines(lines):
        try:
            answer = _serve(speaker, raw, one_shot=fresh)
            fresh = False
        except BadLine as error:
            answer = {"error": str(error)}
        _write(out, answer)


def shown(turn: Turn) -> dict[str, Any]:
    """A turn as other programs read it."""
    if turn.error is not None:
        return {"error": turn.error}
    return {
        "heard": None
        if turn.heard is None
        else {"intent": turn.heard.intent, "slots": turn.heard.meanings()},
        "said": turn.speech,
        "reprompt": turn.reprompt,
        "asks": facts.asks(turn),
        "findings": facts.findings(turn),
        "assessment": facts.assessment(turn),
        "ended": turn.ended,
    }


def _lines(source: BinaryIO) -> Iterator[bytes | None]:
    """The lines, without their ends; None for one that is too long to keep."""
    while line := source.readline(_CHUNK):
        if line.endswith(b"\n") or len(line) < _CHUNK:
            yield line.rstrip(b"\r\n")
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(_CHUNK)
        yield None


def _serve(speaker: Speaker, raw: bytes | None, one_shot: bool) -> dict[str, Any]:
    line = _decoded(raw)
    if line.startswith("{"):
        return _command(speaker, line)
    if one_shot and line:
        return _safely(lambda: speaker.ask(line))
    if not speaker.session_open:
        opening = _safely(speaker.open)
        if not line or opening.get("ended", True):
            return opening
    return _safely(lambda: speaker.say(line) if line else speaker.silence())


def _decoded(raw: bytes | None) -> str:
    if raw is None:
        raise BadLine(f"The line is longer than {LONGEST_LINE} characters.")
    try:
        line = raw.decode("utf-8").strip()
    except UnicodeDecodeError:
        raise BadLine("The line is not UTF-8 text.") from None
    if len(line) > LONGEST_LINE:
        raise BadLine(f"The line is longer than {LONGEST_LINE} characters.")
    return line


def _command(speaker: Speaker, line: str) -> dict[str, Any]:
    try:
        command = json.loads(line)
    except (ValueError, RecursionError):
        raise BadLine('The line begins with "{" but is not JSON.') from None
    if command.get("new") is True:
        return _safely(speaker.open)
    request = command.get("request")
    if not isinstance(request, dict):
        raise BadLine('A JSON line holds {"request": {...}} or {"new": true}.')
    whole = command if "session" in command or "context" in command else request
    return _safely(lambda: speaker.request(whole))


def _safely(act: Callable[[], Turn]) -> dict[str, Any]:
    try:
        return shown(act())
    except (InvalidResponse, UnsupportedDirective) as error:
        return {"error": f"Alexa would refuse the skill's response. {error}"}
    except RecursionError:
        raise BadLine("The request is nested too deeply.") from None
    except ValueError as error:
        raise BadLine(str(error)) from None


def _write(out: TextIO, answer: dict[str, Any]) -> None:
    # Escaped to ASCII: no terminal's encoding and no odd character can break a line.
    out.write(json.dumps(answer) + "\n")
    out.flush()
