"""flask-ask-sdk, imported without the chain of packages that no longer imports.

Its own signature verifier rests on certvalidator and oscrypto, which fail on any OpenSSL whose
version has a two-digit part and have no fixed release. Our verifier takes that place, so a
stand-in for certvalidator lets the import through and is then taken away again.
"""

import sys
from types import ModuleType
from typing import Any

_DEAD = "certvalidator"


class _AbsentError(Exception):
    """Stands for the errors of a validator that is not there."""


class _AbsentValidator:
    """Stands for a validator that is not there; nothing may use it."""

    def __init__(self, *_: Any) -> None:
        raise _AbsentError("certvalidator is not used here")


def _stand_in() -> dict[str, ModuleType]:
    package: Any = ModuleType(_DEAD)
    errors: Any = ModuleType(f"{_DEAD}.errors")
    package.CertificateValidator = _AbsentValidator
    package.errors = errors
    errors.ValidationError = errors.PathError = _AbsentError
    return {_DEAD: package, f"{_DEAD}.errors": errors}


_put = {} if _DEAD in sys.modules else _stand_in()
sys.modules.update(_put)
try:
    from ask_sdk_core.skill import CustomSkill
    from ask_sdk_webservice_support.verifier import AbstractVerifier, VerificationException
    from flask_ask_sdk.skill_adapter import (
        VERIFY_SIGNATURE_APP_CONFIG,
        VERIFY_TIMESTAMP_APP_CONFIG,
        SkillAdapter,
    )
finally:
    for _name in _put:
        del sys.modules[_name]

__all__ = [
    "VERIFY_SIGNATURE_APP_CONFIG",
    "VERIFY_TIMESTAMP_APP_CONFIG",
    "AbstractVerifier",
    "CustomSkill",
    "SkillAdapter",
    "VerificationException",
]
