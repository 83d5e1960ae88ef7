"""Every check that Amazon asks of a web service before it answers a request."""

import base64
import binascii
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from skill.web.address import canonical
from skill.web.certificates import Certificates
from skill.web.envelope import check_application, check_time
from skill.web.refusal import Reason, RefusedError
from skill.web.sdk import AbstractVerifier

CHAIN_ADDRESS = "SignatureCertChainUrl"
SIGNATURE = "Signature-256"
_LONGEST_SIGNATURE = 1024


def utc_now() -> datetime:
    """The time of day, in UTC."""
    return datetime.now(UTC)


class AmazonVerifier(AbstractVerifier):
    """Passes only what Amazon signed, for this skill, just now. Cheap checks come first."""

    def __init__(
        self,
        certificates: Certificates,
        skill_id: str,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._certificates = certificates
        self._skill_id = skill_id
        self._clock = clock

    def verify(
        self,
        headers: Mapping[str, str],
        serialized_request_env: str,
        deserialized_request_env: Any,
    ) -> None:
        """Check a request.

        Raises:
            RefusedError: with the first check that it failed.
        """
        now = self._clock()
        address = canonical(_only(headers, CHAIN_ADDRESS))
        signature = _decoded(_only(headers, SIGNATURE))
        check_application(deserialized_request_env, self._skill_id)
        check_time(deserialized_request_env, now)
        signer = self._certificates.signer(address, now)
        try:
            signer.key.verify(
                signature, serialized_request_env.encode("utf-8"), PKCS1v15(), SHA256()
            )
        except (InvalidSignature, ValueError) as error:
            raise RefusedError(Reason.SIGNATURE) from error


def _only(headers: Mapping[str, str], name: str) -> str:
    """The one value of a header. Servers join repeated ones with commas, which no value has."""
    values = [value for key, value in headers.items() if key.lower() == name.lower()]
    if len(values) != 1:
        raise RefusedError(Reason.HEADERS)
    return values[0]


def _decoded(signature: str) -> bytes:
    try:
        if len(signature) > _LONGEST_SIGNATURE:
            raise RefusedError(Reason.SIGNATURE)
        return base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError) as error:
        raise RefusedError(Reason.SIGNATURE) from error
