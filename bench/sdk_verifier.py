"""flask-ask-sdk's own verifier, made to run: for the comparison only, never in the skill.

oscrypto cannot read an OpenSSL version such as 3.0.19; its pattern is mended while it is
imported. The verifier trusts the system's authorities and, as the test needs, one more.
"""

import re
from importlib import import_module
from typing import Any

_OLD, _NEW = r"(\d\.\d\.\d[a-z]*)", r"(\d+\.\d+\.\d+[a-z]*)"


def sdk_request_verifier(root: bytes, chain: bytes, address: str) -> Any:
    """The SDK's verifier, its certificate already fetched."""
    search = re.search

    def mended(pattern: Any, string: str, flags: int = 0) -> Any:
        if isinstance(pattern, str):
            pattern = pattern.replace(_OLD, _NEW)
        return search(pattern, string, flags)

    re.search = mended  # type: ignore[assignment]
    try:
        from ask_sdk_webservice_support import verifier

        dead: Any = import_module("certvalidator")
    finally:
        re.search = search

    def validator(end: bytes, intermediates: list[bytes]) -> Any:
        # What CertificateValidator does by itself for every request, with one root more.
        context = dead.ValidationContext(extra_trust_roots=[root])
        return dead.CertificateValidator(end, intermediates, validation_context=context)

    module: Any = verifier
    module.CertificateValidator = validator
    made: Any = verifier.RequestVerifier()
    made._cert_cache[address] = chain
    return made
