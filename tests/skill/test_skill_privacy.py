"""Nothing about anybody's health leaves the session: no log, no stream, no file, no network."""

import copy
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import alexa_kit as kit
import pytest

from simulator import load_conversation
from simulator.conversation import SUFFIX
from skill.alexa import entry, responses
from skill.findings import FACTS

_CANARY = "zebrafish"
_IDS = (kit.USER, kit.DEVICE, "echo-api.session", "echo-api.request")
_WATCHED = ("open", "os.rename", "os.mkdir", "os.remove", "socket.connect", "subprocess.Popen")
_seen: list[str] | None = None


def _audit(event: str, args: tuple[Any, ...]) -> None:
    """Note what is written or connected to, while watching."""
    if _seen is None or event not in _WATCHED:
        return
    if event == "open":
        path, mode, flags = str(args[0]), args[1], args[2]
        writes = bool(mode) and any(letter in str(mode) for letter in "wax+")
        writes = writes or bool(int(flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        if not writes or "__pycache__" in path or path == os.devnull:
            return
        _seen.append(f"{event} {path}")
    elif "__pycache__" not in str(args):
        _seen.append(f"{event} {args!r}")


sys.addaudithook(_audit)


@contextmanager
def _watching() -> Iterator[list[str]]:
    """Every write to disk and every connection in the meantime."""
    global _seen
    noted: list[str] = []
    _seen = noted
    try:
        yield noted
    finally:
        _seen = None


@pytest.fixture
def everything(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """All logging, of everybody, at the lowest level."""
    caplog.set_level(1, logger=None)
    logging.getLogger("muscle_check").setLevel(1)
    return caplog


def _logged(caplog: pytest.LogCaptureFixture) -> str:
    formatter = logging.Formatter("%(name)s %(message)s")
    return "\n".join(
        f"{formatter.format(record)} {record.args!r} {record.__dict__.get('extra', '')!r}"
        for record in caplog.records
    )


def _leaks(text: str, secrets: set[str]) -> list[str]:
    return sorted(secret for secret in secrets if secret and secret.lower() in text.lower())


def _values(findings: kit.Json) -> set[str]:
    found = set()
    for value in findings.values():
        found |= set(value) if isinstance(value, list) else {value}
    return {value for value in found if len(value) > 3}


@pytest.mark.parametrize("locale", kit.LOCALES)
def test_whole_conversations_leave_no_trace(
    locale: str,
    everything: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Every third conversation, all logging on, both streams and the disk watched."""
    secrets: set[str] = {*_IDS, *FACTS}
    written: list[str] = []
    for path in sorted(kit.TALKS.rglob(f"*{SUFFIX}"))[::3]:
        conversation = load_conversation(path)
        if conversation.locale != locale:
            continue
        speaker = kit.speaker(locale)
        for exchange in conversation.exchanges:
            said = exchange.said
            secrets.add(said)
            with _watching() as noted:
                if exchange.silent and speaker.session_open:
                    turn = speaker.silence()
                else:
                    turn = speaker.say(said) if speaker.session_open else speaker.ask(said)
            written += noted
            secrets |= _values(turn.session_attributes.get("findings") or {})
            for values in turn.heard.slots.values() if turn.heard else ():
                secrets |= {value.words for value in values if len(value.words) > 3}
    streams = capfd.readouterr()
    assert streams.out == ""
    assert streams.err == ""
    assert _leaks(_logged(everything), secrets) == []
    assert [record for record in everything.records if record.name == "muscle_check"] == []
    assert written == []


def _canary_request() -> kit.Json:
    return kit.intent_request(
        "DescribeIntent",
        kit.unmatched("movement", _CANARY),
        kit.slot("finding", "dark_urine", value=_CANARY),
        kit.slot("body_part", "pelvic_floor"),
        kit.plain("since", _CANARY),
    )


def _failing(*_: object, **__: object) -> Any:
    raise ValueError(f"{_CANARY} dark_urine pelvic_floor {kit.USER}")


@pytest.mark.parametrize("broken", ["respond", "restore", "heard_from", "response_for", "_SERVE"])
def test_a_turn_that_fails_tells_nothing(
    broken: str,
    everything: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The kind of error is logged, and not a word of its message or of the request."""
    if broken == "response_for":
        working, calls = responses.response_for, iter((_failing,))
        monkeypatch.setattr(entry, broken, lambda *a, **k: next(calls, working)(*a, **k))
    else:
        monkeypatch.setattr(entry, broken, _failing)
    attributes = {"findings": {"stress": "yes"}, "greeted": True}
    event = kit.envelope(_canary_request(), copy.deepcopy(attributes))
    with _watching() as written:
        response = entry.lambda_handler(event)
    streams = capfd.readouterr()
    assert not kit.problems(response, spoken=True)
    kept = (response.get("sessionAttributes") or {}).get("findings")
    assert isinstance(kept, dict)
    assert kept["stress"] == "yes", "what was known before is gone"
    secrets = {_CANARY, "dark_urine", "pelvic_floor", "stress", *_IDS}
    assert _leaks(_logged(everything), secrets) == []
    assert "ValueError" in _logged(everything)
    assert _leaks(streams.out + streams.err, secrets) == []
    assert all(record.exc_info is None for record in everything.records)
    assert written == []


@pytest.mark.parametrize(
    "event",
    [
        kit.envelope(kit.request("NoSuchRequest", secret=_CANARY), {"findings": {"stress": "yes"}}),
        kit.envelope(kit.intent_request(_CANARY), {"findings": {_CANARY: _CANARY}}),
        kit.envelope(kit.intent_request({"name": _CANARY}), {"said": _CANARY, "version": _CANARY}),
        {"request": _CANARY, "session": {"attributes": {"findings": {"stress": _CANARY}}}},
        {_CANARY: _CANARY},
        [_CANARY],
        _CANARY,
    ],
    ids=lambda event: type(event).__name__,
)
def test_a_request_that_cannot_be_read_tells_nothing(
    event: object,
    everything: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Neither does a broken one."""
    with _watching() as written:
        entry.lambda_handler(event)
    streams = capfd.readouterr()
    assert _leaks(_logged(everything), {_CANARY, "stress", *_IDS}) == []
    assert streams == ("", "")
    assert written == []


def test_nothing_is_kept_between_sessions() -> None:
    """A new session knows nothing of the one before."""
    first = kit.Talk()
    first.describe(kit.slot("movement", "cramp"), kit.slot("finding", "statin"))
    assert first.findings
    second = kit.Talk()
    second.launch()
    assert second.findings == {}


def test_session_attributes_hold_no_identity() -> None:
    """Neither user nor device; nor anything said that is none of our words."""
    talk = kit.Talk()
    talk.send(_canary_request())
    kept = str(talk.attributes)
    assert kit.USER not in kept
    assert kit.DEVICE not in kept
    assert _CANARY not in kept


def test_a_card_is_sent_only_when_asked_for() -> None:
    """Over a whole conversation, one card, in the turn that asked."""
    talk = kit.Talk("en-GB")
    talk.launch()
    talk.describe(kit.slot("movement", "twitch"), kit.slot("body_part", "finger"))
    for _ in range(9):
        assert "card" not in talk.response["response"]
        if talk.assessment:
            break
        talk.describe(kit.slot("answer", "no"))
    talk.intent("SummaryIntent")
    card = talk.response["response"]["card"]
    assert "<" not in card["content"]
    assert "twitch" in card["content"]
    talk.intent("WhyIntent")
    assert "card" not in talk.response["response"]
