"""Chains that real authorities would and would not sign."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import certifi
import hosting
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

from skill.web.chain import Trust
from skill.web.refusal import Reason, RefusedError
from tools.authority import ALEXA, Authority, Leaf, key_usage, new_key, pem

NOW = datetime.now(UTC)
DAY = timedelta(days=1)


def refused(chain: bytes, now: datetime = NOW) -> bool:
    """Whether the test root's own host refuses a chain, for the right reason."""
    with pytest.raises(RefusedError) as caught:
        Trust(hosting.amazon().roots).signer(chain, now)
    return caught.value.reason is Reason.CHAIN


def chain_of(leaf: Leaf) -> bytes:
    """A chain of the trusted authority with another end certificate."""
    amazon = hosting.amazon()
    return pem(amazon.issuer.leaf(amazon.key, leaf), amazon.issuer.certificate)


def test_a_good_chain_gives_its_key_and_how_long_it_holds() -> None:
    amazon = hosting.amazon()
    signer = Trust(amazon.roots).signer(amazon.chain, NOW)
    assert signer.key.public_numbers() == amazon.key.public_key().public_numbers()
    assert signer.holds(NOW)
    assert signer.ends == amazon.certificate.not_valid_after_utc
    assert not signer.holds(signer.ends + DAY)


def test_the_root_may_be_sent_along_as_amazon_does() -> None:
    amazon = hosting.amazon()
    Trust(amazon.roots).signer(amazon.chain + amazon.roots, NOW)


def test_an_old_root_that_ends_first_ends_the_chain() -> None:
    root = Authority.root(ends=2 * DAY)
    key = new_key()
    signer = Trust(pem(root.certificate)).signer(pem(root.leaf(key)), NOW)
    assert signer.ends == root.certificate.not_valid_after_utc


@pytest.mark.parametrize(
    "leaf",
    [
        pytest.param(Leaf(begins=-3 * DAY, ends=-DAY), id="expired"),
        pytest.param(Leaf(begins=DAY, ends=3 * DAY), id="not yet valid"),
        pytest.param(Leaf(names=("echo-api.amazon.com.evil.example",)), id="another name"),
        pytest.param(Leaf(names=("amazon.com",)), id="parent name"),
        pytest.param(Leaf(names=("*.echo-api.amazon.com",)), id="wild card below"),
        pytest.param(Leaf(names=("echo_api.amazon.com",)), id="lookalike"),
        pytest.param(Leaf(names=()), id="no name"),
        pytest.param(Leaf(usage=None), id="no usage"),
        pytest.param(Leaf(usage=key_usage()), id="may not sign"),
        pytest.param(Leaf(usage=key_usage(signs=True, issues=True)), id="may issue"),
        pytest.param(Leaf(purposes=None), id="no purpose"),
        pytest.param(Leaf(purposes=(ExtendedKeyUsageOID.CODE_SIGNING,)), id="signs code"),
        pytest.param(Leaf(purposes=(ExtendedKeyUsageOID.CLIENT_AUTH,)), id="is a client"),
    ],
)
def test_a_certificate_that_says_something_else_is_refused(leaf: Leaf) -> None:
    assert refused(chain_of(leaf))


def test_one_of_several_names_is_enough() -> None:
    amazon = hosting.amazon()
    Trust(amazon.roots).signer(chain_of(Leaf(names=("other.example", ALEXA))), NOW)


def test_an_authority_nobody_trusts_is_refused() -> None:
    stranger = Authority.root("Stranger")
    key = new_key()
    assert refused(pem(stranger.leaf(key), stranger.certificate))


def test_an_authority_with_the_name_of_a_trusted_one_is_refused() -> None:
    impostor = Authority.root()  # the same name as the trusted root, another key
    assert refused(pem(impostor.leaf(new_key()), impostor.certificate))


def test_a_self_signed_certificate_is_refused() -> None:
    key = new_key()
    alone = Authority(key, hosting.amazon().certificate)
    assert refused(pem(alone.leaf(key)))


def test_an_end_certificate_cannot_issue() -> None:
    amazon = hosting.amazon()
    middle = Authority(amazon.key, amazon.certificate)
    assert refused(pem(middle.leaf(new_key()), amazon.certificate, amazon.issuer.certificate))


def test_the_certificates_of_an_authority_out_of_date_are_refused() -> None:
    amazon = hosting.amazon()
    past = amazon.root.intermediate("Past", begins=-9 * DAY, ends=-DAY)
    assert refused(pem(past.leaf(amazon.key), past.certificate))


def test_a_trusted_root_out_of_date_is_refused() -> None:
    root = Authority.root(ends=-DAY)
    with pytest.raises(RefusedError):
        Trust(pem(root.certificate)).signer(pem(root.leaf(new_key())), NOW)


def test_a_good_chain_is_refused_at_another_time() -> None:
    assert refused(hosting.amazon().chain, NOW + timedelta(days=31))
    assert refused(hosting.amazon().chain, NOW - timedelta(days=2))


def test_the_wrong_order_is_refused() -> None:
    amazon = hosting.amazon()
    assert refused(pem(amazon.issuer.certificate, amazon.certificate))


def test_a_chain_without_its_middle_is_refused() -> None:
    assert refused(pem(hosting.amazon().certificate))


def test_too_many_authorities_between_are_refused() -> None:
    amazon = hosting.amazon()
    between = [amazon.issuer]
    for number in range(5):
        between.append(between[-1].intermediate(f"Between {number}"))
    key = new_key()
    certificates = [between[-1].leaf(key), *(a.certificate for a in reversed(between))]
    assert refused(pem(*certificates))


def test_short_and_other_keys_are_refused() -> None:
    issuer = hosting.amazon().issuer
    assert refused(pem(issuer.leaf(new_key(1024)), issuer.certificate))
    curve = ec.generate_private_key(ec.SECP256R1())
    assert refused(pem(issuer.leaf(curve), issuer.certificate))


def test_a_changed_byte_in_a_certificate_is_refused() -> None:
    amazon = hosting.amazon()
    der = bytearray(x509.load_pem_x509_certificate(amazon.chain).public_bytes(Encoding.DER))
    der[-1] ^= 1
    changed = x509.load_der_x509_certificate(bytes(der))
    assert refused(pem(changed, amazon.issuer.certificate))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a certificate",
        b"\x00" * 1000,
        b"<html>Sign in to the network</html>",
        b"-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
        b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        b"-----BEGIN CERTIFICATE-----\n\xff\xfe\n-----END CERTIFICATE-----\n",
        b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
    ],
)
def test_garbage_is_refused(content: bytes) -> None:
    assert refused(content)


def test_a_truncated_chain_is_refused_wherever_it_is_cut() -> None:
    chain = hosting.amazon().chain
    for length in range(0, len(chain) - 30, 97):
        assert refused(chain[:length])


def test_a_great_many_certificates_are_refused() -> None:
    assert refused(hosting.amazon().chain * 6)


def test_no_trust_without_a_root() -> None:
    with pytest.raises(ValueError, match="no certificate authority"):
        Trust(b"")


def test_the_public_list_of_roots_is_read_and_does_not_trust_the_test_authority() -> None:
    trust = Trust(Path(certifi.where()).read_bytes())
    with pytest.raises(RefusedError):
        trust.signer(hosting.amazon().chain, NOW)
