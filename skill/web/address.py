"""The address of a certificate chain: only Amazon's own, in one canonical spelling."""

import re

from skill.web.refusal import Reason, RefusedError

_HOST = "s3.amazonaws.com"
_FOLDER = "echo.api"
_LONGEST = 512

# Plain characters only. Without user names, queries, fragments, escapes, backslashes or spaces
# no two programs can read the same address differently.
_ADDRESS = re.compile(
    rf"(?i:https://{re.escape(_HOST)})(?::0*443)?(?P<path>/[A-Za-z0-9._/-]+)", re.ASCII
)


def canonical(address: str) -> str:
    """The address that is fetched and under which its chain is kept.

    Raises:
        RefusedError: it is not https, on Amazon's host and port, in Amazon's folder.
    """
    match = _ADDRESS.fullmatch(address) if len(address) <= _LONGEST else None
    if match is None:
        raise RefusedError(Reason.ADDRESS)
    segments: list[str] = []
    for segment in match["path"].split("/"):
        if segment == "..":
            if not segments:
                raise RefusedError(Reason.ADDRESS)
            segments.pop()
        elif segment not in ("", "."):
            segments.append(segment)
    ends_on_a_file = match["path"].rsplit("/", 1)[1] not in ("", ".", "..")
    if len(segments) < 2 or segments[0] != _FOLDER or not ends_on_a_file:
        raise RefusedError(Reason.ADDRESS)
    return f"https://{_HOST}/{'/'.join(segments)}"
