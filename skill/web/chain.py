"""Certificate chains: to a trusted root, valid now, for Alexa, allowed to sign."""

import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509.oid import ExtendedKeyUsageOID
from cryptography.x509.verification import (
    Criticality,
    ExtensionPolicy,
    Policy,
    PolicyBuilder,
    Store,
    VerificationError,
)

from skill.web.refusal import Reason, RefusedError

ALEXA = x509.DNSName("echo-api.amazon.com")
_MOST_CERTIFICATES = 10
_MOST_INTERMEDIATES = 4
_SHORTEST_KEY = 2048  # the library looks at the issuers' keys only
_BLOCK = re.compile(rb"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Signer:
    """A key that a trusted root vouches for, and the time in which every vouching holds."""

    key: RSAPublicKey
    begins: datetime
    ends: datetime

    def holds(self, now: datetime) -> bool:
        """Whether every certificate of the chain is valid now."""
        return self.begins <= now <= self.ends


def _may_sign(_: Policy, __: x509.Certificate, usage: x509.KeyUsage) -> None:
    if not usage.digital_signature or usage.key_cert_sign:
        raise ValueError("not a signing certificate")


def _serves(_: Policy, __: x509.Certificate, usage: x509.ExtendedKeyUsage) -> None:
    if ExtendedKeyUsageOID.SERVER_AUTH not in usage:
        raise ValueError("not a server's certificate")


_SIGNS = (
    ExtensionPolicy.webpki_defaults_ee()
    .require_present(x509.KeyUsage, Criticality.AGNOSTIC, _may_sign)
    .require_present(x509.ExtendedKeyUsage, Criticality.AGNOSTIC, _serves)
)
_ISSUES = ExtensionPolicy.webpki_defaults_ca()


class Trust:
    """The roots that are trusted, and what they are asked to vouch for."""

    def __init__(self, roots: bytes) -> None:
        """Trust the authorities in a PEM file; ones that cannot be read are left out."""
        found = []
        for block in _BLOCK.findall(roots):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", CryptographyDeprecationWarning)
                try:
                    found.append(x509.load_pem_x509_certificate(block))
                except ValueError:
                    continue
        if not found:
            raise ValueError("there is no certificate authority in this file")
        self._builder = (
            PolicyBuilder()
            .store(Store(found))
            .max_chain_depth(_MOST_INTERMEDIATES)
            .extension_policies(ca_policy=_ISSUES, ee_policy=_SIGNS)
        )

    def signer(self, pem: bytes, now: datetime) -> Signer:
        """Whoever the first certificate of a chain belongs to, once the chain is proved.

        Raises:
            RefusedError: a certificate is garbage, out of date, for someone else, for another
                use, or leads to no trusted root.
        """
        leaf, *rest = _certificates(pem)
        verifier = self._builder.time(now).build_server_verifier(ALEXA)
        try:
            chain = verifier.verify(leaf, rest)
            key = leaf.public_key()
        except (VerificationError, ValueError, TypeError) as error:
            raise RefusedError(Reason.CHAIN) from error
        if not isinstance(key, RSAPublicKey) or key.key_size < _SHORTEST_KEY:
            raise RefusedError(Reason.CHAIN)
        return Signer(key, *_span(chain))


def _certificates(pem: bytes) -> list[x509.Certificate]:
    blocks = _BLOCK.findall(pem)
    if not 1 <= len(blocks) <= _MOST_CERTIFICATES:
        raise RefusedError(Reason.CHAIN)
    try:
        with warnings.catch_warnings():
            # What would only be warned about elsewhere is refused here.
            warnings.simplefilter("error", CryptographyDeprecationWarning)
            return [x509.load_pem_x509_certificate(block) for block in blocks]
    except (ValueError, TypeError, CryptographyDeprecationWarning) as error:
        raise RefusedError(Reason.CHAIN) from error


def _span(chain: Sequence[x509.Certificate]) -> tuple[datetime, datetime]:
    return (
        max(certificate.not_valid_before_utc for certificate in chain),
        min(certificate.not_valid_after_utc for certificate in chain),
    )
