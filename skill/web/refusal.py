"""Why a request is refused: fixed words, so that nothing of the request reaches a log."""

from enum import StrEnum

from skill.web.sdk import VerificationException


class Reason(StrEnum):
    """Which check a request failed."""

    HEADERS = "a header is missing or given twice"
    ADDRESS = "the certificate address is not one of Amazon's"
    FETCH = "the certificate chain could not be fetched"
    CHAIN = "the certificate chain is not valid"
    SIGNATURE = "the signature does not fit the body"
    BODY = "the body is not a request"
    APPLICATION = "the request is for another skill"
    TIMESTAMP = "the request is too old, from the future, or has no time"
    NOT_LOCAL = "verification is off and the caller is not on this machine"
    UNEXPECTED = "the request broke a check"


class RefusedError(VerificationException):
    """A request that is answered with 400."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(str(reason))
        self.reason = reason
