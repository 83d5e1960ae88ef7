"""The address of the certificate chain: Amazon's rules, and the tricks around them."""

import pytest

from skill.web.address import canonical
from skill.web.refusal import Reason, RefusedError

CANONICAL = "https://s3.amazonaws.com/echo.api/echo-api-cert.pem"


@pytest.mark.parametrize(
    "address",
    [
        "https://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem",
        "HTTPS://S3.AmazonAWS.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/./echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api//echo-api-cert.pem",
        "https://s3.amazonaws.com/other/../echo.api/echo-api-cert.pem",
    ],
)
def test_amazons_own_addresses_are_one_address(address: str) -> None:
    assert canonical(address) == CANONICAL


@pytest.mark.parametrize(
    "address",
    [
        "",
        "s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "http://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "file:///echo.api/echo-api-cert.pem",
        "ftp://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        # another host
        "https://notamazon.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com.evil.example/echo.api/echo-api-cert.pem",
        "https://evil.s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com./echo.api/echo-api-cert.pem",
        "https://s3-amazonaws.com/echo.api/echo-api-cert.pem",
        "https://ｓ3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaw\u017f.com/echo.api/echo-api-cert.pem",
        "https://[::1]/echo.api/echo-api-cert.pem",
        # user names
        "https://s3.amazonaws.com@evil.example/echo.api/echo-api-cert.pem",
        "https://evil.example@s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:443@evil.example/echo.api/echo-api-cert.pem",
        "https://:@s3.amazonaws.com/echo.api/echo-api-cert.pem",
        # ports
        "https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:80/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:4430/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:٤٤٣/echo.api/echo-api-cert.pem",
        # another folder
        "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem",
        "https://s3.amazonaws.com/invalid.path/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api",
        "https://s3.amazonaws.com/echo.api/",
        "https://s3.amazonaws.com/echo.api/.",
        "https://s3.amazonaws.com/echo.api/x/..",
        "https://s3.amazonaws.com/echo.api/../evil/cert.pem",
        "https://s3.amazonaws.com/echo.api/../../echo.api/cert.pem",
        "https://s3.amazonaws.com/echo.api-evil/cert.pem",
        "https://s3.amazonaws.com/echo.api/%2e%2e/evil/cert.pem",
        "https://s3.amazonaws.com/echo.api%2fcert.pem",
        "https://s3.amazonaws.com/echo.api\\..\\evil/cert.pem",
        "https://s3.amazonaws.com\\@evil.example/echo.api/cert.pem",
        # more than an address
        "https://s3.amazonaws.com/echo.api/cert.pem?versionId=1",
        "https://s3.amazonaws.com/echo.api/cert.pem#x",
        "https://s3.amazonaws.com/echo.api/cert.pem\n",
        " https://s3.amazonaws.com/echo.api/cert.pem",
        "https://s3.amazonaws.com/echo.api/cert.pem\r\nHost: evil.example",
        "https://s3.amazonaws.com/echo.api/cert.pem\x00",
        f"{CANONICAL},{CANONICAL}",
        f"{CANONICAL}, {CANONICAL}",
        "https://s3.amazonaws.com/echo.api/" + "x" * 1000,
    ],
)
def test_every_other_address_is_refused(address: str) -> None:
    with pytest.raises(RefusedError) as caught:
        canonical(address)
    assert caught.value.reason is Reason.ADDRESS
