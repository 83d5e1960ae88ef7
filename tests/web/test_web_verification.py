"""Requests to the whole host, as Amazon and as an attacker."""

import base64
import json
import logging
from datetime import UTC, datetime, timedelta
from typing import Any

import hosting
import pytest
from hosting import Json, assert_valid, envelope, host, is_refused, post
from werkzeug.datastructures import Headers

from skill.alexa.entry import lambda_handler
from skill.web.refusal import Reason, RefusedError
from skill.web.settings import Settings, SettingsError
from tools.authority import ADDRESS, Authority, new_key, pem, sign
from tools.envelope import stamp

OTHER_SKILL = "amzn1.ask.skill.11111111-1111-1111-1111-111111111111"
NOW = datetime.now(UTC)


def raw(event: Any) -> bytes:
    """A request as bytes."""
    return json.dumps(event).encode("utf-8")


# ---------------------------------------------------------------- as Amazon


def test_a_signed_request_gets_what_lambda_would_answer() -> None:
    event = envelope()
    answer = post(host(), event)
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    response = answer.get_json()
    assert_valid(response)
    assert response == json.loads(json.dumps(lambda_handler(event)))


def test_the_body_is_checked_as_it_was_sent_whatever_its_spacing() -> None:
    body = json.dumps(envelope(), indent=3, ensure_ascii=False).encode("utf-8") + b"\r\n "
    assert post(host(), body).status_code == 200


def test_words_outside_ascii_are_signed_as_utf_8() -> None:
    event = envelope()
    event["session"]["user"]["userId"] = "Zoë 👋"
    body = json.dumps(event, ensure_ascii=False).encode("utf-8")
    assert post(host(), body).status_code == 200


@pytest.mark.parametrize(
    "kind",
    [
        "application/json",
        "application/json; charset=utf-8",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "",
    ],
)
def test_the_kind_of_content_changes_nothing(kind: str) -> None:
    body = raw(envelope())
    headers = hosting.amazon().headers(body) | {"Content-Type": kind}
    assert post(host(), body, headers).status_code == 200


def test_header_names_have_no_case() -> None:
    body = raw(envelope())
    headers = {k.lower(): v for k, v in hosting.amazon().headers(body).items()}
    assert post(host(), body, headers).status_code == 200


@pytest.mark.parametrize(
    "kind",
    ["SessionEndedRequest", "Alexa.Presentation.APL.UserEvent", "Some.NewRequest", "Connections.X"],
)
def test_request_types_of_every_kind_are_answered(kind: str) -> None:
    answer = post(host(), envelope(kind))
    assert answer.status_code == 200
    assert_valid(answer.get_json())


def test_an_epoch_timestamp_is_a_time_too() -> None:
    for number in (int(NOW.timestamp()), int(NOW.timestamp() * 1000)):
        event = envelope()
        event["request"]["timestamp"] = number
        answer = post(host(clock=lambda: NOW), event)
        assert answer.status_code == 200
        assert_valid(answer.get_json())


@pytest.mark.parametrize("missing", ["session", "context"])
def test_one_place_with_the_application_is_enough(missing: str) -> None:
    event = envelope()
    del event[missing]
    assert post(host(), event).status_code == 200


# ---------------------------------------------------------------- as an attacker: headers


@pytest.mark.parametrize("name", ["SignatureCertChainUrl", "Signature-256"])
def test_a_missing_header_is_refused(name: str) -> None:
    body = raw(envelope())
    headers = hosting.amazon().headers(body)
    del headers[name]
    assert is_refused(post(host(), body, headers))


@pytest.mark.parametrize("name", ["SignatureCertChainUrl", "Signature-256"])
@pytest.mark.parametrize("second", ["", "same", "other"])
def test_a_header_given_twice_is_refused(name: str, second: str) -> None:
    body = raw(envelope())
    given = hosting.amazon().headers(body)
    headers = Headers(given)
    headers.add(name, given[name] if second == "same" else second)
    assert is_refused(post(host(), body, headers))  # type: ignore[arg-type]


def test_the_old_signature_header_alone_is_refused() -> None:
    body = raw(envelope())
    headers = hosting.amazon().headers(body)
    headers["Signature"] = headers.pop("Signature-256")
    assert is_refused(post(host(), body, headers))


@pytest.mark.parametrize(
    "signature",
    ["", "=", "AAAA", "not base64!", "é", "A" * 5000, base64.b64encode(b"\0" * 256).decode()],
)
def test_a_signature_that_is_none_is_refused(signature: str) -> None:
    body = raw(envelope())
    headers = hosting.amazon().headers(body) | {"Signature-256": signature}
    assert is_refused(post(host(), body, headers))


def test_an_address_elsewhere_is_refused_and_never_fetched() -> None:
    def fetch(address: str) -> bytes:
        raise AssertionError("fetched")

    body = raw(envelope())
    for address in ("https://evil.example/echo.api/cert.pem", "http://s3.amazonaws.com/echo.api/c"):
        headers = hosting.amazon().headers(body, address)
        assert is_refused(post(host(fetch), body, headers))


def test_nothing_is_fetched_for_a_request_that_is_stale_or_not_ours() -> None:
    def fetch(address: str) -> bytes:
        raise AssertionError("fetched")

    stale, other = envelope(), envelope()
    stale["request"]["timestamp"] = stamp(NOW - timedelta(hours=2))
    other["session"]["application"]["applicationId"] = OTHER_SKILL
    for event in (stale, other):
        assert is_refused(post(host(fetch), event))


# ---------------------------------------------------------------- signature and body


def test_a_body_changed_after_signing_is_refused() -> None:
    event = envelope()
    headers = hosting.amazon().headers(raw(event))
    event["session"]["attributes"] = {"changed": True}
    assert is_refused(post(host(), raw(event), headers))


def test_a_space_added_after_signing_is_refused() -> None:
    body = raw(envelope())
    headers = hosting.amazon().headers(body)
    assert is_refused(post(host(), body + b" ", headers))


def test_every_flipped_bit_is_refused() -> None:
    body = raw(envelope())
    headers = hosting.amazon().headers(body)
    app = host()
    for position in range(0, len(body), 7):
        changed = bytearray(body)
        changed[position] ^= 1
        assert is_refused(post(app, bytes(changed), headers))


def test_a_signature_of_another_key_is_refused() -> None:
    body = raw(envelope())
    headers = hosting.amazon().headers(body) | {"Signature-256": sign(new_key(), body)}
    assert is_refused(post(host(), body, headers))


def test_a_chain_of_an_authority_nobody_trusts_is_refused() -> None:
    stranger, key = Authority.root("Stranger"), new_key()
    chain = pem(stranger.leaf(key), stranger.certificate)
    body = raw(envelope())
    headers = hosting.amazon().headers(body) | {"Signature-256": sign(key, body)}
    assert is_refused(post(host(lambda _: chain), body, headers))


@pytest.mark.parametrize("content", [b"", b"garbage", b"<html></html>", b"\xff" * 60_000])
def test_garbage_at_the_address_is_refused(content: bytes) -> None:
    assert is_refused(post(host(lambda _: content), envelope()))


def test_an_address_that_cannot_be_reached_is_refused() -> None:
    def fetch(address: str) -> bytes:
        raise RefusedError(Reason.FETCH)

    assert is_refused(post(host(fetch), envelope()))


def test_a_check_that_breaks_has_not_been_passed() -> None:
    def fetch(address: str) -> bytes:
        raise ZeroDivisionError

    assert is_refused(post(host(fetch), envelope()))


# ---------------------------------------------------------------- time


@pytest.mark.parametrize("seconds", [-149, -60, 0, 60, 149])
def test_within_the_tolerance_a_request_is_served(seconds: int) -> None:
    event = envelope()
    event["request"]["timestamp"] = stamp(NOW + timedelta(seconds=seconds))
    assert post(host(clock=lambda: NOW), event).status_code == 200


@pytest.mark.parametrize("seconds", [-86_400, -3_601, -152, 152, 3_601, 86_400])
def test_a_replay_outside_the_tolerance_is_refused(seconds: int) -> None:
    event = envelope()
    event["request"]["timestamp"] = stamp(NOW + timedelta(seconds=seconds))
    assert is_refused(post(host(clock=lambda: NOW), event))


def test_the_same_request_is_refused_once_it_is_old() -> None:
    moment = [datetime.now(UTC)]
    app = host(clock=lambda: moment[0])
    event = envelope()
    assert post(app, event).status_code == 200
    moment[0] += timedelta(seconds=200)
    assert is_refused(post(app, event))


@pytest.mark.parametrize("kind", ["SkillEnabled", "SkillDisabled", "ProactiveSubscriptionChanged"])
def test_skill_events_may_be_an_hour_late(kind: str) -> None:
    event = envelope(f"AlexaSkillEvent.{kind}")
    event["request"]["timestamp"] = stamp(NOW - timedelta(minutes=59))
    assert post(host(clock=lambda: NOW), event).status_code == 200
    event["request"]["timestamp"] = stamp(NOW - timedelta(minutes=61))
    assert is_refused(post(host(clock=lambda: NOW), event))


@pytest.mark.parametrize(
    "when",
    [
        None,
        "",
        "now",
        "2026-11-22",
        "2026-11-22T10:00:00",
        "2026-13-45T99:99:99Z",
        True,
        1.5,
        [],
        {},
        0,
        -1,
        10**30,
        -(10**400),
    ],
)
def test_a_request_without_a_true_time_is_refused(when: Any) -> None:
    event = envelope()
    event["request"]["timestamp"] = when
    assert is_refused(post(host(), event))


def test_a_time_with_another_offset_is_the_same_moment() -> None:
    event = envelope()
    event["request"]["timestamp"] = (NOW.replace(tzinfo=None) + timedelta(hours=5)).isoformat(
        timespec="milliseconds"
    ) + "+05:00"
    assert post(host(clock=lambda: NOW), event).status_code == 200


# ---------------------------------------------------------------- application


@pytest.mark.parametrize("place", ["session", "context"])
@pytest.mark.parametrize("name", [OTHER_SKILL, "", None, 7, [], {}, hosting.SKILL_ID.upper()])
def test_a_request_for_another_skill_is_refused(place: str, name: Any) -> None:
    event = envelope()
    holder = event["session"] if place == "session" else event["context"]["System"]
    holder["application"] = {"applicationId": name}
    assert is_refused(post(host(), event))


def test_a_request_for_no_skill_is_refused() -> None:
    event = envelope()
    del event["session"], event["context"]
    assert is_refused(post(host(), event))


# ---------------------------------------------------------------- bodies


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"{",
        b"null",
        b"[]",
        b'"text"',
        b"1",
        b"{}",
        b'{"request": null}',
        b'{"request": []}',
        b"\xff\xfe\x00",
        b"\xef\xbb\xbf{}",
        b"\x00" * 100,
        b"[" * 100_000,
        b'{"request":' * 10_000,
        b'{"request": {"timestamp": NaN}}',
        b'{"request": {"timestamp": 1' + b"0" * 10_000 + b"}}",
        b"request=1&x=2",
    ],
)
def test_a_body_that_is_no_request_is_refused_even_signed(body: bytes) -> None:
    assert is_refused(post(host(), body))


def test_a_body_in_another_encoding_is_refused() -> None:
    assert is_refused(post(host(), json.dumps(envelope()).encode("utf-16")))


def test_a_body_too_large_is_refused_by_its_size() -> None:
    event = envelope()
    event["session"]["attributes"] = {"x": "y" * 200_000}
    assert is_refused(post(host(), event), 413)


def test_a_body_of_unknown_length_is_not_read_without_bound() -> None:
    import io

    answer = post(
        host(largest_body=1000),
        b"",
        hosting.amazon().headers(b""),
        input_stream=io.BytesIO(b"x" * 5000),
        environ_overrides={"wsgi.input_terminated": True, "CONTENT_LENGTH": ""},
    )
    assert answer.status_code in (400, 413)


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_only_post_is_for_alexa(method: str) -> None:
    answer = host().test_client().open("/", method=method)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "POST"


def test_other_addresses_do_not_exist() -> None:
    client = host().test_client()
    for path in ("/x", "//", "/../", "/health/", "/%00", "/.env", "/console"):
        assert is_refused(client.post(path, data=b"x"), 404)


def test_health_needs_nothing_and_says_nothing() -> None:
    client = host().test_client()
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.get_json() == {"status": "ok"}
    assert client.post("/health").status_code == 405


# ---------------------------------------------------------------- words that leave the host


def test_a_skill_that_breaks_still_gets_amazon_a_valid_response() -> None:
    def broken(event: Any, context: Any) -> Json:
        raise RuntimeError("my secret left calf")

    answer = post(host(entry=broken), envelope())
    assert answer.status_code == 200
    assert_valid(answer.get_json())


def test_no_log_line_holds_anything_of_a_request(caplog: pytest.LogCaptureFixture) -> None:
    def broken(event: Any, context: Any) -> Json:
        raise RuntimeError(json.dumps(event))

    caplog.set_level(logging.DEBUG)
    said = "secretive calf"
    event = envelope("IntentRequest", intent={"name": said, "slots": {"x": {"value": said}}})
    event["session"]["user"]["userId"] = said
    body = raw(event)
    for app in (host(), host(entry=broken)):
        post(app, event)
        post(app, body + b"!")
        post(app, body, {})
        post(app, body, hosting.amazon().headers(body, f"https://evil.example/{said}"))
        post(app, said.encode())
        post(app, body, hosting.amazon().headers(b"x"))
    assert caplog.records
    for record in caplog.records:
        assert said not in record.getMessage()
        assert "amzn1" not in record.getMessage()
        assert record.exc_info is None
    assert said not in caplog.text


def test_the_reason_is_logged_and_the_stranger_is_not_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    answer = post(host(), raw(envelope()), {})
    assert answer.get_data() == b'{"error":"Bad Request"}\n'
    assert Reason.HEADERS in caplog.text


# ---------------------------------------------------------------- setting up


def test_a_host_without_a_skill_id_does_not_start() -> None:
    with pytest.raises(SettingsError, match="Which skill"):
        Settings().check()


def test_a_host_without_its_authorities_does_not_start() -> None:
    with pytest.raises(SettingsError, match="authorities"):
        host(authorities="/nowhere/roots.pem")


def test_a_host_with_an_empty_file_of_authorities_does_not_start(tmp_path: Any) -> None:
    empty = tmp_path / "roots.pem"
    empty.write_bytes(b"")
    with pytest.raises(SettingsError, match="authorities"):
        host(authorities=str(empty))


def test_unverified_anyone_on_this_machine_is_served() -> None:
    assert post(host(verified=False, skill_id=""), envelope(), {}).status_code == 200


@pytest.mark.parametrize("peer", ["192.0.2.7", "10.0.0.1", "::ffff:192.0.2.7", "", "unix"])
def test_unverified_nobody_else_is_served(peer: str) -> None:
    app = host(verified=False)
    assert is_refused(post(app, envelope(), {}, environ_overrides={"REMOTE_ADDR": peer}))


@pytest.mark.parametrize("header", ["Forwarded", "X-Forwarded-For", "X-Real-IP"])
def test_unverified_a_tunnel_is_not_served(header: str) -> None:
    assert is_refused(post(host(verified=False), envelope(), {header: "192.0.2.7"}))


def test_the_certificate_address_of_the_tests_is_canonical() -> None:
    from skill.web.address import canonical

    assert canonical(ADDRESS) == ADDRESS
