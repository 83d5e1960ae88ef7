"""The command that serves, started as people start it."""

import http.client
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from hosting import SKILL_ID, assert_valid, envelope

from skill.web.serve import main
from tools.authority import main as write_authority
from tools.ports import await_server, free_port

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def serving(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """The server in a process of its own; gives it and its port."""
    port = free_port()
    command = [sys.executable, "-c", "from simulator.cli import main; raise SystemExit(main())"]
    process = subprocess.Popen(
        [*command, "serve", "--port", str(port), "--workers", "1", *arguments],
        cwd=ROOT,
        env={k: v for k, v in os.environ.items() if not k.startswith("MUSCLE_CHECK")},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        await_server(port)
        yield process, port
    finally:
        process.terminate()
        process.communicate(timeout=30)


def ask(port: int, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
    """Send one request over plain HTTP."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("POST", "/", body, headers)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, content


def test_unverified_on_this_machine_it_answers_says_so_loudly_and_stops_when_told() -> None:
    with serving("--dangerously-unverified") as (process, port):
        status, content = ask(port, json.dumps(envelope()).encode(), {})
        assert status == 200
        assert_valid(json.loads(content))
        slow = socket.create_connection(("127.0.0.1", port), 20)
        body = json.dumps(envelope()).encode()
        head = f"POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: {len(body)}"
        slow.sendall(f"{head}\r\n\r\n".encode())
        assert b"100 Continue" in slow.recv(100)
        process.send_signal(signal.SIGTERM)  # in the middle of a turn
        time.sleep(0.3)
        slow.sendall(body)
        answer = slow.recv(65_536)
        slow.close()
        _, errors = process.communicate(timeout=20)
    assert answer.startswith(b"HTTP/1.1 200 OK")
    assert process.returncode == 0
    assert "NOT VERIFIED" in errors
    assert "Traceback" not in errors


def test_over_https_strangers_and_broken_requests_are_refused(tmp_path: Path) -> None:
    assert write_authority([str(tmp_path)]) == 0
    given = ("--skill-id", SKILL_ID, "--ca-file", str(tmp_path / "root.pem"))
    tls = ["--tls-cert", "localhost.pem", "--tls-key", "localhost.key"]
    tls = [str(tmp_path / word) if "." in word else word for word in tls]
    with serving(*given, *tls) as (_, port):
        context = ssl.create_default_context(cafile=str(tmp_path / "root.pem"))
        connection = http.client.HTTPSConnection("localhost", port, context=context, timeout=20)
        connection.request("GET", "/health")
        answer = connection.getresponse()
        assert (answer.status, json.loads(answer.read())) == (200, {"status": "ok"})
        body = json.dumps(envelope()).encode()
        for headers in ({}, {"SignatureCertChainUrl": "https://evil.example/x"}):
            connection.request("POST", "/", body, headers)
            answer = connection.getresponse()
            assert (answer.status, answer.read()) == (400, b'{"error":"Bad Request"}\n')
        connection.close()
        for noise in (b"\x00\r\n\r\n", b"GET\r\n\r\n", b"POST / HTTP/9.9\r\n\r\n"):
            with context.wrap_socket(
                socket.create_connection(("localhost", port), 20), server_hostname="localhost"
            ) as raw:
                raw.sendall(noise)
                with suppress(ssl.SSLError, ConnectionError):  # hanging up is an answer too
                    assert b" 500 " not in raw.recv(4096)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Which skill is served?"),
        (["--dangerously-unverified", "--host", "0.0.0.0"], "on this machine only"),  # noqa: S104
        (["--dangerously-unverified", "--host", "::"], "on this machine only"),
        (["--dangerously-unverified", "--host", "example.com"], "on this machine only"),
        (["--skill-id", SKILL_ID, "--tls-cert", "x"], "belong together"),
        (["--skill-id", SKILL_ID, "--ca-file", "/nowhere"], "certificate authorities"),
    ],
)
def test_settings_that_would_serve_strangers_stop_it(
    arguments: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("MUSCLE_CHECK_SKILL_ID", raising=False)
    assert main(arguments) == 2
    assert words in capsys.readouterr().err


def test_the_dead_chain_of_packages_is_never_loaded() -> None:
    check = (
        "import sys, skill.web.app; "
        "assert 'flask_ask_sdk' in sys.modules; "
        "print([m for m in sys.modules if m.startswith(('certvalidator', 'oscrypto'))])"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-W", "ignore:invalid escape", "-c", check],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout == "[]\n", done.stderr


def test_the_stand_in_cannot_be_used_by_mistake() -> None:
    from ask_sdk_webservice_support import verifier

    validator = vars(verifier)["CertificateValidator"]
    with pytest.raises(Exception, match="not used here"):
        validator(b"")
