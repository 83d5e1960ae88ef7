"""Runs inside the measured process: one verifier, one host, the same signed request.

`python -m bench.verifying ours|sdk SECONDS`, with a JSON object on standard input.
"""

import json
import logging
import sys
import time
from collections.abc import Callable
from typing import Any

Json = dict[str, Any]


def main() -> None:
    """Count verifications and whole requests for some seconds each; write them as JSON."""
    who, seconds = sys.argv[1], float(sys.argv[2])
    given: Json = json.load(sys.stdin)
    body: str = given["body"]
    headers: dict[str, str] = given["headers"]
    verify, client = (_ours if who == "ours" else _sdk)(given)
    raw = body.encode("utf-8")

    def request() -> None:
        answer = client.post("/", data=raw, headers=headers)
        if answer.status_code != 200:
            raise SystemExit(f"{who}: {answer.status_code}")

    json.dump(
        {
            "verifications": _rate(lambda: verify(headers, body), seconds),
            "requests": _rate(request, seconds),
        },
        sys.stdout,
    )


def _rate(act: Callable[[], object], seconds: float) -> float:
    for _ in range(5):
        act()
    count, begun = 0, time.perf_counter()
    while (spent := time.perf_counter() - begun) < seconds:
        act()
        count += 1
    return count / spent


def _hello(event: Json, context: Any) -> Json:
    """A skill that takes no time: the hosts are compared, not skills."""
    del event, context
    speech = {"type": "SSML", "ssml": "<speak>Hello World!</speak>"}
    return {"version": "1.0", "response": {"outputSpeech": speech}}


def _ours(given: Json) -> tuple[Callable[[Json, str], None], Any]:
    from skill.web.app import create_app
    from skill.web.certificates import Certificates
    from skill.web.chain import Trust
    from skill.web.envelope import parse
    from skill.web.settings import Settings
    from skill.web.verifier import AmazonVerifier

    chain = given["chain"].encode()
    trust = Trust(given["root"].encode())
    verifier = AmazonVerifier(Certificates(trust, lambda _: chain), given["skill_id"])
    settings = Settings(skill_id=given["skill_id"], authorities=given["root_file"])
    app = create_app(settings, entry=_hello, fetch=lambda _: chain)
    return lambda headers, body: verifier.verify(headers, body, parse(body)), app.test_client()


def _sdk(given: Json) -> tuple[Callable[[Json, str], None], Any]:
    from ask_sdk_core.serialize import DefaultSerializer
    from ask_sdk_core.skill_builder import SkillBuilder
    from ask_sdk_model.request_envelope import RequestEnvelope
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding
    from flask import Flask

    from bench.sdk_verifier import sdk_request_verifier

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    root = x509.load_pem_x509_certificate(given["root"].encode()).public_bytes(Encoding.DER)
    address = given["headers"]["SignatureCertChainUrl"]
    verifier = sdk_request_verifier(root, given["chain"].encode(), address)
    from ask_sdk_webservice_support.verifier import TimestampVerifier
    from flask_ask_sdk.skill_adapter import SkillAdapter

    builder: Any = SkillBuilder()
    builder.skill_id = given["skill_id"]
    builder.request_handler(lambda _: True)(
        lambda input_: input_.response_builder.speak("Hello World!").response
    )
    app = Flask("hello")
    app.config["ASK_SDK_VERIFY_SIGNATURE"] = False  # given below, with its certificate
    adapter = SkillAdapter(builder.create(), given["skill_id"], [verifier], app)
    adapter.register(app, "/")
    serializer, times = DefaultSerializer(), TimestampVerifier()

    def verify(headers: Json, body: str) -> None:
        event = serializer.deserialize(body, RequestEnvelope)
        verifier.verify(headers, body, event)
        times.verify(headers, body, event)

    return verify, app.test_client()


if __name__ == "__main__":
    main()
