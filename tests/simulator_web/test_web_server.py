"""The page's server: who may talk to it, what it accepts, and what it keeps."""

import json
import logging
import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from simulator import InteractionModel
from simulator.cli import CommandError, main
from simulator.web import Bench, create_app
from simulator.web.guard import LARGEST_BODY
from simulator.web.serve import listen
from simulator_web import tea


@pytest.fixture
def client(tea_bench: Bench) -> FlaskClient:
    """The tea timer's server, without a browser."""
    return create_app(tea_bench).test_client()


def turn(client: FlaskClient, kind: str = "say", **parts: Any) -> Any:
    """The last step of a turn, or the refusal."""
    answer = client.post("/api/turn", json={"kind": kind, "locale": "en-US"} | parts)
    document = answer.get_json()
    return document["steps"][-1] if answer.status_code == 200 else document


def test_the_page_may_run_only_what_the_server_itself_serves(client: FlaskClient) -> None:
    page = client.get("/")
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    html = page.get_data(as_text=True)
    assert "<style" not in html
    assert " style=" not in html
    assert not re.search(r"\son\w+=", html)
    assert "//" not in html.replace("<!doctype html>", "")


def test_no_file_of_the_page_names_an_address_elsewhere() -> None:
    web = Path(create_app.__code__.co_filename).parent
    for file in [*web.rglob("*.js"), *web.rglob("*.css"), *web.rglob("*.html")]:
        text = file.read_text(encoding="utf-8")
        assert "https:" not in text, file
        assert "http:" not in text, file
        assert "innerHTML" not in text, file
        assert "localStorage" not in text, file


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
def test_another_name_for_this_machine_is_refused(client: FlaskClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code in (400, 403)


@pytest.mark.parametrize("host", ["127.0.0.1:8377", "localhost", "[::1]:8377"])
def test_this_machines_own_names_are_served(client: FlaskClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


def test_a_link_to_the_page_may_be_followed(client: FlaskClient) -> None:
    followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert client.get("/", headers=followed).status_code == 200


def test_a_page_of_another_origin_is_refused(client: FlaskClient) -> None:
    for headers in ({"Origin": "https://evil.example"}, {"Origin": "null"},
                    {"Sec-Fetch-Site": "cross-site"}):  # fmt: skip
        asked = client.post("/api/turn", json={"kind": "open", "locale": "en-US"}, headers=headers)
        assert asked.status_code == 403


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.1", "example.com", ""])  # noqa: S104
def test_the_server_listens_on_loopback_only(tea_bench: Bench, host: str) -> None:
    with pytest.raises(CommandError, match="this machine alone"):
        listen(tea_bench, host)


def test_a_taken_port_is_said_plainly(tea_bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    server = listen(tea_bench)
    try:
        assert main(["web", "--no-open", "--port", str(server.server_port)]) == 2
        assert "choose another with --port" in capsys.readouterr().err
    finally:
        server.server_close()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--model", "none.json"], "There is no interaction model at none.json."),
        (["--skill", "nothing:here"], "cannot be imported"),
        (["--host", "0.0.0.0"], "--host is one of"),  # noqa: S104
        (["--conversations", "nowhere"], "There is nothing at nowhere."),
    ],
)
def test_what_the_command_cannot_do_is_said_in_a_line(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["web", "--no-open", "--port", "0", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_a_body_that_is_too_large_is_refused(client: FlaskClient) -> None:
    body = b'{"text": "' + b"x" * LARGEST_BODY + b'"}'
    asked = client.post("/api/turn", data=body, content_type="application/json")
    assert asked.status_code == 413


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "null", '{"kind": NaN}', "[" * 5000, '{"kind": "shout", "locale": "en-US"}',
     '{"kind": "open"}', '{"kind": "open", "locale": "en-US", "more": 1}',
     '{"kind": "open", "locale": "xx-XX"}', '{"kind": "request", "locale": "en-US"}',
     '{"kind": "request", "locale": "en-US", "request": {}}',
     '{"kind": "say", "locale": "en-US", "moment": {"user_id": "u"}}',
     '{"kind": "say", "locale": "en-US", "text": 7}'],
)  # fmt: skip
def test_a_broken_request_is_refused_in_json(client: FlaskClient, body: str) -> None:
    asked = client.post("/api/turn", data=body, content_type="application/json")
    assert asked.status_code == 400
    assert list(asked.get_json()) == ["error"]


def test_only_json_is_read(client: FlaskClient) -> None:
    """A form of another page could send anything else without asking first."""
    asked = client.post("/api/turn", data='{"kind": "open"}', content_type="text/plain")
    assert asked.status_code == 400


def test_silence_to_a_closed_skill_is_refused(client: FlaskClient) -> None:
    asked = client.post("/api/turn", json={"kind": "silence", "locale": "en-US"})
    assert asked.status_code == 409


def test_the_server_keeps_nothing_between_turns(client: FlaskClient) -> None:
    first = turn(client, text="mint")
    again = turn(client, text="mint")
    assert first["attributes"] == again["attributes"] == {"cups": 1}
    later = turn(client, text="mint", moment=first["moment"])
    assert later["attributes"] == {"cups": 2}
    assert later["request"]["session"]["sessionId"] == first["request"]["session"]["sessionId"]
    assert later["request"]["session"]["new"] is False
    assert turn(client, text="mint", moment=first["moment"])["attributes"] == {"cups": 2}


def test_one_device_keeps_its_ids_from_session_to_session(client: FlaskClient) -> None:
    first = turn(client, "open")
    left = turn(client, "end", moment=first["moment"])
    again = turn(client, "open", moment=left["moment"])
    assert again["moment"]["user_id"] == first["moment"]["user_id"]
    assert again["moment"]["session"]["id"] != first["moment"]["session"]["id"]


def test_a_one_shot_opens_nothing_first(client: FlaskClient) -> None:
    for parts in ({"text": "mint", "launch": False}, {"text": "ask tea timer for mint"}):
        answer = client.post("/api/turn", json={"kind": "say", "locale": "en-US"} | parts)
        steps = answer.get_json()["steps"]
        assert [step["heard"]["intent"] for step in steps] == ["BrewIntent"]


def test_odd_values_from_a_skill_reach_the_page_as_json() -> None:
    def odd(event: dict[str, Any], context: object) -> dict[str, Any]:
        answer = tea.lambda_handler(event, context)
        half = event["request"]["type"] == "IntentRequest"
        answer["sessionAttributes"] = {"odd": "\ud800" if half else float("inf")}
        return answer

    bench = Bench(odd, {"en-US": InteractionModel(tea.DOCUMENT)})
    client = create_app(bench).test_client()
    assert turn(client, "open")["attributes"] == {"odd": "inf"}
    broken = turn(client, text="mint")
    assert "not JSON" in broken["refused"]
    assert broken["response"]["sessionAttributes"] == {"odd": "\ud800"}


def test_nothing_said_is_logged(
    client: FlaskClient, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    turn(client, text="my chest hurts")
    turn(client, text="drop the pot")
    turn(client, "silence", text="my chest hurts")
    client.post("/api/turn", data='{"text": "my chest', content_type="application/json")
    client.get("/my-chest-hurts")
    assert "chest" not in caplog.text
    printed = capfd.readouterr()
    assert "chest" not in printed.out + printed.err


def test_a_failure_of_the_server_says_no_more_than_its_kind(
    tea_bench: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise KeyError("my chest hurts")

    monkeypatch.setattr("simulator.web.app.perform", fails)
    client = create_app(tea_bench).test_client()
    assert turn(client, "open") == {"error": "The server failed with KeyError."}
    assert "chest" not in caplog.text


def test_a_conversation_file_outside_the_folders_cannot_be_read(client: FlaskClient) -> None:
    for name in ("/etc/passwd", "../../pyproject.toml", "", None, 7):
        asked = client.post("/api/conversations/run", json={"name": name})
        assert asked.status_code == 400


def test_a_bad_recording_is_refused(client: FlaskClient) -> None:
    for text in ("hello", '{"userInput": 7}', "{", "locale: xx-XX\n> mint"):
        asked = client.post("/api/conversation", json={"text": text, "name": "torn"})
        assert asked.status_code == 400
        assert asked.get_json()["error"]


def test_an_ask_dialog_file_calls_the_skill_by_name(client: FlaskClient) -> None:
    turns = [turn(client, text="mint", launch=False)]
    asked = client.post("/api/ask-dialog-file", json={"turns": turns, "locale": "en-US"})
    assert json.loads(asked.get_json()["text"])["userInput"] == ["ask tea timer mint"]
