"""A certificate authority of our own, to sign requests as Amazon would: for tests and trials.

`python -m tools.authority FOLDER` writes `root.pem`, the chain and key that sign requests
(`alexa.pem`, `alexa.key`) and ones for a server on this machine (`localhost.pem`,
`localhost.key`).
"""

import base64
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

ALEXA = "echo-api.amazon.com"
ADDRESS = "https://s3.amazonaws.com/echo.api/echo-api-cert-test.pem"
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


def new_key(bits: int = 2048) -> rsa.RSAPrivateKey:
    """A key to sign with."""
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


def key_usage(*, signs: bool = False, issues: bool = False) -> x509.KeyUsage:
    """What a certificate's key may do."""
    return x509.KeyUsage(
        digital_signature=signs,
        content_commitment=False,
        key_encipherment=not issues,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issues,
        crl_sign=issues,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


@dataclass(frozen=True, slots=True)
class Leaf:
    """What an end certificate says; each field can be set wrong to see it refused."""

    names: Sequence[str] = (ALEXA,)
    begins: timedelta = timedelta(days=-1)
    ends: timedelta = timedelta(days=30)
    usage: x509.KeyUsage | None = field(default_factory=lambda: key_usage(signs=True))
    purposes: Sequence[ObjectIdentifier] | None = (ExtendedKeyUsageOID.SERVER_AUTH,)


@dataclass(frozen=True, slots=True)
class Authority:
    """A name and a key that vouch for others."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate

    @classmethod
    def root(
        cls,
        name: str = "Test Root",
        begins: timedelta = timedelta(days=-10),
        ends: timedelta = timedelta(days=365),
    ) -> "Authority":
        """An authority that vouches for itself."""
        key = new_key()
        return cls(key, _issuing(name, key, begins, ends, _name(name), key))

    def intermediate(
        self,
        name: str = "Test Intermediate",
        begins: timedelta = timedelta(days=-10),
        ends: timedelta = timedelta(days=300),
    ) -> "Authority":
        """An authority that this one vouches for."""
        key = new_key()
        issuer = self.certificate.subject
        return Authority(key, _issuing(name, key, begins, ends, issuer, self.key))

    def leaf(self, key: Key, what: Leaf | None = None) -> x509.Certificate:
        """An end certificate."""
        what = what or Leaf()
        now = datetime.now(UTC)
        builder = (
            x509.CertificateBuilder()
            .subject_name(_name(what.names[0] if what.names else "nobody"))
            .issuer_name(self.certificate.subject)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now + what.begins)
            .not_valid_after(now + what.ends)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_key_of(self.key), critical=False)
        )
        if what.names:
            builder = builder.add_extension(_alternatives(what.names), critical=False)
        if what.usage is not None:
            builder = builder.add_extension(what.usage, critical=True)
        if what.purposes is not None:
            builder = builder.add_extension(x509.ExtendedKeyUsage(what.purposes), critical=False)
        return builder.sign(self.key, hashes.SHA256())


def _issuing(
    name: str,
    key: rsa.RSAPrivateKey,
    begins: timedelta,
    ends: timedelta,
    issuer: x509.Name,
    signed_with: rsa.RSAPrivateKey,
) -> x509.Certificate:
    """The certificate of an authority."""
    now = datetime.now(UTC)
    public = key.public_key()
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + begins)
        .not_valid_after(now + ends)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(key_usage(issues=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(_key_of(signed_with), critical=False)
    )
    return builder.sign(signed_with, hashes.SHA256())


def _key_of(issuer: rsa.RSAPrivateKey) -> x509.AuthorityKeyIdentifier:
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.public_key())


def _alternatives(names: Iterable[str]) -> x509.SubjectAlternativeName:
    found: list[x509.GeneralName] = []
    for name in names:
        try:
            found.append(x509.IPAddress(ip_address(name)))
        except ValueError:
            found.append(x509.DNSName(name))
    return x509.SubjectAlternativeName(found)


def pem(*certificates: x509.Certificate) -> bytes:
    """Certificates, one after another."""
    return b"".join(item.public_bytes(serialization.Encoding.PEM) for item in certificates)


def key_pem(key: Key) -> bytes:
    """A key, not encrypted."""
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def sign(key: rsa.RSAPrivateKey, body: bytes) -> str:
    """The `Signature-256` header of a body."""
    return base64.b64encode(key.sign(body, padding.PKCS1v15(), hashes.SHA256())).decode("ascii")


@dataclass(frozen=True, slots=True)
class Amazon:
    """Everything that stands in for Amazon: a root, a chain, and a key that signs requests."""

    root: Authority
    issuer: Authority
    key: rsa.RSAPrivateKey
    certificate: x509.Certificate

    @classmethod
    def new(cls) -> "Amazon":
        """A fresh one."""
        root = Authority.root()
        issuer = root.intermediate()
        key = new_key()
        return cls(root, issuer, key, issuer.leaf(key))

    @property
    def chain(self) -> bytes:
        """What lies at the certificate address."""
        return pem(self.certificate, self.issuer.certificate)

    @property
    def roots(self) -> bytes:
        """What the host has to trust."""
        return pem(self.root.certificate)

    def headers(self, body: bytes, address: str = ADDRESS) -> dict[str, str]:
        """The headers that go with a body."""
        return {
            "Content-Type": "application/json",
            "SignatureCertChainUrl": address,
            "Signature-256": sign(self.key, body),
        }


def main(argv: Sequence[str]) -> int:
    """Write a new authority into a folder."""
    if len(argv) != 1:
        print("usage: python -m tools.authority FOLDER", file=sys.stderr)
        return 2
    folder = Path(argv[0])
    folder.mkdir(parents=True, exist_ok=True)
    amazon = Amazon.new()
    server = new_key()
    local = amazon.issuer.leaf(server, Leaf(names=("localhost", "127.0.0.1")))
    files = {
        "root.pem": amazon.roots,
        "alexa.pem": amazon.chain,
        "alexa.key": key_pem(amazon.key),
        "localhost.pem": pem(local, amazon.issuer.certificate),
        "localhost.key": key_pem(server),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
